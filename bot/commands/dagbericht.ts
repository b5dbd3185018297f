import { leesTijd, tijd, type Tijd } from '../../src/domain/datum.ts';
import { kiesDagbericht } from '../../src/usecases/dagberichtkeuze.ts';
import { dagstaatvraag } from '../cards/dagstaatkaart.ts';
import { ONBEKEND, type Commando, type Getypt, type Reactie } from './commando.ts';

const GEWOON = tijd('08:30');
const HOE = 'Typ “dagbericht aan”, “dagbericht uit” of een tijd, bijvoorbeeld “dagbericht 09:00”.';

/** `aan`, `uit` or a time such as `9:00`, `9.00 uur`; undefined for something else. */
function keuzeUit(rest: string): Tijd | 'uit' | undefined {
  const schoon = rest.toLowerCase().replace(/^om /, '').replace(/ uur$/, '').trim();
  if (schoon === 'aan') return GEWOON;
  return schoon === 'uit' ? 'uit' : leesTijd(schoon.replace('.', ':').padStart(5, '0'));
}

async function dagbericht({ omgeving, persoon, rest }: Getypt): Promise<Reactie> {
  if (persoon === undefined) return { tekst: ONBEKEND };
  const keuze = rest === '' ? 'hoeNu' : keuzeUit(rest);
  if (keuze === undefined) return { tekst: `Dat begrijp ik niet. ${HOE}` };
  const antwoord = await kiesDagbericht(omgeving, persoon.id, keuze);
  if ('melding' in antwoord) return { tekst: antwoord.melding };
  const { om } = antwoord;
  if (om === undefined) return { tekst: `U krijgt geen eigen dagbericht. Herinneringen krijgt u wel. ${HOE}` };
  return { tekst: `U krijgt op werkdagen om ${om} een eigen dagbericht in uw chat met Samen starten: wat vandaag klaar moet, wat te laat is, op wie u wacht en uw overleggen. Is er niets, dan krijgt u niets. Herinneringen blijven gewoon komen. ${HOE}` };
}

/** The own digest and the sheet to print. */
export const DAGBERICHT: readonly Commando[] = [
  { woorden: /^dagbericht\b/i, antwoord: dagbericht },
  { woorden: /^dagstaat\b/i, antwoord: ({ persoon }) => Promise.resolve(persoon === undefined ? { tekst: ONBEKEND } : { kaart: dagstaatvraag() }) },
];
