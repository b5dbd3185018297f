import { schrijfBereik, schrijfWaarde, type Afspraakwaarde } from '../../../src/domain/afspraakwaarde.ts';
import type { Beschrijving } from '../../../src/domain/afspraakbeschrijving.ts';
import { beschrijf } from '../../../src/domain/afspraakwijzer.ts';
import type { Afspraakregel } from '../../../src/domain/afspraakoverzicht.ts';
import { feit, melding, titel, toelichting } from '../parts/elementen.ts';
import { getalveld, JA_NEE, keuze, keuzesVan, schakelaar, tijdveld, type Formulier } from '../parts/invoer.ts';
import { kaart, type Element, type Kaart } from '../parts/kaart.ts';
import { gegevensknop, rij } from '../parts/knoppen.ts';
import { hoofdletter, platteTekst } from '../parts/tekst.ts';
import { VERB } from '../verben.ts';
import { schrijfHerkomst } from './afsprakengroep.ts';

export interface Afspraakformulier {
  readonly plek: string;
  readonly plekNaam: string;
  readonly regel: Afspraakregel;
  /** Whether this place agreed on a value of its own, which can then be taken back. */
  readonly eigen: boolean;
  /** Lines such as `di 24 nov, Bart Jansen: 3 werkdagen → 5 werkdagen`, the newest first. */
  readonly geschiedenis: readonly string[];
  readonly invoer?: Formulier['invoer'];
  readonly melding?: string;
}

function alsInvoer(waarde: Afspraakwaarde): string | undefined {
  return waarde === null ? undefined : typeof waarde === 'boolean' ? (waarde ? 'ja' : 'nee') : String(waarde);
}

/** The one input that fits the kind of afspraak. */
function veldVoor(wijzer: Beschrijving, waarde: Afspraakwaarde, formulier: Formulier, melding: string): Element {
  const opzet = { veld: 'in_waarde' as const, label: wijzer.soort === 'getal' ? `Nieuwe waarde (${wijzer.eenheid})` : 'Nieuwe waarde', begin: alsInvoer(waarde), ...(wijzer.zonder === undefined ? { verplicht: melding } : {}) };
  switch (wijzer.soort) {
    case 'getal':
      return getalveld(formulier, { ...opzet, min: wijzer.min, max: wijzer.max });
    case 'tijd':
      return tijdveld(formulier, { ...opzet, min: wijzer.min, max: wijzer.max });
    case 'keuze':
      return keuze(formulier, { ...opzet, keuzes: keuzesVan(wijzer.keuzes) });
    case 'jaNee':
      return keuze(formulier, { ...opzet, keuzes: JA_NEE });
  }
}

function zonderVeld({ zonder }: Beschrijving, waarde: Afspraakwaarde, formulier: Formulier): readonly Element[] {
  return zonder === undefined ? [] : [schakelaar(formulier, { veld: 'in_zonder', label: 'Of helemaal niet', tekst: hoofdletter(zonder), begin: waarde === null ? 'true' : 'false' })];
}

/** The small form in which one afspraak is changed, or taken back to what lies above this place. */
export function afspraakformulier({ plek, plekNaam, regel: afspraak, eigen, geschiedenis, invoer = {}, melding: tekst }: Afspraakformulier): Kaart {
  const { sleutel, waarde } = afspraak;
  const wijzer: Beschrijving = beschrijf(sleutel);
  const data = { plek, sleutel };
  const kop = `${wijzer.label} · ${plekNaam}`;
  return kaart(platteTekst(kop), [
    titel(kop),
    ...melding(tekst, 'attention'),
    feit('Nu', `${schrijfWaarde(sleutel, waarde)} (${schrijfHerkomst(afspraak)})`),
    toelichting(`Toegestaan: ${schrijfBereik(sleutel)}. Bron: ${wijzer.bron}.`),
    veldVoor(wijzer, waarde, { invoer }, `Vul ${schrijfBereik(sleutel)} in.`),
    ...zonderVeld(wijzer, waarde, { invoer }),
    ...geschiedenis.map((een) => toelichting(een)),
    ...rij([
      gegevensknop('Bewaar', VERB.afspraakBewaar, data, { stijl: 'positive' }),
      ...(eigen ? [gegevensknop(plek.includes('/') ? 'Terug naar de inrichting' : 'Terug naar landelijk', VERB.afspraakStandaard, data, { los: true })] : []),
      gegevensknop('Annuleer', VERB.afsprakenToon, { plek, groep: wijzer.groep }, { los: true }),
    ]),
  ]);
}
