import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gebeurtenis, GebeurtenisType } from '../../src/domain/gebeurtenis.ts';
import { datum, type Moment } from '../../src/domain/datum.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { metBerichten } from '../../src/domain/tijdlijn/berichten.ts';
import { REGELSOORTEN, type Lezer } from '../../src/domain/tijdlijn/regel.ts';
import { tijdlijn, type Tijdlijnregel } from '../../src/domain/tijdlijn.ts';
import { zonderInhoud } from '../../src/domain/zonderInhoud.ts';
import { SYSTEEM } from '../build/actor.ts';
import { eenCasus } from '../build/casus.ts';
import { moment } from '../build/context.ts';
import { MERK } from '../build/keuzes.ts';
import { langeWandelingen, loop } from '../build/wandeling.ts';

const NAMEN: Readonly<Record<string, string>> = { 'casemanager-1': 'Carla Casemanager', 'reclasseringswerker-1': 'Rik Reclassering' };
function lezer(deel: Partial<Lezer> = {}): Lezer {
  return { persoon: 'iemand' as PersoonId, leidt: false, naam: (id) => NAMEN[id] ?? 'een collega', plaats: ({ afdeling }) => `afdeling ${afdeling}`, onderwerp: (sleutel) => sleutel, ...deel };
}
const VAN_DJI = lezer({ kant: 'DJI' });
const VAN_3RO = lezer({ kant: '3RO' });
const BACKOFFICE = lezer();
const koppen = (regels: readonly Tijdlijnregel[]): readonly string[] => regels.map(({ kop }) => kop);
const alles = (regels: readonly Tijdlijnregel[]): string => JSON.stringify(regels);

/** The histories of random walks; with those of the other property tests every gebeurtenis occurs in them. */
const HISTORIES: readonly (readonly Gebeurtenis[])[] = fc.sample(langeWandelingen, { seed: 20_261_123, numRuns: 300 }).map((wandeling) => loop(wandeling).at(-1)?.gebeurtenissen ?? []);

describe('the timeline of a casus', () => {
  it('has words for everything that happened, in its order, for each of the two sides together', () => {
    const gezegd = new Set<GebeurtenisType>();
    for (const historie of HISTORIES) {
      const [a, b] = [tijdlijn(historie, VAN_DJI), tijdlijn(historie, VAN_3RO)];
      const versies = new Set([...a, ...b].map(({ versie }) => versie));
      historie.forEach(({ type }, i) => {
        if (versies.has(i + 1)) gezegd.add(type);
      });
      expect([...versies].sort((x, y) => x - y)).toEqual(historie.map((_, i) => i + 1));
      for (const { kop, soort, wie } of [...a, ...b]) expect([kop, REGELSOORTEN.includes(soort), wie.naam !== '']).toEqual([expect.stringMatching(/^[A-Z0-9].*[^.]$/), true, true]);
    }
    expect(gezegd.size).toBeGreaterThan(60);
  });

  it('holds nothing that people wrote, and no name, for who does not carry the casus', () => {
    for (const historie of HISTORIES) {
      const regels = tijdlijn(historie, BACKOFFICE);
      for (const merk of [MERK.inhoud, MERK.persoon, MERK.skn]) expect(alles(regels)).not.toContain(merk);
      // Why a manager closed it stands on the card of everybody with a role.
      for (const regel of regels) if (alles([regel]).includes(MERK.reden)) expect(regel.kop).toMatch(/^(Afgesloten|Gesloten: )/);
    }
  });

  it('holds nothing that people wrote for anybody, once it is erased', () => {
    for (const historie of HISTORIES.map((een) => een.map(zonderInhoud)))
      for (const wie of [VAN_DJI, VAN_3RO, lezer({ leidt: true })])
        for (const merk of Object.values(MERK)) expect(alles(tijdlijn(historie, wie))).not.toContain(merk);
  });

  it('never shows one side the drafts of the other', () => {
    const { gebeurtenissen } = eenCasus().bekend().metConcept('GEHEIM stuk over thuis');
    expect(koppen(tijdlijn(gebeurtenissen, VAN_3RO))).toContain('Concept bewaard in het werkdocument');
    for (const wie of [VAN_DJI, BACKOFFICE, lezer({ leidt: true })]) expect(koppen(tijdlijn(gebeurtenissen, wie))).not.toContain('Concept bewaard in het werkdocument');
  });

  it('tells who carries the casus why, and the others that it happened', () => {
    const { gebeurtenissen } = eenCasus().gedeeld().na({ type: 'stelVraag', tekst: 'Heeft iemand een woning?' }, 'casemanager');
    const laatste = (wie: Lezer): Partial<Tijdlijnregel> | undefined => tijdlijn(gebeurtenissen, wie).at(-1);
    expect(laatste(VAN_3RO)).toMatchObject({ kop: 'Vraag gesteld aan de reclassering', toelichting: 'Heeft iemand een woning?', fase: 'duiding' });
    expect(laatste(BACKOFFICE)).toMatchObject({ kop: 'Vraag gesteld aan de reclassering' });
    expect(laatste(BACKOFFICE)).not.toHaveProperty('toelichting');
  });

  it('tells who did it, and says so when the product did it itself', () => {
    const regels = tijdlijn(eenCasus().gedeeld().na({ type: 'stelMomentenVoor', voorstellen: [] }, SYSTEEM).gebeurtenissen, BACKOFFICE);
    expect(regels[0]).toMatchObject({ kop: 'Signaal nieuwe detentie ontvangen', soort: 'stap' });
    expect(regels.some(({ wie }) => wie.organisatie === 'DJI')).toBe(true);
    expect(regels.at(-1)).toMatchObject({ kop: 'Geen moment gevonden voor de duiding', soort: 'gesprek', wie: { naam: 'Samen starten' } });
  });
});

