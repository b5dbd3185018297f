import { weekdag } from '../domain/datum.ts';
import { schrijfDag } from '../domain/schrijf.ts';
import type { Keuze } from './doel.ts';
import { MIDDAG, type Mogelijk, type Rooster, type RoosterGesprek } from './rooster.ts';

const DAGEN = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;

/** Names of those who take part and whose calendar could not be seen. */
export function onzekerVan({ gesprek }: RoosterGesprek, { opgave }: Rooster): readonly string[] {
  return opgave.personen.filter(({ id, bezet }) => bezet === 'onbekend' && gesprek.deelnemers.some(({ persoon }) => persoon === id)).map(({ naam }) => naam);
}

function dagdeelVan({ start }: Mogelijk): string {
  return `${DAGEN[weekdag(start.datum) - 1] ?? ''}${start.tijd < MIDDAG ? 'ochtend' : 'middag'}`;
}

function allen({ nodig }: RoosterGesprek): string {
  return nodig.length < 2 ? '' : nodig.length === 2 ? 'allebei ' : 'allemaal ';
}

function naTermijn(moment: Mogelijk, vrij: readonly Mogelijk[], { gesprek }: RoosterGesprek, { opgave }: Rooster): string {
  const dag = schrijfDag(gesprek.termijn);
  const aanleiding = gesprek.termijn < opgave.nu.datum ? `de termijn van ${dag} is al voorbij` : vrij.some(({ teLaat }) => teLaat === 0) ? `na de termijn van ${dag}` : `geen moment vóór de termijn van ${dag}`;
  const eerste = vrij[0];
  const isEerste = eerste !== undefined && eerste.teLaat > 0 && eerste.start.datum === moment.start.datum && dagdeelVan(eerste) === dagdeelVan(moment);
  return `${aanleiding}; dit is ${isEerste ? 'het eerste daarna' : 'een later moment'}`;
}

/**
 * Why a moment suits, in one Dutch line: `eerste dinsdagochtend dat u er allebei bent en tijd hebt, vóór de termijn van
 * vr 4 dec`. It claims "first" and "time" only where that is known: not when a calendar is hidden.
 * @param vrij all moments that are possible beside the rest of the plan, in order of time
 */
export function schrijfWaarom(moment: Mogelijk, vrij: readonly Mogelijk[], gesprek: RoosterGesprek, rooster: Rooster): string {
  if (moment.teLaat > 0) return naTermijn(moment, vrij, gesprek, rooster);
  const dagdeel = dagdeelVan(moment);
  const zelfdeSoort = vrij.find((ander) => ander.vorm === moment.vorm && dagdeelVan(ander) === dagdeel);
  const zeker = onzekerVan(gesprek, rooster).length === 0;
  const eerste = zeker && zelfdeSoort?.start.datum === moment.start.datum ? 'eerste' : 'een';
  const tijd = zeker ? 'tijd hebt' : 'misschien tijd hebt';
  const dag = schrijfDag(gesprek.gesprek.termijn);
  const termijn = moment.start.datum === gesprek.gesprek.termijn ? `op de laatste dag van de termijn (${dag})` : `vóór de termijn van ${dag}`;
  if (moment.vorm === 'inDePI') return `${eerste} ${dagdeel} dat u er ${allen(gesprek)}bent en ${tijd}, ${termijn}`;
  const waarom = gesprek.gesprek.vorm === 'online' ? 'online' : 'online, want in de PI kan het dan niet';
  return `${eerste} ${dagdeel} dat u ${allen(gesprek)}${tijd}, ${termijn}; ${waarom}`;
}

/** Whose termijn is saved by a booking that made room. */
function schrijfVerplaatst({ gesprek, moment }: Keuze, keuzes: readonly Keuze[]): string {
  const { vast, nodig } = gesprek;
  if (vast === undefined) return 'verplaatst, want het geboekte moment kan niet meer';
  if (vast.teLaat > 0 && moment.teLaat === 0) return 'verplaatst, want zo is het op tijd';
  const winnaar = keuzes.find(
    (ander) => ander.gesprek !== gesprek && !ander.moment.isVast && ander.moment.teLaat === 0 && ander.moment.tijd.van < vast.tijd.tot && vast.tijd.van < ander.moment.tijd.tot
      && (ander.gesprek.nodig.some((id) => nodig.includes(id)) || (ander.ruimte !== undefined && vast.ruimtes.includes(ander.ruimte))),
  );
  return `verplaatst, want zo haalt ${winnaar?.gesprek.gesprek.naam ?? 'een ander gesprek'} de termijn`;
}

/** The line for a moment of the plan: why it suits, and what it has to do with the other meetings. */
export function schrijfReden(keuze: Keuze, vrij: readonly Mogelijk[], keuzes: readonly Keuze[], rooster: Rooster): string {
  const { gesprek, moment } = keuze;
  const waarom = schrijfWaarom(moment, vrij, gesprek, rooster);
  if (moment.isVast) return `staat al in de agenda; ${moment.teLaat === 0 ? 'op tijd' : `na de termijn van ${schrijfDag(gesprek.gesprek.termijn)}`}`;
  if (gesprek.gesprek.vast !== undefined) return `${schrijfVerplaatst(keuze, keuzes)}; ${waarom}`;
  if (moment.start.instant === gesprek.gesprek.liefst) return `hetzelfde moment als eerst; ${waarom}`;
  const vorige = keuzes.find((ander) => gesprek.blok !== undefined && ander.gesprek.blok === gesprek.blok && ander.moment.vorm === moment.vorm && ander.moment.tijd.tot === moment.tijd.van);
  return vorige === undefined ? waarom : `aansluitend op ${vorige.gesprek.gesprek.naam} van ${vorige.moment.start.tijd}; ${waarom}`;
}

/** Why a meeting has no moment. */
export function schrijfWaaromNiet({ mogelijk }: RoosterGesprek, { opgave }: Rooster): string {
  const tot = schrijfDag(opgave.zoekTot);
  return mogelijk.length === 0 ? `geen moment tot en met ${tot} waarop iedereen die nodig is kan` : `tot en met ${tot} is naast de andere gesprekken geen moment over`;
}
