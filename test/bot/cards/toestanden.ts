import type { AfdelingId, Casus, PiId, SignaalVelden } from '../../../src/domain/casus.ts';
import type { VoorgesteldMoment } from '../../../src/domain/planning.ts';
import { datum } from '../../../src/domain/datum.ts';
import { GRONDEN, PUNTEN, type Grond } from '../../../src/domain/inzet.ts';
import type { RuimteId } from '../../../src/domain/ruimte.ts';
import type { Rol } from '../../../src/domain/rollen.ts';
import { openbareView, persoonlijkeView, type OpenbareView, type PersoonlijkeView } from '../../../src/domain/view.ts';
import type { Kijk } from '../../../src/domain/kijk.ts';
import { verschilView, type Verschil } from '../../../src/domain/verschil.ts';
import { BIJDRAGEVORMEN } from '../../../src/domain/bijdrage.ts';
import { betrokkene, eenActor, eenWerkerVan, SYSTEEM } from '../../build/actor.ts';
import { zonderInhoud } from '../../../src/domain/zonderInhoud.ts';
import { CasusBouwer, eenCasus } from '../../build/casus.ts';
import { eenPiStuk, eenVoorstel, VOLLEDIG } from '../../build/opdrachten.ts';

/** What may never be read in a channel: who it is about and what people wrote. */
export const GEHEIM = ['Proefpersoon', 'Pim', '90000017', '9000 0017', 'GEHEIM'] as const;

export const MENSEN = [{ id: 'reclasseringswerker-1', naam: 'Rik Reclassering', rol: 'reclasseringswerker' }, { id: 'casemanager-1', naam: 'Carla Casemanager', rol: 'casemanager' }] as const;

const COLLEGAS: Partial<Record<Rol, readonly string[]>> = { reclasseringswerker: ['Rik Reclassering', 'Sanne Screening'], casemanager: ['Carla Casemanager'] };

/** The other casussen that this one is linked with, all alike but for their codes. */
function vanPersoon({ eerdereCasussen, latereCasussen = [] }: Casus): readonly Casus[] {
  const klaar = eenCasus().besloten(false).afgevinkt('rpi', 'ract', 'tulp').casus;
  return [...latereCasussen, ...eerdereCasussen].map((code) => ({ ...klaar, code }));
}

export function kijkVan(bouwer: CasusBouwer): Kijk {
  return { ...bouwer.klokken, vandaag: datum(bouwer.nu.slice(0, 10)), piNaam: 'JC Zaanstad', afdelingNaam: 'B2', kandidaten: (rol) => COLLEGAS[rol] ?? [], plaatsNaam: ({ afdeling }) => `JC Zaanstad, ${afdeling}`, vanPersoon: vanPersoon(bouwer.casus) };
}

export function openbaar(bouwer: CasusBouwer): OpenbareView {
  return openbareView(bouwer.casus, kijkVan(bouwer));
}

/** What a person with these roles sees; fails the test for who sees nothing. */
export function persoonlijk(bouwer: CasusBouwer, ...rollen: readonly Rol[]): PersoonlijkeView {
  const [eerste = 'casemanager'] = rollen;
  const view = persoonlijkeView(bouwer.casus, { ...eenActor(eerste), rollen }, kijkVan(bouwer));
  if (view === undefined) throw new Error(`${rollen.join(', ')} may not see the casus`);
  return view;
}

/** Both views of a disagreement for a person with these roles, as the dialogs about it get them. */
export function verschilVoor(bouwer: CasusBouwer, ...rollen: readonly Rol[]): { readonly verschil?: Verschil } {
  const [eerste = 'casemanager'] = rollen;
  const verschil = verschilView(bouwer.casus, { ...eenActor(eerste), rollen });
  return verschil === undefined ? {} : { verschil };
}

function voorgesteld(bouwer: CasusBouwer, voorstellen: readonly VoorgesteldMoment[]): CasusBouwer {
  return bouwer.na({ type: 'stelMomentenVoor', voorstellen }, SYSTEEM);
}

