import { ALERTSOORTEN, NIET_GESCREEND_REDEN, OORDELEN, type AfdelingId, type Afvinkbaar, type Casus, type NietGescreendReden, type PiId } from '../../src/domain/casus.ts';
import { datum, plusDagen, type Moment } from '../../src/domain/datum.ts';
import { wieMag } from '../../src/domain/mag.ts';
import type { Opdracht, OordeelInvoer } from '../../src/domain/opdracht.ts';
import type { Actor } from '../../src/domain/rollen.ts';
import { VERTREKNAAM, type VertrekSoort } from '../../src/domain/verloop.ts';
import { taken } from '../../src/domain/taken.ts';
import type { Klokken } from '../../src/domain/termijnen.ts';
import { UITSTELSOORTEN } from '../../src/domain/uitstel.ts';
import { MEDEWERKINGEN } from '../../src/domain/groepen.ts';
import { betrokkene, eenActor, eenWerkerVan, SYSTEEM } from './actor.ts';
import { bijdragekeuzes } from './bijdragekeuzes.ts';
import { inzetOpdrachten } from './inzet.ts';
import { GOED_BEKEND } from './opdrachten.ts';
import { planningkeuzes } from './planningkeuzes.ts';

/** Marks what the two talk about, reasons people type, and the person: what no card in a channel may hold. */
export const MERK = { inhoud: 'INHOUDMERK', reden: 'REDENMERK', persoon: 'Merkpersoon', skn: '90000017' } as const;

function inhoud(casus: Casus, wat: string): string {
  return `${MERK.inhoud}-${casus.versie}-${wat}.`;
}

function oordelen(type: 'beoordeel' | 'corrigeerOordeel'): Opdracht[] {
  const redenen = Object.keys(NIET_GESCREEND_REDEN) as NietGescreendReden[];
  return OORDELEN.flatMap((oordeel): OordeelInvoer[] => {
    const basis = { oordeel, reden: `${MERK.reden} oordeel`, contactpersoon: `${MERK.inhoud} contact` };
    return oordeel === 'nietGescreend' ? redenen.map((nietGescreend) => ({ ...basis, nietGescreend })) : [{ ...basis, criteria: GOED_BEKEND }];
  }).map((invoer) => ({ type, ...invoer }));
}

function signaal(casus: Casus, { datum: vandaag }: Moment): Opdracht[] {
  const begin = casus.begindatum ?? vandaag;
  // Few walks come to step 3 with somebody who is not afgestraft yet; there, that is what is worth knowing.
  if (casus.fase === 'bijdrage' && casus.titel !== 'afgestraft') return [{ type: 'vulAan', velden: { titel: 'afgestraft' } }];
  return [
    { casemanager: betrokkene(eenActor('casemanager')) }, { casemanagerTekst: `${MERK.reden} C. Onbekend` }, { naam: `${MERK.persoon}, Puck ${casus.versie}` },
    { begindatum: plusDagen(vandaag, -4) }, { einddatum: plusDagen(begin, 5) }, { einddatum: plusDagen(begin, 20) }, { einddatum: plusDagen(begin, 200) }, { einddatum: plusDagen(begin, 210) }, { titel: 'isd' as const },
    { titel: 'afgestraft' as const }, { titel: 'preventief' as const }, { titel: 'arrestant' as const }, { trajectgesprekOp: plusDagen(vandaag, 12) },
  ].map((velden) => ({ type: 'vulAan', velden }));
}

/** A place in which the casus may be, another afdeling of that prison, and another prison. */
const PLAATSEN = ([['zaanstad', 'b2'], ['zaanstad', 'c3'], ['zutphen', 'z1']] as const).map(([pi, afdeling]) => ({ pi: pi as PiId, afdeling: afdeling as AfdelingId }));

