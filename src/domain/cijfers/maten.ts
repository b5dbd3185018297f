import { BIJDRAGEVORM, BIJDRAGEVORMEN } from '../bijdrage.ts';
import { gevuld } from '../gevuld.ts';
import { AANDELEN, bijdrageFeit, DUREN, SIGNAAL, terugkeerFeit, TERUGKEREN, type Aandeel, type Duur, type Terugkeer } from './meetfeit.ts';
import { NULMETING, type Nulmeting } from './nulmeting.ts';

/** What the monitor shows of one figure, and how it is counted. */
export interface Maat {
  readonly id: string;
  readonly soort: 'aandeel' | 'duur' | 'aantal';
  readonly label: string;
  /** Dutch: what is counted, of what. */
  readonly uitleg: string;
  /** What the evaluation of 2023 found, where it asked about the same; away: it measured nothing. */
  readonly nulmeting?: Nulmeting;
}

const AANDEEL: Readonly<Record<Aandeel, Pick<Maat, 'label' | 'uitleg'>>> = {
  signaalOpTijd: { label: 'Signaal op tijd', uitleg: 'Signalen die uiterlijk de eerste werkdag na de begindatum binnen waren, van alle signalen waarvan de begindatum bekend is.' },
  signaalCompleet: { label: 'Signaal compleet', uitleg: 'Signalen met begindatum en einddatum, van alle signalen.' },
  stap1OpTijd: { label: 'Stap 1 op tijd', uitleg: 'Casussen met een oordeel binnen de termijn, van alle casussen waarvan het oordeel er is of er al moest zijn.' },
  teruggekoppeld: { label: 'Teruggekoppeld aan de casemanager', uitleg: 'Casussen waarbij de casemanager het oordeel van stap 1 kreeg, van alle casussen waarvan het oordeel er is of er al moest zijn.' },
  nietGescreend: { label: 'Niet gescreend', uitleg: 'Casussen die de reclassering niet kon screenen, van alle casussen waarvan het oordeel er is of er al moest zijn.' },
  gedeeld: { label: 'Informatie gedeeld', uitleg: 'Casussen waarin de reclassering informatie deelde, van alle casussen die voldoende bekend zijn en waarin het delen klaar is of al klaar moest zijn.' },
  gewaardeerd: { label: 'Waardering gegeven', uitleg: 'Casussen waarin de casemanager zei of de informatie aanvult, van alle casussen waarin informatie gedeeld is.' },
  aanvullend: { label: 'Informatie vult aan', uitleg: 'Casussen waarin minstens één stuk volgens de casemanager echt aanvult, van alle casussen met een waardering.' },
  duidingGehouden: { label: 'Duiding gehouden', uitleg: 'Casussen met een gezamenlijke duiding, van alle casussen waarin de duiding er is of er al moest zijn.' },
  duidingOpTijd: { label: 'Duiding op tijd', uitleg: 'Casussen met een gezamenlijke duiding binnen de termijn, van alle casussen waarin de duiding er is of er al moest zijn.' },
  stilgevallen: { label: 'Stilgevallen na het delen', uitleg: 'Casussen waarin de gezamenlijke duiding er vijf werkdagen na de termijn nog niet was, van alle casussen waarin de duiding er is of er al moest zijn.' },
  actieveRol: { label: 'Actieve rol van de reclassering', uitleg: 'Duidingen met als besluit dat de reclassering bijdraagt aan het D&R-plan, van alle duidingen met een besluit.' },
  metReclassering: { label: 'Trajectgesprek met de reclassering', uitleg: 'Trajectgesprekken waaraan de reclassering meedeed of waarvoor zij schriftelijke inbreng gaf, van alle casussen met een trajectgesprek.' },
  vastgelegd: { label: 'Vastgelegd in Tulp en IRIS', uitleg: 'Casussen waarin is afgevinkt dat de duiding in Tulp Selectie én onder RACT in IRIS staat, van alle casussen waarin dat is gedaan of al gedaan moest zijn.' },
  inzetVroeg: { label: 'Stap 4 vroeg begonnen', uitleg: 'Casussen waarin alle inzet uiterlijk op de afgesproken startdag begon, van alle casussen met inzet die begon of al moest beginnen.' },
};

const DUUR: Readonly<Record<Duur, Pick<Maat, 'label' | 'uitleg'>>> = {
  signaalTotOordeel: { label: 'Van signaal tot oordeel', uitleg: 'Werkdagen van het signaal tot het oordeel van stap 1.' },
  oordeelTotDelen: { label: 'Van oordeel tot delen', uitleg: 'Werkdagen van het oordeel, of van het heropenen, tot de informatie gedeeld is.' },
  delenTotDuiding: { label: 'Van delen tot duiding', uitleg: 'Werkdagen van het delen tot de gezamenlijke duiding.' },
  duidingTotTrajectgesprek: { label: 'Van duiding tot trajectgesprek', uitleg: 'Werkdagen van het besluit van de duiding tot het trajectgesprek.' },
};

const TERUGKEER: Readonly<Record<Terugkeer, Pick<Maat, 'label' | 'uitleg'>>> = {
  alert: { label: 'Heropend na een vraag van het product', uitleg: 'Aantal casussen waarin de casemanager de reclassering er weer bij haalde na een vraag van het product, bijvoorbeeld bij de ISS-uitslag.' },
  kijkOpnieuw: { label: 'Heropend na nieuws over de strafzaak', uitleg: 'Aantal casussen waarin de reclassering er weer bij kwam omdat de status veranderde, bijvoorbeeld na een vonnis.' },
  zelf: { label: 'Heropend op eigen initiatief', uitleg: 'Aantal casussen die een collega zelf heropende.' },
};

/** All figures, in the order of the process (domain.md A11, KPI-1 to KPI-12; features 52). */
export const MATEN: readonly Maat[] = [
  { id: SIGNAAL, soort: 'aantal', label: 'Signalen', uitleg: 'Aantal signalen nieuwe detentie, zonder de ingetrokken signalen.' },
  ...AANDELEN.map((id): Maat => ({ id, soort: 'aandeel', ...AANDEEL[id], ...gevuld({ nulmeting: NULMETING[id] }) })),
  ...DUREN.map((id): Maat => ({ id, soort: 'duur', ...DUUR[id] })),
  ...BIJDRAGEVORMEN.map((vorm): Maat => ({ id: bijdrageFeit(vorm), soort: 'aantal', label: `Bijdrage: ${BIJDRAGEVORM[vorm].naam}`, uitleg: 'Aantal casussen waarin deze bijdrage is geleverd.' })),
  ...TERUGKEREN.map((bron): Maat => ({ id: terugkeerFeit(bron), soort: 'aantal', ...TERUGKEER[bron] })),
];
