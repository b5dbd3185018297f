import { randomUUID } from 'node:crypto';
import { druk, knoppenVan, type Actie, type Knop } from './acties.ts';
import type { BotAntwoord } from './aan-bot.ts';
import { createBerichtextensie, type Zoekantwoord } from './berichtextensie.ts';
import { ClientFout } from './fout.ts';
import { createGetoond, staatOp } from './getoond.ts';
import { eigenSleutel, stempel, type Kern } from './kern.ts';
import { refreshVan } from './regels.ts';
import { splitsConversationId, type Gesprek } from './rooster.ts';
import type { Bericht, GezienBericht, Json, StandInPersoon, Uitkomst } from './soorten.ts';
import { ietsMis, leesKaartAntwoord, leesTaakAntwoord } from './uitkomst.ts';

/** A client refreshes a card again when its last result is older than this (msteams User-Specific-Views). */
const VERNIEUW_NA_MS = 60_000;

/**
 * What a person can do in Teams; `als` is the object id of that person. Every function throws ClientFout
 * for something the real client would not offer: a channel of others, a button that is not on the card.
 */
export interface Client {
  /** Writes in a channel to the bot: an @mention is put before `tekst`, unless it is nothing but a link. `draad` answers in that thread. */
  inKanaal(als: string, kanaalId: string, tekst: string, draad?: string): Promise<{ readonly berichtId: string }>;
  /** Searches with the app from the message box of a conversation. */
  zoekInApp(als: string, gesprek: string, tekst: string): Promise<Zoekantwoord>;
  /** Posts the card of a search result as a message of this person; the bot does not see it. */
  deel(als: string, gesprek: string, resultaat: string, draad?: string): Promise<{ readonly berichtId: string }>;
  /** Writes in the person's own chat with the bot. */
  inChat(als: string, tekst: string): Promise<{ readonly berichtId: string; readonly gesprek: string }>;
  /** Presses a button by verb, id or title with these inputs (input id → text); see `druk`. */
  druk(als: string, berichtId: string, knop: Knop, invoer?: Readonly<Record<string, string>>): Promise<Uitkomst>;
  /** Sends a button whose inputs the renderer has merged already. */
  voerUit(als: string, berichtId: string, actie: Actie): Promise<Uitkomst>;
  /** Asks for a new version of a card by hand (the menu of a message). */
  vernieuw(als: string, berichtId: string): Promise<Uitkomst>;
  /** Presses a button of a card dialog. */
  drukInDialoog(als: string, dialoogId: string, knop: Knop, invoer?: Readonly<Record<string, string>>): Promise<Uitkomst>;
  /** Submits a dialog with this data, as `dialog.url.submit` or the renderer does. */
  verzendDialoog(als: string, dialoogId: string, data: unknown): Promise<Uitkomst>;
  /** Looks at a conversation: marks it read, refreshes the cards that are due, and gives what is seen then. */
  kijk(als: string, gesprek: string): Promise<readonly GezienBericht[]>;
  /** The messages as this person sees them now, oldest first; nothing is refreshed. */
  berichten(als: string, gesprek: string): readonly GezienBericht[];
  /** Any invoke, also a malformed one, with the bare answer of the bot. */
  invoke(als: string, gesprek: string, invoke: { readonly name: string; readonly value: unknown; readonly replyToId?: string }): Promise<BotAntwoord>;
}

interface OpenDialoog {
  readonly objectId: string;
  readonly gesprek: Gesprek;
  readonly draad: string | undefined;
  readonly kaart: Json | undefined;
}

