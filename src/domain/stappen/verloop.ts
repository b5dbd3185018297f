import type { Casus, SluitReden } from '../casus.ts';
import type { Context, Uitkomst } from '../context.ts';
import type { Datum } from '../datum.ts';
import { metVoor } from '../feiten/planning.ts';
import type { Feit } from '../gebeurtenis.ts';
import { alsGevuld, MAX_REGEL, vereisteReden } from '../invoer.ts';
import { plusWerkdagen } from '../kalender.ts';
import type { OpdrachtType } from '../opdracht.ts';
import type { CorrigeerSkn, KoppelCasussen, MeldVertrek, PlaatsOver, TrekSignaalIn } from '../opdrachten/verloop.ts';
import { zelfdePlaats } from '../plaats.ts';
import type { Uitvoerder } from '../rollen.ts';
import { schrijfDag, schrijfDatum } from '../schrijf.ts';
import { leesSkn } from '../skn.ts';
import { taken } from '../taken.ts';
import { nogOpen } from '../taken/verloop.ts';
import { INTREKREDENNAAM } from '../verloop.ts';
import { GESPREKSSOORTEN } from '../planning.ts';
import { isAanDeOrde, planningVan } from '../teplannen.ts';
import { afsprakenVervallen, inzetVervalt } from '../vervallen.ts';
import { vraagtVrijlating } from '../vrijlating.ts';
import { isWeigering, weiger, type Weigering } from '../weigering.ts';
import { zonder } from '../zonder.ts';

const UITVOERDERS: readonly Uitvoerder[] = ['casemanager', 'reclasseringswerker'];
/** After these there is no stay to move: who comes back gets a new casus. */
const VOORGOED: readonly SluitReden[] = ['uitgestroomd', 'overgeplaatst', 'ingetrokken'];
/** What is left to do with a casus whose person has left: the handover, and what went wrong. */
const NA_VERTREK: ReadonlySet<OpdrachtType> = new Set<OpdrachtType>([
  'vulAan', 'claim', 'laatLos', 'wijsToe', 'zetOver', 'vinkAf', 'geefUitstel', 'sluitAf', 'heropen', 'meldVertrek', 'trekSignaalIn', 'corrigeerSkn', 'koppelCasussen',
]);

/** Why this can't be done any more once the person has left. */
export function weigerNaVertrek({ vertrek, fase }: Casus, type: OpdrachtType): Weigering | undefined {
  if (vertrek === undefined || fase === 'gesloten' || NA_VERTREK.has(type)) return undefined;
  return weiger('verkeerdeStap', `De persoon is vertrokken op ${schrijfDag(vertrek.datum)}. Alleen de warme overdracht staat nog open. Klopt dat niet? Kies “Heropenen”.`);
}

/** More time for what was open, not for what was late; a correction on the same day gives it only once (A12 C-17). */
function respijt(casus: Casus, zelfdeMensen: boolean, context: Context): Readonly<Record<string, Datum>> {
  const vandaag = context.nu.datum;
  if (casus.overplaatsing?.op === vandaag) return {};
  // Without its meeting the duiding is another taak again.
  const na = zelfdeMensen || casus.duiding.conclusie !== undefined ? casus : { ...casus, duiding: zonder(casus.duiding, 'moment') };
  const opTijd = taken(na, context).filter(({ termijn }) => termijn >= vandaag);
  return Object.fromEntries(opTijd.map(({ id, termijn }) => [id, plusWerkdagen(termijn, context.afspraken.overplaatsingWerkdagen, context.kalender)]));
}

/** The moments were looked up for people, or a prison, that are not at the table any more; nobody turned them down. */
function zoekOpnieuw(casus: Casus): readonly Feit[] {
  return GESPREKSSOORTEN.filter((voor) => planningVan(casus, voor).moment === undefined && isAanDeOrde(casus, voor) && (voor === 'duiding' || planningVan(casus, voor).voorgesteldOp !== undefined))
    .map((voor): Feit => ({ type: 'MomentenAfgewezen', starts: [], ...metVoor(voor) }));
}

/** A transfer: no new casus, its state moves with the person (A12 C-17, scenario 13). */
export function plaatsOver(casus: Casus, { naar, blijft }: PlaatsOver, context: Context): Uitkomst {
  const van = { pi: casus.pi, afdeling: casus.afdeling };
  if (zelfdePlaats(van, naar)) return [];
  if (casus.gesloten !== undefined && VOORGOED.includes(casus.gesloten.reden)) return weiger('gesloten', 'Deze casus is gesloten. Komt de persoon terug? Geef dan een nieuw signaal.');
  const losVan = UITVOERDERS.filter((rol) => casus[rol] !== undefined && !blijft.includes(rol));
  const zelfdeMensen = naar.pi === van.pi && UITVOERDERS.every((rol) => casus[rol] !== undefined && blijft.includes(rol));
  return [
    ...(zelfdeMensen ? [] : [...afsprakenVervallen(casus, 'De casus is overgeplaatst.', context.nu.instant), ...zoekOpnieuw(casus)]),
    { type: 'Overgeplaatst', van, naar, losVan, respijt: respijt(casus, zelfdeMensen, context) },
  ];
}

