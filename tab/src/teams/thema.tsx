import { FluentProvider, makeStyles, teamsHighContrastTheme, tokens, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Thema } from './host.ts';

const FLUENT: Readonly<Record<Thema, Theme>> = { default: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

const useStijl = makeStyles({
  basis: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1 },
  licht: { colorScheme: 'light' },
  donker: { colorScheme: 'dark' },
});

/** The page in the look of its host. `colorScheme` makes the browser's own parts (date picker, scroll bar) follow. */
export function InThema({ thema, children }: { readonly thema: Thema; readonly children: ReactNode }): ReactNode {
  const stijl = useStijl();
  return (
    // What the provider has, Fluent gives to dialogs too; with the height of the page they would hide it.
    <FluentProvider theme={FLUENT[thema]} className={thema === 'default' ? stijl.licht : stijl.donker}>
      <div className={stijl.basis}>{children}</div>
    </FluentProvider>
  );
}
