import type { Gat } from '../../src/domain/gaten.ts';
import { schrijfDag, schrijfWerkdagen } from '../../src/domain/schrijf.ts';
import { schrijfWerk } from '../../src/domain/werk.ts';
import { schrijfNamen } from '../../src/domain/aanzet.ts';
import { regel, rijMet, stuk, titel, toelichting, tussenkop } from './parts/elementen.ts';
import { kaart, type Element, type Kaart, type Uitvoering } from './parts/kaart.ts';
import { rij, toonKnop } from './parts/knoppen.ts';
import { kort, platteTekst } from './parts/tekst.ts';
import { VERB } from './verben.ts';

export interface GatenLijst {
  readonly pis: readonly { readonly naam: string; readonly gaten: readonly Gat[] }[];
  /** Who can link people and channels. */
  readonly beheerders: readonly string[];
}

function wat(gat: Gat): string {
  switch (gat.soort) {
    case 'geenReclasseringswerker': return `${gat.afdeling}: geen reclasseringswerker gekoppeld.`;
    case 'geenCasemanager': return `${gat.afdeling}: geen casemanager gekoppeld.`;
    case 'geenKanaal': return `${gat.afdeling}: geen kanaal in Teams.`;
    case 'casemanagerOnbekend': return `${gat.code} · ${gat.afdeling}: casemanager na ${schrijfWerkdagen(gat.werkdagen)} nog onbekend.`;
    case 'besluitBlijftUit': return `${gat.code} · ${gat.afdeling}: nog geen besluit van hoofd D&R en unitmanager over de bijdrage.`;
    case 'niemandVanOrganisatie': return `${gat.code} · ${gat.afdeling}: doorgezet naar ${gat.organisatie}, maar daarvan werkt hier niemand.`;
    case 'afwezig': return `${gat.naam} (${gat.rol}) is afwezig${gat.tot === undefined ? '' : ` t/m ${schrijfDag(gat.tot)}`} zonder waarneming. Open werk: ${schrijfWerk(gat.werk)}.`;
    case 'vertrokken': return `${gat.naam} (${gat.rol}) staat niet meer in Samen starten, maar heeft nog open werk: ${schrijfWerk(gat.werk)}.`;
  }
}

function beheerder(namen: readonly string[]): string {
  return namen.length === 0 ? 'de beheerder' : `de beheerder (${schrijfNamen(namen)})`;
}

function oplossing(gat: Gat, beheerders: readonly string[]): string {
  switch (gat.soort) {
    case 'geenReclasseringswerker': return `Vraag ${beheerder(beheerders)} om een reclasseringswerker te koppelen.`;
    case 'geenCasemanager': return `Vraag ${beheerder(beheerders)} om een casemanager te koppelen.`;
    case 'geenKanaal': return `Vraag ${beheerder(beheerders)} om een kanaal te maken en daar “koppel” te typen.`;
    case 'casemanagerOnbekend': return 'Wijs een casemanager toe.';
    case 'besluitBlijftUit': return 'Overleg, en leg allebei hetzelfde besluit vast.';
    case 'niemandVanOrganisatie': return `De unitmanager wijst de casus toe. Of vraag ${beheerder(beheerders)} om iemand van ${gat.organisatie} te koppelen.`;
    case 'afwezig': return 'Regel waarneming, of zet het werk over.';
    case 'vertrokken': return 'Zet het werk over naar een collega.';
  }
}

function knoppen(gat: Gat): readonly Uitvoering[] {
  if (gat.soort === 'casemanagerOnbekend') return [toonKnop({ id: gat.casus }, 'Wijs toe', `Wijs een casemanager toe aan ${gat.code}`)];
  if (gat.soort === 'besluitBlijftUit' || gat.soort === 'niemandVanOrganisatie') return [toonKnop({ id: gat.casus }, 'Toon en los op', `Toon ${gat.code} en los het op`)];
  if (gat.soort !== 'afwezig' && gat.soort !== 'vertrokken') return [];
  const zetOver: Uitvoering = { type: 'Action.Execute', title: 'Zet over', tooltip: `Zet het werk van ${gat.naam} over`, verb: VERB.overzetFormulier, data: { van: gat.persoon }, associatedInputs: 'none' };
  const waarneming: Uitvoering = { type: 'Action.Execute', title: 'Regel waarneming', tooltip: `Regel waarneming voor ${gat.naam}`, verb: VERB.afwezigFormulier, data: { persoon: gat.persoon }, associatedInputs: 'none' };
  return gat.soort === 'afwezig' ? [waarneming, zetOver] : [zetOver];
}

const MAX_ZIN = 160;

function gatRij(gat: Gat, beheerders: readonly string[]): Element {
  const links = [regel([stuk(kort(wat(gat), MAX_ZIN), { weight: 'Bolder' })]), toelichting(kort(oplossing(gat, beheerders), MAX_ZIN))];
  const acties = knoppen(gat);
  return acties.length === 0 ? { type: 'Container', spacing: 'Small', items: links } : rijMet(links, { type: 'ActionSet', actions: acties });
}

/** So many characters of rows leave room for the rest of the card (platform.md 1.2). */
const MAX_TEKENS = 11_500;

/** The gaps at the places of one manager, each with what solves it. Teams stores it: names colleagues, codes and afdelingen only. */
export function gatenkaart({ pis, beheerders }: GatenLijst): Kaart {
  const totaal = pis.reduce((som, { gaten }) => som + gaten.length, 0);
  if (totaal === 0) return kaart('Geen gaten.', [titel('Gaten'), regel('Er zijn geen gaten: overal is iemand gekoppeld, en al het werk ligt bij iemand die er is.')]);
  const rijen: Element[] = [];
  let [tekens, getoond] = [0, 0];
  for (const { naam, gaten } of pis) {
    const getekend = gaten.map((gat) => gatRij(gat, beheerders)).filter((element) => (tekens += JSON.stringify(element).length) <= MAX_TEKENS);
    getoond += getekend.length;
    if (getekend.length > 0) rijen.push(...(pis.length > 1 ? [tussenkop(naam)] : []), ...getekend);
  }
  const kop = `Gaten: hier mist iemand of iets (${totaal})`;
  const zetOver: Uitvoering = { type: 'Action.Execute', title: 'Zet werk over', verb: VERB.overzetFormulier, data: {}, associatedInputs: 'none' };
  return kaart(platteTekst(`${kop}. ${pis.flatMap(({ gaten }) => gaten).slice(0, 3).map(wat).join(' ')}`), [
    titel(kop), ...rijen,
    ...(totaal > getoond ? [toelichting(`… en nog ${totaal - getoond}. Los deze eerst op en typ dan opnieuw “gaten”.`)] : []),
    toelichting('U krijgt dit bericht één keer per werkdag, zolang er gaten zijn.'), ...rij([zetOver]),
  ]);
}
