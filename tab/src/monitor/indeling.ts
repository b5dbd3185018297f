import type { MonitorReeks } from '../../../src/api/monitor.ts';

/** A part of the page: figures of one step of the process. */
interface Deel {
  readonly kop: string;
  /** What the words mean, for who does not use them daily. */
  readonly uitleg: string;
  readonly hoort: (id: string) => boolean;
  /** Shown together in one card, as parts of the same thing. */
  readonly samen?: true;
}

const eenVan = (...ids: readonly string[]) => (id: string): boolean => ids.includes(id);
const begintMet = (voorvoegsel: string) => (id: string): boolean => id.startsWith(voorvoegsel);

const DELEN: readonly Deel[] = [
  { kop: 'Signaal', uitleg: 'De PI meldt elke nieuwe detentie aan de reclassering. Dat bericht heet het signaal. “Op tijd” is: uiterlijk de eerste werkdag na de begindatum.', hoort: eenVan('signaal', 'signaalOpTijd', 'signaalCompleet') },
  { kop: 'Stap 1: bekendheid', uitleg: 'De reclassering kijkt of zij de persoon kent en geeft een oordeel. De casemanager krijgt daarvan bericht: de terugkoppeling.', hoort: eenVan('stap1OpTijd', 'teruggekoppeld', 'nietGescreend') },
  { kop: 'Stap 2: delen en duiden', uitleg: 'De reclassering deelt wat zij weet. Daarna bespreken casemanager en reclasseringswerker samen wat het betekent: de duiding.', hoort: eenVan('gedeeld', 'gewaardeerd', 'aanvullend', 'duidingGehouden', 'duidingOpTijd', 'stilgevallen', 'actieveRol', 'vastgelegd') },
  { kop: 'Stap 3: trajectgesprek', uitleg: 'In het trajectgesprek stellen casemanager en gedetineerde doelen. De reclassering doet mee of geeft schriftelijke inbreng.', hoort: eenVan('metReclassering') },
  { kop: 'Stap 3: bijdragen naar soort', uitleg: 'Een bijdrage is wat de reclassering doet voor het D&R-plan. Eén casus kan meer bijdragen hebben.', hoort: begintMet('bijdrage:'), samen: true },
  { kop: 'Stap 4: inzet in detentie', uitleg: 'Inzet is werk van de reclassering tijdens de detentie, zoals begeleiding of een wettelijke taak. Vroeg beginnen geeft tijd om het voor de vrijlating af te maken.', hoort: eenVan('inzetVroeg') },
  { kop: 'Tijd tussen stappen', uitleg: 'Het aantal werkdagen van de ene stap tot de volgende. Het getal is de middelste casus: de helft ging sneller of even snel.', hoort: eenVan('signaalTotOordeel', 'oordeelTotDelen', 'delenTotDuiding', 'duidingTotTrajectgesprek') },
  { kop: 'Reclassering er weer bij', uitleg: 'Casussen die gestopt waren en weer open gingen, met de reden.', hoort: begintMet('terugkeer:'), samen: true },
  { kop: 'Genoteerde tijd', uitleg: 'Minuten die collega’s vrijwillig noteerden, gemiddeld per keer. Namen staan er niet bij, en over minder dan vijf mensen zijn er geen cijfers.', hoort: begintMet('tijd:'), samen: true },
];
const OVERIG: Deel = { kop: 'Overige cijfers', uitleg: 'Deze cijfers horen niet bij één stap.', hoort: () => true };

export interface Onderdeel extends Pick<Deel, 'kop' | 'uitleg' | 'samen'> {
  readonly reeksen: readonly MonitorReeks[];
}

/** The figures by step of the process, in that order; a figure that belongs to none is never left out. */
export function deelIn(reeksen: readonly MonitorReeks[]): readonly Onderdeel[] {
  const deelVan = ({ id }: MonitorReeks): Deel => DELEN.find(({ hoort }) => hoort(id)) ?? OVERIG;
  const perDeel = Map.groupBy(reeksen, deelVan);
  return [...DELEN, OVERIG].flatMap((deel) => {
    const van = perDeel.get(deel);
    return van === undefined ? [] : [{ kop: deel.kop, uitleg: deel.uitleg, reeksen: van, ...(deel.samen === undefined ? {} : { samen: deel.samen }) }];
  });
}