export function createClient(kern: Kern): Client {
  const { opties, rooster, opslag, eigenKaarten, aanBot } = kern;
  const extensie = createBerichtextensie(kern);
  const dialogen = new Map<string, OpenDialoog>();
  /** Refreshes on their way, so that two pages of one person ask once. */
  const onderweg = new Map<string, Promise<Uitkomst>>();
  const getoond = createGetoond();

  function persoonVan(als: string): StandInPersoon {
    const persoon = rooster.vindPersoon(als);
    if (persoon === undefined) throw new ClientFout('geen-persoon', `Nobody has object id ${als}.`);
    return persoon;
  }

  function gesprekVan(persoon: StandInPersoon, id: string): Gesprek {
    const gesprek = rooster.vindGesprek(id);
    if (gesprek === undefined || !rooster.leden(gesprek).includes(persoon)) {
      throw new ClientFout('geen-gesprek', `${persoon.naam} has no conversation ${id}.`);
    }
    return gesprek;
  }

  function berichtVan(als: string, berichtId: string): { persoon: StandInPersoon; bericht: Bericht; gesprek: Gesprek } {
    const persoon = persoonVan(als);
    const bericht = opslag.zoek(berichtId);
    if (bericht === undefined || bericht.verwijderd) throw new ClientFout('geen-bericht', `There is no message ${berichtId}.`);
    return { persoon, bericht, gesprek: gesprekVan(persoon, bericht.gesprek) };
  }

  /** In a channel the bot is told the thread; a chat has none. */
  const draadVan = (gesprek: Gesprek, bericht: Bericht): string | undefined => (gesprek.soort === 'kanaal' ? bericht.draad : undefined);

  function eigenKaart(persoon: StandInPersoon, bericht: Bericht): Json | undefined {
    const eigen = eigenKaarten.get(eigenSleutel(persoon.objectId, bericht.id));
    return eigen?.versie === bericht.versie ? eigen.kaart : undefined;
  }

  const kaartenVoor = (persoon: StandInPersoon, bericht: Bericht): readonly Json[] => {
    const eigen = eigenKaart(persoon, bericht);
    return eigen === undefined ? bericht.kaarten : [eigen];
  };

  function gezien(persoon: StandInPersoon, bericht: Bericht): GezienBericht {
    const auteur = rooster.vindPersoon(bericht.van);
    const kaarten = kaartenVoor(persoon, bericht);
    const eigen = eigenKaart(persoon, bericht);
    const stand = stempel([bericht.versie, bericht.tekst, kaarten]);
    getoond.onthoud(eigenSleutel(persoon.objectId, bericht.id), stand, kaarten);
    return {
      id: bericht.id,
      gesprek: bericht.gesprek,
      draad: bericht.draad,
      afzender:
        auteur === undefined
          ? { naam: opties.bot.naam, omschrijving: 'app', isBot: true }
          : { naam: auteur.naam, omschrijving: `${auteur.rolomschrijving}, ${rooster.organisatie(auteur)}`, isBot: false },
      tekst: bericht.tekst,
      kaarten,
      vermeldingen: bericht.vermeldingen.map(({ tekst, naam }) => ({ tekst, naam })),
      geplaatstOp: bericht.geplaatstOp,
      gewijzigd: bericht.versie > 1,
      persoonlijk: eigen !== undefined,
      kanVernieuwen: refreshVan(bericht.kaarten[0]) !== undefined,
      stand,
    };
  }

  function berichten(als: string, gesprekId: string): readonly GezienBericht[] {
    const persoon = persoonVan(als);
    const gesprek = gesprekVan(persoon, gesprekId);
    const { draad } = splitsConversationId(gesprekId);
    return opslag.staat.berichten
      .filter((bericht) => bericht.gesprek === gesprek.id && !bericht.verwijderd && (draad === undefined || bericht.draad === draad))
      .map((bericht) => gezien(persoon, bericht));
  }

  async function kaartActie(
    { persoon, bericht, gesprek }: ReturnType<typeof berichtVan>,
    action: Json,
    trigger: 'automatic' | 'manual',
  ): Promise<Uitkomst> {
    const { versie } = bericht;
    const opMs = Date.parse(opties.nu());
    const antwoord = await aanBot.invoke(persoon, gesprek, draadVan(gesprek, bericht), {
      name: 'adaptiveCard/action',
      replyToId: bericht.id,
      value: { action, trigger },
    });
    const uitkomst = leesKaartAntwoord(antwoord, rooster);
    const sleutel = eigenSleutel(persoon.objectId, bericht.id);
    // An update that arrives during a refresh makes its result old, so the refresh is due again; the answer to a
    // press comes after the updates the press caused, so it stands on top of them.
    const voorVersie = trigger === 'automatic' ? versie : bericht.versie;
    if (uitkomst.soort === 'kaart') eigenKaarten.set(sleutel, { kaart: uitkomst.kaart, versie: voorVersie, opMs });
    else if (trigger === 'automatic') eigenKaarten.set(sleutel, { kaart: eigenKaart(persoon, bericht), versie, opMs });
    await kern.veranderd();
    return uitkomst;
  }

  async function taak(name: 'task/fetch' | 'task/submit', wie: OpenDialoog, data: unknown, replyToId?: string): Promise<Uitkomst> {
    const antwoord = await aanBot.invoke(persoonVan(wie.objectId), wie.gesprek, wie.draad, {
      name,
      value: { data, context: { theme: 'default' } },
      ...(replyToId === undefined ? {} : { replyToId }),
    });
    const uitkomst = leesTaakAntwoord(antwoord, rooster, randomUUID);
    if (uitkomst.soort === 'dialoog') dialogen.set(uitkomst.dialoog.id, { ...wie, kaart: uitkomst.dialoog.kaart });
    return uitkomst;
  }

  async function verzonden(antwoord: BotAntwoord): Promise<Uitkomst> {
    await kern.veranderd();
    if (!antwoord.bereikt) return ietsMis(antwoord.reden);
    return antwoord.status < 300 ? { soort: 'geen' } : ietsMis(`HTTP ${antwoord.status}`);
  }

  async function voerUit(als: string, berichtId: string, actie: Actie): Promise<Uitkomst> {
    const waar = berichtVan(als, berichtId);
    const { persoon, bericht, gesprek } = waar;
    if (!staatOp(kaartenVoor(persoon, bericht), actie) && !getoond.heeft(eigenSleutel(als, bericht.id), actie)) throw new ClientFout('geen-knop', 'The button is not on the card this person sees or saw.');
    const { data, ...rest } = actie;
    if (actie.type === 'Action.Execute') return kaartActie(waar, { ...rest, data }, 'manual');
    const msteams = data['msteams'];
    const isDialoog = typeof msteams === 'object' && msteams !== null && 'type' in msteams && msteams.type === 'task/fetch';
    const draad = draadVan(gesprek, bericht);
    if (isDialoog) return taak('task/fetch', { objectId: persoon.objectId, gesprek, draad, kaart: undefined }, data, bericht.id);
    return verzonden(await aanBot.bericht(persoon, gesprek, draad, { id: opslag.nieuwId(opties.nu()), value: data, replyToId: bericht.id }));
  }

  async function schrijf(persoon: StandInPersoon, gesprek: Gesprek, draad: string | undefined, deel: { text: string; entities: readonly object[]; vermeldingen: Bericht['vermeldingen'] }): Promise<Bericht> {
    const { text, entities, vermeldingen } = deel;
    const ontvouwd = await extensie.ontvouw(persoon, gesprek, text);
    const bericht = await kern.plaats(gesprek, draad, persoon.mri, { tekst: text, kaarten: ontvouwd === undefined ? [] : [ontvouwd], vermeldingen });
    // Who pastes a link in a channel talks to colleagues, not to the bot.
    if (gesprek.soort === 'kanaal' && entities.length === 0) return bericht;
    const html = text.replaceAll('&', '&amp;').replaceAll(/<(?!\/?at>)/g, '&lt;');
    await aanBot.bericht(persoon, gesprek, draadVan(gesprek, bericht), {
      id: bericht.id,
      text,
      textFormat: 'plain',
      attachments: [{ contentType: 'text/html', content: `<p>${html}</p>` }],
      entities,
    });
    return bericht;
  }

  function openDialoog(als: string, dialoogId: string): OpenDialoog {
    const dialoog = dialogen.get(dialoogId);
    if (dialoog?.objectId !== als) throw new ClientFout('geen-dialoog', 'The dialog is not open for this person.');
    return dialoog;
  }

  async function verzendDialoog(als: string, dialoogId: string, data: unknown): Promise<Uitkomst> {
    const dialoog = openDialoog(als, dialoogId);
    const uitkomst = await taak('task/submit', dialoog, data);
    // After an error the dialog stays open, so that what was typed is not lost.
    if (uitkomst.soort !== 'fout') dialogen.delete(dialoogId);
    return uitkomst;
  }

  async function vernieuwAutomatisch(als: string, bericht: Bericht): Promise<void> {
    const refresh = refreshVan(bericht.kaarten[0]);
    const persoon = persoonVan(als);
    if (refresh?.userIds?.includes(persoon.mri) !== true) return;
    const sleutel = eigenSleutel(als, bericht.id);
    const eigen = eigenKaarten.get(sleutel);
    if (eigen?.versie === bericht.versie && Date.parse(opties.nu()) - eigen.opMs <= VERNIEUW_NA_MS) return;
    let bezig = onderweg.get(sleutel);
    if (bezig === undefined) {
      bezig = kaartActie(berichtVan(als, bericht.id), refresh.action, 'automatic').finally(() => onderweg.delete(sleutel));
      onderweg.set(sleutel, bezig);
    }
    await bezig;
  }

  return {
    async inKanaal(als, kanaalId, tekst, draad) {
      const persoon = persoonVan(als);
      const gesprek = gesprekVan(persoon, kanaalId);
      if (/^https?:\/\/\S+$/.test(tekst)) return { berichtId: (await schrijf(persoon, gesprek, draad, { text: tekst, entities: [], vermeldingen: [] })).id };
      const text = `<at>${opties.bot.naam}</at>`;
      const { id, naam } = opties.bot;
      const bericht = await schrijf(persoon, gesprek, draad, {
        text: `${text} ${tekst}`,
        entities: [{ type: 'mention', text, mentioned: { id, name: naam } }],
        vermeldingen: [{ tekst: text, id, naam }],
      });
      return { berichtId: bericht.id };
    },
    async zoekInApp(als, gesprekId, tekst) {
      const persoon = persoonVan(als);
      return extensie.zoek(persoon, gesprekVan(persoon, gesprekId), tekst);
    },
    async deel(als, gesprekId, resultaat, draad) {
      const persoon = persoonVan(als);
      const gesprek = gesprekVan(persoon, gesprekId);
      const bericht = await kern.plaats(gesprek, draad, persoon.mri, { tekst: '', kaarten: [extensie.kaartVan(persoon, resultaat)], vermeldingen: [] });
      return { berichtId: bericht.id };
    },
    async inChat(als, tekst) {
      const persoon = persoonVan(als);
      if (!persoon.heeftPersoonlijkeApp) throw new ClientFout('geen-app', `${persoon.naam} does not have the personal app.`);
      const bericht = await schrijf(persoon, rooster.chatVan(persoon), undefined, { text: tekst, entities: [], vermeldingen: [] });
      return { berichtId: bericht.id, gesprek: bericht.gesprek };
    },
    async druk(als, berichtId, knop, invoer = {}) {
      const { persoon, bericht } = berichtVan(als, berichtId);
      const kaarten = kaartenVoor(persoon, bericht);
      const kaart = kaarten.find((een) => knoppenVan(een).some(({ verb }) => knop.verb === verb)) ?? kaarten[0] ?? {};
      return voerUit(als, berichtId, druk(kaart, knop, invoer));
    },
    voerUit,
    async vernieuw(als, berichtId) {
      const waar = berichtVan(als, berichtId);
      const refresh = refreshVan(waar.bericht.kaarten[0]);
      if (refresh === undefined) throw new ClientFout('geen-vernieuwing', 'The card cannot be refreshed.');
      return kaartActie(waar, refresh.action, 'manual');
    },
    drukInDialoog: async (als, dialoogId, knop, invoer = {}) => verzendDialoog(als, dialoogId, druk(openDialoog(als, dialoogId).kaart ?? {}, knop, invoer).data),
    verzendDialoog,
    async kijk(als, gesprekId) {
      const persoon = persoonVan(als);
      const gesprek = gesprekVan(persoon, gesprekId);
      const hier = opslag.staat.berichten.filter((bericht) => bericht.gesprek === gesprek.id && !bericht.verwijderd);
      const laatste = hier.at(-1);
      const sleutel = eigenSleutel(als, gesprek.id);
      if (laatste !== undefined && opslag.staat.gelezen[sleutel] !== laatste.id) {
        opslag.staat.gelezen[sleutel] = laatste.id;
        await kern.veranderd();
      }
      await Promise.all(hier.map((bericht) => vernieuwAutomatisch(als, bericht)));
      return berichten(als, gesprekId);
    },
    berichten,
    invoke(als, gesprekId, { name, value, replyToId }) {
      const persoon = persoonVan(als);
      return aanBot.invoke(persoon, gesprekVan(persoon, gesprekId), splitsConversationId(gesprekId).draad, { name, value, ...(replyToId === undefined ? {} : { replyToId }) });
    },
  };
}