function verloop(casus: Casus, { datum: vandaag }: Moment): Opdracht[] {
  const soorten = Object.keys(VERTREKNAAM) as VertrekSoort[];
  return [
    ...PLAATSEN.flatMap((naar): Opdracht[] => [{ type: 'plaatsOver', naar, blijft: [] }, { type: 'plaatsOver', naar, blijft: ['casemanager', 'reclasseringswerker'] }, { type: 'plaatsOver', naar, blijft: ['casemanager'] }]),
    ...soorten.map((soort): Opdracht => ({ type: 'meldVertrek', soort, datum: vandaag })), { type: 'meldVertrek', soort: 'schorsing', datum: plusDagen(vandaag, 3) },
    { type: 'vraagVrijlating' },
    ...([true, false] as const).map((ondanksDelen): Opdracht => ({ type: 'trekSignaalIn', soort: 'anders', toelichting: `${MERK.reden} dubbel`, ondanksDelen })),
    { type: 'corrigeerSkn', skn: casus.skn.length > MERK.skn.length ? casus.skn.slice(0, MERK.skn.length) : `${casus.skn}1`, reden: `${MERK.reden} cijfers` }, { type: 'corrigeerSkn', skn: '9', reden: '', bezetDoor: 'ZS-100001' },
    { type: 'koppelCasussen', eerdere: ['ZS-100001'], latere: casus.versie % 2 === 0 ? [] : ['ZS-100002'] },
  ];
}

function informatie(casus: Casus): Opdracht[] {
  const stuk = { type: 'legInformatieVast', onderwerp: 'overig', tekst: inhoud(casus, 'stuk'), bron: inhoud(casus, 'bron'), inJdOnline: casus.versie % 2 === 0 } as const;
  const ids = [...casus.informatie.map(({ id }) => id).slice(-2), 'i99'];
  return [
    stuk, { ...stuk, onderwerp: 'overigPi', tekst: inhoud(casus, 'pistuk') }, { type: 'meldDuidingUitgebleven' }, { ...stuk, datum: datum('2024-01-31') }, { ...stuk, tekst: ' ' },
    ...ids.flatMap((id): Opdracht[] => [{ ...stuk, informatie: id }, { type: 'verwijderInformatie', informatie: id }, { type: 'trekInformatieIn', informatie: id, reden: inhoud(casus, 'intrekking') }, { type: 'waardeer', informatie: id, waarde: 'deels' }]),
    { type: 'deel' }, { type: 'deel' }, { type: 'stelVraag', tekst: inhoud(casus, 'vraag') },
    ...casus.vragen.slice(-2).map(({ id }): Opdracht => ({ type: 'beantwoordVraag', vraag: id, tekst: inhoud(casus, 'antwoord') })),
  ];
}

function duiding(casus: Casus, { datum: vandaag }: Moment): Opdracht[] {
  const { conclusie } = casus.duiding;
  const redenen = inhoud(casus, 'redenen');
  const afspraken = [{ wat: inhoud(casus, 'afspraak'), eigenaar: casus.versie % 2 === 0 ? 'DJI' : '3RO', termijn: plusDagen(vandaag, casus.versie % 9) } as const];
  const uitkomst = { type: 'legDuidingVast', vorm: 'tussendoor', redenen, samenvatting: inhoud(casus, 'samenvatting') } as const;
  return [
    ...(['samen', 'voorlopig'] as const).flatMap((wijze): Opdracht[] => [{ ...uitkomst, wijze, actieveRol: true, afspraken, bijdragen: ['analyse', 'trajectgesprek', 'mdo'] }, { ...uitkomst, wijze, actieveRol: true, afspraken: [], bijdragen: ['advies'] }, { ...uitkomst, wijze, actieveRol: true, afspraken: [], bijdragen: [] }, { ...uitkomst, wijze, actieveRol: false, afspraken: [] }]),
    { type: 'bevestigDuiding' }, { type: 'bevestigDuiding' }, { type: 'weesHetOneens', reden: inhoud(casus, 'oneens') },
    ...[true, false].map((actieveRol): Opdracht => ({ type: 'beslisDuiding', actieveRol, redenen })),
    ...(conclusie?.afspraken ?? [{ id: 'a1' }]).map(({ id }): Opdracht => ({ type: 'rondAfspraakAf', afspraak: id })),
  ];
}

