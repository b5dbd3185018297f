import { findKanaal, findTeam } from '../../src/store/teams.ts';
import { afsprakenBegin, afsprakenVerschillen, GEEN_TOEGANG } from '../actions/afspraken.ts';
import { ONBEKEND, type Commando, type Getypt, type Reactie } from './commando.ts';

/** The PI whose team the command was typed in. */
export async function piVanKanaal({ omgeving, kanaal: id }: Getypt): Promise<string | undefined> {
  const kanaal = id === undefined ? undefined : await findKanaal(omgeving.db, id);
  const team = kanaal === undefined ? undefined : await findTeam(omgeving.db, kanaal.team);
  return team?.pi ?? undefined;
}

async function afspraken(getypt: Getypt): Promise<Reactie> {
  if (getypt.persoon === undefined) return { tekst: ONBEKEND };
  const kaart = /^(verschil|afwijk)/i.test(getypt.rest) ? await afsprakenVerschillen(getypt) : await afsprakenBegin(getypt, await piVanKanaal(getypt));
  return kaart === undefined ? { tekst: GEEN_TOEGANG } : { kaart };
}

export const AFSPRAKEN: readonly Commando[] = [{ woorden: /^(afspraken|instellingen)\b/i, antwoord: afspraken }];
