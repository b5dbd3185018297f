import { Badge, Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { organisatieAntwoord } from '../../../../src/api/beheer/organisatie.ts';
import { useHaal } from '../../basis/ophalen.ts';
import { Melding, Skelet, Toon } from '../../basis/staat.tsx';
import { Deel, useDeelStijl } from '../delen/deel.tsx';
import { Tabel } from '../delen/tabel.tsx';
import { useVenster, Vensterplek } from '../delen/vensterplek.tsx';
import { Kanaalvenster, ORGANISATIE, Plaatsvenster, type Pi, type Plaats } from './vensters.tsx';

type Kanaal = Pi['kanalen'][number];
type Open = { readonly plaats: Plaats } | { readonly kanaal: Kanaal; readonly pi: Pi };

function Kanalen({ pi, open }: { readonly pi: Pi; readonly open: (open: Open) => void }): ReactNode {
  const stijl = useDeelStijl();
  if (pi.zonderTeam !== undefined) return <Melding soort="warning">{pi.zonderTeam}</Melding>;
  return (
    <Tabel
      bijschrift={`Kanalen van ${pi.naam}`} leeg="" rijen={pi.kanalen} sleutel={({ id }) => id}
      kolommen={[
        { kop: 'Kanaal', cel: ({ naam, teamNaam }) => <>{naam}<span className={stijl.stil}>team {teamNaam}</span></> },
        { kop: 'Hoort bij', cel: ({ soort, afdeling }) => (soort === 'algemeen' ? 'hele inrichting' : soort === 'vraag' ? <Badge appearance="outline">! nog te kiezen</Badge> : (pi.afdelingen.find(({ id }) => id === afdeling)?.naam ?? 'geen afdeling')) },
        { kop: 'Hoe', cel: ({ hoe, laatste }) => <>{hoe}<span className={stijl.stil}>{laatste === undefined ? 'nog niets geplaatst' : `laatst geplaatst: ${laatste}`}</span></> },
        { kop: 'Wijzig', cel: (kanaal) => (kanaal.soort === 'algemeen' ? '–' : <Button size="small" aria-label={`Koppel kanaal ${kanaal.naam}`} onClick={() => open({ kanaal, pi })}>Koppel</Button>) },
      ]}
    />
  );
}

function Inrichting({ pi, open }: { readonly pi: Pi; readonly open: (open: Open) => void }): ReactNode {
  const stijl = useDeelStijl();
  const clusternaam = (id: string | undefined): string => pi.clusters.find((een) => een.id === id)?.naam ?? '–';
  return (
    <>
      <h3 className={stijl.tussen}>{pi.naam}</h3>
      <div className={stijl.rij}>
        <span className={stijl.uitleg}>{[pi.aliassen.length === 0 ? '' : `Ook bekend als ${pi.aliassen.join(', ')}.`, pi.postbus === undefined ? 'Geen postbus: er gaat geen mail uit.' : `Postbus ${pi.postbus}.`].filter(Boolean).join(' ')}</span>
        <Button size="small" aria-label={`Wijzig ${pi.naam}`} onClick={() => open({ plaats: { soort: 'pi', nu: pi } })}>Wijzig</Button>
      </div>
      <div className={stijl.knoppen}>
        <Button size="small" onClick={() => open({ plaats: { soort: 'afdeling', pi } })} aria-label={`Voeg afdeling toe aan ${pi.naam}`}>Voeg afdeling toe</Button>
        <Button size="small" onClick={() => open({ plaats: { soort: 'cluster', pi } })} aria-label={`Voeg cluster toe aan ${pi.naam}`}>Voeg cluster toe</Button>
      </div>
      <Tabel
        bijschrift={`Afdelingen van ${pi.naam}`} leeg="Nog geen afdelingen. Voeg er een toe." rijen={pi.afdelingen} sleutel={({ id }) => id}
        kolommen={[
          { kop: 'Afdeling', cel: ({ naam, aliassen }) => <>{naam}{aliassen.length === 0 ? null : <span className={stijl.stil}>ook: {aliassen.join(', ')}</span>}</> },
          { kop: 'Cluster', cel: ({ cluster }) => clusternaam(cluster) },
          { kop: 'Kanaal', cel: ({ id, gat }) => (gat === undefined ? (pi.kanalen.filter(({ afdeling }) => afdeling === id).map(({ naam }) => naam).join(', ') || '–') : <><Badge appearance="outline">! geen kanaal</Badge><span className={stijl.stil}>{gat}</span></>) },
          { kop: 'Wijzig', cel: (afdeling) => <Button size="small" aria-label={`Wijzig ${afdeling.naam}`} onClick={() => open({ plaats: { soort: 'afdeling', pi, nu: afdeling } })}>Wijzig</Button> },
        ]}
      />
      {pi.clusters.length === 0 ? null : (
        <Tabel
          bijschrift={`Clusters van ${pi.naam}`} leeg="" rijen={pi.clusters} sleutel={({ id }) => id}
          kolommen={[
            { kop: 'Cluster', cel: ({ naam }) => naam }, { kop: 'Afdelingen', cel: ({ afdelingen }) => (afdelingen.length === 0 ? 'geen' : afdelingen.join(', ')) },
            { kop: 'Wijzig', cel: (cluster) => <Button size="small" aria-label={`Wijzig ${cluster.naam}`} onClick={() => open({ plaats: { soort: 'cluster', pi, nu: cluster } })}>Wijzig</Button> },
          ]}
        />
      )}
      <Kanalen pi={pi} open={open} />
    </>
  );
}

/** Prisons, clusters, afdelingen and their channels. */
export default function Organisatie(): ReactNode {
  const vraag = useHaal(organisatieAntwoord, ORGANISATIE);
  const venster = useVenster<Open>();
  const { sluit, klaar } = venster;
  return (
    <Deel titel="Organisatie" gelukt={venster.gelukt} uitleg="Inrichtingen, clusters, afdelingen en de kanalen waarin hun kaarten staan. Wat casussen heeft, kan niet weg: wat daar gebeurde moet te vinden blijven." naast={vraag.data?.overal === true ? <Button appearance="primary" onClick={() => venster.open({ plaats: { soort: 'pi' } })}>Voeg inrichting toe</Button> : null}>
      <Toon vraag={vraag} skelet={<Skelet rijen={6} wat="De organisatie" />}>{({ pis }) => pis.map((pi) => <Inrichting key={pi.id} pi={pi} open={venster.open} />)}</Toon>
      <Vensterplek venster={venster}>
        {(open) => ('plaats' in open ? <Plaatsvenster plaats={actueel(open.plaats, vraag.data?.pis ?? [])} sluit={sluit} klaar={klaar} /> : <Kanaalvenster pi={open.pi} kanaal={vraag.data?.pis.flatMap(({ kanalen }) => kanalen).find(({ id }) => id === open.kanaal.id) ?? open.kanaal} sluit={sluit} klaar={klaar} />)}
      </Vensterplek>
    </Deel>
  );
}

/** The place as it is now: after somebody else changed it, saving again goes by what one has seen since. */
function actueel(plaats: Plaats, pis: readonly Pi[]): Plaats {
  const { nu } = plaats;
  if (nu === undefined) return plaats;
  if (plaats.soort === 'pi') {
    const inrichting = pis.find(({ id }) => id === nu.id);
    return inrichting === undefined ? plaats : { soort: 'pi', nu: inrichting };
  }
  const pi = pis.find(({ id }) => id === plaats.pi.id) ?? plaats.pi;
  if (plaats.soort === 'cluster') {
    const cluster = pi.clusters.find(({ id }) => id === nu.id);
    return cluster === undefined ? plaats : { soort: 'cluster', pi, nu: cluster };
  }
  const afdeling = pi.afdelingen.find(({ id }) => id === nu.id);
  return afdeling === undefined ? plaats : { soort: 'afdeling', pi, nu: afdeling };
}
