import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { afwezigheidOp } from '../../src/domain/afwezigheid.ts';
import type { Casus, Fase } from '../../src/domain/casus.ts';
import { isOpenBijdrage } from '../../src/domain/bijdrage.ts';
import { datum, tijd } from '../../src/domain/datum.ts';
import { handreiking } from '../../src/domain/handreiking.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { STANDAARD_AFSPRAKEN } from '../../src/domain/afspraken.ts';
import { taken } from '../../src/domain/taken.ts';
import { laadVoorbeeld } from '../../src/local/voorbeeld/laden.ts';
import { VOORBEELD } from '../../src/local/voorbeeld/organisatie.ts';
import { TEAMS } from '../../src/local/voorbeeld/teams.ts';
import { voorbeeldVerlopen } from '../../src/local/voorbeeld/verloop.ts';
import { bewaarOrganisatie } from '../../src/store/organisatie.ts';
import { openRegister } from '../../src/store/open.ts';
import { momentOp } from '../../src/tijd/amsterdam.ts';
import { nederlandseKalender } from '../../src/tijd/feestdagen.ts';
import { leesOrganisatie } from '../../src/usecases/organisatie.ts';
import { openWachtrij } from '../../src/usecases/queue.ts';
import type { Omgeving } from '../../src/usecases/omgeving.ts';
import { begin, KIJKER, MAANDAG, type Opstelling } from '../process/opstelling.ts';

const KLOKKEN = { afspraken: STANDAARD_AFSPRAKEN, kalender: nederlandseKalender(STANDAARD_AFSPRAKEN) };

/** domain.md A10 and what the process has besides, each as a fact of a casus. */
const GROEPEN: Readonly<Record<string, (casus: Casus) => boolean>> = {
  'preventief, waiting for the criminal case': ({ titel, wacht }) => titel === 'preventief' && wacht !== undefined,
  'afgestraft in step 3': ({ titel, fase }) => titel === 'afgestraft' && fase === 'bijdrage',
  'preventief that became afgestraft': ({ kijkOpnieuw }) => kijkOpnieuw !== undefined,
  'high risk, inzet goes on after closing': ({ fase, inzet }) => fase === 'gesloten' && inzet.some(({ grond, stand }) => grond === 'hoogRisico' && stand === 'lopend'),
  'short stay with a handreiking': (casus) => handreiking(casus, MAANDAG, KLOKKEN) !== undefined,
  'first offender': ({ oordeel, fase }) => oordeel?.oordeel === 'nietBekend' && fase === 'alert',
  'outdated information': ({ oordeel, fase }) => oordeel?.oordeel === 'verouderd' && fase === 'alert',
  'not screened': ({ oordeel }) => oordeel?.nietGescreend === 'capaciteit',
  'casemanager unknown': ({ casemanager, casemanagerTekst }) => casemanager === undefined && casemanagerTekst !== undefined,
  'nobody of the reclassering on the afdeling': ({ afdeling, fase }) => afdeling === 'noorderveen-e' && fase === 'bekendheid',
  'refuses': ({ medewerking, fase }) => medewerking?.waarde === 'nee' && fase === 'delen',
  'legal task proposed by the product': ({ titel, inzet }) => titel === 'isd' && inzet.some(({ grond, stand }) => grond === 'isd' && stand === 'voorgesteld'),
  'legal task proposed after a stop in step 1': ({ fase, inzet }) => fase === 'alert' && inzet.some(({ grond, stand }) => grond === 'penitentiairProgramma' && stand === 'voorgesteld'),
  'legal task that runs': ({ inzet }) => inzet.some(({ grond, gestartOp }) => grond === 'penitentiairProgramma' && gestartOp !== undefined),
  'no legal task, asked for by DJI': ({ inzet }) => inzet.some(({ grond }) => grond === 'verzoekDJI'),
  'shared and waiting for the duiding': ({ fase, duiding }) => fase === 'duiding' && duiding.conclusie === undefined,
  'duiding waiting for confirmation': ({ fase, duiding: { conclusie } }) => fase === 'duiding' && conclusie !== undefined && conclusie.oneens === undefined,
  'disagreement': ({ fase, duiding: { conclusie } }) => fase === 'duiding' && conclusie?.oneens !== undefined,
  'bijdragen partly ready': ({ stap3 }) => stap3?.bijdragen.some(({ klaar }) => klaar !== undefined) === true && stap3.bijdragen.some(isOpenBijdrage),
  'handed on to SVG, not taken up': ({ verwachteOrganisatie, reclasseringswerker }) => verwachteOrganisatie === 'SVG' && reclasseringswerker === undefined,
  'transferred to another PI': ({ pi, overplaatsing }) => pi === 'zuidhaven' && overplaatsing?.van.pi === 'noorderveen',
  'released with the warm handover open': (casus) => casus.vertrek !== undefined && taken(casus, KLOKKEN).some(({ soort }) => soort === 'warmeOverdracht'),
  'withdrawn': ({ gesloten }) => gesloten?.reden === 'ingetrokken',
  'the same person, before': ({ gesloten, latereCasussen }) => gesloten?.reden === 'uitgestroomd' && latereCasussen?.length === 1,
  'the same person, again': ({ fase, eerdereCasussen }) => fase === 'bekendheid' && eerdereCasussen.length === 1,
};
const FASEN = { bekendheid: true, alert: true, delen: true, duiding: true, bijdrage: true, afronden: true, gesloten: true } satisfies Record<Fase, true>;

