import type { OrganisatieAntwoord } from '../../api/beheer/organisatie.ts';
import type { AfdelingId } from '../../domain/casus.ts';
import { gevuld } from '../../domain/gevuld.ts';
import type { PersoonId } from '../../domain/rollen.ts';
import { schrijfDatum, schrijfLijst, schrijfMoment } from '../../domain/schrijf.ts';
import { isWeigering, type Weigering } from '../../domain/weigering.ts';
import type { Afdeling, Cluster, Pi } from '../../store/organisatie.ts';
import { listAlleKanalen, listKoppelingenMetDeHand, listLaatsteLeveringen, listTeams, listVerwijzingen, type Verwijzingen } from '../../store/organisatiebeheer.ts';
import { listMdos } from '../../store/rooster.ts';
import { momentVan } from '../../tijd/amsterdam.ts';
import type { Omgeving } from '../omgeving.ts';
import { leesBeheer, versieVan, type Beheer } from './toegang.ts';

type Piregel = OrganisatieAntwoord['pis'][number];
type Kanaalregel = Piregel['kanalen'][number];

export const plaatsVersie = {
  pi: ({ naam, aliassen, postbus }: Pi): string => versieVan([naam, aliassen, postbus ?? null]),
  cluster: ({ naam }: Cluster): string => versieVan([naam]),
  afdeling: ({ naam, aliassen, cluster }: Afdeling): string => versieVan([naam, aliassen, cluster ?? null]),
};

const stuks = (aantal: number, een: string, meer: string): readonly string[] => (aantal === 0 ? [] : [`${aantal} ${aantal === 1 ? een : meer}`]);

/** Why an afdeling can't be taken away: what happened there must stay to be found. */
export function waaromAfdelingVast({ casussen, opnamen, rollen, kanalen }: Verwijzingen): string | undefined {
  const delen = [...stuks(casussen, 'casus', 'casussen'), ...stuks(opnamen, 'opname', 'opnamen'), ...stuks(rollen, 'rol', 'rollen'), ...stuks(kanalen, 'kanaal', 'kanalen')];
  if (delen.length === 0) return undefined;
  return `Heeft nog ${schrijfLijst(delen)}. ${casussen + opnamen > 0 ? 'Wat daar gebeurde moet te vinden blijven; geef de afdeling liever een andere naam.' : 'Haal die eerst weg.'}`;
}

export function waaromClusterVast(afdelingen: number, mdos: number): string | undefined {
  const delen = [...stuks(afdelingen, 'afdeling', 'afdelingen'), ...stuks(mdos, 'keer MDO-uren', 'keer MDO-uren')];
  return delen.length === 0 ? undefined : `Heeft nog ${schrijfLijst(delen)}. Haal die eerst uit het cluster.`;
}

const GEEN_TEAM = 'De app staat nog niet in een team van deze inrichting. Voeg Samen starten in Teams toe aan het team van de inrichting. De kanalen staan dan vanzelf hier.';
const GEEN_KANAAL = 'Kaarten komen in het kanaal Algemeen. Maak in Teams een kanaal met de naam van de afdeling (het wordt dan vanzelf gekoppeld), of koppel hieronder een kanaal.';

async function kanalenVan({ db }: Pick<Omgeving, 'db'>, { organisatie, overal }: Beheer): Promise<(pi: Pi) => readonly Kanaalregel[]> {
  const [teams, kanalen, laatste, metDeHand] = [await listTeams(db), await listAlleKanalen(db), await listLaatsteLeveringen(db), await listKoppelingenMetDeHand(db)];
  const hoe = (soort: string, afdeling: string | null): string => {
    if (soort === 'algemeen') return 'Algemeen kanaal: voor afdelingen zonder eigen kanaal';
    const hand = metDeHand.get(afdeling ?? 'geen');
    if (soort === 'vraag') return 'Nog niet gekozen';
    if (hand === undefined) return 'Vanzelf gekoppeld, aan de naam';
    return `Gekozen door ${hand.door === undefined ? 'iemand' : (organisatie.personen.get(hand.door)?.naam ?? 'iemand die hier niet meer werkt')} op ${schrijfDatum(momentVan(hand.op).datum)}`;
  };
  return (pi) => teams.filter((team) => team.pi === pi.id || (team.pi === null && overal && organisatie.pis.size === 1)).flatMap((team) => kanalen.filter((kanaal) => kanaal.team === team.id).map((kanaal) => {
    const op = laatste.get(kanaal.id);
    const moment = op === undefined ? undefined : momentVan(op);
    return {
      id: kanaal.id, team: team.id, naam: kanaal.naam, teamNaam: team.naam, soort: kanaal.soort as Kanaalregel['soort'], afdeling: kanaal.afdeling, hoe: hoe(kanaal.soort, kanaal.afdeling),
      ...gevuld({ laatste: moment === undefined ? undefined : schrijfMoment(moment.datum, moment.tijd) }),
    };
  }));
}

/** The PIs of this beheerder with their clusters, afdelingen and channels. */
export async function leesPlaatsen(omgeving: Omgeving, wie: PersoonId): Promise<OrganisatieAntwoord | Weigering> {
  const beheer = await leesBeheer(omgeving, wie);
  if (isWeigering(beheer)) return beheer;
  const { organisatie, pis } = beheer;
  const [verwijzingen, kanalenBij] = [await listVerwijzingen(omgeving.db), await kanalenVan(omgeving, beheer)];
  const regels: Piregel[] = [];
  for (const pi of pis.flatMap((id) => organisatie.pis.get(id) ?? [])) {
    const [mdos, kanalen] = [await listMdos(omgeving.db, pi.id), [...kanalenBij(pi)]];
    const afdelingen = [...organisatie.afdelingen.values()].filter((afdeling) => afdeling.pi === pi.id);
    const heeftKanaal = (id: AfdelingId): boolean => kanalen.some(({ afdeling }) => afdeling === id);
    regels.push({
      id: pi.id, naam: pi.naam, aliassen: [...pi.aliassen], versie: plaatsVersie.pi(pi), kanalen,
      clusters: [...organisatie.clusters.values()].filter((cluster) => cluster.pi === pi.id).map((cluster) => {
        const erin = afdelingen.filter((afdeling) => afdeling.cluster === cluster.id).map(({ naam }) => naam);
        return { id: cluster.id, naam: cluster.naam, versie: plaatsVersie.cluster(cluster), afdelingen: erin, ...gevuld({ vast: waaromClusterVast(erin.length, mdos.filter((mdo) => mdo.cluster === cluster.id).length) }) };
      }),
      afdelingen: afdelingen.map((afdeling) => {
        const wijst = verwijzingen.get(afdeling.id);
        return {
          id: afdeling.id, naam: afdeling.naam, aliassen: [...afdeling.aliassen], versie: plaatsVersie.afdeling(afdeling),
          ...gevuld({ cluster: afdeling.cluster, vast: wijst === undefined ? undefined : waaromAfdelingVast(wijst), gat: heeftKanaal(afdeling.id) || kanalen.length === 0 ? undefined : GEEN_KANAAL }),
        };
      }),
      ...gevuld({ postbus: pi.postbus, zonderTeam: kanalen.length === 0 ? GEEN_TEAM : undefined }),
    });
  }
  return { overal: beheer.overal, pis: regels };
}
