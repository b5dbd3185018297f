import type { Organisatiegegevens } from '../../store/organisatie.ts';
import { ROOSTER } from './rooster.ts';
import { emailVan, MENSEN, NOORDERVEEN, objectVan, tenantVan, ZUIDHAVEN } from './mensen.ts';

export { TENANTS } from './mensen.ts';

const AFDELINGEN: readonly (readonly [pi: string, namen: readonly string[]])[] = [
  [NOORDERVEEN, ['A', 'B', 'C', 'D', 'E']],
  [ZUIDHAVEN, ['1', '2']],
];

/** The clusters of PI Noorderveen, with names that exist nowhere (domain.md B5), and the afdelingen they hold. */
const CLUSTERS: readonly (readonly [id: string, naam: string, afdelingen: readonly string[]])[] = [
  ['cluster-1', 'Cluster 1', ['A', 'B']],
  ['cluster-2', 'Cluster 2', ['C', 'D', 'E']],
];

function clusterVan(pi: string, naam: string): { readonly cluster?: string } {
  const cluster = pi === NOORDERVEEN ? CLUSTERS.find(([, , afdelingen]) => afdelingen.includes(naam))?.[0] : undefined;
  return cluster === undefined ? {} : { cluster: `${pi}-${cluster}` };
}

/** The register of local mode: two invented PI's with invented people in every role. */
export const VOORBEELD: Organisatiegegevens = {
  pis: [
    { id: NOORDERVEEN, naam: 'PI Noorderveen', aliassen: ['Noorderveen'], postbus: 'samenstarten.noorderveen@dji.example' },
    { id: ZUIDHAVEN, naam: 'PI Zuidhaven', aliassen: ['Zuidhaven'], postbus: 'samenstarten.zuidhaven@dji.example' },
  ],
  afdelingen: AFDELINGEN.flatMap(([pi, namen]) => namen.map((naam) => ({ id: `${pi}-${naam.toLowerCase()}`, pi, ...clusterVan(pi, naam), naam: `Afdeling ${naam}` }))),
  clusters: CLUSTERS.map(([id, naam]) => ({ id: `${NOORDERVEEN}-${id}`, pi: NOORDERVEEN, naam })),
  personen: MENSEN.alle.map((mens) => ({
    id: mens.id, tenant: tenantVan(mens), object: objectVan(mens), naam: mens.naam, organisatie: mens.organisatie, email: emailVan(mens),
  })),
  ...ROOSTER,
  rollen: MENSEN.alle.flatMap(({ id, rollen }) => rollen.map((rol) => ({ persoon: id, ...rol }))),
  aanwezigheid: MENSEN.alle.flatMap(({ id, rollen, aanwezig }) => {
    const pi = rollen[0]?.pi;
    return aanwezig === undefined || pi === undefined ? [] : [{ persoon: id, pi, weekdagen: aanwezig }];
  }),
};

/** The same without what people keep true themselves in chat: a next start must not undo that. */
export function zonderRooster({ ruimtes: _ruimtes, programmas: _programmas, mdos: _mdos, reistijden: _reistijden, ...rest }: Organisatiegegevens): Organisatiegegevens {
  return { ...rest, aanwezigheid: [] };
}
