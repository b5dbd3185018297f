import { BIJDRAGEVORM, isOpenBijdrage, voortgang, type Bijdrage, type Stap3 } from '../../../src/domain/bijdrage.ts';
import { schrijfDag } from '../../../src/domain/schrijf.ts';
import type { TaakView } from '../../../src/domain/view.ts';
import type { Blik } from '../parts/blik.ts';
import { regel, rijMet, stuk, toelichting, tussenkop } from '../parts/elementen.ts';
import type { Actie, Element } from '../parts/kaart.ts';
import { klok } from '../parts/klok.ts';
import { dialoogKnop, knop, rij } from '../parts/knoppen.ts';
import { DIALOOG, VERB } from '../verben.ts';

function taakVan({ view }: Blik, { id }: Bijdrage): TaakView | undefined {
  return view.taken.find((taak) => taak.id === `bijdrage:${id}` || taak.id === `adviesAanvragen:${id}`);
}

/** The one thing to do next with a bijdrage, and for whom. */
function volgende({ view }: Blik, { id, vorm, aangevraagdOp }: Bijdrage): readonly Actie[] {
  const { naam, bevinding } = BIJDRAGEVORM[vorm];
  const data = { bijdrage: id };
  if (view.kant === 'DJI')
    return vorm === 'advies' && aangevraagdOp === undefined ? [knop('Aangevraagd in JD-online', VERB.adviesAangevraagd, view, { data, los: true, uitleg: 'Ik heb het advies aangevraagd in JD-online' })] : [];
  if (!bevinding) {
    const dag = vorm === 'mdo' ? view.stap3?.mdo : view.stap3?.trajectgesprek;
    const geweest = dag !== undefined && dag <= view.vandaag;
    return [
      ...(geweest ? [knop('Ik was erbij', VERB.bijdrageKlaar, view, { data, los: true, uitleg: `${naam}: ik was erbij` })] : []),
      dialoogKnop('Ik kan er niet bij zijn', DIALOOG.inbreng, view, { data, uitleg: `${naam}: ik kan er niet bij zijn` }),
    ];
  }
  if (vorm === 'advies' && aangevraagdOp === undefined) return [];
  const tussentijds = view.taken.some((taak) => taak.id === `tussentijds:${id}`) ? [dialoogKnop('Geef tussentijdse inbreng', DIALOOG.inbreng, view, { data })] : [];
  return [dialoogKnop('Klaar', DIALOOG.bijdrageKlaar, view, { data, uitleg: `${naam} is klaar` }), ...tussentijds];
}

function openRegel(b: Blik, bijdrage: Bijdrage): Element {
  const { id, vorm, eigenaar } = bijdrage;
  const taak = taakVan(b, bijdrage);
  const wie = eigenaar?.naam ?? b.view.reclasseringswerker ?? 'de reclassering';
  const eerst = vorm === 'advies' && bijdrage.aangevraagdOp === undefined ? ' · eerst aanvragen in JD-online' : '';
  const links = [regel([stuk(BIJDRAGEVORM[vorm].naam, { weight: 'Bolder' }), stuk(` · ${wie}${eerst}`)]), ...(taak === undefined ? [] : [toelichting(klok(taak, b.view.vandaag).tekst)])];
  const acties = [...volgende(b, bijdrage), dialoogKnop('Wijzig', DIALOOG.bijdrageWijzig, b.view, { data: { bijdrage: id }, uitleg: `Wijzig: ${BIJDRAGEVORM[vorm].naam}` })];
  return rijMet(links, { type: 'ActionSet', actions: acties });
}

function dichtRegel({ vorm, klaar, vervallen }: Bijdrage): Element {
  const { naam } = BIJDRAGEVORM[vorm];
  if (klaar !== undefined) return regel([stuk('✔ '), stuk(`${naam} · klaar ${schrijfDag(klaar.op)}${klaar.wijze === 'schriftelijk' ? ', met schriftelijke inbreng' : ''}`, { isSubtle: true })]);
  return regel([stuk('✖ '), stuk(`${naam} · vervallen ${vervallen === undefined ? '' : schrijfDag(vervallen.op)}`, { isSubtle: true })]);
}

/** Whether there is something written to read: findings, input, or why a bijdrage was dropped. */
export function ietsTeLezen({ bijdragen, inbreng }: Stap3): boolean {
  return inbreng.length > 0 || bijdragen.some(({ klaar, vervallen }) => klaar?.bevinding !== undefined || vervallen !== undefined);
}

function knoppen({ view }: Blik, stap3: Stap3): readonly Actie[] {
  const ongelezen = view.kant === 'DJI' && stap3.inbreng.some(({ gelezenOp }) => gelezenOp === undefined);
  const afTeStemmen = view.taken.some(({ soort, kant }) => soort === 'afstemmen' && kant === view.kant);
  return [
    ...(ietsTeLezen(stap3) ? [dialoogKnop(ongelezen ? 'Lees de inbreng' : 'Lees bevindingen', DIALOOG.bevindingen, view, ongelezen ? { stijl: 'positive' } : {})] : []),
    ...(afTeStemmen ? [knop('Bevindingen afgestemd', VERB.afgestemd, view, { los: true, uitleg: 'Wij hebben de bevindingen samen afgestemd' })] : []),
    dialoogKnop('Voeg bijdrage toe', DIALOOG.bijdrageErbij, view),
  ];
}

/** Step 3: the bijdragen with their clocks, the open ones first. What they found is in a dialog. */
export function bijdragen(b: Blik): readonly Element[] {
  const stap3 = b.view.inhoud?.stap3;
  if (b.view.fase !== 'bijdrage' || stap3 === undefined) return [];
  const { klaar, totaal } = voortgang(stap3);
  const open = stap3.bijdragen.filter(isOpenBijdrage);
  return [
    tussenkop(totaal === 0 ? 'Bijdragen van de reclassering' : `Bijdragen van de reclassering · ${klaar} van ${totaal} klaar`),
    ...(stap3.bijdragen.length === 0 ? [regel('Er is nog geen bijdrage gekozen.')] : []),
    ...open.map((een) => openRegel(b, een)),
    ...stap3.bijdragen.filter((een) => !isOpenBijdrage(een)).map(dichtRegel),
    ...rij(knoppen(b, stap3)),
  ];
}
