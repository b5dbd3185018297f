import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import { STANDAARD_AFSPRAKEN } from '../../src/domain/afspraken.ts';
import { datum, tijd, weekdag } from '../../src/domain/datum.ts';
import { ROLLEN } from '../../src/domain/rollen.ts';
import { overlap } from '../../src/domain/rooster.ts';
import { leesJson } from '../../src/intake/json.ts';
import { startGraphStandIn } from '../../src/local/graph/standIn.ts';
import { createTeamsStandIn } from '../../src/local/teams/stand-in.ts';
import { voorbeeldMailboxen } from '../../src/local/voorbeeld/mailboxen.ts';
import { TENANTS, VOORBEELD } from '../../src/local/voorbeeld/organisatie.ts';
import { ROOSTER } from '../../src/local/voorbeeld/rooster.ts';
import { voorbeeldSignalen, type VoorbeeldSignaal } from '../../src/local/voorbeeld/signalen.ts';
import { PERSONEN, PLAYGROUND, TEAMS } from '../../src/local/voorbeeld/teams.ts';
import { voorbeeldVerlopen } from '../../src/local/voorbeeld/verloop.ts';
import { bewaarOrganisatie } from '../../src/store/organisatie.ts';
import { openRegister, type Register } from '../../src/store/open.ts';
import { momentOp, momentVan } from '../../src/tijd/amsterdam.ts';
import { zoekAfdeling, zoekCasemanager, zoekPi } from '../../src/usecases/herken.ts';
import { leesOrganisatie, personenMetRol, type Organisatie } from '../../src/usecases/organisatie.ts';

// Monday.
const VANDAAG = datum('2026-11-23');

/** What the first start brings in before anything happens to it. */
function alleSignalen(): readonly VoorbeeldSignaal[] {
  return [...voorbeeldSignalen(VANDAAG), ...voorbeeldVerlopen(VANDAAG).map(({ signaal }) => signaal)];
}

describe('the example organisation', () => {
  let register: Register;
  let organisatie: Organisatie;
  beforeAll(async () => {
    register = await openRegister({ geheugen: true });
    await bewaarOrganisatie(register.db, VOORBEELD);
    // Local mode brings it in at every start.
    await bewaarOrganisatie(register.db, VOORBEELD);
    organisatie = await leesOrganisatie({ db: register.db, nu: () => momentOp(VANDAAG, tijd('09:00')) });
  });
  afterAll(() => register.close());
  const afdeling = (id: string): Parameters<typeof personenMetRol>[2] => {
    const gevonden = [...organisatie.afdelingen.values()].find((een) => een.id === id);
    return gevonden === undefined ? expect.unreachable(id) : { pi: gevonden.pi, afdeling: gevonden.id };
  };
  const namen = (rol: (typeof ROLLEN)[number], id: string): readonly string[] => personenMetRol(organisatie, rol, afdeling(id)).map(({ naam }) => naam);

  test('has somebody in every role', () => {
    expect(new Set(VOORBEELD.rollen.map(({ rol }) => rol))).toEqual(new Set(ROLLEN));
  });

  test('has a casemanager for every afdeling, and nobody of the reclassering for afdeling E', () => {
    for (const { id } of VOORBEELD.afdelingen) expect(namen('casemanager', id)).toHaveLength(1);
    expect(namen('casemanager', 'noorderveen-b')).toEqual(['Sanne de Vries']);
    expect(VOORBEELD.afdelingen.filter(({ id }) => namen('reclasseringswerker', id).length === 0).map(({ id }) => id)).toEqual(['noorderveen-e']);
  });

  test('knows nobody twice, and a colleague without any role', () => {
    for (const sleutel of ['id', 'object', 'email', 'naam'] as const) expect(new Set(VOORBEELD.personen.map((een) => een[sleutel])).size).toBe(VOORBEELD.personen.length);
    const metRol = new Set(VOORBEELD.rollen.map(({ persoon }) => persoon));
    expect(VOORBEELD.personen.filter(({ id }) => !metRol.has(id)).map(({ naam }) => naam)).toEqual(['Guus Hendriks']);
  });

  test('puts the reclassering in its own tenant and gives its workers the days on which they are in the PI', () => {
    const reclassering = VOORBEELD.personen.filter(({ tenant }) => tenant === TENANTS.reclassering.id);
    expect(reclassering.every(({ email, organisatie: van }) => email.endsWith('@reclassering.example') && van !== 'DJI')).toBe(true);
    expect(Object.fromEntries(VOORBEELD.aanwezigheid.filter(({ pi }) => pi === 'noorderveen').map(({ persoon, weekdagen }) => [persoon, weekdagen]))).toEqual({ mehmet: [2, 4], lotte: [1, 3], daan: [2, 5] });
  });

  test('has programme hours for every afdeling, within the meeting hours, and a mailbox for every room', () => {
    expect(ROOSTER.programmas.map(({ afdeling: id }) => id).sort()).toEqual(VOORBEELD.afdelingen.map(({ id }) => id).sort());
    for (const { vakken } of ROOSTER.programmas) expect(overlap(vakken)).toBeUndefined();
    const [eerste, laatste] = [STANDAARD_AFSPRAKEN.vergaderenVan, STANDAARD_AFSPRAKEN.vergaderenTot];
    expect(ROOSTER.programmas.flatMap(({ vakken }) => vakken).every(({ van, tot }) => eerste <= van && van < tot && tot <= laatste)).toBe(true);
    const adressen = new Map(voorbeeldMailboxen(VANDAAG).map(({ adres, tenantId }) => [adres, tenantId]));
    for (const { adres } of ROOSTER.ruimtes) expect(adressen.get(adres), adres).toBe(TENANTS.dji.id);
  });

  test('has its MDO where the calendars of its casemanagers have it', () => {
    const sanne = voorbeeldMailboxen(VANDAAG).find(({ adres }) => adres === 'sanne@dji.example')?.afspraken ?? [];
    const inAgenda = sanne.filter(({ onderwerp }) => onderwerp === 'MDO').map(({ van, tot }) => [weekdag(van.datum), van.tijd, tot.tijd]);
    expect(inAgenda).toHaveLength(4);
    for (const { weekdag: dag, van, tot } of ROOSTER.mdos) expect(inAgenda).toContainEqual([dag, van, tot]);
  });

  test('recognises the PI, afdeling and casemanager of every example signaal, but for one casemanager', () => {
    const onbekend = alleSignalen().filter(({ pi: piNaam, afdeling: afdelingNaam, casemanager }) => {
      const pi = zoekPi(organisatie, piNaam);
      if (!pi.ok) return expect.unreachable(pi.melding);
      expect(zoekAfdeling(organisatie, pi.pi, afdelingNaam).ok).toBe(true);
      return casemanager !== undefined && zoekCasemanager(organisatie, pi.pi, casemanager) === undefined;
    });
    expect(onbekend.map(({ casemanager }) => casemanager)).toEqual(['J. de Boer']);
  });
});

