/// <reference types="office-js" />
import { gelukt, type Uitkomst } from '../uitkomst.ts';
import type { Kader } from './kader.ts';
import { maakPlek, type Plekveld } from './plek.ts';

export interface Mens {
  readonly naam: string;
  readonly adres: string;
}
/** Who is asked to come; somebody who must can't be optional too. */
export interface Genodigden {
  readonly verplicht: readonly Mens[];
  readonly optioneel: readonly Mens[];
}
/** The text under the appointment, as Outlook keeps it. */
export interface Tekst {
  readonly soort: 'html' | 'text';
  readonly inhoud: string;
}
/** From when to when. */
export interface Tijdvak {
  readonly begin: Date;
  readonly einde: Date;
}
/** A part of the item that can be asked for and written. */
export interface Veld<T> {
  readonly lees: () => Promise<Uitkomst<T>>;
  readonly zet: (waarde: T) => Promise<Uitkomst<unknown>>;
}

/** An appointment that its organiser is writing; parts that this Outlook does not have are undefined. */
export interface Opstelling extends Plekveld {
  readonly onderwerp: Veld<string>;
  readonly tijd: Veld<Tijdvak>;
  readonly mensen: Veld<Genodigden>;
  readonly tekst: Veld<Tekst> & { readonly zetVooraan: (tekst: Tekst) => Promise<Uitkomst<unknown>> };
  readonly categorieen: { readonly lees: () => Promise<Uitkomst<readonly string[]>>; readonly voegToe: (naam: string) => Promise<Uitkomst<unknown>>; readonly haalWeg: (naam: string) => Promise<Uitkomst<unknown>> } | undefined;
  readonly gevoeligheid: Veld<string> | undefined;
}

type Vraag = Kader['vraag'];

function maakTijd(vraag: Vraag, item: Office.AppointmentCompose): Opstelling['tijd'] {
  return {
    async lees() {
      const [begin, einde] = await Promise.all([
        vraag<Date>('De begintijd kon niet worden gelezen', (klaar) => item.start.getAsync(klaar)),
        vraag<Date>('De eindtijd kon niet worden gelezen', (klaar) => item.end.getAsync(klaar)),
      ]);
      if (!begin.goed) return begin;
      return einde.goed ? { goed: true, waarde: { begin: begin.waarde, einde: einde.waarde } } : einde;
    },
    async zet({ begin, einde }) {
      // Outlook moves the end along with the start, so the end comes last.
      const gezet = await vraag('De begintijd kon niet worden ingevuld', (klaar) => item.start.setAsync(begin, klaar));
      return gezet.goed ? vraag('De eindtijd kon niet worden ingevuld', (klaar) => item.end.setAsync(einde, klaar)) : gezet;
    },
  };
}

const alsMens = ({ displayName, emailAddress }: Office.EmailAddressDetails): Mens => ({ naam: displayName, adres: emailAddress });
const alsAdres = ({ naam, adres }: Mens): Office.EmailUser => ({ displayName: naam, emailAddress: adres });
const zelfde = (een: readonly Mens[], ander: readonly Mens[]): boolean => een.length === ander.length && een.every(({ adres }, plek) => adres === ander[plek]?.adres);

function maakMensen(vraag: Vraag, item: Office.AppointmentCompose): Opstelling['mensen'] {
  const leesLijst = (lijst: Office.Recipients): Promise<Uitkomst<Office.EmailAddressDetails[]>> => vraag('De genodigden konden niet worden gelezen', (klaar) => lijst.getAsync(klaar));
  const zetLijst = async (lijst: Office.Recipients, mensen: readonly Mens[]): Promise<Uitkomst<unknown>> => {
    const nu = await leesLijst(lijst);
    if (!nu.goed) return nu;
    const staan = nu.waarde.map(alsMens);
    if (zelfde(staan, mensen)) return gelukt();
    const nieuw = mensen.slice(staan.length);
    // Adding leaves what Outlook knows of the others alone; only who goes makes it necessary to write the list anew.
    if (zelfde(staan, mensen.slice(0, staan.length))) return vraag('De genodigden konden niet worden toegevoegd', (klaar) => lijst.addAsync(nieuw.map(alsAdres), klaar));
    return vraag('De genodigden konden niet worden aangepast', (klaar) => lijst.setAsync(mensen.map(alsAdres), klaar));
  };
  return {
    async lees() {
      const [verplicht, optioneel] = await Promise.all([leesLijst(item.requiredAttendees), leesLijst(item.optionalAttendees)]);
      if (!verplicht.goed) return verplicht;
      return optioneel.goed ? { goed: true, waarde: { verplicht: verplicht.waarde.map(alsMens), optioneel: optioneel.waarde.map(alsMens) } } : optioneel;
    },
    async zet({ verplicht, optioneel }) {
      const gezet = await zetLijst(item.requiredAttendees, verplicht);
      return gezet.goed ? zetLijst(item.optionalAttendees, optioneel) : gezet;
    },
  };
}

