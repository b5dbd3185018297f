import fc from 'fast-check';
import type { Casus, SignaalVelden } from '../../src/domain/casus.ts';
import type { Besluit, Context } from '../../src/domain/context.ts';
import { plusDagen, datum, type Moment } from '../../src/domain/datum.ts';
import { decide } from '../../src/domain/decide.ts';
import { evolve, herhaal } from '../../src/domain/evolve.ts';
import type { Gebeurtenis } from '../../src/domain/gebeurtenis.ts';
import type { Opdracht, OpdrachtType } from '../../src/domain/opdracht.ts';
import type { Actor } from '../../src/domain/rollen.ts';
import { GESPREKSSOORTEN } from '../../src/domain/planning.ts';
import { isAanDeOrde, planningVan } from '../../src/domain/teplannen.ts';
import type { TaakSoort } from '../../src/domain/taak.ts';
import { taken } from '../../src/domain/taken.ts';
import type { Klokken } from '../../src/domain/termijnen.ts';
import { betrokkene, eenActor } from './actor.ts';
import { eenKlokken, moment } from './context.ts';
import { bedoeldVoor, IEDEREEN, MERK, opdrachtenVoor } from './keuzes.ts';
import { eenSignaal } from './opdrachten.ts';

/** One move: some days pass, and then somebody gives an opdracht. */
interface Zet {
  readonly dagen: number;
  readonly uur: number;
  readonly keuze: number;
  /** Anybody tries anything; otherwise the first opdracht that is accepted from `keuze` on. */
  readonly wild: boolean;
}

export interface Wandeling {
  readonly signaal: SignaalVelden;
  readonly zetten: readonly Zet[];
}

/** What one opdracht did. */
export interface Stap {
  readonly opdracht: Opdracht;
  readonly actor: Actor;
  readonly nu: Moment;
  readonly voor: Casus;
  readonly besluit: Besluit;
  readonly casus: Casus;
  readonly gebeurtenissen: readonly Gebeurtenis[];
}

/** A walk lasts some months, so content is kept for one: then walks come to its end too. */
export const KLOKKEN: Klokken = eenKlokken({ bewaarHoogstensMaanden: 1 });
const BEGIN = datum('2026-11-20');
/** Without a common divisor with small numbers, so that each `keuze` walks the opdrachten in another order. */
const PAS = 41;

const zet: fc.Arbitrary<Zet> = fc.record({
  dagen: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) }, { weight: 1, arbitrary: fc.integer({ min: 5, max: 40 }) }),
  uur: fc.integer({ min: 7, max: 18 }),
  keuze: fc.nat({ max: 9_999 }),
  wild: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

const signaal: fc.Arbitrary<SignaalVelden> = fc.constantFrom<SignaalVelden>(
  {}, { begindatum: BEGIN }, { begindatum: BEGIN, einddatum: plusDagen(BEGIN, 5) }, { begindatum: BEGIN, einddatum: plusDagen(BEGIN, 20) },
  { begindatum: BEGIN, einddatum: plusDagen(BEGIN, 300), titel: 'preventief', casemanager: betrokkene(eenActor('casemanager')) },
  { begindatum: plusDagen(BEGIN, -90), titel: 'afgestraft', casemanagerTekst: `${MERK.reden} C. Onbekend` },
);

/** Random walks of a casus through the process: a signal and what people then do over the days. */
export const wandelingen: fc.Arbitrary<Wandeling> = fc.record({ signaal, zetten: fc.array(zet, { minLength: 5, maxLength: 45, size: 'max' }) });

/** Walks long enough to reach the end of step 3. */
export const langeWandelingen: fc.Arbitrary<Wandeling> = fc.record({ signaal, zetten: fc.array(zet, { minLength: 5, maxLength: 90, size: 'max' }) });

/** The element that stands `n` places further than the end allows: counts on from the start again. */
function rondom<T>(lijst: readonly T[], n: number): T {
  const gekozen = lijst[n % lijst.length];
  if (gekozen === undefined) throw new RangeError('Nothing to choose from');
  return gekozen;
}

function isVerder(besluit: Besluit): boolean {
  return besluit.ok && besluit.gebeurtenissen.length > 0;
}

