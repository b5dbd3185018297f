import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { maakAbonnement } from '../../src/graph/abonnementen.ts';
import { boekAfspraak } from '../../src/graph/events.ts';
import { CASUS_KENMERK } from '../../src/graph/kenmerk.ts';
import { leesAfspraak } from '../../src/graph/lezen.ts';
import { stuurMail } from '../../src/graph/mail.ts';
import { leesWijzigingen } from '../../src/graph/wijzigingen.ts';
import type { StandInMailbox } from '../../src/local/graph/omgeving.ts';
import { instantVan } from '../../src/tijd/amsterdam.ts';
import { startLuisteraar } from './luisteraar.ts';
import { BACKOFFICE, CASEMANAGER, DJI, eenBoeking, MENSEN, op, RECLASSERINGSWERKER, stelOp, type Opstelling } from './opstelling.ts';

const MET_AFSPRAAK: readonly StandInMailbox[] = [
  { adres: CASEMANAGER, naam: 'Carla Casemanager', tenantId: DJI, afspraken: [{ onderwerp: 'MDO', van: op('11-23', '13:00'), tot: op('11-23', '14:00') }] },
  ...MENSEN.slice(1),
];

describe('the Graph stand-in', () => {
  let opstelling: Opstelling;
  beforeEach(async () => (opstelling = await stelOp(MET_AFSPRAAK)));
  afterEach(() => opstelling.standIn.close());

  const vraag = async (pad: string, init: RequestInit = {}): Promise<unknown> => {
    const headers = { Authorization: `Bearer local.${DJI}`, 'Content-Type': 'application/json', ...(init.headers as Record<string, string> | undefined) };
    const antwoord = await fetch(`${opstelling.standIn.url}/v1.0/users/${CASEMANAGER}${pad}`, { ...init, headers });
    return antwoord.status === 204 ? undefined : antwoord.json();
  };
  const pagina = async (): Promise<string> => (await fetch(opstelling.standIn.url)).text();

  it('shows marks of a meeting only to who asks for them', async () => {
    const { eventId } = await boekAfspraak(opstelling.graph, DJI, eenBoeking());
    const pad = `/events/${encodeURIComponent(eventId)}`;
    expect(await vraag(pad)).not.toHaveProperty('singleValueExtendedProperties');
    const expand = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${CASUS_KENMERK}')`);
    expect(await vraag(`${pad}?$expand=${expand}&$select=subject`)).toMatchObject({
      subject: 'Duiding casus C-0042',
      singleValueExtendedProperties: [{ id: CASUS_KENMERK, value: '|C-0042|' }],
    });
  });

  it('shows times in the zone asked for', async () => {
    const headers = { Prefer: 'outlook.timezone="W. Europe Standard Time"' };
    const dag = '/calendarView?startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-11-24T00:00:00Z&$select=start';
    expect(await vraag(dag)).toMatchObject({ value: [{ start: { dateTime: '2026-11-23T12:00:00.0000000', timeZone: 'UTC' } }] });
    expect(await vraag(dag, { headers })).toMatchObject({ value: [{ start: { dateTime: '2026-11-23T13:00:00.0000000' } }] });
  });

  it('gives a calendar in pages, with the address of the next one', async () => {
    for (const transactionId of ['a', 'b']) await boekAfspraak(opstelling.graph, DJI, eenBoeking({ transactionId, onderwerp: transactionId }));
    const eerste = (await vraag('/events?$top=2&$select=subject')) as { value: object[]; '@odata.nextLink': string };
    expect(eerste.value).toMatchObject([{ subject: 'MDO' }, { subject: 'a' }]);
    const pad = eerste['@odata.nextLink'].split(CASEMANAGER)[1] ?? '';
    const tweede = await vraag(pad);
    expect(tweede).toMatchObject({ value: [{ subject: 'b' }] });
    expect(tweede).not.toHaveProperty('@odata.nextLink');
  });

  it('tells the attendees of a change, and of a meeting that is deleted', async () => {
    const { eventId } = await boekAfspraak(opstelling.graph, DJI, eenBoeking());
    const pad = `/events/${encodeURIComponent(eventId)}`;
    const later = { dateTime: '2026-11-24T14:00:00', timeZone: 'W. Europe Standard Time' };
    const body = { start: later, end: { ...later, dateTime: '2026-11-24T14:30:00' } };
    await vraag(pad, { method: 'PATCH', body: JSON.stringify(body) });
    const bijRob = (): object[] => opstelling.standIn.afspraken().filter(({ mailbox }) => mailbox === RECLASSERINGSWERKER);
    expect(bijRob()).toMatchObject([{ van: op('11-24', '14:00').instant, isCancelled: false }]);

    await vraag(pad, { method: 'PATCH', body: JSON.stringify({ attendees: [{ emailAddress: { address: BACKOFFICE } }] }) });
    expect(bijRob()).toMatchObject([{ isCancelled: true, showAs: 'free' }]);

    await vraag(pad, { method: 'DELETE' });
    expect(opstelling.standIn.afspraken().filter(({ mailbox, isCancelled }) => mailbox === BACKOFFICE && isCancelled)).toHaveLength(1);
    expect(await leesAfspraak(opstelling.graph, DJI, CASEMANAGER, eventId)).toBeUndefined();
  });

  it('knows a person by address and by id', async () => {
    const opAdres = (await vraag('')) as { id: string };
    const antwoord = await fetch(`${opstelling.standIn.url}/v1.0/users/${opAdres.id}`, { headers: { Authorization: `Bearer local.${DJI}` } });
    expect(await antwoord.json()).toEqual({ id: opAdres.id, displayName: 'Carla Casemanager', mail: CASEMANAGER, userPrincipalName: CASEMANAGER });
  });

  it('keeps the subject of a private meeting to its owner, and draws the view', async () => {
    await boekAfspraak(opstelling.graph, DJI, eenBoeking());
    const uur = (dateTime: string): object => ({ dateTime, timeZone: 'UTC' });
    const body = { schedules: [CASEMANAGER], startTime: uur('2026-11-24T08:30:00'), endTime: uur('2026-11-24T10:00:00') };
    const antwoord = await vraag('/calendar/getSchedule', { method: 'POST', body: JSON.stringify(body) });
    expect(antwoord).toMatchObject({ value: [{ availabilityView: '020', scheduleItems: [{ isPrivate: true, status: 'busy' }] }] });
    expect(JSON.stringify(antwoord)).not.toContain('Duiding');
  });

  it('has a page in Dutch that shows calendars and mails, and runs nothing that was sent', async () => {
    expect(await pagina()).toContain('Er zijn nog geen mails verstuurd.');
    const gevaar = '<script>alert(1)</script>';
    await boekAfspraak(opstelling.graph, DJI, eenBoeking({ onderwerp: `Duiding ${gevaar}` }));
    await stuurMail(opstelling.graph, DJI, { van: CASEMANAGER, aan: [BACKOFFICE], onderwerp: 'C-0042', tekst: gevaar });
    const html = await pagina();
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain('Lokale modus');
    expect(html).toContain('di 24 nov 10:00–10:30: Duiding &lt;script&gt;');
    expect(html).not.toContain('<script');
  });
});

