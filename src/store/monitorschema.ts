import type { Meetfeit } from '../domain/cijfers/meetfeit.ts';
import type { Json } from './kolommen.ts';

/** What a casus counts for, as of a version of it. */
interface MeetregelTabel {
  casus: string;
  versie: number;
  pi: string;
  afdeling: string;
  maand: string;
  feiten: Json<readonly Meetfeit[]>;
  /** Day on which it is to be counted anew although nothing happened; null: none. */
  herzien_op: string | null;
}
/** How many casussen have a fact, by place and month. */
interface TellingTabel {
  pi: string;
  maand: string;
  afdeling: string;
  feit: string;
  aantal: number;
}
/** Minutes noted, added up: whose they were is not kept. */
interface TijdsomTabel {
  pi: string;
  maand: string;
  rol: string;
  stap: string;
  keren: number;
  minuten: number;
}

export interface Monitortabellen {
  meetregel: MeetregelTabel;
  telling: TellingTabel;
  tijdsom: TijdsomTabel;
}
