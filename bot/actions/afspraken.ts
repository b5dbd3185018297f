import { z } from 'zod';
import { leesIngevuld } from '../../src/domain/afspraakwaarde.ts';
import { afspraakregels, verschillen } from '../../src/domain/afspraakoverzicht.ts';
import { beschrijf, isAfspraak, isAfspraakgroep, type Afspraaksleutel } from '../../src/domain/afspraakwijzer.ts';
import { bepaalAfspraken } from '../../src/domain/afspraken.ts';
import { listWijzigingen, type Afspraakplek } from '../../src/store/afspraken.ts';
import { afspraakplekken, eigenAfspraken, magAfsprakenWijzigen, plekNaam, schrijfWijziging, wijzigAfspraak } from '../../src/usecases/afspraken.ts';
import { leesOrganisatie, type Organisatie } from '../../src/usecases/organisatie.ts';
import { afspraakformulier } from '../cards/afspraken/afspraakformulier.ts';
import { afsprakengroep } from '../cards/afspraken/afsprakengroep.ts';
import { afsprakenkeuze } from '../cards/afspraken/afsprakenkeuze.ts';
import { verschillenkaart } from '../cards/afspraken/verschillenkaart.ts';
import { alleInvoer, leesInvoer } from '../cards/parts/invoer.ts';
import type { Kaart } from '../cards/parts/kaart.ts';
import { VERB, type Verb } from '../cards/verben.ts';
import type { BotOmgeving } from '../omgeving.ts';
import type { Actie, Antwoord, Druk } from './actie.ts';

export const GEEN_TOEGANG = 'Alleen de beheerder, hoofd D&R, de unitmanager en landelijke medewerkers zien de afspraken van een inrichting.';
const WEG = 'Deze afspraak bestaat niet (meer). Typ “afspraken” om opnieuw te beginnen.';
const GESCHIEDENIS = 5;

/** A place as it travels in a button: `pi`, or `pi/cluster`. */
function schrijfPlek({ pi, cluster }: Afspraakplek): string {
  return cluster === undefined ? pi : `${pi}/${cluster}`;
}

/** Who pressed, what there is, and which places this person may see. */
interface Zicht {
  readonly omgeving: BotOmgeving;
  readonly organisatie: Organisatie;
  readonly wie: NonNullable<Druk['persoon']>;
  readonly plekken: readonly Afspraakplek[];
}

async function zichtVan({ omgeving, persoon }: Pick<Druk, 'omgeving' | 'persoon'>): Promise<Zicht | undefined> {
  const organisatie = await leesOrganisatie(omgeving);
  const plekken = persoon === undefined ? [] : afspraakplekken(organisatie, persoon.id);
  return persoon === undefined || plekken.length === 0 ? undefined : { omgeving, organisatie, wie: persoon, plekken };
}

function kaartAntwoord(kaart: Kaart): Antwoord {
  return { soort: 'kaart', kaart };
}

/** The first card of the afspraken; undefined for who may not see any. `pi` is that of the channel it was asked in. */
export async function afsprakenBegin(druk: Pick<Druk, 'omgeving' | 'persoon'>, gekozen?: string, melding?: string): Promise<Kaart | undefined> {
  const zicht = await zichtVan(druk);
  if (zicht === undefined) return undefined;
  const plekken = zicht.plekken.map((plek) => ({ title: plekNaam(zicht.organisatie, plek), value: schrijfPlek(plek) }));
  return afsprakenkeuze({ plekken, ...(gekozen === undefined ? {} : { gekozen }), ...(melding === undefined ? {} : { melding }) });
}

/** What each place that this person may see agreed on differently. */
export async function afsprakenVerschillen(druk: Pick<Druk, 'omgeving' | 'persoon'>): Promise<Kaart | undefined> {
  const zicht = await zichtVan(druk);
  if (zicht === undefined) return undefined;
  return verschillenkaart(zicht.plekken.map((plek) => {
    const eigen = eigenAfspraken(zicht.organisatie, plek);
    const cluster = plek.cluster !== undefined;
    return { naam: plekNaam(zicht.organisatie, plek), cluster, verschillen: cluster ? verschillen(bepaalAfspraken(eigen.pi), bepaalAfspraken(eigen.pi, eigen.cluster)) : verschillen(bepaalAfspraken(), bepaalAfspraken(eigen.pi)) };
  }));
}

function groepkaart({ organisatie, wie }: Zicht, plek: Afspraakplek, groep: Parameters<typeof afsprakengroep>[0]['groep'], melding?: string): Antwoord {
  const eigen = eigenAfspraken(organisatie, plek);
  return kaartAntwoord(afsprakengroep({
    plek: schrijfPlek(plek), plekNaam: plekNaam(organisatie, plek), groep, regels: afspraakregels(eigen.pi, eigen.cluster), magWijzigen: magAfsprakenWijzigen(organisatie, wie.id, plek.pi),
    ...(melding === undefined ? {} : { melding }),
  }));
}

