import { BIJDRAGEVORMEN, MDO_UITKOMSTEN, MENINGEN, NIET_GEHOUDEN_REDENEN } from '../../src/domain/bijdrage.ts';
import type { Casus } from '../../src/domain/casus.ts';
import { plusDagen, type Moment } from '../../src/domain/datum.ts';
import { stap3Van } from '../../src/domain/evolutie/bijdrage.ts';
import type { Opdracht } from '../../src/domain/opdracht.ts';
import { betrokkene, eenActor } from './actor.ts';

function alle(casus: Casus, { datum: vandaag }: Moment, inhoud: string, reden: string): readonly Opdracht[] {
  const { bijdragen, inbreng } = stap3Van(casus);
  const ids = [...bijdragen.filter(({ klaar, vervallen }) => klaar === undefined && vervallen === undefined).map(({ id }) => id), 'b9'];
  const eigenaar = betrokkene(eenActor('reclasseringswerker', 2));
  return [
    ...BIJDRAGEVORMEN.flatMap((vorm): Opdracht[] => [{ type: 'voegBijdrageToe', vorm }, { type: 'voegBijdrageToe', vorm, eigenaar }]),
    ...ids.flatMap((bijdrage): Opdracht[] => [
      { type: 'rondBijdrageAf', bijdrage, bevinding: inhoud }, { type: 'vraagAdviesAan', bijdrage }, { type: 'geefInbreng', bijdrage, tekst: inhoud }, { type: 'geefBijdrageDoor', bijdrage, eigenaar },
      { type: 'laatBijdrageVervallen', bijdrage, reden: inhoud },
    ]),
    ...[...inbreng.map(({ id }) => id), 'n9'].map((id): Opdracht => ({ type: 'leesInbreng', inbreng: id })),
    { type: 'bevestigAfstemming' }, { type: 'brengPlanIn' }, { type: 'planMdo', datum: vandaag }, { type: 'planMdo', datum: plusDagen(vandaag, 6) },
    ...(['gehouden', 'teLaat'] as const).flatMap((uitkomst): Opdracht[] => [true, false].map((erbij) => ({ type: 'legTrajectgesprekVast', uitkomst, erbij, toelichting: inhoud }))),
    ...NIET_GEHOUDEN_REDENEN.flatMap((waarom): Opdracht[] => [
      { type: 'legTrajectgesprekVast', uitkomst: 'nietGehouden', reden: waarom, toelichting: inhoud, nieuweDatum: plusDagen(vandaag, 3) }, { type: 'legTrajectgesprekVast', uitkomst: 'nietGehouden', reden: waarom },
    ]),
    ...MENINGEN.map((mening): Opdracht => ({ type: 'legMeningVast', mening, waarom: inhoud })),
    ...MDO_UITKOMSTEN.map((uitkomst): Opdracht => ({ type: 'legMdoVast', uitkomst, toelichting: inhoud, erbij: casus.versie % 2 === 0, nieuweDatum: plusDagen(vandaag, 4) })),
    { type: 'legMdoVast', uitkomst: 'aangehouden' }, { type: 'vulAan', velden: { trajectgesprekOp: vandaag } }, { type: 'laatBijdrageVervallen', bijdrage: ids[0] ?? 'b1', reden },
  ];
}

/**
 * Every opdracht of step 3 as it could be given to this casus now; `inhoud` and `reden` mark what people type. In other
 * steps one of each type, which is refused: trying all forms of what can't be done only costs time.
 */
export function bijdragekeuzes(casus: Casus, nu: Moment, inhoud: string, reden: string): readonly Opdracht[] {
  const keuzes = alle(casus, nu, inhoud, reden);
  return casus.fase === 'bijdrage' ? keuzes : keuzes.filter(({ type }, nummer) => keuzes.findIndex((een) => een.type === type) === nummer);
}
