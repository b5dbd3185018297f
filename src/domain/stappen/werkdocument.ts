import type { Casus } from '../casus.ts';
import type { Context, Uitkomst } from '../context.ts';
import { MAX_REGEL, MAX_TEKST, vereist, vereisteReden } from '../invoer.ts';
import { plusWerkdagen } from '../kalender.ts';
import type { InformatieInvoer, LegInformatieVast, TrekInformatieIn, VerwijderInformatie, Waardeer } from '../opdrachten/werkdocument.ts';
import { kantVanActor, type Actor, type Kant } from '../rollen.ts';
import { schrijfDatum } from '../schrijf.ts';
import { alsConcept, deelVan, isConcept, stempelVan, type Informatie, type Onderwerp, type Stukinhoud } from '../stuk.ts';
import { isActueel, type Klokken } from '../termijnen.ts';
import { onderwerpenVan, onderwerpnaam, VRAGENLIJST_1, type Vragenlijst } from '../vragenlijst.ts';
import { isWeigering, weiger, type Weigering } from '../weigering.ts';
import { nieuwStukId } from '../werkdocument.ts';

const OPEN_VOOR_INFORMATIE = new Set(['bekendheid', 'delen', 'duiding', 'bijdrage']);
const VAN: Readonly<Record<Kant, string>> = { DJI: 'de PI', '3RO': 'de reclassering' };

/** The side whose part this person writes in. */
function eigenDeel(actor: Actor): Kant | Weigering {
  return kantVanActor(actor) ?? weiger('magNiet', 'Alleen de casemanager en de reclasseringswerker schrijven in het werkdocument.');
}

/** A piece of the own part that still counts, or why it can't be touched. */
function eigenStuk(casus: Casus, id: string, actor: Actor): Informatie | Weigering {
  const kant = eigenDeel(actor);
  if (isWeigering(kant)) return kant;
  const stuk = casus.informatie.find((een) => een.id === id);
  // A draft of the other side is as good as not there.
  if (stuk === undefined || (deelVan(stuk) !== kant && stuk.gedeeldOp === undefined)) return weiger('bestaatNiet', 'Dit stuk informatie is intussen verwijderd. Voeg het opnieuw toe.');
  if (deelVan(stuk) !== kant) return weiger('magNiet', `Dit stuk hoort bij het deel van ${VAN[deelVan(stuk)]}. Klopt er iets niet? Stel daarover een vraag.`);
  if (stuk.ingetrokken !== undefined) return weiger('alGedaan', 'Dit stuk is ingetrokken en verandert niet meer. Voeg een nieuw stuk toe.');
  return stuk;
}

/** Why somebody can't go on from the wording they looked at; undefined when it still stands so. */
function isAnders(stuk: Stukinhoud, stukVersie: string | undefined): Weigering | undefined {
  return stukVersie === undefined || stukVersie === stempelVan(stuk) ? undefined : weiger('gewijzigd', `${stuk.door.naam} heeft dit stuk intussen gewijzigd. Bekijk de nieuwe tekst. Uw tekst is niet weg.`);
}

function kentOnderwerp(lijst: Vragenlijst, onderwerp: Onderwerp, deel: Kant, bestaand: Informatie | undefined): boolean {
  // A subject that is no longer offered stays right for a piece that has it.
  return bestaand?.onderwerp === onderwerp || onderwerpenVan(lijst, deel).some(({ sleutel }) => sleutel === onderwerp);
}

/** What was filled in, made clean; or what is wrong with it. */
function gecontroleerd({ onderwerp, tekst, bron, datum, inJdOnline }: InformatieInvoer, deel: Kant, { nu }: Context): InformatieInvoer | Weigering {
  const schoneTekst = vereist(tekst, 'de informatie', MAX_TEKST);
  if (isWeigering(schoneTekst)) return schoneTekst;
  const schoneBron = vereist(bron, `de bron (bijvoorbeeld: ${deel === '3RO' ? 'toezichtdossier 2024' : 'integrale intake'})`, MAX_REGEL);
  if (isWeigering(schoneBron)) return schoneBron;
  if (datum !== undefined && datum > nu.datum) return weiger('invoer', 'De datum van de informatie ligt in de toekomst. Controleer de datum.');
  return { onderwerp, tekst: schoneTekst, bron: schoneBron, inJdOnline, ...(datum === undefined ? {} : { datum }) };
}