describe('the Graph stand-in with a file', () => {
  let map: string;
  beforeEach(() => (map = mkdtempSync(join(tmpdir(), 'graph-stand-in-'))));
  afterEach(() => rmSync(map, { recursive: true }));

  it('keeps meetings and mails over a restart, and does not bring back what was deleted', async () => {
    const bestand = join(map, 'lokaal', 'graph.json');
    const eerste = await stelOp(MET_AFSPRAAK, bestand);
    const { eventId } = await boekAfspraak(eerste.graph, DJI, eenBoeking());
    await stuurMail(eerste.graph, DJI, { van: CASEMANAGER, aan: [BACKOFFICE], onderwerp: 'C-0042', tekst: 'Open de casus.' });
    const mdo = eerste.standIn.afspraken().find(({ subject }) => subject === 'MDO')?.id ?? '';
    const weg = `${eerste.standIn.url}/v1.0/users/${CASEMANAGER}/events/${encodeURIComponent(mdo)}`;
    await fetch(weg, { method: 'DELETE', headers: { Authorization: `Bearer local.${DJI}` } });
    await eerste.standIn.close();

    const tweede = await stelOp(MET_AFSPRAAK, bestand);
    expect(await leesAfspraak(tweede.graph, DJI, CASEMANAGER, eventId)).toMatchObject({ start: op('11-24', '10:00') });
    expect(tweede.standIn.mails()).toHaveLength(1);
    expect(tweede.standIn.afspraken().map(({ subject }) => subject)).not.toContain('MDO');
    // The transaction is remembered too: a queue that retries after the restart books nothing new.
    expect(await boekAfspraak(tweede.graph, DJI, eenBoeking())).toMatchObject({ eventId });
    expect(readdirSync(join(map, 'lokaal'))).toEqual(['graph.json']);
    await tweede.standIn.close();
  });

  it('keeps subscriptions and how far calendars were read over a restart', async () => {
    const bestand = join(map, 'graph.json');
    const luisteraar = await startLuisteraar();
    const adres = luisteraar.url;
    const eerste = await stelOp(MENSEN, bestand);
    const { id } = await maakAbonnement(eerste.graph, DJI, { mailbox: CASEMANAGER, adres, levenscyclusAdres: adres, clientState: 'x', vervaltOp: instantVan(Date.now() + 3_600_000) });
    const venster = { van: op('11-23', '00:00'), tot: op('11-30', '00:00') };
    const { deltaLink } = await leesWijzigingen(eerste.graph, DJI, CASEMANAGER, venster);
    const { eventId } = await boekAfspraak(eerste.graph, DJI, eenBoeking());
    await eerste.standIn.close();

    const tweede = await stelOp(MENSEN, bestand);
    expect(await leesWijzigingen(tweede.graph, DJI, CASEMANAGER, { ...venster, deltaLink })).toMatchObject({ gewijzigd: [eventId], volledig: false });
    expect(tweede.standIn.abonnementen()).toMatchObject([{ id }]);
    const ervoor = luisteraar.ontvangen.length;
    tweede.standIn.verwijder(CASEMANAGER, tweede.standIn.afspraken()[0]?.iCalUId ?? '');
    await tweede.standIn.meldingen.rust();
    expect(luisteraar.ontvangen).toHaveLength(ervoor + 1);
    await tweede.standIn.close();
    await luisteraar.close();
  });

  it('does not start on a file that is something else', async () => {
    const bestand = join(map, 'graph.json');
    writeFileSync(bestand, '{"versie":1}');
    await expect(stelOp(MENSEN, bestand)).rejects.toThrow();
  });
});
