import type { BijdrageVorm } from '../../domain/bijdrage.ts';
import type { AfdelingId, Oordeel, PiId } from '../../domain/casus.ts';
import { plusDagen, type Datum } from '../../domain/datum.ts';
import type { Beoordeel, LegDuidingVast, Opdracht } from '../../domain/opdracht.ts';
import { ZUIDHAVEN } from './mensen.ts';
import type { VoorbeeldSignaal } from './signalen.ts';

/** Who of the example people, or the product itself, does what. */
export type Beurt = readonly [wie: string, doet: Opdracht];

/** A casus of the example that is under way when local mode starts for the first time. */
export interface VoorbeeldVerloop {
  /** What it is an example of, as domain.md A10 and the fases name it. */
  readonly wat: string;
  readonly signaal: VoorbeeldSignaal;
  readonly beurten: readonly Beurt[];
  /** A signal that comes in after all this. */
  readonly daarna?: VoorbeeldSignaal;
}

const DEEL: Opdracht = { type: 'deel' };
const BEVESTIG: Opdracht = { type: 'bevestigDuiding' };

function stuk(onderwerp: string, tekst: string, bron: string): Opdracht {
  return { type: 'legInformatieVast', onderwerp, tekst, bron, inJdOnline: false };
}

/**
 * The groups that go differently (domain.md A10) and every step of the process, as they stand on `vandaag`. The channels
 * stay readable: five on each of the afdelingen B, C and D, and none on A, where the walk of the README begins.
 * Nothing here is of real people.
 */
