import type { AgendaAfspraak } from '../../domain/agenda.ts';
import type { PiId } from '../../domain/casus.ts';
import type { PersoonId, Uitvoerder } from '../../domain/rollen.ts';
import { UITVOERDERS } from '../../domain/teplannen.ts';
import { annuleerAfspraak } from '../../graph/events.ts';
import type { Afspraak } from '../../graph/lezen.ts';
import { bewaarAgendaAfspraak, verwijderAgendaAfspraak } from '../../store/agenda.ts';
import { bewaarReflectiezoekstand, findReflectiezoekstand } from '../../store/reflecties.ts';
import type { Omgeving } from '../omgeving.ts';
import { leesOrganisatie, type Organisatie } from '../organisatie.ts';
import { antwoorden, minutenTussen } from './antwoorden.ts';
import { tenzijGeweigerd } from './geweigerd.ts';
import type { BoekingOmgeving } from './omgeving.ts';
import { ZONDER_KANT } from './reflectietekst.ts';

/** The people of one side of a PI: all who are linked to it, to one of its afdelingen, or to every PI. */
export function kantVan({ koppelingen, personen }: Organisatie, pi: PiId, rol: Uitvoerder): readonly PersoonId[] {
  const ids = koppelingen.filter((koppeling) => koppeling.rol === rol && (koppeling.pi === undefined || koppeling.pi === pi)).map(({ persoon }) => persoon);
  return [...new Set(ids)].filter((id) => personen.has(id));
}

/** Forgets a reflection meeting that is off, and notes its start: the next one is not at the same moment. */
export async function laatVallen({ db, nu }: Pick<Omgeving, 'db' | 'nu'>, { id, pi, start }: AgendaAfspraak): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!(await verwijderAgendaAfspraak(trx, id))) return;
    const { gemeldOp: _gemeld, bezig: _bezig, ...stand } = await findReflectiezoekstand(trx, pi);
    await bewaarReflectiezoekstand(trx, pi, { poging: stand.poging + 1, nietOp: [...new Set([...stand.nietOp, start])].filter((een) => een > nu().instant) });
  });
}

/** Takes a reflection meeting out of the calendars. A mailbox that is gone has taken it along. */
export async function zegReflectieAf(omgeving: BoekingOmgeving, afspraak: AgendaAfspraak, comment: string): Promise<void> {
  const { tenant, mailbox, eventId } = afspraak;
  await tenzijGeweigerd(() => annuleerAfspraak(omgeving.graph, tenant, { organisator: mailbox, eventId, comment }));
  await laatVallen(omgeving, afspraak);
}

function komtVanElkeKant(organisatie: Organisatie, { pi, organisator, genodigden }: AgendaAfspraak): boolean {
  const komen = new Set([...(organisator === undefined ? [] : [organisator]), ...genodigden.filter(({ antwoord }) => antwoord !== 'afgewezen').map(({ persoon }) => persoon)]);
  return UITVOERDERS.every((rol) => kantVan(organisatie, pi, rol).some((wie) => komen.has(wie)));
}

/**
 * Brings what the calendar says of a reflection meeting to the register. One that is gone before it was held is looked for
 * anew by the sweep, and so is one to which nobody of one side comes. Safe to repeat.
 * @param gelezen the event as it stands in the calendar of its organiser; undefined when it is gone
 */
export async function verwerkReflectie(omgeving: BoekingOmgeving, afspraak: AgendaAfspraak, gelezen: Afspraak | undefined): Promise<void> {
  const { instant: nu } = omgeving.nu();
  if (gelezen === undefined || gelezen.geannuleerd) {
    // Whoever tidies up the calendar afterwards does not undo that it was held.
    if (afspraak.start > nu) await laatVallen(omgeving, afspraak);
    return;
  }
  const organisatie = await leesOrganisatie(omgeving);
  const { ruimte, ...rest } = afspraak;
  const bij: AgendaAfspraak = {
    ...rest, start: gelezen.start.instant, minuten: minutenTussen(gelezen.start.instant, gelezen.einde.instant), genodigden: antwoorden(afspraak, gelezen, organisatie),
    // The room of a meeting that people moved may be taken at the new time.
    ...(ruimte === undefined || gelezen.ruimtes.every(({ antwoord }) => antwoord === 'geweigerd') ? {} : { ruimte }),
  };
  if (bij.start > nu && !komtVanElkeKant(organisatie, bij)) return zegReflectieAf(omgeving, bij, ZONDER_KANT);
  await omgeving.db.transaction().execute((trx) => bewaarAgendaAfspraak(trx, bij));
}
