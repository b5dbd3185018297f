import { GRONDNAAM, OVERDRACHTPUNTEN, PUNTEN } from '../../../src/domain/inzet.ts';
import type { InzetView, OverdrachtView } from '../../../src/domain/inzetview.ts';
import { schrijfDag } from '../../../src/domain/schrijf.ts';
import { schrijfDagVanaf } from '../../../src/domain/klok.ts';
import type { Blik } from '../parts/blik.ts';
import { regel, stuk, toelichting, tussenkop } from '../parts/elementen.ts';
import type { Actie, Element } from '../parts/kaart.ts';
import { dialoogKnop, knop, rij } from '../parts/knoppen.ts';
import { klok } from '../parts/klok.ts';
import { DIALOOG, VERB } from '../verben.ts';

/** Rows of inzet on the card, the most urgent first; a dialog has them all. */
const MAX_INZET = 2;

/** `Kijk of een Penitentiair Programma past: start uiterlijk di 1 dec`: the proposal in full, for who may see the person. */
export function voorstelZin({ grond, start }: InzetView): string {
  return `Kijk of dit past: ${GRONDNAAM[grond]}${start === undefined ? '' : `, start uiterlijk ${schrijfDag(start)}`}`;
}

function wanneer({ gestartOp, start, klaar }: InzetView, vandaag: Blik['view']['vandaag']): string {
  if (gestartOp !== undefined) return klaar === undefined ? `gestart ${schrijfDagVanaf(gestartOp, vandaag)}` : `gestart, klaar vóór ${schrijfDagVanaf(klaar, vandaag)}`;
  return start === undefined ? 'einddatum van de detentie nodig' : `start uiterlijk ${schrijfDagVanaf(start, vandaag)}`;
}

function kop(een: InzetView, { view }: Blik): Element {
  const taak = view.taken.find(({ id }) => id === een.taak);
  const laat = taak !== undefined && taak.termijn < view.vandaag ? [stuk(` · ‼ ${klok(taak, view.vandaag).tekst.replace(/^‼ /, '')}`, { weight: 'Bolder', color: 'Attention' })] : [];
  const nummer = view.stap4.inzet.length > 1 ? `${een.nummer}. ` : '';
  if (een.stand === 'voorgesteld') return regel([stuk(`${nummer}${voorstelZin(een)}`, { weight: 'Bolder' }), ...laat], 'Default');
  const wie = een.eigenaar ?? 'nog niemand';
  return regel([stuk(`${nummer}${GRONDNAAM[een.grond]}`, { weight: 'Bolder' }), stuk(` · ${wie} · ${wanneer(een, view.vandaag)}`), ...laat], 'Default');
}

/** How far a handover is; the same words for a casus and for an inzet. */
export function overdrachtZin({ van, naar, afgevinkt, termijn }: OverdrachtView): string {
  return `Overdracht ${afgevinkt.length} van ${PUNTEN.length} · van ${van} naar ${naar} · vóór ${schrijfDag(termijn)}`;
}

function overdrachtKnoppen(een: OverdrachtView, { view }: Blik): readonly Actie[] {
  const volgende = PUNTEN.find((punt) => !een.afgevinkt.includes(punt));
  const data = { overdracht: een.id };
  if (een.ikGeef && volgende !== undefined)
    return [knop(`Vink af: ${OVERDRACHTPUNTEN[volgende]}`, VERB.overdrachtVink, view, { data: { ...data, punt: volgende }, los: true }), dialoogKnop('Overdracht', DIALOOG.overdracht, view, { data })];
  if (een.ikOntvang && volgende === undefined) return [knop('Neem over', VERB.neemOver, view, { data, los: true }), dialoogKnop('Stuur terug', DIALOOG.overdracht, view, { data })];
  return een.ikGeef || een.ikOntvang || view.rollen.includes('unitmanager') ? [dialoogKnop('Overdracht', DIALOOG.overdracht, view, { data })] : [];
}

function inzetKnoppen(een: InzetView, b: Blik): readonly Actie[] {
  const { view } = b;
  const data = { inzet: een.id };
  const uitleg = GRONDNAAM[een.grond];
  const bekijk = (titel: string): Actie => dialoogKnop(titel, DIALOOG.inzet, view, { data, uitleg });
  if (een.overdracht !== undefined) return [...overdrachtKnoppen(een.overdracht, b), bekijk('Bekijk')];
  if (een.stand === 'voorgesteld')
    return view.mag.includes('beantwoordInzet') ? [knop('Ja, dit past', VERB.inzetAntwoord, view, { data: { ...data, antwoord: 'ja' }, los: true, uitleg }), bekijk('Nee of later')] : [bekijk('Bekijk')];
  const doen = !view.mag.includes('startInzet') ? [] : een.gestartOp === undefined
    ? [knop('Start', VERB.inzetStart, view, { data, los: true, uitleg })]
    : [knop('Afgerond', VERB.inzetKlaar, view, { data, los: true, uitleg })];
  return [...doen, ...(een.ikDraag ? [dialoogKnop('Draag over', DIALOOG.draagOver, view, { data, uitleg })] : []), bekijk('Bekijk')];
}

function overdrachtBlok(b: Blik): readonly Element[] {
  const { overdracht, contact } = b.view.stap4;
  return [
    ...(overdracht === undefined ? [] : [tussenkop('Overdracht van de casus'), regel(overdrachtZin(overdracht)), ...rij(overdrachtKnoppen(overdracht, b))]),
    ...(contact?.aangenomen === undefined ? [] : [toelichting(`Contact: ${contact.van} heeft overgedragen aan ${contact.naar} (${schrijfDagVanaf(contact.aangenomen.op, b.view.vandaag)}).`)]),
    ...(contact?.stand !== 'teruggestuurd' || contact.reden === undefined || !contact.ikGeef ? [] : [toelichting(`${contact.naar} stuurde de overdracht terug. De reden staat bij “Draag over”.`)]),
  ];
}

/** Step 4 on the card of one person: open inzet with its clock and what this person can do about it, and a handover of the casus. */
export function inzet(b: Blik): readonly Element[] {
  const alle = b.view.stap4.inzet;
  const open = alle.filter(({ taak }) => taak !== undefined);
  const rest = open.length - MAX_INZET;
  const klaar = alle.length - open.length;
  return [
    ...(alle.length === 0 ? [] : [tussenkop('Inzet tijdens detentie')]),
    ...open.slice(0, MAX_INZET).flatMap((een) => [kop(een, b), ...(een.overdracht === undefined ? [] : [toelichting(overdrachtZin(een.overdracht))]), ...rij(inzetKnoppen(een, b))]),
    ...(rest > 0 || klaar > 0 ? rij([dialoogKnop(`Alle inzet (${alle.length})`, DIALOOG.inzet, b.view)]) : []),
    ...overdrachtBlok(b),
  ];
}

/** What this person can begin: another inzet, or a handover of the whole casus. */
export function inzetBeginnen({ view }: Blik): readonly Actie[] {
  const zelf = view.reclasseringswerker !== undefined && view.stap4.draagtCasus && view.fase !== 'gesloten' && view.stap4.overdracht === undefined;
  return [
    ...(view.kant !== undefined && view.mag.includes('voegInzetToe') ? [dialoogKnop('Inzet toevoegen', DIALOOG.inzetToe, view)] : []),
    ...(zelf ? [dialoogKnop('Draag casus over', DIALOOG.draagOver, view)] : []),
  ];
}
