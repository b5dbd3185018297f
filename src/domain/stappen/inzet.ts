import type { Casus } from '../casus.ts';
import type { Context, Uitkomst } from '../context.ts';
import { plusDagen, vroegste } from '../datum.ts';
import type { Feit } from '../gebeurtenis.ts';
import { BEHOEFTEN, GRONDNAAM, INZETSTANDNAAM, openInzet, openOverdracht, type Inzet, type InzetStand } from '../inzet.ts';
import { komtInAanmerking, verschuivingen } from '../inzetdatums.ts';
import { MAX_REGEL, vereist, vereisteReden } from '../invoer.ts';
import type { BeantwoordInzet, VoegInzetToe } from '../opdrachten/inzet.ts';
import { kantVanActor, type Betrokkene } from '../rollen.ts';
import { schrijfDag } from '../schrijf.ts';
import { isWeigering, weiger, type Weigering } from '../weigering.ts';

const IN_OVERDRACHT = weiger('verkeerdeStap', 'Deze inzet wordt overgedragen. Trek de overdracht eerst in, of wacht tot zij is aangenomen.');

function nieuweId({ inzet }: Casus, erbij: number): string {
  return `n${inzet.length + 1 + erbij}`;
}

function zoek(casus: Casus, id: string): Inzet | Weigering {
  return casus.inzet.find((een) => een.id === id) ?? weiger('bestaatNiet', 'Kies een inzet uit de lijst. Deze bestaat niet (meer).');
}

/** The inzet when it is in one of these states; else a refusal that says how it stands. */
function zoekIn(casus: Casus, id: string, ...standen: readonly InzetStand[]): Inzet | Weigering {
  const inzet = zoek(casus, id);
  if (isWeigering(inzet) || standen.includes(inzet.stand)) return inzet;
  return weiger('alGedaan', `Over deze inzet (${GRONDNAAM[inzet.grond]}) is al beslist: zij is ${INZETSTANDNAAM[inzet.stand]}.`);
}

function eigenaarVoor(casus: Casus, gekozen: Betrokkene | undefined, { actor }: Context): { readonly eigenaar?: Betrokkene } {
  const zelf = actor.soort === 'persoon' && kantVanActor(actor) === '3RO' ? { persoon: actor.persoon, naam: actor.naam } : undefined;
  const eigenaar = gekozen ?? zelf ?? casus.reclasseringswerker;
  return eigenaar === undefined ? {} : { eigenaar };
}

function datumsKloppen({ start, termijn }: VoegInzetToe, { nu }: Context): Weigering | undefined {
  if (start !== undefined && start < nu.datum) return weiger('invoer', 'De startdatum ligt in het verleden. Kies een datum vanaf vandaag, of laat hem leeg.');
  if (termijn !== undefined && termijn < (start ?? nu.datum)) return weiger('invoer', 'De einddatum van de inzet ligt vóór de start. Kies een latere datum, of laat hem leeg.');
  return undefined;
}

/** Adds an inzet by hand (F21). It runs at once; without own dates they are worked back from the end of the detention. */
export function voegInzetToe(casus: Casus, opdracht: VoegInzetToe, context: Context): Uitkomst {
  const { grond, start, termijn } = opdracht;
  const wat = vereist(opdracht.wat, 'wat er wordt gevraagd', MAX_REGEL);
  if (isWeigering(wat)) return wat;
  const waarom = BEHOEFTEN.includes(grond) ? vereisteReden(opdracht.waarom, 'deze inzet nodig is') : undefined;
  if (isWeigering(waarom)) return waarom;
  const dubbel = openInzet(casus).find((een) => een.grond === grond);
  if (dubbel !== undefined && waarom === undefined) return weiger('alGedaan', `“${GRONDNAAM[grond]}” staat al in de lijst: ${INZETSTANDNAAM[dubbel.stand]}. Werk die bij.`);
  return datumsKloppen(opdracht, context) ?? [{
    type: 'InzetToegevoegd', id: nieuweId(casus, 0), grond, wat, ...eigenaarVoor(casus, opdracht.eigenaar, context),
    ...(waarom === undefined ? {} : { waarom }), ...(start === undefined ? {} : { start }), ...(termijn === undefined ? {} : { termijn }),
  }];
}

