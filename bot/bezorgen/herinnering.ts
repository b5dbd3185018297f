import type { CasusId } from '../../src/domain/casus.ts';
import type { Gehoor, Trede } from '../../src/domain/herinneren.ts';
import { taakViews } from '../../src/domain/taakview.ts';
import { findCasus } from '../../src/store/casussen.ts';
import type { Effect, EffectVan } from '../../src/usecases/effect.ts';
import { leiding } from '../../src/usecases/gevolgen.ts';
import { kijkVoor, leesOrganisatie } from '../../src/usecases/organisatie.ts';
import { herinneringskaart } from '../cards/herinneringskaart.ts';
import { herinneringstekst, type HerinneringInvoer } from '../cards/herinneringstekst.ts';
import type { BotOmgeving } from '../omgeving.ts';
import { kaartActivity } from '../teams.ts';
import { eenKeer } from '../../src/usecases/eenKeer.ts';
import { bereik, zegInKanaal } from './persoon.ts';

/** The reminder as it is true now; undefined once the taak is done or postponed, because then it must not leave any more. */
async function herinneringNu(omgeving: BotOmgeving, wat: { readonly casus: CasusId; readonly taak: string; readonly termijn: string; readonly trede: Trede; readonly gehoor: Gehoor }): Promise<HerinneringInvoer | undefined> {
  const casus = await findCasus(omgeving.db, wat.casus);
  if (casus === undefined) return undefined;
  const kijk = kijkVoor(omgeving, await leesOrganisatie(omgeving), casus);
  const taak = taakViews(casus, kijk).find(({ id, termijn }) => id === wat.taak && termijn === wat.termijn);
  if (taak === undefined) return undefined;
  const momenten = casus.duiding.voorstellen.filter(({ start }) => start.instant > omgeving.nu().instant);
  return { code: casus.code, casus: casus.id, afdeling: kijk.afdelingNaam, taak, trede: wat.trede, aan: wat.gehoor, momenten };
}

/** The same reminder for the managers, when the one it is for can't be reached. */
async function naarLeiding(omgeving: BotOmgeving, effect: EffectVan<'herinnering'>): Promise<readonly Effect[]> {
  const casus = await findCasus(omgeving.db, effect.casus);
  if (effect.gehoor === 'leiding' || casus === undefined) return [];
  const hoger = leiding(await leesOrganisatie(omgeving), casus).filter((wie) => wie !== effect.aan);
  return hoger.map((aan) => ({ ...effect, sleutel: `${effect.sleutel}:${aan}`, gehoor: 'leiding', aan }));
}

/**
 * A step of the ladder to one person. Who can't be reached in any way does not make it vanish: it goes one step up, to
 * the managers.
 */
export async function bezorgHerinnering(omgeving: BotOmgeving, effect: EffectVan<'herinnering'>): Promise<void> {
  await eenKeer(omgeving, effect.sleutel, effect.casus, async () => {
    const invoer = await herinneringNu(omgeving, effect);
    if (invoer === undefined) return;
    const tekst = herinneringstekst(invoer);
    const hoger = await naarLeiding(omgeving, effect);
    const bereikt = await bereik(omgeving, {
      sleutel: effect.sleutel, casus: effect.casus, aan: effect.aan, activity: kaartActivity(herinneringskaart(invoer), tekst), tekst, anders: hoger,
      ...(effect.gehoor === 'leiding' ? {} : { alGenoemd: true as const }), ...(invoer.taak.soort === 'duiden' ? { keuze: 'duiding' as const } : {}),
    });
    if (!bereikt) await omgeving.db.transaction().execute((trx) => omgeving.wachtrij.zet(trx, hoger));
  });
}

/** The same step as a mention under the card, once for all. */
export async function bezorgKanaalherinnering(omgeving: BotOmgeving, effect: EffectVan<'kanaalherinnering'>): Promise<void> {
  await eenKeer(omgeving, effect.sleutel, effect.casus, async () => {
    const invoer = await herinneringNu(omgeving, { ...effect, gehoor: 'beideKanten' });
    if (invoer !== undefined) await zegInKanaal(omgeving, effect.casus, effect.personen, herinneringstekst(invoer));
  });
}
