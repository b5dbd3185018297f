import type { NaarKader, VanKader } from './protocol.ts';

/** What a call of Office.js failed with; `name` is Microsoft's. */
export class OfficeFout extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** The page around this frame. */
export interface Verbinding {
  /** A call of Office.js; rejects with OfficeFout. */
  readonly vraag: (methode: string, args: readonly unknown[]) => Promise<unknown>;
  readonly zeg: (bericht: VanKader) => void;
}

/** Connects with the page around; only messages of that page and of the same origin count. `bij` hears all that is no answer. */
export function verbindMet(ouder: Window, bij: (bericht: NaarKader) => void): Verbinding {
  const open = new Map<number, PromiseWithResolvers<unknown>>();
  let nummer = 0;
  const zeg = (bericht: VanKader): void => ouder.postMessage(bericht, location.origin);
  window.addEventListener('message', ({ source, origin, data }: MessageEvent<NaarKader>) => {
    if (source !== ouder || origin !== location.origin) return;
    if (data.office !== 'antwoord') {
      bij(data);
      return;
    }
    const wacht = open.get(data.nr);
    open.delete(data.nr);
    if (data.fout === undefined) wacht?.resolve(data.waarde);
    else wacht?.reject(new OfficeFout(data.fout.name, data.fout.message));
  });
  return {
    zeg,
    vraag(methode, args) {
      const wacht = Promise.withResolvers<unknown>();
      nummer += 1;
      open.set(nummer, wacht);
      zeg({ office: 'vraag', nr: nummer, methode, args });
      return wacht.promise;
    },
  };
}
