import { gespreksdag } from './bijdragetermijnen.ts';
import type { Casus } from './casus.ts';
import type { Vorm } from './planning.ts';
import type { Datum, Instant, Tijd } from './datum.ts';
import type { Kijk } from './kijk.ts';
import type { Reflectie } from './reflectie.ts';
import { taakViews, type TaakView } from './taakview.ts';

/** A meeting about a casus on a day. Of a trajectgesprek and an MDO only the day is known. */
export interface Overleg {
  readonly code: string;
  readonly wat: 'duiding' | 'trajectgesprek' | 'MDO';
  readonly tijd?: Tijd;
  readonly vorm?: Vorm;
}

/** The day of the trajectgesprek; one that was called off is none any more. */
function trajectdag(casus: Casus): Datum | undefined {
  return casus.stap3 === undefined ? casus.trajectgesprekOp : gespreksdag(casus, casus.stap3);
}

/** The meetings about a casus on this day (F10, F14); here a new kind of meeting is added. */
export function overlegOp(casus: Casus, dag: Datum): readonly Overleg[] {
  const { code, duiding: { moment, conclusie }, fase, stap3 } = casus;
  if (fase === 'gesloten' || casus.vertrek !== undefined) return [];
  const geboekt = moment?.boeking !== undefined && conclusie === undefined && moment.start.datum === dag;
  return [
    ...(geboekt ? [{ code, wat: 'duiding' as const, tijd: moment.start.tijd, vorm: moment.vorm }] : []),
    ...(trajectdag(casus) === dag ? [{ code, wat: 'trajectgesprek' as const }] : []),
    ...(fase === 'bijdrage' && stap3?.mdo.datum === dag ? [{ code, wat: 'MDO' as const }] : []),
  ];
}

/** Earliest first; those without a time last. */
export function opTijd(een: Overleg, ander: Overleg): number {
  return (een.tijd ?? '99:99').localeCompare(ander.tijd ?? '99:99') || een.code.localeCompare(ander.code);
}

/** A casus in the digest with the taak it is named for. */
export interface Dagregel {
  readonly code: string;
  readonly taak: TaakView;
}

/** Somebody who is to move, or a role while nobody took the casus. */
export interface AanZet {
  /** The first of the taken: says who it is. */
  readonly taak: TaakView;
  readonly codes: readonly string[];
  readonly teLaat: number;
}

/** What an afdeling should know this morning. Codes and colleagues only: Teams keeps it. */
export interface Dagbericht {
  readonly pi: string;
  readonly afdeling: string;
  readonly vandaag: Datum;
  readonly nieuw: readonly string[];
  readonly overleg: readonly Overleg[];
  readonly vandaagKlaar: readonly Dagregel[];
  readonly teLaat: readonly Dagregel[];
  readonly aanZet: readonly AanZet[];
  /** Casussen that wait for their verdict of step 1, which can be given for many at once. */
  readonly teBeoordelen: number;
  /** The reflection meeting of the PI that is near. */
  readonly reflectie?: Reflectie;
}

/** From where to where a digest looks: what came in after `sinds` and up to `tot` is new, what came in later is for tomorrow. */
export interface Venster {
  readonly sinds: Instant;
  readonly tot: Instant;
}

function wie({ persoon, soort, rol }: TaakView): string {
  return soort === 'oneens' ? 'leiding' : persoon === undefined ? `rol:${rol}` : `persoon:${persoon.persoon}`;
}

function perPersoon(regels: readonly Dagregel[], vandaag: Datum): readonly AanZet[] {
  return [...Map.groupBy(regels, ({ taak }) => wie(taak)).values()].flatMap((eigen) => {
    const [eerste] = eigen;
    return eerste === undefined ? [] : [{ taak: eerste.taak, codes: eigen.map(({ code }) => code), teLaat: eigen.filter(({ taak }) => taak.termijn < vandaag).length }];
  }).sort((a, b) => b.teLaat - a.teLaat || b.codes.length - a.codes.length);
}

/**
 * The lines of a casus: for who is aan zet, and where more people have something to do at once (step 3) for each of the
 * others whose day has come.
 */
function regelsVan(casus: Casus, kijk: Kijk): readonly Dagregel[] {
  const nu = taakViews(casus, kijk).filter(({ bijzaak, termijn }, nummer) => !bijzaak && (nummer === 0 || termijn <= kijk.vandaag));
  return [...Map.groupBy(nu, wie).values()].flatMap(([taak]) => (taak === undefined ? [] : [{ code: casus.code, taak }]));
}

function opTermijn(a: Dagregel, b: Dagregel): number {
  return a.taak.termijn.localeCompare(b.taak.termijn) || a.code.localeCompare(b.code);
}

/**
 * The digest of one afdeling from its open casussen; undefined when it would say nothing: nothing new, due, late or
 * planned for today. A reflection meeting speaks on its own day only. Who is aan zet without haste stands on the cards already (F10: few and useful).
 */
export function dagberichtVan(casussen: readonly Casus[], kijk: Kijk, { sinds, tot }: Venster, reflectie?: Reflectie): Dagbericht | undefined {
  const { vandaag } = kijk;
  const open = casussen.filter(({ fase, ontvangenOp }) => fase !== 'gesloten' && ontvangenOp.instant <= tot);
  const perCasus = open.map((casus) => regelsVan(casus, kijk));
  const regels = perCasus.flat().sort(opTermijn);
  const eenPerCasus = (past: (termijn: Datum) => boolean): readonly Dagregel[] => perCasus.flatMap((eigen) => eigen.find(({ taak }) => past(taak.termijn)) ?? []).sort(opTermijn);
  const bericht: Dagbericht = {
    pi: kijk.piNaam, afdeling: kijk.afdelingNaam, vandaag,
    nieuw: open.filter(({ ontvangenOp }) => ontvangenOp.instant > sinds).map(({ code }) => code).sort(),
    overleg: open.flatMap((casus) => overlegOp(casus, vandaag)).sort(opTijd),
    vandaagKlaar: eenPerCasus((termijn) => termijn === vandaag), teLaat: eenPerCasus((termijn) => termijn < vandaag),
    aanZet: perPersoon(regels, vandaag), teBeoordelen: regels.filter(({ taak }) => taak.soort === 'oordelen').length,
    ...(reflectie === undefined ? {} : { reflectie }),
  };
  const isStil = bericht.nieuw.length + bericht.overleg.length + bericht.vandaagKlaar.length + bericht.teLaat.length === 0;
  return isStil && reflectie?.start.datum !== vandaag ? undefined : bericht;
}

/** A line of somebody's own digest. */
export interface EigenRegel extends Dagregel {
  readonly afdeling: string;
}

/** What one person should know this morning, in the own chat. Codes and colleagues only. */
export interface EigenDagbericht {
  readonly vandaag: Datum;
  readonly teLaat: readonly EigenRegel[];
  readonly vandaagKlaar: readonly EigenRegel[];
  readonly overleg: readonly (Overleg & { readonly afdeling: string })[];
  /** Casussen this person carries in which somebody else is to move. */
  readonly wachtOp: readonly EigenRegel[];
  /** Reflection meetings that are near. */
  readonly reflecties: readonly Reflectie[];
}

/** Whether there is anything in it to say. */
export function zegtIets({ vandaag, teLaat, vandaagKlaar, overleg, wachtOp, reflecties }: EigenDagbericht): boolean {
  return teLaat.length + vandaagKlaar.length + overleg.length + wachtOp.length > 0 || reflecties.some(({ start }) => start.datum === vandaag);
}
