import type { Casus } from '../domain/casus.ts';
import type { Gebeurtenis } from '../domain/gebeurtenis.ts';
import type { Kant, PersoonId, Rol } from '../domain/rollen.ts';
import { andereKant, uitvoerderVan } from '../domain/rollen.ts';
import type { Effect, MeldingSoort } from './effect.ts';
import { gevraagden, personenMetRol, type Organisatie } from './organisatie.ts';

/**
 * Who hears what is meant for a role: the person who carries the casus, else everyone linked to the afdeling, else
 * the managers of that side, so that nothing is said to nobody.
 */
export function ontvangers(organisatie: Organisatie, casus: Casus, rol: Rol): readonly PersoonId[] {
  const drager = rol === 'casemanager' || rol === 'reclasseringswerker' ? casus[rol] : undefined;
  if (drager !== undefined && organisatie.personen.has(drager.persoon)) return [drager.persoon];
  const gekoppeld = gevraagden(organisatie, rol, casus).map(({ id }) => id);
  if (gekoppeld.length > 0 || rol === 'hoofdDR' || rol === 'unitmanager') return gekoppeld;
  // Nobody of the organisation it was handed on to: a gap that the unitmanager closes.
  const units = rol === 'reclasseringswerker' && casus.verwachteOrganisatie !== undefined ? personenMetRol(organisatie, 'unitmanager', casus).map(({ id }) => id) : [];
  return units.length > 0 ? units : leiding(organisatie, casus);
}

/** hoofd D&R and unitmanager of the place. */
export function leiding(organisatie: Organisatie, casus: Casus): readonly PersoonId[] {
  return (['hoofdDR', 'unitmanager'] as const).flatMap((rol) => personenMetRol(organisatie, rol, casus).map(({ id }) => id));
}

interface Bericht {
  readonly over: MeldingSoort;
  readonly aan: readonly Rol[];
}

const BEIDE: readonly Rol[] = ['casemanager', 'reclasseringswerker'];

function naarKant(kant: Kant, over: MeldingSoort): Bericht {
  return { over, aan: [uitvoerderVan(kant)] };
}

/** One manager decided: the other is asked; two who differ both hear it. Nothing once it is settled, because that is told. */
function besluitBericht(rol: 'hoofdDR' | 'unitmanager', na: Casus): Bericht | undefined {
  if (na.duiding.beslotenOp !== undefined) return undefined;
  const aantal = na.duiding.conclusie?.oneens?.besluiten?.length ?? 0;
  return aantal > 1 ? { over: 'besluitVerschilt', aan: ['hoofdDR', 'unitmanager'] } : { over: 'besluitBevestigen', aan: [rol === 'hoofdDR' ? 'unitmanager' : 'hoofdDR'] };
}

