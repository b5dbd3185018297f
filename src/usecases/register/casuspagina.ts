import type { CasusAntwoord } from '../../api/casus.ts';
import { KANTNAAM, wieAanZet } from '../../domain/aanzet.ts';
import { BIJDRAGEVORM, isOpenBijdrage, type Bijdrage } from '../../domain/bijdrage.ts';
import { OORDEELNAAM, SLUITREDENNAAM, type CasusId, type Oordeel } from '../../domain/casus.ts';
import type { Datum } from '../../domain/datum.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { GRONDNAAM, INZETSTANDNAAM } from '../../domain/inzet.ts';
import type { InzetView } from '../../domain/inzetview.ts';
import { klok, schrijfDagVanaf } from '../../domain/klok.ts';
import { MEDEWERKINGNAAM } from '../../domain/medewerking.ts';
import type { MomentView } from '../../domain/momentview.ts';
import { KORT_VERBLIJF, TITELNAAM, VELDNAAM, VORMNAAM } from '../../domain/namen.ts';
import { GESPREKNAAM } from '../../domain/planning.ts';
import { ROLNAAM, type PersoonId, type Uitvoerder } from '../../domain/rollen.ts';
import { schrijfDatum, schrijfMoment } from '../../domain/schrijf.ts';
import { toonSkn } from '../../domain/skn.ts';
import { schrijfStap } from '../../domain/stap.ts';
import { stappenoverzicht, STAPNAMEN } from '../../domain/stappenoverzicht.ts';
import type { TaakView } from '../../domain/taakview.ts';
import { UITSTELNAAM } from '../../domain/uitstel.ts';
import type { PersoonlijkeView } from '../../domain/view.ts';
import { bekijk, type Gezien } from '../lezen.ts';
import type { Omgeving } from '../omgeving.ts';
import { kijkVoor, leesOrganisatie, type Organisatie } from '../organisatie.ts';
import { heeftBestand, overnameTekst, type LinkNaarBestand } from '../werkdocument.ts';

type Dag = CasusAntwoord['signaalOp'];

/** Days of the detention lie far away: always with their year. */
function datumdag(dag: Datum): Dag {
  return { dag, tekst: schrijfDatum(dag) };
}

/** A day in the course of the casus. */
function dichtbij(dag: Datum, vandaag: Datum): Dag {
  return { dag, tekst: schrijfDagVanaf(dag, vandaag) };
}

/** The same for a day that may not be known. */
function misschien<T>(waarde: T | undefined, maak: (waarde: T) => Dag): Dag | undefined {
  return waarde === undefined ? undefined : maak(waarde);
}

function taakVan(taak: TaakView, vandaag: Datum): CasusAntwoord['taken'][number] {
  const { stand, tekst } = klok(taak, vandaag);
  const { uitstel } = taak;
  return {
    id: taak.id, wat: taak.wat, wie: wieAanZet(taak, taak.kandidaten), termijn: taak.termijn, tekst, stand, nogWerkdagen: taak.nogWerkdagen,
    ...gevuld({ uitstel: uitstel === undefined ? undefined : { tot: dichtbij(uitstel.tot, vandaag), ...gevuld({ waarom: uitstel.soort === undefined ? undefined : UITSTELNAAM[uitstel.soort], reden: uitstel.reden }) } }),
  };
}

function mensVan(omgeving: Omgeving, organisatie: Organisatie, { casus }: Gezien, rol: Uitvoerder, wie: PersoonId, vandaag: Datum): CasusAntwoord['mensen'][number] {
  const drager = casus[rol];
  const afwezig = drager === undefined ? undefined : kijkVoor(omgeving, organisatie, casus).afwezig?.(rol, drager.persoon);
  return {
    rol: ROLNAAM[rol], ik: drager?.persoon === wie, afwezig: afwezig !== undefined, waarneming: [...(afwezig?.waarneming ?? [])],
    ...gevuld({ naam: drager?.naam, afwezigTot: misschien(afwezig?.tot, (tot) => dichtbij(tot, vandaag)) }),
  };
}