const KAAL: SignaalVelden = { casemanagerTekst: 'C. Onbekend' };
const KORT: SignaalVelden = { ...VOLLEDIG, einddatum: datum('2026-12-04') };
const DRIE_DAGEN: SignaalVelden = { ...VOLLEDIG, einddatum: datum('2026-11-24') };
const DRIE = [eenVoorstel('2026-11-24T14:00'), { ...eenVoorstel('2026-11-26T10:00'), vorm: 'online' as const, onzeker: ['Carla Casemanager'] }, eenVoorstel('2026-11-27T09:30')];
const gedeeld = (): CasusBouwer => eenCasus().bekend().metConcept('GEHEIM stuk over thuis').na({ type: 'deel' }, 'reclasseringswerker');
const RUIMTE = { id: 'spreekkamer-1' as RuimteId, naam: 'Spreekkamer 1' };
const GESPREKKEN = ['2026-12-01T10:00', '2026-12-03T10:00', '2026-12-04T14:00'].map((start) => ({ ...eenVoorstel(start), duurMinuten: 45, ruimte: RUIMTE }));
/** Booked by the casemanager, while the reclasseringswerker has not said yes. */
const uitgenodigd = (): CasusBouwer => gedeeld().uitgenodigd('2026-11-24T14:00');
const gespreksmoment = (): CasusBouwer => eenCasus().inStap3('trajectgesprek', 'mdo');
const trajectGeboekt = (): CasusBouwer => gespreksmoment().uitgenodigd('2026-12-01T10:00', 'trajectgesprek');
const uitkomst = { redenen: 'GEHEIME redenen', samenvatting: 'GEHEIME samenvatting', afspraken: [
  { wat: 'GEHEIME analyse over wonen', eigenaar: '3RO' as const, termijn: datum('2026-12-01') },
  { wat: 'GEHEIM gesprek', eigenaar: 'DJI' as const, termijn: datum('2026-12-03') },
] };
const besloten = (): CasusBouwer => gedeeld().vastgelegd(uitkomst).na({ type: 'bevestigDuiding' }, 'reclasseringswerker');

const alleVormen = (): CasusBouwer => eenCasus({ ...VOLLEDIG, trajectgesprekOp: datum('2026-12-08') }).inStap3(...BIJDRAGEVORMEN);
/** A finding, input for both talks, a bijdrage that was dropped and one of a colleague. */
const geschreven = (): CasusBouwer => alleVormen()
  .na({ type: 'rondBijdrageAf', bijdrage: 'b1', bevinding: 'GEHEIME bevinding' }, 'reclasseringswerker').na({ type: 'geefInbreng', bijdrage: 'b6', tekst: 'GEHEIME inbreng' }, 'reclasseringswerker')
  .na({ type: 'laatBijdrageVervallen', bijdrage: 'b2', reden: 'GEHEIME reden' }, 'casemanager').na({ type: 'geefBijdrageDoor', bijdrage: 'b7', eigenaar: betrokkene(eenActor('reclasseringswerker', 2)) }, 'reclasseringswerker');
const gehouden = (): CasusBouwer => geschreven().op('2026-12-08T15:00').na({ type: 'legTrajectgesprekVast', uitkomst: 'gehouden', toelichting: 'GEHEIM verloop' }, 'casemanager');

const stopgezet = (): CasusBouwer => eenCasus({ ...VOLLEDIG, titel: 'isd' });
const metInzet = (bouwer: CasusBouwer, grond: Grond = 'viAdvies'): CasusBouwer => bouwer.na({ type: 'voegInzetToe', grond, wat: 'GEHEIM advies', waarom: 'GEHEIM risico' }, 'reclasseringswerker');
const inOverdracht = (): CasusBouwer => metInzet(eenCasus()).na({ type: 'draagOver', inzet: 'n1', naar: { soort: 'buiten', organisatie: 'GEHEIM toezicht', naam: 'GEHEIM naam' } }, 'reclasseringswerker');
/** A colleague hands the whole casus over to the worker of the tests. */
const casusOver = (): CasusBouwer => eenCasus().na({ type: 'claim' }, eenActor('reclasseringswerker', 2))
  .na({ type: 'draagOver', naar: { soort: 'collega', wie: betrokkene(eenActor('reclasseringswerker')) } }, eenActor('reclasseringswerker', 2));
