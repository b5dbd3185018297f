import type { Casus } from '../casus.ts';
import type { Context, Uitkomst } from '../context.ts';
import { schoneInvoer, vereisteReden } from '../invoer.ts';
import type { GeefUitstel } from '../opdracht.ts';
import { isLeidinggevende, kantVanActor, uitvoerderVan } from '../rollen.ts';
import { taken } from '../taken.ts';
import { UITSTELNAAM } from '../uitstel.ts';
import { uitstelKeuzes } from '../uitstelkeuzes.ts';
import { isWeigering, weiger, type Weigering } from '../weigering.ts';

/** Only “anders” says nothing by itself; with the other reasons a line is welcome and not asked for. */
function toelichting({ soort, reden }: GeefUitstel): { readonly reden?: string } | Weigering {
  if (soort !== 'anders' && schoneInvoer(reden ?? '') === '') return {};
  const tekst = vereisteReden(reden, 'uitstel nodig is');
  return isWeigering(tekst) ? tekst : { reden: tekst };
}

/** Postponement: a typed reason gives a fixed number of working days from the termijn, and not for ever (A7). */
export function geefUitstel(casus: Casus, opdracht: GeefUitstel, context: Context): Uitkomst {
  const { taak: id, soort } = opdracht;
  const taak = taken(casus, context).find((een) => een.id === id);
  if (taak === undefined) return weiger('alGedaan', 'Deze taak staat niet meer open. Uitstel is niet nodig.');
  if (taak.soort === 'herbeoordelen') return weiger('verkeerdeStap', 'Deze casus wacht op het strafproces. Kies “Wacht langer” voor een latere datum.');
  const leidt = context.actor.soort === 'systeem' || isLeidinggevende(context.actor.rollen);
  if (!leidt && kantVanActor(context.actor) !== taak.kant) return weiger('magNiet', `De ${uitvoerderVan(taak.kant)} is aan zet. Alleen die, hoofd D&R of de unitmanager geeft uitstel.`);
  const keuzes = uitstelKeuzes(taak.termijn, casus.uitstel[id], context.nu.datum, context);
  if (keuzes.length === 0) return weiger('magNiet', `Deze taak is al ${casus.uitstel[id]?.keer ?? 0} keer uitgesteld. Doe hem nu, of laat hoofd D&R of de unitmanager de casus toewijzen of afsluiten.`);
  const keuze = keuzes.find((een) => een.soort === soort);
  if (keuze === undefined) return weiger('magNiet', `Uitstel om “${UITSTELNAAM[soort]}” is voor deze taak op. Kies een andere reden, of doe de taak nu.`);
  const waarom = toelichting(opdracht);
  return isWeigering(waarom) ? waarom : [{ type: 'UitstelGegeven', taak: id, ...keuze, ...waarom }];
}
