import { WERKWEEK } from '../../../src/domain/aanwezigheid.ts';
import type { Datum } from '../../../src/domain/datum.ts';
import { ROOSTERGRENZEN, type Mdo, type Ruimte, type Tijdvak } from '../../../src/domain/rooster.ts';
import { schrijfInvoer } from '../../../src/domain/roosterinvoer.ts';
import { schrijfWeekdag } from '../../../src/domain/schrijf.ts';
import type { Kandidaat } from '../parts/blik.ts';
import { melding, regel, titel, toelichting } from '../parts/elementen.ts';
import { datumveld, getalveld, lijstkeuze, regelveld, schakelaar, tijdveld, type Formulier } from '../parts/invoer.ts';
import { kaart, type Element, type Kaart, type Keuze, type Knoppenrij, type Uitvoering } from '../parts/kaart.ts';
import { gegevensknop, rij } from '../parts/knoppen.ts';
import { mensenkeuze } from '../parts/mensenkeuze.ts';
import { hoofdletter, platteTekst } from '../parts/tekst.ts';
import { VERB } from '../verben.ts';
import { NIEUW } from './roosterkaart.ts';

/** What every form about the schedule of a PI has. */
interface Basis {
  readonly pi: string;
  readonly piNaam: string;
  readonly invoer?: Formulier['invoer'];
  readonly melding?: string;
}

/** In the place of a cluster or a room: none. */
export const GEEN = '-';
const MAX_KEUZETEKENS = 3_000;

function formulierkaart(kop: string, { piNaam, melding: tekst }: Basis, body: readonly Element[]): Kaart {
  const volledig = `${kop} · ${piNaam}`;
  return kaart(platteTekst(volledig), [titel(volledig), ...melding(tekst, 'attention'), ...body]);
}

function knoppen(pi: string, bewaar: Uitvoering, ...meer: readonly Uitvoering[]): readonly Knoppenrij[] {
  return rij([bewaar, ...meer, gegevensknop('Annuleer', VERB.roosterToon, { pi }, { los: true })]);
}

export interface Programmaformulier extends Basis {
  readonly afdeling: Kandidaat & { readonly vakken?: readonly Tijdvak[] };
}

/** Id of the input of a weekday. */
export function dagveld(weekdag: number): `in_${string}` {
  return `in_dag${weekdag}`;
}

/** The hours of a week at which the detainees of an afdeling can come to a talk, a line for each day. */
export function programmaformulier(gegevens: Programmaformulier): Kaart {
  const { pi, afdeling: { id: afdeling, naam, vakken }, invoer = {} } = gegevens;
  return formulierkaart(`Programma-uren ${naam}`, gegevens, [
    regel('Wanneer kunnen gedetineerden van deze afdeling naar een gesprek? Laat een dag leeg als het dan niet kan.'),
    toelichting('Schrijf de tijden zo: 09:00-11:30, 13:30-16:00'),
    ...WERKWEEK.map((weekdag) => regelveld({ invoer }, { veld: dagveld(weekdag), label: hoofdletter(schrijfWeekdag(weekdag)), hint: 'bijvoorbeeld 09:00-11:30, 13:30-16:00', begin: schrijfInvoer(vakken ?? [], weekdag) || undefined })),
    ...knoppen(pi, gegevensknop('Bewaar uren', VERB.programmaBewaar, { pi, afdeling }, { stijl: 'positive' }),
      ...(vakken === undefined ? [] : [gegevensknop('Uren niet bekend', VERB.programmaOnbekend, { pi, afdeling }, { los: true, uitleg: 'De uren zijn niet bekend: elk tijdstip telt' })])),
  ]);
}

export interface Mdoformulier extends Basis {
  readonly vandaag: Datum;
  /** Left out: new MDO hours. */
  readonly mdo?: Mdo;
  readonly clusters: readonly Kandidaat[];
  /** In use, or that of this MDO. */
  readonly ruimtes: readonly Kandidaat[];
}

