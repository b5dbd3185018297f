import { z } from 'zod';
import type { Positie } from '../../store/lijsten.ts';

const vorm = z.tuple([z.boolean(), z.iso.date(), z.string().regex(/^ZS-\d{6}$/), z.string().max(120).optional()]);

/** The place where a list goes on, as the tab sends it back; it says nothing about anybody. */
export function schrijfCursor({ bijzaak, termijn, code, taak }: Positie): string {
  return Buffer.from(JSON.stringify([bijzaak, termijn, code, ...(taak === undefined ? [] : [taak])])).toString('base64url');
}

/** The place that a cursor stands for: undefined from the start, `ongeldig` for a text that was not made here. */
export function leesCursor(tekst: string | undefined): Positie | undefined | 'ongeldig' {
  if (tekst === undefined) return undefined;
  try {
    const gelezen = vorm.safeParse(JSON.parse(Buffer.from(tekst, 'base64url').toString('utf8')));
    if (!gelezen.success) return 'ongeldig';
    const [bijzaak, termijn, code, taak] = gelezen.data;
    return { bijzaak, termijn, code, ...(taak === undefined ? {} : { taak }) };
  } catch {
    return 'ongeldig';
  }
}
