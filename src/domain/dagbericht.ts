import type { Casus, Vorm } from './casus.ts';
import type { Datum, Instant, Tijd } from './datum.ts';
import { taakViews, type Kijk, type TaakView } from './view.ts';

/** A meeting about a casus on a day. Of a trajectgesprek only the day is known. */
export interface Overleg {
  readonly code: string;
  readonly wat: 'duiding' | 'trajectgesprek';
  readonly tijd?: Tijd;
  readonly vorm?: Vorm;
}

/** The meetings about a casus on this day; here a new kind of meeting is added. */
export function overlegOp({ code, duiding, trajectgesprekOp, fase }: Casus, dag: Datum): readonly Overleg[] {
  const { moment, conclusie } = duiding;
  const booking: readonly Overleg[] = fase !== 'gesloten' && moment?.boeking !== undefined && conclusie === undefined && moment.start.datum === dag
    ? [{ code, wat: 'duiding', tijd: moment.start.tijd, vorm: moment.vorm }] : [];
  return trajectgesprekOp === dag && fase !== 'gesloten' ? [...booking, { code, wat: 'trajectgesprek' }] : booking;
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
}

/** From where to where a digest looks: what came in after `sinds` and up to `tot` is new, what came in later is for tomorrow. */
export interface Venster {
  readonly sinds: Instant;
  readonly tot: Instant;
}

function wie({ persoon, soort, rol }: TaakView): string {
  return soort === 'oneens' ? 'leiding' : persoon === undefined ? `rol:${rol}` : `persoon:${persoon.persoon}`;
}

function aanZetVan(regels: readonly Dagregel[], vandaag: Datum): readonly AanZet[] {
  return [...Map.groupBy(regels, ({ taak }) => wie(taak)).values()].flatMap((eigen) => {
    const [eerste] = eigen;
    return eerste === undefined ? [] : [{ taak: eerste.taak, codes: eigen.map(({ code }) => code), teLaat: eigen.filter(({ taak }) => taak.termijn < vandaag).length }];
  }).sort((a, b) => b.teLaat - a.teLaat || b.codes.length - a.codes.length);
}

/** The first taak of each who is to move in this casus: in step 3 several people are at once. */
function eerstePerPersoon(casus: Casus, kijk: Kijk): readonly Dagregel[] {
  const perPersoon = Map.groupBy(taakViews(casus, kijk).filter(({ bijzaak }) => !bijzaak), wie);
  return [...perPersoon.values()].flatMap(([taak]) => (taak === undefined ? [] : [{ code: casus.code, taak }]));
}

/**
 * The digest of one afdeling from its open casussen; undefined when it would say nothing: nothing new, due, late or
 * planned for today. Who is aan zet without haste stands on the cards already (F10: few and useful).
 */
export function dagberichtVan(casussen: readonly Casus[], kijk: Kijk, { sinds, tot }: Venster): Dagbericht | undefined {
  const { vandaag } = kijk;
  const open = casussen.filter(({ fase, ontvangenOp }) => fase !== 'gesloten' && ontvangenOp.instant <= tot);
  const regels = open.flatMap((casus) => eerstePerPersoon(casus, kijk)).sort((a, b) => a.taak.termijn.localeCompare(b.taak.termijn) || a.code.localeCompare(b.code));
  const bericht: Dagbericht = {
    pi: kijk.piNaam, afdeling: kijk.afdelingNaam, vandaag,
    nieuw: open.filter(({ ontvangenOp }) => ontvangenOp.instant > sinds).map(({ code }) => code).sort(),
    overleg: open.flatMap((casus) => overlegOp(casus, vandaag)).sort(opTijd),
    vandaagKlaar: regels.filter(({ taak }) => taak.termijn === vandaag), teLaat: regels.filter(({ taak }) => taak.termijn < vandaag),
    aanZet: aanZetVan(regels, vandaag), teBeoordelen: regels.filter(({ taak }) => taak.soort === 'oordelen').length,
  };
  return bericht.nieuw.length + bericht.overleg.length + bericht.vandaagKlaar.length + bericht.teLaat.length === 0 ? undefined : bericht;
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
}

/** Whether there is anything in it to say. */
export function zegtIets({ teLaat, vandaagKlaar, overleg, wachtOp }: EigenDagbericht): boolean {
  return teLaat.length + vandaagKlaar.length + overleg.length + wachtOp.length > 0;
}
