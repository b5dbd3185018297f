import type { DialoogNaam, Verb } from '../verben.ts';

/**
 * The part of Adaptive Cards 1.5 that our cards use. Microsoft's own types also allow 1.6 and elements that Teams
 * does not draw on every client; here those do not compile.
 */
export type Kleur = 'Default' | 'Accent' | 'Good' | 'Warning' | 'Attention';
export type Ruimte = 'None' | 'Small' | 'Default' | 'Medium' | 'Large';
export type Vlak = 'default' | 'emphasis' | 'good' | 'warning' | 'attention' | 'accent';

interface Basis {
  readonly spacing?: Ruimte;
  readonly separator?: boolean;
}

/** Heading, for screen readers too. The only element whose text is markdown: only `kop` makes one. */
export interface Kop extends Basis {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly style: 'heading';
  readonly size: 'Default' | 'Medium' | 'Large';
  readonly weight: 'Bolder';
  readonly wrap: true;
}
export interface Run {
  readonly type: 'TextRun';
  readonly text: string;
  readonly size?: 'Small';
  readonly weight?: 'Bolder';
  readonly color?: Kleur;
  readonly isSubtle?: true;
}
export interface Regel extends Basis {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly Run[];
}
export interface Houder extends Basis {
  readonly type: 'Container';
  readonly style?: Vlak;
  readonly items: readonly Element[];
}
export interface Kolom {
  readonly type: 'Column';
  readonly width: 'stretch' | 'auto';
  readonly verticalContentAlignment?: 'Center';
  readonly items: readonly Element[];
}
export interface Kolommen extends Basis {
  readonly type: 'ColumnSet';
  readonly columns: readonly Kolom[];
}
export interface Knoppenrij extends Basis {
  readonly type: 'ActionSet';
  readonly actions: readonly Actie[];
}

interface InvoerBasis extends Basis {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: true;
  readonly errorMessage?: string;
  readonly value?: string;
}
export interface Tekstveld extends InvoerBasis {
  readonly type: 'Input.Text';
  readonly isMultiline?: true;
  readonly maxLength: number;
  readonly placeholder?: string;
}
export interface Datumveld extends InvoerBasis {
  readonly type: 'Input.Date';
  readonly max?: string;
}
export interface Keuze {
  readonly title: string;
  readonly value: string;
}
export interface Keuzeveld extends InvoerBasis {
  readonly type: 'Input.ChoiceSet';
  readonly style: 'expanded' | 'compact';
  readonly choices: readonly Keuze[];
  readonly placeholder?: string;
  readonly wrap?: true;
}
export interface Schakelaar extends InvoerBasis {
  readonly type: 'Input.Toggle';
  readonly title: string;
  readonly valueOn: 'true';
  readonly valueOff: 'false';
}
export type Veld = Tekstveld | Datumveld | Keuzeveld | Schakelaar;

export type Element = Kop | Regel | Houder | Kolommen | Knoppenrij | Veld;

/** What a button sends back: ids and a version. What they stand for the server looks up. */
export type Gegevens = Readonly<Record<string, string | number | boolean>>;

export interface Uitvoering {
  readonly type: 'Action.Execute';
  readonly title?: string;
  readonly tooltip?: string;
  readonly verb: Verb;
  readonly data: Gegevens;
  readonly style?: 'positive' | 'destructive';
  readonly associatedInputs?: 'none';
}
/** Opens a dialog; Teams takes that from Action.Submit only. */
export interface DialoogKnop {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: { readonly msteams: { readonly type: 'task/fetch' }; readonly dialoog: DialoogNaam; readonly casus: string; readonly [gegeven: string]: unknown };
  readonly style?: 'positive';
  readonly associatedInputs: 'none';
  readonly tooltip?: string;
}
/** Sends a dialog in; Teams sends an Action.Submit of a dialog as task/submit. */
export interface VerzendKnop {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: Gegevens;
  readonly style?: 'positive' | 'destructive';
}
export interface Uitklap {
  readonly type: 'Action.ShowCard';
  readonly title: string;
  readonly style?: 'positive';
  readonly card: { readonly type: 'AdaptiveCard'; readonly body: readonly Element[]; readonly actions: readonly Actie[] };
}
export interface Koppeling {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}
export type Actie = Uitvoering | DialoogKnop | VerzendKnop | Uitklap | Koppeling;

export interface Verversing {
  readonly action: Uitvoering;
  readonly userIds: readonly string[];
}

/** An Adaptive Card as it goes to Teams: the content of an attachment `application/vnd.microsoft.card.adaptive`. */
export interface Kaart<Versie extends '1.3' | '1.5' = '1.5'> {
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly type: 'AdaptiveCard';
  readonly version: Versie;
  readonly lang: 'nl';
  /** What a client that can't draw the card shows, and what is read aloud first. */
  readonly fallbackText: string;
  readonly speak: string;
  readonly refresh?: Verversing;
  readonly body: readonly Element[];
}

/** Teams refreshes a card by itself for at most so many people (platform.md 1.5). */
const MAX_VERVERSERS = 60;

/**
 * A card. `kortom`: one plain sentence for who can't see it drawn, already without mark-up.
 * `ververs` is given for cards that change with who looks: the action Teams does by itself, and for whom (MRIs).
 */
export function kaart(kortom: string, body: readonly Element[], ververs?: Verversing): Kaart {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json', type: 'AdaptiveCard', version: '1.5', lang: 'nl', fallbackText: kortom, speak: kortom, body,
    ...(ververs === undefined ? {} : { refresh: { action: ververs.action, userIds: ververs.userIds.slice(0, MAX_VERVERSERS) } }),
  };
}
