import type { GesprekInvoer, OverlegAntwoord } from '../../../src/api/overleg.ts';
import { isDatum } from '../werkdocument/schrijf.ts';
import { alleenFouten, foutInTekst, MAX_REGEL, type Gelezen } from '../werkdocument/stukformulier.ts';
import { veldVan, type Velden } from '../werkdocument/velden.ts';

export const GESPREK = 'gesprek';
export type GesprekVeld = 'uitkomst' | 'reden' | 'weg' | 'toelichting' | 'nieuweDatum';
export const gesprekVeld = (veld: GesprekVeld): string => `${GESPREK}/${veld}`;

/** Which fields the outcome asks for. */
export interface Gevraagd {
  /** It did not take place, or goes on another day: a new date may be filled in. */
  readonly datum: boolean;
  readonly reden: boolean;
  /** Why must be said. */
  readonly waarom: boolean;
}

/** What is asked with an outcome: of a trajectgesprek that was not held why and when; of an MDO when it is held over. */
export function gevraagd(soort: OverlegAntwoord['soort'], velden: Velden): Gevraagd {
  const uitkomst = veldVan(velden, gesprekVeld('uitkomst'));
  if (soort === 'mdo') return { datum: uitkomst === 'aangehouden', reden: false, waarom: uitkomst === 'anders' };
  const niet = uitkomst === 'nietGehouden';
  return { datum: niet, reden: niet, waarom: niet && veldVan(velden, gesprekVeld('reden')) === 'anders' };
}

/** Reads the form of a trajectgesprek or MDO. The server has the last word; this says at once what is missing. */
export function leesGesprek({ soort, vandaag, redenen }: Pick<OverlegAntwoord, 'soort' | 'vandaag' | 'redenen'>, velden: Velden): Gelezen<Record<string, unknown> & Pick<GesprekInvoer, 'soort'>> {
  const waarde = (veld: GesprekVeld): string => veldVan(velden, gesprekVeld(veld)).trim();
  const vraagt = gevraagd(soort, velden);
  const [uitkomst, reden, toelichting, nieuweDatum] = [waarde('uitkomst'), waarde('reden'), waarde('toelichting'), waarde('nieuweDatum')];
  const fouten = alleenFouten({
    [gesprekVeld('uitkomst')]: uitkomst === '' ? 'Kies hoe het ging.' : undefined,
    [gesprekVeld('reden')]: vraagt.reden && !redenen.some((een) => een.waarde === reden) ? 'Kies waarom het niet doorging.' : undefined,
    [gesprekVeld('toelichting')]: toelichting === '' && !vraagt.waarom ? undefined : foutInTekst(toelichting, 'een toelichting', MAX_REGEL),
    [gesprekVeld('nieuweDatum')]: vraagt.datum && nieuweDatum !== '' && (!isDatum(nieuweDatum) || nieuweDatum < vandaag) ? 'Kies een datum vanaf vandaag.' : undefined,
  });
  if (Object.keys(fouten).length > 0) return { ok: false, fouten };
  return {
    ok: true,
    waarde: {
      soort: soort === 'mdo' ? 'mdo' : 'trajectgesprek', uitkomst, erbij: waarde('weg') !== 'ja',
      ...(vraagt.reden ? { reden } : {}), ...(toelichting === '' ? {} : { toelichting }), ...(vraagt.datum && nieuweDatum !== '' ? { nieuweDatum } : {}),
    },
  };
}
