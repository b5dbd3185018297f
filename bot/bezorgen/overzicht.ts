import type { Activity } from 'botbuilder';
import { schrijfDag } from '../../src/domain/schrijf.ts';
import { GEEN_WERK, schrijfWerk } from '../../src/domain/werk.ts';
import { openbareView } from '../../src/domain/view.ts';
import { taakViews } from '../../src/domain/taakview.ts';
import { wieAanZet } from '../../src/domain/aanzet.ts';
import { findCasus } from '../../src/store/casussen.ts';
import { eenKeer } from '../../src/usecases/eenKeer.ts';
import type { EffectVan, Overzicht } from '../../src/usecases/effect.ts';
import { beheerders, leesGaten } from '../../src/usecases/gaten.ts';
import { openbareLijst } from '../../src/usecases/lezen.ts';
import { telMijnRegels } from '../../src/usecases/register/mijnregels.ts';
import { kijkVoor, leesOrganisatie } from '../../src/usecases/organisatie.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { gatenkaart } from '../cards/gatenkaart.ts';
import { lijstkaart, lijstrij, type LijstRij } from '../cards/lijstkaart.ts';
import { meldingkaart } from '../cards/meldingkaart.ts';
import { klok } from '../cards/parts/klok.ts';
import { platteTekst } from '../cards/parts/tekst.ts';
import type { Kaart } from '../cards/parts/kaart.ts';
import type { BotOmgeving } from '../omgeving.ts';
import { kaartActivity } from '../teams.ts';
import { zegPrive } from './persoon.ts';

/** More codes would not fit in a notification. */
const MAX_CODES = 10;

interface Bericht {
  readonly kaart: Kaart;
  /** One plain line, for the notification and for mail. */
  readonly tekst: string;
}

async function overGaten(omgeving: BotOmgeving, aan: PersoonId): Promise<Bericht | undefined> {
  const pis = (await leesGaten(omgeving, aan)).map(({ pi, gaten }) => ({ naam: pi.naam, gaten }));
  if (pis.length === 0) return undefined;
  const aantal = pis.reduce((som, { gaten }) => som + gaten.length, 0);
  return { kaart: gatenkaart({ pis, beheerders: beheerders(await leesOrganisatie(omgeving)) }), tekst: aantal === 1 ? 'Er is 1 gat op uw afdelingen. Typ “gaten” om het te zien.' : `Er zijn ${aantal} gaten op uw afdelingen. Typ “gaten” om ze te zien.` };
}

async function overWaarneming(omgeving: BotOmgeving, aan: PersoonId, { voor, van, tot }: Extract<Overzicht, { over: 'waarneming' }>): Promise<Bericht> {
  const organisatie = await leesOrganisatie(omgeving);
  const { personen, vandaag } = organisatie;
  const naam = personen.get(voor)?.naam ?? 'een collega';
  const dagen = tot === undefined ? `vanaf ${schrijfDag(van)}` : `van ${schrijfDag(van)} t/m ${schrijfDag(tot)}`;
  const zin = `U neemt waar voor ${naam}, ${dagen}.`;
  const nu = van <= vandaag ? (await telMijnRegels(omgeving, organisatie, aan, { persoon: voor })).totaal : 0;
  const regels = [zin, 'U krijgt de berichten en herinneringen, en kunt handelen. De casussen blijven van uw collega.', ...(nu === 0 ? [] : [`Nu aan zet: ${schrijfWerk({ ...GEEN_WERK, casussen: nu })}. Typ “mijn werk” voor de lijst.`])];
  return { kaart: meldingkaart({ titel: 'Waarneming', regels }), tekst: zin };
}

async function overReflectie(omgeving: BotOmgeving, { pi, totEnMet, reden }: Extract<Overzicht, { over: 'reflectie' }>): Promise<Bericht> {
  const naam = (await leesOrganisatie(omgeving)).pis.get(pi)?.naam ?? pi;
  const zin = `De volgende reflectie van ${naam} staat nog niet in de agenda.`;
  const waarom = reden === 'geenMoment' ? `T/m ${schrijfDag(totEnMet)} is er geen moment waarop een casemanager en een reclasseringswerker samen kunnen.` : 'Geen van de agenda’s waarin de afspraak kan staan, neemt haar aan. Vraag de beheerder om hulp.';
  return { kaart: meldingkaart({ titel: 'Reflectie', regels: [zin, waarom, 'Samen starten zoekt elke werkdag opnieuw. U krijgt dit bericht hooguit één keer per week.'] }), tekst: `${zin} ${waarom}` };
}

