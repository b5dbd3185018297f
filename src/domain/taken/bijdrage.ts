import { BIJDRAGEVORM, gehoudenGesprek, isOpenBijdrage, type Bijdrage, type Inbreng, type Stap3 } from '../bijdrage.ts';
import { dagVoorGesprek, gespreksdag, komendGesprek, komtNaGesprek, nietVoor, termijnBijdrage } from '../bijdragetermijnen.ts';
import type { Casus } from '../casus.ts';
import { laatste, vroegste, type Datum } from '../datum.ts';
import { stap3Van } from '../evolutie/bijdrage.ts';
import { heeftTrajectgesprek, wachtOpGesprek } from '../formen.ts';
import { plusWerkdagen } from '../kalender.ts';
import { schrijfDag } from '../schrijf.ts';
import { carrier, type Opzet } from '../taak.ts';
import { termijnPlan, type Klokken } from '../termijnen.ts';

function eigenaarVan(casus: Casus, { eigenaar }: Bijdrage): Pick<Opzet, 'kant' | 'persoon'> {
  return { kant: '3RO', ...(eigenaar === undefined ? carrier(casus, '3RO') : { persoon: eigenaar }) };
}

/** Says nothing of which form it is: it stands on the card in the channel. */
function watTeDoen({ vorm }: Bijdrage): string {
  if (vorm === 'trajectgesprek') return 'Neem deel aan het trajectgesprek, of geef vooraf schriftelijke inbreng';
  return vorm === 'mdo' ? 'Neem deel aan het MDO, of geef vooraf schriftelijke inbreng' : 'Lever de bijdrage en leg vast wat eruit kwam';
}

/** An advice is first for the casemanager, who asks for it in JD-online (S:398–400); all else is for its owner at once. */
function bijdrageTaken(casus: Casus, stap3: Stap3, bijdrage: Bijdrage, klokken: Klokken): Opzet[] {
  const { id, sinds, vorm, aangevraagdOp } = bijdrage;
  const tussentijds: Opzet[] = komtNaGesprek(casus, stap3, bijdrage, klokken) && !stap3.inbreng.some((een) => een.bijdrage === id) ? [{
    id: `tussentijds:${id}`, soort: 'tussentijds', ...eigenaarVan(casus, bijdrage), sinds, norm: dagVoorGesprek(casus, stap3, sinds, klokken),
    wat: 'Geef schriftelijke inbreng voor het trajectgesprek: het advies is dan nog niet klaar',
  }] : [];
  if (vorm === 'advies' && aangevraagdOp === undefined)
    return [{
      id: `adviesAanvragen:${id}`, soort: 'adviesAanvragen', kant: 'DJI', ...carrier(casus, 'DJI'), sinds,
      norm: plusWerkdagen(sinds, klokken.afspraken.bevestigingWerkdagen, klokken.kalender), wat: 'Vraag het reclasseringsadvies D&R aan in JD-online',
    }, ...tussentijds];
  return [{ id: `bijdrage:${id}`, soort: 'bijdrage', ...eigenaarVan(casus, bijdrage), sinds: aangevraagdOp ?? sinds, norm: termijnBijdrage(casus, stap3, bijdrage, klokken), wat: watTeDoen(bijdrage) }, ...tussentijds];
}

/** With an active role somebody chooses how; the managers may have decided without that. */
function kiezen(casus: Casus, stap3: Stap3, { afspraken, kalender }: Klokken): Opzet[] {
  if (stap3.bijdragen.length > 0 || casus.duiding.conclusie?.bijdragen === undefined) return [];
  return [{
    id: 'bijdrageKiezen', soort: 'bijdrageKiezen', kant: 'DJI', ...carrier(casus, 'DJI'), sinds: stap3.sinds,
    norm: plusWerkdagen(stap3.sinds, afspraken.plannenWerkdagen, kalender), wat: 'Kies samen wat de reclassering bijdraagt',
  }];
}

/** Findings are agreed before the trajectgesprek (S:473–474): both sides have it, and one tap of either is enough. */
function afstemmen(casus: Casus, stap3: Stap3, klokken: Klokken): Opzet[] {
  const metBevinding = stap3.bijdragen.filter(({ vorm, vervallen }) => vervallen === undefined && BIJDRAGEVORM[vorm].bevinding);
  if (stap3.afgestemd !== undefined || gehoudenGesprek(stap3) !== undefined || stap3.mdo.uitkomst !== undefined || metBevinding.length === 0) return [];
  const sinds = laatste(...metBevinding.map((een) => een.sinds)) ?? stap3.sinds;
  const norm = dagVoorGesprek(casus, stap3, sinds, klokken);
  return (['DJI', '3RO'] as const).map((kant) => ({
    // Sorts after the bijdragen of the same day, which come first.
    id: `stemAf:${kant}`, soort: 'afstemmen', kant, ...carrier(casus, kant), sinds, norm, wat: 'Stem de bevindingen samen af, vóór het trajectgesprek',
  }));
}

