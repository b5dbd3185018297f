import type { Casus } from '../casus.ts';
import type { Afspraak } from '../duiding.ts';
import type { Context, Uitkomst } from '../context.ts';
import type { Feit } from '../gebeurtenis.ts';
import type { AfspraakInvoer, LegDuidingVast, WeesHetOneens } from '../opdracht.ts';
import { kantVanActor, uitvoerderVan } from '../rollen.ts';
import { taken, werkdagenTeLaat } from '../taken.ts';
import { isWeigering, over, weiger, type Weigering } from '../weigering.ts';
import { gekozenVormen } from '../formen.ts';
import { alsGevuld, MAX_REGEL, MAX_TEKST, vereist } from '../invoer.ts';
import { afspraakVervalt } from '../vervallen.ts';

const NIET_IN_DUIDING = weiger('verkeerdeStap', 'Deze casus staat niet (meer) bij de gezamenlijke duiding.');

function gelezenAfspraken(invoer: readonly AfspraakInvoer[], context: Context): readonly Afspraak[] | Weigering {
  const lijst: Afspraak[] = [];
  for (const een of invoer) {
    const wat = vereist(een.wat, 'wat u hebt afgesproken', MAX_REGEL);
    if (isWeigering(wat)) return wat;
    if (een.termijn < context.nu.datum) return weiger('invoer', `De datum van de afspraak “${wat}” ligt in het verleden. Kies een datum vanaf vandaag.`);
    lijst.push({ id: `a${lijst.length + 1}`, wat, eigenaar: een.eigenaar, termijn: een.termijn });
  }
  return lijst;
}

function magVoorlopig(casus: Casus, context: Context): Weigering | undefined {
  const taak = taken(casus, context).find(({ soort }) => soort === 'duiden' || soort === 'duidingVastleggen');
  if (taak === undefined) return weiger('verkeerdeStap', 'De klok van de duiding staat stil omdat er nog een vraag openstaat.');
  if (taak.kant === kantVanActor(context.actor)) return weiger('magNiet', `U bent zelf aan zet. Leg de duiding vast samen met de andere kant.`);
  const telaat = werkdagenTeLaat(taak, context.nu.datum, context);
  const na = context.afspraken.voorlopigNaWerkdagen;
  return telaat >= na ? undefined : weiger('verkeerdeStap', `Een voorlopige duiding kan pas als de duiding ${na} werkdagen te laat is.`);
}

/** Step 2b: summary, conclusion with reasons and agreements, recorded by one side and confirmed by the other (S:387–393). */
export function legDuidingVast(casus: Casus, opdracht: LegDuidingVast, context: Context): Uitkomst {
  if (casus.fase !== 'duiding') return NIET_IN_DUIDING;
  const { conclusie, moment } = casus.duiding;
  if (conclusie !== undefined) return weiger('alGedaan', `${conclusie.door.naam} heeft de uitkomst al vastgelegd. Bevestig die, of zeg waarom u het niet eens bent.`);
  const kant = kantVanActor(context.actor);
  if (kant === undefined) return weiger('magNiet', 'Alleen de casemanager en de reclasseringswerker leggen de duiding vast.');
  const nietVoorlopig = opdracht.wijze === 'voorlopig' ? magVoorlopig(casus, context) : undefined;
  if (nietVoorlopig !== undefined) return nietVoorlopig;
  const redenen = over('redenen', vereist(opdracht.redenen, 'de redenen van het besluit', MAX_TEKST));
  if (isWeigering(redenen)) return redenen;
  if ((opdracht.samenvatting ?? '').length > MAX_TEKST) return weiger('invoer', `Maak de samenvatting korter: hooguit ${MAX_TEKST} tekens.`);
  const afspraken = gelezenAfspraken(opdracht.afspraken, context);
  if (isWeigering(afspraken)) return afspraken;
  const { vorm, actieveRol } = opdracht;
  const bijdragen = actieveRol ? over('bijdragen', gekozenVormen(casus, opdracht.bijdragen ?? [])) : undefined;
  if (isWeigering(bijdragen)) return bijdragen;
  const feiten: Feit[] = [{
    type: 'DuidingVastgelegd', vorm, actieveRol, redenen, ...alsGevuld('samenvatting', opdracht.samenvatting), kant, voorlopig: opdracht.wijze === 'voorlopig',
    afspraken, ...(bijdragen === undefined ? {} : { bijdragen }),
  }];
  const nogTeHouden = moment !== undefined && moment.start.instant > context.nu.instant;
  return nogTeHouden ? [...afspraakVervalt(casus, 'De duiding is al gedaan.', { voor: 'duiding' }), ...feiten] : feiten;
}

/** The other side confirms; then the duiding is decided. */
export function bevestigDuiding(casus: Casus, { actor }: Context): Uitkomst {
  const { conclusie } = casus.duiding;
  if (casus.fase !== 'duiding' || conclusie === undefined) return casus.duiding.beslotenOp === undefined ? NIET_IN_DUIDING : weiger('alGedaan', 'De duiding is al bevestigd.');
  if (conclusie.oneens !== undefined) return weiger('verkeerdeStap', 'Over deze duiding beslissen hoofd D&R en unitmanager.');
  if (kantVanActor(actor) === conclusie.kant) return weiger('magNiet', `U hebt de uitkomst zelf vastgelegd. De ${uitvoerderVan(conclusie.kant === 'DJI' ? '3RO' : 'DJI')} bevestigt haar.`);
  return [{ type: 'DuidingBesloten' }];
}

/** Both views are kept and the managers of both sides decide (A12 C-23). */
export function weesHetOneens(casus: Casus, { reden, actieveRol }: WeesHetOneens, context: Context): Uitkomst {
  const kanBevestigen = bevestigDuiding(casus, context);
  if (isWeigering(kanBevestigen)) return kanBevestigen;
  const waarom = over('reden', vereist(reden, 'waarom u het niet eens bent', MAX_TEKST));
  return isWeigering(waarom) ? waarom : [{ type: 'OneensGemeld', reden: waarom, ...(actieveRol === undefined ? {} : { actieveRol }) }];
}
