import type { Casus } from '../../src/domain/casus.ts';
import { moetenAntwoorden, type Gesprekssoort } from '../../src/domain/planning.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { planningVan } from '../../src/domain/teplannen.ts';
import { findCasus } from '../../src/store/casussen.ts';
import { eenKeer } from '../../src/usecases/eenKeer.ts';
import type { EffectVan, MeldingSoort } from '../../src/usecases/effect.ts';
import { bekijkOpenbaar } from '../../src/usecases/lezen.ts';
import { berichtOver } from '../berichten.ts';
import { meldingkaart } from '../cards/meldingkaart.ts';
import { komstknop, momentknoppen } from '../cards/momentknoppen.ts';
import type { Actie } from '../cards/parts/kaart.ts';
import type { BotOmgeving } from '../omgeving.ts';
import { kaartActivity } from '../teams.ts';
import { bereik } from './persoon.ts';

/** Notices that ask to choose a moment, and those that ask whether somebody comes. */
const VRAAGT_MOMENT: ReadonlySet<MeldingSoort> = new Set<MeldingSoort>(['eersteMomenten', 'momenten', 'geenMomentVoorTermijn']);
const VRAAGT_KOMST: ReadonlySet<MeldingSoort> = new Set<MeldingSoort>(['geboekt', 'verplaatst', 'verschoven', 'uitnodiging']);

function moetAntwoorden(casus: Casus, voor: Gesprekssoort, wie: PersoonId): boolean {
  const { moment } = planningVan(casus, voor);
  return moment !== undefined && moetenAntwoorden(moment).some(({ persoon }) => persoon === wie);
}

/** What the reader can do in one tap, as the casus stands now. */
function acties(casus: Casus, over: MeldingSoort, voor: Gesprekssoort, aan: PersoonId, nu: string): readonly Actie[] {
  if (VRAAGT_MOMENT.has(over)) return momentknoppen(casus.id, voor, planningVan(casus, voor).voorstellen.filter(({ start }) => start.instant > nu));
  return VRAAGT_KOMST.has(over) && moetAntwoorden(casus, voor, aan) ? [komstknop(casus.id, voor)] : [];
}

/** A notice to one person, as things are when it is delivered. */
export async function bezorgMelding(omgeving: BotOmgeving, { sleutel, casus: id, aan, over, voor = 'duiding' }: EffectVan<'melding'>): Promise<void> {
  await eenKeer(omgeving, sleutel, id, async () => {
    const gezien = await bekijkOpenbaar(omgeving, id);
    const casus = await findCasus(omgeving.db, id);
    if (gezien === undefined || casus === undefined) return;
    // Who has answered meanwhile is not asked any more.
    if (over === 'uitnodiging' && !moetAntwoorden(casus, voor, aan)) return;
    const bericht = berichtOver(over, gezien.view, voor);
    const tekst = [bericht.titel, ...bericht.regels].join('. ').replace(/\.\./g, '.');
    const kaart = meldingkaart({ ...bericht, casus: id, acties: acties(casus, over, voor, aan, omgeving.nu().instant) });
    await bereik(omgeving, {
      sleutel, casus: id, aan, activity: kaartActivity(kaart, bericht.titel), tekst, ...(over === 'overgeplaatst' ? { alGenoemd: true as const } : {}), ...(VRAAGT_MOMENT.has(over) ? { keuze: voor } : {}),
    });
  });
}
