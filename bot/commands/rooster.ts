import { GEEN_ROOSTER, roosterBegin } from '../actions/rooster.ts';
import { piVanKanaal } from './afspraken.ts';
import { ONBEKEND, type Commando, type Getypt, type Reactie } from './commando.ts';

async function rooster(getypt: Getypt): Promise<Reactie> {
  const { omgeving, persoon, rest } = getypt;
  if (persoon === undefined) return { tekst: ONBEKEND };
  const kaart = await roosterBegin(omgeving, persoon, rest, await piVanKanaal(getypt));
  return kaart === undefined ? { tekst: GEEN_ROOSTER } : { kaart };
}

/** The hours and rooms of a PI. */
export const ROOSTER: readonly Commando[] = [{ woorden: /^(rooster|programma-?uren|mdo-?uren|ruimtes)\b/i, antwoord: rooster }];
