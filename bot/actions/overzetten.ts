import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { AfdelingId } from '../../src/domain/casus.ts';
import { gevuld } from '../../src/domain/gevuld.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import type { Persoon } from '../../src/store/organisatie.ts';
import { leesOverzetbaar, zetWerkOver } from '../../src/usecases/overzetten.ts';
import { overzetkaart, overzetuitkomst } from '../cards/overzetkaart.ts';
import { alleInvoer, leesInvoer } from '../cards/parts/invoer.ts';
import type { Kaart } from '../cards/parts/kaart.ts';
import { VERB } from '../cards/verben.ts';
import type { BotOmgeving } from '../omgeving.ts';
import { ONBEKEND, type Actie } from './actie.ts';

interface Begin {
  readonly van?: string;
  readonly zoek?: string;
  readonly weigering?: string;
  readonly invoer?: Readonly<Record<string, string>>;
}

/** Those with this in their name; everybody when nobody has it. */
function metNaam<T extends { readonly naam: string }>(mensen: readonly T[], deel: string): readonly T[] {
  const raak = mensen.filter(({ naam }) => naam.toLowerCase().includes(deel.toLowerCase()));
  return raak.length > 0 ? raak : mensen;
}

/** The form with which a manager moves all open work of a colleague. */
export async function overzetFormulier(omgeving: BotOmgeving, persoon: Persoon, { van, zoek = '', weigering, invoer }: Begin = {}): Promise<Kaart> {
  const { gevers, ontvangers, afdelingen } = await leesOverzetbaar(omgeving, persoon.id);
  const [uit = '', naar = ''] = zoek.replace(/^van\s+/i, '').split(/\bnaar\b/i).map((deel) => deel.trim());
  const gezocht = metNaam(gevers, uit);
  const eerste = uit === '' ? undefined : gezocht[0]?.id;
  return overzetkaart({ gevers: gezocht, ontvangers: metNaam(ontvangers, naar), afdelingen, ...gevuld({ van: van ?? eerste, weigering, invoer }) });
}

const formulier: Actie = {
  verb: VERB.overzetFormulier,
  async handle({ omgeving, persoon, data }) {
    if (persoon === undefined) return { soort: 'melding', tekst: ONBEKEND };
    const gelezen = z.object({ van: z.string() }).safeParse(data);
    return { soort: 'kaart', kaart: await overzetFormulier(omgeving, persoon, gelezen.success ? { van: gelezen.data.van } : {}) };
  },
};

const schema = z.object({
  in_van: z.string({ error: 'Kies van wie het werk is.' }).max(100), in_naar: z.string({ error: 'Kies wie het werk krijgt.' }).max(100), in_afdeling: z.string().max(100).optional(),
});

const zetOver: Actie = {
  verb: VERB.zetWerkOver,
  async handle({ omgeving, persoon, data, sleutel }) {
    if (persoon === undefined) return { soort: 'melding', tekst: ONBEKEND };
    const invoer = alleInvoer(data);
    const nogEens = async (weigering: string): Promise<{ readonly soort: 'kaart'; readonly kaart: Kaart }> => ({ soort: 'kaart', kaart: await overzetFormulier(omgeving, persoon, { weigering, invoer }) });
    const gelezen = schema.safeParse(leesInvoer(data));
    if (!gelezen.success) return nogEens(gelezen.error.issues[0]?.message ?? 'Vul het formulier opnieuw in.');
    const { in_van, in_naar, in_afdeling } = gelezen.data;
    const uniek = createHash('sha256').update(sleutel ?? randomUUID()).digest('hex').slice(0, 24);
    const gedaan = await zetWerkOver(omgeving, persoon.id, { van: in_van as PersoonId, naar: in_naar as PersoonId, sleutel: `overzetten:${uniek}`, ...gevuld({ afdeling: in_afdeling as AfdelingId | undefined }) });
    if (!gedaan.ok) return nogEens(gedaan.weigering.melding);
    return { soort: 'kaart', kaart: overzetuitkomst(gedaan) };
  },
};

/** Moving all work of a colleague at once. */
export const OVERZETTEN: readonly Actie[] = [formulier, zetOver];
