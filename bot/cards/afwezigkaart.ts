import { AFWEZIGREDENNAAM, type AfwezigReden } from '../../src/domain/afwezigheid.ts';
import type { Datum } from '../../src/domain/datum.ts';
import { schrijfDag } from '../../src/domain/schrijf.ts';
import type { Kandidaat } from './parts/blik.ts';
import { melding, regel, titel, toelichting, vak } from './parts/elementen.ts';
import { datumveld, keuze, keuzesVan, lijstkeuze } from './parts/invoer.ts';
import { mensenkeuze } from './parts/mensenkeuze.ts';
import { kaart, type Kaart, type Uitvoering } from './parts/kaart.ts';
import { rij } from './parts/knoppen.ts';
import { platteTekst } from './parts/tekst.ts';
import { VERB } from './verben.ts';

export interface AfwezigFormulier {
  readonly ik: string;
  readonly vandaag: Datum;
  /** Oneself first, and then the own team, for who leads one. */
  readonly mensen: readonly Kandidaat[];
  readonly gekozen?: string;
  readonly waarnemers: readonly Kandidaat[];
  readonly weigering?: string;
  readonly invoer?: Readonly<Record<string, string>>;
}

/** Characters of names in each list that leave room for the rest of the card; `afwezig <naam>` narrows them down. */
const MAX_TEKENS = 5_000;

/** Asks who is away, from when until when, why, and who stands in. */
export function afwezigkaart({ ik, vandaag, mensen, gekozen, waarnemers, weigering, invoer = {} }: AfwezigFormulier): Kaart {
  const form = { invoer };
  const stuur: Uitvoering = { type: 'Action.Execute', title: 'Meld afwezig', verb: VERB.meldAfwezig, data: {}, style: 'positive' };
  const [wie, wieNeemtWaar] = [mensenkeuze(mensen, MAX_TEKENS), mensenkeuze(waarnemers, MAX_TEKENS)];
  const meer = wie.length < mensen.length || wieNeemtWaar.length < waarnemers.length;
  return kaart('Wie is er afwezig, en wie neemt waar?', [
    titel('Afwezig melden'),
    ...melding(weigering, 'attention'),
    regel('Wie waarneemt krijgt de berichten en herinneringen, ziet het werk onder “mijn werk” en kan handelen. De casussen blijven van wie afwezig is.'),
    ...(mensen.length > 1 ? [lijstkeuze(form, { veld: 'in_persoon', label: 'Wie is er afwezig?', verplicht: 'Kies wie er afwezig is.', begin: gekozen ?? ik, keuzes: wie })] : []),
    datumveld(form, { veld: 'in_van', label: 'Eerste dag', verplicht: 'Vul de eerste dag in.', begin: vandaag }),
    datumveld(form, { veld: 'in_tot', label: 'Laatste dag (leeg: nog niet bekend)' }),
    keuze(form, { veld: 'in_reden', label: 'Waarom? (ziet niemand op de kaarten)', verplicht: 'Kies een reden.', begin: 'vrij', keuzes: keuzesVan<AfwezigReden>(AFWEZIGREDENNAAM) }),
    ...(waarnemers.length === 0
      ? [toelichting('Er is geen collega met dezelfde rol die kan waarnemen. Uw leidinggevende krijgt de herinneringen.')]
      : [lijstkeuze(form, { veld: 'in_waarnemer', label: 'Wie neemt waar? (mag leeg)', keuzes: wieNeemtWaar })]),
    ...(meer ? [toelichting('Staat de naam er niet bij? Typ “afwezig” met een deel van de naam erachter.')] : []),
    ...rij([stuur]),
  ]);
}

export interface AfwezigStand {
  readonly persoon: Kandidaat;
  readonly van: Datum;
  readonly tot?: Datum;
  readonly waarneming?: string;
  /** Codes of casussen with a meeting in the calendars on these days. */
  readonly geboekt: readonly string[];
}

const MAX_CODES = 12;

/** Says what was recorded, and what still needs somebody's eye. */
export function afwezigstand({ persoon, van, tot, waarneming, geboekt }: AfwezigStand): Kaart {
  const dagen = tot === undefined ? `vanaf ${schrijfDag(van)}, einde nog niet bekend` : `van ${schrijfDag(van)} t/m ${schrijfDag(tot)}`;
  const zin = `${persoon.naam} is afwezig ${dagen}.`;
  const wie = waarneming === undefined ? 'Niemand is gevraagd om waar te nemen. Collega’s van de afdeling of de leidinggevende krijgen de herinneringen.' : `Waarneming: ${waarneming}.`;
  const terug: Uitvoering = { type: 'Action.Execute', title: 'Weer aanwezig', verb: VERB.meldTerug, data: { persoon: persoon.id }, associatedInputs: 'none' };
  const codes = geboekt.length > MAX_CODES ? `${geboekt.slice(0, MAX_CODES).join(', ')} …` : geboekt.join(', ');
  return kaart(platteTekst(`${zin} ${wie}`), [
    titel('Afwezigheid'), vak('good', [regel(`✔ ${zin}`), regel(wie)]),
    ...(geboekt.length === 0 ? [] : [regel(`Let op: op deze dagen staat al overleg in de agenda’s (${codes}). Annuleer dat bij de casus, dan zoekt Samen starten een ander moment.`)]),
    toelichting('Eerder terug? Typ “ik ben er weer”, of kies hieronder.'), ...rij([terug]),
  ]);
}
