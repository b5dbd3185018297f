import { z } from 'zod';
import type { AfdelingId, PiId } from '../../src/domain/casus.ts';
import { schrijfAudit } from '../../src/store/audit.ts';
import { bewaarKanaal, findKanaal, findTeam } from '../../src/store/teams.ts';
import { leesOrganisatie } from '../../src/usecases/organisatie.ts';
import { GEEN_AFDELING, kanaalkaart } from '../cards/kanaalkaart.ts';
import { leesInvoer } from '../cards/parts/invoer.ts';
import { VERB } from '../cards/verben.ts';
import { herplaatsKaarten } from '../kanalen.ts';
import type { Actie } from './actie.ts';

const schema = z.object({ kanaal: z.string(), team: z.string(), in_afdeling: z.string() });

/** The beheerder says which afdeling a channel belongs to; waiting casussen move there. */
const koppel: Actie = {
  verb: VERB.koppelKanaal,
  async handle({ omgeving, persoon, data }) {
    const gelezen = schema.safeParse({ ...data, ...leesInvoer(data) });
    if (!gelezen.success) return { soort: 'melding', tekst: 'Kies een afdeling, of “geen afdeling”.' };
    const { kanaal: kanaalId, team: teamId, in_afdeling } = gelezen.data;
    const [kanaal, team] = [await findKanaal(omgeving.db, kanaalId), await findTeam(omgeving.db, teamId)];
    if (kanaal === undefined || team === undefined || kanaal.team !== team.id) return { soort: 'melding', tekst: 'Dit kanaal bestaat niet meer.' };
    const organisatie = await leesOrganisatie(omgeving);
    const beheerder = organisatie.koppelingen.some(({ persoon: wie, rol, pi }) => wie === persoon?.id && rol === 'beheerder' && (pi === undefined || team.pi === null || pi === team.pi));
    if (!beheerder) return { soort: 'melding', tekst: 'Alleen de beheerder koppelt kanalen aan afdelingen.' };
    const afdeling = organisatie.afdelingen.get(in_afdeling as AfdelingId);
    if (in_afdeling !== GEEN_AFDELING && (afdeling === undefined || (team.pi !== null && afdeling.pi !== team.pi))) return { soort: 'melding', tekst: 'Deze afdeling bestaat niet meer. Kies een andere.' };
    await bewaarKanaal(omgeving.db, { id: kanaal.id, team: team.id, naam: kanaal.naam, ...(afdeling === undefined ? { soort: 'geen' } : { soort: 'afdeling', afdeling: afdeling.id }) });
    await schrijfAudit(omgeving.db, { op: omgeving.nu().instant, actie: 'koppelKanaal', resultaat: afdeling?.id ?? GEEN_AFDELING, herkomst: 'teams', ...(persoon === undefined ? {} : { persoon: persoon.id }) });
    const pi = afdeling?.pi ?? (team.pi as PiId | null);
    if (pi !== null) await herplaatsKaarten(omgeving, pi);
    const kop = { kanaal: kanaal.id, team: team.id, kanaalNaam: kanaal.naam };
    return { soort: 'kaart', kaart: kanaalkaart(afdeling === undefined ? { ...kop, stand: 'geenAfdeling' } : { ...kop, stand: 'gekoppeld', afdeling: afdeling.naam }) };
  },
};

export const KANAAL: readonly Actie[] = [koppel];