export function voorbeeldVerlopen(vandaag: Datum): readonly VoorbeeldVerloop[] {
  const dag = (aantal: number): Datum => plusDagen(vandaag, aantal);
  const rij = (nummer: number, naam: string, afdeling: string, rest: Partial<VoorbeeldSignaal>): VoorbeeldSignaal => ({
    skn: String(9_000_000 + nummer), naam, pi: 'Noorderveen', afdeling, begindatum: dag(-12), ...rest,
  });
  const casemanager = { B: 'Sanne de Vries', C: 'Ruben Bakker', D: 'Noor Willems', E: 'Noor Willems' } as const;
  const op = (nummer: number, naam: string, afdeling: keyof typeof casemanager, rest: Partial<VoorbeeldSignaal>): VoorbeeldSignaal => rij(nummer, naam, afdeling, { casemanager: casemanager[afdeling], ...rest });

  const bekend: Beoordeel = { type: 'beoordeel', oordeel: 'voldoende', criteria: { bekend: true, rol: 'groot', dossier: 'dynamisch', laatsteContact: dag(-60) } };
  const stop = (oordeel: Oordeel): Beoordeel => ({ type: 'beoordeel', oordeel });
  const gedeeld = (wie: string): readonly Beurt[] => [
    [wie, bekend],
    [wie, { type: 'vinkAf', wat: 'rpi' }],
    [wie, stuk('recidiverisico', 'Ingeschat als gemiddeld tot hoog. Geld en vrienden spelen de grootste rol.', 'adviesrapport')],
    [wie, stuk('beschermendeFactoren', 'Staat open voor werk en heeft een vaste relatie.', 'toezichtdossier')],
    [wie, DEEL],
  ];
  const uitkomst = (bijdragen: readonly BijdrageVorm[]): LegDuidingVast => ({
    type: 'legDuidingVast', vorm: 'gesprek', wijze: 'samen', actieveRol: bijdragen.length > 0, bijdragen,
    redenen: bijdragen.length > 0 ? 'Zorgen over wonen, schulden en middelen: de reclassering denkt mee over het plan.' : 'Het plan kan met wat is gedeeld. Begeleiding door de PI is genoeg.',
    afspraken: bijdragen.length > 0 ? [{ wat: 'Schuldenoverzicht opvragen', eigenaar: 'DJI', termijn: dag(10) }] : [],
  });
  const besloten = (werker: string, manager: string, bijdragen: readonly BijdrageVorm[]): readonly Beurt[] => [...gedeeld(werker), [manager, uitkomst(bijdragen)], [werker, BEVESTIG]];

  return [
    {
      wat: 'first offender: niet bekend, the casemanager stays alert', signaal: op(14, 'Test, N.', 'C', { begindatum: dag(-3), titel: 'preventief' }),
      beurten: [['lotte', stop('nietBekend')]],
    },
    {
      wat: 'verouderde informatie, and yet the product proposes inzet of step 4', signaal: op(15, 'Test, O.', 'D', { begindatum: dag(-35), titel: 'afgestraft', einddatum: dag(185) }),
      beurten: [['daan', { type: 'beoordeel', oordeel: 'verouderd', criteria: { bekend: true, rol: 'groot', dossier: 'statisch', laatsteContact: dag(-700) } }], ['systeem', { type: 'stelInzetVoor' }]],
    },
    {
      wat: 'niet gescreend: high inflow', signaal: op(16, 'Test, P.', 'C', { begindatum: dag(-3), titel: 'preventief' }),
      beurten: [['lotte', { type: 'beoordeel', oordeel: 'nietGescreend', nietGescreend: 'capaciteit' }]],
    },
    {
      // Begun weeks ago, so its termijn is short: one day further and it stands still.
      wat: 'shared, waiting for the duiding', signaal: op(17, 'Test, Q.', 'B', { begindatum: dag(-16), titel: 'afgestraft', einddatum: dag(220) }),
      beurten: gedeeld('mehmet'),
    },
    {
      wat: 'duiding recorded, waiting for confirmation', signaal: op(18, 'Test, R.', 'B', { titel: 'afgestraft', einddatum: dag(240) }),
      beurten: [...gedeeld('mehmet'), ['sanne', uitkomst(['meedenken', 'trajectgesprek'])]],
    },
    {
      wat: 'disagreement, for the managers', signaal: op(19, 'Test, S.', 'C', { titel: 'afgestraft', einddatum: dag(300) }),
      beurten: [
        ...gedeeld('lotte'), ['lotte', uitkomst([])],
        ['ruben', { type: 'weesHetOneens', actieveRol: true, reden: 'Uit de intake blijken veel zorgen. Zonder de reclassering komt er geen zorg op gang.' }],
      ],
    },
    {
      wat: 'step 3, bijdragen partly ready', signaal: op(20, 'Test, T.', 'B', { begindatum: dag(-14), titel: 'afgestraft', einddatum: dag(260) }),
      beurten: [
        ...besloten('mehmet', 'sanne', ['meedenken', 'analyse', 'trajectgesprek', 'advies']),
        ['sanne', { type: 'vulAan', velden: { trajectgesprekOp: dag(12) } }],
        ['sanne', { type: 'planMdo', datum: dag(16) }],
        ['sanne', { type: 'vraagAdviesAan', bijdrage: 'b4' }],
        ['mehmet', { type: 'rondBijdrageAf', bijdrage: 'b1', bevinding: 'Begin met schulden en inschrijving. De gemeente is al betrokken.' }],
      ],
    },
    {
      // After 16:00 a signal counts from the next working day, and so does this proposal.
      wat: 'ISD: the product proposes inzet', signaal: op(21, 'Test, N.A.', 'D', { titel: 'isd', einddatum: dag(640) }),
      beurten: [['daan', bekend], ['systeem', { type: 'stelInzetVoor' }]],
    },
    {
      wat: 'step 4: inzet runs, for a legal task and at the request of DJI', signaal: op(22, 'Test, N.B.', 'D', { begindatum: dag(-40), titel: 'afgestraft', einddatum: dag(190) }),
      beurten: [
        ...besloten('daan', 'noor', ['meedenken']),
        ['noor', { type: 'voegInzetToe', grond: 'penitentiairProgramma', wat: 'Voorbereiden van het programma' }],
        ['noor', { type: 'voegInzetToe', grond: 'verzoekDJI', wat: 'Motiverende gesprekken', waarom: 'Loopt vast op de afdeling.' }],
        ['daan', { type: 'startInzet', inzet: 'n1' }],
      ],
    },
    {
      wat: 'preventief gehecht: waiting for the criminal case', signaal: op(23, 'Test, N.C.', 'D', { titel: 'preventief' }),
      beurten: [['daan', bekend], ['daan', { type: 'wachtOpStrafproces', reden: 'De zitting is nog niet gepland.' }]],
    },
    {
      wat: 'the detainee refuses', signaal: op(24, 'Test, N.D.', 'C', { titel: 'afgestraft', einddatum: dag(200) }),
      beurten: [['lotte', bekend], ['ruben', { type: 'legMedewerkingVast', medewerking: 'nee' }]],
    },
    {
      wat: 'handed on to another organisation', signaal: op(25, 'Test, N.E.', 'B', { begindatum: dag(-2), titel: 'afgestraft', einddatum: dag(150) }),
      beurten: [['mehmet', { type: 'claim' }], ['mehmet', { type: 'zetDoor', naar: 'SVG', waarom: 'Het toezicht loopt daar.' }]],
    },
    {
      wat: 'transferred to another PI', signaal: op(26, 'Test, N.F.', 'C', { titel: 'afgestraft', einddatum: dag(210) }),
      beurten: [
        ['lotte', bekend],
        ['fatima', { type: 'plaatsOver', naar: { pi: ZUIDHAVEN as PiId, afdeling: `${ZUIDHAVEN}-1` as AfdelingId }, blijft: [] }],
      ],
    },
    {
      wat: 'released, the warm handover is open', signaal: op(27, 'Test, N.G.', 'C', { begindatum: dag(-30), titel: 'preventief' }),
      beurten: [...gedeeld('lotte'), ['fatima', { type: 'meldVertrek', soort: 'schorsing', datum: vandaag }]],
    },
    {
      wat: 'signal withdrawn', signaal: op(28, 'Test, N.H.', 'E', { begindatum: dag(-2) }),
      beurten: [['fatima', { type: 'trekSignaalIn', soort: 'nietInPi', ondanksDelen: false }]],
    },
    {
      wat: 'the same person again', signaal: op(29, 'Test, N.I.', 'E', { begindatum: dag(-90), titel: 'preventief' }),
      beurten: [['fatima', { type: 'meldVertrek', soort: 'heenzending', datum: dag(-30) }]],
      daarna: op(29, 'Test, N.I.', 'E', { begindatum: dag(-1), titel: 'preventief' }),
    },
    {
      wat: 'preventief became afgestraft: both look again', signaal: op(30, 'Test, N.J.', 'B', { begindatum: dag(-20), titel: 'preventief' }),
      beurten: [...besloten('mehmet', 'sanne', ['analyse', 'gedragsinterventie']), ['fatima', { type: 'vulAan', velden: { titel: 'afgestraft', einddatum: dag(320) } }]],
    },
    {
      wat: 'closed, and inzet goes on because of high risk', signaal: op(31, 'Test, N.K.', 'D', { begindatum: dag(-40), titel: 'afgestraft', einddatum: dag(120) }),
      beurten: [
        ...besloten('daan', 'noor', []), ['daan', { type: 'vinkAf', wat: 'ract' }], ['noor', { type: 'vinkAf', wat: 'tulp' }],
        ['noor', { type: 'voegInzetToe', grond: 'hoogRisico', wat: 'Toezicht na detentie voorbereiden', waarom: 'Hoog risico volgens de laatste inschatting.' }],
        ['daan', { type: 'startInzet', inzet: 'n1' }],
      ],
    },
    {
      wat: 'decided without an active role, notes still open', signaal: { ...rij(32, 'Test, N.L.', '2', { casemanager: 'Amina Kaya', titel: 'afgestraft', einddatum: dag(140) }), pi: 'PI Zuidhaven' },
      beurten: besloten('tom', 'amina', []),
    },
  ];
}
