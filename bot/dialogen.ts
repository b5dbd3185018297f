import { z } from 'zod';
import type { CasusId } from '../src/domain/casus.ts';
import type { Persoon } from '../src/store/organisatie.ts';
import { bekijk } from '../src/usecases/lezen.ts';
import { DIALOOG } from './cards/verben.ts';
import type { BotOmgeving } from './omgeving.ts';

const vraag = z.object({ data: z.object({ dialoog: z.enum([DIALOOG.werkdocument, DIALOOG.overname]), casus: z.string() }) });

/** Answer to task/fetch, as Teams wants it (platform.md 1.7). */
export type DialoogAntwoord =
  | { readonly task: { readonly type: 'continue'; readonly value: { readonly title: string; readonly height: 'large'; readonly width: 'large'; readonly url: string; readonly fallbackUrl: string } } }
  | { readonly task: { readonly type: 'message'; readonly value: string } };

function bericht(value: string): DialoogAntwoord {
  return { task: { type: 'message', value } };
}

/** Opens the werkdocument for who carries casussen of that afdeling. The title names the code only. */
export async function openDialoog(omgeving: BotOmgeving, persoon: Persoon | undefined, waarde: unknown): Promise<DialoogAntwoord> {
  const gelezen = vraag.safeParse(waarde);
  if (!gelezen.success) return bericht('Dit venster bestaat niet (meer). Open het opnieuw vanuit de kaart.');
  const { dialoog } = gelezen.data.data;
  const casus = gelezen.data.data.casus as CasusId;
  const gezien = await bekijk(omgeving, casus, persoon?.id, 'teams');
  if (gezien === undefined) return bericht('Deze casus bestaat niet (meer).');
  if (persoon === undefined || gezien.mijn?.inhoud === undefined) return bericht('Alleen de casemanager en de reclasseringswerker van deze casus openen het werkdocument.');
  const url = await omgeving.dialoogUrl(persoon.id, casus, dialoog === DIALOOG.overname ? 'overname' : undefined);
  return { task: { type: 'continue', value: { title: `${dialoog === DIALOOG.overname ? 'Over te nemen tekst' : 'Werkdocument'} ${gezien.openbaar.code}`, height: 'large', width: 'large', url, fallbackUrl: url } } };
}
