import { afterEach, describe, expect, it } from 'vitest';
import { tijd } from '../../src/domain/datum.ts';
import { GraphFout } from '../../src/graph/fout.ts';
import { vraagBezet } from '../../src/graph/schedule.ts';
import type { StandInMailbox } from '../../src/local/graph/omgeving.ts';
import { BACKOFFICE, CASEMANAGER, DJI, MENSEN, op, RECLASSERINGSWERKER, RN, stelOp, type Opstelling } from './opstelling.ts';

const MAANDAG = { van: op('11-23', '08:00'), tot: op('11-23', '18:00') };

describe('the free/busy of colleagues', () => {
  let opstelling: Opstelling;
  const met = async (...mailboxes: StandInMailbox[]): Promise<Opstelling> => (opstelling = await stelOp(mailboxes.length > 0 ? mailboxes : MENSEN));
  afterEach(() => opstelling.standIn.close());

  it('counts busy, out of office and tentative as taken, each by itself', async () => {
    const afspraken = [
      { onderwerp: 'Overleg', van: op('11-23', '09:00'), tot: op('11-23', '10:00') },
      { onderwerp: 'Onder voorbehoud', van: op('11-23', '10:00'), tot: op('11-23', '10:30'), toonAls: 'tentative' },
      { onderwerp: 'Tandarts', van: op('11-23', '13:00'), tot: op('11-23', '14:00'), toonAls: 'oof' },
      { onderwerp: 'Thuis', van: op('11-23', '14:00'), tot: op('11-23', '16:00'), toonAls: 'workingElsewhere' },
      { onderwerp: 'Herinnering', van: op('11-23', '16:00'), tot: op('11-23', '17:00'), toonAls: 'free' },
    ] as const;
    const { graph, standIn } = await met({ adres: CASEMANAGER, naam: 'Carla', tenantId: DJI, afspraken });

    const bezet = await vraagBezet(graph, DJI, { mailboxen: [CASEMANAGER], ...MAANDAG });

    expect(bezet.get(CASEMANAGER)).toMatchObject({
      bekend: true,
      bezet: [
        { van: op('11-23', '09:00'), tot: op('11-23', '10:00') },
        { van: op('11-23', '10:00'), tot: op('11-23', '10:30') },
        { van: op('11-23', '13:00'), tot: op('11-23', '14:00') },
      ],
    });
    expect(standIn.verzoeken()[0]).toMatchObject({ prefer: 'outlook.timezone="UTC"', authorization: `Bearer local.${DJI}` });
  });

  it('brings the working hours of the calendar along', async () => {
    const werkuren = { weekdagen: [1, 2, 4], van: tijd('08:30'), tot: tijd('16:30') };
    const { graph } = await met({ adres: CASEMANAGER, naam: 'Carla', tenantId: DJI, werkuren });
    const bezet = await vraagBezet(graph, DJI, { mailboxen: [CASEMANAGER], ...MAANDAG });
    expect(bezet.get(CASEMANAGER)).toEqual({ bekend: true, bezet: [], werkuren });
  });

  it('is asked in groups of twenty mailboxes', async () => {
    const velen = Array.from({ length: 45 }, (_, i) => ({ adres: `persoon${i}@dji.invalid`, naam: `Persoon ${i}`, tenantId: DJI }));
    const { graph, standIn } = await met(...velen);
    const bezet = await vraagBezet(graph, DJI, { mailboxen: velen.map(({ adres }) => adres), ...MAANDAG });
    expect([...bezet.values()].filter(({ bekend }) => bekend)).toHaveLength(45);
    expect(standIn.verzoeken().map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('is asked per 31 days, and an appointment over the seam is one period', async () => {
    const grens = { onderwerp: 'Lang', van: op('12-24', '07:00'), tot: op('12-24', '12:00') };
    const { graph, standIn } = await met({ adres: CASEMANAGER, naam: 'Carla', tenantId: DJI, afspraken: [grens] });
    const bezet = await vraagBezet(graph, DJI, { mailboxen: [CASEMANAGER], van: op('11-23', '08:00'), tot: op('12-31', '18:00') });
    expect(bezet.get(CASEMANAGER)).toMatchObject({ bezet: [{ van: grens.van, tot: grens.tot }] });
    expect(standIn.verzoeken()).toHaveLength(2);
  });

  it('says of an unknown address, and of one of the other tenant, that it is not known, and still knows the rest', async () => {
    const { graph } = await met();
    const vraag = { mailboxen: [RECLASSERINGSWERKER, 'niemand@dji.invalid', BACKOFFICE], ...MAANDAG };
    const bezet = await vraagBezet(graph, DJI, vraag);
    expect([...bezet].map(([adres, { bekend }]) => [adres, bekend])).toEqual([
      [RECLASSERINGSWERKER, false],
      ['niemand@dji.invalid', false],
      [BACKOFFICE, true],
    ]);
    expect(bezet.get('niemand@dji.invalid')).toMatchObject({ code: 'ErrorMailRecipientNotFound' });
  });

  it('says of a closed mailbox that it is not known, and lets another one ask for the group', async () => {
    const { graph, standIn } = await met();
    standIn.storing.geenToegang(CASEMANAGER);
    const bezet = await vraagBezet(graph, DJI, { mailboxen: [CASEMANAGER, BACKOFFICE], ...MAANDAG });
    expect(bezet.get(CASEMANAGER)).toMatchObject({ bekend: false, code: 'ErrorNoFreeBusyAccess' });
    expect(bezet.get(BACKOFFICE)).toMatchObject({ bekend: true });
  });

  it('is not known for a whole tenant that refuses us, or that nobody configured', async () => {
    const { graph } = await met({ adres: CASEMANAGER, naam: 'Carla', tenantId: DJI });
    const geweigerd = await vraagBezet(graph, RN, { mailboxen: [RECLASSERINGSWERKER], ...MAANDAG });
    expect(geweigerd.get(RECLASSERINGSWERKER)).toMatchObject({ bekend: false, code: 'InvalidAuthenticationToken' });
    const vreemd = await vraagBezet(graph, 'tenant-onbekend', { mailboxen: [CASEMANAGER], ...MAANDAG });
    expect(vreemd.get(CASEMANAGER)).toMatchObject({ bekend: false, code: 'TenantOnbekend' });
  });

  it('is asked again after as long as Graph says', async () => {
    const { graph, standIn } = await met();
    standIn.storing.weiger(1, 429, 1);
    const bezet = await vraagBezet(graph, DJI, { mailboxen: [CASEMANAGER], ...MAANDAG });
    expect(bezet.get(CASEMANAGER)).toMatchObject({ bekend: true });
    const [eerste, tweede] = standIn.verzoeken();
    expect(tweede?.opMs).toBeGreaterThanOrEqual((eerste?.opMs ?? 0) + 990);
  });

  it('fails for the queue to retry when Graph stays down, and tells how long it asked to wait', async () => {
    const { graph, standIn } = await met();
    standIn.storing.weiger(10, 503, 0);
    const poging = vraagBezet(graph, DJI, { mailboxen: [CASEMANAGER], ...MAANDAG });
    await expect(poging).rejects.toMatchObject({ tijdelijk: true, status: 503 });
    expect(standIn.verzoeken()).toHaveLength(4);

    standIn.storing.weiger(1, 429, 600);
    const gestraft = vraagBezet(graph, DJI, { mailboxen: [CASEMANAGER], ...MAANDAG });
    await expect(gestraft).rejects.toMatchObject({ tijdelijk: true, status: 429, opnieuwNaSeconden: 600 });
  });

  it('fails for the queue to retry when the network is gone, without naming a person', async () => {
    const { graph, standIn } = await met();
    standIn.storing.verliesAntwoord(1);
    const fout: unknown = await vraagBezet(graph, DJI, { mailboxen: [CASEMANAGER], ...MAANDAG }).catch((reden: unknown) => reden);
    expect(fout).toBeInstanceOf(GraphFout);
    expect(fout).toMatchObject({ tijdelijk: true, status: 0 });
    expect(JSON.stringify([fout, String(fout)])).not.toContain('carla');
  });

  it('is never asked for an empty period, which would look like a free calendar', async () => {
    const { graph } = await met();
    await expect(vraagBezet(graph, DJI, { mailboxen: [CASEMANAGER], van: MAANDAG.tot, tot: MAANDAG.van })).rejects.toThrow(RangeError);
  });

  it('is asked with at most four requests at a time per mailbox', async () => {
    const { graph, standIn } = await met();
    standIn.storing.vertraag(20);
    const vragen = Array.from({ length: 12 }, () => vraagBezet(graph, DJI, { mailboxen: [CASEMANAGER], ...MAANDAG }));
    await Promise.all(vragen);
    expect(Math.max(...standIn.verzoeken().map(({ gelijktijdig }) => gelijktijdig))).toBe(4);
    expect(standIn.verzoeken()).toHaveLength(12);
  });
});