/** The opdrachten that carry a casus on to its end; without a preference for them few walks come far. */
const STROOM: ReadonlySet<OpdrachtType> = new Set<OpdrachtType>([
  'beoordeel', 'beantwoordAlert', 'legInformatieVast', 'deel', 'beantwoordVraag', 'stelMomentenVoor', 'kiesMoment', 'registreerBoeking', 'meldBoekingMislukt', 'beantwoordUitnodiging', 'verwerkAgenda', 'meldAfgelopen', 'meldNietDoorgegaan', 'legDuidingVast',
  'bevestigDuiding', 'weesHetOneens', 'beslisDuiding', 'rondAfspraakAf', 'vinkAf', 'heropen', 'vraagVrijlating', 'stelInzetVoor', 'beantwoordInzet', 'startInzet', 'rondInzetAf', 'vinkOverdrachtAf', 'neemOver', 'beantwoordKijkOpnieuw', 'beeindigWacht',
  'voegBijdrageToe', 'vraagAdviesAan', 'rondBijdrageAf', 'geefInbreng', 'leesInbreng', 'bevestigAfstemming', 'legTrajectgesprekVast', 'legMeningVast', 'brengPlanIn', 'planMdo', 'legMdoVast', 'wisInhoud',
]);

/** What step 3 asks; its last steps come after many others. */
const STAP3: ReadonlySet<OpdrachtType> = new Set<OpdrachtType>([
  'stelMomentenVoor', 'kiesMoment', 'registreerBoeking', 'vulAan', 'vraagAdviesAan', 'geefBijdrageDoor', 'rondBijdrageAf', 'geefInbreng', 'leesInbreng', 'bevestigAfstemming', 'legTrajectgesprekVast', 'legMeningVast', 'brengPlanIn', 'planMdo', 'legMdoVast', 'rondAfspraakAf', 'vinkAf',
]);

/** The last steps of step 3: once one of these is asked for, it is often what happens next. */
const LAATSTE: Readonly<Partial<Record<TaakSoort, OpdrachtType>>> = { trajectUitkomst: 'legTrajectgesprekVast', mening: 'legMeningVast', planInbrengen: 'brengPlanIn', mdoDatum: 'planMdo', mdoUitkomst: 'legMdoVast' };

/** What follows on proposals. */
const PLANT: ReadonlySet<OpdrachtType> = new Set<OpdrachtType>(['kiesMoment', 'registreerBoeking']);

/** What becomes of an invitation. */
const ANTWOORDT: ReadonlySet<OpdrachtType> = new Set<OpdrachtType>(['beantwoordUitnodiging', 'verwerkAgenda', 'meldAfgelopen']);

const OVERDRACHT: ReadonlySet<OpdrachtType> = new Set<OpdrachtType>(['vinkOverdrachtAf', 'neemOver']);

/** What ends a casus from outside the process. */
const SLUIT: ReadonlySet<OpdrachtType> = new Set<OpdrachtType>(['sluitAf', 'meldVertrek', 'trekSignaalIn']);

/**
 * Half of the moves follow the stream, without writing one piece after another. Closing by hand, a release and a
 * withdrawn signal end most walks early, so they are tried in one of eight moves only.
 */
function isZinnig({ type }: Opdracht, keuze: number, casus: Casus): boolean {
  // A handover takes many moves in a row.
  if (keuze % 3 !== 0 && casus.overdrachten.some(({ stand }) => stand === 'open')) return OVERDRACHT.has(type);
  // Somebody who is invited mostly answers, or the calendars say so; moments that were proposed are often chosen, and then booked.
  if (keuze % 4 !== 0 && taken(casus, KLOKKEN).some(({ soort }) => soort === 'uitnodiging')) return ANTWOORDT.has(type);
  const planning = GESPREKSSOORTEN.filter((voor) => isAanDeOrde(casus, voor)).map((voor) => planningVan(casus, voor));
  if (keuze % 2 === 1 && planning.some(({ moment, voorstellen }) => (moment === undefined ? voorstellen.length > 0 : moment.boeking === undefined))) return PLANT.has(type);
  if (type === 'stelMomentenVoor' && planning.every(({ voorstellen }) => voorstellen.length > 0)) return false;
  if (casus.fase === 'bijdrage' && keuze % 3 !== 0) {
    const gevraagd = taken(casus, KLOKKEN).flatMap(({ soort }) => LAATSTE[soort] ?? []);
    return keuze % 3 === 1 && gevraagd.length > 0 ? gevraagd.includes(type) : STAP3.has(type);
  }
  // Inzet with an owner of its own is rare, and moving it to a colleague rarer.
  if (keuze % 7 === 0 && casus.inzet.some(({ stand, eigenaar }) => stand === 'lopend' && eigenaar !== undefined)) return type === 'zetOver';
  const heeftConcept = casus.informatie.some(({ gedeeldOp }) => gedeeldOp === undefined);
  const inStroom = (STROOM.has(type) || (type === 'vulAan' && casus.fase === 'bijdrage')) && !(type === 'legInformatieVast' && heeftConcept);
  return inStroom || (keuze % 2 === 0 && (!SLUIT.has(type) || keuze % 8 === 0));
}

