import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { weigeringId, type BladStaat } from './blad.ts';

/** A message in a box. A screen reader reads `error` and `warning` at once; one with an `id` is read because it gets the focus. */
export function Melding({ intent, id, children }: { readonly intent: 'info' | 'success' | 'warning' | 'error'; readonly id?: string; readonly children: ReactNode }): ReactNode {
  return (
    <MessageBar intent={intent} layout="multiline" role={id === undefined && (intent === 'error' || intent === 'warning') ? 'alert' : 'group'} {...(id === undefined ? {} : { id, tabIndex: -1 })}>
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}

/** Why the opdracht of this form was not carried out, if it was not; gets the focus when it appears. */
export function Weigering({ staat, formulier }: { readonly staat: BladStaat; readonly formulier: string }): ReactNode {
  if (staat.weigering?.formulier !== formulier) return null;
  return <Melding intent="error" id={weigeringId(formulier)}>{staat.weigering.melding}</Melding>;
}
