import { z } from 'zod';
import type { Casus, CasusId } from '../../src/domain/casus.ts';
import { gevuld } from '../../src/domain/gevuld.ts';
import type { Opdracht } from '../../src/domain/opdracht.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import type { Persoon } from '../../src/store/organisatie.ts';
import { bekijk } from '../../src/usecases/lezen.ts';
import { gevraagden, leesOrganisatie, personenMetRol, plaatsNaam, uitvoerdersVoor, type Organisatie } from '../../src/usecases/organisatie.ts';
import { voerUit } from '../../src/usecases/voerUit.ts';
import { casuskaart } from '../cards/casuskaart.ts';
import { persoonlijkekaart } from '../cards/persoonlijkekaart.ts';
import { heeftDocument } from '../cards/stappen/overnemen.ts';
import type { Kandidaat } from '../cards/parts/blik.ts';
import { alleInvoer, leesInvoer } from '../cards/parts/invoer.ts';
import type { GeweigerdFormulier } from '../cards/parts/openklap.ts';
import type { Kaart } from '../cards/parts/kaart.ts';
import type { Verb } from '../cards/verben.ts';
import type { BotOmgeving, KaartOpties } from '../omgeving.ts';
import { mrisVan, verversVoor } from '../verversVoor.ts';

/** What the person who pressed gets to see. */
export type Antwoord = { readonly soort: 'kaart'; readonly kaart: Kaart } | { readonly soort: 'melding'; readonly tekst: string };

/** A button that was pressed, by whom. Everything in `data` came from outside. */
export interface Druk {
  readonly omgeving: BotOmgeving;
  readonly persoon: Persoon | undefined;
  readonly data: Readonly<Record<string, unknown>>;
  /** The same press delivered twice has the same key. */
  readonly sleutel: string | undefined;
}

/** How an opdracht from a form went. Refused: why, with what was typed, so that nothing is lost. */
export type Uitslag =
  /** `versie`: of the casus once it was done. */
  | { readonly gelukt: true; readonly melding: string; readonly versie: number }
  | { readonly gelukt: false; readonly melding: string; readonly invoer: Readonly<Record<string, string>>; readonly geweigerd?: GeweigerdFormulier };

/** One verb of the cards. Whether this person may do it is decided with the casus, in the domain. */
export interface Actie {
  readonly verb: Verb;
  readonly handle: (druk: Druk) => Promise<Antwoord>;
  /** The same without a card to show, for a dialog; only for verbs that carry out an opdracht. */
  readonly voerUit?: (druk: Druk & { readonly persoon: Persoon }) => Promise<Uitslag>;
}

const kop = z.object({ casus: z.string(), versie: z.number().optional() });
/** What a stranger reads. */
export const ONBEKEND = 'U staat nog niet in Samen starten. Vraag de beheerder van uw inrichting of unit om u toe te voegen.';
const GEEN_ROL = 'U hebt geen rol bij deze casus. Daarom ziet u alleen deze kaart. Hoort u hier wel bij? Vraag de beheerder om u aan de afdeling te koppelen.';
const WEG = 'Deze casus bestaat niet (meer). Typ “mijn werk” om te zien wat er voor u openstaat.';

/**
 * Who can carry the casus in this role, the likeliest first: who does that work today, stand-ins included, then who else
 * is asked and everybody linked to the afdeling.
 */
export function toeTeWijzen(organisatie: Organisatie, rol: 'casemanager' | 'reclasseringswerker', casus: Casus): readonly Persoon[] {
  const nu = uitvoerdersVoor(organisatie, casus, rol, undefined).flatMap((wie) => organisatie.personen.get(wie) ?? []);
  return [...new Set([...nu, ...gevraagden(organisatie, rol, casus), ...personenMetRol(organisatie, rol, casus)])];
}

/** The people of the afdeling a casus can be given to. */
export function kandidatenVoor(organisatie: Organisatie, casus: Casus): readonly Kandidaat[] {
  return (['casemanager', 'reclasseringswerker'] as const).flatMap((rol) => toeTeWijzen(organisatie, rol, casus).map(({ id, naam }) => ({ id, naam: `${naam} (${rol})`, rol })));
}

/** Every other afdeling a casus can be moved to, those of its own PI first. */
export function plaatsenVoor(organisatie: Organisatie, casus: Casus): readonly Kandidaat[] {
  return [...organisatie.afdelingen.values()].filter(({ id }) => id !== casus.afdeling)
    .map(({ id, pi }) => ({ id, eigen: pi === casus.pi, naam: plaatsNaam(organisatie, { pi, afdeling: id }) }))
    .sort((a, b) => Number(b.eigen) - Number(a.eigen) || a.naam.localeCompare(b.naam, 'nl')).map(({ id, naam }) => ({ id, naam }));
}

/** What was done is said as long as the casus stands as it then was; what was refused, and typed, for its whole time. */
function alsNet({ meldingen }: BotOmgeving, persoon: PersoonId, { id, versie }: Casus): KaartOpties {
  const gezegd = meldingen.recent(persoon, id) ?? {};
  return gezegd.meldingSoort === 'gelukt' && gezegd.versie !== versie ? {} : gezegd;
}

