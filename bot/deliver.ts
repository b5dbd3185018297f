import type { EffectHandlers, EffectVan, MeldingSoort } from '../src/usecases/effect.ts';
import { bekijkOpenbaar } from '../src/usecases/lezen.ts';
import { berichtOver } from './berichten.ts';
import { bezorgBatchmelding } from './bezorgen/batchmelding.ts';
import { bezorgDagbericht, bezorgEigenDagbericht } from './bezorgen/dagbericht.ts';
import { bezorgHerinnering, bezorgKanaalherinnering } from './bezorgen/herinnering.ts';
import { bezorgKaart } from './bezorgen/kaart.ts';
import { bezorgKanaalvraag } from './bezorgen/kanaalvraag.ts';
import { bezorgOverzicht } from './bezorgen/overzicht.ts';
import { eenKeer } from '../src/usecases/eenKeer.ts';
import { bezorgOpnamelijst } from './bezorgen/opnamelijst.ts';
import { bereik } from './bezorgen/persoon.ts';
import { meldingkaart } from './cards/meldingkaart.ts';
import type { BotOmgeving } from './omgeving.ts';
import { kaartActivity } from './teams.ts';

/** Notices that ask to choose a moment. */
const VRAAGT_MOMENT: ReadonlySet<MeldingSoort> = new Set<MeldingSoort>(['momenten', 'geenMomentVoorTermijn']);

async function bezorgMelding(omgeving: BotOmgeving, { sleutel, casus, aan, over, voor = 'duiding' }: EffectVan<'melding'>): Promise<void> {
  await eenKeer(omgeving.db, sleutel, casus, async () => {
    const gezien = await bekijkOpenbaar(omgeving, casus);
    if (gezien === undefined) return;
    // Who has answered meanwhile is not asked any more.
    if (over === 'uitnodiging' && !gezien.view.momenten.some((moment) => moment.voor === voor && moment.wachtOp.length > 0)) return;
    const bericht = berichtOver(over, gezien.view, voor);
    const tekst = [bericht.titel, ...bericht.regels].join('. ').replace(/\.\./g, '.');
    await bereik(omgeving, { sleutel, casus, aan, activity: kaartActivity(meldingkaart({ ...bericht, casus }), bericht.titel), tekst, ...(over === 'overgeplaatst' ? { alGenoemd: true as const } : {}), ...(VRAAGT_MOMENT.has(over) ? { keuze: voor } : {}) });
  });
}

/** The rows of the effect table that Teams carries out. */
export function teamsHandlers(omgeving: BotOmgeving): Pick<EffectHandlers, 'kaart' | 'melding' | 'batchmelding' | 'herinnering' | 'kanaalherinnering' | 'opnamelijst' | 'overzicht' | 'dagbericht' | 'eigenDagbericht' | 'kanaalvraag'> {
  return {
    kaart: (effect) => bezorgKaart(omgeving, effect),
    melding: (effect) => bezorgMelding(omgeving, effect),
    batchmelding: (effect) => bezorgBatchmelding(omgeving, effect),
    herinnering: (effect) => bezorgHerinnering(omgeving, effect),
    kanaalherinnering: (effect) => bezorgKanaalherinnering(omgeving, effect),
    opnamelijst: (effect) => bezorgOpnamelijst(omgeving, effect),
    overzicht: (effect) => bezorgOverzicht(omgeving, effect),
    dagbericht: (effect) => bezorgDagbericht(omgeving, effect),
    eigenDagbericht: (effect) => bezorgEigenDagbericht(omgeving, effect),
    kanaalvraag: (effect) => bezorgKanaalvraag(omgeving, effect),
  };
}
