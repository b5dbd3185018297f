import { STANDAARD_AFSPRAKEN } from '../domain/afspraken.ts';
import { isAfgestraft, type Casus } from '../domain/casus.ts';
import { isBijdrageFeit } from '../domain/feiten/bijdrage.ts';
import { isPlanningFeit } from '../domain/feiten/planning.ts';
import type { Gebeurtenis } from '../domain/gebeurtenis.ts';
import { openInzet } from '../domain/inzet.ts';
import { isInzetFeit } from '../domain/toepassen/inzet.ts';
import { andereKant, LEIDING, type Kant, type PersoonId, type Rol } from '../domain/rollen.ts';
import { deelVan } from '../domain/stuk.ts';
import { BEIDE, naarKant, type Bericht } from './bericht.ts';
import { bijdragebericht, datumbericht } from './bijdrageberichten.ts';
import type { Effect, MeldingSoort } from './effect.ts';
import { inzetbericht } from './inzetbericht.ts';
import { houdMomentenVast, inAgendas, planningsbericht, zoekMomenten } from './planningsgevolgen.ts';
import { personenMetRol, wieVoor, type Organisatie } from './organisatie.ts';

/**
 * Who hears what is meant for a role: the person who carries the casus or stands in, else everyone linked to the
 * afdeling, else the managers of that side, so that nothing is said to nobody. `persoon`: who carries it, when that is
 * not the one of the casus.
 */
export function ontvangers(organisatie: Organisatie, casus: Casus, rol: Rol, persoon?: PersoonId): readonly PersoonId[] {
  const drager = rol === 'casemanager' || rol === 'reclasseringswerker' ? casus[rol]?.persoon : undefined;
  return wieVoor(organisatie, casus, rol, persoon ?? drager);
}

/** hoofd D&R and unitmanager of the place. */
export function leiding(organisatie: Organisatie, casus: Casus): readonly PersoonId[] {
  return LEIDING.flatMap((rol) => personenMetRol(organisatie, rol, casus).map(({ id }) => id));
}

function kantVanStuk({ informatie }: Casus, id: string): Kant {
  const stuk = informatie.find((een) => een.id === id);
  return stuk === undefined ? '3RO' : deelVan(stuk);
}

/** One manager decided: the other is asked; two who differ both hear it. Nothing once it is settled, because that is told. */
function besluitBericht(rol: 'hoofdDR' | 'unitmanager', na: Casus): Bericht | undefined {
  if (na.duiding.beslotenOp !== undefined) return undefined;
  const aantal = na.duiding.conclusie?.oneens?.besluiten?.length ?? 0;
  return aantal > 1 ? { over: 'besluitVerschilt', aan: LEIDING } : { over: 'besluitBevestigen', aan: [rol === 'hoofdDR' ? 'unitmanager' : 'hoofdDR'] };
}

/** A changed end of the detention, or another day of the trajectgesprek; open inzet tells of the first itself. */
function naSignaal(voor: Casus | undefined, na: Casus): Bericht | undefined {
  const eindigtAnders = voor?.einddatum !== undefined && voor.einddatum !== na.einddatum && na.fase !== 'gesloten' && openInzet(na).length === 0;
  return eindigtAnders ? { over: 'einddatum', aan: BEIDE } : datumbericht(voor, na);
}