function fouteVertrekdatum(casus: Casus, datum: Datum, vandaag: Datum): Weigering | undefined {
  if (datum > vandaag) return weiger('invoer', 'Deze datum ligt in de toekomst. Wijzig dan de einddatum van de detentie.');
  if (casus.begindatum !== undefined && datum < casus.begindatum) return weiger('invoer', `Deze datum ligt vóór het begin van de detentie (${schrijfDatum(casus.begindatum)}). Controleer de datum.`);
  return undefined;
}

/** A release: with something open between the two sides a warm handover is left to do, else the casus closes (B07, scenario 14). */
export function meldVertrek(casus: Casus, { soort, datum }: MeldVertrek, { nu }: Context): Uitkomst {
  if (casus.vertrek?.soort === soort && casus.vertrek.datum === datum) return [];
  const fout = fouteVertrekdatum(casus, datum, nu.datum);
  if (fout !== undefined) return fout;
  const open = soort === 'overleden' ? [] : casus.vertrek?.open ?? nogOpen(casus);
  const slot: readonly Feit[] = open.length > 0 ? [] : [{ type: 'Gesloten', reden: soort === 'elders' ? 'overgeplaatst' : 'uitgestroomd' }];
  return [...afsprakenVervallen(casus, 'De detentie hier is afgelopen.', nu.instant), ...inzetVervalt(casus, 'De detentie hier is afgelopen.', soort === 'overleden'), { type: 'Vertrokken', soort, datum, open }, ...slot];
}

/** Once the end of the detention has passed, somebody must say whether the person is free: an open casus never just stays behind. */
export function vraagVrijlating(casus: Casus, { nu, kalender }: Context): Uitkomst {
  return vraagtVrijlating(casus, nu.datum, kalender) ? [{ type: 'VrijlatingGevraagd' }] : [];
}

/** What was shared so far, in numbers; undefined when nothing was. */
function watIsGedeeld(casus: Casus): string | undefined {
  const gedeeld = casus.informatie.flatMap(({ gedeeldOp }) => gedeeldOp ?? []).sort();
  const eerste = gedeeld[0];
  if (eerste === undefined) return undefined;
  return `${gedeeld.length === 1 ? '1 stuk informatie' : `${gedeeld.length} stukken informatie`}, voor het eerst op ${schrijfDag(eerste)}`;
}

/** The signal was wrong. Once information was shared it can't be withdrawn without saying so. */
export function trekSignaalIn(casus: Casus, { soort, toelichting, ondanksDelen }: TrekSignaalIn, { nu }: Context): Uitkomst {
  const tekst = alsGevuld('toelichting', toelichting);
  if (soort === 'anders' && tekst.toelichting === undefined) return weiger('redenNodig', 'Schrijf in één regel waarom u het signaal intrekt.');
  if ((tekst.toelichting ?? '').length > MAX_REGEL) return weiger('invoer', `Maak de toelichting korter: hooguit ${MAX_REGEL} tekens.`);
  const gedeeld = watIsGedeeld(casus);
  if (gedeeld !== undefined && !ondanksDelen)
    return weiger('redenNodig', `Over deze casus is al gedeeld: ${gedeeld}. Zet het vinkje dat u dit weet. Was het de verkeerde persoon? Meld het dan ook als mogelijk datalek.`);
  return [
    ...afsprakenVervallen(casus, 'Het signaal is ingetrokken.', nu.instant), ...inzetVervalt(casus, 'Het signaal is ingetrokken.', true), { type: 'SignaalIngetrokken', soort, ...tekst },
    { type: 'Gesloten', reden: 'ingetrokken', toelichting: [INTREKREDENNAAM[soort], tekst.toelichting].filter(Boolean).join(': ') },
  ];
}

/** A wrong SKN is corrected with the history kept (domain.md B1, scenario 18); never into that of another open casus. */
export function corrigeerSkn(casus: Casus, { skn: getypt, reden, bezetDoor }: CorrigeerSkn): Uitkomst {
  const gelezen = leesSkn(getypt);
  if (!gelezen.ok) return weiger('invoer', gelezen.melding);
  if (gelezen.skn === casus.skn) return weiger('nietsTeDoen', 'Dit SKN staat er al.');
  if (bezetDoor !== undefined) return weiger('bestaatAl', `Bij dit SKN hoort al een casus: ${bezetDoor}. Is dit een dubbel signaal? Trek dan dit signaal in.`);
  const waarom = vereisteReden(reden, 'u het SKN corrigeert');
  return isWeigering(waarom) ? waarom : [{ type: 'SknGecorrigeerd', skn: gelezen.skn, reden: waarom }];
}

function gelijk(een: readonly string[], ander: readonly string[]): boolean {
  return een.length === ander.length && een.every((code, i) => code === ander[i]);
}

/** Both casussen of a person name the other (A12 C-18). */
export function koppelCasussen(casus: Casus, { eerdere, latere }: KoppelCasussen): Uitkomst {
  return gelijk(casus.eerdereCasussen, eerdere) && gelijk(casus.latereCasussen ?? [], latere) ? [] : [{ type: 'CasussenGekoppeld', eerdere, latere }];
}
