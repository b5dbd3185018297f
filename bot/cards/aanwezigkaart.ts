import { afwijkingen, schrijfDagen, schrijfVasteDagen, WERKWEEK, type Aanwezigheidsdagen, type Afwijking, type Dagwijze } from '../../src/domain/aanwezigheid.ts';
import type { Datum } from '../../src/domain/datum.ts';
import { schrijfLijst, schrijfWeekdag } from '../../src/domain/schrijf.ts';
import type { Kandidaat } from './parts/blik.ts';
import { feit, melding, regel, rijMet, titel, toelichting } from './parts/elementen.ts';
import { datumveld, keuze, keuzesVan, lijstkeuze, meerkeuze, type Formulier } from './parts/invoer.ts';
import { kaart, type Element, type Kaart, type Keuze } from './parts/kaart.ts';
import { gegevensknop, rij, uitklap } from './parts/knoppen.ts';
import { mensenkeuze } from './parts/mensenkeuze.ts';
import { openFormulier, type GeweigerdFormulier } from './parts/openklap.ts';
import { hoofdletter, platteTekst } from './parts/tekst.ts';
import { VERB } from './verben.ts';

export interface Aanwezigkaart {
  /** Who and which PI, as it travels in buttons. */
  readonly plek: string;
  readonly naam: string;
  readonly piNaam: string;
  readonly vandaag: Datum;
  /** Undefined: not noted yet. */
  readonly dagen: Aanwezigheidsdagen | undefined;
  /** Every other person and PI this reader may see, as `plek`. */
  readonly plekken: readonly Kandidaat[];
  readonly gelukt?: string;
  readonly weigering?: string;
  readonly geweigerd?: GeweigerdFormulier;
  readonly invoer?: Formulier['invoer'];
}

/** The names of the two forms on the card. */
const FORM_VAST = 'vast';
const FORM_DAGEN = 'dagen';

const WIJZENAAM: Readonly<Record<Dagwijze, string>> = { niet: 'Niet in de PI', wel: 'Wel in de PI', gewoon: 'Weer zoals de vaste dagen' };
const WEEKKEUZES: readonly Keuze[] = WERKWEEK.map((nummer) => ({ title: hoofdletter(schrijfWeekdag(nummer)), value: String(nummer) }));
/** Stretches shown; what comes later is shown as the earlier ones pass. */
const MAX_AFWIJKINGEN = 10;
const MAX_TEKENS_PLEKKEN = 4_000;
const MAX_CODES = 12;

/** `di 24 nov: niet in de PI`, `ma 30 nov t/m vr 4 dec: wel in de PI`. */
function schrijfAfwijking(een: Afwijking): string {
  return `${schrijfDagen(een)}: ${een.aanwezig ? 'wel' : 'niet'} in de PI`;
}

function afwijkendeDagen({ plek, dagen, vandaag }: Aanwezigkaart): readonly Element[] {
  const alle = dagen === undefined ? [] : afwijkingen(dagen, vandaag);
  const getoond = alle.slice(0, MAX_AFWIJKINGEN);
  const hoeveel = alle.length > getoond.length ? `${alle.length} keer, dit zijn de eerste ${getoond.length}` : alle.length === 0 ? 'geen dagen' : `${alle.length} keer`;
  return [feit('Anders dan de vaste dagen', hoeveel), ...getoond.map((een) => rijMet([regel(schrijfAfwijking(een))], {
    type: 'ActionSet', actions: [gegevensknop('Verwijder', VERB.aanwezigDagen, { plek, van: een.van, tot: een.tot, wat: 'gewoon' }, { los: true, uitleg: `Verwijder: ${schrijfAfwijking(een)}` })],
  }))];
}

