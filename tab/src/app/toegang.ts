import { aanmeldAntwoord, ticketAntwoord, type AanmeldAntwoord } from '../../../src/api/aanmelding.ts';
import type { Host } from '../teams/host.ts';
import { maakVerbinding, type Antwoord } from '../verbinding.ts';

/** The proof of who uses the tab. */
export interface Toegang {
  /** The proof to send along; asked for anew once it did not count. Undefined: nobody is signed in. */
  readonly bewijs: () => Promise<string | undefined>;
  /** The proof that was sent no longer counts. */
  readonly vergeet: () => void;
}

const ONBEGREPEN = 'Er ging iets mis bij het aanmelden. Ververs de pagina.';
/** Teams keeps a token of an hour; asking it for each call would only slow the page down. */
const HOUDBAAR_MS = 5 * 60_000;

const zonderBewijs = maakVerbinding({ basis: '', bewijs: () => Promise.resolve(undefined), onbegrepen: ONBEGREPEN });

/** Nobody yet: enough to ask how one signs in. */
export const zonderToegang: Toegang = { bewijs: () => Promise.resolve(undefined), vergeet: () => undefined };

/** How one signs in on this server. */
export async function vraagAanmelding(): Promise<Antwoord<AanmeldAntwoord>> {
  return zonderBewijs.metAntwoord({ methode: 'GET', pad: '/api/aanmelding' }, aanmeldAntwoord);
}

/** The single sign-on of Teams and Outlook. */
export function toegangVanTeams(host: Pick<Host, 'token'>, nu: () => number): Toegang {
  let bewaard: { readonly token: string; readonly tot: number } | undefined;
  return {
    async bewijs() {
      if (bewaard !== undefined && bewaard.tot > nu()) return bewaard.token;
      const token = await host.token();
      bewaard = token === undefined ? undefined : { token, tot: nu() + HOUDBAAR_MS };
      return token;
    },
    vergeet() {
      bewaard = undefined;
    },
  };
}

/** Local mode: whoever was chosen from the invented people. */
export function toegangVanVoorbeeld(persoon: string): Toegang {
  let ticket: string | undefined;
  return {
    async bewijs() {
      if (ticket !== undefined) return ticket;
      const antwoord = await zonderBewijs.metAntwoord({ methode: 'POST', pad: '/api/aanmelding', inhoud: { persoon } }, ticketAntwoord);
      ticket = antwoord.soort === 'goed' ? antwoord.waarde.ticket : undefined;
      return ticket;
    },
    vergeet() {
      ticket = undefined;
    },
  };
}
