import type { TijdAntwoord, TijdInvoer } from '../../api/monitor.ts';
import type { CasusId } from '../../domain/casus.ts';
import { maandVan } from '../../domain/cijfers/meetregel.ts';
import { isMinuten, MINUTEN_HOOGSTENS, TIJDSTAPPEN } from '../../domain/cijfers/tijd.ts';
import { kantVanActor, uitvoerderVan, type PersoonId } from '../../domain/rollen.ts';
import { over, weiger, type Weigering } from '../../domain/weigering.ts';
import { schrijfAudit } from '../../store/audit.ts';
import { findCasus } from '../../store/casussen.ts';
import { eersteKeer } from '../../store/geleverd.ts';
import { noteerMinuten } from '../../store/monitor.ts';
import type { Omgeving } from '../omgeving.ts';
import { actorVoor, leesOrganisatie } from '../organisatie.ts';

/**
 * Notes minutes that whoever carries a casus worked on a step of it (F24, R-b). They are added to a sum of the PI, the
 * month, the role and the step; whose they were is kept nowhere, so it is no opdracht with a place in the history.
 * The audit line tells that somebody noted time, not how much.
 */
export async function noteerTijd(omgeving: Omgeving, wie: PersoonId, id: CasusId, { stap: gevraagd, minuten, sleutel }: TijdInvoer): Promise<TijdAntwoord | Weigering> {
  const { datum, instant: op } = omgeving.nu();
  const stap = TIJDSTAPPEN.find((een) => een === gevraagd);
  if (stap === undefined) return over('stap', weiger('invoer', 'Kies een stap uit de lijst.'));
  if (!isMinuten(minuten)) return over('minuten', weiger('invoer', `Vul een heel aantal minuten in, van 1 tot en met ${String(MINUTEN_HOOGSTENS)}.`));
  const organisatie = await leesOrganisatie(omgeving);
  const persoon = organisatie.personen.get(wie);
  return omgeving.db.transaction().execute(async (trx): Promise<TijdAntwoord | Weigering> => {
    const casus = await findCasus(trx, id);
    if (casus === undefined) return weiger('bestaatNiet', 'Deze casus bestaat niet (meer).');
    const kant = persoon === undefined ? undefined : kantVanActor(actorVoor(organisatie, persoon, casus));
    const audit = { op, persoon: wie, actie: 'noteerTijd', casus: id, herkomst: 'tab' };
    if (kant === undefined) {
      await schrijfAudit(trx, { ...audit, resultaat: 'geweigerd:magNiet' });
      return weiger('magNiet', 'Alleen de casemanager en de reclasseringswerker van een casus noteren hun tijd.');
    }
    if (await eersteKeer(trx, `tijd:${sleutel}`, op)) {
      await noteerMinuten(trx, { pi: casus.pi, maand: maandVan(datum), rol: uitvoerderVan(kant), stap, minuten });
      await schrijfAudit(trx, { ...audit, resultaat: 'gedaan' });
    }
    return { melding: 'Genoteerd. Uw minuten tellen mee in het totaal van de inrichting; uw naam staat er niet bij.' };
  });
}
