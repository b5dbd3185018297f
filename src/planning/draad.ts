import loadHighs from 'highs';
import { parentPort } from 'node:worker_threads';
import type { Programma } from './model.ts';
import { losOp } from './oplosser.ts';

/** What the thread is asked. */
export interface Opdracht {
  readonly nummer: number;
  readonly programma: Programma;
  readonly begin: Float64Array | undefined;
  /** Wall time (milliseconds since 1970) at which the answer must be there. */
  readonly klaarOm: number;
}

const poort = parentPort;
// The package's types speak of its CommonJS form, where the loader is one step deeper than in the ES module Node takes.
const laad = loadHighs as unknown as typeof loadHighs.default;
const highs = await laad();
poort?.on('message', ({ nummer, programma, begin, klaarOm }: Opdracht) => {
  const uitkomst = losOp(highs, programma, begin, klaarOm - Date.now(), (melding) => poort.postMessage({ nummer, melding }));
  poort.postMessage({ nummer, uitkomst });
});