/** Who is told of a gebeurtenis. Feedback after step 1 always goes to the casemanager (S:81–82). */
function bericht(gebeurtenis: Gebeurtenis, voor: Casus | undefined, na: Casus): Bericht | undefined {
  if (isInzetFeit(gebeurtenis)) return inzetbericht(gebeurtenis, na);
  if (isBijdrageFeit(gebeurtenis)) return bijdragebericht(gebeurtenis, na);
  if (isPlanningFeit(gebeurtenis)) return planningsbericht(gebeurtenis, voor, na);
  switch (gebeurtenis.type) {
    case 'Beoordeeld':
      // Of a whole list the casemanager hears once, from `batch.ts`.
      return gebeurtenis.batch === undefined ? { over: 'oordeel', aan: ['casemanager'] } : undefined;
    case 'OordeelGecorrigeerd':
      return { over: 'oordeel', aan: ['casemanager'] };
    case 'Gedeeld':
      if (gebeurtenis.deel === 'DJI') return naarKant('3RO', 'gedeeld');
      // The first time, the moments for the duiding are the notice.
      return voor?.gedeeldOp === undefined ? undefined : naarKant('DJI', 'gedeeld');
    case 'InformatieIngetrokken':
      return naarKant(andereKant(kantVanStuk(na, gebeurtenis.id)), 'ingetrokken');
    case 'VraagGesteld':
      return naarKant(gebeurtenis.aan, 'vraag');
    case 'VraagBeantwoord':
      return naarKant(andereKant(na.vragen.find(({ id }) => id === gebeurtenis.id)?.aan ?? 'DJI'), 'antwoord');
    case 'DuidingVastgelegd':
      return naarKant(andereKant(gebeurtenis.kant), 'bevestigen');
    case 'OneensGemeld':
      return { over: 'oneens', aan: LEIDING };
    case 'SignaalAangevuld':
      return isAfgestraft(gebeurtenis.velden.titel) && (na.kijkOpnieuw !== undefined || na.fase === 'alert' || voor?.wacht !== undefined) ? { over: 'afgestraft', aan: BEIDE } : naSignaal(voor, na);
    case 'WachtBegonnen':
    case 'WachtVerlengd':
      return { over: 'wacht', aan: BEIDE };
    case 'WachtBeeindigd':
      return gebeurtenis.waarom === 'verder' ? { over: 'wachtVoorbij', aan: BEIDE } : undefined;
    case 'Doorgezet':
      return { over: 'doorgezet', aan: ['reclasseringswerker'] };
    case 'Teruggestuurd':
      return { over: 'teruggestuurd', aan: ['reclasseringswerker'] };
    case 'BesluitVoorgesteld':
      return besluitBericht(gebeurtenis.rol, na);
    case 'DuidingBesloten':
      return { over: 'besloten', aan: BEIDE };
    case 'Heropend':
      return { over: 'heropend', aan: ['reclasseringswerker'] };
    case 'Toegewezen':
      // Work that moves all at once is told of in one message.
      return gebeurtenis.van === undefined ? { over: 'toegewezen', aan: [gebeurtenis.rol] } : undefined;
    case 'Gesloten':
      return gebeurtenis.reden === 'doorManager' ? { over: 'gesloten', aan: BEIDE } : undefined;
    case 'InhoudGewist':
      // What is safe in IRIS and Tulp goes without a word; that something was not, must be known.
      return gebeurtenis.waarom === 'uiterlijk' ? { over: 'gewist', aan: [...BEIDE, ...LEIDING] } : undefined;
    case 'VrijlatingGevraagd':
      return { over: 'vrijlating', aan: ['casemanager'] };
    case 'Vertrokken':
      return { over: 'vertrokken', aan: BEIDE };
    case 'SignaalIngetrokken':
      return { over: 'signaalIngetrokken', aan: BEIDE };
    case 'SignaalOntvangen':
    case 'OpnieuwGekeken':
    case 'MedewerkingVastgelegd':
    case 'Overgeplaatst':
    case 'SknGecorrigeerd':
    case 'CasussenGekoppeld':
    case 'Opgepakt':
    case 'Losgelaten':
    case 'InEenKeerGekozen':
    case 'AlertBeantwoord':
    case 'InformatieVastgelegd':
    case 'InformatieVerwijderd':
    case 'InformatieGewaardeerd':
    case 'DuidingUitgebleven':
    case 'OneensBeslist':
    case 'AfspraakAfgerond':
    case 'Afgevinkt':
    case 'UitstelGegeven':
      return undefined;
  }
}

function meldingen(gebeurtenis: Gebeurtenis, voor: Casus | undefined, na: Casus, versie: number, organisatie: Organisatie): readonly Effect[] {
  const wat = bericht(gebeurtenis, voor, na);
  if (wat === undefined) return [];
  const allen = new Set([...wat.aan.flatMap((rol) => ontvangers(organisatie, na, rol)), ...(wat.ook ?? [])]);
  // Who did it knows it.
  return [...allen].filter((aan) => aan !== gebeurtenis.door.persoon)
    .map((aan) => ({ soort: 'melding', sleutel: `melding:${na.id}:${versie}:${aan}`, casus: na.id, aan, over: wat.over, ...(wat.voor === undefined ? {} : { voor: wat.voor }) }));
}

