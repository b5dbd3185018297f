import { createHash } from 'node:crypto';
import { createAanBot, type AanBot } from './aan-bot.ts';
import { createLimieten, type Limieten } from './limieten.ts';
import { openOpslag, type Opslag } from './opslag.ts';
import { createRooster, type Gesprek, type Rooster } from './rooster.ts';
import type { Bericht, Json, TeamsStandInOpties, Waarschuwing } from './soorten.ts';
import { createStoringen, type Storingen } from './storingen.ts';

/** A card made for one person: what their own client remembers, so it does not survive a restart. */
export interface EigenKaart {
  /** Undefined when the bot answered the refresh with something else than a card. */
  readonly kaart: Json | undefined;
  /** Version of the message for which it was made. */
  readonly versie: number;
  /** When it was asked for, ms since 1970 on the clock of local mode. */
  readonly opMs: number;
}

/** The parts that connector (bot side) and client (person side) share. */
export interface Kern {
  readonly opties: TeamsStandInOpties;
  readonly rooster: Rooster;
  readonly opslag: Opslag;
  readonly limieten: Limieten;
  readonly storingen: Storingen;
  readonly aanBot: AanBot;
  readonly waarschuwingen: Waarschuwing[];
  /** Per `objectId berichtId`. */
  readonly eigenKaarten: Map<string, EigenKaart>;
  isGeinstalleerd(gesprek: Gesprek): boolean;
  /** Keeps a new message of a person or the bot; the first of a thread in a channel gets a thread of its own. */
  plaats(gesprek: Gesprek, draad: string | undefined, van: string, inhoud: Pick<Bericht, 'tekst' | 'kaarten' | 'vermeldingen'>): Promise<Bericht>;
  /** Writes a change to disk and tells the open pages. */
  veranderd(): Promise<void>;
  /** Calls `luister` after each change until the returned function is called. */
  volg(luister: () => void): () => void;
}

export const eigenSleutel = (objectId: string, berichtId: string): string => `${objectId} ${berichtId}`;

/** A short text that differs when the value differs. */
export const stempel = (waarde: unknown): string => createHash('sha256').update(JSON.stringify(waarde)).digest('base64url').slice(0, 16);

export function createKern(opties: TeamsStandInOpties): Kern {
  const rooster = createRooster(opties);
  const opslag = openOpslag(opties.bestand);
  const luisteraars = new Set<() => void>();

  async function veranderd(): Promise<void> {
    await opslag.bewaar();
    for (const luister of luisteraars) luister();
  }

  return {
    opties,
    rooster,
    opslag,
    limieten: createLimieten(opties.klokMs ?? (() => performance.now())),
    storingen: createStoringen(),
    aanBot: createAanBot(opties),
    waarschuwingen: [],
    eigenKaarten: new Map(),
    isGeinstalleerd(gesprek) {
      return gesprek.soort === 'chat' ? gesprek.persoon.heeftPersoonlijkeApp : opslag.staat.geinstalleerd.includes(gesprek.team.id);
    },
    async plaats(gesprek, draad, van, inhoud) {
      const id = opslag.nieuwId(opties.nu());
      const bericht: Bericht = { id, gesprek: gesprek.id, draad: draad ?? id, van, geplaatstOp: opties.nu(), versie: 1, verwijderd: false, ...inhoud };
      opslag.voegToe(bericht);
      await veranderd();
      return bericht;
    },
    veranderd,
    volg(luister) {
      luisteraars.add(luister);
      return () => luisteraars.delete(luister);
    },
  };
}
