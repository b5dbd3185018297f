import type { Casus } from '../../src/domain/casus.ts';
import { plusDagen, type Moment } from '../../src/domain/datum.ts';
import { PUNTEN, type Grond } from '../../src/domain/inzet.ts';
import type { InzetOpdracht } from '../../src/domain/opdrachten/inzet.ts';
import { betrokkene, eenActor } from './actor.ts';

/** Marks what people typed and the person; the same words as `MERK` in keuzes. */
const TYPT = { inhoud: 'INHOUDMERK', reden: 'REDENMERK' } as const;
const GRONDEN: readonly Grond[] = ['viAdvies', 'hoogRisico', 'toezicht'];

function perInzet(id: string, vandaag: Moment['datum']): InzetOpdracht[] {
  const collega = { soort: 'collega', wie: betrokkene(eenActor('reclasseringswerker', 2)) } as const;
  return [
    { type: 'beantwoordInzet', inzet: id, antwoord: 'ja' }, { type: 'beantwoordInzet', inzet: id, antwoord: 'later', tot: plusDagen(vandaag, 10) },
    { type: 'beantwoordInzet', inzet: id, antwoord: 'nee', reden: `${TYPT.reden} nee` }, { type: 'beantwoordInzet', inzet: id, antwoord: 'nee' },
    { type: 'startInzet', inzet: id }, { type: 'rondInzetAf', inzet: id }, { type: 'laatInzetVervallen', inzet: id, reden: `${TYPT.reden} vervalt` },
    { type: 'draagOver', inzet: id, naar: collega }, { type: 'draagOver', inzet: id, naar: { soort: 'buiten', organisatie: `${TYPT.inhoud} org`, naam: `${TYPT.inhoud} naam` } },
  ];
}

function perOverdracht(id: string, casus: Casus, vandaag: Moment['datum']): InzetOpdracht[] {
  const punten = PUNTEN.filter((punt) => casus.overdrachten.find((een) => een.id === id)?.afgevinkt.includes(punt) === false);
  return [
    ...(punten.length === 0 ? PUNTEN : punten).slice(0, 1).map((punt): InzetOpdracht => ({ type: 'vinkOverdrachtAf', overdracht: id, punt })),
    { type: 'neemOver', overdracht: id }, { type: 'neemOver', overdracht: id, buiten: { door: `${TYPT.inhoud} door`, op: vandaag } },
    { type: 'stuurOverdrachtTerug', overdracht: id, reden: `${TYPT.reden} terug` }, { type: 'trekOverdrachtIn', overdracht: id },
  ];
}

/** Everything of step 4 that could be asked of this casus now, wise or not. */
export function inzetOpdrachten(casus: Casus, { datum: vandaag }: Moment): readonly InzetOpdracht[] {
  const toe = GRONDEN.map((grond): InzetOpdracht => ({ type: 'voegInzetToe', grond, wat: `${TYPT.inhoud} wat`, waarom: `${TYPT.inhoud} waarom` }));
  return [
    { type: 'stelInzetVoor' }, ...toe, { type: 'voegInzetToe', grond: 'isd', wat: `${TYPT.inhoud} wat`, start: plusDagen(vandaag, 3), termijn: plusDagen(vandaag, 9) },
    { type: 'draagOver', naar: { soort: 'collega', wie: betrokkene(eenActor('reclasseringswerker', 2)) } },
    ...[...casus.inzet.map(({ id }) => id).slice(-2), 'n99'].flatMap((id) => perInzet(id, vandaag)),
    ...casus.overdrachten.map(({ id }) => id).slice(-2).flatMap((id) => perOverdracht(id, casus, vandaag)),
  ];
}
