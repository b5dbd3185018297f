import type { Casus, CasusId } from '../domain/casus.ts';
import { herinneringen, magHerinneren, type Herinnering } from '../domain/herinneren.ts';
import type { PersoonId } from '../domain/rollen.ts';
import { uitvoerderVan } from '../domain/rollen.ts';
import { blijftDuidingUit } from '../domain/stappen/werkdocument.ts';
import { vraagtVrijlating } from '../domain/vrijlating.ts';
import { listOpenCasussen } from '../store/casussen.ts';
import { listVerouderdeKaarten } from '../store/geleverd.ts';
import { listVerstuurd, noteerHerinnering } from '../store/herinneringen.ts';
import { AUDIT_MAANDEN, veegBewaring } from './bewaring.ts';
import { zetDagberichtenKlaar } from './dagbericht.ts';
import { bundelPerLezer } from './bundelen.ts';
import type { EffectVan } from './effect.ts';
import { meldGaten } from './gaten.ts';
import { leiding, ontvangers } from './gevolgen.ts';
import { stelInzetVoor, veegGesloten } from './inzet.ts';
import type { Omgeving } from './omgeving.ts';
import { veegOpnamen } from './opnamen.ts';
import { kijkVoor, leesOrganisatie, type Organisatie } from './organisatie.ts';
import { meldAfgelopen, zetZelfStap } from './plannen/eigenstap.ts';
import { vraagAntwoord } from './plannen/navraag.ts';
import { veegConcepten } from './outlook/verzonden.ts';
import { veegReserveringen } from './plannen/vasthouden.ts';
import { veegReflecties } from './reflecties.ts';
import { telCasussen } from './monitor/tellen.ts';
import { herstelRegels } from './register/bijhouden.ts';
import { SYSTEEM, voerUit } from './voerUit.ts';

const PER_BLADZIJDE = 200;
const KAARTEN_PER_KEER = 200;

function lezersVan(organisatie: Organisatie, casus: Casus, { taak, aan }: Herinnering): readonly PersoonId[] {
  if (aan === 'leiding' || taak.soort === 'oneens' || (taak.soort === 'besluitBevestigen' && aan === 'beideKanten')) return leiding(organisatie, casus);
  // Whoever carries it but left the register, or is away, can't be reminded; then it is for who stands in.
  const eigen = ontvangers(organisatie, casus, taak.rol, taak.persoon?.persoon);
  // The alert question and whether somebody is free are the casemanager's alone, and each side looks again for itself; of agreeing on findings each has a taak of its own.
  const ander = aan === 'beideKanten' && !taak.bijzaak && taak.soort !== 'alert' && taak.soort !== 'afstemmen' && taak.soort !== 'kijkOpnieuw' && taak.soort !== 'vrijlating' ? ontvangers(organisatie, casus, uitvoerderVan(taak.kant === 'DJI' ? '3RO' : 'DJI')) : [];
  return [...new Set([...eigen, ...ander])];
}

function effecten(organisatie: Organisatie, casus: Casus, herinnering: Herinnering): readonly EffectVan<'herinnering' | 'kanaalherinnering'>[] {
  const { sleutel, taak, trede, aan: gehoor } = herinnering;
  const lezers = lezersVan(organisatie, casus, herinnering);
  // Nobody to remind is itself news for the managers.
  const wie = lezers.length > 0 ? lezers : leiding(organisatie, casus);
  const kern = { casus: casus.id, taak: taak.id, termijn: taak.termijn, trede };
  return [
    ...wie.map((aan) => ({ soort: 'herinnering' as const, sleutel: `herinnering:${casus.id}:${sleutel}:${aan}`, ...kern, gehoor: lezers.length > 0 ? gehoor : 'leiding', aan })),
    ...(gehoor === 'leiding' || taak.bijzaak ? [] : [{ soort: 'kanaalherinnering' as const, sleutel: `kanaal:${casus.id}:${sleutel}`, ...kern, personen: wie }]),
  ];
}

/** A reminder of which the managers hear, kept until the round knows how many there are for each of them. */
interface VoorLeiding {
  readonly casus: Casus;
  readonly herinnering: Herinnering;
}

/** Sends what is due to the people of the casus; answers what is due to the managers. */
async function herinner(omgeving: Omgeving, organisatie: Organisatie, casus: Casus, verstuurd: ReadonlySet<string>): Promise<readonly VoorLeiding[]> {
  const nu = omgeving.nu();
  const { versturen, ingehaald } = herinneringen(casus, nu, verstuurd, kijkVoor(omgeving, organisatie, casus));
  if (versturen.length + ingehaald.length === 0) return [];
  await omgeving.db.transaction().execute(async (trx) => {
    for (const sleutel of ingehaald) await noteerHerinnering(trx, casus.id, sleutel, 'ingehaald', nu.instant);
    for (const herinnering of versturen.filter(({ aan }) => aan !== 'leiding'))
      if (await noteerHerinnering(trx, casus.id, herinnering.sleutel, 'verstuurd', nu.instant)) await omgeving.wachtrij.zet(trx, effecten(organisatie, casus, herinnering));
  });
  return versturen.filter(({ aan }) => aan === 'leiding').map((herinnering) => ({ casus, herinnering }));
}

