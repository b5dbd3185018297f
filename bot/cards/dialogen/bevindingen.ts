import { BIJDRAGEVORM, type Bijdrage, type Inbreng } from '../../../src/domain/bijdrage.ts';
import { schrijfDag } from '../../../src/domain/schrijf.ts';
import type { Blik } from '../parts/blik.ts';
import { regel, toelichting, tussenkop } from '../parts/elementen.ts';
import type { Element } from '../parts/kaart.ts';
import { rij, verzendKnop } from '../parts/knoppen.ts';
import { ietsTeLezen } from '../stappen/bijdragen.ts';
import { DIALOOG, VERB } from '../verben.ts';
import type { Kaartdialoog } from './dialoog.ts';

/** A card must fit Teams; what is longer stands whole in the werkdocument's own system. */
const MAX_LETTERS = 9_000;

function bevinding({ vorm, klaar, vervallen }: Bijdrage): readonly Element[] {
  const { naam } = BIJDRAGEVORM[vorm];
  if (vervallen !== undefined) return [tussenkop(`${naam}: vervallen`), toelichting(`${vervallen.door.naam} · ${schrijfDag(vervallen.op)}`), regel(vervallen.reden)];
  return klaar?.bevinding === undefined ? [] : [tussenkop(naam), toelichting(`${klaar.door.naam} · ${schrijfDag(klaar.op)}`), regel(klaar.bevinding)];
}

function inbrengVan({ view }: Blik, { id, voor, tekst, door, op, gelezenOp }: Inbreng): readonly Element[] {
  const lezen = gelezenOp === undefined && view.mag.includes('leesInbreng') && view.kant === 'DJI';
  return [
    tussenkop(`Schriftelijke inbreng voor het ${voor === 'mdo' ? 'MDO' : 'trajectgesprek'}`),
    toelichting(`${door.naam} · ${schrijfDag(op)}${gelezenOp === undefined ? '' : ` · gelezen ${schrijfDag(gelezenOp)}`}`), regel(tekst),
    ...(lezen ? rij([verzendKnop('Gelezen', VERB.inbrengGelezen, DIALOOG.bevindingen, view, { data: { inbreng: id }, stijl: 'positive' })]) : []),
  ];
}

/** As many of these as fit, whole ones only. */
function passend(delen: readonly (readonly Element[])[]): readonly Element[] {
  const past: Element[] = [];
  for (const deel of delen) {
    if (JSON.stringify([...past, ...deel]).length > MAX_LETTERS) return [...past, toelichting('Er is meer dan hier past. Meld wat u las als gelezen; daarna ziet u de rest.')];
    past.push(...deel);
  }
  return past;
}

/** What the reclassering found and wrote, for the two who carry the casus; unread input first. */
export const BEVINDINGEN: Kaartdialoog = {
  naam: DIALOOG.bevindingen,
  titel: 'Bevindingen en inbreng',
  inhoud(b) {
    const stap3 = b.view.inhoud?.stap3;
    if (stap3 === undefined || !ietsTeLezen(stap3)) return 'Er zijn nog geen bevindingen om te lezen.';
    const inbreng = [...stap3.inbreng].sort((een, ander) => Number(een.gelezenOp !== undefined) - Number(ander.gelezenOp !== undefined));
    return passend([...inbreng.map((een) => inbrengVan(b, een)), ...stap3.bijdragen.map(bevinding).reverse()]);
  },
};
