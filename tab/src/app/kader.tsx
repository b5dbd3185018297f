import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useIk } from '../basis/ophalen.ts';
import { Weergaven } from '../basis/weergaven.tsx';
import { paginasVoor } from './paginas.ts';
import { Verbindingsbalk } from './verbindingsbalk.tsx';

const useStijl = makeStyles({
  balk: {
    display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center', padding: '4px 16px', backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  wie: { marginInlineStart: 'auto', display: 'flex', flexWrap: 'wrap', gap: '4px 8px', alignItems: 'center', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  naarInhoud: {
    position: 'absolute', insetInlineStart: '-10000px', ':focus': { position: 'static', insetInlineStart: 0, padding: '4px 8px' },
  },
});

/** The tab around each page: where one can go, and in local mode who one is. */
export function Kader({ word }: { readonly word: (() => void) | undefined }): ReactNode {
  const stijl = useStijl();
  const ik = useIk();
  const { pathname } = useLocation();
  return (
    <>
      <header className={stijl.balk}>
        <Button className={stijl.naarInhoud} appearance="transparent" onClick={() => document.querySelector<HTMLElement>('#inhoud h1')?.focus()}>Naar de inhoud</Button>
        <Weergaven label="Pagina's" links={paginasVoor(ik).map(({ pad, naam }) => ({ naar: pad, naam, hier: pathname === pad || pathname.startsWith(`${pad}/`) }))} />
        {word === undefined ? null : <div className={stijl.wie}><span>Lokale modus · u bent {ik.naam}</span><Button size="small" onClick={word}>Word iemand anders</Button></div>}
      </header>
      <Verbindingsbalk />
      <Outlet />
    </>
  );
}
