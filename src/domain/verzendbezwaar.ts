import type { Datum } from './datum.ts';
import type { Gesprekssoort } from './planning.ts';
import { schrijfDag } from './schrijf.ts';

/** Why an appointment should not be sent like this. */
export interface Verzendbezwaar {
  readonly soort: 'skn' | 'naam' | 'termijn';
  /** Dutch: what is wrong and what to do. Never the number or the name itself. */
  readonly melding: string;
}

/** Where something stands in an appointment. */
export type Afspraakplek = 'onderwerp' | 'locatie';
/** A casus of the appointment with the last day for its meeting. */
export interface Gesprekstermijn {
  readonly code: string;
  readonly termijn: Datum;
}

/** A dialog is no list. */
const MAX_GENOEMD = 3;
const GESPREK: Readonly<Record<Gesprekssoort, string>> = { duiding: 'De duiding', trajectgesprek: 'Het trajectgesprek', mdo: 'Het MDO' };

function inPlek(plekken: readonly Afspraakplek[]): string {
  return plekken.map((plek) => (plek === 'onderwerp' ? 'het onderwerp' : 'de locatie')).join(' en ');
}

/** A number that looks like an SKN; undefined when it stands nowhere. */
export function sknBezwaar(plekken: readonly Afspraakplek[]): Verzendbezwaar | undefined {
  if (plekken.length === 0) return undefined;
  return { soort: 'skn', melding: `In ${inPlek(plekken)} staat een nummer dat op een SKN lijkt. Anderen kunnen dat lezen. Haal het weg of gebruik de casuscode.` };
}

/** The name of a detainee; undefined when it stands nowhere. */
export function naamBezwaar(plekken: readonly Afspraakplek[]): Verzendbezwaar | undefined {
  if (plekken.length === 0) return undefined;
  return { soort: 'naam', melding: `In ${inPlek(plekken)} lijkt de naam van een gedetineerde te staan. Anderen kunnen die lezen. Haal de naam weg of gebruik de casuscode.` };
}

/** `van ZS-412907 en ZS-530011 moet uiterlijk vr 4 dec, van ZS-600000 uiterlijk ma 7 dec`, the earliest first. */
function perDag(laat: readonly Gesprekstermijn[]): string {
  const dagen = laat.map(({ termijn }) => termijn).filter((dag, i, alle) => alle.indexOf(dag) === i);
  return dagen.map((dag, i) => `van ${laat.filter(({ termijn }) => termijn === dag).map(({ code }) => code).join(' en ')} ${i === 0 ? 'moet ' : ''}uiterlijk ${schrijfDag(dag)}`).join(', ');
}

/** `De duiding van ZS-412907 moet uiterlijk vr 4 dec. Dit is later. …`: for the casussen of which the last day lies before `dag`; undefined when there is none. */
export function termijnBezwaar(soort: Gesprekssoort, dag: Datum, casussen: readonly Gesprekstermijn[]): Verzendbezwaar | undefined {
  const laat = casussen.filter(({ termijn }) => termijn < dag).sort((een, ander) => (een.termijn < ander.termijn ? -1 : een.termijn > ander.termijn ? 1 : 0));
  if (laat.length === 0) return undefined;
  const meer = laat.length - MAX_GENOEMD;
  const rest = meer <= 0 ? '' : meer === 1 ? ' Nog 1 andere casus is ook te laat.' : ` Nog ${meer} andere casussen zijn ook te laat.`;
  return { soort: 'termijn', melding: `${GESPREK[soort]} ${perDag(laat.slice(0, MAX_GENOEMD))}. Dit is later.${rest} Kies een eerdere dag als dat kan.` };
}
