import type { Casus } from '../casus.ts';
import type { Context, Uitkomst } from '../context.ts';
import { openOverdracht, OVERDRACHTPUNTEN, PUNTEN, type Ontvanger, type Overdracht } from '../inzet.ts';
import { dagenVanInzet } from '../inzetdatums.ts';
import { MAX_REGEL, vereist, vereisteReden } from '../invoer.ts';
import { plusWerkdagen } from '../kalender.ts';
import type { DraagOver, NeemOver, VinkOverdrachtAf } from '../opdrachten/inzet.ts';
import type { Betrokkene, PersoonId } from '../rollen.ts';
import type { Datum } from '../datum.ts';
import { isWeigering, weiger, type Weigering } from '../weigering.ts';

function zelf({ actor }: Context): PersoonId | undefined {
  return actor.soort === 'persoon' ? actor.persoon : undefined;
}

function zoek(casus: Casus, id: string): Overdracht | Weigering {
  const overdracht = casus.overdrachten.find((een) => een.id === id);
  if (overdracht === undefined) return weiger('bestaatNiet', 'Deze overdracht bestaat niet (meer). Bekijk de casus opnieuw.');
  if (overdracht.stand === 'aangenomen') return weiger('alGedaan', `${overdracht.aangenomen?.door ?? 'Een collega'} heeft deze overdracht al aangenomen.`);
  return overdracht.stand === 'open' ? overdracht : weiger('alGedaan', `Deze overdracht is al ${overdracht.stand}.`);
}

/** Who hands it over now: the one who carries it. */
function gever(casus: Casus, inzet: string | undefined): Betrokkene | Weigering {
  if (inzet === undefined) {
    if (casus.fase === 'gesloten') return weiger('gesloten', 'Deze casus is gesloten. U kunt alleen nog de lopende inzet overdragen.');
    return casus.reclasseringswerker ?? weiger('verkeerdeStap', 'Niemand heeft deze casus opgepakt. Er is dus niets over te dragen.');
  }
  const gevonden = casus.inzet.find(({ id }) => id === inzet);
  if (gevonden?.stand !== 'lopend') return weiger('verkeerdeStap', 'U kunt alleen lopende inzet overdragen.');
  return gevonden.eigenaar ?? casus.reclasseringswerker ?? weiger('verkeerdeStap', 'Deze inzet heeft nog geen eigenaar. Start haar eerst zelf.');
}

function gecontroleerd(naar: Ontvanger, van: Betrokkene): Ontvanger | Weigering {
  if (naar.soort === 'collega') return naar.wie.persoon === van.persoon ? weiger('invoer', 'U draagt over aan iemand anders. Kies een collega, of vul een organisatie in.') : naar;
  const organisatie = vereist(naar.organisatie, 'de organisatie', MAX_REGEL);
  if (isWeigering(organisatie)) return organisatie;
  const naam = vereist(naar.naam, 'de naam van wie overneemt', MAX_REGEL);
  return isWeigering(naam) ? naam : { soort: 'buiten', organisatie, naam };
}

/** The day agreed on, else the day the inzet must be ready, else a few working days. */
function termijnVan(casus: Casus, { inzet, termijn }: DraagOver, context: Context): Datum {
  const gevonden = casus.inzet.find(({ id }) => id === inzet);
  const { klaar } = gevonden === undefined ? {} : dagenVanInzet(casus, gevonden, context);
  const gewoon = plusWerkdagen(context.nu.datum, context.afspraken.inzetOverdrachtWerkdagen, context.kalender);
  return termijn ?? (klaar !== undefined && klaar > context.nu.datum ? klaar : gewoon);
}

/** Begins a handover of an inzet or of the whole casus. Nothing changes hands until it is accepted. */
export function draagOver(casus: Casus, opdracht: DraagOver, context: Context): Uitkomst {
  const { inzet } = opdracht;
  const van = gever(casus, inzet);
  if (isWeigering(van)) return van;
  if (van.persoon !== zelf(context)) return weiger('magNiet', `${van.naam} draagt dit. Alleen die draagt het over.`);
  if (openOverdracht(casus, inzet) !== undefined) return weiger('alGedaan', 'Deze overdracht loopt al. Vink de punten af, of trek haar in.');
  if (inzet === undefined && opdracht.naar.soort === 'buiten') return weiger('invoer', 'Een hele casus gaat naar een collega in Samen starten. Kies een collega.');
  const naar = gecontroleerd(opdracht.naar, van);
  if (isWeigering(naar)) return naar;
  if (opdracht.termijn !== undefined && opdracht.termijn < context.nu.datum) return weiger('invoer', 'De datum van de overdracht ligt in het verleden. Kies een datum vanaf vandaag.');
  return [{ type: 'OverdrachtBegonnen', id: `o${casus.overdrachten.length + 1}`, ...(inzet === undefined ? {} : { inzet }), van, naar, termijn: termijnVan(casus, opdracht, context) }];
}

