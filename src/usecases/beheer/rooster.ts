import type { RoosterAntwoord, RoosterInvoer } from '../../api/beheer/rooster.ts';
import { WERKWEEK } from '../../domain/aanwezigheid.ts';
import type { AfdelingId, ClusterId, PiId } from '../../domain/casus.ts';
import { leesDatum, leesTijd } from '../../domain/datum.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { leesEmail } from '../../domain/mensen.ts';
import type { PersoonId } from '../../domain/rollen.ts';
import { ROOSTERGRENZEN, type MdoId, type Tijdvak } from '../../domain/rooster.ts';
import { leesVakken, schrijfInvoer, schrijfMdo, schrijfProgramma } from '../../domain/roosterinvoer.ts';
import type { RuimteId } from '../../domain/ruimte.ts';
import { schrijfWeekdag } from '../../domain/schrijf.ts';
import { isWeigering, over, weiger, type Weigering } from '../../domain/weigering.ts';
import { bewaarReistijd, listReistijden, lockRooster } from '../../store/rooster.ts';
import type { Omgeving } from '../omgeving.ts';
import { leesOrganisatie } from '../organisatie.ts';
import { leesRooster, magRoosterWijzigen, roosterPis, roosterversie, waaromNiet, wijzigRooster, type Pirooster, type Roosterwijziging } from '../rooster.ts';
import { WEEKDAGEN } from './aanwezigheid.ts';
import { beheerIn, doeBeheer, intussenGewijzigd, nietVan, versieVan, type Gedaan } from './toegang.ts';

const GEEN_ROOSTER = weiger('magNiet', 'Het rooster van een inrichting zien casemanager, reclasseringswerker, hoofd D&R, unitmanager en beheerder van die inrichting.');

function delenVan(rooster: Pirooster): Pick<RoosterAntwoord, 'afdelingen' | 'mdos' | 'ruimtes' | 'clusters'> {
  const { afdelingen, mdos, ruimtes, clusters } = rooster;
  return {
    afdelingen: afdelingen.map(({ id, naam, vakken }) => ({
      id, naam, onbekend: vakken === undefined, uren: vakken === undefined ? 'Niet bekend: elk tijdstip telt' : vakken.length === 0 ? 'Nooit' : schrijfProgramma(vakken), versie: roosterversie(rooster, { soort: 'programma', afdeling: id }),
      dagen: WERKWEEK.map((weekdag) => ({ weekdag, naam: schrijfWeekdag(weekdag), tekst: schrijfInvoer(vakken ?? [], weekdag) })),
    })),
    mdos: mdos.map((mdo) => ({
      id: mdo.id, tekst: schrijfMdo(mdo), versie: roosterversie(rooster, { soort: 'mdoWeg', id: mdo.id }), weekdag: mdo.weekdag, van: mdo.van, tot: mdo.tot, elkeWeken: mdo.elkeWeken, vanaf: mdo.vanaf,
      waar: [mdo.cluster === undefined ? 'Hele inrichting' : (clusters.find(({ id }) => id === mdo.cluster)?.naam ?? mdo.cluster), ruimtes.find(({ id }) => id === mdo.ruimte)?.naam ?? 'zonder vaste ruimte'].join(', '), ...gevuld({ cluster: mdo.cluster, ruimte: mdo.ruimte }),
    })),
    ruimtes: ruimtes.map((ruimte) => ({ id: ruimte.id, naam: ruimte.naam, adres: ruimte.adres, plaatsen: ruimte.plaatsen, inGebruik: ruimte.inGebruik, versie: versieVan(ruimte) })),
    clusters: clusters.map(({ id, naam }) => ({ id, naam })),
  };
}

/** Hours, rooms and travel of a PI that this person may see; the first one when none is asked for. */
export async function leesPirooster(omgeving: Omgeving, wie: PersoonId, gevraagd: string | undefined): Promise<RoosterAntwoord | Weigering> {
  const organisatie = await leesOrganisatie(omgeving);
  const pis = roosterPis(organisatie, wie);
  const pi = gevraagd === undefined ? pis[0] : pis.find((id) => id === gevraagd);
  if (pi === undefined) return GEEN_ROOSTER;
  const reistijden = await listReistijden(omgeving.db, pi);
  const beheer = beheerIn(organisatie, wie);
  const naam = (id: PiId): string => organisatie.pis.get(id)?.naam ?? id;
  return {
    pis: pis.map((id) => ({ id, naam: naam(id) })), pi, piNaam: naam(pi), vandaag: organisatie.vandaag, weekdagen: [...WEEKDAGEN], leegVersie: versieVan(null), ...delenVan(await leesRooster(omgeving, organisatie, pi)),
    reistijden: [...organisatie.pis.keys()].filter((id) => id !== pi).map((id) => ({ pi: id, naam: naam(id), versie: versieVan(reistijden.get(id) ?? null), ...gevuld({ minuten: reistijden.get(id) }) })),
    magReistijd: !isWeigering(beheer) && beheer.pis.includes(pi), ...gevuld({ waaromNiet: magRoosterWijzigen(organisatie, wie, pi) ? undefined : waaromNiet(organisatie, pi) }),
  };
}

function leesGetal(tekst: string, { min, max }: { readonly min: number; readonly max: number }, veld: string, wat: string): number | Weigering {
  const getal = /^\d{1,4}$/.test(tekst.trim()) ? Number(tekst.trim()) : Number.NaN;
  return getal >= min && getal <= max ? getal : { ...weiger('invoer', `Vul ${wat} in: een heel getal van ${min} tot en met ${max}.`), veld };
}

