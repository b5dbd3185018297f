/// <reference types="office-js" />
import { mislukt, type Uitkomst } from '../uitkomst.ts';

/** One asynchronous call of Office.js: `begin` starts it, and Office.js tells `klaar` what came of it. `wat`: Dutch, what failed when it fails. */
export type Vraag = <T>(wat: string, begin: (klaar: (uitslag: Office.AsyncResult<T>) => void) => void) => Promise<Uitkomst<T>>;

/** Outlook refuses a fourth call while three are under way (platform.md 6). */
const MAX_TEGELIJK = 3;
const WACHT_MS = 20_000;

/** Calls Office.js as promises, three at a time, and never fails: what goes wrong, or gets no answer, is a value. */
export function maakVraag(wachtMs = WACHT_MS): Vraag {
  let bezig = 0;
  const wachtenden: (() => void)[] = [];
  const krijgBeurt = async (): Promise<void> => {
    if (bezig >= MAX_TEGELIJK) await new Promise<void>((klaar) => wachtenden.push(klaar));
    else bezig += 1;
  };
  const geefBeurtDoor = (): void => {
    const volgende = wachtenden.shift();
    if (volgende === undefined) bezig -= 1;
    else volgende();
  };
  return async (wat, begin) => {
    await krijgBeurt();
    try {
      return await binnenTijd(wat, begin, wachtMs);
    } finally {
      geefBeurtDoor();
    }
  };
}

function binnenTijd<T>(wat: string, begin: (klaar: (uitslag: Office.AsyncResult<T>) => void) => void, wachtMs: number): Promise<Uitkomst<T>> {
  return new Promise((klaar) => {
    const wekker = setTimeout(() => klaar(mislukt(`${wat}: Outlook geeft geen antwoord. Probeer het opnieuw.`)), wachtMs);
    const kanNiet = (fout: unknown): void => {
      clearTimeout(wekker);
      console.warn(wat, fout);
      klaar(mislukt(`${wat}. Probeer het opnieuw of doe het zelf in Outlook.`));
    };
    try {
      begin((uitslag) => {
        if (String(uitslag.status) !== 'succeeded') {
          kanNiet(uitslag.error.code);
          return;
        }
        clearTimeout(wekker);
        klaar({ goed: true, waarde: uitslag.value });
      });
    } catch (fout) {
      // Older clients throw where newer ones answer, such as for a part of the item they do not have.
      kanNiet(fout);
    }
  });
}
