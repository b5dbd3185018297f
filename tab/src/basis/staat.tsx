import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

const useStijl = makeStyles({
  stapel: { display: 'flex', flexDirection: 'column', gap: '12px' },
  leeg: { margin: 0, padding: '32px 16px', textAlign: 'center', color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusLarge },
  melding: { '& .fui-MessageBarBody': { whiteSpace: 'normal' } },
});

/** A sentence in a coloured bar, with something to do about it. */
export function Melding({ soort, children, actie }: { readonly soort: 'info' | 'success' | 'warning' | 'error'; readonly children: ReactNode; readonly actie?: { readonly tekst: string; readonly doe: () => void } }): ReactNode {
  const stijl = useStijl();
  return (
    <MessageBar intent={soort} layout="multiline" className={stijl.melding} politeness={soort === 'error' ? 'assertive' : 'polite'}>
      <MessageBarBody>{children}</MessageBarBody>
      {actie === undefined ? null : <MessageBarActions><Button size="small" onClick={actie.doe}>{actie.tekst}</Button></MessageBarActions>}
    </MessageBar>
  );
}

/** Grey rows of about the height of what comes, so that nothing jumps. */
export function Skelet({ rijen, hoogte = 64, wat }: { readonly rijen: number; readonly hoogte?: 24 | 32 | 40 | 48 | 64 | 96 | 128; readonly wat: string }): ReactNode {
  const stijl = useStijl();
  return (
    <Skeleton aria-label={`${wat} wordt opgehaald`} className={stijl.stapel}>
      {Array.from({ length: rijen }, (_, rij) => <SkeletonItem key={rij} size={hoogte} />)}
    </Skeleton>
  );
}

/** What a list says when it holds nothing. */
export function Leeg({ children }: { readonly children: ReactNode }): ReactNode {
  return <p className={useStijl().leeg}>{children}</p>;
}

/** What was fetched; grey rows until it is there, and what to do when it can't be had. */
export function Toon<T>({ vraag, skelet, children }: { readonly vraag: UseQueryResult<T>; readonly skelet: ReactNode; readonly children: (waarde: T) => ReactNode }): ReactNode {
  if (vraag.data !== undefined) return children(vraag.data);
  if (vraag.isError) return <Melding soort="error" actie={{ tekst: 'Probeer opnieuw', doe: () => void vraag.refetch() }}>{vraag.error.message}</Melding>;
  return skelet;
}
