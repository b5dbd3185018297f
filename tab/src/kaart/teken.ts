import type * as Renderer from 'adaptivecards';
import { naarHtml } from './markdown.ts';

const kleur = (naam: string): object => ({ default: `var(--${naam})`, subtle: `var(--${naam}-zacht)` });
const kleuren = {
  default: kleur('tekst'),
  dark: kleur('tekst'),
  light: kleur('tekst'),
  accent: kleur('accent'),
  attention: kleur('fout'),
  good: kleur('goed'),
  warning: kleur('let-op'),
};
const stijl = (achtergrond: string): object => ({ backgroundColor: `var(--${achtergrond})`, foregroundColors: kleuren });

const lettertype = (fontFamily: string): object => ({
  fontFamily,
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
});

/** Sizes and spacing as in Teams; colours are CSS variables, so a change of theme does not touch what was typed. */
const HOST = {
  fontFamily: 'inherit',
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--lijn)' },
  fontTypes: { default: lettertype('inherit'), monospace: lettertype("Consolas, 'Courier New', monospace") },
  textBlock: { headingLevel: 2 },
  textStyles: { heading: { size: 'large', weight: 'bolder' }, columnHeader: { weight: 'bolder' } },
  containerStyles: {
    default: stijl('vlak'),
    emphasis: stijl('vlak-grijs'),
    accent: stijl('accent-vlak'),
    good: stijl('goed-vlak'),
    attention: stijl('fout-vlak'),
    warning: stijl('let-op-vlak'),
  },
  actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, showCard: { actionMode: 'inline', inlineTopMargin: 12 }, actionsOrientation: 'horizontal', actionAlignment: 'left' },
  inputs: { label: { requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' }, optionalInputs: { weight: 'bolder' } }, errorMessage: { color: 'attention' } },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 180 }, value: { wrap: true }, spacing: 12 },
};

/** A button that was pressed, with the inputs merged into its data. */
export interface GedrukteActie {
  readonly type: 'Action.Execute' | 'Action.Submit';
  readonly id?: string;
  readonly verb?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A card on the page. */
export interface GetekendeKaart {
  readonly element: HTMLElement;
  /** What somebody filled in, by the id of the input; what is as the card came is not among it. */
  readonly ingevuld: () => Readonly<Record<string, string>>;
}

/**
 * Draws a card. `druk` gets each Action.Execute and Action.Submit with the inputs merged in, and the card shows that
 * it is busy until `druk` is done. A card the renderer can't draw becomes a line that says so.
 */
export type Tekenaar = (inhoud: Readonly<Record<string, unknown>>, druk: (actie: GedrukteActie) => Promise<void>) => GetekendeKaart;

/** Cards as Teams shows them, drawn by Microsoft's own renderer. The colours are the CSS variables of `kaart.css`. */
export function maakTekenaar(AdaptiveCards: typeof Renderer): Tekenaar {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (tekst, resultaat) => {
    resultaat.outputHtml = naarHtml(tekst);
    resultaat.didProcess = true;
  };
  AdaptiveCards.GlobalSettings.setTabIndexAtCardRoot = false;
  return (inhoud, druk) => teken(AdaptiveCards, inhoud, druk);
}

function teken(AdaptiveCards: typeof Renderer, ...[inhoud, druk]: Parameters<Tekenaar>): GetekendeKaart {
  const kaart = new AdaptiveCards.AdaptiveCard();
  kaart.hostConfig = new AdaptiveCards.HostConfig(HOST);
  const houder = document.createElement('div');
  houder.className = 'kaart';

  async function voerUit(actie: GedrukteActie): Promise<void> {
    if (houder.getAttribute('aria-busy') === 'true') return;
    houder.setAttribute('aria-busy', 'true');
    try {
      await druk(actie);
    } finally {
      houder.removeAttribute('aria-busy');
    }
  }

  kaart.onExecuteAction = (actie) => {
    if (actie instanceof AdaptiveCards.OpenUrlAction) {
      if (/^(https?:|mailto:)/.test(actie.url ?? '')) window.open(actie.url, '_blank', 'noopener,noreferrer');
      return;
    }
    const isExecute = actie instanceof AdaptiveCards.ExecuteAction;
    if (!isExecute && !(actie instanceof AdaptiveCards.SubmitAction)) return;
    void voerUit({
      type: isExecute ? 'Action.Execute' : 'Action.Submit',
      ...(actie.id === undefined ? {} : { id: actie.id }),
      ...(isExecute && actie.verb !== '' ? { verb: actie.verb } : {}),
      data: { ...actie.data },
    });
  };
  kaart.parse(inhoud);
  const getekend = kaart.render();
  houder.append(getekend ?? 'Deze kaart kan niet worden getoond.');
  const waarden = (): ReadonlyMap<string, string> => new Map(kaart.getAllInputs().flatMap(({ id, value }) => (id === undefined ? [] : [[id, String(value ?? '')]])));
  const begin = waarden();
  return { element: houder, ingevuld: () => Object.fromEntries([...waarden()].filter(([id, waarde]) => begin.get(id) !== waarde)) };
}
