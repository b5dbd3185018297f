import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { OrganisatieAntwoord, PlaatsInvoer } from '../../../../src/api/beheer/organisatie.ts';
import { useBewaar, useWaarden } from '../delen/bewaar.ts';
import { Keuzeveld, Tekstveld, Venster } from '../delen/venster.tsx';

export const ORGANISATIE = '/api/beheer/organisatie';
export type Pi = OrganisatieAntwoord['pis'][number];

/** What is being added or changed; without an id something new. */
export type Plaats =
  | { readonly soort: 'pi'; readonly nu?: Pi }
  | { readonly soort: 'cluster'; readonly pi: Pi; readonly nu?: Pi['clusters'][number] }
  | { readonly soort: 'afdeling'; readonly pi: Pi; readonly nu?: Pi['afdelingen'][number] };

const NAAM = { pi: 'Inrichting', cluster: 'Cluster', afdeling: 'Afdeling' } as const;

function invoerVan(plaats: Plaats, { naam, aliassen, postbus, cluster }: { readonly naam: string; readonly aliassen: string; readonly postbus: string; readonly cluster: string }): PlaatsInvoer {
  const bestaand = plaats.nu === undefined ? {} : { id: plaats.nu.id, versie: plaats.nu.versie };
  if (plaats.soort === 'pi') return { soort: 'pi', ...bestaand, naam, aliassen, postbus };
  if (plaats.soort === 'cluster') return { soort: 'cluster', ...bestaand, pi: plaats.pi.id, naam };
  return { soort: 'afdeling', ...bestaand, pi: plaats.pi.id, naam, aliassen, ...(cluster === '' ? {} : { cluster }) };
}

function watErStaat(plaats: Plaats): readonly string[] {
  const { nu } = plaats;
  if (nu === undefined) return [];
  const cluster = plaats.soort === 'afdeling' ? (plaats.pi.clusters.find(({ id }) => id === plaats.nu?.cluster)?.naam ?? 'geen cluster') : '';
  return [nu.naam, 'aliassen' in nu ? `andere namen ${nu.aliassen.join(', ') || 'geen'}` : '', plaats.soort === 'pi' ? `postbus ${plaats.nu?.postbus ?? 'geen'}` : '', cluster];
}

/** A PI, a cluster or an afdeling. */
export function Plaatsvenster({ plaats, sluit, klaar }: { readonly plaats: Plaats; readonly sluit: () => void; readonly klaar: (melding: string) => void }): ReactNode {
  const { stuur, bezig, fout } = useBewaar(ORGANISATIE);
  const { nu } = plaats;
  const [waarden, zet] = useWaarden({
    naam: nu?.naam ?? '', aliassen: nu !== undefined && 'aliassen' in nu ? nu.aliassen.join(', ') : '', postbus: plaats.soort === 'pi' ? (plaats.nu?.postbus ?? '') : '', cluster: plaats.soort === 'afdeling' ? (plaats.nu?.cluster ?? '') : '',
  });
  const vast = nu !== undefined && plaats.soort !== 'pi' && 'vast' in nu ? nu.vast : undefined;
  const doe = async (pad: string, inhoud: object): Promise<void> => {
    const melding = await stuur({ methode: 'POST', pad, inhoud });
    if (melding !== undefined) klaar(melding);
  };
  const verwijder = nu === undefined || plaats.soort === 'pi' || vast !== undefined ? null : <Button disabled={bezig} onClick={() => void doe(`${ORGANISATIE}/verwijderen`, { soort: plaats.soort, id: nu.id, versie: nu.versie })}>Verwijder</Button>;
  return (
    <Venster titel={nu === undefined ? `${NAAM[plaats.soort]} toevoegen` : `Wijzig ${nu.naam}`} sluit={sluit} bezig={bezig} fout={fout} velden={['naam', 'aliassen', 'postbus', 'cluster']} verzend={() => void doe(ORGANISATIE, invoerVan(plaats, waarden))} extra={verwijder} nu={watErStaat(plaats)}>
      <Tekstveld naam="naam" label="Naam" verplicht waarde={waarden.naam} zet={zet('naam')} fout={fout} />
      {plaats.soort === 'cluster' ? null : <Tekstveld naam="aliassen" label="Andere namen" waarde={waarden.aliassen} zet={zet('aliassen')} fout={fout} hint="Zoals de naam in lijsten met signalen kan staan, met komma’s ertussen." />}
      {plaats.soort === 'pi' ? <Tekstveld naam="postbus" label="Postbus" type="email" waarde={waarden.postbus} zet={zet('postbus')} fout={fout} hint="Van dit adres mailt Samen starten. Leeg: er gaat geen mail uit." /> : null}
      {plaats.soort === 'afdeling' ? <Keuzeveld naam="cluster" label="Cluster" waarde={waarden.cluster} zet={zet('cluster')} fout={fout} keuzes={plaats.pi.clusters} leeg="Geen cluster" hint="In een cluster kunnen andere afspraken gelden." /> : null}
      {vast === undefined ? null : <p>Verwijderen kan niet. {vast}</p>}
    </Venster>
  );
}

/** To which afdeling a channel belongs. */
export function Kanaalvenster({ pi, kanaal, sluit, klaar }: { readonly pi: Pi; readonly kanaal: Pi['kanalen'][number]; readonly sluit: () => void; readonly klaar: (melding: string) => void }): ReactNode {
  const { stuur, bezig, fout } = useBewaar(ORGANISATIE);
  const [{ afdeling }, zet] = useWaarden({ afdeling: kanaal.afdeling ?? '' });
  const verzend = async (): Promise<void> => {
    const melding = await stuur({ methode: 'POST', pad: '/api/beheer/kanalen', inhoud: { kanaal: kanaal.id, team: kanaal.team, gezien: kanaal.afdeling, ...(afdeling === '' ? {} : { afdeling }) } });
    if (melding !== undefined) klaar(melding);
  };
  return (
    <Venster titel={`Kanaal ${kanaal.naam}`} sluit={sluit} bezig={bezig} fout={fout} velden={['afdeling']} verzend={() => void verzend()} uitleg={`In team ${kanaal.teamNaam}. De kaarten van open casussen verhuizen mee.`}>
      <Keuzeveld naam="afdeling" label="Bij welke afdeling hoort dit kanaal?" waarde={afdeling} zet={zet('afdeling')} fout={fout} keuzes={pi.afdelingen} leeg="Geen afdeling" />
    </Venster>
  );
}