async function overOverzetten(omgeving: BotOmgeving, { lezer, van, naar, werk, casussen }: Extract<Overzicht, { over: 'overgezet' }>): Promise<Bericht> {
  const views = await openbareLijst(omgeving, casussen);
  const laat = views.filter(({ aanZet, vandaag }) => aanZet !== undefined && !aanZet.bijzaak && aanZet.termijn < vandaag).length;
  const telling = `${schrijfWerk(werk)} van ${van}${laat === 0 ? '' : `, ${laat} te laat`}`;
  if (lezer === 'ontvanger') return { kaart: lijstkaart({ titel: 'Overgezet naar u', uitleg: `${telling}.`, leeg: 'Er staat hiervan niets meer open.', rijen: views.map(lijstrij) }), tekst: `Overgezet naar u: ${telling}.` };
  const zin = lezer === 'gever' ? `Uw leidinggevende heeft ${schrijfWerk(werk)} van u overgezet naar ${naar}.` : `U hebt overgezet naar ${naar}: ${telling}.`;
  return { kaart: meldingkaart({ titel: 'Werk overgezet', regels: [zin] }), tekst: zin };
}

/** The rows whose taak is still open with the same termijn; who acted in the meantime is not named any more. */
async function overTeLaat(omgeving: BotOmgeving, { rijen }: Extract<Overzicht, { over: 'teLaat' }>): Promise<Bericht | undefined> {
  const organisatie = await leesOrganisatie(omgeving);
  const nog: (LijstRij & { readonly termijn: string })[] = [];
  for (const { casus: id, taak: taakId, termijn } of rijen) {
    const casus = await findCasus(omgeving.db, id);
    if (casus === undefined) continue;
    const kijk = kijkVoor(omgeving, organisatie, casus);
    const taak = taakViews(casus, kijk).find((een) => een.id === taakId && een.termijn === termijn);
    if (taak === undefined) continue;
    const { tekst, stand } = klok(taak, kijk.vandaag);
    nog.push({ ...lijstrij(openbareView(casus, kijk)), wat: `${taak.wat} · ${wieAanZet(taak, taak.kandidaten)}`, tot: tekst, stand, termijn });
  }
  // Of a casus with several late taken, the one that is late longest; the casus itself shows the others.
  const regels = [...Map.groupBy(nog.sort((a, b) => a.termijn.localeCompare(b.termijn) || a.code.localeCompare(b.code)), ({ casus }) => casus).values()].flatMap(([eerste]) => eerste ?? []);
  if (regels.length === 0) return undefined;
  const telling = schrijfWerk({ ...GEEN_WERK, casussen: regels.length });
  return {
    kaart: lijstkaart({
      titel: 'Te laat: uw hulp is nodig', uitleg: `${telling} drie of meer werkdagen te laat. Kies “Open”, en wijs toe, geef uitstel of sluit af. Typ “achterstallig” voor alles wat te laat is.`, leeg: 'Er is niets te laat.',
      rijen: regels,
    }),
    tekst: `Te laat, uw hulp is nodig: ${telling}. ${regels.map(({ code }) => code).slice(0, MAX_CODES).join(', ')}${regels.length > MAX_CODES ? ' …' : ''}.`,
  };
}

async function berichtVoor(omgeving: BotOmgeving, { aan, wat }: EffectVan<'overzicht'>): Promise<Bericht | undefined> {
  switch (wat.over) {
    // Yesterday's, tried again after a stop, would be today's said twice.
    case 'gaten': return wat.dag === omgeving.nu().datum ? overGaten(omgeving, aan) : undefined;
    case 'waarneming': return overWaarneming(omgeving, aan, wat);
    case 'teLaat': return overTeLaat(omgeving, wat);
    case 'reflectie': return overReflectie(omgeving, wat);
    case 'overgezet': return overOverzetten(omgeving, wat);
  }
}

/** A summary for one person as it is true now: 1:1, else by mail. When there is nothing to say any more, nothing is said. */
export async function bezorgOverzicht(omgeving: BotOmgeving, effect: EffectVan<'overzicht'>): Promise<void> {
  await eenKeer(omgeving, effect.sleutel, undefined, async () => {
    const { personen } = await leesOrganisatie(omgeving);
    const bericht = personen.has(effect.aan) ? await berichtVoor(omgeving, effect) : undefined;
    if (bericht === undefined) return;
    const tekst = platteTekst(bericht.tekst);
    const activity: Partial<Activity> = kaartActivity(bericht.kaart, tekst);
    if (await zegPrive(omgeving, effect.aan, activity)) return;
    await omgeving.db.transaction().execute((trx) => omgeving.wachtrij.zet(trx, [{ soort: 'persoonsmail', sleutel: `mail:${effect.sleutel}`, aan: effect.aan, onderwerp: 'Samen starten', tekst: `${bericht.tekst} Open Samen starten in Teams.` }]));
    omgeving.wachtrij.wek();
  });
}
