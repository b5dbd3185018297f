import type { CasusId } from '../../src/domain/casus.ts';
import type { GezienBericht, Json, Uitkomst } from '../../src/local/teams/soorten.ts';
import { MENSEN, objectVan } from '../../src/local/voorbeeld/mensen.ts';
import { findCasusByCode } from '../../src/store/casussen.ts';
import { findLevering } from '../../src/store/geleverd.ts';
import { ingevuld, leesKaart } from './kaart.ts';
import { KIJKER, type Opstelling } from './opstelling.ts';

/** A casus as the outside world knows it. */
export interface Zaak {
  readonly id: CasusId;
  readonly code: string;
  readonly skn: string;
  readonly naam: string;
}

interface Signaal {
  readonly afdeling: string;
  readonly skn: string;
  readonly naam: string;
  readonly [veld: string]: string;
}

let laatsteSkn = 9_000_100;

/** Sends a signal through the API; a complete one of afdeling A unless told otherwise. An empty text leaves a field out. */
export async function signaal(zs: Opstelling, velden: Partial<Signaal> = {}): Promise<Zaak> {
  laatsteSkn += 1;
  const rij = { skn: String(laatsteSkn), naam: `Geheim${laatsteSkn}, P.`, pi: 'Noorderveen', afdeling: 'A', casemanager: 'Sanne de Vries', begindatum: '2026-11-22', einddatum: '2027-06-01', titel: 'afgestraft', ...velden };
  const gevuld = Object.fromEntries(Object.entries(rij).filter(([, waarde]) => waarde !== ''));
  const antwoord = await fetch(`${zs.adres}/api/signalen`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ signalen: [gevuld] }) });
  const { rijen } = (await antwoord.json()) as { readonly rijen: readonly { readonly casus?: string; readonly fouten?: unknown }[] };
  const code = rijen[0]?.casus;
  const casus = code === undefined ? undefined : await findCasusByCode(zs.register.db, code);
  if (casus === undefined) throw new RangeError(`The signal was refused: ${JSON.stringify(rijen)}`);
  await zs.rustig();
  return { id: casus.id, code: casus.code, skn: casus.skn, naam: casus.naam };
}

/** Where the card of a casus is posted. */
export async function plek(zs: Opstelling, { id, code }: Zaak): Promise<{ readonly kanaal: string; readonly bericht: string }> {
  const kaart = await findLevering(zs.register.db, `kaart:${id}`);
  if (typeof kaart?.conversatie !== 'string' || kaart.activiteit === null) throw new RangeError(`No card of ${code} is posted`);
  return { kanaal: kaart.conversatie.split(';')[0] ?? '', bericht: kaart.activiteit };
}

function naarTekst({ tekst, kaarten }: GezienBericht): string {
  return [tekst, ...kaarten.map(leesKaart)].filter(Boolean).join('\n');
}

function objectVanNaam(id: string): string {
  const mens = MENSEN.alle.find((een) => een.id === id);
  if (mens === undefined) throw new RangeError(`Nobody is called ${id}`);
  return objectVan(mens);
}

/** The card of a casus as Teams keeps it and everybody in the channel sees it. */
export async function basiskaart(zs: Opstelling, zaak: Zaak): Promise<Json> {
  const { kanaal, bericht } = await plek(zs, zaak);
  const kaart = zs.teams.berichten(kanaal, KIJKER).find(({ id }) => id === bericht)?.kaarten[0];
  if (kaart === undefined) throw new RangeError(`The card of ${zaak.code} is not in its channel`);
  return kaart;
}

/** What everybody in the channel reads on the card of a casus. */
export async function inHetKanaal(zs: Opstelling, zaak: Zaak): Promise<string> {
  return leesKaart(await basiskaart(zs, zaak));
}

/** What was said under the card of a casus, oldest first. */
export async function onderDeKaart(zs: Opstelling, zaak: Zaak): Promise<readonly string[]> {
  const { kanaal, bericht } = await plek(zs, zaak);
  return zs.teams.berichten(kanaal, KIJKER).filter(({ draad, id }) => draad === bericht && id !== bericht).map(naarTekst);
}

/** All cards and messages of a channel, as Teams keeps them. */
export function alInKanaal(zs: Opstelling, kanaal: string): readonly string[] {
  return zs.teams.berichten(kanaal, KIJKER).map(naarTekst);
}

/** An open dialog that is a card. */
export interface OpenDialoog {
  readonly tekst: string;
  /** What the window is called. */
  readonly titel: string;
  /** Sends it in; gives the message it closes with, or what the dialog says then. */
  verzend(knop: string, invoer?: Readonly<Record<string, string>>): Promise<string>;
}