function gesprekVan({ voor, start, vorm, ruimte, geboekt, gepland, wachtOp, afgelopen }: MomentView, ikMoetAntwoorden: boolean): CasusAntwoord['gesprekken'][number] {
  const stand = afgelopen ? 'afgelopen' : gepland ? 'gepland' : geboekt ? 'geboekt' : 'gekozen';
  return { soort: voor, naam: GESPREKNAAM[voor], op: start.instant, opTekst: schrijfMoment(start.datum, start.tijd), vorm: VORMNAAM[vorm], stand, wachtOp: [...wachtOp], ikMoetAntwoorden, ...gevuld({ ruimte }) };
}

function bijdrageVan(bijdrage: Bijdrage, { taken, vandaag, reclasseringswerker }: PersoonlijkeView): NonNullable<CasusAntwoord['bijdragen']>[number] {
  const { id, vorm, eigenaar, klaar, vervallen } = bijdrage;
  const taak = taken.find((een) => een.id === `bijdrage:${id}`);
  return {
    id, naam: BIJDRAGEVORM[vorm].naam, stand: isOpenBijdrage(bijdrage) ? 'open' : klaar === undefined ? 'vervallen' : 'klaar',
    ...gevuld({ eigenaar: eigenaar?.naam ?? reclasseringswerker, op: misschien(klaar?.op ?? vervallen?.op, (op) => dichtbij(op, vandaag)), termijn: misschien(taak?.termijn, (dag) => dichtbij(dag, vandaag)), bevinding: klaar?.bevinding, reden: vervallen?.reden }),
  };
}

function inzetVan({ id, grond, stand, eigenaar, start, klaar, klaarOp, wat, waarom, reden, ikDraag }: InzetView): CasusAntwoord['inzet'][number] {
  return {
    id, grond: GRONDNAAM[grond], stand: INZETSTANDNAAM[stand], ikDraag, ...gevuld({ eigenaar, start: misschien(start, datumdag), klaar: misschien(klaarOp ?? klaar, datumdag), wat, waarom, reden }),
  };
}

function persoonVan(view: PersoonlijkeView): CasusAntwoord['persoon'] {
  if (view.gewist !== undefined) return undefined;
  const { naam, skn, begindatum, einddatum, titel, trajectgesprekOp, verblijf, medewerking, casemanagerTekst } = view;
  return {
    naam, skn: toonSkn(skn),
    ...gevuld({
      begin: misschien(begindatum, datumdag), einde: misschien(einddatum, datumdag), titel: titel === undefined ? undefined : TITELNAAM[titel], trajectgesprek: misschien(trajectgesprekOp, datumdag),
      verblijf: KORT_VERBLIJF[verblijf], medewerking: medewerking === undefined ? undefined : MEDEWERKINGNAAM[medewerking.waarde], casemanagerTekst,
    }),
  };
}

function isVeldnaam(veld: string): veld is keyof typeof VELDNAAM {
  return Object.hasOwn(VELDNAAM, veld);
}

/** What only who carries the casus sees. */
async function inhoudVan(omgeving: Omgeving, linkNaarBestand: LinkNaarBestand, view: PersoonlijkeView, id: CasusId, wie: PersoonId): Promise<Pick<CasusAntwoord, 'bijdragen' | 'afspraken' | 'documenten'>> {
  const { inhoud, kant, vandaag } = view;
  if (inhoud === undefined || kant === undefined) return { documenten: { werkdocument: false } };
  return {
    documenten: { werkdocument: true, ...(heeftBestand(inhoud) ? { download: await linkNaarBestand(id, wie) } : {}), ...overnameTekst(omgeving, view, inhoud, kant) },
    ...gevuld({
      bijdragen: inhoud.stap3?.bijdragen.map((bijdrage) => bijdrageVan(bijdrage, view)),
      afspraken: inhoud.duiding.conclusie?.afspraken.map(({ id: afspraak, wat, eigenaar, termijn, klaarOp }) => ({ id: afspraak, wat, eigenaar, eigenaarTekst: KANTNAAM[eigenaar], termijn: dichtbij(termijn, vandaag), ...gevuld({ klaarOp: misschien(klaarOp, (op) => dichtbij(op, vandaag)) }) })),
    }),
  };
}