/** Noted and enqueued together, so that a round that is cut off says it all again in the next one and nothing twice. */
async function herinnerLeiding(omgeving: Omgeving, organisatie: Organisatie, teMelden: readonly VoorLeiding[]): Promise<void> {
  if (teMelden.length === 0) return;
  await omgeving.db.transaction().execute(async (trx) => {
    const nieuw: EffectVan<'herinnering'>[] = [];
    for (const { casus, herinnering } of teMelden)
      if (await noteerHerinnering(trx, casus.id, herinnering.sleutel, 'verstuurd', omgeving.nu().instant)) nieuw.push(...effecten(organisatie, casus, herinnering).filter((effect) => effect.soort === 'herinnering'));
    await omgeving.wachtrij.zet(trx, bundelPerLezer(nieuw));
  });
}

/** Notes once that no duiding came about, so that probation's part is filed alone (A12 C-13). Answers whether it did. */
async function meldUitblijven(omgeving: Omgeving, organisatie: Organisatie, casus: Casus): Promise<boolean> {
  if (!blijftDuidingUit(casus, omgeving.nu().datum, kijkVoor(omgeving, organisatie, casus))) return false;
  return (await voerUit(omgeving, { casus: casus.id, wie: SYSTEEM, herkomst: 'product', opdracht: { type: 'meldDuidingUitgebleven' } })).ok;
}

/** Asks once whether somebody whose end of detention has passed is free, so that no casus stays open for ever. Answers whether it did. */
async function vraagVrijlating(omgeving: Omgeving, organisatie: Organisatie, casus: Casus): Promise<boolean> {
  const kijk = kijkVoor(omgeving, organisatie, casus);
  if (!magHerinneren(omgeving.nu(), kijk) || !vraagtVrijlating(casus, kijk.vandaag, kijk.kalender)) return false;
  const gedaan = await voerUit(omgeving, { casus: casus.id, wie: SYSTEEM, herkomst: 'product', opdracht: { type: 'vraagVrijlating' } });
  return gedaan.ok && gedaan.veranderd;
}

/**
 * One round over all casussen with something to do, closed ones with open inzet among them: reminders and own steps whose moment has come, rows of
 * the lists that are not right any more, and cards that show another day.
 * Keeps nothing in memory, so that a restart or a night without running loses nothing.
 */
export async function veeg(omgeving: Omgeving, auditMaanden = AUDIT_MAANDEN): Promise<void> {
  const organisatie = await leesOrganisatie(omgeving);
  const voorLeiding: VoorLeiding[] = [];
  for (let na: CasusId | undefined; ; ) {
    const bladzijde = await listOpenCasussen(omgeving.db, { aantal: PER_BLADZIJDE, ...(na === undefined ? {} : { na }) });
    await herstelRegels(omgeving, organisatie, bladzijde);
    const verstuurd = await listVerstuurd(omgeving.db, bladzijde.map(({ id }) => id));
    for (const casus of bladzijde) {
      if (await meldUitblijven(omgeving, organisatie, casus)) continue;
      // After an own step a reminder would be about what was; the next round sends it, with the new moments in it.
      if ((await vraagVrijlating(omgeving, organisatie, casus)) || (await meldAfgelopen(omgeving, casus)) || (await zetZelfStap(omgeving, organisatie, casus)) || (await stelInzetVoor(omgeving, organisatie, casus))) continue;
      await vraagAntwoord(omgeving, organisatie, casus, verstuurd.get(casus.id) ?? new Set());
      voorLeiding.push(...(await herinner(omgeving, organisatie, casus, verstuurd.get(casus.id) ?? new Set())));
    }
    na = bladzijde.at(-1)?.id;
    if (bladzijde.length < PER_BLADZIJDE || na === undefined) break;
  }
  await herinnerLeiding(omgeving, organisatie, voorLeiding);
  await veegReserveringen(omgeving, organisatie);
  await veegConcepten(omgeving);
  await veegReflecties(omgeving, organisatie);
  await veegOpnamen(omgeving, organisatie);
  await meldGaten(omgeving, organisatie);
  await zetDagberichtenKlaar(omgeving, organisatie);
  await veegGesloten(omgeving, organisatie);
  await veegBewaring(omgeving, organisatie, auditMaanden);
  await telCasussen(omgeving, organisatie);
  const oud = await listVerouderdeKaarten(omgeving.db, omgeving.nu().datum, KAARTEN_PER_KEER);
  await omgeving.db.transaction().execute((trx) => omgeving.wachtrij.zet(trx, oud.map((casus) => ({ soort: 'kaart', casus }))));
  omgeving.wachtrij.wek();
}
