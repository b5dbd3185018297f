import type { Json } from '../soorten.ts';

/** What a framed page can ask of its host. */
export interface TeamsHost {
  context(): Json;
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

/**
 * The host's side of teams-js for one frame: its page posts `{ id, uuidAsString, func, args }` and gets
 * `{ id, uuidAsString, args }` back. Only messages of that frame and of `origin` count. Returns a function that stops it.
 */
export function bedienTeamsJs(frame: HTMLIFrameElement, origin: string, host: TeamsHost): () => void {
  function antwoordOp(func: string, args: readonly unknown[]): readonly unknown[] | undefined {
    switch (func) {
      case 'initialize':
        return ['task', 'web', RUNTIME, SDK];
      case 'getContext':
        return [host.context()];
      case 'authentication.getAuthToken':
        return [false, 'Local mode has no Microsoft sign-in.'];
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

  function luister(bericht: MessageEvent<unknown>): void {
    const { data } = bericht;
    if (bericht.source !== frame.contentWindow || bericht.origin !== origin) return;
    if (typeof data !== 'object' || data === null || !('func' in data) || typeof data.func !== 'string') return;
    const args: readonly unknown[] = 'args' in data && Array.isArray(data.args) ? data.args : [];
    const antwoord = antwoordOp(data.func, args);
    if (antwoord === undefined) return;
    const id = 'id' in data ? data.id : undefined;
    const uuidAsString = 'uuidAsString' in data ? data.uuidAsString : undefined;
    frame.contentWindow?.postMessage({ id, uuidAsString, args: antwoord }, origin);
  }

  window.addEventListener('message', luister);
  return () => window.removeEventListener('message', luister);
}
