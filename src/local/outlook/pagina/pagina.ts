/**
 * The page at /outlook. In its address: `?persoon=<id>` who you are, `&mailbox=1.7` the newest requirement set that Office.js has,
 * both handed on to the frames of the add-in. Browser tests hold on to these data-testid attributes:
 *   banner, klok, persoon-select, thema-select   at the top
 *   formulier, afspraak, mail                    what is open in the middle
 *   meldingen                                    what the add-in tells above it
 *   paneel-frame, wachter-frame                  the frames of the add-in
 *   toast                                        the polite status line
 * The rest is found by label and role, as people do.
 */
import { klokTekst, maak, vindElement } from '../../teams/pagina/maak.ts';
import { startThema } from '../../teams/pagina/thema.ts';
import type { Afspraak, Inhoud, Mail, Staat } from '../soorten.ts';
import { categorieMethoden, maakHoofdlijst } from './categorieen.ts';
import { tekenAfspraak, tekenMail } from './lezen.ts';
import { toonLijst } from './lijst.ts';
import { maakMeldingen } from './meldingen.ts';
import { alsLocatie, leesBody, type Methoden } from './methoden.ts';
import { openOpstelling, type Bestaand } from './opstellen.ts';
import { maakPaneel } from './paneel.ts';
import { Vraagfout, vraagVoor } from './vraag.ts';

const TOAST_MS = 8_000;
const KIJK_MS = 4_000;
const HALF_UUR_MS = 1_800_000;

/** What is open in the middle; `stand` is how it was when it was drawn. */
interface Open {
  readonly id: string | undefined;
  readonly stand: string;
  readonly magWeg: () => Promise<boolean>;
}
const NIETS: Open = { id: undefined, stand: '', magWeg: () => Promise.resolve(true) };

/** A new appointment begins at the next half hour. */
function leeg(nu: string): Inhoud {
  const van = Math.ceil(Date.parse(nu) / HALF_UUR_MS) * HALF_UUR_MS;
  const op = (ms: number): string => new Date(ms).toISOString();
  return { onderwerp: '', van: op(van), tot: op(van + HALF_UUR_MS), verplicht: [], optioneel: [], locaties: [], tekst: '', categorieen: [], vertrouwelijkheid: 'normal', online: false, eigenschappen: {} };
}

function inhoudVan({ onderwerp, van, tot, verplicht, optioneel, locaties, tekst, categorieen, vertrouwelijkheid, online, eigenschappen }: Afspraak): Inhoud {
  return { onderwerp, van, tot, verplicht, optioneel, locaties, tekst, categorieen, vertrouwelijkheid, online, eigenschappen };
}

