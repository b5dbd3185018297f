import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { boekAfspraak } from '../../src/graph/events.ts';
import { leesAfspraak, type Afspraak } from '../../src/graph/lezen.ts';
import { CASEMANAGER, DJI, eenBoeking, op, RECLASSERINGSWERKER, stelOp, type Opstelling } from './opstelling.ts';

describe('the page on which people of local mode answer and move meetings', () => {
  let opstelling: Opstelling;
  let eventId: string;
  let afspraak: string;
  beforeEach(async () => {
    opstelling = await stelOp();
    const geboekt = await boekAfspraak(opstelling.graph, DJI, eenBoeking());
    eventId = geboekt.eventId;
    afspraak = geboekt.iCalUId ?? '';
  });
  afterEach(() => opstelling.standIn.close());

  const druk = async (velden: Record<string, string>, headers: Record<string, string> = { Origin: opstelling.standIn.url }): Promise<{ status: number; html: string }> => {
    const antwoord = await fetch(`${opstelling.standIn.url}/`, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams({ afspraak, ...velden }) });
    return { status: antwoord.status, html: await antwoord.text() };
  };
  const lees = (): Promise<Afspraak | undefined> => leesAfspraak(opstelling.graph, DJI, CASEMANAGER, eventId);
  const pagina = async (): Promise<string> => (await fetch(opstelling.standIn.url)).text();

  it('has for each invitation buttons with a name of their own', async () => {
    const html = await pagina();
    expect(html).toContain('aria-label="Accepteren: Duiding casus C-0042, di 24 nov 10:00, in de agenda van Rob Reclassering"');
    expect(html).toContain('aria-label="Kwartier later: Duiding casus C-0042, di 24 nov 10:00, in de agenda van Carla Casemanager"');
    expect(html).toContain('Uitgenodigd: Rob Reclassering (nog niet beantwoord)');
    expect(html.match(/<form/g)).toHaveLength(2);
  });

  it.each([
    ['accepted', 'geaccepteerd', 'komt'],
    ['tentativelyAccepted', 'voorlopig', 'komt misschien'],
    ['declined', 'geweigerd', 'komt niet'],
  ])('lets an attendee answer %s', async (wat, antwoord, getoond) => {
    expect(await druk({ wie: RECLASSERINGSWERKER, wat })).toMatchObject({ status: 303 });
    expect(await lees()).toMatchObject({ deelnemers: [{ antwoord }] });
    expect(await pagina()).toContain(`Rob Reclassering (${getoond})`);
  });

  it('lets the organiser move the meeting and delete it', async () => {
    await druk({ wie: CASEMANAGER, wat: 'kwartier' });
    await druk({ wie: CASEMANAGER, wat: 'dag' });
    expect(await lees()).toMatchObject({ start: op('11-25', '10:15'), einde: op('11-25', '10:45') });
    await druk({ wie: CASEMANAGER, wat: 'verwijder' });
    expect(await lees()).toBeUndefined();
    expect(await pagina()).not.toContain('<form');
  });

  it('lets an attendee throw the meeting away without anybody hearing of it', async () => {
    await druk({ wie: RECLASSERINGSWERKER, wat: 'verwijder' });
    expect(opstelling.standIn.afspraken().map(({ mailbox }) => mailbox)).toEqual([CASEMANAGER]);
    expect(await lees()).toMatchObject({ geannuleerd: false, deelnemers: [{ antwoord: 'geen' }] });
  });

  it('does nothing for another site, or for a name that leads to this machine', async () => {
    const wat = { wie: RECLASSERINGSWERKER, wat: 'declined' };
    for (const headers of [{}, { Origin: 'https://elders.invalid' }, { Origin: 'null' }]) expect(await druk(wat, headers as Record<string, string>)).toMatchObject({ status: 403 });
    // fetch sets Host itself, so this one is written by hand.
    const vreemd = request(opstelling.standIn.url, { method: 'POST', headers: { Host: 'elders.invalid', Origin: 'http://elders.invalid', 'Content-Type': 'application/x-www-form-urlencoded' } });
    vreemd.end(new URLSearchParams({ afspraak, ...wat }).toString());
    const [antwoord] = (await once(vreemd, 'response')) as [IncomingMessage];
    expect(antwoord.resume().statusCode).toBe(403);
    expect(await lees()).toMatchObject({ deelnemers: [{ antwoord: 'geen' }] });
  });

  it('says what is wrong with a button that no longer fits', async () => {
    expect((await druk({ wie: RECLASSERINGSWERKER, wat: 'onzin' })).status).toBe(400);
    expect((await druk({ wie: RECLASSERINGSWERKER, wat: 'kwartier' })).status).toBe(409);
    await druk({ wie: CASEMANAGER, wat: 'verwijder' });
    const laat = await druk({ wie: RECLASSERINGSWERKER, wat: 'accepted' });
    expect(laat.status).toBe(409);
    expect(laat.html).toContain('role="alert">Deze afspraak is intussen veranderd of verwijderd.');
  });
});
