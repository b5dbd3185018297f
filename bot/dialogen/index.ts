import { z } from 'zod';
import type { CasusId } from '../../src/domain/casus.ts';
import type { Persoon } from '../../src/store/organisatie.ts';
import { GEWIST } from '../../src/usecases/document.ts';
import { bekijk, bekijkVerschil } from '../../src/usecases/lezen.ts';
import { leesOrganisatie, metRolErgens } from '../../src/usecases/organisatie.ts';
import { kandidatenVoor, plaatsenVoor, type Actie } from '../actions/actie.ts';
import { dialoogkaart, type Kaartdialoog } from '../cards/dialogen/dialoog.ts';
import { KAARTDIALOGEN } from '../cards/dialogen/index.ts';
import type { Kaart } from '../cards/parts/kaart.ts';
import { DIALOOG } from '../cards/verben.ts';
import type { BotOmgeving } from '../omgeving.ts';

const geopend = z.object({ dialoog: z.string(), casus: z.string() }).catchall(z.unknown());
const verzonden = z.object({ dialoog: z.string(), casus: z.string(), verb: z.string() }).catchall(z.unknown());
const metData = z.object({ data: z.unknown() });

/** What becomes of a dialog: a page, a card to fill in (or to fill in again), or nothing more than a sentence. */
export type Dialooguitkomst =
  | { readonly soort: 'pagina'; readonly titel: string; readonly url: string }
  | { readonly soort: 'kaart'; readonly titel: string; readonly kaart: Kaart }
  /** `gelukt`: it was carried out. */
  | { readonly soort: 'dicht'; readonly melding: string; readonly gelukt: boolean };

interface Venster {
  readonly title: string;
  readonly height: 'large' | 'medium';
  readonly width: 'large' | 'medium';
}

/** Answer to task/fetch and task/submit, as Teams wants it (platform.md 1.7). */
export type DialoogAntwoord =
  | { readonly task: { readonly type: 'continue'; readonly value: Venster & { readonly url: string; readonly fallbackUrl: string } } }
  | { readonly task: { readonly type: 'continue'; readonly value: Venster & { readonly card: { readonly contentType: string; readonly content: Kaart } } } }
  | { readonly task: { readonly type: 'message'; readonly value: string } };

const VERLOPEN = 'Dit venster bestaat niet (meer). Open het opnieuw vanuit de kaart.';
const WEG = 'Deze casus bestaat niet (meer).';

function bericht(melding: string, gelukt = false): Dialooguitkomst {
  return { soort: 'dicht', melding, gelukt };
}

function alsTaak(uitkomst: Dialooguitkomst): DialoogAntwoord {
  switch (uitkomst.soort) {
    case 'pagina':
      return { task: { type: 'continue', value: { title: uitkomst.titel, height: 'large', width: 'large', url: uitkomst.url, fallbackUrl: uitkomst.url } } };
    case 'kaart':
      return { task: { type: 'continue', value: { title: uitkomst.titel, height: 'medium', width: 'medium', card: { contentType: 'application/vnd.microsoft.card.adaptive', content: uitkomst.kaart } } } };
    case 'dicht':
      return { task: { type: 'message', value: uitkomst.melding } };
  }
}

/** Opens the werkdocument, or only the text in it to take over, for who carries casussen of that afdeling. The title names the code only. */
async function openWerkdocument(omgeving: BotOmgeving, persoon: Persoon | undefined, casus: CasusId, toon?: 'overname'): Promise<Dialooguitkomst> {
  const gezien = await bekijk(omgeving, casus, persoon?.id, omgeving.herkomst);
  if (gezien === undefined) return bericht(WEG);
  if (gezien.mijn?.kant !== undefined && gezien.mijn.gewist !== undefined) return bericht(GEWIST);
  if (persoon === undefined || gezien.mijn?.inhoud === undefined) return bericht('Alleen de casemanager en de reclasseringswerker van deze casus openen het werkdocument.');
  const url = await omgeving.dialoogUrl(persoon.id, casus, toon);
  return { soort: 'pagina', titel: `${toon === undefined ? 'Werkdocument' : 'Over te nemen tekst'} ${gezien.openbaar.code}`, url };
}

function kaartdialoog(naam: string): Kaartdialoog | undefined {
  return Object.values(KAARTDIALOGEN).find((een) => een.naam === naam);
}

function teksten(data: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(data).flatMap(([sleutel, waarde]) => (typeof waarde === 'string' ? [[sleutel, waarde]] : [])));
}

interface Opening {
  readonly data: Readonly<Record<string, unknown>>;
  readonly invoer?: Readonly<Record<string, string>>;
  readonly weigering?: string;
}

