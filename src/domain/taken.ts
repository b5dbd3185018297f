import type { Casus, SignaalVelden } from './casus.ts';
import type { Afspraak } from './duiding.ts';
import { laatste, type Datum } from './datum.ts';
import { plusWerkdagen, werkdagenTussen } from './kalender.ts';
import { herbeoordelen, kijkOpnieuw, metPauzes, oneens } from './taken/groepen.ts';
import { andereKant, uitvoerderVan, type Kant, type Rol } from './rollen.ts';
import { schrijfMoment } from './schrijf.ts';
import { carrier, type Opzet, type Taak } from './taak.ts';
import { vastleggingen } from './taken/vastleggen.ts';
import { bijdragetaken } from './taken/bijdrage.ts';
import { uitnodigingen } from './taken/uitnodiging.ts';
import { inzetTaken } from './taken/inzet.ts';
import { overdracht, vrijlating } from './taken/verloop.ts';
import { alertDagen, termijnDelen, termijnDuiding, termijnStap1, verblijf, type Klokken } from './termijnen.ts';

const VELDEN: readonly { readonly veld: keyof SignaalVelden; readonly wat: string; readonly rol: Rol }[] = [
  { veld: 'casemanager', wat: 'Vul in wie de casemanager is', rol: 'backoffice' },
  { veld: 'begindatum', wat: 'Vul de begindatum van de detentie in', rol: 'backoffice' },
  { veld: 'einddatum', wat: 'Vul de einddatum van de detentie in', rol: 'backoffice' },
  { veld: 'titel', wat: 'Vul in of de persoon preventief zit of afgestraft is', rol: 'backoffice' },
];

/** Fields of the signal that are not known yet, in the order in which they help most. */
export function ontbrekend(casus: SignaalVelden): readonly (keyof SignaalVelden)[] {
  return VELDEN.filter(({ veld }) => casus[veld] === undefined).map(({ veld }) => veld);
}

function aanvullen(casus: Casus, { afspraken, kalender }: Klokken): Opzet[] {
  return VELDEN.filter(({ veld }) => casus[veld] === undefined).map(({ veld, wat, rol }) => ({
    id: `aanvullen:${veld}`, soort: 'aanvullen', kant: 'DJI', rol, sinds: casus.signaalOp, wat, bijzaak: true,
    norm: plusWerkdagen(casus.signaalOp, afspraken.aanvullenWerkdagen, kalender),
  }));
}

const ALERTVRAAG = {
  iss: 'Kijk na de ISS-uitslag of de reclassering toch nodig is',
  afgestraft: 'Kijk nu de persoon is afgestraft of de reclassering toch nodig is',
  maanden: 'Kijk na drie maanden of de reclassering toch nodig is',
  einde: 'Kijk vóór het einde van de detentie of de reclassering toch nodig is',
} as const;

function alerts(casus: Casus, klokken: Klokken): Opzet[] {
  return alertDagen(casus, klokken).map(({ soort, termijn }) => ({
    id: `alert:${soort}`, soort: 'alert', kant: 'DJI', ...carrier(casus, 'DJI'), sinds: casus.gestoptOp ?? casus.signaalOp, norm: termijn, wat: ALERTVRAAG[soort],
  }));
}

function vragen(casus: Casus, { afspraken, kalender }: Klokken): Opzet[] {
  return casus.vragen.filter((vraag) => vraag.beantwoordOp === undefined).map((vraag) => ({
    id: `vraag:${vraag.id}`, soort: 'vraag', kant: vraag.aan, ...carrier(casus, vraag.aan), sinds: vraag.gesteldOp,
    norm: plusWerkdagen(vraag.gesteldOp, afspraken.vraagWerkdagen, kalender), wat: `Beantwoord de vraag van de ${uitvoerderVan(andereKant(vraag.aan))}`,
  }));
}

