import { maak } from '../../teams/pagina/maak.ts';
import { bedienOffice, type Kader, type Ontvangst } from './gastheer.ts';
import type { Voltooiing } from './protocol.ts';
import { vraagInVenster } from './venster.ts';

/** The handler that the manifest names for sending an appointment. */
const HANDLER = 'bijVerzenden';
/** After this Outlook says that the add-in takes long. */
const LANG_MS = 5_000;
const LANGSTE_MELDING = 500;
const TITEL = 'Samen starten';

interface Bezig {
  readonly kader: Kader;
  readonly stop: () => void;
}

/** Starts the guard in a hidden frame; undefined when the page has no handler for sending. */
async function startWachter(adres: string, ontvangst: Ontvangst): Promise<Bezig | undefined> {
  const geladen = Promise.withResolvers<readonly string[]>();
  const frame = maak('iframe', { src: adres, title: 'Controle voor het verzenden', class: 'verborgen', 'aria-hidden': 'true', tabindex: '-1', 'data-testid': 'wachter-frame' });
  const kader = bedienOffice(frame, { ...ontvangst, geladen: (acties) => geladen.resolve(acties) });
  const stop = (): void => {
    kader.stop();
    frame.remove();
  };
  document.body.append(frame);
  // A page without Office.js never says that it was loaded.
  const acties = await Promise.race([geladen.promise, new Promise<readonly string[]>((klaar) => window.setTimeout(() => klaar([]), LANG_MS))]);
  if (acties.includes(HANDLER)) return { kader, stop };
  stop();
  return undefined;
}

async function vraagToch({ errorMessage, cancelLabel }: Voltooiing): Promise<boolean> {
  const melding = errorMessage ?? `${TITEL} houdt deze afspraak tegen.`;
  return (await vraagInVenster(TITEL, melding.slice(0, LANGSTE_MELDING), [[cancelLabel ?? 'Niet verzenden', false], ['Toch verzenden', true]]).antwoord) ?? false;
}

/**
 * Asks the guard of the add-in whether the open appointment may be sent, as Outlook does with send mode `promptUser`: what it
 * objects to is shown, and people may send all the same. Without a guard sending goes on.
 */
export async function magVerzenden(adres: string, ontvangst: Ontvangst): Promise<boolean> {
  if (!(await fetch(adres, { method: 'GET' })).ok) return true;
  const bezig = await startWachter(adres, ontvangst);
  if (bezig === undefined) return true;
  try {
    const uitslag = bezig.kader.voer(HANDLER);
    const eerste = await Promise.race([uitslag, new Promise<'lang'>((klaar) => window.setTimeout(() => klaar('lang'), LANG_MS))]);
    if (eerste !== 'lang') return eerste.allowEvent === true || (await vraagToch(eerste));
    const venster = vraagInVenster(TITEL, `${TITEL} is nog bezig met controleren. Dit duurt langer dan verwacht.`, [['Niet verzenden', false], ['Toch verzenden', true]]);
    const daarna = await Promise.race([venster.antwoord.then((antwoord) => antwoord ?? false), uitslag]);
    if (typeof daarna === 'boolean') return daarna;
    venster.sluit();
    return daarna.allowEvent === true || (await vraagToch(daarna));
  } finally {
    bezig.stop();
  }
}
