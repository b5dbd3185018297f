import type { Casus } from './casus.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import { deelVan, type Informatie, type Stukinhoud } from './stuk.ts';

type Een<T extends Gebeurtenis['type']> = Extract<Gebeurtenis, { readonly type: T }>;

function nummerVan(id: string): number {
  return Number(id.slice(1));
}

/** The highest number a piece of this casus ever had. A removed draft keeps its number, so that an id means one piece for good. */
function laatsteStuk({ laatsteStuk: laatste = 0, informatie }: Casus): number {
  return Math.max(laatste, ...informatie.map(({ id }) => nummerVan(id)));
}

export function nieuwStukId(casus: Casus): string {
  return `i${laatsteStuk(casus) + 1}`;
}

function vervang(casus: Casus, id: string, pas: (stuk: Informatie) => Informatie | undefined): Casus {
  return { ...casus, informatie: casus.informatie.flatMap((stuk) => (stuk.id === id ? (pas(stuk) ?? []) : [stuk])) };
}

function zonderWijziging({ wijziging: _weg, ...stuk }: Informatie): Informatie {
  return stuk;
}

/** A draft is written over; a shared piece gets a draft of its next version. */
export function metInformatie(casus: Casus, gebeurtenis: Een<'InformatieVastgelegd'>): Casus {
  const { type: _type, op, id, deel = '3RO', ...rest } = gebeurtenis;
  const inhoud: Stukinhoud = { ...rest, gewijzigdOp: op };
  const geteld = { ...casus, laatsteStuk: Math.max(laatsteStuk(casus), nummerVan(id)) };
  if (!casus.informatie.some((stuk) => stuk.id === id)) return { ...geteld, informatie: [...casus.informatie, { ...inhoud, id, deel }] };
  return vervang(geteld, id, (stuk) => (stuk.gedeeldOp === undefined ? { ...inhoud, id, deel } : { ...stuk, wijziging: inhoud }));
}

/** A draft goes; of a shared piece only the draft of its next version. */
export function zonderInformatie(casus: Casus, id: string): Casus {
  return vervang({ ...casus, laatsteStuk: laatsteStuk(casus) }, id, (stuk) => (stuk.gedeeldOp === undefined ? undefined : zonderWijziging(stuk)));
}

export function metIntrekking(casus: Casus, { id, reden, door, op }: Een<'InformatieIngetrokken'>): Casus {
  return vervang(casus, id, (stuk) => ({ ...zonderWijziging(stuk), ingetrokken: { reden, door, op } }));
}

function gedeeldStuk(stuk: Informatie, op: Gebeurtenis['op']): Informatie {
  const { id, deel, eerder = [], wijziging, gedeeldOp, ingetrokken: _nooit, ...huidig } = stuk;
  if (gedeeldOp === undefined) return { ...stuk, gedeeldOp: op.datum };
  if (wijziging === undefined) return stuk;
  return { ...wijziging, id, ...(deel === undefined ? {} : { deel }), gedeeldOp: op.datum, eerder: [...eerder, { ...huidig, gedeeldOp }] };
}

/** All drafts of one side become visible to the other; an amended piece takes the place of the version before. */
export function metGedeeld(casus: Casus, { deel = '3RO', op }: Een<'Gedeeld'>): Casus {
  return { ...casus, informatie: casus.informatie.map((stuk) => (deelVan(stuk) === deel ? gedeeldStuk(stuk, op) : stuk)) };
}

export function metWaarde(casus: Casus, { id, waarde }: Een<'InformatieGewaardeerd'>): Casus {
  return vervang(casus, id, (stuk) => ({ ...stuk, waarde }));
}