function duidingNaVastleggen(casus: Casus, klokken: Klokken): Opzet | undefined {
  const { afspraken, kalender } = klokken;
  const { conclusie } = casus.duiding;
  if (conclusie === undefined) return undefined;
  const op = conclusie.op.datum;
  if (conclusie.oneens !== undefined) return oneens(casus, klokken);
  const kant = andereKant(conclusie.kant);
  return conclusie.voorlopig
    ? { id: 'herzien', soort: 'herzien', kant, ...carrier(casus, kant), sinds: op, norm: plusWerkdagen(op, afspraken.herzienWerkdagen, kalender), wat: 'Bekijk de voorlopige duiding: bevestig die of zeg waarom niet' }
    : { id: 'bevestigen', soort: 'bevestigen', kant, ...carrier(casus, kant), sinds: op, norm: plusWerkdagen(op, afspraken.bevestigWerkdagen, kalender), wat: 'Bevestig de uitkomst van de duiding' };
}

function duiding(casus: Casus, klokken: Klokken): Opzet[] {
  const na = duidingNaVastleggen(casus, klokken);
  if (na !== undefined) return [na];
  if (casus.vragen.some((vraag) => vraag.beantwoordOp === undefined)) return [];
  const { afspraken, kalender } = klokken;
  const kant: Kant = afspraken.regieDuiding === 'casemanager' ? 'DJI' : '3RO';
  const { moment } = casus.duiding;
  const wie = { kant, ...carrier(casus, kant), sinds: casus.gedeeldOp ?? casus.signaalOp };
  if (moment?.boeking !== undefined)
    return [...uitnodigingen(casus, 'duiding', klokken), {
      ...wie, id: 'duidingVastleggen', soort: 'duidingVastleggen', norm: plusWerkdagen(moment.start.datum, 1, kalender),
      wat: `Houd de duiding van ${schrijfMoment(moment.start.datum, moment.start.tijd)} en leg de uitkomst vast`,
    }];
  const wat = verblijf(casus) === 'eenTotVierWeken' ? 'Bespreek de informatie samen (bellen of chatten kan) en leg de uitkomst vast' : 'Kies een moment voor de duiding, of leg vast wat u al besprak';
  return [{ ...wie, id: 'duiden', soort: 'duiden', norm: termijnDuiding(casus, klokken), wat }];
}

function afspraakTaak(casus: Casus, afspraak: Afspraak): Opzet {
  return {
    id: `afspraak:${afspraak.id}`, soort: 'afspraak', kant: afspraak.eigenaar, ...carrier(casus, afspraak.eigenaar),
    sinds: casus.duiding.beslotenOp ?? casus.signaalOp, norm: afspraak.termijn, wat: 'Kom de afspraak van de duiding na',
  };
}

function hoofdzaak(casus: Casus, klokken: Klokken): Opzet[] {
  const { afspraken, kalender } = klokken;
  switch (casus.fase) {
    case 'bekendheid':
      return [{ id: 'oordelen', soort: 'oordelen', kant: '3RO', ...carrier(casus, '3RO'), sinds: casus.signaalOp, norm: termijnStap1(casus, klokken), wat: 'Beoordeel of de reclassering deze persoon kent (stap 1)' }];
    case 'alert':
      return alerts(casus, klokken);
    case 'delen':
      return casus.vragen.some((vraag) => vraag.beantwoordOp === undefined) ? [] : [{
        id: 'delen', soort: 'delen', kant: '3RO', ...carrier(casus, '3RO'), sinds: casus.heropendOp ?? casus.oordeel?.op.datum ?? casus.signaalOp,
        norm: termijnDelen(casus, klokken), wat: 'Vul het werkdocument en deel het met de casemanager',
      }];
    case 'duiding':
      return duiding(casus, klokken);
    case 'bijdrage':
      return [
        ...casus.duiding.conclusie?.afspraken.filter((afspraak) => afspraak.klaarOp === undefined).map((afspraak) => afspraakTaak(casus, afspraak)) ?? [],
        ...uitnodigingen(casus, 'trajectgesprek', klokken), ...uitnodigingen(casus, 'mdo', klokken), ...bijdragetaken(casus, klokken),
      ];
    case 'afronden':
      return casus.gedeeldOp !== undefined && casus.duiding.beslotenOp === undefined && casus.afgevinkt.warmeOverdracht === undefined ? [{
        id: 'warmeOverdracht', soort: 'warmeOverdracht', kant: '3RO', ...carrier(casus, '3RO'), sinds: casus.gedeeldOp,
        norm: plusWerkdagen(casus.gedeeldOp, afspraken.kortStap1Werkdagen, kalender), wat: 'Draag warm over: bel de casemanager en de begeleiding buiten',
      }] : [];
    case 'gesloten':
      return [];
  }
}

