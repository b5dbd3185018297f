/** The looks that Teams knows; `glass` and later ones count as `default`. */
export type Thema = 'default' | 'dark' | 'contrast';

export interface Host {
  /** Closes the dialog. False when there is no Teams around this page that can. */
  readonly sluit: () => boolean;
}

const INITIALISEER_MS = 5_000;

/** The page in a plain browser: the look follows the settings of the device. */
function volgBrowser(opThema: (thema: Thema) => void): () => void {
  const contrast = matchMedia('(forced-colors: active)');
  const donker = matchMedia('(prefers-color-scheme: dark)');
  const kijk = (): void => opThema(contrast.matches ? 'contrast' : donker.matches ? 'dark' : 'default');
  contrast.addEventListener('change', kijk);
  donker.addEventListener('change', kijk);
  kijk();
  return () => {
    contrast.removeEventListener('change', kijk);
    donker.removeEventListener('change', kijk);
  };
}

function leesThema(tekst: string): Thema {
  return tekst === 'dark' || tekst === 'contrast' ? tekst : 'default';
}

/** The promise, or a failure when it takes longer: in a frame that is not Teams `initialize` never answers. */
async function binnenTijd<T>(belofte: Promise<T>, ms: number): Promise<T> {
  return Promise.race([
    belofte,
    new Promise<never>((_, mislukt) => setTimeout(() => mislukt(new Error(`No answer within ${ms} ms`)), ms)),
  ]);
}

/**
 * Connects to Teams when there is one, and works without. Never fails and never waits for long.
 *
 * @param opThema called at once with the look of the device, and again whenever Teams or the device says otherwise
 */
export async function verbindHost(opThema: (thema: Thema) => void): Promise<Host> {
  const laatBrowserLos = volgBrowser(opThema);
  const zonderTeams: Host = { sluit: () => false };
  // Teams shows a page in a frame, or on a phone in a web view that announces itself; a plain window needs no SDK.
  if (window.parent === window && !('nativeInterface' in window)) return zonderTeams;
  try {
    const { app, dialog } = await import('@microsoft/teams-js');
    await binnenTijd(app.initialize(), INITIALISEER_MS);
    const { app: context } = await binnenTijd(app.getContext(), INITIALISEER_MS);
    laatBrowserLos();
    opThema(leesThema(context.theme));
    app.registerOnThemeChangeHandler((thema) => opThema(leesThema(thema)));
    void app.notifySuccess();
    return {
      sluit() {
        if (!dialog.url.isSupported()) return false;
        dialog.url.submit();
        return true;
      },
    };
  } catch (fout) {
    // Not an error for the reader: everything but closing by button works without Teams.
    console.warn('Teams is not available around this page.', fout);
    return zonderTeams;
  }
}
