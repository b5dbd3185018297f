/** A mark of a text: enough to know it again, too little to read it back. */
export interface Merk {
  /** Of the letters and digits that it is about. */
  readonly lengte: number;
  readonly som: number;
}

/** The letters and digits of a text: what is left of it in whatever way Outlook lays it out. Others are left out, because a client may write them as `&euml;`. */
export function kernVan(tekst: string): string {
  return tekst.toLowerCase().replace(/[^a-z0-9]/g, '');
}

const BEGIN = 0x811c9dc5;
const PRIEM = 0x01000193;

/** FNV-1a over the part of a kern, in 32 bits. */
export function somVan(kern: string, van = 0, lengte = kern.length): number {
  let som = BEGIN;
  for (let plek = van; plek < van + lengte; plek += 1) som = Math.imul(som ^ kern.charCodeAt(plek), PRIEM) >>> 0;
  return som;
}

/** `2a.1x9k3f`: the mark of a text as it is kept. */
export function merkVan(tekst: string): string {
  const kern = kernVan(tekst);
  return `${kern.length.toString(36)}.${somVan(kern).toString(36)}`;
}

/** A mark as it was kept; undefined when it is none. */
export function leesMerk(tekst: string): Merk | undefined {
  const [lengte = '', som = ''] = tekst.split('.');
  const gelezen = { lengte: Number.parseInt(lengte, 36), som: Number.parseInt(som, 36) };
  return Number.isNaN(gelezen.lengte) || Number.isNaN(gelezen.som) ? undefined : gelezen;
}
