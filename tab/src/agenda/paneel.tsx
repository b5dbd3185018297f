import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, Link, OverlayDrawer } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Link as Paginalink } from 'react-router';
import type { Agendaitem } from '../../../src/api/agenda.ts';
import { Melding } from '../basis/staat.tsx';
import { useStijl } from './stijl.ts';
import type { Verzet } from './verzet.ts';
import { Verzetformulier } from './verzetformulier.tsx';

interface PaneelProps {
  readonly item: Agendaitem | undefined;
  readonly verzet: Verzet;
  readonly sluit: () => void;
  /** The week is shown as a grid, in which arrow keys can move a meeting. */
  readonly metPijltjes: boolean;
}

/** All that is known of one meeting, and what can be done with it. */
export function Paneel({ item, verzet, sluit, metPijltjes }: PaneelProps): ReactNode {
  const stijl = useStijl();
  return (
    <OverlayDrawer open={item !== undefined} position="end" size="small" aria-label={item?.titel ?? ''} onOpenChange={(_, { open }) => { if (!open) sluit(); }}>
      <DrawerHeader>
        <DrawerHeaderTitle heading={{ as: 'h2' }} action={<Button appearance="subtle" aria-label="Sluit" icon={<DismissRegular />} onClick={sluit} />}>{item?.titel ?? ''}</DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <div className={stijl.stapel}>{item === undefined ? null : <Inhoud item={item} verzet={verzet} sluit={sluit} metPijltjes={metPijltjes} />}</div>
      </DrawerBody>
    </OverlayDrawer>
  );
}

function Inhoud({ item, verzet, sluit, metPijltjes }: Omit<PaneelProps, 'item'> & { readonly item: Agendaitem }): ReactNode {
  const stijl = useStijl();
  return (
    <>
      {verzet.uitslag?.soort === 'error' ? <Melding soort="error">{verzet.uitslag.tekst}</Melding> : null}
      <dl className={stijl.gegevens}>
        <dt>Wanneer</dt><dd>{item.wanneer}</dd>
        <dt>Waar</dt><dd>{item.plek}{item.joinUrl === undefined ? null : <> · <Link href={item.joinUrl} target="_blank" rel="noreferrer">neem deel</Link></>}</dd>
        <dt>Stand</dt><dd>{item.standTekst}</dd>
        {item.termijn === undefined ? null : <><dt>Termijn</dt><dd>{item.termijn}{item.stand === 'afgelopen' ? '' : item.voorTermijn === true ? ' (dit is op tijd)' : ' (dit is te laat)'}</dd></>}
        {item.reden === undefined ? null : <><dt>Waarom dan</dt><dd>{item.reden}</dd></>}
      </dl>
      {item.casussen.length === 0 ? null : (
        <>
          <h3 className={stijl.kop3}>{item.casussen.length === 1 ? 'Casus' : 'Casussen'}</h3>
          <ul className={stijl.lijst}>
            {item.casussen.map((casus) => <li key={casus.id}>{item.casussen.length > 1 ? `${casus.van}–${casus.tot} · ` : ''}<Paginalink to={`/casus/${casus.id}`}><Link as="span">{casus.code}</Link></Paginalink>{casus.naam === undefined ? '' : ` · ${casus.naam}`}</li>)}
          </ul>
        </>
      )}
      <h3 className={stijl.kop3}>Wie</h3>
      <ul className={stijl.lijst}>
        {item.mensen.map(({ naam, rol, antwoord }) => <li key={naam}>{naam}{rol === undefined ? '' : `, ${rol}`}{antwoord === '' ? '' : ` · ${antwoord}`}</li>)}
      </ul>
      {item.magVerplaatsen && item.stand === 'voorgesteld' ? (
        <div><Button appearance="primary" disabledFocusable={verzet.onderweg} onClick={() => verzet.kies(item)}>Kies dit moment</Button></div>
      ) : null}
      {item.magVerplaatsen ? <Verplaatsen item={item} verzet={verzet} sluit={sluit} metPijltjes={metPijltjes} /> : item.waaromNiet === undefined ? null : <p className={stijl.klein}>{item.waaromNiet}</p>}
    </>
  );
}

function Verplaatsen({ item, verzet, sluit, metPijltjes }: Omit<PaneelProps, 'item'> & { readonly item: Agendaitem }): ReactNode {
  const stijl = useStijl();
  if (verzet.bezig?.wijze === 'formulier') return <Verzetformulier bezig={verzet.bezig} verzet={verzet} />;
  return (
    <>
      <h3 className={stijl.kop3}>Ander moment</h3>
      <div className={stijl.naast}>
        {metPijltjes ? (
          <Button
            onClick={() => {
              sluit();
              // The drawer gives the focus back to the block first.
              setTimeout(() => verzet.begin(item, 'toetsen'));
            }}
          >Verplaats met pijltjes</Button>
        ) : null}
        <Button onClick={() => verzet.begin(item, 'formulier')}>Kies dag en tijd</Button>
      </div>
    </>
  );
}
