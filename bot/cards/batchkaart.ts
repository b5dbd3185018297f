import { BATCH_KEUZES, schrijfKeuze, type BatchKeuze, type BatchRegel, type BatchRij, type BatchView } from '../../src/domain/batch.ts';
import type { Datum } from '../../src/domain/datum.ts';
import { schrijfDag } from '../../src/domain/schrijf.ts';
import { toonSkn } from '../../src/domain/skn.ts';
import type { Verblijf } from '../../src/domain/termijnen.ts';
import { melding, regel, titel, toelichting } from './parts/elementen.ts';
import { keuzesVan, schakelaar } from './parts/invoer.ts';
import { kaart, type Element, type Kaart, type Keuze, type Keuzeveld, type Uitvoering, type Verversing } from './parts/kaart.ts';
import { rij } from './parts/knoppen.ts';
import { hoofdletter, kort, platteTekst } from './parts/tekst.ts';
import { VERB } from './verben.ts';

/** Besides the verdicts: nothing yet, and somebody known, whose verdict needs the card of the casus. */
export const LATER = 'later';
export const BEKEND = 'bekend';
/** Id of the switch that fills in all rows nobody touched. */
export const REST_NIET_BEKEND = 'in_rest';

/** Names are cut off here, so that twenty-five of the longest still fit beside their choices (platform.md 1.2). */
const MAX_NAAM = 25;
/** Teams counts two bytes a character; 28 kB holds on every reading of its limit. The rest is for the head and the buttons. */
const MAX_TEKENS_RIJEN = 12_050;
/** Buttons for known people on one card; more are there after the next time. */
const MAX_OPENEN = 5;
const MAX_AFDELING = 60;

function signalen(aantal: number): string {
  return aantal === 1 ? '1 signaal' : `${aantal} signalen`;
}

/** Opens the list of an afdeling for who presses. For the list of the day too: the number is all it tells. */
export function screenKnop(afdeling: string, aantal: number): Uitvoering {
  return { type: 'Action.Execute', title: `Screen alles in één keer (${aantal})`, verb: VERB.batchToon, data: { afdeling }, associatedInputs: 'none' };
}

function ververs(afdeling: string, userIds: readonly string[]): Verversing {
  return { action: { type: 'Action.Execute', verb: VERB.batchToon, data: { afdeling } }, userIds };
}

export interface BatchAankondiging {
  readonly afdeling: string;
  readonly afdelingNaam: string;
  readonly aantal: number;
  readonly vandaag: Datum;
  /** MRIs for whom Teams asks the list by itself. */
  readonly verversVoor: readonly string[];
}

/** The list as Teams keeps it, in a channel and in a chat: how many, and nothing about anybody. */
export function batchaankondiging({ afdeling, afdelingNaam, aantal, vandaag, verversVoor }: BatchAankondiging): Kaart {
  const kop = `Signalen beoordelen · ${afdelingNaam}`;
  const stand = `${schrijfDag(vandaag)}: ${signalen(aantal)} ${aantal === 1 ? 'wacht' : 'wachten'} op een oordeel (stap 1).`;
  return kaart(platteTekst(`${kop}. ${stand}`), [
    titel(kop), regel(hoofdletter(stand)),
    toelichting('Over wie het gaat, ziet alleen de reclasseringswerker van deze afdeling, na “Toon voor mij”.'),
    ...rij([{ type: 'Action.Execute', title: 'Toon voor mij', verb: VERB.batchToon, data: { afdeling }, associatedInputs: 'none' }]),
  ], ververs(afdeling, verversVoor));
}

/** Which afdeling, for who works for several. */
export function batchkeuzekaart(afdelingen: readonly { readonly id: string; readonly naam: string; readonly aantal: number }[]): Kaart {
  return kaart('Van welke afdeling wilt u de signalen beoordelen?', [
    titel('Signalen beoordelen'), regel('Van welke afdeling?'),
    ...rij(afdelingen.map(({ id, naam, aantal }): Uitvoering => ({ type: 'Action.Execute', title: `${kort(naam, 60)} (${aantal})`, verb: VERB.batchToon, data: { afdeling: id }, associatedInputs: 'none' }))),
  ]);
}

