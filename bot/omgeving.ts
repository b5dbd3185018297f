import type { Advies } from '../src/domain/advies.ts';
import type { CasusId } from '../src/domain/casus.ts';
import type { Datum } from '../src/domain/datum.ts';
import type { PersoonId } from '../src/domain/rollen.ts';
import type { Omgeving } from '../src/usecases/omgeving.ts';
import type { GeweigerdFormulier } from './cards/parts/openklap.ts';
import type { Meldingen } from './meldingen.ts';
import type { Teams } from './teams.ts';

/** What a personal card shows besides the casus. */
export interface KaartOpties {
  readonly melding?: string;
  readonly meldingSoort?: 'weigering' | 'gelukt';
  readonly invoer?: Readonly<Record<string, string>>;
  readonly advies?: Advies;
  /** The fold-out form that was refused. */
  readonly geweigerd?: GeweigerdFormulier;
  /** The version of the casus that the melding speaks of. */
  readonly versie?: number;
}

/** What only local mode offers in chat: moving the clock and being somebody else. */
export interface Lokaal {
  /** `klok +4 werkdagen`; the answer is a Dutch sentence. */
  verzetKlok(tekst: string): Promise<string>;
  /** `ik ben <naam>`; the answer is a Dutch sentence. */
  word(mri: string, naam: string): Promise<string>;
  wieIs(mri: string): Promise<PersoonId | undefined>;
}

/** What the bot works with; built once in `main.ts`. */
export interface BotOmgeving extends Omgeving {
  readonly teams: Teams;
  /** Where the buttons are pressed, for the audit log: in Teams on a card, or on the same card in the tab. */
  readonly herkomst: 'teams' | 'tab';
  readonly meldingen: Meldingen<KaartOpties>;
  /** Address of the werkdocument dialog for one person and casus, with a fresh ticket; `overname` shows the text to copy only. */
  readonly dialoogUrl: (persoon: PersoonId, casus: CasusId, toon?: 'overname') => Promise<string>;
  /** Address of the werkdocument as a Word file, good for an hour. */
  readonly downloadUrl: (persoon: PersoonId, casus: CasusId) => Promise<string>;
  /** Address of the sheet to print of one person for one day, with a fresh ticket. */
  readonly dagstaatUrl: (persoon: PersoonId, dag: Datum) => Promise<string>;
  /** Address that anybody may have of a casus: it holds the code, and leads who has a role to it. */
  readonly casusLink: (code: string) => string;
  /** Address of a section of the handreiking in the tab; left out: cards link to none. */
  readonly handreikingLink?: (sectie: string) => string;
  readonly lokaal?: Lokaal;
  /** Tells the log about a failure, without content. */
  readonly meld: (wat: string, fout: unknown) => void;
}