/**
 * The Casus page for a person with a role for it, from the same view as the cards; the look leaves an audit line. Who has
 * no role gets nothing: what everybody may know stands in the channel.
 */
export async function leesCasuspagina(omgeving: Omgeving, linkNaarBestand: LinkNaarBestand, wie: PersoonId, id: CasusId): Promise<CasusAntwoord | 'bestaatNiet' | 'magNiet'> {
  const gezien = await bekijk(omgeving, id, wie, 'tab');
  if (gezien === undefined) return 'bestaatNiet';
  const { mijn: view, casus } = gezien;
  if (view === undefined) return 'magNiet';
  const organisatie = await leesOrganisatie(omgeving);
  const { vandaag, aanZet, oordeel, besloten, gesloten } = view;
  const hier = (op: Datum): Dag => dichtbij(op, vandaag);
  return {
    id: view.id, code: view.code, versie: view.versie, vandaag, fase: view.fase, stapTekst: schrijfStap(view), signaalOp: datumdag(view.signaalOp), mag: [...view.mag],
    ik: { naam: organisatie.personen.get(wie)?.naam ?? '', rollen: view.rollen.map((rol) => ROLNAAM[rol]), ...gevuld({ kant: view.kant }) },
    plaats: { pi: view.pi, afdeling: view.afdeling, ...gevuld({ overgeplaatstUit: view.overgeplaatst?.uit }) },
    ontbreekt: view.ontbreekt.filter(isVeldnaam).map((veld) => VELDNAAM[veld]),
    mensen: (['reclasseringswerker', 'casemanager'] as const).map((rol) => mensVan(omgeving, organisatie, gezien, rol, wie, vandaag)),
    taken: view.taken.map((taak) => taakVan(taak, vandaag)),
    gesprekken: view.momenten.map((moment) => gesprekVan(moment, view.mijnUitnodigingen.includes(moment.voor))),
    stappen: stappenoverzicht(casus).map(({ stap, stand, klaarOp }) => ({ stap, naam: STAPNAMEN[stap], stand, ...gevuld({ klaarOp: misschien(klaarOp, hier) }) })),
    inzet: view.stap4.inzet.map(inzetVan),
    andere: view.andereCasussen.map(({ id: ander, code, later, oordeel: stap1, uitkomst }) => ({ id: ander, code, later, uitkomst, ...gevuld({ oordeel: stap1 === undefined ? undefined : `${stap1.naam} (${stap1.door}, ${schrijfDatum(stap1.op)})` }) })),
    ...(await inhoudVan(omgeving, linkNaarBestand, view, id, wie)),
    ...gevuld({
      persoon: persoonVan(view), aanZet: aanZet === undefined ? undefined : taakVan(aanZet, vandaag), wachtTot: misschien(view.wacht?.tot, hier), gewistOp: misschien(view.gewist, datumdag),
      oordeel: oordeel === undefined ? undefined : { tekst: OORDEELNAAM[oordeel.oordeel as Oordeel], door: oordeel.door, op: hier(oordeel.op) },
      besloten: besloten === undefined ? undefined : { actieveRol: besloten.actieveRol, op: hier(besloten.op) },
      gesloten: gesloten === undefined ? undefined : { tekst: SLUITREDENNAAM[gesloten.reden], op: hier(gesloten.op), ...gevuld({ toelichting: gesloten.toelichting }) },
    }),
  };
}
