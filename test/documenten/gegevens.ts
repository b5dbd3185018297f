import type { Documentgegevens } from '../../src/documenten/gegevens.ts';
import { documentgegevens } from '../../src/usecases/document.ts';
import { datum } from '../../src/domain/datum.ts';
import { persoonlijkeView } from '../../src/domain/view.ts';
import { betrokkene, eenActor } from '../build/actor.ts';
import { eenCasus, type CasusBouwer } from '../build/casus.ts';
import { moment } from '../build/context.ts';
import { eenPiStuk, eenStuk, VOLLEDIG } from '../build/opdrachten.ts';

const werker = 'reclasseringswerker';

/** A casus with everything a werkdocument can hold: both parts, an amended and a withdrawn piece, a draft, a question and an outcome. */
export function volleCasus(): CasusBouwer {
  return eenCasus().na({ type: 'claim' }, werker).bekend()
    .na({ ...eenStuk('Matig risico <volgens> RISC & SAVRY.'), onderwerp: 'recidiverisico' }, werker).na({ ...eenStuk('Zus in Zaandam.'), onderwerp: 'socialeKaart', inJdOnline: true }, werker).na({ type: 'deel' }, werker)
    .na(eenPiStuk('Geen woning.\nWel een uitkering.'), 'casemanager').na({ type: 'deel' }, 'casemanager')
    .op('2026-11-24T10:00').na({ ...eenStuk('Hoog risico.'), onderwerp: 'recidiverisico', informatie: 'i1' }, werker).na({ type: 'deel' }, werker)
    .na({ type: 'trekInformatieIn', informatie: 'i2', reden: 'Klopte niet' }, werker).na(eenStuk('CONCEPTGEHEIM'), werker)
    .metVraag('casemanager', 'Is er een zus?').na({ type: 'beantwoordVraag', vraag: 'v1', tekst: 'Nee.' }, werker)
    .op('2026-11-25T10:00').vastgelegd({ samenvatting: 'Kort en goed.', redenen: 'Veel zorgen.', afspraken: [{ wat: 'Delictanalyse', eigenaar: '3RO', termijn: datum('2026-12-14') }] })
    .na({ type: 'bevestigDuiding' }, werker);
}

/** A casus with all that comes of a duiding: bijdragen that are ready, written, asked for and dropped, the talks, and inzet. */
export function casusMetVervolg(): CasusBouwer {
  const gesprek = datum('2026-12-08');
  return eenCasus({ ...VOLLEDIG, trajectgesprekOp: gesprek }).na({ type: 'claim' }, werker).inStap3('meedenken', 'analyse', 'trajectgesprek', 'advies')
    .op('2026-11-30T10:00').na({ type: 'vraagAdviesAan', bijdrage: 'b4' }, 'casemanager').na({ type: 'geefBijdrageDoor', bijdrage: 'b4', eigenaar: betrokkene(eenActor(werker, 2)) }, werker)
    .na({ type: 'rondBijdrageAf', bijdrage: 'b2', bevinding: 'Woning is het grootste probleem.' }, werker).na({ type: 'laatBijdrageVervallen', bijdrage: 'b1', reden: 'Niet meer nodig.' }, 'casemanager')
    .na({ type: 'geefInbreng', bijdrage: 'b3', tekst: 'Begin bij de zus.' }, werker)
    .op('2026-12-08T10:00').na({ type: 'legTrajectgesprekVast', uitkomst: 'gehouden' }, 'casemanager').na({ type: 'legMeningVast', mening: 'nietEens', waarom: 'wil geen behandeling' }, 'casemanager')
    .na({ type: 'brengPlanIn' }, 'casemanager').na({ type: 'planMdo', datum: gesprek }, 'casemanager').na({ type: 'legMdoVast', uitkomst: 'vastgesteld', toelichting: 'met de inbreng' }, 'casemanager')
    .na({ type: 'voegInzetToe', grond: 'hoogRisico', wat: 'Terugvalplan maken', waarom: 'Veel zorgen' }, werker);
}

/** What of this casus may leave the product on Wednesday 25 November 2026. */
export function gegevensVan({ casus, klokken }: CasusBouwer): Documentgegevens {
  const view = persoonlijkeView(casus, eenActor('casemanager'), { ...klokken, vandaag: datum('2026-11-25'), piNaam: 'JC Zaanstad', afdelingNaam: 'B2', kandidaten: () => [] });
  if (view?.inhoud === undefined) throw new Error('The casemanager sees no content');
  return documentgegevens(view, view.inhoud, moment('2026-11-25T11:00'));
}