const KORT: Readonly<Partial<Record<Verblijf, string>>> = { korterDanWeek: '< 1 week', eenTotVierWeken: 'kort verblijf' };

function termijnTekst({ termijn, nogWerkdagen }: BatchRij, vandaag: Datum): string {
  if (termijn === vandaag) return '⚠ vandaag';
  return nogWerkdagen < 0 ? `‼ te laat (${schrijfDag(termijn)})` : `vóór ${schrijfDag(termijn)}`;
}

/** `ZS-412907 · Test, A. · SKN 9000 0017 · vóór do 26 nov · eerder ZS-401234`. */
function label(een: BatchRij, vandaag: Datum): string {
  const kortVerblijf = KORT[een.verblijf];
  const [eerder] = een.eerder;
  const delen = [een.code, kort(een.naam, MAX_NAAM), `SKN ${toonSkn(een.skn)}`, termijnTekst(een, vandaag), ...(kortVerblijf === undefined ? [] : [kortVerblijf]), ...(eerder === undefined ? [] : [`eerder ${eerder}`])];
  return platteTekst(delen.join(' · '));
}

const NAMEN: Readonly<Record<BatchKeuze | typeof BEKEND | typeof LATER, string>> = {
  nietBekend: 'Niet bekend', verouderd: 'Verouderd', capaciteit: 'Geen capaciteit', teKort: 'Verblijf te kort', vertrokken: 'Al vertrokken', [BEKEND]: 'Bekend: open kaart', [LATER]: 'Later',
};
/** Short, because they stand on the card once for every row. */
const WAARDE: Readonly<Record<BatchKeuze | typeof BEKEND | typeof LATER, string>> = { nietBekend: 'n', verouderd: 'v', capaciteit: 'c', teKort: 'k', vertrokken: 'w', [BEKEND]: 'b', [LATER]: 'l' };
const KEUZES: readonly Keuze[] = keuzesVan(NAMEN, [...BATCH_KEUZES, BEKEND, LATER]).map(({ title, value }) => ({ title, value: WAARDE[value as BatchKeuze] }));

/** Id of the choice of a row; by the casus code, because rows move as others are done. */
export function rijVeld(code: string): `in_${string}` {
  return `in_${code}`;
}

/** What was chosen in a row, from what Teams sends; undefined for nothing and for what no row offers. */
export function leesRijkeuze(waarde: unknown): BatchKeuze | typeof BEKEND | typeof LATER | undefined {
  return ([...BATCH_KEUZES, BEKEND, LATER] as const).find((keuze) => WAARDE[keuze] === waarde);
}

function rijElement(een: BatchRij, vandaag: Datum, invoer: Readonly<Record<string, string>>): Keuzeveld {
  const id = rijVeld(een.code);
  const eerder = invoer[id];
  return { type: 'Input.ChoiceSet', id, label: label(een, vandaag), placeholder: 'Later', choices: KEUZES, ...(leesRijkeuze(eerder) === undefined ? {} : { value: eerder ?? '' }) };
}

export interface BatchOpties {
  readonly verversVoor: readonly string[];
  readonly melding?: string;
  readonly meldingSoort?: 'weigering' | 'gelukt';
  /** What was chosen, by full input id, so that a refusal loses nothing. */
  readonly invoer?: Readonly<Record<string, string>>;
  /** Codes of known people, whose card is to be opened next. */
  readonly bekend?: readonly string[];
}

