import type { Casus } from './casus.ts';
import type { Datum } from './datum.ts';
import { gekomenSporten, sleutelVan } from './herinneren.ts';
import { taken } from './taken.ts';
import type { Klokken } from './termijnen.ts';

/** What a changed afspraak does to one open casus today. */
export interface Gevolg {
  readonly code: string;
  /** A termijn of it is another day than before. */
  readonly verschoven: boolean;
  readonly nuTeLaat: boolean;
  readonly nietMeerTeLaat: boolean;
}

function isTeLaat(casus: Casus, vandaag: Datum, klokken: Klokken): boolean {
  return taken(casus, klokken).some((taak) => !taak.bijzaak && taak.termijn < vandaag);
}

function termijnen(casus: Casus, klokken: Klokken): string {
  return taken(casus, klokken).map(({ id, termijn }) => `${id}|${termijn}`).sort().join();
}

/** Compares the open taken of a casus by the clocks before and after a change. */
export function gevolgVoor(casus: Casus, vandaag: Datum, voor: Klokken, na: Klokken): Gevolg {
  const [eerst, nu] = [isTeLaat(casus, vandaag, voor), isTeLaat(casus, vandaag, na)];
  return { code: casus.code, verschoven: termijnen(casus, voor) !== termijnen(casus, na), nuTeLaat: nu && !eerst, nietMeerTeLaat: eerst && !nu };
}

/**
 * The steps of the ladder that lie in the past only because a termijn moved: nobody gets those. The current step of each
 * moved taak still leaves, unless it left already for the old termijn. So a shorter term makes no flood.
 */
export function ingehaaldDoorWijziging(casus: Casus, vandaag: Datum, verstuurd: ReadonlySet<string>, voor: Klokken, na: Klokken): readonly string[] {
  const eerder = new Map(taken(casus, voor).map((taak) => [taak.id, taak]));
  return taken(casus, na).flatMap((taak) => {
    const oud = eerder.get(taak.id);
    if (oud === undefined || oud.termijn === taak.termijn) return [];
    const gekomen = gekomenSporten(taak, vandaag, na);
    const huidig = gekomen.at(-1);
    return gekomen.filter((sport) => sport !== huidig || verstuurd.has(sleutelVan(oud, sport))).map((sport) => sleutelVan(taak, sport));
  });
}

const MAX_CODES = 10;

/** `Geldt vanaf nu voor 14 open casussen van …; bij 3 verschuift een termijn: ZS-…; 2 zijn daardoor nu te laat: ZS-…`. */
export function schrijfGevolgen(gevolgen: readonly Gevolg[], plaats: string): string {
  if (gevolgen.length === 0) return `Geldt vanaf nu voor ${plaats}. Daar zijn nu geen open casussen.`;
  const voor = gevolgen.length === 1 ? '1 open casus' : `${gevolgen.length} open casussen`;
  const verschoven = gevolgen.filter((een) => een.verschoven).map(({ code }) => code);
  const laat = gevolgen.filter(({ nuTeLaat }) => nuTeLaat).map(({ code }) => code);
  const opTijd = gevolgen.filter(({ nietMeerTeLaat }) => nietMeerTeLaat).map(({ code }) => code);
  const delen = [
    `Geldt vanaf nu voor ${voor} van ${plaats}`,
    ...(verschoven.length === 0 ? [] : [`bij ${verschoven.length} verschuift een termijn: ${noem(verschoven)}`]),
    ...(laat.length === 0 ? [] : [`${laat.length} ${laat.length === 1 ? 'is' : 'zijn'} daardoor nu te laat: ${noem(laat)}`]),
    ...(opTijd.length === 0 ? [] : [`${opTijd.length} ${opTijd.length === 1 ? 'is' : 'zijn'} niet meer te laat: ${noem(opTijd)}`]),
  ];
  return `${delen.join('; ')}.`;
}

function noem(codes: readonly string[]): string {
  return codes.length > MAX_CODES ? `${codes.slice(0, MAX_CODES).join(', ')} … en nog ${codes.length - MAX_CODES}` : codes.join(', ');
}