/**
 * A piece in the own part of the werkdocument; a draft until it is shared. What is shared is never silently changed:
 * an amendment is the draft of a next version.
 */
export function legInformatieVast(casus: Casus, opdracht: LegInformatieVast, context: Context): Uitkomst {
  if (!OPEN_VOOR_INFORMATIE.has(casus.fase)) return weiger('verkeerdeStap', 'In deze stap kunt u geen informatie toevoegen. Heropen de casus als er toch iets te delen is.');
  const deel = eigenDeel(context.actor);
  if (isWeigering(deel)) return deel;
  const bestaand = opdracht.informatie === undefined ? undefined : eigenStuk(casus, opdracht.informatie, context.actor);
  if (bestaand !== undefined && isWeigering(bestaand)) return bestaand;
  const inhoud = gecontroleerd(opdracht, deel, context);
  if (isWeigering(inhoud)) return inhoud;
  const anders = bestaand === undefined ? undefined : isAnders(alsConcept(bestaand), opdracht.stukVersie);
  if (anders !== undefined) return anders;
  if (!kentOnderwerp(context.vragenlijst ?? VRAGENLIJST_1, opdracht.onderwerp, deel, bestaand)) return weiger('invoer', `Kies een onderwerp uit het deel van ${VAN[deel]}.`);
  return [{ type: 'InformatieVastgelegd', id: bestaand?.id ?? nieuwStukId(casus), deel, ...inhoud }];
}

/** Throws a draft away; of a shared piece the draft of its amendment. */
export function verwijderInformatie(casus: Casus, { informatie: id, stukVersie }: VerwijderInformatie, { actor }: Context): Uitkomst {
  const stuk = eigenStuk(casus, id, actor);
  if (isWeigering(stuk)) return stuk.code === 'bestaatNiet' ? weiger('alGedaan', 'Dit stuk is al verwijderd.') : stuk;
  if (!isConcept(stuk, deelVan(stuk))) return weiger('alGedaan', 'Dit stuk is al gedeeld en kan niet meer weg. Klopt het niet? Wijzig het, of trek het in met een reden.');
  return isAnders(alsConcept(stuk), stukVersie) ?? [{ type: 'InformatieVerwijderd', id }];
}

/** Takes back a shared piece, with a reason; the other side keeps reading what it was. */
export function trekInformatieIn(casus: Casus, { informatie, reden, stukVersie }: TrekInformatieIn, { actor }: Context): Uitkomst {
  const stuk = eigenStuk(casus, informatie, actor);
  if (isWeigering(stuk)) return stuk;
  if (stuk.gedeeldOp === undefined) return weiger('verkeerdeStap', 'Dit stuk is nog niet gedeeld. Verwijder het gewoon.');
  const waarom = vereisteReden(reden, 'u dit stuk intrekt');
  return isWeigering(waarom) ? waarom : (isAnders(stuk, stukVersie) ?? [{ type: 'InformatieIngetrokken', id: informatie, reden: waarom }]);
}

/** A casus that came back is about what the casemanager saw, so there may be nothing new to share. */
export function magLeegDelen(casus: Casus): boolean {
  return casus.fase === 'delen' && casus.heropendOp !== undefined;
}

/**
 * Sharing is a deliberate act: all drafts of the own side become visible to the other. The first time probation shares,
 * the clock of the duiding starts; the PI shares from the verdict on, because before it there is no ground to.
 */
