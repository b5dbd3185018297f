import type { EffectHandlers } from '../src/usecases/effect.ts';
import { bezorgBatchmelding } from './bezorgen/batchmelding.ts';
import { bezorgDagbericht, bezorgEigenDagbericht } from './bezorgen/dagbericht.ts';
import { bezorgHerinnering, bezorgKanaalherinnering } from './bezorgen/herinnering.ts';
import { bezorgKaart } from './bezorgen/kaart.ts';
import { bezorgKanaalvraag } from './bezorgen/kanaalvraag.ts';
import { bezorgMelding } from './bezorgen/melding.ts';
import { bezorgOverzicht } from './bezorgen/overzicht.ts';
import { bezorgOpnamelijst } from './bezorgen/opnamelijst.ts';
import type { BotOmgeving } from './omgeving.ts';

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
