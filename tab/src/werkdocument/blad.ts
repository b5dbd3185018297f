import type { WerkdocumentAntwoord } from '../../../src/api/contract.ts';
import type { Api } from '../api.ts';
import { maakBewaarder, type Bewaarder, type BewaarStatus } from './bewaarder.ts';
import type { Opdracht } from './stukformulier.ts';
import { gevuldOnder, leegOnder, metVeld, veldVan, type Velden } from './velden.ts';
import { verzend, type AnderStuk, type Verzonden } from './verzend.ts';

/** All the page shows. A new object for each change. */
export interface BladStaat {
  readonly lading: { readonly soort: 'bezig' | 'onbereikbaar' | 'klaar' | 'verlopen' } | { readonly soort: 'fout'; readonly melding: string };
  readonly werkdocument?: WerkdocumentAntwoord;
  readonly velden: Velden;
  readonly bewaren: BewaarStatus;
  /** The form that is being sent. */
  readonly bezig?: string;
  readonly geenVerbinding: boolean;
  /** Why the last opdracht was not carried out, to be shown near the form it came from. */
  readonly weigering?: { readonly formulier: string; readonly melding: string };
  /** Somebody else changed the piece of this form while it was being written: what that says now. */
  readonly botsing?: { readonly formulier: string; readonly ander: AnderStuk };
  /** What was done last, in a sentence. */
  readonly gedaan?: string;
  /** The fields that were just thrown away, as long as they can be put back. */
  readonly gewist?: Velden;
  readonly verlopen: boolean;
  /** Where the focus must go once this is on the screen: an id in the page. */
  readonly focus?: { readonly id: string };
}

export interface Verzending {
  /** Name of the form; its fields are emptied when it succeeds (and nothing else is). */
  readonly formulier: string;
  readonly opdracht: Opdracht;
  /** The sentence shown when it is done. */
  readonly gedaan: string;
  /** Id in the page of what gets the focus when it is done. */
  readonly daarna: string;
}

export interface Blad {
  readonly staat: () => BladStaat;
  /** Calls back after each change; returns how to stop that. */
  readonly luister: (bijWijziging: () => void) => () => void;
  /** Fetches the werkdocument and what was being typed. Without a connection it goes on trying. */
  readonly open: () => Promise<void>;
  /** Fetches it again, when somebody comes back to the window. Leaves what is typed alone. */
  readonly ververs: () => Promise<void>;
  readonly typ: (naam: string, tekst: string) => void;
  /** Changes several fields at once; `focus` is the id of what gets the focus then. */
  readonly zet: (velden: (nu: Velden) => Velden, focus?: string) => void;
  /** Empties a form. What was in it can be put back (`herstel`) until somebody goes on typing or sends something. */
  readonly wis: (formulier: string, focus: string) => void;
  readonly herstel: () => void;
  /** Goes on with a form after somebody else changed its piece, with these fields. */
  readonly voegSamen: (velden: (nu: Velden) => Velden, focus: string) => void;
  readonly voerUit: (verzending: Verzending) => Promise<void>;
  /** Saves what is typed now. True when all of it is with the server. */
  readonly bewaarNu: () => Promise<boolean>;
  readonly vertrek: () => void;
  /** Whether something was typed that the server does not have. */
  readonly heeftNieuws: () => boolean;
}

export interface BladOpties {
  readonly api: Api;
  readonly casus: string;
  /** Milliseconds since 1970. */
  readonly klok: () => number;
  readonly wacht: (ms: number) => Promise<void>;
  readonly stilteMs?: number;
}

export const weigeringId = (formulier: string): string => `weigering-${formulier}`;
const EERSTE_MS = 1_000;
const LAATSTE_MS = 15_000;