async function start(): Promise<void> {
  const adres = new URLSearchParams(location.search);
  const vraag = vraagVoor(adres.get('persoon') ?? '');
  let staat: Staat = await vraag.staat();
  let open: Open = NIETS;

  const midden = vindElement('inhoud', HTMLElement);
  const leegVlak = [...midden.children];
  const vlakken = { agenda: vindElement('agenda', HTMLElement), mails: vindElement('mails', HTMLElement) };
  const toast = vindElement('toast', HTMLElement);
  const klok = vindElement('klok', HTMLTimeElement);
  const hoofdlijst = maakHoofdlijst();
  startThema(vindElement('thema', HTMLSelectElement), () => paneel.nieuwUiterlijk());
  const inKader = new URLSearchParams({ persoon: staat.ik.id, ...(adres.has('mailbox') ? { mailbox: adres.get('mailbox') ?? '' } : {}) }).toString();
  const vast = { vak: vindElement('vast-vak', HTMLElement), vinkje: vindElement('vast', HTMLInputElement) };
  const paneel = maakPaneel(vindElement('paneel', HTMLElement), vindElement('kader', HTMLElement), vast, `/outlook/paneel?${inKader}`, () => staat.ik);
  const overal: Methoden = { 'mailbox.displayAppointmentForm': (id) => kies(String(id)) };

  let toastTimer: number | undefined;
  function meld(tekst: string): void {
    toast.textContent = tekst;
    window.clearTimeout(toastTimer);
    toastTimer = window.setTimeout(() => (toast.textContent = ''), TOAST_MS);
  }

  async function probeer<T>(doe: () => Promise<T>): Promise<T | undefined> {
    try {
      return await doe();
    } catch (fout) {
      if (!(fout instanceof Vraagfout)) throw fout;
      console.warn(fout);
      meld('Dit lukte niet. Misschien is de afspraak intussen veranderd. Kijk in de agenda hoe het nu is.');
      return undefined;
    }
  }

  function sluit(melding: string): void {
    open = NIETS;
    paneel.sluit();
    midden.replaceChildren(...leegVlak);
    if (melding !== '') meld(melding);
    midden.focus();
    void ververs();
  }

  function stelOp(begin: Inhoud, bestaand?: Bestaand): void {
    const magWeg = openOpstelling({ vlak: midden, staat, vraag, paneel, hoofdlijst, overal, wachterAdres: `/outlook/wachter?${inKader}`, probeer, klaar: sluit }, begin, bestaand);
    open = { id: bestaand?.id, stand: 'opstellen', magWeg };
    toon();
  }

  /** What can be read of any item; custom properties are those of the organiser. */
  function leesMethoden(tekst: string, meldingen: Methoden, afspraak?: Afspraak): Methoden {
    return {
      ...overal, ...meldingen, ...categorieMethoden(hoofdlijst, () => afspraak?.categorieen ?? [], () => undefined),
      'body.getAsync': (soort) => leesBody(tekst, soort), 'body.getTypeAsync': () => 'text', 'enhancedLocation.getAsync': () => (afspraak?.locaties ?? []).map(alsLocatie),
      'customProperties.load': () => afspraak?.eigenschappen ?? {},
      'customProperties.save': (alles) => (afspraak === undefined ? undefined : vraag.eigenschappen(afspraak.id, typeof alles === 'object' && alles !== null ? { ...alles } : {}).then(() => undefined)),
    };
  }

  const doeMet = (afspraak: Afspraak) => ({
    bewerk: () => stelOp(inhoudVan(afspraak), { id: afspraak.id, isConcept: false }),
    antwoord: (antwoord: Parameters<typeof vraag.antwoord>[1]) => void probeer(() => vraag.antwoord(afspraak.iCalUId, antwoord)).then(ververs),
    verwijder: () => void probeer(() => vraag.verwijder(afspraak.iCalUId)).then((gelukt) => {
      if (gelukt !== undefined) sluit('De afspraak staat niet meer in uw agenda.');
    }),
  });

  function toonAfspraak(afspraak: Afspraak, metPaneel: boolean): void {
    const meldingen = maakMeldingen();
    midden.replaceChildren(meldingen.element, tekenAfspraak(afspraak, doeMet(afspraak)));
    if (metPaneel) paneel.toon({ item: { vorm: 'afspraak', afspraak }, methoden: leesMethoden(afspraak.tekst, meldingen.methoden, afspraak) });
    open = { ...NIETS, id: afspraak.id, stand: JSON.stringify(afspraak) };
  }

  function toonMail(mail: Mail): void {
    const meldingen = maakMeldingen();
    midden.replaceChildren(meldingen.element, tekenMail(mail));
    paneel.toon({ item: { vorm: 'mail', mail }, methoden: leesMethoden(mail.tekst, meldingen.methoden) });
    open = { ...NIETS, id: mail.id, stand: 'mail' };
  }

  async function kies(id: string): Promise<void> {
    if (!(await open.magWeg())) return;
    const afspraak = staat.afspraken.find((een) => een.id === id);
    const mail = staat.mails.find((een) => een.id === id);
    if (afspraak?.isConcept === true) stelOp(inhoudVan(afspraak), { id, isConcept: true });
    else if (afspraak !== undefined) toonAfspraak(afspraak, true);
    else if (mail !== undefined) toonMail(mail);
    else meld('Deze afspraak staat niet in uw agenda van de komende twee weken.');
    toon();
    if (afspraak?.isConcept !== true) midden.focus();
  }

  function toon(): void {
    toonLijst(vlakken, staat, open.id, (id) => void kies(id));
    klok.dateTime = staat.nu;
    klok.textContent = klokTekst(staat.nu);
  }

  /** Brings the list up to date, and what is read in the middle; the pane asks the server itself. */
  async function ververs(): Promise<void> {
    staat = await vraag.staat();
    const afspraak = staat.afspraken.find(({ id }) => id === open.id);
    if (open.stand !== '' && open.stand !== 'mail' && open.stand !== 'opstellen') {
      if (afspraak === undefined) sluit('De afspraak staat niet meer in uw agenda.');
      else if (JSON.stringify(afspraak) !== open.stand) toonAfspraak(afspraak, false);
    }
    toon();
  }

  const kiesPersoon = vindElement('persoon', HTMLSelectElement);
  kiesPersoon.replaceChildren(...staat.personen.map(({ id, naam, functie }) => maak('option', { value: id, ...(id === staat.ik.id ? { selected: '' } : {}) }, `${naam} (${functie})`)));
  kiesPersoon.addEventListener('change', () => {
    const { value } = kiesPersoon;
    void open.magWeg().then((mag) => {
      adres.set('persoon', mag ? value : staat.ik.id);
      if (mag) location.search = adres.toString();
      else kiesPersoon.value = staat.ik.id;
    });
  });
  vindElement('nieuw', HTMLButtonElement).addEventListener('click', () => void open.magWeg().then((mag) => {
    if (mag) stelOp(leeg(staat.nu));
  }));
  toon();
  window.setInterval(() => void ververs().catch((fout: unknown) => console.warn(fout)), KIJK_MS);
}

void start();
