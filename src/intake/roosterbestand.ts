import { z } from 'zod';
import { leesDatum, leesTijd, type Datum, type Tijd } from '../domain/datum.ts';
import { mdosBotsen, overlap, ROOSTERGRENZEN, type Mdo, type Tijdvak } from '../domain/rooster.ts';
import { schrijfWeekdag } from '../domain/schrijf.ts';

const id = z.string().regex(/^[a-z0-9-]{1,60}$/, 'alleen kleine letters, cijfers en streepjes');
const weekdag = z.number().int().min(1).max(7);
const { plaatsen, elkeWeken, reisMinuten } = ROOSTERGRENZEN;

const tijdstip = z.string().transform((tekst, ctx): Tijd => {
  const gelezen = leesTijd(tekst);
  if (gelezen !== undefined) return gelezen;
  ctx.addIssue({ code: 'custom', message: 'geen tijdstip, schrijf 09:30' });
  return z.NEVER;
});
/** A day as the file writes it. */
export const dag = z.string().transform((tekst, ctx): Datum => {
  const gelezen = leesDatum(tekst);
  if (gelezen !== undefined) return gelezen;
  ctx.addIssue({ code: 'custom', message: 'geen datum, schrijf 2026-11-24' });
  return z.NEVER;
});

const uren = { weekdag, van: tijdstip, tot: tijdstip };
const eindNaBegin = ({ van, tot }: Pick<Tijdvak, 'van' | 'tot'>): boolean => van < tot;
const EIND_VOOR_BEGIN = 'het einde ligt niet na het begin';

const programma = z.strictObject({ afdeling: id, vakken: z.array(z.strictObject(uren).refine(eindNaBegin, EIND_VOOR_BEGIN)).max(7 * ROOSTERGRENZEN.vakkenPerDag) })
  .superRefine(({ vakken }, ctx) => {
    const dubbel = overlap(vakken);
    if (dubbel !== undefined) ctx.addIssue({ code: 'custom', path: ['vakken'], message: `op ${schrijfWeekdag(dubbel[0].weekdag)} overlappen ${dubbel.map(({ van, tot }) => `${van}–${tot}`).join(' en ')}` });
  });
const mdo = z.strictObject({ ...uren, id, pi: id, cluster: id.optional(), elkeWeken: z.number().int().min(elkeWeken.min).max(elkeWeken.max).default(1), vanaf: dag, ruimte: id.optional() }).refine(eindNaBegin, EIND_VOOR_BEGIN);

/** The parts of the organisation file about programme hours, MDO hours, rooms and travel; all may be left out. */
export const roosterdelen = {
  ruimtes: z.array(z.strictObject({ id, pi: id, naam: z.string().trim().min(1).max(60), adres: z.email(), plaatsen: z.number().int().min(plaatsen.min).max(plaatsen.max), inGebruik: z.boolean().default(true) })).default([]),
  programmas: z.array(programma).default([]),
  mdos: z.array(mdo).default([]),
  reistijden: z.array(z.strictObject({ tussen: z.tuple([id, id]).refine(([een, ander]) => een !== ander, 'noem twee verschillende inrichtingen'), minuten: z.number().int().min(reisMinuten.min).max(reisMinuten.max) })).default([]),
};

/** The parts that refer to each other. */
interface Gelezen {
  readonly ruimtes: readonly { readonly id: string; readonly pi: string }[];
  readonly programmas: readonly { readonly afdeling: string }[];
  readonly mdos: readonly (Tijdvak & { readonly id: string; readonly pi: string; readonly cluster?: string; readonly elkeWeken: number; readonly vanaf: Datum; readonly ruimte?: string })[];
  readonly reistijden: readonly { readonly tussen: readonly [string, string] }[];
  readonly pis: readonly { readonly id: string }[];
  readonly clusters: readonly { readonly id: string; readonly pi: string }[];
  readonly afdelingen: readonly { readonly id: string }[];
}

/** What these parts say that can't be: the path in the file and a Dutch sentence each. What they refer to must stand in the same file. */
export function roosterfouten({ pis, clusters, afdelingen, ruimtes, programmas, mdos, reistijden }: Gelezen): readonly { readonly path: (string | number)[]; readonly message: string }[] {
  const [inPis, inAfdelingen] = [new Set(pis.map((pi) => pi.id)), new Set(afdelingen.map((afdeling) => afdeling.id))];
  const wat = (soort: string, welke: string): string => `${soort} “${welke}” staat niet in dit bestand`;
  const vanPi = (lijst: readonly { readonly id: string; readonly pi: string }[], welke: string | undefined, pi: string): boolean => welke === undefined || lijst.some((een) => een.id === welke && een.pi === pi);
  return [
    ...ruimtes.flatMap(({ pi }, i) => (inPis.has(pi) ? [] : [{ path: ['ruimtes', i, 'pi'], message: wat('inrichting', pi) }])),
    ...programmas.flatMap(({ afdeling }, i) => (inAfdelingen.has(afdeling) ? [] : [{ path: ['programmas', i, 'afdeling'], message: wat('afdeling', afdeling) }])),
    ...mdos.flatMap((een, i) => [
      ...(inPis.has(een.pi) ? [] : [{ path: ['mdos', i, 'pi'], message: wat('inrichting', een.pi) }]),
      ...(vanPi(clusters, een.cluster, een.pi) ? [] : [{ path: ['mdos', i, 'cluster'], message: `cluster “${een.cluster ?? ''}” van deze inrichting staat niet in dit bestand` }]),
      ...(vanPi(ruimtes, een.ruimte, een.pi) ? [] : [{ path: ['mdos', i, 'ruimte'], message: `ruimte “${een.ruimte ?? ''}” van deze inrichting staat niet in dit bestand` }]),
      ...mdos.slice(0, i).filter((eerder) => mdosBotsen(eerder as Mdo, een as Mdo)).map((eerder) => ({ path: ['mdos', i], message: `deze MDO-uren vallen samen met “${eerder.id}”` })),
    ]),
    ...reistijden.flatMap(({ tussen }, i) => tussen.filter((pi) => !inPis.has(pi)).map((pi) => ({ path: ['reistijden', i, 'tussen'], message: wat('inrichting', pi) }))),
  ];
}