function afgevinkt(bouwer: CasusBouwer, overdracht: string, wie: ReturnType<typeof eenActor>): CasusBouwer {
  const nog = PUNTEN.filter((punt) => bouwer.casus.overdrachten.find(({ id }) => id === overdracht)?.afgevinkt.includes(punt) === false);
  return nog.reduce<CasusBouwer>((een, punt) => een.na({ type: 'vinkOverdrachtAf', overdracht, punt }, wie), bouwer);
}

const onbevestigd = (): CasusBouwer => besloten().afgesloten('GEHEIME reden');

/** A casus in every place it can be, by a name for the test. */
export const TOESTANDEN: Readonly<Record<string, () => CasusBouwer>> = {
  'nieuw en onvolledig': () => eenCasus(KAAL),
  'nieuw en volledig': () => eenCasus(),
  'opgepakt': () => eenCasus().na({ type: 'claim' }, 'reclasseringswerker'),
  'in één keer, met een concept': () => eenCasus().na({ type: 'kiesInEenKeer' }, 'reclasseringswerker').metConcept('GEHEIM'),
  'kort verblijf': () => eenCasus(KORT),
  'stap 1 te laat': () => eenCasus().op('2026-11-27T09:00'),
  'stap 1 uitgesteld': () => eenCasus().na({ type: 'geefUitstel', taak: 'oordelen', soort: 'anders', reden: 'x'.repeat(300) }, 'reclasseringswerker'),
  'stap 1, uitstel op': () => eenCasus().na({ type: 'geefUitstel', taak: 'oordelen', soort: 'ziekte' }, 'reclasseringswerker').na({ type: 'geefUitstel', taak: 'oordelen', soort: 'ziekte' }, 'reclasseringswerker'),
  'gestopt': () => eenCasus().gestopt(),
  'gestopt, daarna afgestraft': () => eenCasus().gestopt().na({ type: 'vulAan', velden: { titel: 'afgestraft' } }, 'backoffice'),
  'gestopt vanuit een lijst': () => eenCasus().na({ type: 'beoordeel', oordeel: 'nietGescreend', nietGescreend: 'teKort', batch: 'lijst-1' }, 'reclasseringswerker'),
  'te delen, nog leeg': () => eenCasus().bekend(),
  'te delen, met twee concepten': () => eenCasus().bekend().metConcept('GEHEIM').na({ type: 'legInformatieVast', onderwerp: 'recidiverisico', tekst: 'GEHEIM risico', bron: 'RISC', datum: datum('2025-01-01'), inJdOnline: true }, 'reclasseringswerker'),
  'te delen, met een vraag aan de PI': () => eenCasus().bekend().metVraag('reclasseringswerker', 'GEHEIME vraag'),
  'heropend': () => eenCasus().gestopt().na({ type: 'heropen', reden: 'GEHEIME reden' }, 'casemanager'),
  'gedeeld, momenten worden gezocht': gedeeld,
  'gedeeld, drie momenten': () => voorgesteld(gedeeld(), DRIE),
  'gedeeld, alleen momenten na de termijn': () => voorgesteld(gedeeld(), [{ ...eenVoorstel('2026-12-08T09:00'), voorTermijn: false }]),
  'gedeeld, geen moment gevonden': () => voorgesteld(gedeeld(), []),
  'gedeeld, met een open vraag': () => gedeeld().metVraag('casemanager', 'GEHEIME vraag'),
  'duiding te laat': () => voorgesteld(gedeeld(), [eenVoorstel('2026-12-08T14:00')]).op('2026-12-04T09:00'),
  'moment gekozen': () => voorgesteld(gedeeld(), DRIE).na({ type: 'kiesMoment', start: DRIE[0]?.start.instant ?? eenVoorstel('2026-11-24T14:00').start.instant }, 'casemanager'),
  'moment geboekt': () => gedeeld().geboekt('2026-11-24T14:00'),
  'moment geboekt, wacht op antwoord': uitgenodigd,
  'duiding voorbij': () => uitgenodigd().op('2026-11-24T15:00').na({ type: 'meldAfgelopen' }, SYSTEEM),
  'trajectgesprek voorgesteld': () => gespreksmoment().na({ type: 'stelMomentenVoor', voor: 'trajectgesprek', voorstellen: GESPREKKEN }, SYSTEEM),
  'trajectgesprek geboekt': trajectGeboekt,
  'trajectgesprek gepland': () => trajectGeboekt().na({ type: 'beantwoordUitnodiging', voor: 'trajectgesprek', antwoord: 'ja' }, 'reclasseringswerker'),
  'MDO voorgesteld': () => gespreksmoment().na({ type: 'vulAan', velden: { trajectgesprekOp: datum('2026-11-30') } }, 'casemanager').op('2026-11-30T15:00')
    .na({ type: 'legTrajectgesprekVast', uitkomst: 'gehouden' }, 'casemanager').na({ type: 'stelMomentenVoor', voor: 'mdo', voorstellen: [eenVoorstel('2026-12-03T13:00')] }, SYSTEEM),
  'duiding blijft uit': () => voorgesteld(gedeeld(), []).op('2026-12-07T09:00').na({ type: 'meldDuidingUitgebleven' }, SYSTEEM),
  'te delen, met een deel van de PI': () => eenCasus().bekend().na(eenPiStuk('GEHEIM huis'), 'casemanager').na({ type: 'deel' }, 'casemanager').metConcept('GEHEIM'),
  'vastgelegd door de casemanager': () => gedeeld().vastgelegd(uitkomst),
  'voorlopig vastgelegd': () => gedeeld().op('2026-12-07T09:00').vastgelegd({ ...uitkomst, wijze: 'voorlopig', afspraken: [] }, 'reclasseringswerker'),
  'niet eens': () => gedeeld().vastgelegd(uitkomst).na({ type: 'weesHetOneens', reden: 'GEHEIM verschil' }, 'reclasseringswerker'),
  'niet eens, één besluit': () => gedeeld().vastgelegd(uitkomst).na({ type: 'weesHetOneens', reden: 'GEHEIM verschil' }, 'reclasseringswerker').na({ type: 'beslisDuiding', actieveRol: true, redenen: 'GEHEIM besluit' }, 'hoofdDR'),
  'niet eens, de leiding ook niet': () => gedeeld().vastgelegd(uitkomst).na({ type: 'weesHetOneens', reden: 'GEHEIM verschil' }, 'reclasseringswerker')
    .na({ type: 'beslisDuiding', actieveRol: true, redenen: 'GEHEIM besluit' }, 'hoofdDR').na({ type: 'beslisDuiding', actieveRol: false, redenen: 'GEHEIM ander besluit' }, 'unitmanager'),
  'wacht op strafproces': () => gedeeld().na({ type: 'wachtOpStrafproces', reden: 'Zitting in januari' }, 'casemanager'),
  'herbeoordeling te laat': () => eenCasus().na({ type: 'wachtOpStrafproces' }, 'reclasseringswerker').op('2027-01-11T09:00'),
  'nu afgestraft, in de bijdrage': () => besloten().na({ type: 'vulAan', velden: { titel: 'afgestraft' } }, 'backoffice'),
  'nu afgestraft, tijdens het delen': () => eenCasus().bekend().na({ type: 'vulAan', velden: { titel: 'afgestraft' } }, 'backoffice'),
  'nu afgestraft, na geen bijdrage': () => eenCasus().besloten(false).afgevinkt('rpi', 'ract', 'tulp').na({ type: 'vulAan', velden: { titel: 'afgestraft' } }, 'backoffice'),
  'werkt niet mee': () => eenCasus(KORT).bekend().na({ type: 'legMedewerkingVast', medewerking: 'nee' }, 'casemanager'),
  'niet gescreend': () => eenCasus().beoordeeld('nietGescreend'),
  'verouderd': () => eenCasus().beoordeeld('verouderd'),
  'verblijf tot drie maanden': () => eenCasus({ ...VOLLEDIG, einddatum: datum('2027-01-20') }).bekend(),
  'doorgezet': () => eenCasus().na({ type: 'zetDoor', naar: 'SVG', waarom: 'Toezicht loopt daar' }, 'reclasseringswerker'),
  'doorgezet naar deze organisatie': () => eenCasus().na({ type: 'zetDoor', naar: 'Reclassering Nederland', waarom: 'Toezicht loopt daar' }, eenWerkerVan('SVG')),
  'teruggestuurd': () => eenCasus().na({ type: 'zetDoor', naar: 'SVG', waarom: 'Toezicht loopt daar' }, 'reclasseringswerker').na({ type: 'stuurTerug', reden: 'Toezicht is gesloten' }, eenWerkerVan('SVG')),
  'bijdrage': besloten,
  'bijdrage, deels klaar': () => besloten().na({ type: 'rondAfspraakAf', afspraak: 'a1' }, 'reclasseringswerker').op('2026-12-07T09:00'),
  'bijdrage, alle vormen': alleVormen,
  'bijdrage, kort verblijf': () => eenCasus({ ...VOLLEDIG, einddatum: datum('2026-12-12') }).inStap3('meedenken'),
  'bijdrage, nog te kiezen': () => gedeeld().vastgelegd({ ...uitkomst, actieveRol: false, afspraken: [] }).na({ type: 'weesHetOneens', reden: 'GEHEIM verschil' }, 'reclasseringswerker').na({ type: 'beslisDuiding', actieveRol: true, redenen: 'GEHEIM besluit' }, 'hoofdDR'),
  'bijdrage, advies na het gesprek': () => eenCasus({ ...VOLLEDIG, trajectgesprekOp: datum('2026-11-30') }).inStap3('advies').na({ type: 'vraagAdviesAan', bijdrage: 'b1' }, 'casemanager'),
  'bijdrage, met bevindingen en inbreng': geschreven,
  'bijdrage, op de dag van het gesprek': () => geschreven().op('2026-12-08T15:00'),
  'bijdrage, gesprek niet gehouden': () => geschreven().op('2026-12-08T15:00').na({ type: 'legTrajectgesprekVast', uitkomst: 'nietGehouden', reden: 'anders', toelichting: 'GEHEIME reden' }, 'casemanager'),
  'bijdrage, gesprek gehouden': gehouden,
  'bijdrage, op de dag van het MDO': () => gehouden().na({ type: 'legMeningVast', mening: 'nietEens', waarom: 'GEHEIME mening' }, 'casemanager').na({ type: 'planMdo', datum: datum('2026-12-10') }, 'casemanager').op('2026-12-10T15:00'),
  'bijdrage, na het MDO': () => gehouden().naMdo(),
  'alleen nog vastleggen': () => eenCasus().besloten(false),
  'warme overdracht': () => eenCasus(DRIE_DAGEN).gedeeld(),
  'na de einddatum': () => eenCasus(KORT).op('2026-12-07T09:00').na({ type: 'vraagVrijlating' }, SYSTEEM),
  'na de einddatum, wacht op strafproces': () => eenCasus(KORT).na({ type: 'wachtOpStrafproces' }, 'casemanager').op('2026-12-07T09:00').na({ type: 'vraagVrijlating' }, SYSTEEM),
  'gesloten': () => eenCasus().besloten(false).afgevinkt('rpi', 'ract', 'tulp'),
  'gesloten, nog niet afgevinkt': onbevestigd,
  'gesloten, wordt bijna gewist': () => onbevestigd().op('2028-05-15T09:00'),
  'gewist': () => {
    const { gebeurtenissen, nu } = onbevestigd().op('2028-05-19T09:00').na({ type: 'wisInhoud' }, SYSTEEM);
    return new CasusBouwer({ gebeurtenissen: gebeurtenissen.map(zonderInhoud), nu, afspraken: {} });
  },
  'inzet voorgesteld': () => stopgezet().na({ type: 'stelInzetVoor' }, SYSTEEM),
  'inzet op een gesloten casus': () => metInzet(eenCasus().besloten(false).afgevinkt('rpi', 'ract', 'tulp')),
  'inzet gestart': () => metInzet(eenCasus()).na({ type: 'startInzet', inzet: 'n1' }, 'reclasseringswerker'),
  'inzet zonder einddatum': () => metInzet(eenCasus({})),
  'inzet, veel tegelijk, te laat': () => GRONDEN.reduce((bouwer, grond) => metInzet(bouwer, grond), gedeeld()).op('2027-11-29T09:00'),
  'inzet klaar': () => metInzet(eenCasus()).na({ type: 'startInzet', inzet: 'n1' }, 'reclasseringswerker').na({ type: 'rondInzetAf', inzet: 'n1' }, 'reclasseringswerker'),
  'inzet wordt overgedragen': () => inOverdracht().na({ type: 'vinkOverdrachtAf', overdracht: 'o1', punt: 'plan' }, 'reclasseringswerker'),
  'inzet aan te nemen buiten': () => afgevinkt(inOverdracht(), 'o1', eenActor('reclasseringswerker')),
  'casus over te nemen': () => afgevinkt(casusOver(), 'o1', eenActor('reclasseringswerker', 2)),
  'casus overgenomen': () => afgevinkt(casusOver(), 'o1', eenActor('reclasseringswerker', 2)).na({ type: 'neemOver', overdracht: 'o1' }, 'reclasseringswerker'),
  'overdracht teruggestuurd': () => casusOver().na({ type: 'stuurOverdrachtTerug', overdracht: 'o1', reden: 'GEHEIME reden' }, 'reclasseringswerker'),
  'casus over te dragen': () => eenCasus().na({ type: 'claim' }, 'reclasseringswerker'),
  'afgesloten door de leiding': () => eenCasus().afgesloten('GEHEIME reden'),
  'overgeplaatst met de duiding gepland': () => gedeeld().geboekt('2026-11-24T14:00').na({ type: 'plaatsOver', naar: { pi: 'zutphen' as PiId, afdeling: 'z1' as AfdelingId }, blijft: [] }, 'backoffice'),
  'vertrokken, nog over te dragen': () => besloten().na({ type: 'meldVertrek', soort: 'schorsing', datum: datum('2026-11-23') }, 'backoffice'),
  'uitgestroomd en gesloten': () => eenCasus().na({ type: 'meldVertrek', soort: 'vrijlating', datum: datum('2026-11-23') }, 'backoffice'),
  'einddatum gewijzigd': () => eenCasus().na({ type: 'vulAan', velden: { einddatum: datum('2026-12-21') } }, 'backoffice'),
  'signaal ingetrokken na delen, gesloten': () => gedeeld().na({ type: 'trekSignaalIn', soort: 'verkeerdePersoon', ondanksDelen: true }, 'backoffice'),
  'derde casus van dezelfde persoon': () => eenCasus().na({ type: 'koppelCasussen', eerdere: ['ZS-100001', 'ZS-100002'], latere: ['ZS-100003'] }, SYSTEEM),
};

export const ROLSETS: readonly (readonly Rol[])[] = [
  ['reclasseringswerker'], ['casemanager'], ['backoffice'], ['hoofdDR'], ['unitmanager'], ['casemanager', 'hoofdDR'], ['reclasseringswerker', 'unitmanager'],
];