describe('the example signalen', () => {
  test('are read without an error or a warning', () => {
    const gelezen = leesJson({ signalen: alleSignalen() });
    if (!gelezen.ok) return expect.unreachable(gelezen.melding);
    expect(gelezen.rijen.map((rij) => (rij.ok ? rij.signaal.waarschuwingen : rij.fouten))).toEqual(gelezen.rijen.map(() => []));
  });

  test('are about people who can not exist, each once', () => {
    const rijen = alleSignalen();
    expect(rijen.every(({ naam, skn }) => naam.startsWith('Test, ') && skn > '9000000' && skn < '9010000')).toBe(true);
    expect(new Set(rijen.map(({ skn }) => skn)).size).toBe(rijen.length);
  });

  test('reach every afdeling, and have begun by today', () => {
    const rijen = alleSignalen();
    expect(new Set(rijen.map(({ afdeling }) => afdeling))).toEqual(new Set(['A', 'B', 'C', 'D', 'E', '1', '2']));
    expect(rijen.filter(({ begindatum }) => begindatum !== undefined && begindatum > VANDAAG)).toEqual([]);
  });
});

describe('the example team', () => {
  test('has channels for four of the five afdelingen and one that matches nothing', () => {
    const namen = TEAMS[0]?.kanalen.map(({ naam }) => naam);
    expect(namen).toEqual(['Algemeen', 'Afdeling A', 'Afdeling B', 'Afdeling C', 'Afdeling D', 'Zaalvoetbal']);
    expect(TEAMS[0]?.kanalen[0]?.id).toBe(TEAMS[0]?.id);
  });

  test('can be entered by people of both tenants, one of them without the personal app', () => {
    expect(PERSONEN.filter(({ heeftPersoonlijkeApp }) => !heeftPersoonlijkeApp).map(({ naam, tenantId }) => [naam, tenantId])).toEqual([['Daan Kuipers', TENANTS.reclassering.id]]);
    const stand = createTeamsStandIn({
      serviceUrl: 'http://127.0.0.1:1/teams/connector', botUrl: 'http://127.0.0.1:1/api/messages', bot: { id: '28:samen-starten', naam: 'Samen starten' },
      tenants: Object.values(TENANTS), personen: PERSONEN, teams: TEAMS, nu: () => momentOp(VANDAAG, tijd('09:00')).instant,
    });
    for (const { naam, objectId, teams } of PERSONEN) if (teams.length > 0) expect(stand.berichten('19:noorderveen-a@thread.tacv2', objectId), naam).toEqual([]);
  });

  test('shares nobody with the Agents Playground, because the bot knows one Teams id per person', () => {
    const inStandIn = new Set(PERSONEN.map(({ objectId }) => objectId));
    expect(PLAYGROUND.personen.filter(({ objectId }) => inStandIn.has(objectId))).toEqual([]);
    const bekend = new Set(VOORBEELD.personen.map(({ object }) => object));
    expect(PLAYGROUND.personen.every(({ objectId }) => bekend.has(objectId))).toBe(true);
  });
});