function maakTekst(vraag: Vraag, item: Office.AppointmentCompose): Opstelling['tekst'] {
  return {
    async lees() {
      const soort = await vraag<string>('De tekst kon niet worden gelezen', (klaar) => item.body.getTypeAsync(klaar));
      if (!soort.goed) return soort;
      const vorm = soort.waarde === 'html' ? 'html' : 'text';
      const inhoud = await vraag<string>('De tekst kon niet worden gelezen', (klaar) => item.body.getAsync(vorm, klaar));
      return inhoud.goed ? { goed: true, waarde: { soort: vorm, inhoud: inhoud.waarde } } : inhoud;
    },
    zet: ({ soort, inhoud }) => vraag('De tekst kon niet worden ingevuld', (klaar) => item.body.setAsync(inhoud, { coercionType: soort }, klaar)),
    zetVooraan: ({ soort, inhoud }) => vraag('De tekst kon niet worden ingevuld', (klaar) => item.body.prependAsync(inhoud, { coercionType: soort }, klaar)),
  };
}

/** A category has to be in the list of the mailbox first; where that may not be added to, it is left out. */
function maakCategorieen(vraag: Vraag, item: Office.AppointmentCompose): Opstelling['categorieen'] {
  const { masterCategories } = Office.context.mailbox;
  return {
    async lees() {
      const staan = await vraag<Office.CategoryDetails[] | null>('De categorieën konden niet worden gelezen', (klaar) => item.categories.getAsync(klaar));
      return staan.goed ? { goed: true, waarde: (staan.waarde ?? []).map(({ displayName }) => displayName) } : staan;
    },
    async voegToe(naam) {
      const bekend = await vraag<Office.CategoryDetails[] | null>('De categorieën van uw agenda konden niet worden gelezen', (klaar) => masterCategories.getAsync(klaar));
      if (bekend.goed && !(bekend.waarde ?? []).some(({ displayName }) => displayName === naam)) await vraag('De categorie kon niet worden gemaakt', (klaar) => masterCategories.addAsync([{ displayName: naam, color: 'Preset8' }], klaar));
      return vraag('De categorie kon niet worden ingevuld', (klaar) => item.categories.addAsync([naam], klaar));
    },
    haalWeg: (naam) => vraag('De categorie kon niet worden weggehaald', (klaar) => item.categories.removeAsync([naam], klaar)),
  };
}

/** The parts of an appointment in the making, as far as this Outlook has them. */
export function maakOpstelling({ vraag, kan }: Pick<Kader, 'vraag' | 'kan'>, item: Office.AppointmentCompose): Opstelling {
  return {
    ...maakPlek({ vraag, kan }, item),
    onderwerp: {
      lees: () => vraag<string>('Het onderwerp kon niet worden gelezen', (klaar) => item.subject.getAsync(klaar)),
      zet: (tekst) => vraag('Het onderwerp kon niet worden ingevuld', (klaar) => item.subject.setAsync(tekst, klaar)),
    },
    tijd: maakTijd(vraag, item),
    mensen: maakMensen(vraag, item),
    tekst: maakTekst(vraag, item),
    categorieen: kan('1.8') ? maakCategorieen(vraag, item) : undefined,
    gevoeligheid: kan('1.14')
      ? {
          lees: () => vraag<string>('Of de afspraak privé is, kon niet worden gelezen', (klaar) => item.sensitivity.getAsync(klaar)),
          zet: (soort) => vraag('De afspraak kon niet op privé worden gezet', (klaar) => item.sensitivity.setAsync(soort, klaar)),
        }
      : undefined,
  };
}
