import { GEEN_SIGNAAL_REDEN, GEEN_SIGNAAL_REDENEN, type OpnameView } from '../../src/domain/opname.ts';
import { schrijfDag } from '../../src/domain/schrijf.ts';
import { toonSkn } from '../../src/domain/skn.ts';
import { melding, regel, stuk, titel, toelichting, vak } from './parts/elementen.ts';
import { keuze, keuzesVan, lijstkeuze, regelveld } from './parts/invoer.ts';
import { kaart, type Element, type Kaart, type Uitvoering, type Verversing } from './parts/kaart.ts';
import { rij } from './parts/knoppen.ts';
import { kort, platteTekst } from './parts/tekst.ts';
import { VERB, type Verb } from './verben.ts';

const KOP = 'Opgenomen, maar niet gesignaleerd';
const MAX_NAAM = 60;
/** Teams counts two bytes a character; 28 kB holds on every reading of its limit. The rest is for the head and an open form. */
const MAX_TEKENS_RIJEN = 10_000;
/** Wings to choose from; a prison with more brings them in with its list. */
const MAX_AFDELINGEN = 25;

function opnamen(aantal: number): string {
  return aantal === 1 ? '1 opname' : `${aantal} opnamen`;
}

function ververs(userIds: readonly string[]): Verversing {
  return { action: { type: 'Action.Execute', verb: VERB.opnameToon, data: {} }, userIds };
}

/** The list as Teams keeps it: how many, and nothing about anybody. */
export function opnameaankondiging(aantal: number, verversVoor: readonly string[]): Kaart {
  const stand = `Van ${opnamen(aantal)} is nog geen signaal gekomen.`;
  return kaart(`${KOP}. ${stand}`, [
    titel(KOP), regel(stand), toelichting('Zonder signaal mag de reclassering niet kijken. Over wie het gaat, ziet u na “Toon voor mij”.'),
    ...rij([{ type: 'Action.Execute', title: 'Toon voor mij', verb: VERB.opnameToon, data: {}, associatedInputs: 'none' }]),
  ], ververs(verversVoor));
}

export interface OpnameOpties {
  readonly verversVoor: readonly string[];
  readonly melding?: string;
  readonly meldingSoort?: 'weigering' | 'gelukt';
  readonly invoer?: Readonly<Record<string, string>>;
  /** The row whose form is open, and which form. */
  readonly open?: { readonly id: string; readonly wat: 'signaal' | 'nietNodig' };
}

/** A button of a row. In the form it sends what is filled in there, beside the rows nothing. */
function knop(title: string, verb: Verb, { id }: OpnameView, uitleg?: string): Uitvoering {
  return { type: 'Action.Execute', title, verb, data: { opname: id }, associatedInputs: 'none', ...(uitleg === undefined ? {} : { tooltip: platteTekst(uitleg) }) };
}

function verstuur(title: string, verb: Verb, { id }: OpnameView): Uitvoering {
  return { type: 'Action.Execute', title, verb, data: { opname: id, ingevuld: true }, style: 'positive' };
}

function formulier(een: OpnameView, wat: 'signaal' | 'nietNodig', invoer: Readonly<Record<string, string>>): readonly Element[] {
  const form = { invoer };
  if (wat === 'nietNodig') return [
    keuze(form, { veld: 'in_reden', label: 'Waarom hoeft er geen signaal te komen?', keuzes: keuzesVan(GEEN_SIGNAAL_REDEN, GEEN_SIGNAAL_REDENEN) }),
    regelveld(form, { veld: 'in_toelichting', label: 'Toelichting (nodig bij “Andere reden”)' }),
    ...rij([verstuur('Leg vast: geen signaal nodig', VERB.opnameNietNodig, een)]),
  ];
  return [
    ...(een.afdeling === undefined ? [lijstkeuze(form, { veld: 'in_afdeling', label: 'Op welke afdeling verblijft de persoon?', keuzes: een.afdelingen.slice(0, MAX_AFDELINGEN).map(({ id: value, naam: title }) => ({ title, value })) })] : []),
    ...(een.naam === undefined ? [regelveld(form, { veld: 'in_naam', label: 'Naam van de persoon' })] : []),
    ...rij([verstuur('Maak het signaal', VERB.opnameSignaal, een)]),
  ];
}

function rijVan(een: OpnameView, { open, invoer = {} }: OpnameOpties): Element {
  const wie = een.naam === undefined ? '' : `${kort(een.naam, MAX_NAAM)} · `;
  const waar = `${een.pi}${een.afdeling === undefined ? '' : `, ${een.afdeling}`}`;
  return vak('default', [
    regel([stuk(`${wie}SKN ${toonSkn(een.skn)}`, { weight: 'Bolder' }), stuk(` · opgenomen ${schrijfDag(een.opgenomenOp)} · ${kort(waar, MAX_NAAM)}`)], 'Medium'),
    ...(open?.id === een.id ? formulier(een, open.wat, invoer) : rij([knop('Maak signaal', VERB.opnameSignaal, een), knop('Hoort er niet bij', VERB.opnameNietNodig, een)])),
  ]);
}

/** The rows that fit; the one with the open form first, so that it always does. */
function passend(rijen: readonly OpnameView[], opties: OpnameOpties): readonly Element[] {
  const getekend: Element[] = [];
  let tekens = 0;
  for (const een of rijen.toSorted((a, b) => Number(b.id === opties.open?.id) - Number(a.id === opties.open?.id))) {
    const element = rijVan(een, opties);
    tekens += JSON.stringify(element).length;
    if (tekens > MAX_TEKENS_RIJEN) break;
    getekend.push(element);
  }
  return getekend;
}

/** The list for one person who may give signals: Teams shows it to that person only and does not keep it. */
export function opnamekaart(rijen: readonly OpnameView[], opties: OpnameOpties): Kaart {
  const getoond = passend(rijen, opties);
  const rest = rijen.length - getoond.length;
  return kaart(`${KOP}: ${rijen.length}.`, [
    ...melding(opties.melding, opties.meldingSoort === 'gelukt' ? 'good' : 'attention'),
    titel(rijen.length === 0 ? KOP : `${KOP} (${rijen.length})`),
    ...(rijen.length === 0 ? [regel('Van alle opnamen die de PI heeft ingeleverd, is een signaal gekomen.')] : getoond),
    ...(rest > 0 ? [toelichting(`… en nog ${rest}. Die komen hier als u deze hebt afgehandeld.`)] : []),
  ], ververs(opties.verversVoor));
}
