import { z } from 'zod';
import { AFWEZIGREDENEN } from '../../src/domain/afwezigheid.ts';
import { gevuld } from '../../src/domain/gevuld.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import type { Persoon } from '../../src/store/organisatie.ts';
import { meldAfwezig, meldTerug, teamVan, waarnemersVoor } from '../../src/usecases/afwezigheid.ts';
import { leesOrganisatie, type Organisatie } from '../../src/usecases/organisatie.ts';
import { afwezigkaart, afwezigstand } from '../cards/afwezigkaart.ts';
import type { Kandidaat } from '../cards/parts/blik.ts';
import { alleInvoer, leesInvoer } from '../cards/parts/invoer.ts';
import type { Kaart } from '../cards/parts/kaart.ts';
import { VERB } from '../cards/verben.ts';
import type { BotOmgeving } from '../omgeving.ts';
import { ONBEKEND, type Actie, type Druk } from './actie.ts';
import { datumveld } from './velden.ts';

interface Begin {
  readonly gekozen?: string;
  /** Only names with this in it. */
  readonly zoek?: string;
  readonly weigering?: string;
  readonly invoer?: Readonly<Record<string, string>>;
}

function namen(organisatie: Organisatie, ids: readonly PersoonId[], zoek: string): readonly Kandidaat[] {
  return ids.flatMap((id) => organisatie.personen.get(id) ?? []).filter(({ naam }) => naam.toLowerCase().includes(zoek.toLowerCase())).map(({ id, naam }) => ({ id, naam }));
}

/** The form with which this person says who is away: oneself, or somebody of the own team. */
export async function afwezigFormulier(omgeving: BotOmgeving, persoon: Persoon, { gekozen, zoek = '', weigering, invoer }: Begin = {}): Promise<Kaart> {
  const organisatie = await leesOrganisatie(omgeving);
  const team = teamVan(organisatie, persoon.id);
  const waarnemers = [...new Set([persoon.id, ...team].flatMap((wie) => waarnemersVoor(organisatie, wie)))];
  const mensen = [{ id: persoon.id, naam: persoon.naam }, ...namen(organisatie, team, zoek)];
  return afwezigkaart({ ik: persoon.id, vandaag: organisatie.vandaag, mensen, waarnemers: namen(organisatie, waarnemers, ''), ...gevuld({ gekozen: gekozen ?? (zoek === '' ? undefined : mensen[1]?.id), weigering, invoer }) });
}

const formulier: Actie = {
  verb: VERB.afwezigFormulier,
  async handle({ omgeving, persoon, data }) {
    if (persoon === undefined) return { soort: 'melding', tekst: ONBEKEND };
    const gelezen = z.object({ persoon: z.string() }).safeParse(data);
    return { soort: 'kaart', kaart: await afwezigFormulier(omgeving, persoon, gelezen.success ? { gekozen: gelezen.data.persoon } : {}) };
  },
};

const schema = z.object({
  in_persoon: z.string().max(100).optional(), in_van: datumveld('Vul de eerste dag in, bijvoorbeeld 24-11-2026.'), in_tot: datumveld('Vul de laatste dag in, of laat hem leeg.').optional(),
  in_reden: z.enum(AFWEZIGREDENEN, { error: 'Kies een reden.' }), in_waarnemer: z.string().max(100).optional(),
});

const meld: Actie = {
  verb: VERB.meldAfwezig,
  async handle({ omgeving, persoon, data }) {
    if (persoon === undefined) return { soort: 'melding', tekst: ONBEKEND };
    const invoer = alleInvoer(data);
    const nogEens = async (weigering: string): Promise<{ readonly soort: 'kaart'; readonly kaart: Kaart }> => ({ soort: 'kaart', kaart: await afwezigFormulier(omgeving, persoon, { weigering, invoer }) });
    const gelezen = schema.safeParse(leesInvoer(data));
    if (!gelezen.success) return nogEens(gelezen.error.issues[0]?.message ?? 'Vul het formulier opnieuw in.');
    const { in_persoon, in_van, in_tot, in_reden, in_waarnemer } = gelezen.data;
    const wie = (in_persoon ?? persoon.id) as PersoonId;
    const gemeld = await meldAfwezig(omgeving, persoon.id, { persoon: wie, van: in_van, reden: in_reden, ...gevuld({ tot: in_tot, waarnemer: in_waarnemer as PersoonId | undefined }) });
    if (!gemeld.ok) return nogEens(gemeld.weigering.melding);
    const { personen } = await leesOrganisatie(omgeving);
    const waarneming = in_waarnemer === undefined ? undefined : personen.get(in_waarnemer as PersoonId)?.naam;
    return { soort: 'kaart', kaart: afwezigstand({ persoon: { id: wie, naam: personen.get(wie)?.naam ?? '' }, van: in_van, geboekt: gemeld.geboekt, ...gevuld({ tot: in_tot, waarneming }) }) };
  },
};

/** Ends an absence today, and says so. */
export async function terug(omgeving: BotOmgeving, persoon: Persoon, wie: PersoonId): Promise<string> {
  const { personen } = await leesOrganisatie(omgeving);
  const zelf = wie === persoon.id;
  const beeindigd = await meldTerug(omgeving, persoon.id, wie);
  if (!beeindigd) return zelf ? 'U staat niet als afwezig in Samen starten. U hoeft niets te doen.' : 'Deze collega staat vandaag niet als afwezig, of hoort niet bij uw team.';
  return zelf ? 'Welkom terug. U krijgt uw berichten en herinneringen weer zelf.' : `${personen.get(wie)?.naam ?? 'Uw collega'} is weer aanwezig en krijgt de berichten weer zelf.`;
}

const weerAanwezig: Actie = {
  verb: VERB.meldTerug,
  async handle({ omgeving, persoon, data }: Druk) {
    if (persoon === undefined) return { soort: 'melding', tekst: ONBEKEND };
    const gelezen = z.object({ persoon: z.string() }).safeParse(data);
    return { soort: 'melding', tekst: await terug(omgeving, persoon, (gelezen.success ? gelezen.data.persoon : persoon.id) as PersoonId) };
  },
};

/** Who is away, and who stands in. */
export const AFWEZIG: readonly Actie[] = [formulier, meld, weerAanwezig];
