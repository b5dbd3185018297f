import { describe, expect, it } from 'vitest';
import type { KoppelAfspraak } from '../../../src/domain/opdrachten/planning.ts';
import { eenActor, SYSTEEM } from '../../build/actor.ts';
import { eenCasus } from '../../build/casus.ts';
import { moment } from '../../build/context.ts';
import { eenVoorstel } from '../../build/opdrachten.ts';
import { GENODIGDEN } from '../../build/planningkeuzes.ts';

const carla = eenActor('casemanager').persoon;
const DINSDAG = '2026-11-24T14:00';

function koppel(anders: Partial<KoppelAfspraak> = {}): KoppelAfspraak {
  return { type: 'koppelAfspraak', start: moment(DINSDAG), duurMinuten: 15, vorm: 'online', eventId: 'outlook-1', organisator: carla, deelnemers: GENODIGDEN.map(({ persoon }) => persoon), uitnodigingen: GENODIGDEN, ...anders };
}

describe('an appointment that was made in Outlook', () => {
  const gekoppeld = eenCasus().gedeeld().na(koppel(), 'casemanager');

  it('is the meeting of the casus: its organiser comes, the other is asked as for any meeting', () => {
    const { moment: gekozen } = gekoppeld.casus.duiding;
    expect(gekozen).toMatchObject({ start: { datum: '2026-11-24', tijd: '14:00' }, vorm: 'online', boeking: { eventId: 'outlook-1', organisator: carla } });
    expect(gekozen?.uitnodigingen?.map(({ antwoord }) => antwoord)).toEqual(['ja', undefined]);
    expect(gekoppeld.taken[0]).toMatchObject({ soort: 'uitnodiging', rol: 'reclasseringswerker' });
  });

  it('takes the place of moments that were still proposed, and is linked once', () => {
    const voorgesteld = eenCasus().gedeeld().na({ type: 'stelMomentenVoor', voorstellen: [eenVoorstel('2026-11-25T10:00')] }, SYSTEEM);
    expect(voorgesteld.feiten(koppel(), 'casemanager')).toEqual(['MomentGekozen', 'AfspraakGeboekt']);
    expect(gekoppeld.feiten(koppel(), 'casemanager')).toEqual([]);
  });

  it('is refused when another meeting stands, with when; when it is over; and when there is nothing to talk about yet', () => {
    expect(gekoppeld.weigering(koppel({ eventId: 'outlook-2' }), 'casemanager')).toMatchObject({ code: 'alGedaan', melding: 'Er staat al een afspraak voor de duiding: di 24 nov 14:00. Past die niet? Annuleer die eerst.' });
    expect(eenCasus().gedeeld().weigering(koppel({ start: moment('2026-11-20T10:00') }), 'casemanager')).toMatchObject({ code: 'verkeerdeStap' });
    expect(eenCasus().weigering(koppel(), 'casemanager')).toMatchObject({ code: 'verkeerdeStap', melding: 'Deze casus staat niet (meer) bij de gezamenlijke duiding.' });
    expect(eenCasus().gedeeld().weigering(koppel(), 'hoofdDR')).toMatchObject({ code: 'magNiet' });
  });
});
