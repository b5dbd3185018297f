import type { Json } from '../soorten.ts';

/** What a framed page can ask of its host. */
export interface TeamsHost {
  /** `task`: in a dialog. `content`: as a tab. */
  readonly kader: 'task' | 'content';
  context(): Json;
  /** The single sign-on token of who is looking; undefined: none is given. */
  token(): Promise<string | undefined>;
  /** `dialog.url.submit` was called with this result. */
  verzend(resultaat: unknown): void;
  maat(nieuw: { width?: number | string; height?: number | string }): void;
}

/** What this host offers, in the form teams-js 2 reads (runtime.ts, apiVersion 4). */
const RUNTIME = JSON.stringify({
  apiVersion: 4,
  hostVersionsInfo: {},
  isNAAChannelRecommended: false,
  supports: { dialog: { url: {}, update: {} } },
});
const SDK = '2.58.0';

/** The frame while it is served. */
export interface Bediening {
  readonly stop: () => void;
  /** Tells the page that the look changed. */
  readonly zetThema: (thema: string) => void;
}

/**
 * The host's side of teams-js for one frame: its page posts `{ id, uuidAsString, func, args }` and gets
 * `{ id, uuidAsString, args }` back. Only messages of that frame and of `origin` count.
 */
export function bedienTeamsJs(frame: HTMLIFrameElement, origin: string, host: TeamsHost): Bediening {
  async function antwoordOp(func: string, args: readonly unknown[]): Promise<readonly unknown[] | undefined> {
    switch (func) {
      case 'initialize':
        return [host.kader, 'web', RUNTIME, SDK];
      case 'getContext':
        return [host.context()];
      case 'authentication.getAuthToken': {
        const token = await host.token();
        return token === undefined ? [false, 'There is no sign-in here.'] : [true, token];
      }
      case 'executeDeepLink':
        if (typeof args[0] === 'string' && args[0].startsWith('https:')) window.open(args[0], '_blank', 'noopener,noreferrer');
        return [true];
      case 'tasks.completeTask':
        host.verzend(args[0]);
        return undefined;
      case 'tasks.updateTask': {
        const nieuw = args[0];
        if (typeof nieuw === 'object' && nieuw !== null) host.maat(nieuw);
        return undefined;
      }
      default:
        // notifyAppLoaded, notifySuccess, registerHandler and the like want no answer.
        return undefined;
    }
  }

  async function beantwoord({ data }: MessageEvent<unknown>): Promise<void> {
    if (typeof data !== 'object' || data === null || !('func' in data) || typeof data.func !== 'string') return;
    const args: readonly unknown[] = 'args' in data && Array.isArray(data.args) ? data.args : [];
    const antwoord = await antwoordOp(data.func, args);
    if (antwoord === undefined) return;
    const id = 'id' in data ? data.id : undefined;
    const uuidAsString = 'uuidAsString' in data ? data.uuidAsString : undefined;
    frame.contentWindow?.postMessage({ id, uuidAsString, args: antwoord }, origin);
  }

  function luister(bericht: MessageEvent<unknown>): void {
    if (bericht.source === frame.contentWindow && bericht.origin === origin) void beantwoord(bericht);
  }

  window.addEventListener('message', luister);
  return {
    stop: () => window.removeEventListener('message', luister),
    zetThema: (thema) => frame.contentWindow?.postMessage({ func: 'themeChange', args: [thema] }, origin),
  };
}