async function formulier({ omgeving, organisatie }: Zicht, plek: Afspraakplek, sleutel: Afspraaksleutel, over: { readonly melding?: string; readonly invoer?: Readonly<Record<string, string>> } = {}): Promise<Antwoord> {
  const eigen = eigenAfspraken(organisatie, plek);
  const regel = afspraakregels(eigen.pi, eigen.cluster).find((een) => een.sleutel === sleutel);
  if (regel === undefined) return { soort: 'melding', tekst: WEG };
  const geschiedenis = (await listWijzigingen(omgeving.db, plek, sleutel, GESCHIEDENIS)).map((een) => schrijfWijziging(organisatie, sleutel, een));
  const hier = plek.cluster === undefined ? eigen.pi : eigen.cluster;
  return kaartAntwoord(afspraakformulier({ plek: schrijfPlek(plek), plekNaam: plekNaam(organisatie, plek), regel, eigen: hier[sleutel] !== undefined, geschiedenis, ...over }));
}

const waar = z.object({ plek: z.string().optional(), sleutel: z.string().optional(), groep: z.string().optional() });

type Werk = (zicht: Zicht, gevraagd: { readonly plek: Afspraakplek; readonly sleutel: Afspraaksleutel | undefined; readonly groep: string | undefined; readonly druk: Druk }) => Promise<Antwoord>;

/** A verb about one place. Which places somebody may see is looked up at each press. */
function afspraakActie(verb: Verb, werk: Werk): Actie {
  return {
    verb,
    async handle(druk) {
      const zicht = await zichtVan(druk);
      if (zicht === undefined) return { soort: 'melding', tekst: GEEN_TOEGANG };
      const invoer = leesInvoer(druk.data);
      const gelezen = waar.safeParse(druk.data);
      const { plek: tekst, sleutel, groep } = gelezen.success ? gelezen.data : {};
      const plek = zicht.plekken.find((een) => schrijfPlek(een) === (tekst ?? invoer['in_plek']));
      if (plek === undefined) return { soort: 'melding', tekst: WEG };
      return werk(zicht, { plek, sleutel: sleutel !== undefined && isAfspraak(sleutel) ? sleutel : undefined, groep: groep ?? invoer['in_groep'], druk });
    },
  };
}

async function bewaar(zicht: Zicht, plek: Afspraakplek, sleutel: Afspraaksleutel, waarde: Parameters<typeof wijzigAfspraak>[1]['waarde']): Promise<Antwoord> {
  const antwoord = await wijzigAfspraak(zicht.omgeving, { wie: zicht.wie.id, plek, sleutel, waarde });
  if (!antwoord.ok) return { soort: 'melding', tekst: antwoord.melding };
  const nu = { ...zicht, organisatie: await leesOrganisatie(zicht.omgeving) };
  return groepkaart(nu, plek, beschrijf(sleutel).groep, antwoord.melding);
}

/** Seeing and changing the afspraken of a PI or a cluster in chat. */
export const AFSPRAKEN: readonly Actie[] = [
  afspraakActie(VERB.afsprakenToon, (zicht, { plek, groep }) => Promise.resolve(groepkaart(zicht, plek, groep !== undefined && isAfspraakgroep(groep) ? groep : 'stap1'))),
  afspraakActie(VERB.afsprakenKies, async (_zicht, { plek, druk }) => {
    const kaart = await afsprakenBegin(druk, schrijfPlek(plek));
    return kaart === undefined ? { soort: 'melding', tekst: GEEN_TOEGANG } : kaartAntwoord(kaart);
  }),
  afspraakActie(VERB.afspraakOpen, (zicht, { plek, sleutel }) => (sleutel === undefined ? Promise.resolve({ soort: 'melding', tekst: WEG }) : formulier(zicht, plek, sleutel))),
  afspraakActie(VERB.afspraakBewaar, async (zicht, { plek, sleutel, druk: { data } }) => {
    if (sleutel === undefined) return { soort: 'melding', tekst: WEG };
    const { in_waarde = '', in_zonder } = leesInvoer(data);
    const gelezen = leesIngevuld(sleutel, in_zonder === 'true' ? undefined : in_waarde);
    return gelezen.ok ? bewaar(zicht, plek, sleutel, gelezen.waarde) : formulier(zicht, plek, sleutel, { melding: gelezen.melding, invoer: alleInvoer(data) });
  }),
  afspraakActie(VERB.afspraakStandaard, (zicht, { plek, sleutel }) => (sleutel === undefined ? Promise.resolve({ soort: 'melding', tekst: WEG }) : bewaar(zicht, plek, sleutel, undefined))),
  {
    verb: VERB.afspraakVerschillen,
    async handle(druk) {
      const kaart = await afsprakenVerschillen(druk);
      return kaart === undefined ? { soort: 'melding', tekst: GEEN_TOEGANG } : kaartAntwoord(kaart);
    },
  },
];
