import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { KanaalInvoer, PlaatsInvoer, VerwijderInvoer } from '../../api/beheer/organisatie.ts';
import { schrijfGevolgen } from '../../domain/afspraakwijziging.ts';
import type { AfdelingId, ClusterId, PiId } from '../../domain/casus.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { schoneInvoer, vereist } from '../../domain/invoer.ts';
import { leesEmail } from '../../domain/mensen.ts';
import type { PersoonId } from '../../domain/rollen.ts';
import { isWeigering, over, weiger, type Weigering } from '../../domain/weigering.ts';
import { bewaarAfdeling, bewaarCluster, bewaarPi, listVerwijzingen, vergrendelPlaatsen, verwijderAfdeling, verwijderCluster } from '../../store/organisatiebeheer.ts';
import { listMdos } from '../../store/rooster.ts';
import type { Database } from '../../store/schema.ts';
import { plekNaam, werkDoor } from '../afspraken.ts';
import { kern } from '../herken.ts';
import { herplaatsKaartenIn, koppelKanaal } from '../kanalen.ts';
import type { Omgeving } from '../omgeving.ts';
import { leesOrganisatie } from '../organisatie.ts';
import { plaatsVersie, waaromAfdelingVast, waaromClusterVast } from './organisatielijst.ts';
import { doeBeheer, intussenGewijzigd, nietVan, type Beheer, type Gedaan } from './toegang.ts';

type Trx = Transaction<Database>;
interface Zin {
  readonly melding: string;
}
interface MetNamen {
  readonly naam: string;
  readonly aliassen?: readonly string[];
}

const MAX_NAAM = 120;
const MAX_ALIASSEN = 10;
const WEG = weiger('bestaatNiet', 'Dit staat niet (meer) in Samen starten. De lijst is bijgewerkt.');

/** An id that people can read in a file: `noorderveen-afdeling-f`; else one without meaning. */
function nieuwId(bezet: ReadonlyMap<string, unknown>, ...delen: readonly string[]): string {
  const leesbaar = delen.join('-').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);
  return leesbaar === '' || bezet.has(leesbaar) ? randomUUID() : leesbaar;
}

function leesAliassen(tekst: string): readonly string[] | Weigering {
  const namen = [...new Set(tekst.split(',').map(schoneInvoer).filter(Boolean))];
  if (namen.length > MAX_ALIASSEN || namen.some((naam) => naam.length > MAX_NAAM)) return { ...weiger('invoer', `Vul hooguit ${MAX_ALIASSEN} andere namen in, elk van hooguit ${MAX_NAAM} tekens, met komma’s ertussen.`), veld: 'aliassen' };
  return namen;
}

/** A signal names a place by name: two that are called alike would make it ambiguous. */
function dubbeleNaam(namen: MetNamen, andere: Iterable<MetNamen>): Weigering | undefined {
  const kernen = (een: MetNamen): readonly string[] => [een.naam, ...(een.aliassen ?? [])].map(kern);
  const botst = [...andere].find((een) => kernen(een).some((naam) => kernen(namen).includes(naam)));
  return botst === undefined ? undefined : { ...weiger('bestaatAl', `Deze naam lijkt te veel op ${botst.naam}: een signaal zou bij allebei kunnen horen. Kies een andere naam.`), veld: kern(namen.naam) === kern(botst.naam) || botst.aliassen?.some((een) => kern(een) === kern(namen.naam)) === true ? 'naam' : 'aliassen' };
}

