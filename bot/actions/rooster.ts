import { z } from 'zod';
import { WERKWEEK } from '../../src/domain/aanwezigheid.ts';
import type { AfdelingId, ClusterId } from '../../src/domain/casus.ts';
import { leesTijd, type Tijd } from '../../src/domain/datum.ts';
import { gevuld } from '../../src/domain/gevuld.ts';
import { ROOSTERGRENZEN, type Mdo, type MdoId, type Ruimte, type Tijdvak } from '../../src/domain/rooster.ts';
import type { RuimteId } from '../../src/domain/ruimte.ts';
import { leesVakken } from '../../src/domain/roosterinvoer.ts';
import { isWeigering, type Weigering } from '../../src/domain/weigering.ts';
import type { Persoon } from '../../src/store/organisatie.ts';
import { leesOrganisatie, type Organisatie } from '../../src/usecases/organisatie.ts';
import { leesRooster, magRoosterWijzigen, roosterPis, waaromNiet, wijzigRooster, type Pirooster, type Roosterwijziging } from '../../src/usecases/rooster.ts';
import { alleInvoer, leesInvoer } from '../cards/parts/invoer.ts';
import type { Kaart } from '../cards/parts/kaart.ts';
import { dagveld, GEEN, mdoformulier, programmaformulier, ruimteformulier } from '../cards/rooster/formulieren.ts';
import { NIEUW, roosterkaart, type Roosterkaart } from '../cards/rooster/roosterkaart.ts';
import { VERB, type Verb } from '../cards/verben.ts';
import type { BotOmgeving } from '../omgeving.ts';
import { ONBEKEND, type Actie, type Antwoord, type Druk } from './actie.ts';
import { datumveld } from './velden.ts';

export const GEEN_ROOSTER = 'Het rooster van een inrichting zien casemanager, reclasseringswerker, hoofd D&R, unitmanager en beheerder van die inrichting.';
const WEG = 'Dit staat niet (meer) in het rooster. Typ “rooster” om opnieuw te beginnen.';

/** Who asked, and the PI it is about as it stands now. */
interface Zicht {
  readonly omgeving: BotOmgeving;
  readonly organisatie: Organisatie;
  readonly wie: Persoon;
  readonly rooster: Pirooster;
}

function kaartAntwoord(kaart: Kaart): Antwoord {
  return { soort: 'kaart', kaart };
}

function overzicht({ organisatie, wie, rooster }: Zicht, extra: Pick<Roosterkaart, 'gelukt' | 'weigering' | 'zoek'> = {}): Kaart {
  const pis = roosterPis(organisatie, wie.id).map((id) => ({ id, naam: organisatie.pis.get(id)?.naam ?? id }));
  return roosterkaart({ ...rooster, pis, ...(magRoosterWijzigen(organisatie, wie.id, rooster.pi) ? {} : { waaromNiet: waaromNiet(organisatie, rooster.pi) }), ...extra });
}

/**
 * The schedule of the PI that `zoek` names, else of `pi` (that of the channel it was asked in), else of the first; where no
 * PI is named, `zoek` is for what is in it. Undefined for who may see none.
 */
export async function roosterBegin(omgeving: BotOmgeving, wie: Persoon, zoek: string, pi: string | undefined): Promise<Kaart | undefined> {
  const organisatie = await leesOrganisatie(omgeving);
  const pis = roosterPis(organisatie, wie.id);
  const genoemd = zoek === '' ? undefined : pis.find((id) => organisatie.pis.get(id)?.naam.toLowerCase().includes(zoek.toLowerCase()));
  const gekozen = genoemd ?? pis.find((id) => id === pi) ?? pis[0];
  if (gekozen === undefined) return undefined;
  return overzicht({ omgeving, organisatie, wie, rooster: await leesRooster(omgeving, organisatie, gekozen) }, genoemd === undefined ? { zoek } : {});
}

type Werk = (zicht: Zicht, druk: Druk, sleutels: Readonly<Record<'afdeling' | 'mdo' | 'ruimte', string | undefined>>) => Antwoord | Promise<Antwoord>;

const waar = z.object({ pi: z.string().optional(), afdeling: z.string().optional(), mdo: z.string().optional(), ruimte: z.string().optional() });

/** A verb about the schedule of a PI; which PIs somebody may see is looked up at each press. What the button does not name was chosen from a list. */
function roosterActie(verb: Verb, werk: Werk): Actie {
  return {
    verb,
    async handle(druk) {
      const { omgeving, persoon, data } = druk;
      if (persoon === undefined) return { soort: 'melding', tekst: ONBEKEND };
      const organisatie = await leesOrganisatie(omgeving);
      const invoer = leesInvoer(data);
      const gelezen = waar.safeParse(data).data ?? {};
      const pi = roosterPis(organisatie, persoon.id).find((id) => id === (gelezen.pi ?? invoer['in_pi']));
      if (pi === undefined) return { soort: 'melding', tekst: GEEN_ROOSTER };
      const zicht = { omgeving, organisatie, wie: persoon, rooster: await leesRooster(omgeving, organisatie, pi) };
      return werk(zicht, druk, { afdeling: gelezen.afdeling ?? invoer['in_afdeling'], mdo: gelezen.mdo ?? invoer['in_mdo'], ruimte: gelezen.ruimte ?? invoer['in_ruimte'] });
    },
  };
}

