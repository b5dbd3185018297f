import type { AfdelingId, Casus, PiId, SignaalVelden, VoorgesteldMoment } from '../../../src/domain/casus.ts';
import { datum } from '../../../src/domain/datum.ts';
import type { Rol } from '../../../src/domain/rollen.ts';
import { openbareView, persoonlijkeView, type Kijk, type OpenbareView, type PersoonlijkeView } from '../../../src/domain/view.ts';
import { eenActor, SYSTEEM } from '../../build/actor.ts';
import { eenCasus, type CasusBouwer } from '../../build/casus.ts';
import { eenVoorstel, VOLLEDIG } from '../../build/opdrachten.ts';

/** What may never be read in a channel: who it is about and what people wrote. */
export const GEHEIM = ['Proefpersoon', 'Pim', '90000017', '9000 0017', 'GEHEIM'] as const;

export const MENSEN = [{ id: 'reclasseringswerker-1', naam: 'Rik Reclassering' }, { id: 'casemanager-1', naam: 'Carla Casemanager' }] as const;

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

function voorgesteld(bouwer: CasusBouwer, voorstellen: readonly VoorgesteldMoment[]): CasusBouwer {
  return bouwer.na({ type: 'stelMomentenVoor', voorstellen }, SYSTEEM);
}

const KAAL: SignaalVelden = { casemanagerTekst: 'C. Onbekend' };
const KORT: SignaalVelden = { ...VOLLEDIG, einddatum: datum('2026-12-04') };
const DRIE_DAGEN: SignaalVelden = { ...VOLLEDIG, einddatum: datum('2026-11-24') };
const DRIE = [eenVoorstel('2026-11-24T14:00'), { ...eenVoorstel('2026-11-26T10:00'), vorm: 'online' as const, onzeker: ['Carla Casemanager'] }, eenVoorstel('2026-11-27T09:30')];
const gedeeld = (): CasusBouwer => eenCasus().bekend().metConcept('GEHEIM stuk over thuis').na({ type: 'deel' }, 'reclasseringswerker');
const uitkomst = { redenen: 'GEHEIME redenen', samenvatting: 'GEHEIME samenvatting', afspraken: [
  { wat: 'GEHEIME analyse over wonen', eigenaar: '3RO' as const, termijn: datum('2026-12-01') },
  { wat: 'GEHEIM gesprek', eigenaar: 'DJI' as const, termijn: datum('2026-12-03') },
] };
const besloten = (): CasusBouwer => gedeeld().vastgelegd(uitkomst).na({ type: 'bevestigDuiding' }, 'reclasseringswerker');

/** A casus in every place it can be, by a name for the test. */
export const TOESTANDEN: Readonly<Record<string, () => CasusBouwer>> = {
  'nieuw en onvolledig': () => eenCasus(KAAL),
  'nieuw en volledig': () => eenCasus(),
  'opgepakt': () => eenCasus().na({ type: 'claim' }, 'reclasseringswerker'),
  'in één keer, met een concept': () => eenCasus().na({ type: 'kiesInEenKeer' }, 'reclasseringswerker').metConcept('GEHEIM'),
  'kort verblijf': () => eenCasus(KORT),
  'stap 1 te laat': () => eenCasus().op('2026-11-27T09:00'),
  'gestopt': () => eenCasus().gestopt(),
  'gestopt, daarna afgestraft': () => eenCasus().gestopt().na({ type: 'vulAan', velden: { titel: 'afgestraft' } }, 'backoffice'),
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
  'vastgelegd door de casemanager': () => gedeeld().vastgelegd(uitkomst),
  'voorlopig vastgelegd': () => gedeeld().op('2026-12-07T09:00').vastgelegd({ ...uitkomst, wijze: 'voorlopig', afspraken: [] }, 'reclasseringswerker'),
  'niet eens': () => gedeeld().vastgelegd(uitkomst).na({ type: 'weesHetOneens', reden: 'GEHEIM verschil' }, 'reclasseringswerker'),
  'bijdrage': besloten,
  'bijdrage, deels klaar': () => besloten().na({ type: 'rondAfspraakAf', afspraak: 'a1' }, 'reclasseringswerker').op('2026-12-07T09:00'),
  'alleen nog vastleggen': () => eenCasus().besloten(false),
  'warme overdracht': () => eenCasus(DRIE_DAGEN).gedeeld(),
  'gesloten': () => eenCasus().besloten(false).afgevinkt('rpi', 'ract', 'tulp'),
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
