import type { AanZet, Dagbericht, Dagregel, EigenDagbericht, EigenRegel, Overleg } from '../../src/domain/dagbericht.ts';
import { schrijfReflectie } from '../../src/domain/reflectie.ts';
import { schrijfDag, schrijfWerkdagen } from '../../src/domain/schrijf.ts';
import { wieAanZet } from '../../src/domain/aanzet.ts';
import { screenKnop } from './batchkaart.ts';
import { feit, regel, stuk, titel, toelichting, tussenkop } from './parts/elementen.ts';
import { kaart, type Element, type Kaart, type Uitvoering } from './parts/kaart.ts';
import { klok } from './parts/klok.ts';
import { rij } from './parts/knoppen.ts';
import { VORMNAAM } from '../../src/domain/namen.ts';
import { kort, platteTekst } from './parts/tekst.ts';
import { DAGSTAAT, MIJN_WERK } from './dagknoppen.ts';

/** More would not be read, and keeps the busiest channel under Teams' limit (platform.md 1.2). */
const MAX = { codes: 20, mensen: 12, codesPerMens: 8, overleg: 15, regels: 10, reflecties: 3 } as const;
const MAX_TEKENS = { wie: 120, wat: 80, afdeling: 30, reflectie: 60 } as const;

/** The first of these, and how many more there are. */
function eerste(woorden: readonly string[], max: number): string {
  return woorden.length > max ? `${woorden.slice(0, max).join(', ')} … en nog ${woorden.length - max}` : woorden.join(', ');
}

function opsomming(naam: string, woorden: readonly string[], max: number): readonly Element[] {
  return woorden.length === 0 ? [] : [feit(`${naam} (${woorden.length})`, eerste(woorden, max))];
}

function laat({ code, taak }: Dagregel): string {
  return `${code} (${schrijfWerkdagen(Math.max(1, -taak.nogWerkdagen))})`;
}

function schrijfOverleg({ code, tijd, wat, vorm }: Overleg): string {
  return [tijd ?? 'tijd onbekend', code, vorm === undefined ? wat : `${wat} ${VORMNAAM[vorm]}`].join(' · ');
}

function persoonRegel({ taak, codes, teLaat }: AanZet): Element {
  const wie = kort(wieAanZet(taak, taak.kandidaten), MAX_TEKENS.wie);
  return regel([
    stuk(`${wie}: `, { weight: 'Bolder' }), stuk(eerste(codes, MAX.codesPerMens)),
    ...(teLaat === 0 ? [] : [stuk(` · ‼ ${teLaat} te laat`, { color: 'Attention', weight: 'Bolder' })]),
  ]);
}

function inHetKort({ vandaag, nieuw, teLaat, vandaagKlaar, overleg, reflectie }: Dagbericht): string {
  const reflecties = reflectie?.start.datum === vandaag ? 1 : 0;
  const delen = [[nieuw.length, 'nieuw'], [teLaat.length, 'te laat'], [vandaagKlaar.length, 'vandaag klaar'], [overleg.length, 'overleg'], [reflecties, 'reflectie']] as const;
  return delen.filter(([aantal]) => aantal > 0).map(([aantal, wat]) => `${aantal} ${wat}`).join(', ');
}

/** What the notification of a digest says. */
export function dagberichtkop(bericht: Dagbericht): string {
  return `Dagbericht ${bericht.afdeling}, ${schrijfDag(bericht.vandaag)}: ${inHetKort(bericht)}`;
}

/** Buttons of a digest; with more than one casus to judge also the list on which they are judged at once, one tap from here. */
function knoppen({ teBeoordelen }: Dagbericht, afdeling: string): readonly Uitvoering[] {
  return [{ ...MIJN_WERK, style: 'positive' }, ...(teBeoordelen > 1 ? [screenKnop(afdeling, teBeoordelen)] : []), DAGSTAAT];
}

/**
 * The day digest in the channel of an afdeling: what is new, planned, due and late, and who is aan zet. Teams keeps it
 * for everybody in the channel, so it holds codes and colleagues only. `id` of the afdeling travels with the button that
 * opens its list.
 */