describe('the example calendars', () => {
  const agendas = new Map(voorbeeldMailboxen(VANDAAG).map(({ adres, afspraken: zijn = [] }) => [adres.split('@')[0], zijn.map(({ van, tot }) => [van.instant, tot.instant] as const)]));
  const afspraken = (wie: string): readonly (readonly [string, string])[] => agendas.get(wie) ?? expect.unreachable(wie);
  /** Whether nobody of these has anything during this quarter of an hour. */
  const vrij = (wie: readonly string[], dag: string, om: string): boolean => {
    const begin = momentOp(datum(dag), tijd(om)).instant;
    return wie.flatMap(afspraken).every(([van, tot]) => begin < van || begin >= tot);
  };
  const KWARTIEREN = Array.from({ length: 32 }, (_, index) => `${String(9 + Math.floor(index / 4)).padStart(2, '0')}:${['00', '15', '30', '45'][index % 4] ?? ''}`);

  test.each([
    ['sanne', 'mehmet', [2, 4]],
    ['ruben', 'lotte', [1, 3]],
    ['noor', 'daan', [2, 5]],
    ['joris', 'rachida', [1, 4]],
    ['amina', 'tom', [3]],
  ])('leave %s and %s half an hour together within a week, on a day in the PI', (casemanager, reclasseringswerker, dagen) => {
    const samen = dagen.flatMap((dag) => {
      const datumtekst = `2026-11-${String(22 + dag)}`;
      return KWARTIEREN.filter((kwartier, index) => {
        const volgende = KWARTIEREN[index + 1];
        return volgende !== undefined && vrij([casemanager, reclasseringswerker], datumtekst, kwartier) && vrij([casemanager, reclasseringswerker], datumtekst, volgende);
      });
    });
    expect(samen.length).toBeGreaterThan(0);
    expect(samen.length).toBeLessThan(dagen.length * KWARTIEREN.length);
  });

  test('start on the Monday of the week, whatever day it is', () => {
    expect(voorbeeldMailboxen(datum('2026-11-26'))).toEqual(voorbeeldMailboxen(VANDAAG));
    const eerste = afspraken('sanne').map(([van]) => van).toSorted()[0];
    expect(eerste).toBe('2026-11-23T07:30:00.000Z');
    expect(voorbeeldMailboxen(VANDAAG).flatMap(({ afspraken: zijn = [] }) => zijn).filter(({ van, tot }) => weekdag(van.datum) > 5 || van.datum !== tot.datum || van.tijd >= tot.tijd)).toEqual([]);
  });

  test('give everybody of the register and each PI a mailbox in the own tenant', async () => {
    const mailboxes = voorbeeldMailboxen(VANDAAG);
    const adressen = new Map(mailboxes.map(({ adres, tenantId }) => [adres, tenantId]));
    for (const { email, tenant } of VOORBEELD.personen) expect(adressen.get(email)).toBe(tenant);
    for (const { postbus } of VOORBEELD.pis) expect(adressen.get(postbus ?? '')).toBe(TENANTS.dji.id);
    const graph = await startGraphStandIn({ port: 0, mailboxes });
    try {
      const sanne = graph.afspraken().filter(({ mailbox, subject }) => mailbox === 'sanne@dji.example' && subject === 'MDO');
      expect(sanne.map(({ van }) => momentVan(van)).map(({ datum: dag, tijd: om }) => `${dag} ${om}`)).toEqual(['2026-11-26 13:00', '2026-12-03 13:00', '2026-12-10 13:00', '2026-12-17 13:00']);
    } finally {
      await graph.close();
    }
  });
});
