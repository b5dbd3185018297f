import type { z } from 'zod';
import { maakVerbinding, type Aanroep, type Antwoord, type Bestand, type Verbinding } from '../verbinding.ts';
import type { Toegang } from './toegang.ts';

/** A call that did not come to an answer, with what to say about it. */
export class ApiFout extends Error {
  override readonly name = 'ApiFout';
  readonly soort: Exclude<Antwoord<unknown>['soort'], 'goed'>;
  /** The part of what was sent that it is about. */
  readonly veld: string | undefined;

  constructor(soort: ApiFout['soort'], melding: string, veld?: string) {
    super(melding);
    this.soort = soort;
    this.veld = veld;
  }
}

const ONBEGREPEN = 'Er ging iets mis. Ververs de pagina en probeer het opnieuw.';
const VERLOPEN = 'U bent niet meer aangemeld. Sluit Samen starten en open het opnieuw. Wat u typte, staat er nog.';
const ONBEREIKBAAR = 'Geen verbinding. Controleer uw netwerk en probeer het opnieuw. Wat u typte, staat er nog.';

/** The calls of the tab. Each gives what the contract says, or throws an `ApiFout`. */
export interface Klant {
  readonly haal: <T>(schema: z.ZodType<T>, pad: string) => Promise<T>;
  readonly stuur: <T>(schema: z.ZodType<T>, aanroep: Aanroep) => Promise<T>;
  readonly doe: (aanroep: Aanroep) => Promise<void>;
  /** A file that the server makes. */
  readonly haalBestand: (pad: string) => Promise<Bestand>;
  /** The same way to the server for who rather gets an `Antwoord` than an error. */
  readonly verbinding: Verbinding;
}

function waardeVan<T>(antwoord: Antwoord<T>): T {
  switch (antwoord.soort) {
    case 'goed':
      return antwoord.waarde;
    case 'geweigerd':
      throw new ApiFout('geweigerd', antwoord.melding, antwoord.veld);
    case 'verlopen':
      throw new ApiFout('verlopen', VERLOPEN);
    case 'onbereikbaar':
      throw new ApiFout('onbereikbaar', ONBEREIKBAAR);
  }
}

/** A call whose proof had run out is made once more with a fresh one, so that nobody notices. */
function metVersBewijs(verbinding: Verbinding, { vergeet }: Toegang): Verbinding {
  async function hooguitTweemaal<T>(vraag: () => Promise<Antwoord<T>>): Promise<Antwoord<T>> {
    const antwoord = await vraag();
    if (antwoord.soort !== 'verlopen') return antwoord;
    vergeet();
    return vraag();
  }
  return {
    metAntwoord: (aanroep, schema) => hooguitTweemaal(() => verbinding.metAntwoord(aanroep, schema)),
    zonderAntwoord: (aanroep) => hooguitTweemaal(() => verbinding.zonderAntwoord(aanroep)),
    bestand: (pad) => hooguitTweemaal(() => verbinding.bestand(pad)),
  };
}

/** The calls of whoever this is the proof of. */
export function maakKlant(toegang: Toegang, basis = ''): Klant {
  const verbinding = metVersBewijs(maakVerbinding({ basis, bewijs: toegang.bewijs, onbegrepen: ONBEGREPEN }), toegang);
  return {
    verbinding,
    haal: async (schema, pad) => waardeVan(await verbinding.metAntwoord({ methode: 'GET', pad }, schema)),
    haalBestand: async (pad) => waardeVan(await verbinding.bestand(pad)),
    stuur: async (schema, aanroep) => waardeVan(await verbinding.metAntwoord(aanroep, schema)),
    doe: async (aanroep) => {
      waardeVan(await verbinding.zonderAntwoord(aanroep));
    },
  };
}

/** `/pad?sleutel=waarde`, without what is undefined or empty. */
export function metVraag(pad: string, vraag: Readonly<Record<string, string | number | boolean | undefined>>): string {
  const gevuld = Object.entries(vraag).flatMap(([sleutel, waarde]) => (waarde === undefined || waarde === '' || waarde === false ? [] : [[sleutel, String(waarde)]]));
  return gevuld.length === 0 ? pad : `${pad}?${new URLSearchParams(gevuld).toString()}`;
}
