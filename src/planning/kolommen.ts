import type { Datum } from '../domain/datum.ts';
import { MINUUT } from './beschikbaar.ts';
import type { Vorm } from '../domain/planning.ts';
import type { Mogelijk, Rooster, RoosterGesprek } from './rooster.ts';

/**
 * Meetings that only differ in their days: any of them can take any place in a block of the group. So the program
 * counts them instead of naming them, which takes away most of its symmetry.
 */
export interface Groep {
  readonly sleutel: string;
  readonly blok: string | undefined;
  readonly nodig: readonly string[];
  readonly duurMinuten: number;
  readonly leden: readonly RoosterGesprek[];
  /** The members by equal termijn and first day, earliest termijn first. */
  readonly klassen: readonly (readonly RoosterGesprek[])[];
}

/** A block of `aantal` touching meetings of one group. */
export interface Kolom {
  readonly sleutel: string;
  readonly dag: Datum;
  readonly van: number;
  readonly tot: number;
  readonly aantal: number;
  readonly minuten: number;
  readonly vorm: Vorm;
  readonly ruimte: string | undefined;
  readonly isVast: boolean;
  readonly volgorde: number;
}

function groepSleutel({ gesprek, nodig, blok, vast }: RoosterGesprek): string {
  if (blok === undefined || vast !== undefined || gesprek.liefst !== undefined) return `alleen ${gesprek.id}`;
  const vensters = (gesprek.vensters ?? [{ van: { instant: '' }, tot: { instant: '' } }]).map(({ van, tot }) => `${van.instant}/${tot.instant}`).sort();
  const anderen = gesprek.deelnemers.filter(({ verplicht }) => !verplicht).map(({ persoon }) => persoon).sort();
  return JSON.stringify([blok, nodig, anderen, gesprek.duurMinuten, gesprek.vorm, gesprek.ruimte, gesprek.vensters === undefined ? null : vensters, [...gesprek.nietOp].sort()]);
}

function verdeel<T>(lijst: readonly T[], sleutelVan: (een: T) => string): readonly (readonly [string, readonly T[]])[] {
  const op = new Map<string, T[]>();
  for (const een of lijst) {
    const sleutel = sleutelVan(een);
    const rij = op.get(sleutel);
    if (rij === undefined) op.set(sleutel, [een]);
    else rij.push(een);
  }
  return [...op];
}

/** Puts meetings that only differ in their days together; one that is booked stands alone. */
export function groepeer(rooster: Rooster): readonly Groep[] {
  return verdeel(rooster.gesprekken, groepSleutel).flatMap(([sleutel, leden]) => {
    const [eerste] = leden;
    if (eerste === undefined) return [];
    const op = [...leden].sort((a, b) => a.gesprek.termijn.localeCompare(b.gesprek.termijn) || a.gesprek.id.localeCompare(b.gesprek.id));
    const klassen = verdeel(op, ({ gesprek }) => `${gesprek.termijn} ${gesprek.vroegst ?? ''}`).map(([, klasse]) => klasse);
    return [{ sleutel, blok: eerste.blok, nodig: eerste.nodig, duurMinuten: eerste.gesprek.duurMinuten, leden: op, klassen }];
  });
}

function kolom(momenten: readonly Mogelijk[], eerste: Mogelijk, laatste: Mogelijk, ruimte: string | undefined): Kolom {
  return {
    sleutel: `${String(eerste.tijd.van)}|${String(momenten.length)}|${eerste.vorm}|${ruimte ?? ''}`,
    dag: eerste.start.datum, van: eerste.tijd.van, tot: laatste.tijd.tot, aantal: momenten.length,
    minuten: momenten.reduce((som, { tijd }) => som + (tijd.tot - tijd.van) / MINUUT, 0),
    vorm: eerste.vorm, ruimte, isVast: eerste.isVast, volgorde: momenten.reduce((som, { volgorde }) => som + volgorde, 0),
  };
}

/** Every block of a group that the calendars allow: each start, each number of meetings, each room that is free throughout. */
export function kolommenVan({ leden, duurMinuten }: Groep): readonly Kolom[] {
  const starts = new Map<string, { readonly lid: RoosterGesprek; readonly eerste: Mogelijk }>();
  for (const lid of leden) for (const eerste of lid.mogelijk) starts.set(`${String(eerste.tijd.van)}${eerste.vorm}${eerste.isVast ? 'v' : ''}`, { lid, eerste });
  return [...starts.values()].flatMap(({ eerste }) => {
    const momenten: Mogelijk[] = [];
    const kolommen: Kolom[] = [];
    let ruimtes = eerste.ruimtes;
    let volgende: Mogelijk | undefined = eerste;
    while (volgende !== undefined && momenten.length < leden.length) {
      momenten.push(volgende);
      const deze: Mogelijk = volgende;
      ruimtes = ruimtes.filter((id) => deze.ruimtes.includes(id));
      if (eerste.ruimtes.length > 0 && ruimtes.length === 0) break;
      const keus: readonly (string | undefined)[] = eerste.ruimtes.length === 0 ? [undefined] : ruimtes;
      kolommen.push(...keus.map((ruimte) => kolom(momenten, eerste, deze, ruimte)));
      const van: number = eerste.tijd.van + momenten.length * duurMinuten * MINUUT;
      volgende = deze.isVast ? undefined : leden.map((lid) => lid.opStart(van, eerste.vorm)).find((kan) => kan !== undefined);
    }
    return kolommen;
  });
}
