import type { Casus } from '../casus.ts';
import type { Context, Uitkomst } from '../context.ts';
import { MAX_TEKST, vereist } from '../invoer.ts';
import type { BeantwoordVraag, StelVraag } from '../opdracht.ts';
import { andereKant, kantVanActor } from '../rollen.ts';
import { isWeigering, weiger } from '../weigering.ts';

/** A question that lapsed with a departure keeps its number, so that an id means one question for good. */
function nieuwVraagId({ laatsteVraag = 0, vragen }: Casus): string {
  return `v${Math.max(laatsteVraag, ...vragen.map(({ id }) => Number(id.slice(1)))) + 1}`;
}

/** A question to the other side; the clock waits there, visibly. */
export function stelVraag(casus: Casus, { tekst }: StelVraag, { actor }: Context): Uitkomst {
  const kant = kantVanActor(actor);
  if (kant === undefined) return weiger('magNiet', 'Alleen de casemanager en de reclasseringswerker stellen elkaar vragen.');
  if (casus.fase !== 'delen' && casus.fase !== 'duiding' && casus.fase !== 'bijdrage') return weiger('verkeerdeStap', 'In deze stap kunt u geen vraag stellen.');
  if (kant === 'DJI' && casus.fase === 'delen') return weiger('verkeerdeStap', 'De reclasseringswerker heeft nog niets gedeeld. Stel uw vraag zodra de informatie er is.');
  const schoon = vereist(tekst, 'uw vraag', MAX_TEKST);
  return isWeigering(schoon) ? schoon : [{ type: 'VraagGesteld', id: nieuwVraagId(casus), aan: andereKant(kant), tekst: schoon }];
}

export function beantwoordVraag(casus: Casus, { vraag: id, tekst }: BeantwoordVraag, { actor }: Context): Uitkomst {
  const vraag = casus.vragen.find((een) => een.id === id);
  if (vraag === undefined) return weiger('bestaatNiet', 'Deze vraag bestaat niet.');
  if (vraag.beantwoordOp !== undefined) return weiger('alGedaan', `${vraag.beantwoordDoor?.naam ?? 'Een collega'} heeft deze vraag al beantwoord.`);
  if (kantVanActor(actor) !== vraag.aan) return weiger('magNiet', 'Deze vraag is aan de andere kant gesteld.');
  const schoon = vereist(tekst, 'uw antwoord', MAX_TEKST);
  return isWeigering(schoon) ? schoon : [{ type: 'VraagBeantwoord', id, tekst: schoon }];
}
