import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALERTSOORTEN, type Casus, type Fase, type SluitReden } from '../../src/domain/casus.ts';
import { leesDatum } from '../../src/domain/datum.ts';
import { herhaal } from '../../src/domain/evolve.ts';
import type { Gebeurtenis, GebeurtenisType } from '../../src/domain/gebeurtenis.ts';
import { isOpen } from '../../src/domain/inzetdatums.ts';
import { ROLLEN } from '../../src/domain/rollen.ts';
import type { TaakSoort } from '../../src/domain/taak.ts';
import { isConcept } from '../../src/domain/stuk.ts';
import { taken } from '../../src/domain/taken.ts';
import { openbareView, persoonlijkeView } from '../../src/domain/view.ts';
import type { Kijk } from '../../src/domain/kijk.ts';
import { zonderInhoud } from '../../src/domain/zonderInhoud.ts';
import { aantalStuks, telOvergezet, telWerk, werkersVan, werkVan } from '../../src/domain/werk.ts';
import { eenActor } from '../build/actor.ts';
import { MERK } from '../build/keuzes.ts';
import { KLOKKEN, langeWandelingen, loop, type Stap } from '../build/wandeling.ts';

/** Fixed, so that a run says the same everywhere; on failure fast-check prints it with the path to the shortest walk. */
const LOOP = { seed: 20_261_123, numRuns: 450 };

/** The walks, taken once for all properties; walking them is most of the work. */
const WANDELINGEN: readonly (readonly Stap[])[] = fc.sample(langeWandelingen, LOOP).map(loop);

/** Checks every walk; one that fails is looked for again, so that the shortest is told. */
function voorElkeWandeling(controle: (stappen: readonly Stap[]) => void): void {
  try {
    WANDELINGEN.forEach(controle);
  } catch (fout) {
    fc.assert(fc.property(langeWandelingen, (wandeling) => controle(loop(wandeling))), LOOP);
    throw fout;
  }
}

function voorElke(filter: (stap: Stap) => boolean, controle: (stap: Stap) => void): void {
  voorElkeWandeling((stappen) => stappen.filter(filter).forEach(controle));
}

/** Looks at a casus each time it has changed. */
function naElkeVerandering(controle: (stap: Stap) => void): void {
  voorElke(({ besluit }) => besluit.ok && besluit.gebeurtenissen.length > 0, controle);
}

function eenKijk({ nu }: Stap): Kijk {
  return { ...KLOKKEN, vandaag: nu.datum, piNaam: 'JC Zaanstad', afdelingNaam: 'B2', kandidaten: () => ['Rik Reclassering'] };
}

