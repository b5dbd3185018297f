import type { app } from '@microsoft/teams-js';

/** The looks that Teams knows; `glass` and later ones count as `default`. */
export type Thema = 'default' | 'dark' | 'contrast';

/** Where in Teams, Outlook or Microsoft 365 the page stands; empty in a plain browser. */
export interface Plaats {
  /** `sidePanel`: beside a meeting. `settings`: being added to a channel. */
  readonly kader?: string;
  /** Path within the tab that a deep link asks for. */
  readonly subpagina?: string;
  /** Channel of the tab. */
  readonly kanaal?: string;
  /** Chat of the meeting. */
  readonly chat?: string;
}

export interface Host {
  readonly plaats: Plaats;
  /** Closes the dialog. False when there is no Teams around this page that can. */
  readonly sluit: () => boolean;
  /** The single sign-on token of whoever is signed in; undefined where there is no Teams, or it gives none. */
  readonly token: () => Promise<string | undefined>;
  /** Tells Teams which page a channel tab opens; false where nothing is being added. */
  readonly voegToe: (tab: { readonly naam: string; readonly adres: string }) => Promise<boolean>;
}

const INITIALISEER_MS = 5_000;
/** Somebody may have to sign in or consent first. */
const TOKEN_MS = 60_000;

/** The page in a plain browser: the look follows the settings of the device. */
export function volgBrowser(opThema: (thema: Thema) => void): () => void {
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

function plaatsVan({ page, channel, chat }: app.Context): Plaats {
  return {
    kader: page.frameContext,
    ...(page.subPageId === undefined || page.subPageId === '' ? {} : { subpagina: page.subPageId }),
    ...(channel?.id === undefined ? {} : { kanaal: channel.id }),
    ...(chat?.id === undefined ? {} : { chat: chat.id }),
  };
}

/**
 * Connects to Teams when there is one, and works without. Never fails and never waits for long.
 *
 * @param opThema called at once with the look of the device, and again whenever Teams or the device says otherwise
 */
export async function verbindHost(opThema: (thema: Thema) => void): Promise<Host> {
  const laatBrowserLos = volgBrowser(opThema);
  const zonderTeams: Host = { plaats: {}, sluit: () => false, token: () => Promise.resolve(undefined), voegToe: () => Promise.resolve(false) };
  // Teams shows a page in a frame, or on a phone in a web view that announces itself; a plain window needs no SDK.
  if (window.parent === window && !('nativeInterface' in window)) return zonderTeams;
  try {
    const { app, authentication, dialog, pages } = await import('@microsoft/teams-js');
    await binnenTijd(app.initialize(), INITIALISEER_MS);
    const context = await binnenTijd(app.getContext(), INITIALISEER_MS);
    laatBrowserLos();
    opThema(leesThema(context.app.theme));
    app.registerOnThemeChangeHandler((thema) => opThema(leesThema(thema)));
    void app.notifySuccess();
    return {
      plaats: plaatsVan(context),
      sluit() {
        if (!dialog.url.isSupported()) return false;
        dialog.url.submit();
        return true;
      },
      async token() {
        try {
          return await binnenTijd(authentication.getAuthToken(), TOKEN_MS);
        } catch (fout) {
          console.warn('Teams gives no token.', fout);
          return undefined;
        }
      },
      async voegToe({ naam, adres }) {
        if (!pages.config.isSupported()) return false;
        await pages.config.setConfig({ suggestedDisplayName: naam, contentUrl: adres, websiteUrl: adres, entityId: adres });
        pages.config.setValidityState(true);
        return true;
      },
    };
  } catch (fout) {
    // Not an error for the reader: everything but closing by button works without Teams.
    console.warn('Teams is not available around this page.', fout);
    return zonderTeams;
  }
}
