import type { Casus } from '../domain/casus.ts';
import type { Gebeurtenis } from '../domain/gebeurtenis.ts';
import type { Kant, PersoonId, Rol } from '../domain/rollen.ts';
import { andereKant, uitvoerderVan } from '../domain/rollen.ts';
import type { Effect, MeldingSoort } from './effect.ts';
import { personenMetRol, type Organisatie } from './organisatie.ts';

/**
 * Who hears what is meant for a role: the person who carries the casus, else everyone linked to the afdeling, else
 * the managers of that side, so that nothing is said to nobody.
 */
export function ontvangers(organisatie: Organisatie, casus: Casus, rol: Rol): readonly PersoonId[] {
  const drager = rol === 'casemanager' || rol === 'reclasseringswerker' ? casus[rol] : undefined;
  if (drager !== undefined && organisatie.personen.has(drager.persoon)) return [drager.persoon];
  const gekoppeld = personenMetRol(organisatie, rol, casus).map(({ id }) => id);
  if (gekoppeld.length > 0 || rol === 'hoofdDR' || rol === 'unitmanager') return gekoppeld;
  return leiding(organisatie, casus);
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
    case 'DuidingBesloten':
      return { over: 'besloten', aan: BEIDE };
    case 'Heropend':
      return { over: 'heropend', aan: ['reclasseringswerker'] };
    case 'Toegewezen':
      return { over: 'toegewezen', aan: [gebeurtenis.rol] };
    case 'Gesloten':
      return gebeurtenis.reden === 'doorManager' ? { over: 'gesloten', aan: BEIDE } : undefined;
    case 'SignaalAangevuld':
      return voor?.einddatum === undefined || voor.einddatum === na.einddatum || na.fase === 'gesloten' ? undefined : { over: 'einddatum', aan: BEIDE };
    case 'Vertrokken':
      return { over: 'vertrokken', aan: BEIDE };
    case 'SignaalIngetrokken':
      return { over: 'ingetrokken', aan: BEIDE };
    case 'SignaalOntvangen':
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

function agenda(gebeurtenis: Gebeurtenis, na: Casus, versie: number): readonly Effect[] {
  const zoek: Effect = { soort: 'momenten', casus: na.id, versie };
  const wacht = na.fase === 'duiding' && na.duiding.conclusie === undefined && na.duiding.moment === undefined;
  switch (gebeurtenis.type) {
    case 'Gedeeld':
    case 'MomentenAfgewezen':
    case 'BoekingMislukt':
    case 'VraagBeantwoord':
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
    ...gebeurtenissen.flatMap((gebeurtenis, i) => [
      ...(gebeurtenis.type === 'DuidingsafspraakGeannuleerd' && gebeurtenissen.some(({ type }) => ZEGT_AL.has(type)) ? [] : meldingen(gebeurtenis, voor, na, eerste + i + 1, organisatie)),
      ...bijOverplaatsing(gebeurtenis, voor, na, eerste + i + 1, organisatie), ...agenda(gebeurtenis, na, eerste + i + 1),
    ]),
  ];
}