export function dagberichtkaart(bericht: Dagbericht, id: string): Kaart {
  const { afdeling, pi, vandaag, nieuw, overleg, vandaagKlaar, teLaat, aanZet, reflectie } = bericht;
  return kaart(platteTekst(dagberichtkop(bericht)), [
    titel(`Dagbericht · ${afdeling} · ${schrijfDag(vandaag)}`),
    toelichting(pi),
    ...opsomming('Nieuw', nieuw, MAX.codes),
    ...opsomming('Overleg vandaag', overleg.map(schrijfOverleg), MAX.overleg),
    ...(reflectie === undefined ? [] : [feit('Reflectie', kort(schrijfReflectie(reflectie), MAX_TEKENS.reflectie))]),
    ...opsomming('Vandaag klaar', vandaagKlaar.map(({ code }) => code), MAX.codes),
    ...opsomming('‼ Te laat', teLaat.map(laat), MAX.codes),
    ...(aanZet.length === 0 ? [] : [tussenkop('Aan zet'), ...aanZet.slice(0, MAX.mensen).map(persoonRegel)]),
    ...(aanZet.length > MAX.mensen ? [toelichting(`… en nog ${aanZet.length - MAX.mensen} mensen.`)] : []),
    ...rij(knoppen(bericht, id)),
  ]);
}

function eigenRegel({ code, afdeling, taak }: EigenRegel, tekst: string): Element {
  return regel([stuk(`${code} · ${kort(afdeling, MAX_TEKENS.afdeling)}`, { weight: 'Bolder' }), stuk(` · ${kort(taak.wat, MAX_TEKENS.wat)}${tekst === '' ? '' : ` · ${tekst}`}`)]);
}

function groep(naam: string, elementen: readonly Element[]): readonly Element[] {
  if (elementen.length === 0) return [];
  const rest = elementen.length - MAX.regels;
  return [tussenkop(`${naam} (${elementen.length})`), ...elementen.slice(0, MAX.regels), ...(rest > 0 ? [toelichting(`… en nog ${rest}`)] : [])];
}

/** What the notification of somebody's own digest says. */
export function eigenDagberichtkop({ vandaag, teLaat, vandaagKlaar, overleg, wachtOp, reflecties }: EigenDagbericht): string {
  const reflectiesNu = reflecties.filter(({ start }) => start.datum === vandaag).length;
  const delen = [[teLaat.length, 'te laat'], [vandaagKlaar.length, 'vandaag klaar'], [overleg.length, 'overleg'], [reflectiesNu, 'reflectie'], [wachtOp.length, 'wacht op een ander']] as const;
  return `Uw dagbericht, ${schrijfDag(vandaag)}: ${delen.filter(([aantal]) => aantal > 0).map(([aantal, wat]) => `${aantal} ${wat}`).join(', ')}`;
}

/** The digest of one person in the own chat. Teams keeps it, so it holds codes only. */
export function eigenDagberichtkaart(bericht: EigenDagbericht): Kaart {
  const { vandaag, teLaat, vandaagKlaar, overleg, wachtOp, reflecties } = bericht;
  return kaart(platteTekst(eigenDagberichtkop(bericht)), [
    titel(`Uw dagbericht · ${schrijfDag(vandaag)}`),
    ...groep('‼ Te laat', teLaat.map((een) => eigenRegel(een, klok(een.taak, vandaag).tekst))),
    ...groep('Vandaag klaar', vandaagKlaar.map((een) => eigenRegel(een, ''))),
    ...groep('Overleg vandaag', overleg.map((een) => regel(`${schrijfOverleg(een)} · ${kort(een.afdeling, MAX_TEKENS.afdeling)}`))),
    ...reflecties.slice(0, MAX.reflecties).map((een) => feit('Reflectie', `${kort(schrijfReflectie(een), MAX_TEKENS.reflectie)} · ${kort(een.pi, MAX_TEKENS.afdeling)}`)),
    ...groep('U wacht op een ander', wachtOp.map((een) => eigenRegel(een, kort(`${wieAanZet(een.taak, een.taak.kandidaten)}, ${klok(een.taak, vandaag).tekst}`, MAX_TEKENS.wie)))),
    ...rij([{ ...MIJN_WERK, style: 'positive' }, DAGSTAAT]),
    toelichting('U vroeg om dit bericht. Stoppen? Typ “dagbericht uit”.'),
  ]);
}
