import type { Inhoud } from '../soorten.ts';

export type Veld = keyof Inhoud;

/** How an appointment is kept; ids are those of Graph. */
export interface Bewaarder {
  readonly maak: (inhoud: Inhoud) => Promise<string>;
  readonly bewaar: (id: string, inhoud: Inhoud) => Promise<unknown>;
}

/** An appointment while it is being written, by somebody and by an add-in at the same time. */
export interface Opstelling {
  readonly inhoud: () => Inhoud;
  /** That of the draft, or of the appointment that is changed. */
  readonly id: () => string | undefined;
  /** Something was changed that is not kept yet. */
  readonly isVuil: () => boolean;
  /** Changes fields; whoever follows hears which really changed. */
  readonly zet: (deel: Partial<Inhoud>) => void;
  readonly volg: (luisteraar: (velden: ReadonlySet<Veld>) => void) => void;
  /** Keeps it as a draft and gives the id. One at a time, so that two at once make one draft. */
  readonly bewaar: () => Promise<string>;
  /** For as long as it is open. */
  readonly sessie: Map<string, string>;
}

const gelijk = (een: unknown, ander: unknown): boolean => JSON.stringify(een) === JSON.stringify(ander);

/** Begins with this content; with `id` it is a draft or an appointment that was kept before. */
export function maakOpstelling(begin: Inhoud, bewaarder: Bewaarder, bestaand?: string): Opstelling {
  let inhoud = begin;
  let bewaard = begin;
  let id = bestaand;
  let bezig: Promise<unknown> = Promise.resolve();
  const luisteraars: ((velden: ReadonlySet<Veld>) => void)[] = [];

  async function bewaar(): Promise<string> {
    const nu = inhoud;
    if (id === undefined) id = await bewaarder.maak(nu);
    else if (!gelijk(nu, bewaard)) await bewaarder.bewaar(id, nu);
    bewaard = nu;
    return id;
  }

  return {
    inhoud: () => inhoud,
    id: () => id,
    isVuil: () => !gelijk(inhoud, bewaard),
    zet(deel) {
      const velden = (Object.keys(deel) as Veld[]).filter((veld) => !gelijk(deel[veld], inhoud[veld]));
      inhoud = { ...inhoud, ...deel };
      if (velden.length > 0) for (const hoor of luisteraars) hoor(new Set(velden));
    },
    volg: (luisteraar) => void luisteraars.push(luisteraar),
    async bewaar() {
      const deze = bezig.then(bewaar, bewaar);
      bezig = deze;
      return deze;
    },
    sessie: new Map(),
  };
}

/** The begin moves and the length stays, as in Outlook. */
export function zetBegin(opstelling: Opstelling, van: string): void {
  const nu = opstelling.inhoud();
  opstelling.zet({ van, tot: new Date(Date.parse(van) + Date.parse(nu.tot) - Date.parse(nu.van)).toISOString() });
}
