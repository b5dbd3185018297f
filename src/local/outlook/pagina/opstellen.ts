import type { Inhoud, Staat } from '../soorten.ts';
import { categorieMethoden, hoofdlijstMethoden } from './categorieen.ts';
import { tekenFormulier } from './formulier.ts';
import { maakMeldingen } from './meldingen.ts';
import { alsLocatie, methodenVan, type Methoden } from './methoden.ts';
import { maakOpstelling, type Opstelling, type Veld } from './opstelling.ts';
import type { Paneel, Voorleg } from './paneel.ts';
import { vraagInVenster } from './venster.ts';
import { magVerzenden } from './verzenden.ts';
import type { Vraag } from './vraag.ts';

/** What writing an appointment needs of the page. */
export interface Opstelomgeving {
  readonly vlak: HTMLElement;
  readonly staat: Staat;
  readonly vraag: Vraag;
  readonly paneel: Paneel;
  readonly hoofdlijst: Map<string, string>;
  /** Methods that work beside any item. */
  readonly overal: Methoden;
  readonly wachterAdres: string;
  /** Runs something that the server may refuse; undefined when it did, and people were told. */
  readonly probeer: <T>(doe: () => Promise<T>) => Promise<T | undefined>;
  /** It is done; `melding` says how it ended. */
  readonly klaar: (melding: string) => void;
}

/** An appointment that was kept before. */
export interface Bestaand {
  readonly id: string;
  readonly isConcept: boolean;
}

/** Tells the pane what changed, whoever changed it, as Outlook does. */
function meldVeranderingen(paneel: Paneel, { inhoud }: Opstelling, velden: ReadonlySet<Veld>): void {
  const { van, tot, locaties } = inhoud();
  if (velden.has('van') || velden.has('tot')) paneel.meld('olkAppointmentTimeChanged', { start: new Date(van), end: new Date(tot) });
  if (velden.has('verplicht') || velden.has('optioneel')) {
    paneel.meld('olkRecipientsChanged', { changedRecipientFields: { to: false, cc: false, bcc: false, requiredAttendees: velden.has('verplicht'), optionalAttendees: velden.has('optioneel'), resources: false } });
  }
  if (velden.has('locaties')) paneel.meld('olkEnhancedLocationsChanged', { enhancedLocations: locaties.map(alsLocatie) });
}

/**
 * Opens the form of an appointment: a new one, a draft, or one that was sent and is changed. Gives what asks whether it may be
 * left: true when nothing is lost, or people said what to do with it.
 */
export function openOpstelling(omgeving: Opstelomgeving, begin: Inhoud, bestaand?: Bestaand): () => Promise<boolean> {
  const { vlak, staat, vraag, paneel, hoofdlijst, overal, wachterAdres, probeer, klaar } = omgeving;
  const isVerzonden = bestaand?.isConcept === false;
  const opstelling = maakOpstelling(begin, {
    maak: vraag.maak,
    // Saving what was sent before tells nobody: only what the add-in keeps with it is saved, until the update is sent.
    bewaar: (id, inhoud) => (isVerzonden ? vraag.eigenschappen(id, inhoud.eigenschappen) : vraag.bewaar(id, inhoud)),
  }, bestaand?.id);
  const meldingen = maakMeldingen();
  const voorleg: Voorleg = {
    item: { vorm: 'opstellen' },
    methoden: {
      ...overal, ...meldingen.methoden, ...hoofdlijstMethoden(hoofdlijst), ...methodenVan(opstelling, staat),
      ...categorieMethoden(hoofdlijst, () => opstelling.inhoud().categorieen, (categorieen) => opstelling.zet({ categorieen })),
    },
  };
  let isBezig = false;

  async function verzend(): Promise<void> {
    if (isBezig) return;
    isBezig = true;
    try {
      await probeer(async () => {
        if (!(await magVerzenden(wachterAdres, paneel.ontvangst(() => voorleg)))) return;
        const id = await opstelling.bewaar();
        await (isVerzonden ? vraag.werkBij(id, opstelling.inhoud()) : vraag.verzend(id));
        klaar(isVerzonden ? 'De update is verzonden.' : 'De afspraak is verzonden.');
      });
    } finally {
      isBezig = false;
    }
  }

  async function magWeg(): Promise<boolean> {
    if (isVerzonden) {
      if (!opstelling.isVuil()) return true;
      return (await vraagInVenster('Wijzigingen niet verzonden', 'U heeft de afspraak veranderd en de update niet verzonden.', [['Verder werken', false], ['Wijzigingen weggooien', true]]).antwoord) ?? false;
    }
    if (opstelling.id() === undefined && !opstelling.isVuil()) return true;
    const keuze = await vraagInVenster('Concept bewaren?', 'U heeft deze afspraak niet verzonden. Een concept blijft in uw agenda staan, en anderen zien er niets van.', [['Concept bewaren', 'bewaar'], ['Weggooien', 'weg'], ['Verder werken', 'verder']] as const).antwoord;
    if (keuze === 'bewaar') return (await probeer(() => opstelling.bewaar())) !== undefined;
    if (keuze !== 'weg') return false;
    const id = opstelling.id();
    return id === undefined || (await probeer(() => vraag.gooiWeg(id))) !== undefined;
  }

  const formulier = tekenFormulier(opstelling, {
    titel: isVerzonden ? 'Afspraak bewerken' : bestaand === undefined ? 'Nieuwe afspraak' : 'Concept',
    verzendtekst: isVerzonden ? 'Update verzenden' : 'Verzenden',
    adresboek: staat.adresboek, ruimtes: staat.ruimtes, categorieen: () => [...hoofdlijst.keys()],
    verzend: () => void verzend(),
    sluit: () => void magWeg().then((mag) => {
      if (mag) klaar('');
    }),
  });
  opstelling.volg((velden) => meldVeranderingen(paneel, opstelling, velden));
  vlak.replaceChildren(meldingen.element, formulier);
  paneel.toon(voorleg);
  formulier.querySelector<HTMLElement>('#onderwerp')?.focus();
  return magWeg;
}
