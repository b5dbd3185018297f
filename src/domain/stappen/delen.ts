import { ONDERWERPNAAM, type Casus, type Informatie } from '../casus.ts';
import type { Context, Uitkomst } from '../context.ts';
import { schrijfDatum } from '../schrijf.ts';
import type { BeantwoordVraag, InformatieInvoer, LegInformatieVast, StelVraag, Waardeer } from '../opdracht.ts';
import { andereKant, kantVanActor } from '../rollen.ts';
import { isActueel, type Klokken } from '../termijnen.ts';
import { isWeigering, weiger } from '../weigering.ts';
import { MAX_REGEL, MAX_TEKST, vereist } from '../invoer.ts';

const OPEN_VOOR_INFORMATIE = new Set(['bekendheid', 'delen', 'duiding', 'bijdrage']);

function volgendeId(letter: string, ids: readonly string[]): string {
  return `${letter}${Math.max(0, ...ids.map((id) => Number(id.slice(1)))) + 1}`;
}

/** A piece of the werkdocument; a draft until it is shared. What is shared is never silently changed. */
export function legInformatieVast(casus: Casus, opdracht: LegInformatieVast, { nu }: Context): Uitkomst {
  if (!OPEN_VOOR_INFORMATIE.has(casus.fase)) return weiger('verkeerdeStap', 'In deze stap kunt u geen informatie toevoegen. Heropen de casus als er toch iets te delen is.');
  const tekst = vereist(opdracht.tekst, 'de informatie', MAX_TEKST);
  if (isWeigering(tekst)) return tekst;
  const bron = vereist(opdracht.bron, 'de bron (bijvoorbeeld: toezichtdossier 2024)', MAX_REGEL);
  if (isWeigering(bron)) return bron;
  if (opdracht.datum !== undefined && opdracht.datum > nu.datum) return weiger('invoer', 'De datum van de informatie ligt in de toekomst. Controleer de datum.');
  const bestaand = casus.informatie.find(({ id }) => id === opdracht.informatie);
  if (opdracht.informatie !== undefined && bestaand === undefined) return weiger('bestaatNiet', 'Dit stuk informatie is intussen verwijderd. Voeg het opnieuw toe.');
  if (bestaand?.gedeeldOp !== undefined) return weiger('alGedaan', 'Dit stuk is al gedeeld en verandert niet meer. Voeg een nieuw stuk toe met wat er anders is.');
  const { onderwerp, datum, inJdOnline } = opdracht;
  const id = bestaand?.id ?? volgendeId('i', casus.informatie.map((stuk) => stuk.id));
  return [{ type: 'InformatieVastgelegd', id, onderwerp, tekst, bron, inJdOnline, ...(datum === undefined ? {} : { datum }) }];
}

export function verwijderInformatie(casus: Casus, id: string): Uitkomst {
  const stuk = casus.informatie.find((informatie) => informatie.id === id);
  if (stuk === undefined) return weiger('alGedaan', 'Dit stuk is al verwijderd.');
  if (stuk.gedeeldOp !== undefined) return weiger('alGedaan', 'Dit stuk is al gedeeld en kan niet meer weg.');
  return [{ type: 'InformatieVerwijderd', id }];
}

/** A casus that came back is about what the casemanager saw, so there may be nothing new to share. */
export function magLeegDelen(casus: Casus): boolean {
  return casus.fase === 'delen' && casus.heropendOp !== undefined;
}

/** Sharing is a deliberate act: all drafts become visible to the other side, and the clock of the duiding starts. */
export function deel(casus: Casus): Uitkomst {
  if (casus.fase === 'bekendheid') return weiger('verkeerdeStap', 'Leg eerst uw oordeel van stap 1 vast. Daarna kunt u delen.');
  if (!OPEN_VOOR_INFORMATIE.has(casus.fase)) return weiger('verkeerdeStap', 'In deze stap kunt u niet delen. Heropen de casus als er toch iets te delen is.');
  const concepten = casus.informatie.filter((stuk) => stuk.gedeeldOp === undefined);
  if (concepten.length === 0 && !magLeegDelen(casus)) return weiger('nietsTeDoen', 'Er is niets nieuws om te delen. Voeg eerst informatie toe.');
  return [{ type: 'Gedeeld' }];
}

