import { z } from 'zod';
import { isWeigering } from '../../src/domain/weigering.ts';
import { bekijkOpnamen, handelOpnameAf, maakSignaal, telOpnamen, type Aanvulling } from '../../src/usecases/opnamelijst.ts';
import { gevuld } from '../../src/domain/gevuld.ts';
import { alleInvoer, leesInvoer } from '../cards/parts/invoer.ts';
import { opnamekaart, type OpnameOpties } from '../cards/opnamekaart.ts';
import { VERB } from '../cards/verben.ts';
import { mrisVan } from '../verversVoor.ts';
import type { Actie, Antwoord, Druk } from './actie.ts';
import { tekst } from './velden.ts';

const NIET_VOOR_U: Antwoord = { soort: 'melding', tekst: 'Deze lijst is voor backoffice, casemanager en hoofd D&R. Hoort u daarbij? Vraag de beheerder om u de rol te geven.' };

const gedrukt = z.object({
  opname: z.string(), ingevuld: z.literal(true).optional(), in_afdeling: z.string().optional(), in_naam: tekst.optional(), in_reden: z.string().optional(), in_toelichting: tekst.optional(),
});

async function toon({ omgeving, persoon }: Pick<Druk, 'omgeving' | 'persoon'>, opties: Omit<OpnameOpties, 'verversVoor'> = {}): Promise<Antwoord> {
  if (persoon === undefined || (await telOpnamen(omgeving, persoon.id)) === undefined) return NIET_VOOR_U;
  return { soort: 'kaart', kaart: opnamekaart(await bekijkOpnamen(omgeving, persoon.id), { ...opties, verversVoor: await mrisVan(omgeving, [persoon.id]) }) };
}

/** A press on a row: at first it may only open the form, with what is filled in it is carried out. */
function rijActie(verb: Actie['verb'], wat: 'signaal' | 'nietNodig', doe: (druk: Druk, id: string, invoer: z.output<typeof gedrukt>) => Promise<Omit<OpnameOpties, 'verversVoor'>>): Actie {
  return {
    verb,
    async handle(druk) {
      const gelezen = gedrukt.safeParse({ ...druk.data, ...leesInvoer(druk.data) });
      if (!gelezen.success) return toon(druk, { melding: gelezen.error.issues[0]?.message ?? 'Vul het formulier opnieuw in.', invoer: alleInvoer(druk.data) });
      const { opname, ingevuld } = gelezen.data;
      if (druk.persoon === undefined) return NIET_VOOR_U;
      if (wat === 'nietNodig' && ingevuld !== true) return toon(druk, { open: { id: opname, wat } });
      return toon(druk, { invoer: alleInvoer(druk.data), ...(await doe(druk, opname, gelezen.data)) });
    },
  };
}

const signaal = rijActie(VERB.opnameSignaal, 'signaal', async ({ omgeving, persoon }, id, { ingevuld, in_afdeling, in_naam }) => {
  if (persoon === undefined) return {};
  const aanvulling: Aanvulling = gevuld({ afdeling: in_afdeling, naam: in_naam });
  const uitkomst = await maakSignaal(omgeving, id, persoon.id, aanvulling);
  if (!isWeigering(uitkomst)) return { melding: `Het signaal is gemaakt: ${uitkomst}. De reclassering ziet het in het kanaal van de afdeling.`, meldingSoort: 'gelukt' };
  // The first press on a row that lacks a field only asks for it.
  const vraagt = uitkomst.code === 'invoer';
  return { ...(vraagt && ingevuld !== true ? {} : { melding: uitkomst.melding }), ...(vraagt ? { open: { id, wat: 'signaal' as const } } : {}) };
});

const nietNodig = rijActie(VERB.opnameNietNodig, 'nietNodig', async ({ omgeving, persoon }, id, { in_reden, in_toelichting }) => {
  if (persoon === undefined) return {};
  const uitkomst = await handelOpnameAf(omgeving, id, persoon.id, { soort: in_reden, toelichting: in_toelichting });
  if (!isWeigering(uitkomst)) return { melding: 'Vastgelegd: er hoeft geen signaal te komen.', meldingSoort: 'gelukt' };
  return { melding: uitkomst.melding, ...(uitkomst.code === 'alGedaan' || uitkomst.code === 'magNiet' ? {} : { open: { id, wat: 'nietNodig' as const } }) };
});

/** Admissions without a signal (B02): the list, a signal, or why there is none. */
export const OPNAME: readonly Actie[] = [{ verb: VERB.opnameToon, handle: (druk) => toon(druk) }, signaal, nietNodig];
