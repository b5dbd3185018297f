import { maak } from '../../teams/pagina/maak.ts';
import type { Adres } from '../soorten.ts';
import { bedienOffice, type Kader, type Ontvangst } from './gastheer.ts';
import type { Methoden } from './methoden.ts';
import { OfficeFout } from './office-vraag.ts';
import type { ItemBeeld, Uiterlijk } from './protocol.ts';

/** What an add-in has before it: the item, and what it can do with it. */
export interface Voorleg {
  readonly item: ItemBeeld;
  readonly methoden: Methoden;
}

/** The pane of the add-in beside the open item. */
export interface Paneel {
  readonly toon: (voorleg: Voorleg) => void;
  readonly sluit: () => void;
  /** The page looks different now. */
  readonly nieuwUiterlijk: () => void;
  /** Tells the add-in of an event of the item. */
  readonly meld: (soort: string, inhoud: Readonly<Record<string, unknown>>) => void;
  /** What the page does for any frame of the add-in, also that of the guard. */
  readonly ontvangst: (voorleg: () => Voorleg | undefined) => Ontvangst;
}

/** How the page looks now, for `Office.context.officeTheme`. */
function uiterlijk(): Uiterlijk {
  const stijl = getComputedStyle(document.documentElement);
  const kleur = (naam: string): string => stijl.getPropertyValue(naam).trim();
  return { isDonker: stijl.colorScheme === 'dark', kleuren: { vlak: kleur('--vlak'), tekst: kleur('--tekst'), knop: kleur('--vlak-grijs') } };
}

/** Builds the pane in `vlak`. `adres`: of the page of the add-in. As in Outlook it can stay open from mail to mail, when it is pinned. */
export function maakPaneel(vlak: HTMLElement, plek: HTMLElement, vast: { readonly vak: HTMLElement; readonly vinkje: HTMLInputElement }, adres: string, ik: () => Adres): Paneel {
  let huidig: { readonly kader: Kader; voorleg: Voorleg } | undefined;

  function ontvangst(voorleg: () => Voorleg | undefined): Ontvangst {
    return {
      gastheer: () => ({ profiel: ik(), uiterlijk: uiterlijk(), item: voorleg()?.item }),
      doe(methode, args) {
        const gevonden = voorleg()?.methoden[methode];
        if (gevonden === undefined) throw new OfficeFout('NotSupported', `This item does not have ${methode}.`);
        return gevonden(...args);
      },
    };
  }

  function sluit(): void {
    huidig?.kader.stop();
    huidig = undefined;
    plek.replaceChildren();
    vlak.hidden = true;
  }

  return {
    ontvangst, sluit,
    nieuwUiterlijk: () => huidig?.kader.zetUiterlijk(uiterlijk()),
    meld: (soort, inhoud) => huidig?.kader.meld(soort, inhoud),
    toon(voorleg) {
      const isMail = voorleg.item.vorm === 'mail';
      if (huidig !== undefined && isMail && huidig.voorleg.item.vorm === 'mail' && vast.vinkje.checked) {
        huidig.voorleg = voorleg;
        huidig.kader.zetItem(voorleg.item);
        return;
      }
      sluit();
      const frame = maak('iframe', { src: adres, title: 'Samen starten', 'data-testid': 'paneel-frame' });
      huidig = { kader: bedienOffice(frame, ontvangst(() => huidig?.voorleg)), voorleg };
      vast.vak.hidden = !isMail;
      plek.append(frame);
      vlak.hidden = false;
    },
  };
}
