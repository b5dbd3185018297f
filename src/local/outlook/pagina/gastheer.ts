import type { Gastheer, ItemBeeld, NaarKader, Uiterlijk, VanKader, Voltooiing } from './protocol.ts';

/** What the page does for a frame with the stand-in's Office.js. */
export interface Ontvangst {
  readonly gastheer: () => Gastheer;
  /** A call of Office.js; rejects with an Error that has Microsoft's name. */
  readonly doe: (methode: string, args: readonly unknown[]) => unknown;
  readonly geladen?: (acties: readonly string[]) => void;
}

/** A frame while it is served. */
export interface Kader {
  readonly stop: () => void;
  readonly meld: (soort: string, inhoud: Readonly<Record<string, unknown>>) => void;
  readonly zetItem: (item: ItemBeeld | undefined) => void;
  readonly zetUiterlijk: (uiterlijk: Uiterlijk) => void;
  /** Runs a handler that the frame associated with this name, until it says `completed`. */
  readonly voer: (actie: string) => Promise<Voltooiing>;
}

function isVanKader(data: unknown): data is VanKader {
  return typeof data === 'object' && data !== null && 'office' in data;
}

/** The page's side of Office.js for one frame. Only messages of that frame and of the same origin count. */
export function bedienOffice(frame: HTMLIFrameElement, { gastheer, doe, geladen }: Ontvangst): Kader {
  const wachten = new Map<number, (voltooiing: Voltooiing) => void>();
  let nummer = 0;
  const zeg = (bericht: NaarKader): void => frame.contentWindow?.postMessage(bericht, location.origin);

  async function antwoord(nr: number, methode: string, args: readonly unknown[]): Promise<void> {
    try {
      zeg({ office: 'antwoord', nr, waarde: await doe(methode, args) });
    } catch (fout) {
      if (!(fout instanceof Error)) throw fout;
      zeg({ office: 'antwoord', nr, fout: { name: fout.name, message: fout.message } });
    }
  }

  function luister({ source, origin, data }: MessageEvent<unknown>): void {
    if (source !== frame.contentWindow || origin !== location.origin || !isVanKader(data)) return;
    switch (data.office) {
      case 'begroet':
        zeg({ office: 'welkom', gastheer: gastheer() });
        return;
      case 'geladen':
        geladen?.(data.acties);
        return;
      case 'vraag':
        void antwoord(data.nr, data.methode, data.args);
        return;
      case 'voltooid':
        wachten.get(data.nr)?.(data.voltooiing);
        return;
    }
  }

  window.addEventListener('message', luister);
  return {
    stop: () => window.removeEventListener('message', luister),
    meld: (soort, inhoud) => zeg({ office: 'gebeurtenis', soort, inhoud }),
    zetItem: (item) => zeg({ office: 'item', item }),
    zetUiterlijk: (nieuw) => zeg({ office: 'uiterlijk', uiterlijk: nieuw }),
    voer: (actie) => new Promise((klaar) => {
      nummer += 1;
      wachten.set(nummer, klaar);
      zeg({ office: 'voer', nr: nummer, actie });
    }),
  };
}
