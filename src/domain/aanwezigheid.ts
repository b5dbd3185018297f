import { dagenTussen, plusDagen, plusMaanden, weekdag, type Datum } from './datum.ts';
import { schrijfDag, schrijfLijst, schrijfWeekdag } from './schrijf.ts';
import { weiger, type Weigering } from './weigering.ts';

/** A day on which somebody is in the PI, or is not, whatever the own weekdays say. */
export interface Uitzondering {
  readonly datum: Datum;
  readonly aanwezig: boolean;
}

/** When somebody is in a PI: fixed weekdays (ISO, 1 is Monday), and days that differ. */
export interface Aanwezigheidsdagen {
  readonly weekdagen: readonly number[];
  readonly uitzonderingen: readonly Uitzondering[];
}

/** Days from the first up to and including the last. */
export interface Dagen {
  readonly van: Datum;
  readonly tot: Datum;
}

/** Days that differ in one way, one after the other; a weekend between them does not break them. */
export interface Afwijking extends Dagen {
  readonly aanwezig: boolean;
}

/** What somebody asks to change: the fixed weekdays, or some days; `gewoon` makes those days like the fixed ones again. */
export type Aanwezigheidswijziging =
  | { readonly soort: 'vast'; readonly weekdagen: readonly number[] }
  | ({ readonly soort: 'dagen'; readonly wat: Dagwijze } & Dagen);

export const DAGWIJZEN = ['wel', 'niet', 'gewoon'] as const;
export type Dagwijze = (typeof DAGWIJZEN)[number];

/** Weekdays on which meetings are planned; presence on others means nothing. */
export const WERKWEEK: readonly number[] = [1, 2, 3, 4, 5];

/** Longest stretch noted at once, and how far ahead. Source: default; a longer one is an absence or another fixed day. */
export const AANWEZIGHEIDSGRENZEN = { dagenOpRij: 92, maandenVooruit: 12 } as const;

/** Whether somebody with these days is in the PI on a day; who has none is there every day. */
export function isInDePi(dagen: Aanwezigheidsdagen | undefined, dag: Datum): boolean {
  if (dagen === undefined) return true;
  return dagen.uitzonderingen.find(({ datum }) => datum === dag)?.aanwezig ?? dagen.weekdagen.includes(weekdag(dag));
}

function werkweekdagen({ van, tot }: Dagen): readonly Datum[] {
  const dagen: Datum[] = [];
  for (let dag = van; dag <= tot; dag = plusDagen(dag, 1)) if (WERKWEEK.includes(weekdag(dag))) dagen.push(dag);
  return dagen;
}

function opVolgorde(uitzonderingen: readonly Uitzondering[]): readonly Uitzondering[] {
  return [...uitzonderingen].sort((a, b) => a.datum.localeCompare(b.datum));
}

/** The days with those of a stretch noted anew; all of its working days, so that they keep when the fixed days change. */
function metDagen({ weekdagen, uitzonderingen }: Aanwezigheidsdagen, { van, tot, wat }: Dagen & { readonly wat: Dagwijze }): Aanwezigheidsdagen {
  const buiten = uitzonderingen.filter(({ datum }) => datum < van || datum > tot);
  const binnen = wat === 'gewoon' ? [] : werkweekdagen({ van, tot }).map((datum) => ({ datum, aanwezig: wat === 'wel' }));
  return { weekdagen, uitzonderingen: opVolgorde([...buiten, ...binnen]) };
}

