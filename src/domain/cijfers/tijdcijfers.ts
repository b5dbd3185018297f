import type { Cel, Indeling, Rij } from './cijfers.ts';
import { tijdvakken, type Tijdvak } from './perioden.ts';
import { TIJDSTAPPEN, type Tijdsom, type Tijdstap } from './tijd.ts';
import { KLEINSTE, zichtbaar, type Telvlak } from './verberg.ts';
import type { Uitvoerder } from '../rollen.ts';

export interface Tijdreeks extends Rij {
  readonly stap: Tijdstap;
  readonly rol: Uitvoerder;
  readonly groepen: readonly Rij[];
}

const ROLLEN: readonly Uitvoerder[] = ['casemanager', 'reclasseringswerker'];

function optellen(sommen: readonly Tijdsom[], { maanden }: Tijdvak): { readonly keren: number; readonly minuten: number } {
  const binnen = sommen.filter(({ maand }) => maanden.some((een) => een === maand));
  return { keren: binnen.reduce((som, { keren }) => som + keren, 0), minuten: binnen.reduce((som, { minuten }) => som + minuten, 0) };
}

function cel(sommen: readonly Tijdsom[], vak: Tijdvak, toon: boolean): Cel {
  if (!toon) return { soort: 'verborgen' };
  const { keren, minuten } = optellen(sommen, vak);
  return keren === 0 ? { soort: 'leeg' } : { soort: 'waarde', waarde: Math.round(minuten / keren), van: keren };
}

/**
 * Minutes per time that somebody noted them, by step and role: never about a person, so a group with fewer than five people
 * in a role shows none, and neither does what would give it away (F24, werkproces).
 *
 * @param mensen how many people have a role in a group; undefined: in the whole
 */
export function telTijd(sommen: readonly Tijdsom[], { jaar, per, groepen }: Indeling, mensen: (rol: Uitvoerder, groep: string | undefined) => number): readonly Tijdreeks[] {
  const vakken = tijdvakken(jaar);
  return ROLLEN.flatMap((rol) => TIJDSTAPPEN.map((stap): Tijdreeks => {
    const van = sommen.filter((een) => een.rol === rol && een.stap === stap);
    const perGroep = groepen.map((groep) => van.filter((een) => een.groep === groep));
    // A group of few people counts as one of few notes: then the rule for small numbers hides it, and with it what gives it away.
    const telbaar = (lijst: readonly Tijdsom[], vak: Tijdvak, groep: string | undefined): number => {
      const { keren } = optellen(lijst, vak);
      return mensen(rol, groep) < KLEINSTE ? Math.min(keren, 1) : keren;
    };
    const vlak = (tijden: readonly Tijdvak[], binnen: readonly number[]): Telvlak => ({
      totaal: tijden.map((vak) => telbaar(van, vak, undefined)), groepen: perGroep.map((lijst, i) => tijden.map((vak) => telbaar(lijst, vak, groepen[i]))), binnen,
    });
    const niveaus = zichtbaar([vlak([vakken.jaar], [0]), vlak(vakken.kwartaal, [0, 0, 0, 0]), vlak(vakken.maand, vakken.maand.map((_maand, i) => Math.floor(i / 3)))]);
    const [jaarlijks, fijn] = [niveaus[0], niveaus[per === 'kwartaal' ? 1 : 2]];
    const rij = (lijst: readonly Tijdsom[], toonJaar: boolean, toonFijn: boolean): Rij => ({
      totaal: cel(lijst, vakken.jaar, toonJaar && jaarlijks?.kolommen[0] === true), perioden: vakken[per].map((vak, k) => cel(lijst, vak, toonFijn && fijn?.kolommen[k] === true)),
    });
    return { stap, rol, ...rij(van, true, true), groepen: perGroep.map((lijst, i) => rij(lijst, jaarlijks?.groepen[i] === true, fijn?.groepen[i] === true)) };
  }));
}