/** One series of fixed MDO hours: which day, from when until when, how often, for whom and where. */
export function mdoformulier(gegevens: Mdoformulier): Kaart {
  const { pi, mdo, clusters, ruimtes, vandaag, invoer = {} } = gegevens;
  const form = { invoer };
  const { min, max } = ROOSTERGRENZEN.elkeWeken;
  const tijden = { min: '00:00', max: '23:59' };
  const sleutel = mdo?.id ?? NIEUW;
  const keuzes = (lijst: readonly Kandidaat[], zonder: string): readonly Keuze[] => mensenkeuze([{ id: GEEN, naam: zonder }, ...lijst], MAX_KEUZETEKENS);
  return formulierkaart(mdo === undefined ? 'Nieuwe MDO-uren' : 'MDO-uren wijzigen', gegevens, [
    lijstkeuze(form, { veld: 'in_weekdag', label: 'Dag', verplicht: 'Kies een dag.', keuzes: WERKWEEK.map((nummer) => ({ title: hoofdletter(schrijfWeekdag(nummer)), value: String(nummer) })), begin: mdo === undefined ? undefined : String(mdo.weekdag) }),
    tijdveld(form, { veld: 'in_van', label: 'Van', verplicht: 'Vul de begintijd in.', begin: mdo?.van, ...tijden }),
    tijdveld(form, { veld: 'in_tot', label: 'Tot', verplicht: 'Vul de eindtijd in.', begin: mdo?.tot, ...tijden }),
    getalveld(form, { veld: 'in_weken', label: 'Om de hoeveel weken? (1: elke week)', verplicht: `Vul een heel getal van ${min} tot en met ${max} in.`, min, max, begin: String(mdo?.elkeWeken ?? 1) }),
    datumveld(form, { veld: 'in_vanaf', label: 'Vanaf welke dag? De weken tellen vanaf hier', verplicht: 'Vul de eerste dag in.', begin: mdo?.vanaf ?? vandaag }),
    ...(clusters.length === 0 ? [] : [lijstkeuze(form, { veld: 'in_cluster', label: 'Voor wie?', keuzes: keuzes(clusters, 'Hele inrichting'), begin: mdo?.cluster ?? GEEN })]),
    ...(ruimtes.length === 0 ? [] : [lijstkeuze(form, { veld: 'in_ruimte', label: 'Ruimte', keuzes: keuzes(ruimtes, 'Geen vaste ruimte'), begin: mdo?.ruimte ?? GEEN })]),
    ...knoppen(pi, gegevensknop('Bewaar MDO-uren', VERB.mdoUrenBewaar, { pi, mdo: sleutel }, { stijl: 'positive' }),
      ...(mdo === undefined ? [] : [gegevensknop('Verwijder', VERB.mdoUrenVerwijder, { pi, mdo: sleutel }, { los: true, stijl: 'destructive', uitleg: 'Verwijder deze MDO-uren' })])),
  ]);
}

export interface Ruimteformulier extends Basis {
  /** Left out: a new room. */
  readonly ruimte?: Ruimte;
}

/** A room in which meetings can be booked, by the address of its own calendar. */
export function ruimteformulier(gegevens: Ruimteformulier): Kaart {
  const { pi, ruimte, invoer = {} } = gegevens;
  const form = { invoer };
  const { min, max } = ROOSTERGRENZEN.plaatsen;
  return formulierkaart(ruimte === undefined ? 'Nieuwe ruimte' : 'Ruimte wijzigen', gegevens, [
    regelveld(form, { veld: 'in_naam', label: 'Naam', verplicht: 'Vul de naam van de ruimte in.', begin: ruimte?.naam }),
    regelveld(form, { veld: 'in_adres', label: 'Agenda-adres van de ruimte in Outlook', verplicht: 'Vul het agenda-adres in.', begin: ruimte?.adres }),
    getalveld(form, { veld: 'in_plaatsen', label: 'Hoeveel mensen passen erin?', verplicht: `Vul een heel getal van ${min} tot en met ${max} in.`, min, max, begin: ruimte === undefined ? undefined : String(ruimte.plaatsen) }),
    schakelaar(form, { veld: 'in_gebruik', label: 'In gebruik', tekst: 'Samen starten mag deze ruimte voorstellen', begin: ruimte?.inGebruik === false ? 'false' : 'true' }),
    ...knoppen(pi, gegevensknop('Bewaar ruimte', VERB.ruimteBewaar, { pi, ruimte: ruimte?.id ?? NIEUW }, { stijl: 'positive' })),
  ]);
}