function inbrengLezen(casus: Casus, stap3: Stap3, { id, voor, op }: Inbreng, { afspraken, kalender }: Klokken): Opzet {
  const gelegenheid = voor === 'mdo' ? stap3.mdo.datum : gespreksdag(casus, stap3);
  const norm = plusWerkdagen(op, afspraken.vraagWerkdagen, kalender);
  return {
    id: `inbreng:${id}`, soort: 'inbrengLezen', kant: 'DJI', ...carrier(casus, 'DJI'), sinds: op, norm: laatste(vroegste(norm, gelegenheid ?? norm) ?? norm, op) ?? norm,
    wat: 'Lees de schriftelijke inbreng van de reclassering',
  };
}

function trajectgesprek(casus: Casus, stap3: Stap3, klokken: Klokken): Opzet[] {
  const { afspraken, kalender } = klokken;
  const gehouden = gehoudenGesprek(stap3);
  const kern = { kant: 'DJI', ...carrier(casus, 'DJI') } as const;
  if (gehouden !== undefined)
    return stap3.mening !== undefined ? [] : [{
      ...kern, id: 'mening', soort: 'mening', sinds: gehouden.op, norm: plusWerkdagen(gehouden.op, afspraken.bevestigingWerkdagen, kalender), bijzaak: true,
      wat: 'Leg vast wat de gedetineerde van het plan vindt',
    }];
  if (!wachtOpGesprek(casus)) return [];
  const sinds = stap3.gesprekken.at(-1)?.op ?? stap3.sinds;
  const dag = komendGesprek(casus, stap3);
  return dag === undefined
    ? [{ ...kern, id: 'trajectDatum', soort: 'trajectDatum', sinds, norm: plannen(casus, sinds, klokken), wat: 'Plan het trajectgesprek en vul de datum in' }]
    : [{ ...kern, id: 'trajectUitkomst', soort: 'trajectUitkomst', sinds, norm: nietVoor(plusWerkdagen(dag, 1, kalender), sinds, klokken), wat: `Houd het trajectgesprek van ${schrijfDag(dag)} en leg vast hoe het ging` }];
}

/** Last day to set the date of a talk: some working days, and not beyond the plan's day. */
function plannen(casus: Casus, sinds: Datum, klokken: Klokken): Datum {
  const norm = plusWerkdagen(sinds, klokken.afspraken.plannenWerkdagen, klokken.kalender);
  return nietVoor(vroegste(norm, termijnPlan(casus, klokken)) ?? norm, sinds, klokken);
}

/** After the trajectgesprek the input goes into the concept-D&R-plan, and the plan into the MDO (S:475–477). */
function planEnMdo(casus: Casus, stap3: Stap3, klokken: Klokken): Opzet[] {
  const { mdo, planIngebrachtOp } = stap3;
  if (mdo.uitkomst !== undefined) return [];
  const kern = { kant: 'DJI', ...carrier(casus, 'DJI') } as const;
  const gesprek = gehoudenGesprek(stap3);
  const metMdo = heeftTrajectgesprek(casus);
  const plan: Opzet[] = planIngebrachtOp !== undefined || (wachtOpGesprek(casus) && gesprek === undefined) ? [] : [{
    ...kern, id: 'planInbrengen', soort: 'planInbrengen', sinds: gesprek?.op ?? stap3.sinds, wat: 'Breng de inbreng van de reclassering in het concept-D&R-plan',
    norm: nietVoor(vroegste(termijnPlan(casus, klokken), mdo.datum ?? termijnPlan(casus, klokken)) ?? termijnPlan(casus, klokken), gesprek?.op ?? stap3.sinds, klokken),
  }];
  if (!metMdo) return plan;
  const sinds = mdo.geplandOp ?? stap3.sinds;
  return [...plan, mdo.datum === undefined
    ? { ...kern, id: 'mdoDatum', soort: 'mdoDatum', sinds, norm: termijnMdoDatum(casus, stap3, klokken), wat: 'Plan het MDO en vul de datum in' }
    : { ...kern, id: 'mdoUitkomst', soort: 'mdoUitkomst', sinds, norm: nietVoor(plusWerkdagen(mdo.datum, 1, klokken.kalender), sinds, klokken), wat: `Breng het plan in het MDO van ${schrijfDag(mdo.datum)} en leg de uitkomst vast` }];
}

/** The date of the MDO comes after that of the trajectgesprek, so that not everything is asked at once. */
function termijnMdoDatum(casus: Casus, stap3: Stap3, klokken: Klokken): Datum {
  const laatstePlan = plusWerkdagen(termijnPlan(casus, klokken), -klokken.afspraken.plannenWerkdagen, klokken.kalender);
  return nietVoor(laatstePlan, stap3.sinds, klokken);
}

/** What is open in step 3; a history in which the MDO was ticked off before these steps existed has done them. */
export function bijdragetaken(casus: Casus, klokken: Klokken): Opzet[] {
  const stap3 = stap3Van(casus);
  const eigen = [
    ...kiezen(casus, stap3, klokken), ...stap3.bijdragen.filter(isOpenBijdrage).flatMap((een) => bijdrageTaken(casus, stap3, een, klokken)),
    ...stap3.inbreng.filter(({ gelezenOp }) => gelezenOp === undefined).map((een) => inbrengLezen(casus, stap3, een, klokken)),
  ];
  if (casus.afgevinkt.mdo !== undefined) return eigen;
  return [...eigen, ...afstemmen(casus, stap3, klokken), ...(heeftTrajectgesprek(casus) ? trajectgesprek(casus, stap3, klokken) : []), ...planEnMdo(casus, stap3, klokken)];
}
