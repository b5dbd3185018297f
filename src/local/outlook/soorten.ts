/** Somebody, or a room, as a mail program shows them. */
export interface Adres {
  readonly naam: string;
  readonly adres: string;
}

/** Where an appointment is: a room with a mailbox, or words. `adres` is empty for words. */
export interface Locatie extends Adres {
  readonly soort: 'room' | 'custom';
}

export type Vertrouwelijkheid = 'normal' | 'personal' | 'private' | 'confidential';

/** What somebody fills in. Instants are UTC; the text is plain. */
export interface Inhoud {
  readonly onderwerp: string;
  readonly van: string;
  readonly tot: string;
  readonly verplicht: readonly Adres[];
  readonly optioneel: readonly Adres[];
  readonly locaties: readonly Locatie[];
  readonly tekst: string;
  readonly categorieen: readonly string[];
  readonly vertrouwelijkheid: Vertrouwelijkheid;
  readonly online: boolean;
  /** The custom properties that the add-in keeps with it, for its organiser only. */
  readonly eigenschappen: Readonly<Record<string, unknown>>;
}

export type Antwoord = 'none' | 'organizer' | 'tentativelyAccepted' | 'accepted' | 'declined' | 'notResponded';

/** An appointment in one calendar. */
export interface Afspraak extends Inhoud {
  readonly id: string;
  /** The same in every calendar. */
  readonly iCalUId: string;
  readonly organisator: Adres;
  readonly ikOrganiseer: boolean;
  /** It was kept and not sent. */
  readonly isConcept: boolean;
  readonly isAfgezegd: boolean;
  /** Of who is looking, unless they organise it. */
  readonly mijnAntwoord: Antwoord | undefined;
  /** Rooms too. */
  readonly deelnemers: readonly (Adres & { readonly antwoord: Antwoord })[];
}

export interface Mail {
  readonly id: string;
  readonly van: Adres;
  readonly aan: readonly Adres[];
  readonly onderwerp: string;
  readonly tekst: string;
  readonly op: string;
}

/** Somebody one can be. */
export interface Persoon extends Adres {
  readonly id: string;
  readonly functie: string;
  readonly tenantId: string;
}

/** What the page shows for who is looking: appointments from today for two weeks, oldest first, and mails, newest first. */
export interface Staat {
  readonly nu: string;
  readonly ik: Persoon;
  readonly personen: readonly Persoon[];
  readonly afspraken: readonly Afspraak[];
  readonly mails: readonly Mail[];
  /** Whom one can invite. */
  readonly adresboek: readonly Adres[];
  readonly ruimtes: readonly Adres[];
}