describe('after the first start of local mode', () => {
  let zs: Opstelling;
  let casussen: readonly Casus[];
  const lees = async (): Promise<readonly Casus[]> => (await zs.register.db.selectFrom('casus').select('data').execute()).map(({ data }) => data);
  beforeAll(async () => {
    zs = await begin();
    expect(await laadVoorbeeld(zs.product.omgeving, MAANDAG)).toEqual([]);
    await zs.ronde();
    casussen = await lees();
  });
  afterAll(() => zs.stop());

  test.each(Object.entries(GROEPEN))('there is a casus for: %s', (_, hoort) => {
    expect(casussen.some(hoort)).toBe(true);
  });

  test('every fase is there, and five casussen of afdeling A and B are left for whoever looks', () => {
    expect(new Set(casussen.map(({ fase }) => fase))).toEqual(new Set(Object.keys(FASEN)));
    const vers = casussen.filter(({ afdeling, versie }) => (afdeling === 'noorderveen-a' || afdeling === 'noorderveen-b') && versie === 1);
    expect(vers.filter(({ afdeling }) => afdeling === 'noorderveen-a')).toHaveLength(3);
    expect(vers).toHaveLength(5);
  });

  test('every open casus has somebody aan zet, and none is late at once', () => {
    const open = casussen.filter(({ fase }) => fase !== 'gesloten');
    for (const casus of open) expect(taken(casus, KLOKKEN).length, casus.naam).toBeGreaterThan(0);
    expect(open.flatMap((casus) => taken(casus, KLOKKEN).filter(({ termijn }) => termijn < MAANDAG).map(({ soort }) => `${casus.naam} ${soort}`))).toEqual([]);
  });

  test('no effect failed, each casus has one card, and no channel or chat is flooded', async () => {
    expect(zs.gemeld).toEqual([]);
    expect(await zs.product.omgeving.wachtrij.mislukt()).toEqual([]);
    const kaarten = await zs.register.db.selectFrom('geleverd').select(['casus', 'activiteit']).where('sleutel', 'like', 'kaart:%').where('activiteit', 'is not', null).execute();
    const inNoord = casussen.filter(({ pi }) => pi === 'noorderveen');
    expect(new Set(kaarten.map(({ casus }) => casus))).toEqual(new Set(inNoord.map(({ id }) => id)));
    // Teams takes seven posts in a second; a channel stays below it.
    const perKanaal = TEAMS.flatMap(({ kanalen }) => kanalen).map(({ id }) => new Set(zs.teams.berichten(id, KIJKER).filter(({ kaarten: [kaart] }) => kaart !== undefined).map(({ id: bericht }) => bericht)).size);
    expect(Math.max(...perKanaal)).toBeLessThanOrEqual(7);
    expect(Math.max(...perKanaal)).toBeGreaterThan(3);
    const { rows } = await sql<{ readonly aan: string; readonly aantal: number }>`select data->>'aan' as aan, count(*)::int as aantal from pgboss.job where name = 'melding' group by 1`.execute(zs.register.db);
    for (const { aan, aantal } of rows) expect(aantal, aan).toBeLessThanOrEqual(7);
  });

  test('everything that was done stands in the audit with who did it', async () => {
    const regels = await zs.register.db.selectFrom('audit').select(['persoon', 'resultaat']).where('herkomst', '=', 'voorbeeld').execute();
    expect(regels).toHaveLength(voorbeeldVerlopen(MAANDAG).flatMap(({ beurten }) => beurten).length);
    expect(new Set(regels.map(({ resultaat }) => resultaat))).toEqual(new Set(['gedaan']));
  });

  test('one person is away, and nobody of the walk in the README', async () => {
    const { afwezigheid } = await leesOrganisatie(zs.product.omgeving);
    expect(afwezigheid.map(({ persoon, waarnemer }) => [persoon, waarnemer])).toEqual([['noor', 'ruben']]);
    for (const wie of ['mehmet', 'sanne', 'ingrid']) expect(afwezigheidOp(afwezigheid, wie as PersoonId, MAANDAG)).toBeUndefined();
  });

  test('a second start adds nothing, also when the first was cut off', async () => {
    expect(await laadVoorbeeld(zs.product.omgeving, MAANDAG)).toEqual([]);
    expect(await lees()).toEqual(casussen);
    await zs.register.db.deleteFrom('instelling').where('naam', '=', 'lokaal:voorbeeldGespeeld').execute();
    expect(await laadVoorbeeld(zs.product.omgeving, MAANDAG)).toEqual([]);
    expect(await lees()).toEqual(casussen);
  });
});

describe('the example fits the process on whatever day somebody starts', () => {
  test.each([
    ['a Saturday', '2026-11-28', '11:00'],
    ['a late evening', '2026-11-26', '23:30'],
    ['the last day of a year', '2026-12-31', '09:00'],
    ['the day after a leap day', '2028-03-01', '16:30'],
  ] as const)('%s', async (_, dag, om) => {
    const register = await openRegister({ geheugen: true });
    await bewaarOrganisatie(register.db, VOORBEELD);
    const wachtrij = await openWachtrij(register);
    const omgeving: Omgeving = { db: register.db, wachtrij, nu: () => momentOp(datum(dag), tijd(om)), kalender: () => KLOKKEN.kalender };
    const geweigerd = await laadVoorbeeld(omgeving, datum(dag));
    const casussen = (await register.db.selectFrom('casus').select('data').execute()).map(({ data }) => data);
    await wachtrij.stop();
    await register.close();
    expect(geweigerd).toEqual([]);
    expect(new Set(casussen.map(({ fase }) => fase))).toEqual(new Set(Object.keys(FASEN)));
    // The handreiking is about a day of its own; a proposal for ISD waits for the day of the signal (K11).
    const later = ['short stay with a handreiking', 'legal task proposed by the product'];
    expect(Object.entries(GROEPEN).filter(([naam, hoort]) => !later.includes(naam) && !casussen.some(hoort)).map(([naam]) => naam)).toEqual([]);
  });
});