/** The state of the page and all that can happen to it, apart from how it looks. */
export function maakBlad({ api, casus, klok, wacht, stilteMs }: BladOpties): Blad {
  let staat: BladStaat = { lading: { soort: 'bezig' }, velden: {}, bewaren: { soort: 'rust' }, geenVerbinding: false, verlopen: false };
  let bewaarder: Bewaarder | undefined;
  const luisteraars = new Set<() => void>();

  function wijzig(deel: Partial<BladStaat>): void {
    staat = { ...staat, ...deel };
    for (const luisteraar of luisteraars) luisteraar();
  }

  function zetVelden(velden: Velden): void {
    wijzig({ velden });
    bewaarder?.wijzig(velden);
  }

  /** Somebody goes on: what was said about the last act is over, and putting back could now overwrite new text. */
  function gaVerder(velden: Velden): void {
    const { gewist: _weg, gedaan: _gezegd, ...rest } = staat;
    staat = rest;
    zetVelden(velden);
  }

  function begin(werkdocument: WerkdocumentAntwoord): void {
    const velden = werkdocument.concept;
    const venster = crypto.randomUUID();
    bewaarder = maakBewaarder(velden, {
      klok,
      bewaar: (inhoud, nummer) => api.bewaarConcept(casus, { velden: inhoud, venster, nummer }),
      meld: (bewaren) => wijzig({ bewaren, ...(bewaren.soort === 'verlopen' ? { verlopen: true } : {}) }),
      ...(stilteMs === undefined ? {} : { stilteMs }),
    });
    wijzig({ lading: { soort: 'klaar' }, werkdocument, velden });
  }

  async function open(): Promise<void> {
    for (let ms = EERSTE_MS; ; ms = Math.min(ms * 2, LAATSTE_MS)) {
      const antwoord = await api.haalWerkdocument(casus);
      if (antwoord.soort !== 'onbereikbaar') {
        if (antwoord.soort === 'goed') begin(antwoord.waarde);
        else wijzig({ lading: antwoord.soort === 'verlopen' ? { soort: 'verlopen' } : { soort: 'fout', melding: antwoord.melding } });
        return;
      }
      wijzig({ lading: { soort: 'onbereikbaar' } });
      await wacht(ms);
    }
  }

  async function ververs(): Promise<void> {
    if (staat.lading.soort !== 'klaar' || staat.bezig !== undefined) return;
    const antwoord = await api.haalWerkdocument(casus);
    if (antwoord.soort === 'verlopen') wijzig({ verlopen: true });
    if (antwoord.soort === 'goed' && antwoord.waarde.versie >= (staat.werkdocument?.versie ?? 0)) wijzig({ werkdocument: antwoord.waarde });
  }

  function verwerk({ formulier, gedaan, daarna }: Verzending, uitkomst: Verzonden): void {
    switch (uitkomst.soort) {
      case 'gedaan':
        wijzig({ werkdocument: uitkomst.werkdocument, gedaan, focus: { id: daarna } });
        zetVelden(leegOnder(staat.velden, formulier));
        void bewaarder?.nu();
        return;
      case 'geweigerd':
        wijzig({
          weigering: { formulier, melding: uitkomst.melding }, focus: { id: weigeringId(formulier) },
          ...(uitkomst.werkdocument === undefined ? {} : { werkdocument: uitkomst.werkdocument }),
          ...(uitkomst.ander === undefined ? {} : { botsing: { formulier, ander: uitkomst.ander } }),
        });
        return;
      case 'verlopen':
        wijzig({ verlopen: true });
    }
  }

  async function voerUit(verzending: Verzending): Promise<void> {
    const { werkdocument, bezig } = staat;
    // A second tap on the same button while the first is under way is not a second opdracht.
    if (werkdocument === undefined || bezig !== undefined) return;
    const { weigering: _oud, botsing: _samen, gedaan: _vorige, gewist: _weg, ...rest } = staat;
    staat = { ...rest, bezig: verzending.formulier };
    wijzig({});
    const uitkomst = await verzend(
      { versie: werkdocument.versie, opdracht: verzending.opdracht, sleutel: crypto.randomUUID() },
      { api, casus, wacht, meldGeenVerbinding: () => wijzig({ geenVerbinding: true }) },
    );
    const { bezig: _klaar, ...vrij } = staat;
    staat = { ...vrij, geenVerbinding: false };
    verwerk(verzending, uitkomst);
  }

  return {
    staat: () => staat,
    luister(bijWijziging) {
      luisteraars.add(bijWijziging);
      return () => luisteraars.delete(bijWijziging);
    },
    open,
    ververs,
    typ: (naam, tekst) => gaVerder(metVeld(staat.velden, naam, tekst)),
    zet(velden, focus) {
      if (focus !== undefined) wijzig({ focus: { id: focus } });
      gaVerder(velden(staat.velden));
    },
    wis(formulier, focus) {
      const { weigering: _oud, botsing: _samen, ...rest } = staat;
      const gewist = Object.fromEntries(gevuldOnder(staat.velden, formulier).map((naam) => [naam, veldVan(staat.velden, naam)]));
      const hadTekst = Object.keys(gewist).some((naam) => !naam.endsWith('/open') && !naam.endsWith('/basis'));
      staat = { ...rest, focus: { id: focus }, ...(hadTekst ? { gewist, gedaan: 'De tekst is gewist.' } : {}) };
      zetVelden(leegOnder(staat.velden, formulier));
    },
    herstel() {
      gaVerder({ ...staat.velden, ...staat.gewist });
    },
    voegSamen(velden, focus) {
      const { weigering: _oud, botsing: _samen, ...rest } = staat;
      staat = { ...rest, focus: { id: focus } };
      gaVerder(velden(staat.velden));
    },
    voerUit,
    bewaarNu: async () => (await bewaarder?.nu()) ?? true,
    vertrek: () => bewaarder?.vertrek(),
    heeftNieuws: () => bewaarder?.heeftNieuws() ?? false,
  };
}