function groepen({ datum: vandaag }: Moment): Opdracht[] {
  const reden = `${MERK.reden} groep`;
  return [
    { type: 'wachtOpStrafproces' }, { type: 'wachtOpStrafproces', tot: plusDagen(vandaag, 20), reden }, { type: 'wachtOpStrafproces', tot: plusDagen(vandaag, -1) },
    { type: 'verlengWacht', tot: plusDagen(vandaag, 60), reden }, { type: 'beeindigWacht' },
    { type: 'beantwoordKijkOpnieuw', uitkomst: 'blijftZo' }, { type: 'beantwoordKijkOpnieuw', uitkomst: 'verder' },
    ...MEDEWERKINGEN.map((medewerking): Opdracht => ({ type: 'legMedewerkingVast', medewerking })),
    { type: 'zetDoor', naar: 'SVG', waarom: reden }, { type: 'zetDoor', naar: 'Leger des Heils', waarom: '' }, { type: 'stuurTerug', reden },
  ];
}

const VINKJES: readonly Afvinkbaar[] = ['rpi', 'ractDeelA', 'ract', 'tulp', 'warmeOverdracht', 'mdo'];

/** Every kind of opdracht as it could be given to this casus now, wise or not, with the ids that it has. */
export function opdrachtenVoor(casus: Casus, nu: Moment, klokken: Klokken): readonly Opdracht[] {
  const reden = `${MERK.reden} omdat`;
  const wie = betrokkene(eenActor('reclasseringswerker', 2));
  return [
    ...signaal(casus, nu), ...verloop(casus, nu), ...oordelen('beoordeel'), { type: 'beoordeel', oordeel: 'verouderd', batch: 'lijst' }, ...oordelen('corrigeerOordeel'), ...informatie(casus), ...planningkeuzes(casus, nu, MERK.reden), ...duiding(casus, nu), ...groepen(nu),
    { type: 'claim' }, { type: 'laatLos' }, { type: 'wijsToe', rol: 'reclasseringswerker', wie }, { type: 'wijsToe', rol: 'casemanager', wie: betrokkene(eenActor('casemanager', 2)) }, { type: 'kiesInEenKeer' },
    // All that the carrier has, or a colleague who works on a part, goes to a third.
    ...[casus.reclasseringswerker ?? wie, wie].map((van): Opdracht => ({ type: 'zetOver', rol: 'reclasseringswerker', van, wie: betrokkene(eenActor('reclasseringswerker', 3)) })),
    ...ALERTSOORTEN.flatMap((soort) => [true, false].map((inzetGewenst): Opdracht => ({ type: 'beantwoordAlert', soort, inzetGewenst, reden }))),
    ...bijdragekeuzes(casus, nu, inhoud(casus, 'bijdrage'), reden),
    ...inzetOpdrachten(casus, nu), ...VINKJES.map((wat): Opdracht => ({ type: 'vinkAf', wat })),
    ...taken(casus, klokken).slice(0, 2).map(({ id }, i): Opdracht => ({ type: 'geefUitstel', taak: id, soort: UITSTELSOORTEN[(casus.versie + i) % UITSTELSOORTEN.length] ?? 'anders', reden })),
    { type: 'sluitAf', reden }, { type: 'sluitAf', reden: '' }, { type: 'heropen', reden }, { type: 'heropen', reden: '' }, { type: 'wisInhoud' },
  ];
}

/** Everybody who might try something, the product and somebody without a role among them. */
export const IEDEREEN: readonly Actor[] = [
  eenActor('backoffice'), eenActor('casemanager'), eenActor('reclasseringswerker'), eenActor('reclasseringswerker', 2), eenWerkerVan('SVG'), eenActor('hoofdDR'), eenActor('unitmanager'), eenActor('beheerder'),
  { ...eenActor('landelijk'), rollen: [] }, SYSTEEM,
];

/** Those for whom the opdracht is meant. */
export function bedoeldVoor(opdracht: Opdracht): readonly Actor[] {
  const rollen = wieMag(opdracht.type);
  // Who is asked to take something over is a colleague.
  if (opdracht.type === 'neemOver' || opdracht.type === 'stuurOverdrachtTerug') return [eenActor('reclasseringswerker', 2), eenActor('reclasseringswerker')];
  return rollen.length === 0 ? [SYSTEEM] : rollen.flatMap((rol) => (rol === 'reclasseringswerker' ? [eenActor(rol), eenWerkerVan('SVG')] : [eenActor(rol)]));
}