export function deel(casus: Casus, { actor }: Context): Uitkomst {
  const kant = eigenDeel(actor);
  if (isWeigering(kant)) return kant;
  if (casus.fase === 'bekendheid')
    return weiger('verkeerdeStap', kant === '3RO' ? 'Leg eerst uw oordeel van stap 1 vast. Daarna kunt u delen.' : 'De reclassering heeft nog niet beoordeeld of zij deze persoon kent. U kunt delen zodra dat oordeel er is.');
  if (!OPEN_VOOR_INFORMATIE.has(casus.fase)) return weiger('verkeerdeStap', 'In deze stap kunt u niet delen. Heropen de casus als er toch iets te delen is.');
  const leeg = !casus.informatie.some((stuk) => isConcept(stuk, kant));
  if (leeg && !(kant === '3RO' && magLeegDelen(casus))) return weiger('nietsTeDoen', 'Er is niets nieuws om te delen. Voeg eerst informatie toe.');
  return [{ type: 'Gedeeld', deel: kant }];
}

/** The casemanager says what a piece of probation was worth; it feeds the figures on what adds to JD-online. */
export function waardeer(casus: Casus, { informatie, waarde, stukVersie }: Waardeer): Uitkomst {
  const stuk = casus.informatie.find(({ id }) => id === informatie);
  if (stuk?.gedeeldOp === undefined || deelVan(stuk) !== '3RO') return weiger('bestaatNiet', 'Dit stuk is niet met u gedeeld.');
  return stuk.waarde === waarde ? [] : (isAnders(stuk, stukVersie) ?? [{ type: 'InformatieGewaardeerd', id: informatie, waarde }]);
}

/** The day from which probation's part is filed alone when there is still no decision (A12 C-13). */
function dagVanUitblijven(casus: Casus, { afspraken, kalender }: Klokken): Casus['gedeeldOp'] {
  return casus.gedeeldOp === undefined ? undefined : plusWerkdagen(casus.gedeeldOp, afspraken.ractDeelAWerkdagen, kalender);
}

/** Whether it must be noted now that the duiding does not come about. */
export function blijftDuidingUit(casus: Casus, vandaag: string, klokken: Klokken): boolean {
  const vanaf = casus.fase === 'duiding' && casus.duiding.uitgeblevenOp === undefined ? dagVanUitblijven(casus, klokken) : undefined;
  return vanaf !== undefined && vandaag >= vanaf;
}

export function meldDuidingUitgebleven(casus: Casus, context: Context): Uitkomst {
  return blijftDuidingUit(casus, context.nu.datum, context) ? [{ type: 'DuidingUitgebleven' }] : [];
}

function kaal(tekst: string): string {
  return tekst.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function isDubbel(stuk: InformatieInvoer, ander: Informatie): boolean {
  const [een, twee] = [kaal(stuk.tekst), kaal(ander.tekst)];
  return een === twee || (een.length > 20 && twee.includes(een)) || (twee.length > 20 && een.includes(twee));
}

/** What the author may want to know before sharing a piece: outdated, double, or readable in JD-online (S:416–418). */
export function waarschuwingen(casus: Casus, stuk: InformatieInvoer & { readonly id?: string; readonly deel: Kant }, { afspraken, vragenlijst }: Klokken & Pick<Context, 'vragenlijst'>): readonly string[] {
  const meldingen: string[] = [];
  if (stuk.datum !== undefined && !isActueel(stuk.datum, casus.signaalOp, afspraken))
    meldingen.push(`Van ${schrijfDatum(stuk.datum)}: ouder dan ${afspraken.actueelMaanden} maanden. Klopt dit nog?`);
  if (stuk.inJdOnline) meldingen.push('Staat al in JD-online: de casemanager kan dit daar lezen.');
  // A draft of the other side must not show through here.
  const zichtbaar = casus.informatie.filter((ander) => ander.id !== stuk.id && ander.ingetrokken === undefined && (ander.gedeeldOp !== undefined || deelVan(ander) === stuk.deel));
  const dubbel = zichtbaar.find((ander) => isDubbel(stuk, ander));
  if (dubbel !== undefined) meldingen.push(`Lijkt op wat al onder “${onderwerpnaam(vragenlijst ?? VRAGENLIJST_1, dubbel.onderwerp)}” staat.`);
  return meldingen;
}
