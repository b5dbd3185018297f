import { DUIDINGVORMNAAM } from '../domain/duiding.ts';
import { uitvoerderVan } from '../domain/rollen.ts';
import { schrijfDatum } from '../domain/schrijf.ts';
import { deelVan } from '../domain/stuk.ts';
import { onderwerpenVan, onderwerpnaam } from '../domain/vragenlijst.ts';
import type { Documentgegevens } from './gegevens.ts';
import type { Vervolgregel } from './vervolg.ts';

/** Lines of what probation shared, in the order of the question set; withdrawn pieces are left out. */
function gedeeldRegels({ stukken, vragenlijst }: Documentgegevens): readonly string[] {
  const geldig = stukken.filter((stuk) => deelVan(stuk) === '3RO' && stuk.ingetrokken === undefined);
  const volgorde = new Map(onderwerpenVan(vragenlijst, '3RO').map(({ sleutel }, i) => [sleutel, i]));
  const plaats = (onderwerp: string): number => volgorde.get(onderwerp) ?? volgorde.size;
  return geldig.toSorted((een, ander) => plaats(een.onderwerp) - plaats(ander.onderwerp))
    .map(({ onderwerp, tekst, bron, datum }) => `- ${onderwerpnaam(vragenlijst, onderwerp)}: ${tekst} (bron: ${bron}${datum === undefined ? '' : `, ${schrijfDatum(datum)}`})`);
}

function besluitRegels({ conclusie, beslotenOp }: Documentgegevens): readonly string[] {
  if (conclusie === undefined || beslotenOp === undefined) return ['Nog geen besluit over een actieve rol van de reclassering.'];
  const { actieveRol, redenen, samenvatting, afspraken, vorm } = conclusie;
  return [
    `Gezamenlijke duiding ${DUIDINGVORMNAAM[vorm]}, besloten op ${schrijfDatum(beslotenOp)}.`,
    `Actieve rol van de reclassering: ${actieveRol ? 'ja' : 'nee'}. ${redenen}`,
    ...(samenvatting === undefined ? [] : [`Samenvatting: ${samenvatting}`]),
    ...(afspraken.length === 0 ? [] : ['Afspraken:', ...afspraken.map(({ wat, eigenaar, termijn }) => `- ${wat} (${uitvoerderVan(eigenaar)}, uiterlijk ${schrijfDatum(termijn)})`)]),
  ];
}

function vervolgRegel({ naam, wie, uiterlijk, stand, uitkomst }: Vervolgregel): string {
  return `- ${naam} (${wie}${uiterlijk === undefined ? '' : `, uiterlijk ${schrijfDatum(uiterlijk)}`}): ${stand}${uitkomst === undefined ? '' : `. Wat eruit kwam: ${uitkomst}`}`;
}

/** What the reclassering does (F20), how the talks went and the inzet, as they stand now; nothing while both sides have not decided. */
function vervolgRegels({ beslotenOp, bijdragen, gesprekken, inzet }: Documentgegevens): readonly string[] {
  if (beslotenOp === undefined) return [];
  return [
    ...(bijdragen.length === 0 ? [] : ['Bijdragen van de reclassering:', ...bijdragen.map(vervolgRegel)]),
    ...gesprekken,
    ...(inzet.length === 0 ? [] : ['Inzet van de reclassering tijdens de detentie:', ...inzet.map(vervolgRegel)]),
  ];
}

/** The text that the casemanager takes over in Tulp Selectie (S:400–401): decision and agreements first, then what comes of it, then what was shared. */
export function tulpTekst(gegevens: Documentgegevens): string {
  const { code, reclasseringswerker } = gegevens;
  const gedeeld = gedeeldRegels(gegevens);
  return [
    `Samen starten ${code}`,
    `Reclasseringswerker: ${reclasseringswerker ?? 'onbekend'}`,
    ...besluitRegels(gegevens),
    ...vervolgRegels(gegevens),
    ...(gedeeld.length === 0 ? [] : ['Gedeeld door de reclassering:', ...gedeeld]),
  ].join('\n');
}

/** The text of the RPI note in IRIS (S:324–325): the verdict, who gave it, and what was shared, by subject only. */
export function rpiTekst(gegevens: Documentgegevens): string {
  const { code, pi, afdeling, casemanager, oordeel, gedeeldOp, stukken, vragenlijst } = gegevens;
  const onderwerpen = new Set(stukken.filter((stuk) => deelVan(stuk) === '3RO' && stuk.ingetrokken === undefined).map((stuk) => onderwerpnaam(vragenlijst, stuk.onderwerp)));
  return [
    `RPI Samen starten ${code}`,
    `Inrichting: ${pi}, ${afdeling}. Casemanager: ${casemanager ?? 'onbekend'}.`,
    ...(oordeel === undefined ? [] : [`Stap 1: ${oordeel.naam.toLowerCase()}, door ${oordeel.door} op ${schrijfDatum(oordeel.op)}.`]),
    gedeeldOp === undefined ? 'Nog geen informatie gedeeld.' : `Informatie gedeeld op ${schrijfDatum(gedeeldOp)}: ${[...onderwerpen].join('; ') || 'geen nieuwe informatie'}.`,
  ].join('\n');
}
