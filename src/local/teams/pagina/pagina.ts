/**
 * The page at /teams. Browser tests hold on to these data-testid attributes:
 *   banner, klok                       the texts at the top
 *   persoon-select                     <select>, value = object id of the person you are; also `?als=` in the address
 *   thema-select                       <select>: systeem, licht, donker, contrast
 *   toon-berichten, toon-tab           the two views of a conversation; tab-frame is the framed tab
 *   kanaal-<id>, chat-<id>             buttons at the left; `aria-current="page"` on the open one,
 *                                      `data-ongelezen="ja"` when there is something new
 *   berichtenlijst                     the list of messages; `aria-busy="true"` while cards are being refreshed
 *   draad-<id>, antwoord-<id>          a thread by the id of its first message, and its button to answer
 *   bericht-<activity id>              a message
 *   kaart-<activity id>                the card in it; `aria-busy="true"` while an action runs
 *   vernieuw-<activity id>             button that asks for a new version of the card
 *   schrijfvak, verstuur               the box for a new message and its button
 *   toast                              the polite status line with answers and errors of actions
 *   dialoog, dialoog-sluiten, dialoog-status, dialoog-frame   the open dialog, its close button, status line and page
 * Inputs and buttons of a card are found by their label, as a person does.
 */
import type { PaginaStaat } from '../api.ts';
import type { Uitkomst } from '../soorten.ts';
import { standVan, toonBerichten, vergeet, type BerichtHandelingen } from './berichten.ts';
import { openDialoog } from './dialoog.ts';
import { openZoeken } from './zoeken.ts';
import { toonLijst } from './lijst.ts';
import { klokTekst, maak, vindElement } from './maak.ts';
import { maakTabvlak } from './tabvlak.ts';
import { startThema } from './thema.ts';
import { vraagVoor, type Vraag } from './vraag.ts';

const TOAST_MS = 8000;
/** In place of an id: the chat of the person, whichever that is. */
const EIGEN_CHAT = 'chat';

