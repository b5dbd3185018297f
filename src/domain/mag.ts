import type { OpdrachtType } from './opdracht.ts';
import { LEIDING, type Actor, type Rol } from './rollen.ts';

const UITVOERDERS: readonly Rol[] = ['casemanager', 'reclasseringswerker'];
const SIGNAAL: readonly Rol[] = ['backoffice', 'casemanager', 'hoofdDR'];

/** Who may give which opdracht; `systeem` is for what only the product itself does. */
const MAG: Readonly<Record<OpdrachtType, readonly Rol[] | 'systeem'>> = {
  ontvangSignaal: SIGNAAL,
  vulAan: [...SIGNAAL, 'reclasseringswerker'],
  plaatsOver: SIGNAAL,
  meldVertrek: SIGNAAL,
  vraagVrijlating: 'systeem',
  trekSignaalIn: SIGNAAL,
  corrigeerSkn: SIGNAAL,
  koppelCasussen: 'systeem',
  claim: ['reclasseringswerker'],
  laatLos: ['reclasseringswerker'],
  wijsToe: [...LEIDING, 'casemanager'],
  zetOver: LEIDING,
  kiesInEenKeer: ['reclasseringswerker'],
  beoordeel: ['reclasseringswerker'],
  corrigeerOordeel: ['reclasseringswerker'],
  beantwoordAlert: ['casemanager'],
  legInformatieVast: UITVOERDERS,
  verwijderInformatie: UITVOERDERS,
  trekInformatieIn: UITVOERDERS,
  deel: UITVOERDERS,
  waardeer: ['casemanager'],
  meldDuidingUitgebleven: 'systeem',
  stelVraag: UITVOERDERS,
  beantwoordVraag: UITVOERDERS,
  stelMomentenVoor: 'systeem',
  kiesMoment: UITVOERDERS,
  wijsMomentenAf: UITVOERDERS,
  registreerBoeking: 'systeem',
  meldBoekingMislukt: 'systeem',
  koppelAfspraak: UITVOERDERS,
  annuleerAfspraak: UITVOERDERS,
  verplaatsAfspraak: 'systeem',
  verzetAfspraak: UITVOERDERS,
  beantwoordUitnodiging: UITVOERDERS,
  verwerkAgenda: 'systeem',
  meldAfgelopen: 'systeem',
  meldNietDoorgegaan: UITVOERDERS,
  legDuidingVast: UITVOERDERS,
  bevestigDuiding: UITVOERDERS,
  weesHetOneens: UITVOERDERS,
  beslisDuiding: LEIDING,
  voegBijdrageToe: UITVOERDERS,
  geefBijdrageDoor: ['reclasseringswerker', 'unitmanager'],
  vraagAdviesAan: ['casemanager'],
  rondBijdrageAf: ['reclasseringswerker'],
  laatBijdrageVervallen: UITVOERDERS,
  geefInbreng: ['reclasseringswerker'],
  leesInbreng: ['casemanager'],
  bevestigAfstemming: UITVOERDERS,
  legTrajectgesprekVast: UITVOERDERS,
  legMeningVast: UITVOERDERS,
  brengPlanIn: ['casemanager'],
  planMdo: ['casemanager'],
  legMdoVast: ['casemanager'],
  wachtOpStrafproces: UITVOERDERS,
  verlengWacht: UITVOERDERS,
  beeindigWacht: [...UITVOERDERS, ...LEIDING],
  beantwoordKijkOpnieuw: UITVOERDERS,
  legMedewerkingVast: UITVOERDERS,
  zetDoor: ['reclasseringswerker', 'unitmanager'],
  stuurTerug: ['reclasseringswerker'],
  rondAfspraakAf: UITVOERDERS,
  vinkAf: UITVOERDERS,
  voegInzetToe: UITVOERDERS,
  stelInzetVoor: 'systeem',
  beantwoordInzet: ['casemanager'],
  startInzet: ['reclasseringswerker'],
  rondInzetAf: ['reclasseringswerker'],
  laatInzetVervallen: [...UITVOERDERS, ...LEIDING],
  draagOver: ['reclasseringswerker'],
  vinkOverdrachtAf: ['reclasseringswerker'],
  neemOver: ['reclasseringswerker'],
  stuurOverdrachtTerug: ['reclasseringswerker'],
  trekOverdrachtIn: ['reclasseringswerker', 'unitmanager'],
  geefUitstel: [...UITVOERDERS, ...LEIDING],
  sluitAf: LEIDING,
  heropen: [...UITVOERDERS, ...LEIDING],
  wisInhoud: 'systeem',
};

/** Whether this actor may give such an opdracht for a casus of the afdeling its roles are for. */
export function mag(actor: Actor, opdracht: OpdrachtType): boolean {
  if (actor.soort === 'systeem') return true;
  const wie = MAG[opdracht];
  return wie !== 'systeem' && actor.rollen.some((rol) => wie.includes(rol));
}

/** The roles that may give such an opdracht, for the sentence that says who can. */
export function wieMag(opdracht: OpdrachtType): readonly Rol[] {
  const wie = MAG[opdracht];
  return wie === 'systeem' ? [] : wie;
}
