import { describe, expect, test, vi } from 'vitest';
import { toegangVanOutlook, type Msal } from '../../../tab/src/outlook/naa.ts';

class AuthError extends Error {}

/** Entra as the add-in meets it through Outlook: what each question brings, and what was asked. */
function entra({ stil, venster = () => Promise.resolve('uit-venster') }: { readonly stil: (keer: number) => Promise<string>; readonly venster?: () => Promise<string> }) {
  const gevraagd: unknown[] = [];
  let keer = 0;
  const client = {
    acquireTokenSilent: async (vraag: unknown) => {
      gevraagd.push(['stil', vraag]);
      keer += 1;
      return { accessToken: await stil(keer), idToken: 'nooit' };
    },
    acquireTokenPopup: async (vraag: unknown) => {
      gevraagd.push(['venster', vraag]);
      return { accessToken: await venster(), idToken: 'nooit' };
    },
  };
  const maak = vi.fn(() => Promise.resolve(client));
  const laad = vi.fn(() => Promise.resolve({ createNestablePublicClientApplication: maak, AuthError } as object as Msal));
  return { laad, maak, gevraagd };
}
const REGISTRATIE = { clientId: 'b0b0b0b0-0000-4000-8000-000000000007', scope: 'api://samenstarten/access_as_user' };
const online = { nu: () => 0, isOnline: () => true };

describe('signing in with the account of Outlook', () => {
  test('asks a token for our own API, for people of both organisations, and loads the library only then', async () => {
    const { laad, maak, gevraagd } = entra({ stil: () => Promise.resolve('toegang') });
    const toegang = toegangVanOutlook(REGISTRATIE, { laad, ...online });
    expect(laad).not.toHaveBeenCalled();
    expect(await toegang.bewijs()).toBe('toegang');
    expect(maak).toHaveBeenCalledWith({ auth: { clientId: REGISTRATIE.clientId, authority: 'https://login.microsoftonline.com/organizations' } });
    expect(gevraagd).toEqual([['stil', { scopes: ['api://samenstarten/access_as_user'], forceRefresh: false }]]);
  });

  test('is asked once for calls at the same time, and again when the proof no longer counts', async () => {
    const { laad, gevraagd } = entra({ stil: (keer) => Promise.resolve(`toegang-${keer}`) });
    const toegang = toegangVanOutlook(REGISTRATIE, { laad, ...online });
    expect(await Promise.all([toegang.bewijs(), toegang.bewijs()])).toEqual(['toegang-1', 'toegang-1']);
    expect(await toegang.bewijs()).toBe('toegang-1');
    toegang.vergeet();
    expect(await toegang.bewijs()).toBe('toegang-2');
    expect(gevraagd.map((een) => JSON.stringify(een).includes('"forceRefresh":true'))).toEqual([false, true]);
  });

  test('a proof is asked anew before it could have run out', async () => {
    let nu = 0;
    const { laad } = entra({ stil: (keer) => Promise.resolve(`toegang-${keer}`) });
    const toegang = toegangVanOutlook(REGISTRATIE, { laad, nu: () => nu, isOnline: () => true });
    await toegang.bewijs();
    nu = 5 * 60_000;
    expect(await toegang.bewijs()).toBe('toegang-2');
  });

  test('opens a window only when Entra wants to ask something', async () => {
    const { laad, gevraagd } = entra({ stil: () => Promise.reject(new AuthError('interaction_required')) });
    expect(await toegangVanOutlook(REGISTRATIE, { laad, ...online }).bewijs()).toBe('uit-venster');
    expect(gevraagd.at(-1)).toEqual(['venster', { scopes: ['api://samenstarten/access_as_user'] }]);
  });

  test.each([
    ['there is no network', { stil: () => Promise.reject(new AuthError('no_network')) }, false, 1],
    ['something else breaks', { stil: () => Promise.reject(new TypeError('stuk')) }, true, 1],
    ['the window is closed', { stil: () => Promise.reject(new AuthError('interaction_required')), venster: () => Promise.reject(new AuthError('user_cancelled')) }, true, 2],
  ])('gives nothing when %s, and can be tried again', async (_, wat, isOnline, vragen) => {
    const stil = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { laad, maak, gevraagd } = entra(wat);
    const toegang = toegangVanOutlook(REGISTRATIE, { laad, nu: () => 0, isOnline: () => isOnline });
    expect(await toegang.bewijs()).toBeUndefined();
    expect(gevraagd).toHaveLength(vragen);
    await toegang.bewijs();
    expect(maak).toHaveBeenCalledTimes(2);
    stil.mockRestore();
  });
});
