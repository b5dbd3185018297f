import type { MonitorAntwoord, MonitorCel, MonitorRij, MonitorReeks } from '../../../src/api/monitor.ts';
import type { Keuze } from '../basis/keuzeveld.tsx';

/** What of the figures one looks at; empty: the whole, and the whole year. */
export interface Blik {
  readonly groep: string;
  readonly periode: string;
}

const LAND = 'land';

/** Where one may look: the country, and each PI. */
export function gebieden({ keuze: { land, pis } }: MonitorAntwoord): readonly Keuze[] {
  return [...(land ? [{ waarde: LAND, naam: 'Nederland' }] : []), ...pis.map(({ id, naam }) => ({ waarde: id, naam }))];
}

export function gebiedVan({ niveau, pi }: MonitorAntwoord): string {
  return niveau === 'land' ? LAND : (pi?.id ?? '');
}

/** A chosen place as the server asks for it. */
export function vraagNaar(gebied: string): { readonly niveau?: 'land' | 'pi'; readonly pi?: string } {
  if (gebied === '') return {};
  return gebied === LAND ? { niveau: 'land' } : { niveau: 'pi', pi: gebied };
}

/** The row of a figure that one looks at: of the whole, or of one PI or afdeling. */
export function rijVan({ groepen }: MonitorAntwoord, { groep }: Blik, reeks: MonitorReeks): MonitorRij {
  return reeks.groepen[groepen.findIndex(({ id }) => id === groep)] ?? reeks.geheel;
}

/** The one figure of a row that one looks at: over the year, or over a part of it. */
export function celVan({ perioden }: MonitorAntwoord, { periode }: Blik, rij: MonitorRij): MonitorCel {
  return rij.perioden[perioden.findIndex(({ id }) => id === periode)] ?? rij.totaal;
}

/** Whether nothing at all was counted. */
export function isLeeg({ reeksen }: MonitorAntwoord): boolean {
  return reeksen.every(({ geheel }) => geheel.totaal.soort === 'leeg');
}
