import { z } from 'zod';
import type { AfdelingId } from '../../src/domain/casus.ts';
import { koppelKanaal } from '../../src/usecases/kanalen.ts';
import { GEEN_AFDELING, kanaalkaart } from '../cards/kanaalkaart.ts';
import { leesInvoer } from '../cards/parts/invoer.ts';
import { VERB } from '../cards/verben.ts';
import type { Actie } from './actie.ts';

const schema = z.object({ kanaal: z.string(), team: z.string(), in_afdeling: z.string() });

/** The beheerder says which afdeling a channel belongs to; waiting casussen move there. */
const koppel: Actie = {
  verb: VERB.koppelKanaal,
  async handle({ omgeving, persoon, data }) {
    const gelezen = schema.safeParse({ ...data, ...leesInvoer(data) });
    if (!gelezen.success) return { soort: 'melding', tekst: 'Kies een afdeling, of “geen afdeling”.' };
    const { kanaal, team, in_afdeling } = gelezen.data;
    const antwoord = await koppelKanaal(omgeving, persoon?.id, { kanaal, team, afdeling: in_afdeling === GEEN_AFDELING ? undefined : (in_afdeling as AfdelingId) });
    if (!antwoord.ok) return { soort: 'melding', tekst: antwoord.weigering.melding };
    const kop = { kanaal, team, kanaalNaam: antwoord.kanaal.naam };
    return { soort: 'kaart', kaart: kanaalkaart(antwoord.afdeling === undefined ? { ...kop, stand: 'geenAfdeling' } : { ...kop, stand: 'gekoppeld', afdeling: antwoord.afdeling.naam }) };
  },
};

export const KANAAL: readonly Actie[] = [koppel];