const FASEN: Readonly<Record<Fase, true>> = { bekendheid: true, alert: true, delen: true, duiding: true, bijdrage: true, afronden: true, gesloten: true };
const SLUITREDENEN: Readonly<Record<SluitReden, true>> = { afgerondStap1: true, geenActieveBijdrage: true, bijdrageGeleverd: true, warmOvergedragen: true, uitgestroomd: true, overgeplaatst: true, ingetrokken: true, doorManager: true, bewaartermijn: true };
const SOORTEN: Readonly<Record<TaakSoort, true>> = {
  oordelen: true, alert: true, delen: true, vraag: true, duiden: true, duidingVastleggen: true, uitnodiging: true, bevestigen: true, herzien: true, oneens: true, afspraak: true, warmeOverdracht: true, herbeoordelen: true, kijkOpnieuw: true, besluitBevestigen: true,
  inzetVoorstel: true, inzetStart: true, inzetAfronden: true, inzetEinddatum: true, overdracht: true, rpi: true, ractDeelA: true, ract: true, tulp: true, aanvullen: true, bijdrageKiezen: true, adviesAanvragen: true, bijdrage: true, tussentijds: true, afstemmen: true, inbrengLezen: true, trajectDatum: true,
  trajectUitkomst: true, mening: true, planInbrengen: true, mdoDatum: true, mdoUitkomst: true, vrijlating: true,
};
const GEBEURTENISSEN: Readonly<Record<GebeurtenisType, true>> = {
  SignaalOntvangen: true, SignaalAangevuld: true, Opgepakt: true, Losgelaten: true, Toegewezen: true, InEenKeerGekozen: true, Beoordeeld: true, OordeelGecorrigeerd: true, AlertBeantwoord: true,
  InformatieVastgelegd: true, InformatieVerwijderd: true, InformatieIngetrokken: true, DuidingUitgebleven: true, Gedeeld: true, InformatieGewaardeerd: true, VraagGesteld: true, VraagBeantwoord: true, MomentenVoorgesteld: true, MomentGekozen: true,
  MomentenAfgewezen: true, AfspraakGeboekt: true, BoekingMislukt: true, AfspraakGeannuleerd: true, UitnodigingAangenomen: true, AfspraakVerplaatst: true, AfspraakAfgelopen: true, DuidingNietDoorgegaan: true, DuidingVastgelegd: true, DuidingBesloten: true, OneensGemeld: true, OneensBeslist: true,
  Overgeplaatst: true, Vertrokken: true, VrijlatingGevraagd: true, SignaalIngetrokken: true, SknGecorrigeerd: true, CasussenGekoppeld: true,
  BijdrageToegevoegd: true, BijdrageDoorgegeven: true, AdviesAangevraagd: true, BijdrageAfgerond: true, BijdrageVervallen: true, InbrengGegeven: true, InbrengGelezen: true,
  BevindingenAfgestemd: true, TrajectgesprekVastgelegd: true, MeningVastgelegd: true, PlanIngebracht: true, MdoGepland: true, MdoVastgelegd: true,
  InzetVoorgesteld: true, InzetToegevoegd: true, InzetAangenomen: true, InzetUitgesteld: true, InzetGestart: true, InzetDoorgegeven: true, InzetAfgerond: true, InzetVervallen: true, InzetHerrekend: true,
  OverdrachtBegonnen: true, OverdrachtAfgevinkt: true, Overgedragen: true, OverdrachtDoorgegeven: true, OverdrachtTeruggestuurd: true, OverdrachtIngetrokken: true,
  WachtBegonnen: true, WachtVerlengd: true, WachtBeeindigd: true, OpnieuwGekeken: true, MedewerkingVastgelegd: true, Doorgezet: true, Teruggestuurd: true,
  BesluitVoorgesteld: true, AfspraakAfgerond: true, Afgevinkt: true, UitstelGegeven: true, Gesloten: true, Heropend: true, InhoudGewist: true,
};

describe('the random walks', () => {
  it('come everywhere: each fase, gebeurtenis, taak and reason to close', () => {
    const stappen = WANDELINGEN.flat();
    const bereikt = (namen: readonly string[]): readonly string[] => [...new Set(namen)].sort();
    expect(bereikt(stappen.map(({ casus }) => casus.fase))).toEqual(Object.keys(FASEN).sort());
    expect(bereikt(stappen.flatMap(({ besluit }) => (besluit.ok ? besluit.gebeurtenissen.map(({ type }) => type) : [])))).toEqual(Object.keys(GEBEURTENISSEN).sort());
    expect(bereikt(stappen.flatMap(({ casus }) => taken(casus, KLOKKEN).map(({ soort }) => soort)))).toEqual(Object.keys(SOORTEN).sort());
    expect(bereikt(stappen.flatMap(({ casus }) => casus.gesloten?.reden ?? []))).toEqual(Object.keys(SLUITREDENEN).sort());
    expect(bereikt(stappen.flatMap(({ casus }) => casus.alertsBeantwoord))).toEqual([...ALERTSOORTEN].sort());
    expect(stappen.filter(({ besluit }) => !besluit.ok).length).toBeGreaterThan(1_000);
  });
});

