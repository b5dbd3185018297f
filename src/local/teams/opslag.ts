import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { berichtSchema, type Bericht } from './soorten.ts';

const staatSchema = z.object({
  /** Highest message id given out, milliseconds since 1970. */
  laatsteId: z.number(),
  berichten: z.array(berichtSchema),
  /** Team ids and object ids of people where the bot has been installed. */
  geinstalleerd: z.array(z.string()),
  /** Per person and conversation the id of the last message read. */
  gelezen: z.record(z.string(), z.string()),
});
type Staat = z.infer<typeof staatSchema>;

/** The messages of the stand-in, kept in memory and, when there is a file, in that file. */
export interface Opslag {
  readonly staat: Staat;
  /** A new message id: the time in ms as Teams does it, and always higher than the ones before. */
  nieuwId(nu: string): string;
  voegToe(bericht: Bericht): void;
  zoek(id: string): Bericht | undefined;
  /** Resolves when everything changed up to now is on disk. */
  bewaar(): Promise<void>;
}

function lees(bestand: string | undefined): Staat {
  if (bestand === undefined || !existsSync(bestand)) return { laatsteId: 0, berichten: [], geinstalleerd: [], gelezen: {} };
  return staatSchema.parse(JSON.parse(readFileSync(bestand, 'utf8')));
}

/**
 * Opens the messages. Throws when the file exists but is not the stand-in's (a started file is never
 * half written: a new version replaces it by rename).
 */
export function openOpslag(bestand: string | undefined): Opslag {
  const staat = lees(bestand);
  const opId = new Map(staat.berichten.map((bericht) => [bericht.id, bericht]));
  if (bestand !== undefined) mkdirSync(dirname(bestand), { recursive: true });

  let bezig: Promise<void> = Promise.resolve();
  let wachtend: Promise<void> | undefined;

  async function schrijf(doel: string): Promise<void> {
    wachtend = undefined;
    const tijdelijk = `${doel}.nieuw`;
    await writeFile(tijdelijk, JSON.stringify(staat));
    await rename(tijdelijk, doel);
  }

  return {
    staat,
    nieuwId(nu) {
      staat.laatsteId = Math.max(staat.laatsteId + 1, Date.parse(nu));
      return String(staat.laatsteId);
    },
    voegToe(bericht) {
      staat.berichten.push(bericht);
      opId.set(bericht.id, bericht);
    },
    zoek: (id) => opId.get(id),
    bewaar() {
      if (bestand === undefined) return Promise.resolve();
      // Changes that come while a write runs share the next one; a failed write must not block later ones.
      wachtend ??= bezig = bezig.catch(() => undefined).then(() => schrijf(bestand));
      return wachtend;
    },
  };
}
