import { waardeerKeuzes, vergelijkDoel, type Keuze } from './doel.ts';
import type { Mogelijk, Rooster, RoosterGesprek } from './rooster.ts';
import { beginStand, type Stand } from './stand.ts';

type Rang = readonly number[];

function vergelijk(a: Rang, b: Rang): number {
  const plaats = a.findIndex((waarde, i) => waarde !== b[i]);
  return plaats < 0 ? 0 : (a[plaats] ?? 0) - (b[plaats] ?? 0);
}

/** Meetings one by one, each at the best moment that is left; what is booked and can stay is put down first. */
function eenVoorEen(rooster: Rooster, volgorde: readonly RoosterGesprek[], rang: (gesprek: RoosterGesprek, moment: Mogelijk, stand: Stand) => Rang): readonly Keuze[] {
  const stand = beginStand(rooster);
  for (const gesprek of rooster.gesprekken) if (gesprek.vast !== undefined) stand.zet(gesprek, gesprek.vast, gesprek.vast.ruimtes[0]);
  for (const gesprek of volgorde) {
    if (gesprek.vast !== undefined) continue;
    let beste: { readonly moment: Mogelijk; readonly ruimte: string | undefined; readonly rang: Rang } | undefined;
    for (const moment of gesprek.mogelijk) {
      const plek = stand.past(gesprek, moment);
      if (plek === false) continue;
      const deze = rang(gesprek, moment, stand);
      if (beste === undefined || vergelijk(deze, beste.rang) < 0) beste = { moment, ruimte: plek.ruimte, rang: deze };
    }
    if (beste !== undefined) stand.zet(gesprek, beste.moment, beste.ruimte);
  }
  return stand.keuzes;
}

function opTermijn(rooster: Rooster): readonly RoosterGesprek[] {
  return [...rooster.gesprekken].sort((a, b) => a.gesprek.termijn.localeCompare(b.gesprek.termijn) || a.gesprek.id.localeCompare(b.gesprek.id));
}

/** As a person with a calendar would: in order of termijn, each meeting at the earliest moment that is left, in the PI where that is in time. */
export function kiesGretig(rooster: Rooster): readonly Keuze[] {
  return eenVoorEen(rooster, opTermijn(rooster), ({ gesprek }, { teLaat, vorm, tijd }) => [teLaat > 0 ? 1 : 0, teLaat === 0 && vorm === 'online' && gesprek.vorm !== 'online' ? 1 : 0, tijd.van]);
}

/** Better starts for the solver: one by one too, but with an eye for blocks and trips, in three orders; the best of those and the greedy one. */
export function kiesBegin(rooster: Rooster): readonly Keuze[] {
  const termijn = opTermijn(rooster);
  const krapst = [...termijn].sort((a, b) => a.mogelijk.filter(({ teLaat }) => teLaat === 0).length - b.mogelijk.filter(({ teLaat }) => teLaat === 0).length);
  const perBlok = [...termijn].sort((a, b) => (a.blok ?? a.gesprek.id).localeCompare(b.blok ?? b.gesprek.id));
  const pogingen = [termijn, krapst, perBlok].map((volgorde) =>
    eenVoorEen(rooster, volgorde, (gesprek, moment, stand) => [
      moment.teLaat > 0 ? 1 : 0, moment.teLaat, moment.vorm === 'online' && gesprek.gesprek.vorm !== 'online' ? 1 : 0, stand.kost(gesprek, moment), moment.volgorde,
    ]),
  );
  return [kiesGretig(rooster), ...pogingen].reduce((beste, poging) => (vergelijkDoel(waardeerKeuzes(rooster, poging), waardeerKeuzes(rooster, beste)) < 0 ? poging : beste));
}