function formulieren({ plek, dagen, invoer = {} }: Aanwezigkaart): readonly Element[] {
  const begin = WERKWEEK.filter((nummer) => dagen === undefined || dagen.weekdagen.includes(nummer)).join(',');
  return rij([
    uitklap('Wijzig vaste dagen', [
      meerkeuze({ naam: FORM_VAST, invoer }, { veld: 'in_weekdagen', label: 'Vaste dagen in de PI', keuzes: WEEKKEUZES, ...(begin === '' ? {} : { begin }) }),
      toelichting('Geen enkele dag? Dan stelt Samen starten alleen online overleg voor, en overleg op dagen die hier apart bij staan.'),
    ], [gegevensknop('Bewaar vaste dagen', VERB.aanwezigVast, { plek }, { form: FORM_VAST, stijl: 'positive' })]),
    uitklap('Dag of week anders', andereDagen({ naam: FORM_DAGEN, invoer }), [gegevensknop('Bewaar deze dagen', VERB.aanwezigDagen, { plek }, { form: FORM_DAGEN, stijl: 'positive' })]),
  ]);
}

function andereDagen(form: Formulier): readonly Element[] {
  return [
    datumveld(form, { veld: 'in_van', label: 'Eerste dag', verplicht: 'Vul de eerste dag in.' }),
    datumveld(form, { veld: 'in_tot', label: 'Laatste dag (leeg: één dag)' }),
    keuze(form, { veld: 'in_wat', label: 'Wat geldt er op die dagen?', verplicht: 'Kies wat er op die dagen geldt.', begin: 'niet', keuzes: keuzesVan(WIJZENAAM) }),
  ];
}

function plekkeuze({ plek, plekken }: Aanwezigkaart): readonly Element[] {
  if (plekken.length < 2) return [];
  const keuzes = mensenkeuze(plekken, MAX_TEKENS_PLEKKEN);
  return [
    lijstkeuze({ invoer: {} }, { veld: 'in_plek', label: 'Van wie, en welke inrichting?', keuzes, begin: plek }),
    ...rij([gegevensknop('Toon dagen', VERB.aanwezigToon, {})]),
    ...(keuzes.length < plekken.length ? [toelichting('Staat de collega er niet bij? Typ “aanwezig” met een deel van de naam erachter.')] : []),
  ];
}

/** The days on which somebody is in a PI, with forms to change them; one form is drawn open when it was refused. */
export function aanwezigkaart(gegevens: Aanwezigkaart): Kaart {
  const { naam, piNaam, dagen, gelukt, weigering, geweigerd } = gegevens;
  const kop = `Aanwezig · ${naam} · ${piNaam}`;
  const body: readonly Element[] = [
    titel(kop), ...melding(gelukt, 'good'),
    ...plekkeuze(gegevens),
    feit('Vaste dagen', `${schrijfVasteDagen(dagen)}${dagen === undefined ? ' (nog niet ingevuld)' : ''}`),
    ...afwijkendeDagen(gegevens),
    toelichting('Overleg in de PI plant Samen starten alleen op deze dagen. Een wijziging geldt meteen. Helemaal niet aan het werk? Typ “afwezig”.'),
    ...formulieren(gegevens),
  ];
  const open = weigering === undefined || geweigerd === undefined ? undefined : openFormulier(body, geweigerd, weigering);
  const boven = open === undefined ? melding(weigering, 'attention') : [];
  return kaart(platteTekst(`${kop}: ${schrijfVasteDagen(dagen)}.`), [...boven, ...(open ?? body)]);
}

function codes(lijst: readonly string[]): string {
  return lijst.length > MAX_CODES ? `${lijst.slice(0, MAX_CODES).join(', ')} en ${lijst.length - MAX_CODES} andere` : schrijfLijst(lijst);
}

/** What a change did to proposals and meetings, by casus code; empty when it touched none. */
export function schrijfGezocht({ voorstellen, afgezegd }: { readonly voorstellen: readonly string[]; readonly afgezegd: readonly string[] }): string {
  return [
    ...(voorstellen.length === 0 ? [] : [`Samen starten zoekt nieuwe momenten voor ${codes(voorstellen)}.`]),
    ...(afgezegd.length === 0 ? [] : [`Het geplande overleg over ${codes(afgezegd)} gaat niet door. Samen starten zegt de afspraak af en zoekt een nieuw moment. Beide kanten krijgen bericht.`]),
  ].join(' ');
}