/** The product points out what comes up now; what was proposed before never comes again. */
export function stelInzetVoor(casus: Casus, context: Context): Uitkomst {
  const kandidaten = komtInAanmerking(casus, context.nu.datum, context);
  if (kandidaten.length === 0) return [];
  return [{ type: 'InzetVoorgesteld', voorstellen: kandidaten.map(({ grond }, i) => ({ id: nieuweId(casus, i), grond })) }];
}

function later(casus: Casus, { inzet, tot }: BeantwoordInzet, { nu, afspraken }: Context): Uitkomst {
  if (tot === undefined || tot <= nu.datum) return weiger('invoer', 'Kies op welke dag u dit opnieuw bekijkt: een dag na vandaag.');
  const max = plusDagen(nu.datum, 7 * afspraken.inzetLaterWeken);
  const uiterlijk = vroegste(max, casus.einddatum ?? max) ?? max;
  if (tot > uiterlijk && uiterlijk > nu.datum) return weiger('invoer', `Kies een eerdere dag: uiterlijk ${schrijfDag(uiterlijk)}.`);
  if (uiterlijk <= nu.datum) return weiger('invoer', 'De detentie eindigt al. Kies nu ja of nee.');
  return [{ type: 'InzetUitgesteld', id: inzet, tot }];
}

/** The casemanager's answer to a proposal: yes, no with a reason, or a day to look again. */
export function beantwoordInzet(casus: Casus, opdracht: BeantwoordInzet, context: Context): Uitkomst {
  const inzet = zoekIn(casus, opdracht.inzet, 'voorgesteld');
  if (isWeigering(inzet)) return inzet;
  switch (opdracht.antwoord) {
    case 'ja':
      return [{ type: 'InzetAangenomen', id: inzet.id, ...(casus.reclasseringswerker === undefined ? {} : { eigenaar: casus.reclasseringswerker }) }];
    case 'later':
      return later(casus, opdracht, context);
    case 'nee': {
      const reden = vereisteReden(opdracht.reden, 'deze inzet niet past');
      return isWeigering(reden) ? reden : [{ type: 'InzetVervallen', id: inzet.id, reden }];
    }
  }
}

/** A reclasseringswerker begins, and carries it from then on. */
export function startInzet(casus: Casus, id: string, { actor }: Context): Uitkomst {
  const inzet = zoekIn(casus, id, 'lopend');
  if (isWeigering(inzet)) return inzet;
  if (inzet.gestartOp !== undefined) return weiger('alGedaan', `Deze inzet is al gestart op ${schrijfDag(inzet.gestartOp)}.`);
  if (openOverdracht(casus, id) !== undefined) return IN_OVERDRACHT;
  return [{ type: 'InzetGestart', id, ...(actor.soort === 'systeem' ? {} : { wie: { persoon: actor.persoon, naam: actor.naam } }) }];
}

export function rondInzetAf(casus: Casus, id: string): Uitkomst {
  const inzet = zoekIn(casus, id, 'lopend');
  if (isWeigering(inzet)) return inzet;
  if (inzet.gestartOp === undefined) return weiger('verkeerdeStap', 'Deze inzet is nog niet gestart. Start haar eerst, of laat haar vervallen met een reden.');
  if (openOverdracht(casus, id) !== undefined) return IN_OVERDRACHT;
  return [{ type: 'InzetAfgerond', id }];
}

/** Ends an inzet that will not come to an end by itself; the casemanager answers a proposal instead. */
export function laatInzetVervallen(casus: Casus, id: string, reden: string): Uitkomst {
  const inzet = zoekIn(casus, id, 'voorgesteld', 'lopend');
  if (isWeigering(inzet)) return inzet;
  const waarom = vereisteReden(reden, 'deze inzet vervalt');
  return isWeigering(waarom) ? waarom : [{ type: 'InzetVervallen', id, reden: waarom }];
}

/** Once the end of the detention has moved, one fact says which days of which inzet moved with it. */
export function herrekenInzet(voor: Casus | undefined, na: Casus, context: Context): readonly Feit[] {
  const verschoven = voor === undefined ? [] : verschuivingen(voor, na, context);
  return verschoven.length === 0 ? [] : [{ type: 'InzetHerrekend', verschuivingen: verschoven }];
}
