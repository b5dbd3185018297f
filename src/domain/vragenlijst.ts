import type { Kant } from './rollen.ts';

/** A subject of the werkdocument about which one side writes pieces of information. */
export interface Onderwerpvraag {
  readonly sleutel: string;
  readonly label: string;
  /** What helps to fill it in. */
  readonly hint?: string;
  /** The side that writes about it. */
  readonly deel: Kant;
  readonly volgorde: number;
  /** No longer offered; pieces about it keep its label. */
  readonly actief: boolean;
}

/**
 * The question set of the werkdocument. A casus keeps the version it began with, so that nobody's document changes
 * under their hands (domain.md B27, F07). A version is never changed, only followed by another.
 */
export interface Vragenlijst {
  readonly versie: number;
  readonly vragen: readonly Onderwerpvraag[];
}

function vragen(deel: Kant, lijst: readonly (readonly [sleutel: string, label: string, hint?: string])[]): readonly Onderwerpvraag[] {
  return lijst.map(([sleutel, label, hint], i) => ({ sleutel, label, deel, volgorde: i + 1, actief: true, ...(hint === undefined ? {} : { hint }) }));
}

/** The first version: what is felt as an addition to JD-online (S:408–409, S:498–499, S:712–714), and of the PI what the intake gives. */
export const VRAGENLIJST_1: Vragenlijst = {
  versie: 1,
  vragen: [
    ...vragen('3RO', [
      ['recidiverisico', 'Recidiverisico', 'De inschatting, en van welke datum zij is.'],
      ['criminogeneFactoren', 'Criminogene factoren', 'Wat vergroot de kans op herhaling?'],
      ['beschermendeFactoren', 'Beschermende factoren', 'Wat helpt om het goed te laten gaan?'],
      ['socialeKaart', 'Sociale kaart en zorgcontacten', 'Wie is er betrokken, en hoe te bereiken?'],
      ['levensloop', 'Levensloop vóór de detentie'],
      ['leefgebieden', 'Leefgebieden (wonen, werk, schulden, zorg, identiteit)'],
      ['contactpersoon', 'Contactpersoon bij de reclassering'],
      ['overig', 'Overig, nodig voor het D&R-plan'],
    ]),
    ...vragen('DJI', [
      ['detentie', 'Situatie in detentie', 'Uit de integrale intake: verloop, gedrag, contacten.'],
      ['motivatie', 'Motivatie en houding', 'Wil iemand meewerken, en waaraan?'],
      ['basisId', 'Basisvoorwaarde: identiteitsbewijs'],
      ['basisOnderdak', 'Basisvoorwaarde: onderdak'],
      ['basisWerk', 'Basisvoorwaarde: werk en inkomen'],
      ['basisSchulden', 'Basisvoorwaarde: schulden'],
      ['basisZorg', 'Basisvoorwaarde: zorg'],
      ['vragenReclassering', 'Vragen aan de reclassering', 'Wat wilt u bij de duiding weten?'],
      ['overigPi', 'Overig uit de intake of ISS, nodig voor het D&R-plan'],
    ]),
  ],
};

/** The subjects that a side may choose from now, in order. */
export function onderwerpenVan({ vragen: alle }: Vragenlijst, deel: Kant): readonly Onderwerpvraag[] {
  return alle.filter((vraag) => vraag.deel === deel && vraag.actief).sort((een, ander) => een.volgorde - ander.volgorde);
}

/** How a subject is written for people. */
export function onderwerpnaam({ vragen: alle }: Vragenlijst, sleutel: string): string {
  return alle.find((vraag) => vraag.sleutel === sleutel)?.label ?? sleutel;
}