/** Who is told of a gebeurtenis. Feedback after step 1 always goes to the casemanager (S:81–82). */
function bericht(gebeurtenis: Gebeurtenis, voor: Casus | undefined, na: Casus): Bericht | undefined {
  switch (gebeurtenis.type) {
    case 'Beoordeeld':
    case 'OordeelGecorrigeerd':
      return { over: 'oordeel', aan: ['casemanager'] };
    case 'Gedeeld':
      return voor?.gedeeldOp === undefined ? undefined : { over: 'gedeeld', aan: ['casemanager'] };
    case 'VraagGesteld':
      return naarKant(gebeurtenis.aan, 'vraag');
    case 'VraagBeantwoord':
      return naarKant(andereKant(na.vragen.find(({ id }) => id === gebeurtenis.id)?.aan ?? 'DJI'), 'antwoord');
    case 'MomentenVoorgesteld':
      // Still nothing found on a later day is no news.
      if (gebeurtenis.voorstellen.length === 0 && voor?.duiding.zoektSinds !== undefined) return undefined;
      return { over: gebeurtenis.voorstellen.some(({ voorTermijn }) => voorTermijn) ? 'momenten' : 'geenMomentVoorTermijn', aan: BEIDE };
    case 'DuidingGeboekt':
      return { over: 'geboekt', aan: BEIDE };
    case 'BoekingMislukt':
      return { over: 'boekingMislukt', aan: BEIDE };
    case 'DuidingsafspraakGeannuleerd':
      return { over: 'geannuleerd', aan: BEIDE };
    case 'DuidingVastgelegd':
      return naarKant(andereKant(gebeurtenis.kant), 'bevestigen');
    case 'OneensGemeld':
      return { over: 'oneens', aan: ['hoofdDR', 'unitmanager'] };
    case 'SignaalAangevuld':
      return gebeurtenis.velden.titel === 'afgestraft' && (na.kijkOpnieuw !== undefined || na.fase === 'alert' || voor?.wacht !== undefined) ? { over: 'afgestraft', aan: BEIDE } : undefined;
    case 'WachtBegonnen':
    case 'WachtVerlengd':
      return { over: 'wacht', aan: BEIDE };
    case 'WachtBeeindigd':
      return gebeurtenis.waarom === 'verder' ? { over: 'wachtVoorbij', aan: BEIDE } : undefined;
    case 'BijdrageToegevoegd':
      return { over: 'nieuweBijdrage', aan: BEIDE };
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
      return { over: 'toegewezen', aan: [gebeurtenis.rol] };
    case 'Gesloten':
      return gebeurtenis.reden === 'doorManager' ? { over: 'gesloten', aan: BEIDE } : undefined;
    case 'SignaalOntvangen':
    case 'OpnieuwGekeken':
    case 'MedewerkingVastgelegd':
    case 'Opgepakt':
    case 'Losgelaten':
    case 'InEenKeerGekozen':
    case 'AlertBeantwoord':
    case 'InformatieVastgelegd':
    case 'InformatieVerwijderd':
    case 'InformatieGewaardeerd':
    case 'MomentGekozen':
    case 'MomentenAfgewezen':
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
  const allen = new Set(wat.aan.flatMap((rol) => ontvangers(organisatie, na, rol)));
  // Who did it knows it.
  return [...allen].filter((aan) => aan !== gebeurtenis.door.persoon)
    .map((aan) => ({ soort: 'melding', sleutel: `melding:${na.id}:${versie}:${aan}`, casus: na.id, aan, over: wat.over }));
}

function agenda(gebeurtenis: Gebeurtenis, na: Casus, versie: number): readonly Effect[] {
  const zoek: Effect = { soort: 'momenten', casus: na.id, versie };
  const wacht = na.fase === 'duiding' && na.wacht === undefined && na.duiding.conclusie === undefined && na.duiding.moment === undefined;
  switch (gebeurtenis.type) {
    case 'Gedeeld':
    case 'MomentenAfgewezen':
    case 'BoekingMislukt':
    case 'VraagBeantwoord':
    case 'WachtBeeindigd':
    case 'Heropend':
      return wacht && na.duiding.voorstellen.length === 0 ? [zoek] : [];
    case 'MomentGekozen':
      return [{ soort: 'boek', casus: na.id, start: gebeurtenis.start.instant, poging: na.duiding.pogingen }];
    case 'DuidingsafspraakGeannuleerd':
      return [...(gebeurtenis.boeking === undefined ? [] : [{ soort: 'annuleer' as const, casus: na.id, boeking: gebeurtenis.boeking, reden: gebeurtenis.reden }]), ...(wacht ? [zoek] : [])];
    default:
      return [];
  }
}

/** What must happen outside after these gebeurtenissen; `na` is the casus after all of them. */
export function gevolgen(voor: Casus | undefined, na: Casus, gebeurtenissen: readonly Gebeurtenis[], organisatie: Organisatie): readonly Effect[] {
  const eerste = na.versie - gebeurtenissen.length;
  return [
    ...(gebeurtenissen.length === 0 ? [] : [{ soort: 'kaart' as const, casus: na.id }]),
    ...gebeurtenissen.flatMap((gebeurtenis, i) => [...meldingen(gebeurtenis, voor, na, eerste + i + 1, organisatie), ...agenda(gebeurtenis, na, eerste + i + 1)]),
  ];
}
