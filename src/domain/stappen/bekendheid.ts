import { adviseer } from '../advies.ts';
import { bezwaarUitLijst } from '../batch.ts';
import { OORDEELNAAM, gaatDoor, type Casus } from '../casus.ts';
import type { Context, Uitkomst } from '../context.ts';
import type { BeantwoordAlert, Beoordeel, CorrigeerOordeel, OordeelInvoer } from '../opdracht.ts';
import { alertDagen } from '../termijnen.ts';
import { afspraakVervalt } from '../vervallen.ts';
import { isWeigering, weiger, type Weigering } from '../weigering.ts';
import { alsGevuld, MAX_REGEL, vereisteReden } from '../invoer.ts';

/** The worker says to do step 1 and sharing in one go; the clock of both runs to one date (A12 C-04). */
export function kiesInEenKeer(casus: Casus): Uitkomst {
  if (casus.fase !== 'bekendheid') return weiger('verkeerdeStap', 'Stap 1 is al gedaan.');
  return casus.inEenKeer ? [] : [{ type: 'InEenKeerGekozen' }];
}

type Gecontroleerd = Omit<OordeelInvoer, 'reden' | 'contactpersoon'> & { readonly reden?: string; readonly contactpersoon?: string };

function controleerReden(invoer: OordeelInvoer, casus: Casus, context: Context): Weigering | undefined {
  const { oordeel } = invoer;
  const heeftReden = (invoer.reden ?? '').trim() !== '';
  if ((invoer.reden ?? '').length > MAX_REGEL) return weiger('invoer', `Maak de reden korter: hooguit ${MAX_REGEL} tekens.`);
  if (oordeel === 'nietGescreend') {
    if (invoer.nietGescreend === undefined) return weiger('redenNodig', 'Kies waarom u niet hebt gescreend.');
    return invoer.nietGescreend === 'anders' && !heeftReden ? weiger('redenNodig', 'Schrijf in één regel waarom u niet hebt gescreend.') : undefined;
  }
  const criteria = invoer.criteria ?? (oordeel === 'nietBekend' ? { bekend: false } : undefined);
  if (criteria === undefined) return weiger('invoer', 'Kies eerst of de persoon bekend is bij de reclassering.');
  if (criteria.laatsteContact !== undefined && criteria.laatsteContact > context.nu.datum) return weiger('invoer', 'De datum van het laatste contact ligt in de toekomst. Controleer de datum.');
  const advies = adviseer(criteria, casus.signaalOp, context.afspraken);
  if (isWeigering(advies)) return advies;
  if (heeftReden || oordeel === advies.oordeel || advies.ookGoed.includes(oordeel)) return undefined;
  return weiger('redenNodig', `Het advies is “${OORDEELNAAM[advies.oordeel]}”. ${advies.waarom} Kiest u iets anders? Schrijf dan in één regel waarom.`);
}

function gecontroleerd(invoer: OordeelInvoer): Gecontroleerd {
  const criteria = invoer.criteria ?? (invoer.oordeel === 'nietBekend' ? { bekend: false } : undefined);
  return {
    oordeel: invoer.oordeel,
    ...(criteria === undefined || invoer.oordeel === 'nietGescreend' ? {} : { criteria }),
    ...(invoer.nietGescreend === undefined || invoer.oordeel !== 'nietGescreend' ? {} : { nietGescreend: invoer.nietGescreend }),
    ...alsGevuld('reden', invoer.reden),
    ...alsGevuld('contactpersoon', invoer.contactpersoon?.slice(0, MAX_REGEL)),
  };
}

/** Step 1: the verdict. It is the feedback to the casemanager at the same moment (A7 K2'). */
export function beoordeel(casus: Casus, invoer: Beoordeel, context: Context): Uitkomst {
  if (casus.oordeel?.oordeel === 'nietGescreend' && casus.fase === 'alert') {
    // Not screened counts as never judged: judging later corrects nothing (A6).
    if (invoer.oordeel === 'nietGescreend') return weiger('alGedaan', 'Er staat al dat u niet hebt gescreend. Leg een oordeel vast als u alsnog hebt gekeken.');
    return controleerReden(invoer, casus, context) ?? [{ type: 'Beoordeeld', ...gecontroleerd(invoer) }];
  }
  if (casus.oordeel !== undefined)
    return weiger('alGedaan', `${casus.oordeel.door.naam} heeft deze casus al beoordeeld: ${OORDEELNAAM[casus.oordeel.oordeel].toLowerCase()}. Klopt dat niet? Kies “Oordeel corrigeren”.`);
  if (casus.fase !== 'bekendheid') return weiger('verkeerdeStap', 'Deze casus is al verder dan stap 1.');
  const { batch } = invoer;
  // A list asks for no criteria, so there is no advice to deviate from (B10).
  const bezwaar = batch === undefined || invoer.criteria !== undefined ? controleerReden(invoer, casus, context) : bezwaarUitLijst(casus, invoer, context);
  return bezwaar ?? [{ type: 'Beoordeeld', ...gecontroleerd(invoer), ...(batch === undefined ? {} : { batch }) }];
}

/** A verdict can be corrected, with a reason, until the duiding has been decided; the consequences follow from the facts. */
export function corrigeerOordeel(casus: Casus, invoer: CorrigeerOordeel, context: Context): Uitkomst {
  if (casus.oordeel === undefined) return weiger('verkeerdeStap', 'Er is nog geen oordeel om te corrigeren.');
  if (casus.duiding.conclusie !== undefined) return weiger('verkeerdeStap', 'De uitkomst van de duiding is al vastgelegd. Bespreek de correctie samen en leg haar daar vast.');
  const reden = vereisteReden(invoer.reden, 'u het oordeel corrigeert');
  if (isWeigering(reden)) return reden;
  const fout = controleerReden(invoer, casus, context);
  if (fout !== undefined) return fout;
  const stopt = !gaatDoor(invoer.oordeel);
  return [
    { type: 'OordeelGecorrigeerd', ...gecontroleerd(invoer) },
    ...(stopt ? afspraakVervalt(casus, 'Het oordeel van stap 1 is gecorrigeerd.', { voor: 'duiding' }) : []),
  ];
}

/** The casemanager answers an alert question; "toch inzet gewenst" brings the casus back (domain F15). */
export function beantwoordAlert(casus: Casus, { soort, inzetGewenst, reden }: BeantwoordAlert, context: Context): Uitkomst {
  if (casus.fase !== 'alert') return weiger('verkeerdeStap', 'Deze vraag staat niet meer open.');
  if (!alertDagen(casus, context).some((alert) => alert.soort === soort)) return weiger('alGedaan', 'Deze vraag is al beantwoord.');
  if (!inzetGewenst) return [{ type: 'AlertBeantwoord', soort, inzetGewenst, ...alsGevuld('reden', reden) }];
  const waarom = vereisteReden(reden, 'inzet van de reclassering toch gewenst is');
  if (isWeigering(waarom)) return waarom;
  return [{ type: 'AlertBeantwoord', soort, inzetGewenst, reden: waarom }, { type: 'Heropend', reden: waarom }];
}
