import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

const useStijl = makeStyles({
  lijst: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '0 4px' },
  link: {
    display: 'block', padding: '10px 10px 11px', color: tokens.colorNeutralForeground2, textDecorationLine: 'none', borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  // Only here: in high contrast a border without colour shows too.
  hier: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, paddingBottom: '8px', borderBottom: `3px solid ${tokens.colorBrandStroke1}`, borderBottomLeftRadius: 0, borderBottomRightRadius: 0 },
});

export interface Weergavelink {
  readonly naar: string;
  readonly naam: string;
  readonly hier: boolean;
}

/** Places to go to, of which one is here: the pages of the tab, or the parts of a page. */
export function Weergaven({ label, links, vervang = false }: { readonly label: string; readonly links: readonly Weergavelink[]; readonly vervang?: boolean }): ReactNode {
  const stijl = useStijl();
  return (
    <nav aria-label={label}>
      <ul className={stijl.lijst}>
        {links.map(({ naar, naam, hier }) => (
          <li key={naar}><Link to={naar} replace={vervang} className={mergeClasses(stijl.link, hier && stijl.hier)} {...(hier ? { 'aria-current': 'page' as const } : {})}>{naam}</Link></li>
        ))}
      </ul>
    </nav>
  );
}
