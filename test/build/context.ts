import { STANDAARD_AFSPRAKEN, type Afspraken } from '../../src/domain/afspraken.ts';
import type { Context } from '../../src/domain/context.ts';
import { datum, tijd, type Moment } from '../../src/domain/datum.ts';
import type { Kalender } from '../../src/domain/kalender.ts';
import type { Actor } from '../../src/domain/rollen.ts';
import type { Klokken } from '../../src/domain/termijnen.ts';
import { momentOp } from '../../src/tijd/amsterdam.ts';
import { eenActor } from './actor.ts';
import { kalender2026 } from './kalender.ts';

/** `2026-11-23T09:00`, read in Amsterdam. */
export function moment(lokaal: string): Moment {
  const [dag = '', uur = ''] = lokaal.split('T');
  return momentOp(datum(dag), tijd(uur));
}

/** The clocks of a PI that agreed on nothing special, besides what is given. */
export function eenKlokken(afspraken: Partial<Afspraken> = {}, kalender: Kalender = kalender2026): Klokken {
  return { afspraken: { ...STANDAARD_AFSPRAKEN, ...afspraken }, kalender };
}

interface Gegeven {
  /** Local, in Amsterdam. */
  readonly nu: string;
  readonly actor: Actor;
  readonly afspraken: Partial<Afspraken>;
}

/** Who decides when; a reclasseringswerker on Monday 23 November 2026 at nine, unless said otherwise. */
export function eenContext({ nu = '2026-11-23T09:00', actor = eenActor('reclasseringswerker'), afspraken = {} }: Partial<Gegeven> = {}): Context {
  return { nu: moment(nu), actor, ...eenKlokken(afspraken) };
}
