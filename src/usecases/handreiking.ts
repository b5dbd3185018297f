import type { HandreikingAntwoord, HandreikingSectie, HandreikingVraag, SectieAntwoord, SectieInvoer, StandaardInvoer } from '../api/handreiking.ts';
import { isSectieId, leesSectietekst, zelfdeTekst, type Sectie, type SectieId, type Sectietekst } from '../domain/handleiding/sectie.ts';
import { standaardsectie, standaardsecties } from '../domain/handleiding/standaard.ts';
import { zoekSecties } from '../domain/handleiding/zoek.ts';
import { gevuld } from '../domain/gevuld.ts';
import type { PersoonId } from '../domain/rollen.ts';
import { isWeigering, weiger, type Weigering } from '../domain/weigering.ts';
import { momentVan } from '../tijd/amsterdam.ts';
import { schrijfDatum } from '../domain/schrijf.ts';
import { schrijfAudit } from '../store/audit.ts';
import { bewaarVersie, listLaatsteVersies, listVersies, type Sectieversie } from '../store/handreiking.ts';
import type { Omgeving } from './omgeving.ts';
import { leesOrganisatie, rollenVan, type Organisatie } from './organisatie.ts';

const ONBEKEND = weiger('magNiet', 'U staat niet (meer) in Samen starten. Vraag de beheerder om toegang.');
const MAG_NIET = weiger('magNiet', 'Alleen de beheerder wijzigt de handreiking. Geef uw voorstel aan de beheerder door.');
const BESTAAT_NIET = weiger('bestaatNiet', 'Dit onderdeel van de handreiking bestaat niet (meer). Zoek het op in de lijst.');
const ANDER_EERST = weiger('gewijzigd', 'Iemand anders wijzigde deze tekst net. Bekijk de nieuwe tekst en doe uw wijziging opnieuw.');

function magWijzigen(organisatie: Organisatie, wie: PersoonId): boolean {
  return rollenVan(organisatie, wie).includes('beheerder');
}

type MetVersie = Sectie & Pick<HandreikingSectie, 'versie' | 'eigen'>;

function metVersie(sectie: Sectie, laatste: Sectieversie | undefined): MetVersie {
  return { ...sectie, ...laatste?.tekst, versie: laatste?.versie ?? 0, eigen: laatste?.tekst !== undefined };
}

function alsAntwoord({ trefwoorden, bij, ...sectie }: MetVersie): HandreikingSectie {
  return { ...sectie, trefwoorden: [...trefwoorden], bij: [...bij] };
}

/** The sections, of a moment and with the words searched for when those are given, the best first. Texts about nobody: everybody in the register may read them, and no audit line is left. */
export async function leesHandreiking(omgeving: Omgeving, wie: PersoonId, { zoek, bij }: HandreikingVraag): Promise<HandreikingAntwoord | Weigering> {
  const organisatie = await leesOrganisatie(omgeving);
  if (!organisatie.personen.has(wie)) return ONBEKEND;
  const laatste = await listLaatsteVersies(omgeving.db);
  const secties = new Map(standaardsecties().map((sectie) => [sectie.id, metVersie(sectie, laatste.get(sectie.id))]));
  const treffers = zoekSecties([...secties.values()].filter((sectie) => bij === undefined || sectie.bij.includes(bij)), zoek);
  const gevonden = treffers.flatMap(({ sectie: { id }, fragment }) => {
    const sectie = secties.get(id);
    return sectie === undefined ? [] : [{ ...alsAntwoord(sectie), fragment }];
  });
  return { secties: gevonden, magWijzigen: magWijzigen(organisatie, wie) };
}

async function antwoordVan(omgeving: Omgeving, organisatie: Organisatie, wie: PersoonId, id: SectieId): Promise<SectieAntwoord> {
  const versies = await listVersies(omgeving.db, id);
  const mag = magWijzigen(organisatie, wie);
  const geschiedenis = mag ? versies.map(({ versie, door, op, tekst }) => {
    const { datum, tijd } = momentVan(op);
    return { versie, door: organisatie.personen.get(door)?.naam ?? 'iemand die er niet meer werkt', op: `${schrijfDatum(datum)} ${tijd}`, ...gevuld({ tekst: tekst === undefined ? undefined : { ...tekst, trefwoorden: [...tekst.trefwoorden] } }) };
  }) : [];
  return { sectie: alsAntwoord(metVersie(standaardsectie(id), versies[0])), magWijzigen: mag, geschiedenis };
}

/** One section, and for the beheerder what it said before. */
export async function leesSectie(omgeving: Omgeving, wie: PersoonId, id: string): Promise<SectieAntwoord | Weigering> {
  const organisatie = await leesOrganisatie(omgeving);
  if (!organisatie.personen.has(wie)) return ONBEKEND;
  return isSectieId(id) ? antwoordVan(omgeving, organisatie, wie, id) : BESTAAT_NIET;
}

/** The next version of a section; `kies` gives its text (undefined: that of the product) or says what is wrong with it. */
async function wijzig(omgeving: Omgeving, wie: PersoonId, gevraagd: string, versie: number, kies: () => Sectietekst | undefined | Weigering): Promise<SectieAntwoord | Weigering> {
  const organisatie = await leesOrganisatie(omgeving);
  const { instant: op } = omgeving.nu();
  const id = isSectieId(gevraagd) ? gevraagd : undefined;
  const weigering = await omgeving.db.transaction().execute(async (trx): Promise<Weigering | undefined> => {
    const besluit = async (): Promise<Weigering | 'nietsVeranderd' | undefined> => {
      if (!magWijzigen(organisatie, wie)) return MAG_NIET;
      if (id === undefined) return BESTAAT_NIET;
      const tekst = kies();
      if (isWeigering(tekst)) return tekst;
      const laatste = (await listVersies(trx, id))[0];
      if ((laatste?.versie ?? 0) !== versie) return ANDER_EERST;
      const nu = laatste?.tekst;
      if (tekst === undefined || nu === undefined ? tekst === nu : zelfdeTekst(tekst, nu)) return 'nietsVeranderd';
      return (await bewaarVersie(trx, { sectie: id, versie: versie + 1, door: wie, op, ...gevuld({ tekst }) })) ? undefined : ANDER_EERST;
    };
    const uitkomst = await besluit();
    const resultaat = uitkomst === undefined ? 'gedaan' : uitkomst === 'nietsVeranderd' ? uitkomst : `geweigerd:${uitkomst.code}`;
    await schrijfAudit(trx, { op, persoon: wie, actie: `handreiking:${id ?? 'onbekend'}`, herkomst: 'tab', resultaat });
    return uitkomst === 'nietsVeranderd' ? undefined : uitkomst;
  });
  return weigering !== undefined || id === undefined ? (weigering ?? BESTAAT_NIET) : antwoordVan(omgeving, organisatie, wie, id);
}

/** The beheerder writes another text for a section. Refused when somebody else changed it since it was read; what was there before is kept. */
export async function wijzigSectie(omgeving: Omgeving, wie: PersoonId, id: string, { versie, ...tekst }: SectieInvoer): Promise<SectieAntwoord | Weigering> {
  return wijzig(omgeving, wie, id, versie, () => leesSectietekst(tekst));
}

/** Back to the text that the product brings; the own one stays in the history. */
export async function zetSectieTerug(omgeving: Omgeving, wie: PersoonId, id: string, { versie }: StandaardInvoer): Promise<SectieAntwoord | Weigering> {
  return wijzig(omgeving, wie, id, versie, () => undefined);
}