function kopregels({ totaal, bijCollega }: BatchView, getoond: number): readonly Element[] {
  const wat = getoond < totaal ? `Dit zijn de ${getoond} dringendste van ${totaal} signalen.` : totaal === 1 ? 'Eén signaal wacht op uw oordeel.' : `${signalen(totaal)}, het dringendste eerst.`;
  const collega = bijCollega === 0 ? '' : ` ${bijCollega === 1 ? 'Eén signaal heeft' : `${bijCollega} signalen hebben`} een collega die het oppakte; dat staat hier niet bij.`;
  return [regel(totaal === 0 ? `Er wacht hier geen signaal op uw oordeel.${collega}` : `${wat}${collega}`)];
}

function openen(teOpenen: readonly Pick<BatchRij, 'id' | 'code'>[]): readonly Element[] {
  if (teOpenen.length === 0) return [];
  return [
    regel('Bekend bij de reclassering: beoordeel deze op hun eigen kaart.', 'Medium'),
    ...rij(teOpenen.map(({ id, code }): Uitvoering => ({ type: 'Action.Execute', title: `Open ${code}`, verb: VERB.batchOpen, data: { casus: id }, associatedInputs: 'none' }))),
  ];
}

/** The first rows that fit on one card; twenty-five do, but for the oddest of names. */
function passend(rijen: readonly BatchRij[], vandaag: Datum, invoer: Readonly<Record<string, string>>): readonly { readonly een: BatchRij; readonly element: Keuzeveld }[] {
  const getekend: { een: BatchRij; element: Keuzeveld }[] = [];
  let tekens = 0;
  for (const een of rijen) {
    const element = rijElement(een, vandaag, invoer);
    tekens += JSON.stringify(element).length;
    if (tekens > MAX_TEKENS_RIJEN) break;
    getekend.push({ een, element });
  }
  return getekend;
}

function lijst(afdeling: string, rijen: ReturnType<typeof passend>, invoer: Readonly<Record<string, string>>): readonly Element[] {
  if (rijen.length === 0) return [];
  return [
    toelichting('Wat u op “Later” laat, blijft gewoon staan. De casemanager krijgt één bericht over alles, met uw naam. Geen capaciteit, te kort en vertrokken tellen als niet gescreend.'),
    schakelaar({ invoer }, { veld: REST_NIET_BEKEND, label: 'Alles in één keer', tekst: 'Zet alle rijen die ik niet invul op “Niet bekend”' }),
    ...rijen.map(({ element }) => element),
    ...rij([{ type: 'Action.Execute', title: 'Leg alles vast', verb: VERB.batchLegVast, data: { afdeling, codes: rijen.map(({ een }) => een.code).join(',') }, style: 'positive' }]),
  ];
}

/** The list for the reclasseringswerker who asked for it: Teams shows it to that person only and does not keep it. */
export function batchkaart(view: BatchView, opties: BatchOpties): Kaart {
  const { invoer = {}, bekend = [] } = opties;
  const kop = `Signalen beoordelen · ${kort(view.afdelingNaam, MAX_AFDELING)}`;
  const teOpenen = view.rijen.filter(({ code }) => bekend.includes(code)).slice(0, MAX_OPENEN);
  const rijen = passend(view.rijen.filter((een) => !teOpenen.includes(een)), view.vandaag, invoer);
  return kaart(platteTekst(`${kop}: ${signalen(view.totaal)}.`), [
    ...melding(opties.melding, opties.meldingSoort === 'gelukt' ? 'good' : 'attention'),
    titel(kop), ...kopregels(view, rijen.length + teOpenen.length), ...openen(teOpenen), ...lijst(view.afdeling, rijen, invoer),
  ], ververs(view.afdeling, opties.verversVoor));
}

/** The verdicts of a list as a sentence per verdict: `Niet bekend (2): ZS-1, ZS-2.` */
export function schrijfOordelen(rijen: readonly BatchRegel[]): readonly string[] {
  return BATCH_KEUZES.flatMap((keuze) => {
    const codes = rijen.filter((een) => een.keuze === keuze).map(({ code }) => code);
    return codes.length === 0 ? [] : [`${hoofdletter(schrijfKeuze(keuze))} (${codes.length}): ${codes.join(', ')}.`];
  });
}
