import { z } from 'zod';
import { koppelInvoer } from '../../../src/api/outlook.ts';
import type { Bewaring } from './office/bewaren.ts';
import type { Uitkomst } from './uitkomst.ts';

/** Under these names Outlook keeps with the appointment what the add-in has to know of it. */
const NAAM = 'samenStarten';
const NAAM_INGEVULD = 'samenStartenIngevuld';

/** That an appointment is about these casussen. The guard before sending reads it too; nothing personal stands in it. */
export const koppeling = z.object({ soort: koppelInvoer.shape.soort, codes: z.array(z.string()), casussen: koppelInvoer.shape.casussen, termijn: z.string(), /** In the PI or online, as it was filled in. */ vorm: koppelInvoer.shape.vorm });
export type Koppeling = z.output<typeof koppeling>;

/** What we put in an appointment, as marks, so that it can be replaced or taken out and nothing of the user goes with it. */
const ingevuld = z.object({
  onderwerp: z.string().optional(),
  regels: z.array(z.string()),
  mensen: z.array(z.string()),
  plek: z.string().optional(),
  ruimte: z.string().optional(),
  /** Minutes. */
  duur: z.number().optional(),
  prive: z.boolean(), categorie: z.boolean(),
});
export type Ingevuld = z.output<typeof ingevuld>;
export const NIETS_INGEVULD: Ingevuld = { regels: [], mensen: [], prive: false, categorie: false };

function uitJson<T>(schema: z.ZodType<T>, tekst: string | undefined): T | undefined {
  if (tekst === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(tekst)).data;
  } catch (fout) {
    if (fout instanceof SyntaxError) return undefined;
    throw fout;
  }
}

/** What the add-in knows of an appointment; undefined: it is not one of ours. */
export interface Bekend {
  readonly koppeling: Koppeling | undefined;
  readonly ingevuld: Ingevuld;
}

/** What was kept with the appointment. Something that can't be read is as if it was never there. */
export async function leesKoppeling(bewaring: Bewaring): Promise<Uitkomst<Bekend>> {
  const staat = await bewaring.lees(NAAM);
  if (!staat.goed) return staat;
  const vulling = await bewaring.lees(NAAM_INGEVULD);
  if (!vulling.goed) return vulling;
  return { goed: true, waarde: { koppeling: uitJson(koppeling, staat.waarde), ingevuld: uitJson(ingevuld, vulling.waarde) ?? NIETS_INGEVULD } };
}

/** Keeps both with the appointment; undefined takes them away. */
export function schrijfKoppeling(bewaring: Bewaring, bekend: Bekend | undefined): Promise<Uitkomst<unknown>> {
  return bewaring.schrijf({
    [NAAM]: bekend?.koppeling === undefined ? undefined : JSON.stringify(bekend.koppeling),
    [NAAM_INGEVULD]: bekend === undefined ? undefined : JSON.stringify(bekend.ingevuld),
  });
}