async function bewaarEenPi(omgeving: Omgeving, trx: Trx, { overal, organisatie, ...beheer }: Beheer, invoer: Extract<PlaatsInvoer, { soort: 'pi' }>, naam: string): Promise<Gedaan<Zin> | Weigering> {
  const eerder = invoer.id === undefined ? undefined : organisatie.pis.get(invoer.id as PiId);
  if (invoer.id !== undefined && eerder === undefined) return WEG;
  const magNiet = eerder === undefined ? (overal ? undefined : weiger('magNiet', 'Een inrichting voegt alleen de landelijke beheerder toe.')) : nietVan({ ...beheer, overal, organisatie }, eerder.id);
  const fout = magNiet ?? (eerder === undefined ? undefined : intussenGewijzigd(invoer.versie, plaatsVersie.pi(eerder)));
  if (fout !== undefined) return fout;
  const aliassen = leesAliassen(invoer.aliassen);
  if (isWeigering(aliassen)) return aliassen;
  const postbus = invoer.postbus.trim() === '' ? undefined : leesEmail(invoer.postbus, 'postbus');
  if (isWeigering(postbus)) return postbus;
  const dubbel = dubbeleNaam({ naam, aliassen }, [...organisatie.pis.values()].filter(({ id }) => id !== eerder?.id));
  if (dubbel !== undefined) return dubbel;
  const id = (eerder?.id ?? nieuwId(organisatie.pis, kern(naam))) as PiId;
  await bewaarPi(trx, { id, naam, aliassen, ...gevuld({ postbus }) });
  if (eerder !== undefined) await herplaatsKaartenIn(omgeving, trx, { pi: id });
  return { wat: `pi/${id}`, waarde: { melding: `${naam} is ${eerder === undefined ? 'toegevoegd. Voeg nu de afdelingen toe' : 'bewaard'}.` } };
}

async function bewaarEenCluster(trx: Trx, beheer: Beheer, invoer: Extract<PlaatsInvoer, { soort: 'cluster' }>, naam: string): Promise<Gedaan<Zin> | Weigering> {
  const { clusters } = beheer.organisatie;
  const eerder = invoer.id === undefined ? undefined : clusters.get(invoer.id as ClusterId);
  if (invoer.id !== undefined && eerder === undefined) return WEG;
  const pi = eerder?.pi ?? (invoer.pi as PiId);
  const fout = nietVan(beheer, pi) ?? (eerder === undefined ? undefined : intussenGewijzigd(invoer.versie, plaatsVersie.cluster(eerder))) ?? dubbeleNaam({ naam }, [...clusters.values()].filter((een) => een.pi === pi && een.id !== eerder?.id));
  if (fout !== undefined) return fout;
  const id = (eerder?.id ?? nieuwId(clusters, pi, naam)) as ClusterId;
  await bewaarCluster(trx, { id, pi, naam });
  return { wat: `cluster/${id}`, waarde: { melding: `${naam} is ${eerder === undefined ? 'toegevoegd. Kies nu bij de afdelingen welke erbij horen' : 'bewaard'}.` } };
}

/** In another cluster other afspraken hold: for open casussen from now on, as when an afspraak changes. */
async function gevolgVanCluster(omgeving: Omgeving, trx: Trx, voor: Beheer['organisatie'], pi: PiId, afdeling: AfdelingId): Promise<string> {
  const na = await leesOrganisatie({ db: trx, nu: omgeving.nu });
  const gevolgen = await werkDoor(omgeving, trx, { plekken: [{ pi, afdeling }], voor, na });
  return gevolgen.length === 0 ? '' : ` De afspraken van het cluster gelden nu: ${schrijfGevolgen(gevolgen, plekNaam(na, { pi }))}`;
}

async function bewaarEenAfdeling(omgeving: Omgeving, trx: Trx, beheer: Beheer, invoer: Extract<PlaatsInvoer, { soort: 'afdeling' }>, naam: string): Promise<Gedaan<Zin> | Weigering> {
  const { afdelingen, clusters } = beheer.organisatie;
  const eerder = invoer.id === undefined ? undefined : afdelingen.get(invoer.id as AfdelingId);
  if (invoer.id !== undefined && eerder === undefined) return WEG;
  const pi = eerder?.pi ?? (invoer.pi as PiId);
  const fout = nietVan(beheer, pi) ?? (eerder === undefined ? undefined : intussenGewijzigd(invoer.versie, plaatsVersie.afdeling(eerder)));
  if (fout !== undefined) return fout;
  const cluster = invoer.cluster as ClusterId | undefined;
  if (cluster !== undefined && clusters.get(cluster)?.pi !== pi) return { ...weiger('invoer', 'Dit cluster hoort niet (meer) bij deze inrichting. Kies een ander.'), veld: 'cluster' };
  const aliassen = leesAliassen(invoer.aliassen);
  if (isWeigering(aliassen)) return aliassen;
  const dubbel = dubbeleNaam({ naam, aliassen }, [...afdelingen.values()].filter((een) => een.pi === pi && een.id !== eerder?.id));
  if (dubbel !== undefined) return dubbel;
  const id = (eerder?.id ?? nieuwId(afdelingen, pi, kern(naam))) as AfdelingId;
  await bewaarAfdeling(trx, { id, pi, naam, aliassen, ...gevuld({ cluster }) });
  const gevolg = eerder === undefined || eerder.cluster === cluster ? '' : await gevolgVanCluster(omgeving, trx, beheer.organisatie, pi, id);
  if (eerder !== undefined && eerder.naam !== naam) await herplaatsKaartenIn(omgeving, trx, { pi, afdeling: id });
  const nieuw = 'toegevoegd. Geef er mensen een rol, en koppel een kanaal';
  return { wat: `afdeling/${id}`, waarde: { melding: `${naam} is ${eerder === undefined ? nieuw : 'bewaard'}.${gevolg}` } };
}