function foutInDagen({ van, tot, wat }: Dagen & { readonly wat: Dagwijze }, vandaag: Datum): Weigering | undefined {
  const { dagenOpRij, maandenVooruit } = AANWEZIGHEIDSGRENZEN;
  if (tot < van) return weiger('invoer', 'De laatste dag ligt vóór de eerste dag. Controleer de twee datums.');
  if (van < vandaag) return weiger('invoer', 'De eerste dag is al voorbij. Vul vandaag of een latere dag in.');
  if (tot > plusMaanden(vandaag, maandenVooruit)) return weiger('invoer', `De laatste dag ligt te ver vooruit: hooguit ${maandenVooruit} maanden.`);
  // Several stretches may have become one, which can be taken back as it is shown.
  if (wat !== 'gewoon' && dagenTussen(van, tot) >= dagenOpRij) return weiger('invoer', `Vul hooguit ${dagenOpRij} dagen tegelijk in. Bent u langer weg? Typ “afwezig”.`);
  return werkweekdagen({ van, tot }).length === 0 ? weiger('invoer', 'In het weekend wordt geen overleg gepland. Kies een dag van maandag t/m vrijdag.') : undefined;
}

function staatAlZo(nu: Aanwezigheidsdagen | undefined, { van, tot, wat }: Dagen & { readonly wat: Dagwijze }): boolean {
  if (wat === 'gewoon') return nu?.uitzonderingen.some(({ datum }) => van <= datum && datum <= tot) !== true;
  return werkweekdagen({ van, tot }).every((dag) => isInDePi(nu, dag) === (wat === 'wel'));
}

/**
 * The days after a change; a refusal for days that can't be, and `nietsTeDoen` when it was so already. Days that are over
 * are left out. Without days of its own somebody was there every working day, and stays so apart from the change.
 */
export function wijzigDagen(nu: Aanwezigheidsdagen | undefined, wijziging: Aanwezigheidswijziging, vandaag: Datum): Aanwezigheidsdagen | Weigering {
  const begin = { weekdagen: nu?.weekdagen ?? WERKWEEK, uitzonderingen: (nu?.uitzonderingen ?? []).filter(({ datum }) => datum >= vandaag) };
  if (wijziging.soort === 'vast') {
    const weekdagen = WERKWEEK.filter((nummer) => wijziging.weekdagen.includes(nummer));
    const gelijk = nu !== undefined && weekdagen.join() === WERKWEEK.filter((nummer) => nu.weekdagen.includes(nummer)).join();
    return gelijk ? weiger('nietsTeDoen', 'Deze dagen stonden er al. Er is niets veranderd.') : { ...begin, weekdagen };
  }
  const fout = foutInDagen(wijziging, vandaag);
  if (fout !== undefined) return fout;
  return staatAlZo(nu, wijziging) ? weiger('nietsTeDoen', 'Dat stond al zo. Er is niets veranderd.') : metDagen(begin, wijziging);
}

/** The days that differ from today on, those that follow each other together, the earliest first. */
export function afwijkingen({ uitzonderingen }: Aanwezigheidsdagen, vandaag: Datum): readonly Afwijking[] {
  const lijst: Afwijking[] = [];
  for (const { datum, aanwezig } of opVolgorde(uitzonderingen)) {
    if (datum < vandaag) continue;
    const vorige = lijst.at(-1);
    const sluitAan = vorige?.aanwezig === aanwezig && werkweekdagen({ van: plusDagen(vorige.tot, 1), tot: datum }).every((dag) => dag === datum);
    if (vorige === undefined || !sluitAan) lijst.push({ van: datum, tot: datum, aanwezig });
    else lijst[lijst.length - 1] = { ...vorige, tot: datum };
  }
  return lijst;
}

/** `dinsdag en donderdag`, `elke werkdag`, `geen vaste dag`. */
export function schrijfVasteDagen(dagen: Pick<Aanwezigheidsdagen, 'weekdagen'> | undefined): string {
  const vast = WERKWEEK.filter((nummer) => dagen === undefined || dagen.weekdagen.includes(nummer));
  if (vast.length === WERKWEEK.length) return 'elke werkdag';
  return vast.length === 0 ? 'geen vaste dag' : schrijfLijst(vast.map(schrijfWeekdag));
}

/** `di 24 nov`, `ma 30 nov t/m vr 4 dec`. */
export function schrijfDagen({ van, tot }: Dagen): string {
  return van === tot ? schrijfDag(van) : `${schrijfDag(van)} t/m ${schrijfDag(tot)}`;
}