function start(): void {
  const kiesPersoon = vindElement('persoon', HTMLSelectElement);
  const lijst = vindElement('lijst', HTMLElement);
  const stroom = vindElement('stroom', HTMLElement);
  const naam = vindElement('gesprek-naam', HTMLElement);
  const klok = vindElement('klok', HTMLTimeElement);
  const toast = vindElement('toast', HTMLElement);
  const formulier = vindElement('schrijf', HTMLFormElement);
  const vak = vindElement('tekst', HTMLTextAreaElement);
  const vakLabel = vindElement('tekst-label', HTMLLabelElement);

  const adres = new URLSearchParams(location.search);
  let als = adres.get('als') ?? '';
  let gesprek = adres.get('gesprek') ?? '';
  let antwoordOp: string | undefined;
  let staat: PaginaStaat | undefined;
  let vraag: Vraag = vraagVoor(als);
  let toastTimer: number | undefined;

  const zoekKnop = vindElement('zoek', HTMLButtonElement);
  const thema = startThema(vindElement('thema', HTMLSelectElement), (nieuw) => tabvlak.zetThema(nieuw));
  const toonKnoppen = { berichten: vindElement('toon-berichten', HTMLButtonElement), tab: vindElement('toon-tab', HTMLButtonElement) };
  const tabvlak = maakTabvlak(vindElement('tabvlak', HTMLElement), { als: () => als, context: () => ({ ...context(), frameContext: 'content', entityId: 'samen-starten' }) });
  let ziet: keyof typeof toonKnoppen = 'berichten';

  function toonWeergave(nieuw: typeof ziet): void {
    ziet = nieuw;
    for (const [naam, knop] of Object.entries(toonKnoppen)) knop.setAttribute('aria-pressed', String(naam === nieuw));
    stroom.hidden = nieuw === 'tab';
    formulier.hidden = nieuw === 'tab' || gesprek === '';
    if (nieuw === 'tab') tabvlak.toon();
    else tabvlak.verberg();
  }

  function meld(tekst: string, isFout: boolean): void {
    toast.textContent = tekst;
    toast.classList.toggle('is-fout', isFout);
    window.clearTimeout(toastTimer);
    toastTimer = window.setTimeout(() => (toast.textContent = ''), TOAST_MS);
  }

  const inKanaal = (): boolean => staat?.chats.some(({ id }) => id === gesprek) !== true;

  function toonUitkomst(uitkomst: Uitkomst): void {
    if (uitkomst.soort === 'melding') meld(uitkomst.tekst, false);
    else if (uitkomst.soort === 'fout') {
      console.warn(uitkomst.reden);
      meld(uitkomst.tekst, true);
    } else if (uitkomst.soort === 'dialoog') {
      const { dialoog } = uitkomst;
      const door = vraag;
      openDialoog(dialoog, {
        context: () => context(),
        async verzend(data) {
          const volgende = await door.dialoog(dialoog.id, data);
          if (volgende.soort === 'fout') {
            console.warn(volgende.reden);
            return volgende.tekst;
          }
          toonUitkomst(volgende);
          return undefined;
        },
      });
    }
  }

  /** What app.getContext gives a framed page: the flat form that teams-js translates. */
  function context(): Record<string, unknown> {
    const ik = staat?.ik;
    const team = staat?.teams.find(({ kanalen }) => kanalen.some(({ id }) => id === gesprek));
    return {
      locale: 'nl-nl',
      theme: thema(),
      frameContext: 'task',
      entityId: 'dialoog',
      hostName: 'Teams',
      hostClientType: 'web',
      sessionId: 'lokaal',
      userObjectId: ik?.objectId,
      tid: ik?.tenantId,
      userPrincipalName: ik?.upn,
      loginHint: ik?.upn,
      userDisplayName: ik?.naam,
      ...(team === undefined ? { chatId: gesprek } : { teamId: team.id, teamName: team.naam, channelId: gesprek }),
    };
  }

  const handelingen: BerichtHandelingen = {
    async druk(berichtId, actie) {
      meld('Bezig…', false);
      const stand = standVan(stroom, berichtId);
      const uitkomst = await vraag.actie(berichtId, actie);
      toast.textContent = '';
      toonUitkomst(uitkomst);
      // Teams empties the inputs once the bot has answered; only an error or a dialog leaves them.
      if (uitkomst.soort !== 'fout' && uitkomst.soort !== 'dialoog') vergeet(stroom, berichtId, stand);
      await ververs();
    },
    async vernieuw(berichtId) {
      toonUitkomst(await vraag.vernieuw(berichtId));
      await ververs();
    },
    antwoord(draad) {
      antwoordOp = draad;
      toonVak();
      vak.focus();
    },
  };

  function toonVak(): void {
    const bot = staat?.bot ?? '';
    vakLabel.textContent = inKanaal() ? `${antwoordOp === undefined ? 'Nieuw bericht' : 'Antwoord'} aan @${bot}` : `Bericht aan ${bot}`;
  }

  function toonStaat(nieuw: PaginaStaat): void {
    staat = nieuw;
    // Without a person in the address the server chose one.
    if (als !== nieuw.ik.objectId) vraag = vraagVoor(nieuw.ik.objectId);
    als = nieuw.ik.objectId;
    klok.textContent = klokTekst(nieuw.nu);
    klok.dateTime = nieuw.nu;
    if (kiesPersoon.options.length !== nieuw.personen.length) {
      kiesPersoon.replaceChildren(...nieuw.personen.map((een) => maak('option', { value: een.objectId }, `${een.naam} (${een.omschrijving})`)));
    }
    kiesPersoon.value = als;
    const eerste = nieuw.teams.flatMap(({ kanalen }) => kanalen)[0] ?? nieuw.chats[0];
    if (gesprek === EIGEN_CHAT) gesprek = nieuw.chats[0]?.id ?? '';
    const alle = [...nieuw.chats, ...nieuw.teams.flatMap(({ kanalen }) => kanalen)];
    if (!alle.some(({ id }) => id === gesprek)) gesprek = eerste?.id ?? '';
    toonLijst(lijst, nieuw, gesprek, (id) => void kies(id));
    naam.textContent = alle.find(({ id }) => id === gesprek)?.naam ?? 'Geen gesprekken';
    formulier.hidden = ziet === 'tab' || gesprek === '';
    const nieuwAdres = `?${new URLSearchParams({ als, gesprek }).toString()}`;
    if (location.search !== nieuwAdres) history.replaceState(null, '', nieuwAdres);
    document.title = `${naam.textContent} – Teams (lokale modus)`;
    toonVak();
  }

  /** First what is known, then the cards as they are for this person: as in Teams, the base card shows for a moment. */
  async function ververs(): Promise<void> {
    const voor = { als, gesprek };
    const nieuw = await vraag.staat();
    if (nieuw === undefined || voor.als !== als) return;
    toonStaat(nieuw);
    if (gesprek === '') {
      toonBerichten(stroom, [], true, handelingen);
      return;
    }
    const hier = gesprek;
    for (const haal of [vraag.berichten, vraag.kijk]) {
      stroom.setAttribute('aria-busy', 'true');
      const berichten = await haal(hier);
      if (hier !== gesprek || nieuw.ik.objectId !== als) return;
      if (berichten !== undefined) toonBerichten(stroom, berichten, inKanaal(), handelingen);
    }
    stroom.removeAttribute('aria-busy');
  }

  /** Another conversation or person: everything is drawn anew, so what was typed in a card is gone, as in Teams. */
  async function kies(id: string): Promise<void> {
    gesprek = id;
    antwoordOp = undefined;
    stroom.replaceChildren();
    await ververs();
    if (ziet === 'tab') tabvlak.toon();
    // In a narrow window the page scrolls instead of the list.
    stroom.lastElementChild?.scrollIntoView({ block: 'end' });
    stroom.scrollTop = stroom.scrollHeight;
  }

  kiesPersoon.addEventListener('change', () => {
    als = kiesPersoon.value;
    vraag = vraagVoor(als);
    // A channel stays open; a chat is one person's own, so the other one's opens.
    void kies(inKanaal() ? gesprek : EIGEN_CHAT);
  });
  formulier.addEventListener('submit', (gebeurtenis) => {
    gebeurtenis.preventDefault();
    const tekst = vak.value.trim();
    if (tekst === '') return;
    vak.value = '';
    void vraag.schrijf(gesprek, tekst, antwoordOp).then(async (antwoord) => {
      if (!antwoord.ok) meld('Het bericht is niet verstuurd. Probeer het opnieuw.', true);
      antwoordOp = undefined;
      await ververs();
    });
  });
  toonKnoppen.berichten.addEventListener('click', () => toonWeergave('berichten'));
  toonKnoppen.tab.addEventListener('click', () => toonWeergave('tab'));
  zoekKnop.addEventListener('click', () => {
    const hier = gesprek;
    openZoeken({
      zoek: (tekst) => vraag.zoek(hier, tekst),
      async deel(resultaat) {
        const antwoord = await vraag.deel(hier, resultaat, antwoordOp);
        if (!antwoord.ok) meld('Delen lukte niet. Zoek de casus opnieuw.', true);
        await ververs();
      },
    });
  });
  vak.addEventListener('keydown', (toets) => {
    if (toets.key === 'Enter' && !toets.shiftKey) {
      toets.preventDefault();
      formulier.requestSubmit();
    }
    if (toets.key === 'Escape') {
      antwoordOp = undefined;
      toonVak();
    }
  });

  volgVeranderingen(ververs);
}

/** Runs `ververs` after each change, one at a time, and now and then for the clock and cards that are due. */
function volgVeranderingen(ververs: () => Promise<void>): void {
  let bezig = false;
  let nogEens = false;
  function draai(): void {
    nogEens = bezig;
    if (bezig) return;
    bezig = true;
    void ververs()
      .catch((fout: unknown) => console.warn(fout))
      .finally(() => {
        bezig = false;
        if (nogEens) draai();
      });
  }
  new EventSource('/teams/api/gebeurtenissen').addEventListener('message', draai);
  window.setInterval(draai, 30_000);
}

start();
