import { BESTANDEN } from '../appmanifest.ts';
import type { Instellingen } from '../instellingen.ts';
import { keurManifest, keurTaalbestand } from '../microsoft.ts';
import { z } from 'zod';
import type { Pakket } from '../pakket.ts';
import { adressenVanDezeMachine, losseActies, ontbrekendeBestanden, vertaalfouten, vreemdeAdressen, zonderKanaalsteun } from './eigen.ts';
import { keurPlaatje } from './plaatje.ts';

const taalbestand = z.record(z.string(), z.string());

/** Every check of Microsoft and of our own on a package: a line for each fault, none when it can be uploaded. */
export async function keurPakket(pakket: Pakket, { omgeving }: Pick<Instellingen, 'omgeving'>): Promise<readonly string[]> {
  const lees = (naam: string): unknown => JSON.parse(new TextDecoder().decode(pakket[naam] ?? new TextEncoder().encode('null')));
  const manifest = lees('manifest.json');
  const schemafouten = await keurManifest(manifest as Parameters<typeof keurManifest>[0]);
  // The own checks read a manifest that has the right form.
  if (schemafouten.length > 0) return schemafouten;
  const ontbreekt = ontbrekendeBestanden(manifest, Object.keys(pakket));
  if (ontbreekt.length > 0) return ontbreekt;
  const engels = lees(BESTANDEN.engels);
  const taalfouten = keurTaalbestand(engels);
  return [
    ...taalfouten,
    ...(taalfouten.length > 0 ? [] : vertaalfouten(manifest, taalbestand.parse(engels))),
    ...vreemdeAdressen(manifest), ...zonderKanaalsteun(manifest), ...losseActies(manifest),
    ...(omgeving === 'lokaal' ? [] : adressenVanDezeMachine(manifest)),
    ...keurPlaatje(pakket[BESTANDEN.kleur] ?? new Uint8Array(), { naam: BESTANDEN.kleur, maat: 192, wit: false }),
    ...keurPlaatje(pakket[BESTANDEN.omtrek] ?? new Uint8Array(), { naam: BESTANDEN.omtrek, maat: 32, wit: true }),
  ];
}
