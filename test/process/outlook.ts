import type { AfspraakAntwoord, InvulAntwoord, KiesAntwoord, KoppelAntwoord, TijdAntwoord } from '../../src/api/outlook.ts';
import { afspraakAntwoord, invulAntwoord, kiesAntwoord, koppelAntwoord, tijdAntwoord } from '../../src/api/outlook.ts';
import { emailVan, MENSEN } from '../../src/local/voorbeeld/mensen.ts';
import type { Antwoord } from '../http/opstelling.ts';
import type { Zaak } from './mensen.ts';
import type { Opstelling } from './opstelling.ts';
import { inDeTab } from './tab.ts';

/** What somebody types in a new appointment; times are local. */
export interface NieuweAfspraak {
  readonly onderwerp: string;
  readonly van: string;
  readonly tot: string;
  readonly met?: readonly string[];
}

/** Somebody who works in Outlook, with the add-in open. */
export interface InOutlook {
  readonly adres: string;
  vraag(pad: string, body: object): Promise<Antwoord>;
  kiest(body: object): Promise<KiesAntwoord>;
  vult(body: object): Promise<InvulAntwoord>;
  beoordeelt(body: object): Promise<TijdAntwoord>;
  koppelt(body: object): Promise<KoppelAntwoord>;
  opent(body: object): Promise<AfspraakAntwoord>;
  /** Saves a new appointment without sending it; gives its id. */
  schrijft(afspraak: NieuweAfspraak): Promise<string>;
  past(id: string, event: object): Promise<void>;
  verstuurt(id: string): Promise<void>;
  gooitWeg(id: string): Promise<void>;
  /** A draft for a casus, linked; gives its id. */
  schrijftVoor(zaken: readonly Zaak[], afspraak: Omit<NieuweAfspraak, 'onderwerp'>): Promise<string>;
}

const lokaal = (dateTime: string): object => ({ dateTime, timeZone: 'W. Europe Standard Time' });

function mens(naam: string): (typeof MENSEN.alle)[number] {
  const gevonden = MENSEN.alle.find(({ id }) => id === naam);
  if (gevonden === undefined) throw new RangeError(`Nobody is called ${naam}`);
  return gevonden;
}

/** The person with this id in the example organisation, in Outlook. */
export async function inOutlook(zs: Opstelling, naam: string): Promise<InOutlook> {
  const tab = await inDeTab(zs, naam);
  const adres = emailVan(mens(naam));
  const vraag: InOutlook['vraag'] = (pad, body) => tab.stuur(`/api/outlook/${pad}`, body);
  const bedien = async (methode: string, pad: string, body?: object): Promise<unknown> => {
    const antwoord = await fetch(`${zs.graph.url}/outlook/concepten${pad}`, { method: methode, ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });
    if (!antwoord.ok) throw new RangeError(await antwoord.text());
    const tekst = await antwoord.text();
    await zs.rustig();
    return tekst === '' ? undefined : (JSON.parse(tekst) as unknown);
  };
  const pad = (id: string): string => `/${encodeURIComponent(id)}`;
  const koppelt: InOutlook['koppelt'] = async (body) => {
    const antwoord = koppelAntwoord.parse((await vraag('koppelen', body)).body);
    await zs.rustig();
    return antwoord;
  };
  const schrijft: InOutlook['schrijft'] = async ({ onderwerp, van, tot, met = [] }) => {
    const attendees = met.map((ander) => ({ type: 'required', emailAddress: { address: emailVan(mens(ander)), name: mens(ander).naam } }));
    return ((await bedien('POST', '', { mailbox: adres, event: { subject: onderwerp, start: lokaal(van), end: lokaal(tot), attendees } })) as { readonly id: string }).id;
  };
  return {
    adres, vraag, koppelt, schrijft,
    kiest: async (body) => kiesAntwoord.parse((await vraag('casussen', body)).body),
    vult: async (body) => invulAntwoord.parse((await vraag('invulling', body)).body),
    beoordeelt: async (body) => tijdAntwoord.parse((await vraag('tijd', body)).body),
    opent: async (body) => afspraakAntwoord.parse((await vraag('afspraak', body)).body),
    async past(id, event) {
      await bedien('PATCH', pad(id), { mailbox: adres, event });
    },
    async verstuurt(id) {
      await bedien('POST', `${pad(id)}/verzend`, { mailbox: adres });
    },
    async gooitWeg(id) {
      await bedien('DELETE', `${pad(id)}?mailbox=${encodeURIComponent(adres)}`);
    },
    async schrijftVoor(zaken, afspraak) {
      const id = await schrijft({ onderwerp: `Duiding ${zaken.map(({ code }) => code).join(', ')}`, ...afspraak });
      await koppelt({ soort: 'duiding', casussen: zaken.map((zaak) => zaak.id), item: id });
      return id;
    },
  };
}
