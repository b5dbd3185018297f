import { z } from 'zod';
import { VERB } from '../../bot/cards/verben.ts';
import { datum } from '../../src/domain/datum.ts';
import { voorbeeldSignalen } from '../../src/local/voorbeeld/signalen.ts';
import { voorbeeldVerlopen } from '../../src/local/voorbeeld/verloop.ts';

const verlopen = voorbeeldVerlopen(datum('2026-11-23'));
const signalen = [...voorbeeldSignalen(datum('2026-11-23')), ...verlopen.flatMap(({ signaal, daarna }) => [signaal, ...(daarna === undefined ? [] : [daarna])])];
const inZuidhaven = signalen.filter(({ pi }) => pi === 'PI Zuidhaven').length + verlopen.filter(({ beurten }) => beurten.some(([, { type }]) => type === 'plaatsOver')).length;

/** What the first start brings in: casussen, people, turns played, and cards; PI Zuidhaven has no team in the stand-in. */
export const VOORBEELD = {
  casussen: signalen.length, personen: new Set(signalen.map(({ skn }) => skn)).size, beurten: verlopen.flatMap(({ beurten }) => beurten).length, kaarten: signalen.length - inZuidhaven,
} as const;

/** What the Teams stand-in keeps, as far as the faults ask about it. */
export const teamsSchema = z.object({
  berichten: z.array(z.object({ id: z.string(), draad: z.string(), gesprek: z.string(), van: z.string(), verwijderd: z.boolean(), kaarten: z.array(z.record(z.string(), z.unknown())) })),
});
/** What the Graph stand-in keeps. */
export const graphSchema = z.object({
  events: z.array(z.object({ mailbox: z.string(), organisator: z.string(), subject: z.string(), van: z.string(), tot: z.string(), isCancelled: z.boolean() })),
});

const ververs = z.object({ refresh: z.object({ action: z.object({ verb: z.literal(VERB.toon), data: z.object({ casus: z.string() }) }) }) });

/** The posted cards of casussen, live ones only: per casus id the ids of their messages. */
export function kaarten({ berichten }: z.output<typeof teamsSchema>): ReadonlyMap<string, readonly string[]> {
  const gevonden = berichten.flatMap(({ id, draad, verwijderd, kaarten: inhoud }) => {
    const kaart = ververs.safeParse(inhoud[0]);
    return kaart.success && id === draad && !verwijderd ? [{ casus: kaart.data.refresh.action.data.casus, id }] : [];
  });
  return new Map([...Map.groupBy(gevonden, ({ casus }) => casus)].map(([casus, lijst]) => [casus, lijst.map(({ id }) => id)]));
}

/** The meetings that are in the calendar of their organiser and stand. */
export function afspraken({ events }: z.output<typeof graphSchema>): readonly { readonly subject: string; readonly van: string; readonly tot: string }[] {
  return events.filter(({ mailbox, organisator, subject, isCancelled }) => mailbox === organisator && !isCancelled && subject.startsWith('Duiding ZS-'));
}