/** At a transfer the people of both places hear of it, each what it means for them (A12 C-17). */
function bijOverplaatsing(gebeurtenis: Gebeurtenis, voor: Casus | undefined, na: Casus, versie: number, organisatie: Organisatie): readonly Effect[] {
  if (gebeurtenis.type !== 'Overgeplaatst' || voor === undefined || na.fase === 'gesloten') return [];
  const nieuw = new Set(BEIDE.flatMap((rol) => ontvangers(organisatie, na, rol)));
  const oud = new Set(BEIDE.flatMap((rol) => ontvangers(organisatie, voor, rol)).filter((wie) => !nieuw.has(wie)));
  const melding = (over: MeldingSoort) => (aan: PersoonId): Effect => ({ soort: 'melding', sleutel: `melding:${na.id}:${versie}:${aan}`, casus: na.id, aan, over });
  return [...[...oud].map(melding('overgeplaatst')), ...[...nieuw].map(melding('overgenomen'))].filter((effect) => effect.soort !== 'melding' || effect.aan !== gebeurtenis.door.persoon);
}

/** That the meeting does not take place is part of a larger message here: a transfer, a release or a withdrawn signal. */
const ZEGT_AL: ReadonlySet<Gebeurtenis['type']> = new Set<Gebeurtenis['type']>(['Overgeplaatst', 'Vertrokken', 'SignaalIngetrokken', 'SignaalAangevuld']);

/** After the duiding the casemanager is mailed the way to the werkdocument, as before it was mailed itself (S:394–395, A12 C-31). */
function mailNaDuiding(gebeurtenis: Gebeurtenis, na: Casus, versie: number, organisatie: Organisatie): readonly Effect[] {
  if (gebeurtenis.type !== 'DuidingBesloten') return [];
  const { werkdocumentAlsBijlage } = organisatie.pis.get(na.pi)?.afspraken ?? STANDAARD_AFSPRAKEN;
  const tekst = `De duiding van ${na.code} is afgerond. Het werkdocument staat voor u klaar. Open de casus, kies “Tulp-tekst” en neem de informatie over in Tulp Selectie.`;
  return ontvangers(organisatie, na, 'casemanager').map((aan): Effect => ({
    soort: 'mail', sleutel: `mail:duiding:${na.id}:${versie}:${aan}`, casus: na.id, aan, tekst, anders: [], ...(werkdocumentAlsBijlage ? { bijlage: 'werkdocument' } : {}),
  }));
}

/** Whether a larger notice in the same change says it already: of a transfer or release, or of the day of a talk that its meeting brings. */
function isAlGezegd(gebeurtenis: Gebeurtenis, alle: readonly Gebeurtenis[]): boolean {
  const andere = alle.filter((een) => een !== gebeurtenis);
  if (gebeurtenis.type === 'AfspraakGeannuleerd') return andere.some(({ type }) => type === 'MomentGekozen') || (gebeurtenis.wisseling !== true && andere.some(({ type }) => ZEGT_AL.has(type)));
  if (gebeurtenis.type === 'SignaalAangevuld' || gebeurtenis.type === 'MdoGepland') return andere.some(({ type }) => type === 'MomentGekozen' || type === 'AfspraakVerplaatst');
  return false;
}

/** What must happen outside after these gebeurtenissen; `na` is the casus after all of them. */
export function gevolgen(voor: Casus | undefined, na: Casus, gebeurtenissen: readonly Gebeurtenis[], organisatie: Organisatie): readonly Effect[] {
  const eerste = na.versie - gebeurtenissen.length;
  return [
    ...(gebeurtenissen.length === 0 ? [] : [{ soort: 'kaart' as const, casus: na.id }]),
    ...gebeurtenissen.flatMap((gebeurtenis, i) => [
      ...(isAlGezegd(gebeurtenis, gebeurtenissen) ? [] : meldingen(gebeurtenis, voor, na, eerste + i + 1, organisatie)),
      ...bijOverplaatsing(gebeurtenis, voor, na, eerste + i + 1, organisatie), ...inAgendas(gebeurtenis, na), ...mailNaDuiding(gebeurtenis, na, eerste + i + 1, organisatie),
    ]),
    ...houdMomentenVast(voor, na),
    ...zoekMomenten(voor, na, gebeurtenissen),
  ];
}
