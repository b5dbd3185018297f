import { BIJDRAGEVORM, heeftBevinding, isAfTeRonden, isOpenBijdrage, voortgang, vrijeVormen, type Bijdrage, type Stap3 } from '../../../src/domain/bijdrage.ts';
import { schrijfDag, schrijfLijst } from '../../../src/domain/schrijf.ts';
import type { TaakView } from '../../../src/domain/taakview.ts';
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
function volgende({ view }: Blik, bijdrage: Bijdrage): readonly Actie[] {
  const { id, vorm, aangevraagdOp } = bijdrage;
  const { naam, bevinding } = BIJDRAGEVORM[vorm];
  const data = { bijdrage: id };
  if (view.kant === 'DJI')
    return vorm === 'advies' && aangevraagdOp === undefined ? [knop('Aangevraagd in JD-online', VERB.adviesAangevraagd, view, { data, los: true })] : [];
  if (!bevinding) {
    const dag = vorm === 'mdo' ? view.stap3?.mdo : view.stap3?.trajectgesprek;
    const geweest = dag !== undefined && dag <= view.vandaag;
    return [
      ...(geweest ? [knop('Ik was erbij', VERB.bijdrageKlaar, view, { data, los: true, uitleg: `${naam}: ik was erbij` })] : []),
      dialoogKnop('Ik kan er niet bij zijn', DIALOOG.inbreng, view, { data, uitleg: `${naam}: ik kan er niet bij zijn` }),
    ];
  }
  if (!isAfTeRonden(bijdrage)) return [];
  const tussentijds = view.taken.some((taak) => taak.id === `tussentijds:${id}`) ? [dialoogKnop('Geef tussentijdse inbreng', DIALOOG.inbreng, view, { data })] : [];
  return [dialoogKnop('Bijdrage klaar', DIALOOG.bijdrageKlaar, view, { data, uitleg: `${naam} is klaar` }), ...tussentijds];
}

/** One line, because a card with many bijdragen must still fit Teams. */
function openRegel(b: Blik, bijdrage: Bijdrage, metKnop: boolean): Element {
  const { vorm, eigenaar } = bijdrage;
  const taak = taakVan(b, bijdrage);
  const wie = eigenaar?.naam ?? b.view.reclasseringswerker ?? 'de reclassering';
  const eerst = vorm === 'advies' && bijdrage.aangevraagdOp === undefined ? ' · eerst aanvragen in JD-online' : '';
  const links = regel([stuk(BIJDRAGEVORM[vorm].naam, { weight: 'Bolder' }), stuk(` · ${wie}${eerst}${taak === undefined ? '' : ` · ${klok(taak, b.view.vandaag).tekst}`}`)]);
  const actions = metKnop ? volgende(b, bijdrage) : [];
  return actions.length === 0 ? links : rijMet([links], { type: 'ActionSet', actions });
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

function moetAfstemmen({ taken, kant: mijn }: Blik['view']): boolean {
  return taken.some(({ soort, kant }) => soort === 'afstemmen' && kant === mijn);
}

/** What must be given before there is anything to agree on, and by whom. */
function nogTeLeveren({ view }: Blik, stap3: Stap3, open: readonly Bijdrage[]): readonly Element[] {
  if (!moetAfstemmen(view) || heeftBevinding(stap3)) return [];
  const wie = [...new Set(open.filter(({ vorm }) => BIJDRAGEVORM[vorm].bevinding).map(({ eigenaar }) => eigenaar?.naam ?? view.reclasseringswerker ?? 'de reclassering'))];
  return [toelichting(`Afstemmen kan zodra er een bevinding is. Die komt nog van ${schrijfLijst(wie)}.`)];
}

function knoppen({ view }: Blik, stap3: Stap3): readonly Actie[] {
  const ongelezen = view.kant === 'DJI' && stap3.inbreng.some(({ gelezenOp }) => gelezenOp === undefined);
  const afTeStemmen = moetAfstemmen(view) && heeftBevinding(stap3);
  return [
    ...(ietsTeLezen(stap3) ? [dialoogKnop(ongelezen ? 'Lees de inbreng' : 'Lees bevindingen', DIALOOG.bevindingen, view, ongelezen ? { stijl: 'positive' } : {})] : []),
    ...(afTeStemmen ? [knop('Bevindingen afgestemd', VERB.afgestemd, view, { los: true, uitleg: 'Wij hebben de bevindingen samen afgestemd' })] : []),
    ...(vrijeVormen(view.inhoud?.formen ?? [], stap3).length === 0 ? [] : [dialoogKnop('Voeg bijdrage toe', DIALOOG.bijdrageErbij, view)]),
    ...(stap3.bijdragen.some(isOpenBijdrage) ? [dialoogKnop('Wijzig bijdrage', DIALOOG.bijdrageWijzig, view)] : []),
  ];
}

/** Bijdragen with buttons of their own; of more the buttons would not fit, and they share two. */
const MAX_MET_KNOP = 3;

function dringendsteEerst(b: Blik, { bijdragen: alle }: Stap3): readonly Bijdrage[] {
  const termijn = (een: Bijdrage): string => taakVan(b, een)?.termijn ?? '';
  return alle.filter(isOpenBijdrage).sort((een, ander) => termijn(een).localeCompare(termijn(ander)));
}

/** The same for the bijdragen without buttons: the dialog asks which. */
function overige({ view }: Blik, bijdragen: readonly Bijdrage[]): readonly Actie[] {
  if (view.kant === 'DJI' || bijdragen.length === 0) return [];
  return [
    ...(bijdragen.some(isAfTeRonden) ? [dialoogKnop('Andere bijdrage klaar', DIALOOG.bijdrageKlaar, view)] : []),
    ...(bijdragen.some(({ vorm }) => !BIJDRAGEVORM[vorm].bevinding) ? [dialoogKnop('Ik kan er niet bij zijn', DIALOOG.inbreng, view)] : []),
  ];
}

/** Bijdragen that are over, listed on the card; the last ones. */
const MAX_DICHT = 4;

/** Step 3: the bijdragen with their clocks, the open ones first. What they found is in a dialog. */
export function bijdragen(b: Blik): readonly Element[] {
  const stap3 = b.view.inhoud?.stap3;
  if (b.view.fase !== 'bijdrage' || stap3 === undefined) return [];
  const { klaar, totaal } = voortgang(stap3);
  const open = dringendsteEerst(b, stap3);
  const dicht = stap3.bijdragen.filter((een) => !isOpenBijdrage(een));
  return [
    tussenkop(totaal === 0 ? 'Bijdragen van de reclassering' : `Bijdragen van de reclassering · ${klaar} van ${totaal} klaar`),
    ...(stap3.bijdragen.length === 0 ? [regel('Er is nog geen bijdrage gekozen.')] : []),
    ...open.map((een, nummer) => openRegel(b, een, nummer < MAX_MET_KNOP)),
    ...dicht.slice(-MAX_DICHT).map(dichtRegel),
    ...(dicht.length > MAX_DICHT ? [toelichting(`… en nog ${dicht.length - MAX_DICHT} klaar of vervallen.`)] : []),
    ...nogTeLeveren(b, stap3, open),
    ...rij([...overige(b, open.slice(MAX_MET_KNOP)), ...knoppen(b, stap3)]),
  ];
}