async function tekenDialoog(omgeving: BotOmgeving, persoon: Persoon | undefined, dialoog: Kaartdialoog, casus: CasusId, { data, invoer = {}, weigering }: Opening): Promise<Dialooguitkomst> {
  const gezien = await bekijk(omgeving, casus, persoon?.id, omgeving.herkomst);
  if (gezien === undefined) return bericht(WEG);
  if (gezien.mijn?.gewist !== undefined) return bericht(weigering ?? GEWIST);
  if (gezien.mijn === undefined) return bericht('U hebt geen rol bij deze casus. Vraag de beheerder om u aan de afdeling te koppelen.');
  const organisatie = await leesOrganisatie(omgeving);
  const kandidaten = kandidatenVoor(organisatie, gezien.casus);
  const plaatsen = plaatsenVoor(organisatie, gezien.casus);
  const overnemers = metRolErgens(organisatie, 'reclasseringswerker').filter(({ id }) => id !== persoon?.id);
  const overVerschil = dialoog.naam === DIALOOG.verschil || dialoog.naam === DIALOOG.beslis;
  const verschil = overVerschil && persoon !== undefined ? await bekijkVerschil(omgeving, casus, persoon.id, omgeving.herkomst) : undefined;
  const inhoud = dialoog.inhoud({ view: gezien.mijn, invoer, kandidaten, overnemers, plaatsen, ...(verschil === undefined ? {} : { verschil }) }, teksten(data));
  if (typeof inhoud === 'string') return bericht(weigering ?? inhoud);
  const titel = `${dialoog.titel} · ${gezien.openbaar.code}`;
  return { soort: 'kaart', titel, kaart: dialoogkaart(titel, inhoud, weigering) };
}

/** Opens the dialog that a button asks for with its data. */
export async function openVenster(omgeving: BotOmgeving, persoon: Persoon | undefined, gegevens: unknown): Promise<Dialooguitkomst> {
  const gelezen = geopend.safeParse(gegevens);
  if (!gelezen.success) return bericht(VERLOPEN);
  const { data } = gelezen;
  const casus = data.casus as CasusId;
  if (data.dialoog === DIALOOG.werkdocument) return openWerkdocument(omgeving, persoon, casus);
  if (data.dialoog === DIALOOG.overname) return openWerkdocument(omgeving, persoon, casus, 'overname');
  const dialoog = kaartdialoog(data.dialoog);
  return dialoog === undefined ? bericht(VERLOPEN) : tekenDialoog(omgeving, persoon, dialoog, casus, { data });
}

/**
 * Carries out what a dialog was sent in with. A refusal draws the same dialog again, with why and with everything that
 * was typed; otherwise it closes with what was done. Undefined: not from a dialog that we know.
 */
export async function verstuurVenster(
  omgeving: BotOmgeving, acties: ReadonlyMap<string, Actie>, persoon: Persoon | undefined, gegevens: unknown, sleutel: string | undefined,
): Promise<Dialooguitkomst | undefined> {
  const gelezen = verzonden.safeParse(gegevens);
  if (!gelezen.success) return undefined;
  const { data } = gelezen;
  const dialoog = kaartdialoog(data.dialoog);
  const actie = acties.get(data.verb);
  if (dialoog === undefined || actie?.voerUit === undefined) return bericht(VERLOPEN);
  const casus = data.casus as CasusId;
  if (persoon === undefined) return tekenDialoog(omgeving, persoon, dialoog, casus, { data });
  const uitslag = await actie.voerUit({ omgeving, persoon, data, sleutel });
  if (!uitslag.gelukt) return tekenDialoog(omgeving, persoon, dialoog, casus, { data, invoer: uitslag.invoer, weigering: uitslag.melding });
  omgeving.meldingen.onthoud(persoon.id, casus, { melding: uitslag.melding, meldingSoort: 'gelukt', versie: uitslag.versie });
  return bericht(uitslag.melding, true);
}

function dataVan(waarde: unknown): unknown {
  const gelezen = metData.safeParse(waarde);
  return gelezen.success ? gelezen.data.data : undefined;
}

/** Answers task/fetch of Teams. */
export async function openDialoog(omgeving: BotOmgeving, persoon: Persoon | undefined, waarde: unknown): Promise<DialoogAntwoord> {
  return alsTaak(await openVenster(omgeving, persoon, dataVan(waarde)));
}

/** Answers task/submit of Teams. A page that closes itself sends nothing that we know: it is done. */
export async function verzendDialoog(
  omgeving: BotOmgeving, acties: ReadonlyMap<string, Actie>, persoon: Persoon | undefined, waarde: unknown, sleutel: string | undefined,
): Promise<DialoogAntwoord | Record<string, never>> {
  const uitkomst = await verstuurVenster(omgeving, acties, persoon, dataVan(waarde), sleutel);
  return uitkomst === undefined ? {} : alsTaak(uitkomst);
}