/** A form, for who may change the schedule; the others read why not. */
function formulierActie(verb: Verb, teken: (zicht: Zicht, sleutels: Parameters<Werk>[2], over: Over) => Kaart | undefined): Actie {
  return roosterActie(verb, (zicht, _druk, sleutels) => {
    const { organisatie, wie, rooster } = zicht;
    if (!magRoosterWijzigen(organisatie, wie.id, rooster.pi)) return kaartAntwoord(overzicht(zicht, { weigering: waaromNiet(organisatie, rooster.pi) }));
    const kaart = teken(zicht, sleutels, {});
    return kaart === undefined ? kaartAntwoord(overzicht(zicht, { weigering: WEG })) : kaartAntwoord(kaart);
  });
}

/** What was typed and why it was refused, to draw a form again. */
interface Over {
  readonly melding?: string;
  readonly invoer?: Readonly<Record<string, string>>;
}

/** A change from a form: done, the schedule is shown; refused, the form with everything that was typed, or the schedule where there is none any more. */
function wijzigActie(verb: Verb, lees: (druk: Druk, sleutels: Parameters<Werk>[2]) => Roosterwijziging | Weigering | string, teken: (zicht: Zicht, sleutels: Parameters<Werk>[2], over: Over) => Kaart | undefined): Actie {
  return roosterActie(verb, async (zicht, druk, sleutels) => {
    const { omgeving, organisatie, wie, rooster: { pi } } = zicht;
    const nogEens = (melding: string): Antwoord => {
      if (!magRoosterWijzigen(organisatie, wie.id, pi)) return kaartAntwoord(overzicht(zicht, { weigering: waaromNiet(organisatie, pi) }));
      return kaartAntwoord(teken(zicht, sleutels, { melding, invoer: alleInvoer(druk.data) }) ?? overzicht(zicht, { weigering: melding }));
    };
    const wijziging = lees(druk, sleutels);
    if (typeof wijziging === 'string') return nogEens(wijziging);
    if (isWeigering(wijziging)) return nogEens(wijziging.melding);
    const antwoord = await wijzigRooster(omgeving, wie.id, pi, wijziging);
    if (!antwoord.ok) return nogEens(antwoord.weigering.melding);
    return kaartAntwoord(overzicht({ ...zicht, rooster: await leesRooster(omgeving, organisatie, pi) }, { gelukt: antwoord.melding }));
  });
}

function tekenProgramma({ rooster }: Zicht, { afdeling: id }: Parameters<Werk>[2], over: Over): Kaart | undefined {
  const afdeling = rooster.afdelingen.find((een) => een.id === id);
  return afdeling === undefined ? undefined : programmaformulier({ pi: rooster.pi, piNaam: rooster.piNaam, afdeling, ...over });
}

function tekenMdo({ organisatie, rooster: { pi, piNaam, mdos, clusters, ruimtes } }: Zicht, { mdo: id }: Parameters<Werk>[2], over: Over): Kaart | undefined {
  const mdo = mdos.find((een) => een.id === id);
  if (mdo === undefined && id !== NIEUW) return undefined;
  return mdoformulier({ pi, piNaam, vandaag: organisatie.vandaag, clusters, ruimtes: ruimtes.filter((een) => een.inGebruik || een.id === mdo?.ruimte), ...gevuld({ mdo }), ...over });
}

function tekenRuimte({ rooster: { pi, piNaam, ruimtes } }: Zicht, { ruimte: id }: Parameters<Werk>[2], over: Over): Kaart | undefined {
  const ruimte = ruimtes.find((een) => een.id === id);
  return ruimte === undefined && id !== NIEUW ? undefined : ruimteformulier({ pi, piNaam, ...gevuld({ ruimte }), ...over });
}

function leesProgramma({ data }: Druk, afdeling: AfdelingId): Roosterwijziging | Weigering {
  const invoer = leesInvoer(data);
  const vakken: Tijdvak[] = [];
  for (const weekdag of WERKWEEK) {
    const dag = leesVakken(invoer[dagveld(weekdag)] ?? '', weekdag);
    if (isWeigering(dag)) return dag;
    vakken.push(...dag);
  }
  return { soort: 'programma', afdeling, vakken };
}

