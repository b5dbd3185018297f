import { AFVINKNAAM, type Afvinkbaar } from '../../../src/domain/casus.ts';
import { schrijfDag } from '../../../src/domain/schrijf.ts';
import { KANTNAAM } from '../../../src/domain/aanzet.ts';
import { eigenTaken, type Blik } from '../parts/blik.ts';
import { regel, rijMet, stuk, toelichting, tussenkop } from '../parts/elementen.ts';
import type { Element } from '../parts/kaart.ts';
import { knop } from '../parts/knoppen.ts';
import { klok } from '../parts/klok.ts';
import { VERB } from '../verben.ts';

function isAfvinkbaar(soort: string): soort is Afvinkbaar {
  return Object.hasOwn(AFVINKNAAM, soort);
}

/** Agreements listed on the card, the open ones first; the werkdocument has them all. */
const MAX_AFSPRAKEN = 6;

/** The agreements of the duiding by number, owner and date; what was agreed is in the werkdocument. */
export function afspraken({ view }: Blik): readonly Element[] {
  const alle = view.inhoud?.duiding.conclusie?.afspraken ?? [];
  if (view.fase !== 'bijdrage' || alle.length === 0) return [];
  const genummerd = alle.map((een, nummer) => ({ ...een, nummer }));
  const openEerst = [...genummerd.filter(({ klaarOp }) => klaarOp === undefined), ...genummerd.filter(({ klaarOp }) => klaarOp !== undefined)];
  const rest = alle.length - MAX_AFSPRAKEN;
  return [
    tussenkop('Afspraken van de duiding'),
    ...openEerst.slice(0, MAX_AFSPRAKEN).map(({ id, eigenaar, termijn, klaarOp, nummer }) => {
      const naam = `Afspraak ${nummer + 1} · ${KANTNAAM[eigenaar]} · vóór ${schrijfDag(termijn)}`;
      if (klaarOp !== undefined) return regel([stuk('✔ '), stuk(`${naam} · klaar ${schrijfDag(klaarOp)}`, { isSubtle: true })]);
      const laat = termijn < view.vandaag ? [stuk(' · ‼ te laat', { weight: 'Bolder', color: 'Attention' })] : [];
      const links = regel([stuk(naam), ...laat]);
      return eigenaar === view.kant ? rijMet([links], { type: 'ActionSet', actions: [knop('Klaar', VERB.afspraakKlaar, view, { data: { afspraak: id }, los: true, uitleg: `Afspraak ${nummer + 1} is klaar` })] }) : links;
    }),
    ...(rest > 0 ? [toelichting(`… en nog ${rest}. U ziet ze allemaal in het werkdocument.`)] : []),
  ];
}

function vinkRegel(b: Blik, wat: Afvinkbaar, wanneer: string): Element {
  return rijMet(
    [regel(AFVINKNAAM[wat]), toelichting(wanneer)],
    { type: 'ActionSet', actions: [knop('Vink af', VERB.vinkAf, b.view, { data: { wat }, los: true, uitleg: `Vink af: ${AFVINKNAAM[wat]}` })] },
  );
}

/** What a closed casus still needs before its content may go: to be confirmed in the own system (B6.2). */
export function naSluiten(b: Blik): readonly Element[] {
  const { nogBevestigen } = b.view;
  if (nogBevestigen === undefined) return [];
  const { wat, uiterlijk } = nogBevestigen;
  const tot = uiterlijk === undefined ? 'Nog niet afgevinkt' : `Nog niet afgevinkt · de inhoud blijft hooguit tot ${schrijfDag(uiterlijk)}`;
  return [tussenkop('Vink af als het gedaan is'), ...wat.map((een) => vinkRegel(b, een, tot))];
}

/** What this person still has to record in the own system, each with a button to tick it off. */
export function afvinken(b: Blik): readonly Element[] {
  const eigen = eigenTaken(b).flatMap((taak) => (isAfvinkbaar(taak.soort) ? [{ wat: taak.soort, taak }] : []));
  if (eigen.length === 0) return [];
  return [
    tussenkop('Vink af als het gedaan is'),
    ...eigen.map(({ wat, taak }) => vinkRegel(b, wat, klok(taak, b.view.vandaag).tekst)),
  ];
}