describe('what the product told people of it', () => {
  const historie = eenCasus().bekend();
  const regels = tijdlijn(historie.gebeurtenissen, BACKOFFICE);
  const oordeel = regels.findLast(({ kop }) => kop.startsWith('Oordeel')) ?? expect.unreachable();
  const later = (uur: string): Moment => moment(`2027-01-04T${uur}`);

  it('stands after what it is about, once for all who heard it', () => {
    const bericht = (aan: string, uur: string) => ({ sleutel: `melding:c1:${oordeel.versie}:${aan}`, op: later(uur) });
    const alle = metBerichten(regels, [], [bericht('casemanager-1', '10:00'), bericht('reclasseringswerker-1', '10:01')], BACKOFFICE);
    expect(alle.filter(({ soort }) => soort === 'bericht')).toEqual([expect.objectContaining({ kop: 'Bericht gestuurd aan Carla Casemanager en Rik Reclassering', toelichting: oordeel.kop, op: later('10:00'), wie: { naam: 'Samen starten' } })]);
    expect(alle.at(-1)?.soort).toBe('bericht');
  });

  it('says by which way, and keeps a mail apart', () => {
    const alle = metBerichten(regels, [], [{ sleutel: `mail:melding:c1:${oordeel.versie}:casemanager-1`, op: later('10:00') }, { sleutel: `mail:duiding:c1:${oordeel.versie}:casemanager-1`, op: later('10:02') }], BACKOFFICE);
    expect(koppen(alle.filter(({ soort }) => soort === 'bericht'))).toEqual(['Mail gestuurd aan Carla Casemanager']);
  });

  it.each([
    ['oordelen|2026-11-25|eenLaat', 'Herinnering: De beoordeling (stap 1) is 1 werkdag te laat'], ['stemAf:DJI|2026-11-25|vooraf', 'Herinnering: Het afstemmen van de bevindingen moet bijna klaar zijn'],
    ['inzet:n2:start|2026-11-25|opDeDag', 'Herinnering: De start van de inzet moet vandaag klaar zijn'], ['tulp|2026-11-25|nogOpen10', 'Herinnering: De overname in Tulp Selectie is nog niet afgevinkt'],
    ['inbreng:i1|2026-11-25|vijfLaat', 'Herinnering: Het lezen van de schriftelijke inbreng is 5 werkdagen te laat'],
  ])('names a reminder (%s) and who got it', (sleutel, kop) => {
    const op = later('09:00');
    const alle = metBerichten(regels, [{ sleutel, op }], [{ sleutel: `herinnering:c1:${sleutel}:casemanager-1`, op }, { sleutel: `kanaal:c1:${sleutel}`, op }], BACKOFFICE);
    expect(alle.filter(({ soort }) => soort === 'herinnering')).toEqual([expect.objectContaining({ kop, toelichting: 'Aan Carla Casemanager', op })]);
    expect(alle).toHaveLength(regels.length + 1);
  });

  it('comes never before what it tells', () => {
    const alle = metBerichten(regels, [], [{ sleutel: `melding:c1:${oordeel.versie}:casemanager-1`, op: { ...moment('2020-01-01T09:00'), datum: datum('2020-01-01') } }], BACKOFFICE);
    expect(alle.findIndex(({ soort }) => soort === 'bericht')).toBeGreaterThan(alle.findIndex(({ kop }) => kop === oordeel.kop));
  });
});
