import { Worker } from 'node:worker_threads';
import type { Opdracht } from './draad.ts';
import type { Programma } from './model.ts';
import type { Melding, Uitkomst } from './oplosser.ts';

/** The solver looks at its clock now and then only; after this many milliseconds more it is stopped from outside. */
const GENADE_MS = 150;

type Bericht = { readonly nummer: number } & ({ readonly melding: Melding } | { readonly uitkomst: Uitkomst });

let draad: Worker | undefined;
let rij: Promise<unknown> = Promise.resolve();
let nummers = 0;

function geefDraad(): Worker {
  if (draad !== undefined) return draad;
  const nieuw = new Worker(new URL('./draad.ts', import.meta.url), { execArgv: ['--disable-warning=ExperimentalWarning'] });
  nieuw.unref();
  nieuw.on('exit', () => { if (draad === nieuw) draad = undefined; });
  // Whoever waits for an answer has a listener of their own; without this one an error between two tasks would end the server.
  nieuw.on('error', () => undefined);
  draad = nieuw;
  return nieuw;
}

function vraag(opdracht: Opdracht): Promise<Uitkomst> {
  const werker = geefDraad();
  let laatste: Melding = { oplossing: opdracht.begin, bewezen: 0 };
  return new Promise((klaar) => {
    const afgebroken = (): Uitkomst => ({ oplossing: laatste.oplossing, onbewezen: { niveau: laatste.bewezen, gat: 1 } });
    const stop = (uitkomst: Uitkomst): void => {
      clearTimeout(wekker);
      werker.off('message', bijBericht);
      werker.off('error', bijFout);
      werker.off('exit', bijFout);
      klaar(uitkomst);
    };
    const bijBericht = (bericht: Bericht): void => {
      if (bericht.nummer !== opdracht.nummer) return;
      if ('melding' in bericht) laatste = bericht.melding;
      else stop(bericht.uitkomst);
    };
    const bijFout = (): void => stop(afgebroken());
    const wekker = setTimeout(() => {
      draad = undefined;
      stop(afgebroken());
      void werker.terminate();
    }, Math.max(0, opdracht.klaarOm + GENADE_MS - Date.now()));
    werker.on('message', bijBericht);
    werker.on('error', bijFout);
    werker.on('exit', bijFout);
    werker.postMessage(opdracht);
  });
}

/**
 * Solves a program in a thread of its own, so that the server stays responsive; one at a time, in order of asking.
 * A thread that crashes or doesn't stop in time gives the best solution known so far, not proven best.
 * @param tijdMs most wall time from the start of this task
 */
export function losOpInDraad(programma: Programma, begin: Float64Array | undefined, tijdMs: number): Promise<Uitkomst> {
  const gevraagd = rij.then(() => vraag({ nummer: (nummers += 1), programma, begin, klaarOm: Date.now() + tijdMs }));
  rij = gevraagd;
  return gevraagd;
}

/** Starts the thread ahead of the first task, so that this one doesn't wait for it. */
export function startDraad(): void {
  geefDraad();
}

/** Ends the thread; a task that is running answers with the best it has. A later task starts a new one. */
export async function sluitDraad(): Promise<void> {
  const werker = draad;
  draad = undefined;
  await werker?.terminate();
}
