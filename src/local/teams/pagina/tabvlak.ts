import { maak } from './maak.ts';
import { bedienTeamsJs, type Bediening } from './teams-host.ts';

/** What the tab needs of the page around it. */
export interface TabOmgeving {
  /** Object id of who is looking. */
  readonly als: () => string;
  /** The context that `app.getContext` gives a framed page (the flat form teams-js translates). */
  readonly context: () => Record<string, unknown>;
}

/** The tab of the product in a conversation, as Teams frames it. */
export interface Tabvlak {
  /** Shows the tab anew, for another person or conversation. */
  readonly toon: () => void;
  readonly verberg: () => void;
  readonly zetThema: (thema: string) => void;
}

interface Aanmelding {
  readonly personen?: readonly { readonly id: string; readonly object: string }[];
}

/** In place of Entra: local mode signs in whoever the page says one is. */
async function token(object: string): Promise<string | undefined> {
  const { personen = [] } = (await (await fetch('/api/aanmelding')).json()) as Aanmelding;
  const persoon = personen.find((een) => een.object === object)?.id;
  if (persoon === undefined) return undefined;
  const antwoord = await fetch('/api/aanmelding', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persoon }) });
  return antwoord.ok ? ((await antwoord.json()) as { readonly ticket: string }).ticket : undefined;
}

export function maakTabvlak(vlak: HTMLElement, { als, context }: TabOmgeving): Tabvlak {
  let bediening: Bediening | undefined;
  function verberg(): void {
    bediening?.stop();
    bediening = undefined;
    vlak.replaceChildren();
    vlak.hidden = true;
  }
  return {
    verberg,
    toon() {
      verberg();
      const frame = maak('iframe', { src: '/tab/', title: 'Samen starten', 'data-testid': 'tab-frame' });
      bediening = bedienTeamsJs(frame, location.origin, { kader: 'content', context, token: () => token(als()), verzend: () => undefined, maat: () => undefined });
      vlak.append(frame);
      vlak.hidden = false;
    },
    zetThema: (thema) => bediening?.zetThema(thema),
  };
}