type Met<S extends RoosterInvoer['soort']> = Extract<RoosterInvoer, { readonly soort: S }>;

function leesProgramma({ afdeling, onbekend, dagen }: Met<'programma'>): Roosterwijziging | Weigering {
  if (onbekend) return { soort: 'programma', afdeling: afdeling as AfdelingId };
  const vakken: Tijdvak[] = [];
  for (const { weekdag, tekst } of dagen) {
    const gelezen = over(`dag${weekdag}`, leesVakken(tekst, weekdag));
    if (isWeigering(gelezen)) return gelezen;
    vakken.push(...gelezen);
  }
  return { soort: 'programma', afdeling: afdeling as AfdelingId, vakken };
}

function leesMdo({ id, weekdag, van: begin, tot: einde, elkeWeken: weken, vanaf: eerste, cluster, ruimte }: Met<'mdo'>): Roosterwijziging | Weigering {
  const [van, tot, vanaf] = [leesTijd(begin.trim().padStart(5, '0')), leesTijd(einde.trim().padStart(5, '0')), leesDatum(eerste)];
  if (van === undefined) return { ...weiger('invoer', 'Vul de begintijd in, bijvoorbeeld 13:00.'), veld: 'van' };
  if (tot === undefined) return { ...weiger('invoer', 'Vul de eindtijd in, bijvoorbeeld 16:00.'), veld: 'tot' };
  if (vanaf === undefined) return { ...weiger('invoer', 'Vul in vanaf welke dag deze uren gelden.'), veld: 'vanaf' };
  const elkeWeken = leesGetal(weken, ROOSTERGRENZEN.elkeWeken, 'elkeWeken', 'om de hoeveel weken het MDO is');
  if (isWeigering(elkeWeken)) return elkeWeken;
  return { soort: 'mdo', mdo: { weekdag, van, tot, vanaf, elkeWeken, ...gevuld({ cluster: cluster as ClusterId | undefined, ruimte: ruimte as RuimteId | undefined }) }, ...gevuld({ id: id as MdoId | undefined }) };
}

function leesRuimteInvoer({ id, naam, adres: ruw, plaatsen: aantal, inGebruik }: Met<'ruimte'>): Roosterwijziging | Weigering {
  const adres = leesEmail(ruw, 'adres');
  if (isWeigering(adres)) return adres;
  const plaatsen = leesGetal(aantal, ROOSTERGRENZEN.plaatsen, 'plaatsen', 'hoeveel mensen erin passen');
  if (isWeigering(plaatsen)) return plaatsen;
  return { soort: 'ruimte', ruimte: { naam, adres, plaatsen, inGebruik }, ...gevuld({ id: id as RuimteId | undefined }) };
}

function leesWijziging(invoer: Exclude<RoosterInvoer, { readonly soort: 'reistijd' }>): Roosterwijziging | Weigering {
  switch (invoer.soort) {
    case 'programma':
      return leesProgramma(invoer);
    case 'mdo':
      return leesMdo(invoer);
    case 'mdoWeg':
      return { soort: 'mdoWeg', id: invoer.id as MdoId };
    case 'ruimte':
      return leesRuimteInvoer(invoer);
  }
}

/** Minutes of travel between two PIs, for the beheerder of one of them; they hold for who is planned in both on a day. */
async function zetReistijd(omgeving: Omgeving, wie: PersoonId, { pi: ruw, andere: ander, minuten: tekst, versie }: Met<'reistijd'>): Promise<{ readonly melding: string } | Weigering> {
  const [pi, andere] = [ruw as PiId, ander as PiId];
  return doeBeheer(omgeving, wie, 'reistijd', async (trx, beheer): Promise<Gedaan<{ readonly melding: string }> | Weigering> => {
    for (const id of [pi, andere].sort()) await lockRooster(trx, id);
    const { pis } = beheer.organisatie;
    if (pi === andere || !pis.has(andere)) return weiger('bestaatNiet', 'Deze inrichting is er niet (meer). De lijst is bijgewerkt.');
    const fout = nietVan(beheer, pi) ?? intussenGewijzigd(versie, versieVan((await listReistijden(trx, pi)).get(andere) ?? null));
    if (fout !== undefined) return fout;
    const minuten = leesGetal(tekst, ROOSTERGRENZEN.reisMinuten, 'minuten', 'de reistijd in minuten');
    if (isWeigering(minuten)) return minuten;
    await bewaarReistijd(trx, { tussen: [pi, andere], minuten });
    return { wat: `${pi}/${andere}`, waarde: { melding: `De reistijd tussen ${pis.get(pi)?.naam ?? pi} en ${pis.get(andere)?.naam ?? andere} is nu ${minuten} minuten.` } };
  });
}

/** Changes hours, a room or travel; the first three by the same rules as in chat. */
export async function zetRooster(omgeving: Omgeving, wie: PersoonId, invoer: RoosterInvoer): Promise<{ readonly melding: string } | Weigering> {
  if (invoer.soort === 'reistijd') return zetReistijd(omgeving, wie, invoer);
  const wijziging = leesWijziging(invoer);
  if (isWeigering(wijziging)) return wijziging;
  const antwoord = await wijzigRooster(omgeving, wie, invoer.pi as PiId, wijziging, { gezien: invoer.versie, herkomst: 'tab' });
  return antwoord.ok ? { melding: antwoord.melding } : antwoord.weigering;
}