function kies(casus: Casus, { keuze, wild }: Zet, nu: Moment): { readonly opdracht: Opdracht; readonly actor: Actor } {
  const alle = opdrachtenVoor(casus, nu, KLOKKEN);
  const opdrachten = wild ? alle : alle.filter((opdracht) => isZinnig(opdracht, keuze, casus));
  // By type first: some types have many forms, and would crowd out the rest.
  const types = [...new Set(opdrachten.map(({ type }) => type))];
  for (let i = 0; i < types.length; i += 1) {
    const type = rondom(types, keuze + i * PAS);
    const vormen = opdrachten.filter((opdracht) => opdracht.type === type);
    for (let j = 0; j < vormen.length; j += 1) {
      const opdracht = rondom(vormen, Math.floor(keuze / 64) + j);
      if (wild) return { opdracht, actor: rondom(IEDEREEN, Math.floor(keuze / 8)) };
      const wie = bedoeldVoor(opdracht);
      const actor = [rondom(wie, Math.floor(keuze / 8)), ...wie].find((een) => isVerder(decide(casus, opdracht, { nu, actor: een, ...KLOKKEN })));
      if (actor !== undefined) return { opdracht, actor };
    }
  }
  return { opdracht: rondom(alle, keuze), actor: rondom(IEDEREEN, keuze) };
}

/** Freezes a casus through and through, so that a decision that changes it throws. */
function bevries<T>(waarde: T): T {
  if (typeof waarde === 'object' && waarde !== null && !Object.isFrozen(waarde)) Object.values(Object.freeze(waarde)).forEach(bevries);
  return waarde;
}

/** Takes the walk; the last element holds the end. The casus before each step is frozen. */
export function loop({ signaal: velden, zetten }: Wandeling): readonly Stap[] {
  const opdracht = { ...eenSignaal(velden), naam: `${MERK.persoon}, Pim`, skn: MERK.skn };
  const actor = eenActor('backoffice');
  let context: Context = { nu: moment('2026-11-23T09:00'), actor, ...KLOKKEN };
  const begin = decide(undefined, opdracht, context);
  const eerste = begin.ok ? herhaal(begin.gebeurtenissen) : undefined;
  if (!begin.ok || eerste === undefined) throw new Error('The signal was refused');
  const stappen: Stap[] = [{ opdracht, actor, nu: context.nu, voor: eerste, besluit: begin, casus: bevries(eerste), gebeurtenissen: begin.gebeurtenissen }];
  let [casus, gebeurtenissen]: [Casus, readonly Gebeurtenis[]] = [eerste, begin.gebeurtenissen];
  for (const een of zetten) {
    const dag = plusDagen(context.nu.datum, een.dagen);
    const nu = moment(`${dag}T${String(een.uur).padStart(2, '0')}:30`);
    const gekozen = kies(casus, een, nu.instant < context.nu.instant ? context.nu : nu);
    context = { ...context, nu: nu.instant < context.nu.instant ? context.nu : nu, actor: gekozen.actor };
    const besluit = decide(casus, gekozen.opdracht, context);
    const voor = casus;
    if (besluit.ok) {
      gebeurtenissen = [...gebeurtenissen, ...besluit.gebeurtenissen];
      casus = bevries(besluit.gebeurtenissen.reduce<Casus>(evolve, casus));
    }
    stappen.push({ ...gekozen, nu: context.nu, voor, besluit, casus, gebeurtenissen });
  }
  return stappen;
}
