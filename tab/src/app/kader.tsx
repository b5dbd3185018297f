import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { NavLink, Outlet } from 'react-router';
import { useIk } from '../basis/ophalen.ts';
import { paginasVoor } from './paginas.ts';
import { Verbindingsbalk } from './verbindingsbalk.tsx';

const useStijl = makeStyles({
  balk: {
    display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center', padding: '4px 16px', backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  lijst: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '0 4px' },
  link: {
    display: 'block', padding: '10px 10px 8px', color: tokens.colorNeutralForeground2, textDecorationLine: 'none', borderBottom: '3px solid transparent', borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  hier: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, borderBottomColor: tokens.colorBrandStroke1, borderBottomLeftRadius: 0, borderBottomRightRadius: 0 },
  wie: { marginInlineStart: 'auto', display: 'flex', flexWrap: 'wrap', gap: '4px 8px', alignItems: 'center', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  naarInhoud: {
    position: 'absolute', insetInlineStart: '-10000px', ':focus': { position: 'static', insetInlineStart: 0, padding: '4px 8px' },
  },
});

/** The tab around each page: where one can go, and in local mode who one is. */
export function Kader({ word }: { readonly word: (() => void) | undefined }): ReactNode {
  const stijl = useStijl();
  const ik = useIk();
  return (
    <>
      <header className={stijl.balk}>
        <Button className={stijl.naarInhoud} appearance="transparent" onClick={() => document.querySelector<HTMLElement>('#inhoud h1')?.focus()}>Naar de inhoud</Button>
        <nav aria-label="Pagina's">
          <ul className={stijl.lijst}>
            {paginasVoor(ik).map(({ pad, naam }) => (
              <li key={pad}><NavLink to={pad} className={({ isActive }) => mergeClasses(stijl.link, isActive && stijl.hier)}>{naam}</NavLink></li>
            ))}
          </ul>
        </nav>
        {word === undefined ? null : <div className={stijl.wie}><span>Lokale modus · u bent {ik.naam}</span><Button size="small" onClick={word}>Word iemand anders</Button></div>}
      </header>
      <Verbindingsbalk />
      <Outlet />
    </>
  );
}
