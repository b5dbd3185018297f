import type { Weigering } from '../../domain/weigering.ts';

/** What a use case answers, or why it does not. */
type Uitkomst<T> = { readonly ok: true; readonly antwoord: T } | { readonly ok: false; readonly weigering: Weigering };

/** A use case's outcome as a route answers it. */
export function ofWeigering<T>(uitkomst: Uitkomst<T>): T | Weigering {
  return uitkomst.ok ? uitkomst.antwoord : uitkomst.weigering;
}
