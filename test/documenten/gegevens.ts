import type { Documentgegevens } from '../../src/documenten/gegevens.ts';
import { documentgegevens } from '../../src/usecases/document.ts';
import { datum } from '../../src/domain/datum.ts';
import { persoonlijkeView } from '../../src/domain/view.ts';
import { eenActor } from '../build/actor.ts';
import { eenCasus, type CasusBouwer } from '../build/casus.ts';
import { moment } from '../build/context.ts';
import { eenPiStuk, eenStuk } from '../build/opdrachten.ts';

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

/** What of this casus may leave the product on Wednesday 25 November 2026. */
export function gegevensVan({ casus, klokken }: CasusBouwer): Documentgegevens {
  const view = persoonlijkeView(casus, eenActor('casemanager'), { ...klokken, vandaag: datum('2026-11-25'), piNaam: 'JC Zaanstad', afdelingNaam: 'B2', kandidaten: () => [] });
  if (view?.inhoud === undefined) throw new Error('The casemanager sees no content');
  return documentgegevens(view, view.inhoud, moment('2026-11-25T11:00'));
}
