import { z } from 'zod';
import { leesDatum, leesTijd, type Datum, type Moment, type Tijd } from '../../src/domain/datum.ts';
import type { Gesprek, Opgave, PlanPersoon } from '../../src/planning/opgave.ts';
import { momentOp } from '../../src/tijd/amsterdam.ts';
import { nederlandseKalender } from '../../src/tijd/feestdagen.ts';

const datum = z.string().transform((tekst, ctx): Datum => {
  const gelezen = leesDatum(tekst);
  if (gelezen !== undefined) return gelezen;
  ctx.addIssue(`geen datum (JJJJ-MM-DD): ${tekst}`);
  return z.NEVER;
});
const tijd = z.string().transform((tekst, ctx): Tijd => {
  const gelezen = leesTijd(tekst);
  if (gelezen !== undefined) return gelezen;
  ctx.addIssue(`geen tijd (UU:MM): ${tekst}`);
  return z.NEVER;
});
const moment = z.string().transform((tekst, ctx): Moment => {
  const dag = leesDatum(tekst.slice(0, 10));
  const klok = leesTijd(tekst.slice(11));
  if (dag !== undefined && klok !== undefined && /^[T ]$/.test(tekst.slice(10, 11))) return momentOp(dag, klok);
  ctx.addIssue(`geen Nederlands moment (JJJJ-MM-DD UU:MM): ${tekst}`);
  return z.NEVER;
});
const periode = z.strictObject({ van: moment, tot: moment }).refine(({ van, tot }) => van.instant < tot.instant, 'tot ligt niet na van');
const weekdagen = z.array(z.int().min(1).max(7));
const vorm = z.enum(['inDePI', 'online']);

const persoon = z.strictObject({
  id: z.string().min(1),
  naam: z.string().optional(),
  bezet: z.union([z.literal('onbekend'), z.array(periode)]).default([]),
  werkuren: z.strictObject({ weekdagen, van: tijd, tot: tijd }).optional(),
  aanwezigOp: z.strictObject({ weekdagen, uitzonderingen: z.array(z.strictObject({ datum, aanwezig: z.boolean() })).default([]) }).optional(),
  afwezigOp: z.array(z.strictObject({ van: datum, tot: datum.optional() })).optional(),
  elders: z.array(z.strictObject({ van: moment, tot: moment, reisMinuten: z.number().min(0) })).optional(),
  maxMinutenPerDag: z.number().positive().optional(),
  komtVanBuiten: z.boolean().default(false),
});

const gesprek = z.strictObject({
  id: z.string().min(1),
  naam: z.string().optional(),
  soort: z.enum(['duiding', 'trajectgesprek', 'mdo', 'reflectie']),
  duurMinuten: z.int().positive(),
  termijn: datum,
  vroegst: datum.optional(),
  deelnemers: z.array(z.strictObject({ persoon: z.string(), verplicht: z.boolean().default(true) })).min(1),
  vorm: z.enum(['inDePI', 'online', 'bijVoorkeurInDePI']),
  vensters: z.array(periode).optional(),
  eigenUren: z.array(periode).optional(),
  ruimte: z.boolean().default(false),
  achtereen: z.string().optional(),
  nietOp: z.array(moment).default([]),
  liefst: moment.optional(),
  vast: z.strictObject({ start: moment, vorm, ruimte: z.string().optional(), geaccepteerd: z.boolean() }).optional(),
});

const instantie = z
  .strictObject({
    nu: moment,
    zoekTot: datum,
    uren: z.strictObject({ van: tijd, tot: tijd }),
    minimaleAanloopMinuten: z.number().min(0).default(0),
    vrijeDagen: z.array(datum).optional(),
    personen: z.array(persoon),
    ruimtes: z.array(z.strictObject({ id: z.string().min(1), naam: z.string().optional(), bezet: z.array(periode).default([]) })).default([]),
    gesprekken: z.array(gesprek),
  })
  .superRefine(({ personen, ruimtes, gesprekken }, ctx) => {
    const bekend = new Set(personen.map(({ id }) => id));
    for (const [i, { deelnemers }] of gesprekken.entries()) {
      for (const { persoon: id } of deelnemers) if (!bekend.has(id)) ctx.addIssue({ code: 'custom', path: ['gesprekken', i, 'deelnemers'], message: `onbekende persoon: ${id}` });
    }
    for (const [naam, lijst] of Object.entries({ personen, ruimtes, gesprekken })) {
      const dubbel = lijst.map(({ id }) => id).find((id, i, alle) => alle.indexOf(id) !== i);
      if (dubbel !== undefined) ctx.addIssue({ code: 'custom', path: [naam], message: `id komt twee keer voor: ${dubbel}` });
    }
  });

/** Leaves out what is undefined: the opgave tells "absent" and "undefined" apart. */
function zonderLeeg<T extends object>(waarde: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(waarde).filter(([, deel]) => deel !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/**
 * Reads an instance of the planning from JSON (README, "Measured"). Times are Dutch wall times.
 * @throws Error with every mistake and its place, in one line each
 */
export function leesInstantie(json: string): Opgave {
  const gelezen = instantie.safeParse(JSON.parse(json));
  if (!gelezen.success) throw new Error(gelezen.error.issues.map(({ path, message }) => `${path.join('.') || 'bestand'}: ${message}`).join('\n'));
  const { vrijeDagen, personen, ruimtes, gesprekken, ...rest } = gelezen.data;
  return {
    ...rest,
    kalender: vrijeDagen === undefined ? nederlandseKalender({ goedeVrijdagVrij: false, bevrijdingsdagVrij: false }) : { vrijeDagen: new Set(vrijeDagen) },
    personen: personen.map((een) => zonderLeeg({ ...een, naam: een.naam ?? een.id, bezet: een.bezet }) as PlanPersoon),
    ruimtes: ruimtes.map((een) => ({ ...een, naam: een.naam ?? een.id })),
    gesprekken: gesprekken.map((een) => zonderLeeg({ ...een, naam: een.naam ?? een.id, nietOp: een.nietOp.map(({ instant }) => instant), liefst: een.liefst?.instant }) as Gesprek),
  };
}
