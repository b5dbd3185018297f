import { aanwezigBegin, GEEN_DAGEN } from '../actions/aanwezig.ts';
import { ONBEKEND, type Commando, type Getypt, type Reactie } from './commando.ts';

async function aanwezig({ omgeving, persoon, rest }: Getypt): Promise<Reactie> {
  if (persoon === undefined) return { tekst: ONBEKEND };
  const kaart = await aanwezigBegin(omgeving, persoon, rest);
  return kaart === undefined ? { tekst: GEEN_DAGEN } : { kaart };
}

/** The own presence days, or those of a colleague of the own team. */
export const AANWEZIG: readonly Commando[] = [{ woorden: /^(aanwezig|aanwezigheid|mijn dagen)\b/i, antwoord: aanwezig }];