/** The casemanager says what a shared piece was worth; it feeds the figures on what adds to JD-online. */
export function waardeer(casus: Casus, { informatie, waarde }: Waardeer): Uitkomst {
  const stuk = casus.informatie.find(({ id }) => id === informatie);
  if (stuk?.gedeeldOp === undefined) return weiger('bestaatNiet', 'Dit stuk is niet met u gedeeld.');
  return stuk.waarde === waarde ? [] : [{ type: 'InformatieGewaardeerd', id: informatie, waarde }];
}

/** A question to the other side; the clock waits there, visibly. */
export function stelVraag(casus: Casus, { tekst }: StelVraag, { actor }: Context): Uitkomst {
  const kant = kantVanActor(actor);
  if (kant === undefined) return weiger('magNiet', 'Alleen de casemanager en de reclasseringswerker stellen elkaar vragen.');
  if (casus.fase !== 'delen' && casus.fase !== 'duiding' && casus.fase !== 'bijdrage') return weiger('verkeerdeStap', 'In deze stap kunt u geen vraag stellen.');
  if (kant === 'DJI' && casus.fase === 'delen') return weiger('verkeerdeStap', 'De reclasseringswerker heeft nog niets gedeeld. Stel uw vraag zodra de informatie er is.');
  const schoon = vereist(tekst, 'uw vraag', MAX_TEKST);
  return isWeigering(schoon) ? schoon : [{ type: 'VraagGesteld', id: volgendeId('v', casus.vragen.map((vraag) => vraag.id)), aan: andereKant(kant), tekst: schoon }];
}

export function beantwoordVraag(casus: Casus, { vraag: id, tekst }: BeantwoordVraag, { actor }: Context): Uitkomst {
  const vraag = casus.vragen.find((een) => een.id === id);
  if (vraag === undefined) return weiger('bestaatNiet', 'Deze vraag bestaat niet.');
  if (vraag.beantwoordOp !== undefined) return weiger('alGedaan', `${vraag.beantwoordDoor?.naam ?? 'Een collega'} heeft deze vraag al beantwoord.`);
  if (kantVanActor(actor) !== vraag.aan) return weiger('magNiet', 'Deze vraag is aan de andere kant gesteld.');
  const schoon = vereist(tekst, 'uw antwoord', MAX_TEKST);
  return isWeigering(schoon) ? schoon : [{ type: 'VraagBeantwoord', id, tekst: schoon }];
}

function kaal(tekst: string): string {
  return tekst.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function isDubbel(stuk: InformatieInvoer, ander: Informatie): boolean {
  const [een, twee] = [kaal(stuk.tekst), kaal(ander.tekst)];
  return een === twee || (een.length > 20 && twee.includes(een)) || (twee.length > 20 && een.includes(twee));
}

/** What the author may want to know before sharing a piece: outdated, double, or readable in JD-online (S:416–418). */
export function waarschuwingen(casus: Casus, stuk: InformatieInvoer & { readonly id?: string }, { afspraken }: Klokken): readonly string[] {
  const meldingen: string[] = [];
  if (stuk.datum !== undefined && !isActueel(stuk.datum, casus.signaalOp, afspraken))
    meldingen.push(`Van ${schrijfDatum(stuk.datum)}: ouder dan ${afspraken.actueelMaanden} maanden. Klopt dit nog?`);
  if (stuk.inJdOnline) meldingen.push('Staat al in JD-online: de casemanager kan dit daar lezen.');
  const dubbel = casus.informatie.find((ander) => ander.id !== stuk.id && isDubbel(stuk, ander));
  if (dubbel !== undefined) meldingen.push(`Lijkt op wat al onder “${ONDERWERPNAAM[dubbel.onderwerp]}” staat.`);
  return meldingen;
}