function tijdveld(melding: string) {
  return z.string({ error: melding }).transform((tekst, ctx): Tijd => {
    const gelezen = leesTijd(tekst);
    if (gelezen !== undefined) return gelezen;
    ctx.addIssue({ code: 'custom', message: melding });
    return z.NEVER;
  });
}

function getalveld({ min, max }: { readonly min: number; readonly max: number }, wat: string) {
  const error = `Vul ${wat} in: een heel getal van ${min} tot en met ${max}.`;
  return z.string({ error }).regex(/^\d{1,4}$/, { error }).transform(Number).refine((getal) => getal >= min && getal <= max, { error });
}

const keuzeOfGeen = z.string().max(100).optional().transform((waarde) => (waarde === GEEN ? undefined : waarde));

const mdovelden = z.object({
  in_weekdag: z.enum(WERKWEEK.map(String), { error: 'Kies een dag.' }).transform(Number), in_van: tijdveld('Vul de begintijd in, bijvoorbeeld 13:00.'), in_tot: tijdveld('Vul de eindtijd in, bijvoorbeeld 16:00.'),
  in_weken: getalveld(ROOSTERGRENZEN.elkeWeken, 'om de hoeveel weken het is'), in_vanaf: datumveld('Vul de eerste dag in, bijvoorbeeld 24-11-2026.'), in_cluster: keuzeOfGeen, in_ruimte: keuzeOfGeen,
}).transform(({ in_weekdag: weekdag, in_van: van, in_tot: tot, in_weken: elkeWeken, in_vanaf: vanaf, in_cluster: cluster, in_ruimte: ruimte }): Omit<Mdo, 'id' | 'pi'> => ({
  weekdag, van, tot, elkeWeken, vanaf, ...gevuld({ cluster: cluster as ClusterId | undefined, ruimte: ruimte as RuimteId | undefined }),
}));

const ruimtevelden = z.object({
  in_naam: z.string({ error: 'Vul de naam van de ruimte in.' }), in_adres: z.email({ error: 'Vul het agenda-adres van de ruimte in, bijvoorbeeld spreekkamer-1@dji.nl.' }),
  in_plaatsen: getalveld(ROOSTERGRENZEN.plaatsen, 'hoeveel mensen erin passen'), in_gebruik: z.string().optional(),
}).transform(({ in_naam: naam, in_adres: adres, in_plaatsen: plaatsen, in_gebruik: gebruik }): Omit<Ruimte, 'id' | 'pi'> => ({ naam, adres, plaatsen, inGebruik: gebruik !== 'false' }));

/** The fields of a form, or the Dutch sentence about the first that is wrong. */
function veldenUit<T>(schema: z.ZodType<T>, { data }: Druk): T | string {
  const gelezen = schema.safeParse(leesInvoer(data));
  return gelezen.success ? gelezen.data : (gelezen.error.issues[0]?.message ?? 'Vul het formulier opnieuw in.');
}

/** The id that a button carries; undefined for something new. */
function bestaand(id: string | undefined): string | undefined {
  return id === NIEUW ? undefined : id;
}

/** Programme hours, MDO hours and rooms of a PI in chat. */
export const ROOSTER: readonly Actie[] = [
  roosterActie(VERB.roosterToon, (zicht) => kaartAntwoord(overzicht(zicht))),
  formulierActie(VERB.programmaOpen, tekenProgramma),
  wijzigActie(VERB.programmaBewaar, (druk, { afdeling }) => (afdeling === undefined ? WEG : leesProgramma(druk, afdeling as AfdelingId)), tekenProgramma),
  wijzigActie(VERB.programmaOnbekend, (_druk, { afdeling }) => (afdeling === undefined ? WEG : { soort: 'programma', afdeling: afdeling as AfdelingId }), tekenProgramma),
  formulierActie(VERB.mdoUrenOpen, tekenMdo),
  wijzigActie(VERB.mdoUrenBewaar, (druk, { mdo: id }) => {
    const mdo = veldenUit(mdovelden, druk);
    return typeof mdo === 'string' ? mdo : { soort: 'mdo', mdo, ...gevuld({ id: bestaand(id) as MdoId | undefined }) };
  }, tekenMdo),
  wijzigActie(VERB.mdoUrenVerwijder, (_druk, { mdo }) => (mdo === undefined ? WEG : { soort: 'mdoWeg', id: mdo as MdoId }), tekenMdo),
  formulierActie(VERB.ruimteOpen, tekenRuimte),
  wijzigActie(VERB.ruimteBewaar, (druk, { ruimte: id }) => {
    const ruimte = veldenUit(ruimtevelden, druk);
    return typeof ruimte === 'string' ? ruimte : { soort: 'ruimte', ruimte, ...gevuld({ id: bestaand(id) as RuimteId | undefined }) };
  }, tekenRuimte),
];