export interface Mens {
  readonly object: string;
  /** Opens a dialog from a button of the last message in the own chat that has it. */
  opentInChat(knop: string): Promise<OpenDialoog>;
  /** Opens a dialog from a button of the card. */
  opent(zaak: Zaak, knop: string): Promise<OpenDialoog>;
  /** Presses a button on the card of the casus as this person sees it; gives what then stands on it. */
  druk(zaak: Zaak, knop: string, invoer?: Readonly<Record<string, string>>): Promise<string>;
  /** Presses a button on the card as this person saw it last, without waiting until everything that follows has happened. */
  drukSnel(zaak: Zaak, knop: string, invoer?: Readonly<Record<string, string>>): Promise<Uitkomst>;
  /** Presses a button of the last message in the own chat that has it. */
  drukInChat(knop: string, invoer?: Readonly<Record<string, string>>): Promise<string>;
  /** Opens the own chat, in which Teams draws the cards that ask for it anew; gives the last message. */
  opentChat(): Promise<string>;
  /** What this person reads on the card of the casus. */
  ziet(zaak: Zaak): Promise<string>;
  /** The card itself. */
  kaart(zaak: Zaak): Promise<Json>;
  /** The bot's messages in the own chat, oldest first; with a casus only those about it. */
  chat(zaak?: Zaak): readonly string[];
  /** Types something to the bot in the own chat; gives its answer. */
  typt(tekst: string): Promise<string>;
}

function verslag(uitkomst: Uitkomst): string {
  switch (uitkomst.soort) {
    case 'kaart': return leesKaart(uitkomst.kaart);
    case 'melding': return uitkomst.tekst;
    case 'fout': throw new RangeError(uitkomst.reden);
    case 'dialoog': return `dialoog ${uitkomst.dialoog.titel}`;
    case 'geen': return '';
  }
}

/** The person with this id in the example organisation, at the keyboard. */
export function als(zs: Opstelling, naam: string): Mens {
  const object = objectVanNaam(naam);
  const { verstuur } = zs.teams;
  const mijnChat = (): readonly GezienBericht[] => zs.teams.berichten(zs.teams.chatVan(object), object);
  const kaartUit = (berichten: readonly GezienBericht[], bericht: string): Json => {
    const kaart = berichten.find(({ id }) => id === bericht)?.kaarten[0];
    if (kaart === undefined) throw new RangeError('The card is not in its channel');
    return kaart;
  };
  const kaart = async (zaak: Zaak): Promise<Json> => {
    const { kanaal, bericht } = await plek(zs, zaak);
    return kaartUit(await verstuur.kijk(object, kanaal), bericht);
  };
  const drukSnel: Mens['drukSnel'] = async (zaak, knop, invoer = {}) => {
    const { kanaal, bericht } = await plek(zs, zaak);
    return verstuur.druk(object, bericht, { titel: knop }, ingevuld(kaartUit(verstuur.berichten(object, kanaal), bericht), invoer));
  };
  const drukOpBericht = async (knop: string, invoer: Readonly<Record<string, string>> = {}): Promise<Uitkomst> => {
    const bericht = mijnChat().findLast(({ kaarten }) => kaarten.some((een) => leesKaart(een).includes(`[${knop}]`)));
    if (bericht?.kaarten[0] === undefined) throw new RangeError(`No message in the chat has the button ${knop}`);
    return verstuur.druk(object, bericht.id, { titel: knop }, ingevuld(bericht.kaarten[0], invoer));
  };
  const dialoogUit = (uitkomst: Uitkomst): OpenDialoog => {
    if (uitkomst.soort !== 'dialoog' || uitkomst.dialoog.kaart === undefined) throw new RangeError(`No card dialog opened: ${verslag(uitkomst)}`);
    const { titel: venster } = uitkomst.dialoog;
    let { id, kaart: huidig } = uitkomst.dialoog;
    return {
      tekst: leesKaart(huidig), titel: venster,
      async verzend(titel, invoer = {}) {
        const gevolg = await verstuur.drukInDialoog(object, id, { titel }, ingevuld(huidig, invoer));
        await zs.rustig();
        if (gevolg.soort !== 'dialoog' || gevolg.dialoog.kaart === undefined) return verslag(gevolg);
        ({ id, kaart: huidig } = { id: gevolg.dialoog.id, kaart: gevolg.dialoog.kaart });
        return leesKaart(huidig);
      },
    };
  };
  return {
    object, drukSnel, kaart,
    async opent(zaak, knop) {
      await kaart(zaak);
      return dialoogUit(await drukSnel(zaak, knop));
    },
    opentInChat: async (knop) => dialoogUit(await drukOpBericht(knop)),
    async druk(zaak, knop, invoer) {
      await kaart(zaak);
      const uitkomst = await drukSnel(zaak, knop, invoer);
      await zs.rustig();
      return verslag(uitkomst);
    },
    async drukInChat(knop, invoer = {}) {
      const uitkomst = await drukOpBericht(knop, invoer);
      await zs.rustig();
      return verslag(uitkomst);
    },
    async opentChat() {
      const laatste = (await verstuur.kijk(object, zs.teams.chatVan(object))).at(-1);
      return laatste === undefined ? '' : naarTekst(laatste);
    },
    ziet: async (zaak) => leesKaart(await kaart(zaak)),
    chat: (zaak) => mijnChat().filter(({ afzender }) => afzender.isBot).map(naarTekst).filter((tekst) => zaak === undefined || tekst.includes(zaak.code)),
    async typt(tekst) {
      const { berichtId } = await verstuur.inChat(object, tekst);
      await zs.rustig();
      return mijnChat().filter(({ id, afzender }) => afzender.isBot && Number(id) > Number(berichtId)).map(naarTekst)[0] ?? '';
    },
  };
}