describe('whatever people do,', () => {
  it('a casus that is open has a taak with a role and a date; a closed one has a reason, and taken of its open inzet only', () => {
    naElkeVerandering(({ casus }) => {
      const open = taken(casus, KLOKKEN);
      expect(open.length > 0).toBe(isOpen(casus));
      expect(casus.gesloten === undefined).toBe(casus.fase !== 'gesloten');
      if (!isOpen(casus)) return;
      if (casus.fase === 'gesloten') expect(open.every(({ id }) => id.startsWith('inzet:') || id.startsWith('overdracht:'))).toBe(true);
      expect(open.every(({ rol, termijn }) => ROLLEN.includes(rol) && leesDatum(termijn) !== undefined)).toBe(true);
      expect(open.some(({ soort }) => soort !== 'aanvullen')).toBe(true);
      expect(new Set(open.map(({ id }) => id)).size).toBe(open.length);
    });
  });

  it('the history makes the same casus again, also after it was stored, and its length is the versie', () => {
    voorElkeWandeling((stappen) => {
      const einde = stappen.at(-1);
      expect(herhaal(einde?.gebeurtenissen ?? [])).toEqual(einde?.casus);
      expect(einde?.casus.versie).toBe(einde?.gebeurtenissen.length);
      expect(herhaal(JSON.parse(JSON.stringify(einde?.gebeurtenissen)) as Gebeurtenis[])).toEqual(JSON.parse(JSON.stringify(einde?.casus)) as Casus);
      expect(JSON.parse(JSON.stringify(einde?.casus))).toEqual(einde?.casus);
    });
  });

  it('nothing of the person and of what was typed is left once the content is erased, and what is left makes a casus that keeps its outcomes', () => {
    voorElkeWandeling((stappen) => {
      const { casus, gebeurtenissen } = stappen.at(-1) ?? { casus: undefined, gebeurtenissen: [] };
      const schoon = gebeurtenissen.map(zonderInhoud);
      const na = herhaal(schoon);
      const over = JSON.stringify([schoon, na]);
      [...Object.values(MERK), 'ZS-10000'].forEach((merk) => expect(over).not.toContain(merk));
      expect(schoon.map(zonderInhoud)).toEqual(schoon);
      expect([na?.skn, na?.naam, na?.eerdereCasussen]).toEqual(['', '', []]);
      const blijft = (een: Casus | undefined) => [een?.fase, een?.versie, een?.oordeel?.oordeel, een?.gesloten?.reden, een?.gewist, een?.duiding.conclusie?.actieveRol, een?.duiding.beslotenOp, een?.afgevinkt, een?.inzet.map(({ stand }) => stand), een?.stap3?.bijdragen.length];
      expect(blijft(na)).toEqual(blijft(casus));
      expect(taken(na as Casus, KLOKKEN).map(({ id, termijn }) => [id, termijn])).toEqual(taken(casus as Casus, KLOKKEN).map(({ id, termijn }) => [id, termijn]));
    });
  });

  it('content is erased only in a casus that is closed without open inzet, and after it nothing happens any more', () => {
    voorElkeWandeling((stappen) => {
      const einde = stappen.at(-1);
      const plek = einde?.gebeurtenissen.findIndex(({ type }) => type === 'InhoudGewist') ?? -1;
      expect(plek === -1 || plek === (einde?.gebeurtenissen.length ?? 0) - 1).toBe(true);
      if (einde?.casus.gewist !== undefined) expect([einde.casus.fase, isOpen(einde.casus), taken(einde.casus, KLOKKEN)]).toEqual(['gesloten', false, []]);
    });
  });

  it('a colleague whose work was moved has nothing to do in the casus any more, and who got it has', () => {
    let gezien = 0;
    voorElke(({ opdracht, besluit }) => opdracht.type === 'zetOver' && besluit.ok && besluit.gebeurtenissen.length > 0, ({ opdracht, voor, casus, besluit }) => {
      if (opdracht.type !== 'zetOver' || !besluit.ok) return;
      const { van, rol } = opdracht;
      gezien += 1;
      expect(taken(casus, KLOKKEN).filter((taak) => taak.rol === rol && taak.persoon?.persoon === van.persoon)).toEqual([]);
      expect(aantalStuks(telWerk(werkVan(casus, van.persoon, rol)))).toBe(0);
      expect(werkersVan(casus)).not.toContain(van.persoon);
      expect(telOvergezet(besluit.gebeurtenissen)).toEqual(telWerk(werkVan(voor, van.persoon, rol)));
    });
    expect(gezien).toBeGreaterThan(20);
  });

  it('a refusal changes nothing and says in Dutch what is the matter', () => {
    voorElke(({ besluit }) => !besluit.ok, ({ voor, casus, besluit }) => {
      if (besluit.ok) return;
      expect(casus).toBe(voor);
      expect(besluit.weigering.melding).toMatch(/^[A-Z“].{10,}[.?]$/u);
      expect(besluit.weigering.melding).toMatch(/\b(de|het|een|deze|dit|u|uw|er|is)\b/iu);
      expect(besluit.weigering.melding).not.toMatch(/undefined|null|NaN|\[object| {2}/u);
    });
  });

  it('what Teams stores holds no name, no SKN and nothing that was typed', () => {
    naElkeVerandering((stap) => {
      const tekst = JSON.stringify(openbareView(stap.casus, eenKijk(stap)));
      Object.values(MERK).forEach((merk) => expect(tekst).not.toContain(merk));
    });
  });

  it('who does not carry the casus sees no content of it', () => {
    naElkeVerandering((stap) => {
      for (const rol of ['backoffice', 'hoofdDR', 'unitmanager'] as const)
        expect(JSON.stringify(persoonlijkeView(stap.casus, eenActor(rol), eenKijk(stap)))).not.toContain(MERK.inhoud);
    });
  });

  it.each([['casemanager', '3RO'], ['reclasseringswerker', 'DJI']] as const)('the %s sees no draft of the other side, also not of an amendment', (rol, deel) => {
    naElkeVerandering((stap) => {
      const tekst = JSON.stringify(persoonlijkeView(stap.casus, eenActor(rol), eenKijk(stap)));
      const concepten = stap.casus.informatie.filter((stuk) => isConcept(stuk, deel)).map((stuk) => (stuk.wijziging ?? stuk).tekst);
      concepten.forEach((concept) => expect(tekst).not.toContain(concept));
    });
  });

  it('what was shared stays to be read, in the version that was shared, and an id means one piece for good', () => {
    voorElkeWandeling((stappen) => {
      const gezien = new Map<string, string>();
      for (const { casus } of stappen) {
        for (const { id, deel, eerder = [], gedeeldOp, tekst } of casus.informatie) {
          const versies = [...eerder.map((een) => een.tekst), ...(gedeeldOp === undefined ? [] : [tekst])];
          versies.forEach((een, i) => {
            const sleutel = `${id} ${String(deel)} ${i}`;
            expect(gezien.get(sleutel) ?? een).toBe(een);
            gezien.set(sleutel, een);
          });
        }
        const nu = new Set(casus.informatie.flatMap(({ id, deel, eerder = [], gedeeldOp }) => Array.from({ length: eerder.length + (gedeeldOp === undefined ? 0 : 1) }, (_leeg, i) => `${id} ${String(deel)} ${i}`)));
        expect([...gezien.keys()].filter((sleutel) => !nu.has(sleutel))).toEqual([]);
      }
    });
  });

  it('nobody is late with a taak before it arose, and a postponement never brings a termijn forward', () => {
    naElkeVerandering(({ casus }) => {
      const open = taken(casus, KLOKKEN);
      // The two choose the date of an agreement themselves, and may confirm only after it.
      expect(open.filter(({ soort, termijn, sinds }) => soort !== 'afspraak' && termijn < sinds)).toEqual([]);
      expect(open.filter(({ termijn, norm }) => termijn < norm)).toEqual([]);
    });
  });
});