/** Adds a PI, a cluster or an afdeling, or brings it up to date. */
export async function bewaarPlaats(omgeving: Omgeving, wie: PersoonId, invoer: PlaatsInvoer): Promise<Zin | Weigering> {
  return doeBeheer(omgeving, wie, invoer.soort, async (trx, beheer): Promise<Gedaan<Zin> | Weigering> => {
    await vergrendelPlaatsen(trx);
    // Read after the lock: what somebody else just added counts.
    const nu: Beheer = { ...beheer, organisatie: await leesOrganisatie({ db: trx, nu: omgeving.nu }) };
    const naam = over('naam', vereist(invoer.naam, 'de naam', MAX_NAAM));
    if (isWeigering(naam)) return naam;
    switch (invoer.soort) {
      case 'pi':
        return bewaarEenPi(omgeving, trx, nu, invoer, naam);
      case 'cluster':
        return bewaarEenCluster(trx, nu, invoer, naam);
      case 'afdeling':
        return bewaarEenAfdeling(omgeving, trx, nu, invoer, naam);
    }
  });
}

/** Takes an afdeling or cluster away to which nothing refers. */
export async function verwijderPlaats(omgeving: Omgeving, wie: PersoonId, { soort, id, versie }: VerwijderInvoer): Promise<Zin | Weigering> {
  return doeBeheer(omgeving, wie, `${soort}Weg`, async (trx, beheer): Promise<Gedaan<Zin> | Weigering> => {
    await vergrendelPlaatsen(trx);
    const { afdelingen, clusters } = await leesOrganisatie({ db: trx, nu: omgeving.nu });
    const [afdeling, cluster] = soort === 'afdeling' ? [afdelingen.get(id as AfdelingId), undefined] : [undefined, clusters.get(id as ClusterId)];
    const plaats = afdeling ?? cluster;
    if (plaats === undefined) return WEG;
    const fout = nietVan(beheer, plaats.pi) ?? intussenGewijzigd(versie, afdeling === undefined ? cluster && plaatsVersie.cluster(cluster) : plaatsVersie.afdeling(afdeling));
    if (fout !== undefined) return fout;
    const wijst = afdeling === undefined ? undefined : (await listVerwijzingen(trx)).get(afdeling.id);
    const vast = cluster === undefined
      ? wijst && waaromAfdelingVast(wijst)
      : waaromClusterVast([...afdelingen.values()].filter((een) => een.cluster === cluster.id).length, (await listMdos(trx, cluster.pi)).filter((mdo) => mdo.cluster === cluster.id).length);
    if (vast !== undefined) return weiger('verkeerdeStap', `${plaats.naam} kan niet weg. ${vast}`);
    if (afdeling !== undefined) await verwijderAfdeling(trx, afdeling.id);
    if (cluster !== undefined) await verwijderCluster(trx, cluster.id);
    return { wat: `${soort}/${id}`, waarde: { melding: `${plaats.naam} is verwijderd.` } };
  });
}

/** Links a channel, as the card of the beheerder does. */
export async function koppelKanaalInTab(omgeving: Omgeving, wie: PersoonId, { kanaal, team, afdeling, gezien }: KanaalInvoer): Promise<Zin | Weigering> {
  const antwoord = await koppelKanaal(omgeving, wie, { kanaal, team, afdeling: afdeling as AfdelingId | undefined, gezien, herkomst: 'tab' });
  if (!antwoord.ok) return antwoord.weigering;
  return { melding: antwoord.afdeling === undefined ? `Kanaal ${antwoord.kanaal.naam} hoort nu bij geen afdeling.` : `Kanaal ${antwoord.kanaal.naam} hoort nu bij ${antwoord.afdeling.naam}. De kaarten van open casussen verhuizen ernaartoe.` };
}