/** The giver ticks off one point of the list. */
export function vinkOverdrachtAf(casus: Casus, { overdracht: id, punt }: VinkOverdrachtAf, context: Context): Uitkomst {
  const overdracht = zoek(casus, id);
  if (isWeigering(overdracht)) return overdracht;
  if (overdracht.van.persoon !== zelf(context)) return weiger('magNiet', `${overdracht.van.naam} draagt over en vinkt de punten af.`);
  if (overdracht.afgevinkt.includes(punt)) return weiger('alGedaan', `“${OVERDRACHTPUNTEN[punt]}” is al afgevinkt.`);
  return [{ type: 'OverdrachtAfgevinkt', id, punt }];
}

function aangenomenBuiten(overdracht: Overdracht, { buiten }: NeemOver, context: Context): Uitkomst {
  if (overdracht.van.persoon !== zelf(context)) return weiger('magNiet', `${overdracht.van.naam} draagt over en legt vast wie het heeft aangenomen.`);
  const door = vereist(buiten?.door, 'wie de overdracht heeft aangenomen', MAX_REGEL);
  if (isWeigering(door)) return door;
  const op = buiten?.op;
  if (op === undefined || op > context.nu.datum || op < overdracht.sinds) return weiger('invoer', 'Kies de dag waarop de overdracht is aangenomen: tussen het begin van de overdracht en vandaag.');
  return [{ type: 'Overgedragen', id: overdracht.id, aangenomen: { door, op } }];
}

/** The receiver accepts; for one outside the giver records who did and when. Only with the whole list done. */
export function neemOver(casus: Casus, opdracht: NeemOver, context: Context): Uitkomst {
  const overdracht = zoek(casus, opdracht.overdracht);
  if (isWeigering(overdracht)) return overdracht;
  const nog = PUNTEN.length - overdracht.afgevinkt.length;
  const { naar } = overdracht;
  if (naar.soort === 'collega' && naar.wie.persoon !== zelf(context)) return weiger('magNiet', `Alleen ${naar.wie.naam} neemt deze overdracht aan.`);
  if (nog > 0) return weiger('verkeerdeStap', `${overdracht.van.naam} heeft nog ${nog === 1 ? '1 punt' : `${nog} punten`} van de overdracht niet afgevinkt. Loop die eerst samen door.`);
  if (naar.soort === 'buiten') return aangenomenBuiten(overdracht, opdracht, context);
  return [{ type: 'Overgedragen', id: overdracht.id, aangenomen: { door: naar.wie.naam, op: context.nu.datum } }];
}

/** The receiver does not take it over, and says why; the giver goes on. */
export function stuurOverdrachtTerug(casus: Casus, id: string, reden: string, context: Context): Uitkomst {
  const overdracht = zoek(casus, id);
  if (isWeigering(overdracht)) return overdracht;
  const { naar, van } = overdracht;
  const wie = naar.soort === 'collega' ? naar.wie : van;
  if (wie.persoon !== zelf(context)) return weiger('magNiet', `Alleen ${wie.naam} stuurt deze overdracht terug.`);
  const waarom = vereisteReden(reden, 'de overdracht teruggaat');
  return isWeigering(waarom) ? waarom : [{ type: 'OverdrachtTeruggestuurd', id, reden: waarom }];
}

/** The giver, or the unitmanager in the giver's place, takes a handover back that nobody has accepted yet. */
export function trekOverdrachtIn(casus: Casus, id: string, context: Context): Uitkomst {
  const overdracht = zoek(casus, id);
  if (isWeigering(overdracht)) return overdracht;
  const { actor } = context;
  const leidt = actor.soort === 'persoon' && actor.rollen.includes('unitmanager');
  if (!leidt && overdracht.van.persoon !== zelf(context)) return weiger('magNiet', `Alleen ${overdracht.van.naam} of de unitmanager trekt deze overdracht in.`);
  return [{ type: 'OverdrachtIngetrokken', id }];
}