/** The casus as this person may see it now, with a message at the top. */
export async function toonCasus({ omgeving, persoon }: Pick<Druk, 'omgeving' | 'persoon'>, id: CasusId, opties: KaartOpties = {}): Promise<Antwoord> {
  const gezien = await bekijk(omgeving, id, persoon?.id, omgeving.herkomst);
  if (gezien === undefined) return { soort: 'melding', tekst: WEG };
  const organisatie = await leesOrganisatie(omgeving);
  if (persoon === undefined || gezien.mijn === undefined) {
    const melding = opties.melding ?? (persoon === undefined ? ONBEKEND : GEEN_ROL);
    return { soort: 'kaart', kaart: casuskaart(gezien.openbaar, { verversVoor: await verversVoor(omgeving, organisatie, gezien.casus), melding }) };
  }
  const kandidaten = kandidatenVoor(organisatie, gezien.casus);
  // The card is drawn anew when the posted one changes; what was just said and typed must outlive that.
  const nieuws = Object.keys(opties).length > 0;
  if (nieuws) omgeving.meldingen.onthoud(persoon.id, id, opties);
  const gezegd = nieuws ? opties : alsNet(omgeving, persoon.id, gezien.casus);
  // This version is one person's own; the posted card names everybody else.
  const zelf = await mrisVan(omgeving, [persoon.id]);
  const download = heeftDocument(gezien.mijn) ? { download: await omgeving.downloadUrl(persoon.id, id) } : {};
  return { soort: 'kaart', kaart: persoonlijkekaart(gezien.mijn, { verversVoor: zelf, kandidaten, ...download, ...gevuld({ handreikingLink: omgeving.handreikingLink }), ...gezegd }) };
}

/** What the card says when an input is missing or odd: the first Dutch sentence of the schema. */
function eersteFout(fout: z.ZodError): string {
  return fout.issues[0]?.message ?? 'Vul het formulier opnieuw in.';
}

interface OpdrachtActie<S extends z.ZodType> {
  readonly verb: Verb;
  /** The ids of the button and its inputs, by plain name, as text. */
  readonly schema: S;
  readonly opdracht: (invoer: z.output<S>, druk: Druk, casus: CasusId) => Opdracht | Promise<Opdracht | string>;
  /** What was done, in one Dutch sentence or two; from the input where that makes a difference. */
  readonly gelukt: string | ((invoer: z.output<S>) => string);
  /** The inputs that are not called as the part of the opdracht they fill, by the name of that part. */
  readonly velden?: Readonly<Record<string, `in_${string}`>>;
}

/** The form that was sent in, for a button that has one. */
function geweigerdFormulier({ form }: Druk['data'], veld: unknown): { readonly geweigerd?: GeweigerdFormulier } {
  if (typeof form !== 'string') return {};
  return { geweigerd: { form, ...(isInvoer(veld) ? { veld } : {}) } };
}

function isInvoer(veld: unknown): veld is `in_${string}` {
  return typeof veld === 'string' && veld.startsWith('in_');
}

/** The casus after an opdracht from one of its forms: what was done at the top, or the form again with why not. */
export function toonUitslag(druk: Pick<Druk, 'omgeving' | 'persoon'>, casus: CasusId, { gelukt, ...rest }: Uitslag): Promise<Antwoord> {
  return toonCasus(druk, casus, gelukt ? { ...rest, meldingSoort: 'gelukt' } : rest);
}

/** A verb that gives one opdracht to a casus and shows the result. A refusal shows the new state and loses no input. */
export function opdrachtActie<S extends z.ZodType>({ verb, schema, opdracht, gelukt, velden = {} }: OpdrachtActie<S>): Actie {
  const uitslag: NonNullable<Actie['voerUit']> = async (druk) => {
    const { omgeving, persoon, data, sleutel } = druk;
    const { casus: tekst, versie } = kop.parse(data);
    const casus = tekst as CasusId;
    const geweigerd = (melding: string, veld?: unknown): Uitslag => ({ gelukt: false, melding, invoer: alleInvoer(data), ...geweigerdFormulier(data, veld) });
    const gelezen = schema.safeParse({ ...data, ...leesInvoer(data) });
    if (!gelezen.success) return geweigerd(eersteFout(gelezen.error), gelezen.error.issues[0]?.path[0]);
    const wat = await opdracht(gelezen.data, druk, casus);
    if (typeof wat === 'string') return geweigerd(wat);
    const resultaat = await voerUit(omgeving, { casus, opdracht: wat, wie: { soort: 'persoon', id: persoon.id }, herkomst: omgeving.herkomst, ...(sleutel === undefined ? {} : { sleutel }) });
    if (resultaat.ok) return { gelukt: true, melding: typeof gelukt === 'string' ? gelukt : gelukt(gelezen.data), versie: resultaat.casus.versie };
    const veranderd = versie !== undefined && resultaat.casus !== undefined && resultaat.casus.versie > versie;
    const { melding, veld } = resultaat.weigering;
    return geweigerd(`${veranderd ? 'De casus is intussen bijgewerkt. ' : ''}${melding}`, veld === undefined ? undefined : (velden[veld] ?? `in_${veld}`));
  };
  return {
    verb,
    voerUit: uitslag,
    async handle(druk) {
      const { persoon } = druk;
      const casus = kop.parse(druk.data).casus as CasusId;
      if (persoon === undefined) return toonCasus(druk, casus);
      return toonUitslag(druk, casus, await uitslag({ ...druk, persoon }));
    },
  };
}