/** What steps 1 to 3 still ask; nothing once the casus is closed. */
function stappenTaken(casus: Casus, klokken: Klokken): readonly (Opzet & { readonly uitstelTot?: Datum })[] {
  if (casus.fase === 'gesloten') return [];
  // Who has left has one last taak: the rest stops.
  if (casus.vertrek !== undefined) return overdracht(casus, klokken);
  // While the criminal case decides first, nothing of the process itself is asked but to look at it again.
  const lopend = casus.wacht === undefined ? [...hoofdzaak(casus, klokken), ...vragen(casus, klokken)] : herbeoordelen(casus, klokken);
  return [...vrijlating(casus, klokken), ...lopend, ...kijkOpnieuw(casus, klokken), ...vastleggingen(casus, klokken), ...aanvullen(casus, klokken)].map((opzet) => metPauzes(casus, klokken, opzet));
}

/** Whether steps 1 to 3 ask nothing more; what is not known of the stay does not count, and step 4 goes its own way (C-21). */
export function zijnStappenKlaar(casus: Casus, klokken: Klokken): boolean {
  return stappenTaken(casus, klokken).every(({ soort }) => soort === 'aanvullen' || soort === 'vrijlating');
}

/**
 * The open obligations of a casus, the most urgent first and side issues last. While steps 1 to 3 go on there is at least
 * one; a closed casus has those of its open inzet only (C-21, C-33).
 */
export function taken(casus: Casus, klokken: Klokken): readonly Taak[] {
  return [...stappenTaken(casus, klokken), ...inzetTaken(casus, klokken)]
    .map(({ bijzaak, rol, uitstelTot, ...opzet }: Opzet & { readonly uitstelTot?: Datum }): Taak => ({
      ...opzet, rol: rol ?? uitvoerderVan(opzet.kant), bijzaak: bijzaak ?? false, termijn: laatste(opzet.norm, uitstelTot ?? casus.uitstel[opzet.id]?.tot ?? opzet.norm, casus.respijt?.[opzet.id] ?? opzet.norm) ?? opzet.norm,
    }))
    .sort((a, b) => Number(a.bijzaak) - Number(b.bijzaak) || a.termijn.localeCompare(b.termijn) || a.id.localeCompare(b.id));
}

/** Who is to move now: the most urgent taak of the process itself, else of the side issues. */
export function aanZet(casus: Casus, klokken: Klokken): Taak | undefined {
  return taken(casus, klokken)[0];
}

/** Working days until the termijn; negative when it has passed. */
export function nogWerkdagen(taak: Taak, vandaag: Datum, klokken: Klokken): number {
  return vandaag > taak.termijn ? -werkdagenTeLaat(taak, vandaag, klokken) : werkdagenTussen(vandaag, taak.termijn, klokken.kalender);
}

/** Working days that the termijn has passed, 0 when it has not. */
export function werkdagenTeLaat(taak: Taak, vandaag: Datum, klokken: Klokken): number {
  return vandaag > taak.termijn ? Math.max(1, werkdagenTussen(taak.termijn, vandaag, klokken.kalender)) : 0;
}

/** Whether the casus stands still: its main taak is five or more working days late (A7). */
export function isStilgevallen(casus: Casus, vandaag: Datum, klokken: Klokken): boolean {
  const taak = aanZet(casus, klokken);
  return taak !== undefined && !taak.bijzaak && werkdagenTeLaat(taak, vandaag, klokken) >= 5;
}

