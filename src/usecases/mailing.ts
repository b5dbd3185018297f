import type { Keuzeticket } from '../access/keuzeticket.ts';
import type { Instant } from '../domain/datum.ts';
import { schrijfMoment } from '../domain/schrijf.ts';
import { findCasus } from '../store/casussen.ts';
import { GraphFout } from '../graph/fout.ts';
import { MAX_BIJLAGE_BYTES, stuurMail, type Bijlage, type Mail } from '../graph/mail.ts';
import { DOCX } from '../documenten/werkdocument.ts';
import type { BoekingOmgeving } from './plannen/omgeving.ts';
import { maakWerkdocument } from './document.ts';
import { eenKeer } from './eenKeer.ts';
import type { EffectVan } from './effect.ts';
import { keuzeaanbod, type Keuzemoment } from './keuze.ts';
import { leesOrganisatie, personenMetRol } from './organisatie.ts';

export interface MailOmgeving extends BoekingOmgeving {
  /** Address of the page where one person chooses a moment, with a ticket that ends at `tot`. */
  readonly keuzeUrl: (ticket: Keuzeticket, tot: Instant) => Promise<string>;
}

/** False when the mailbox refuses for good; then trying again is useless. */
async function probeer({ graph }: BoekingOmgeving, tenant: string, bericht: Mail): Promise<boolean> {
  try {
    await stuurMail(graph, tenant, bericht);
    return true;
  } catch (fout) {
    if (fout instanceof GraphFout && !fout.tijdelijk) return false;
    throw fout;
  }
}

/** The werkdocument for who may read it; whoever may not, or a file too large to send, gets the link alone. */
async function bijlagenVoor(omgeving: BoekingOmgeving, { casus, aan, bijlage }: EffectVan<'mail'>): Promise<readonly Bijlage[]> {
  if (bijlage === undefined) return [];
  const bestand = await maakWerkdocument(omgeving, casus, aan, 'mail');
  return typeof bestand === 'string' || bestand.inhoud.length > MAX_BIJLAGE_BYTES ? [] : [{ ...bestand, soort: DOCX }];
}

function regelVan({ start, vorm, voorTermijn }: Keuzemoment): string {
  return `- ${schrijfMoment(start.datum, start.tijd)} ${vorm === 'online' ? 'online' : 'in de PI'}${voorTermijn ? '' : ' (na de termijn)'}`;
}

/** The moments and the way to choose one without Teams, as paragraphs; none when this person has nothing to choose (any more). */
async function keuzetekst(omgeving: MailOmgeving, { casus, aan, keuze }: EffectVan<'mail'>): Promise<readonly string[]> {
  const aanbod = keuze === undefined ? undefined : await keuzeaanbod(omgeving, casus, aan, keuze);
  if (aanbod === undefined) return [];
  const { ticket, momenten, tot } = aanbod;
  return [
    `Deze momenten kunnen:\n${momenten.map(regelVan).join('\n')}`,
    `Kies met één tik, ook zonder Teams: ${await omgeving.keuzeUrl(ticket, tot.instant)}`,
    `Deze link is alleen voor u. Stuur deze mail niet door. De link werkt tot ${schrijfMoment(tot.datum, tot.tijd)}, of tot er is gekozen.`,
  ];
}

/**
 * Mails a person who could not be reached 1:1 in Teams, or who gets the werkdocument: what to do, for which casus code, and the way to it. Sent from
 * the PI's mailbox, else from the casemanager's.
 */
export async function mail(omgeving: MailOmgeving, effect: EffectVan<'mail'>): Promise<void> {
  const { sleutel, casus: id, aan, tekst, anders } = effect;
  const organisatie = await leesOrganisatie(omgeving);
  const casus = await findCasus(omgeving.db, id);
  const persoon = organisatie.personen.get(aan);
  if (casus === undefined || persoon === undefined) return;
  const pi = organisatie.pis.get(casus.pi);
  const vanPi = personenMetRol(organisatie, 'hoofdDR', casus)[0] ?? personenMetRol(organisatie, 'casemanager', casus)[0];
  const van = pi?.postbus ?? vanPi?.email ?? persoon.email;
  const tenant = vanPi?.tenant ?? persoon.tenant;
  await eenKeer(omgeving, sleutel, id, async () => {
    const bijlagen = await bijlagenVoor(omgeving, effect);
    const alineas = [tekst, ...(await keuzetekst(omgeving, effect)), `Bekijk de casus in Teams: ${await omgeving.linkNaar(casus)}`];
    const bezorgd = await probeer(omgeving, tenant, {
      van, aan: [persoon.email], onderwerp: `Samen starten ${casus.code}`, tekst: alineas.join('\n\n'), ...(bijlagen.length === 0 ? {} : { bijlagen }),
    });
    if (bezorgd) return;
    await omgeving.db.transaction().execute((trx) => omgeving.wachtrij.zet(trx, anders));
    omgeving.wachtrij.wek();
  });
}

/** Mails a person about no single casus, from the mailbox of a PI where that person has a role. */
export async function persoonsmail(omgeving: BoekingOmgeving, { sleutel, aan, onderwerp, tekst }: EffectVan<'persoonsmail'>): Promise<void> {
  const organisatie = await leesOrganisatie(omgeving);
  const persoon = organisatie.personen.get(aan);
  if (persoon === undefined) return;
  const plekken = organisatie.koppelingen.filter((koppeling) => koppeling.persoon === aan).flatMap(({ pi }) => pi ?? []);
  const van = plekken.map((pi) => ({ postbus: organisatie.pis.get(pi)?.postbus, hoofd: organisatie.koppelingen.find((koppeling) => koppeling.rol === 'hoofdDR' && koppeling.pi === pi)?.persoon }))
    .find(({ postbus }) => postbus !== undefined);
  const hoofd = van?.hoofd === undefined ? undefined : organisatie.personen.get(van.hoofd);
  await eenKeer(omgeving, sleutel, undefined, async () => {
    await probeer(omgeving, hoofd?.tenant ?? persoon.tenant, { van: van?.postbus ?? persoon.email, aan: [persoon.email], onderwerp, tekst });
  });
}
