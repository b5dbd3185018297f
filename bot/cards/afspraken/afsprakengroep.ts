import { schrijfWaarde } from '../../../src/domain/afspraakwaarde.ts';
import { AFSPRAAKGROEPEN, type Afspraakgroep } from '../../../src/domain/afspraakbeschrijving.ts';
import { beschrijf } from '../../../src/domain/afspraakwijzer.ts';
import type { Afspraakregel, Herkomst } from '../../../src/domain/afspraakoverzicht.ts';
import { melding, regel, stuk, titel, toelichting } from '../parts/elementen.ts';
import { kaart, type Element, type Kaart } from '../parts/kaart.ts';
import { gegevensknop, rij } from '../parts/knoppen.ts';
import { platteTekst } from '../parts/tekst.ts';
import { VERB } from '../verben.ts';

export interface Afsprakengroep {
  readonly plek: string;
  readonly plekNaam: string;
  readonly groep: Afspraakgroep;
  readonly regels: readonly Afspraakregel[];
  readonly magWijzigen: boolean;
  readonly melding?: string;
}

const HERKOMST: Readonly<Record<Herkomst, string>> = { landelijk: 'landelijk', pi: 'van de inrichting', cluster: 'van het cluster' };

/** `landelijk`, or who agreed on it and what the default is. */
export function schrijfHerkomst({ sleutel, herkomst, standaard }: Afspraakregel): string {
  return herkomst === 'landelijk' ? HERKOMST.landelijk : `${HERKOMST[herkomst]}; landelijk: ${schrijfWaarde(sleutel, standaard)}`;
}

function rijVan(afspraak: Afspraakregel, { plek, magWijzigen }: Afsprakengroep): Element {
  const { sleutel, waarde } = afspraak;
  const { label } = beschrijf(sleutel);
  const tekst = [regel(label), regel([stuk(schrijfWaarde(sleutel, waarde), { weight: 'Bolder' }), stuk(` · ${schrijfHerkomst(afspraak)}`, { isSubtle: true })], 'None')];
  const knop = gegevensknop('Wijzig', VERB.afspraakOpen, { plek, sleutel }, { uitleg: `Wijzig: ${label}` });
  return {
    type: 'ColumnSet', separator: true,
    columns: [
      { type: 'Column', width: 'stretch', items: tekst },
      ...(magWijzigen ? [{ type: 'Column' as const, width: 'auto' as const, verticalContentAlignment: 'Center' as const, items: [{ type: 'ActionSet' as const, actions: [knop] }] }] : []),
    ],
  };
}

/** The afspraken of one subject as they hold at a place, with where each value comes from. */
export function afsprakengroep(groep: Afsprakengroep): Kaart {
  const kop = `Afspraken · ${groep.plekNaam} · ${AFSPRAAKGROEPEN[groep.groep]}`;
  return kaart(platteTekst(kop), [
    titel(kop),
    ...melding(groep.melding, 'good'),
    ...groep.regels.filter(({ sleutel }) => beschrijf(sleutel).groep === groep.groep).map((afspraak) => rijVan(afspraak, groep)),
    ...(groep.magWijzigen ? [] : [toelichting('Alleen de beheerder van deze inrichting wijzigt afspraken.')]),
    ...rij([gegevensknop('Andere afspraken', VERB.afsprakenKies, { plek: groep.plek })]),
  ]);
}
