import { z } from 'zod';
import { DAGWIJZEN, schrijfDagen, schrijfVasteDagen, type Aanwezigheidswijziging, type Dagwijze } from '../../src/domain/aanwezigheid.ts';
import { gevuld } from '../../src/domain/gevuld.ts';
import type { Persoon } from '../../src/store/organisatie.ts';
import { dagenplekken, leesDagen, wijzigAanwezigheid, type Dagenplek } from '../../src/usecases/aanwezigheid.ts';
import { leesOrganisatie, type Organisatie } from '../../src/usecases/organisatie.ts';
import { aanwezigkaart, schrijfGezocht, type Aanwezigkaart } from '../cards/aanwezigkaart.ts';
import { alleInvoer, leesInvoer } from '../cards/parts/invoer.ts';
import type { Kaart } from '../cards/parts/kaart.ts';
import { VERB, type Verb } from '../cards/verben.ts';
import type { BotOmgeving } from '../omgeving.ts';
import { ONBEKEND, type Actie, type Antwoord, type Druk } from './actie.ts';
import { datumveld } from './velden.ts';

export const GEEN_DAGEN = 'Aanwezige dagen zijn er voor reclasseringswerkers en hun unitmanager. Bent u een dag niet aan het werk? Typ “afwezig”.';
const WEG = 'Deze dagen kunt u niet (meer) bekijken. Typ “aanwezig” om opnieuw te beginnen.';

/** Person and PI as they travel in a button. */
function schrijfPlek({ persoon, pi }: Dagenplek): string {
  return `${persoon}/${pi}`;
}

function namenVan({ personen, pis }: Organisatie, { persoon, pi }: Dagenplek): { readonly naam: string; readonly piNaam: string } {
  return { naam: personen.get(persoon)?.naam ?? '', piNaam: pis.get(pi)?.naam ?? pi };
}

type Extra = Pick<Aanwezigkaart, 'gelukt' | 'weigering' | 'geweigerd' | 'invoer'>;

async function teken(omgeving: BotOmgeving, organisatie: Organisatie, plekken: readonly Dagenplek[], plek: Dagenplek, extra: Extra = {}): Promise<Kaart> {
  return aanwezigkaart({
    ...namenVan(organisatie, plek), plek: schrijfPlek(plek), vandaag: organisatie.vandaag, dagen: await leesDagen(omgeving, plek),
    plekken: plekken.map((een) => ({ id: schrijfPlek(een), naam: Object.values(namenVan(organisatie, een)).join(' · ') })), ...extra,
  });
}

/** The days of this person, or of the first of the own team; with `zoek` only of whose name holds it. Undefined for who has none to see. */
export async function aanwezigBegin(omgeving: BotOmgeving, persoon: Persoon, zoek = ''): Promise<Kaart | undefined> {
  const organisatie = await leesOrganisatie(omgeving);
  const alle = dagenplekken(organisatie, persoon.id);
  const gevonden = alle.filter((een) => Object.values(namenVan(organisatie, een)).join(' ').toLowerCase().includes(zoek.toLowerCase()));
  const plekken = gevonden.length > 0 ? gevonden : alle;
  const [eerste] = plekken;
  return eerste === undefined ? undefined : teken(omgeving, organisatie, plekken, eerste, gevonden.length > 0 ? {} : { weigering: `Niemand van uw team heet “${zoek}”.` });
}

type Werk = (druk: Druk & { readonly persoon: Persoon }, plek: Dagenplek, toon: (extra?: Extra) => Promise<Antwoord>) => Promise<Antwoord>;

/** A verb about the days of somebody in a PI. Whose days somebody may see is looked up at each press. */
function dagenActie(verb: Verb, werk: Werk): Actie {
  return {
    verb,
    async handle(druk) {
      const { omgeving, persoon, data } = druk;
      if (persoon === undefined) return { soort: 'melding', tekst: ONBEKEND };
      const organisatie = await leesOrganisatie(omgeving);
      const plekken = dagenplekken(organisatie, persoon.id);
      const gevraagd = z.object({ plek: z.string() }).safeParse(data).data?.plek ?? leesInvoer(data)['in_plek'];
      const plek = plekken.find((een) => schrijfPlek(een) === gevraagd);
      if (plek === undefined) return { soort: 'melding', tekst: plekken.length === 0 ? GEEN_DAGEN : WEG };
      return werk({ ...druk, persoon }, plek, async (extra = {}) => ({ soort: 'kaart', kaart: await teken(omgeving, organisatie, plekken, plek, extra) }));
    },
  };
}

const GEBEURD: Readonly<Record<Dagwijze, string>> = { wel: 'wel in de PI', niet: 'niet in de PI', gewoon: 'weer zoals de vaste dagen' };

/** The form that was sent in is drawn open again; a button beside a stretch has none. */
function geweigerd(data: Druk['data'], weigering: string): Extra {
  const { form } = data;
  return { weigering, invoer: alleInvoer(data), ...(typeof form === 'string' ? { geweigerd: { form } } : {}) };
}

async function wijzig({ omgeving, persoon, data }: Druk & { readonly persoon: Persoon }, plek: Dagenplek, wijziging: Aanwezigheidswijziging, toon: (extra: Extra) => Promise<Antwoord>): Promise<Antwoord> {
  const antwoord = await wijzigAanwezigheid(omgeving, { wie: persoon.id, plek, wijziging });
  if (!antwoord.ok) return toon(geweigerd(data, antwoord.weigering.melding));
  const wat = wijziging.soort === 'vast' ? `vaste dagen: ${schrijfVasteDagen(antwoord.dagen)}` : `${schrijfDagen(wijziging)}: ${GEBEURD[wijziging.wat]}`;
  return toon({ gelukt: `Bewaard, ${wat}. ${schrijfGezocht(antwoord.gezocht)}` });
}

const weekdagen = z.string().default('').transform((tekst) => tekst.split(',').map(Number).filter(Number.isInteger));
const EERSTE = 'Vul de eerste dag in, bijvoorbeeld 24-11-2026.';
/** From the form, or from the button beside a stretch. */
const dagen = z.object({
  van: datumveld(EERSTE), tot: datumveld('Vul de laatste dag in, of laat hem leeg.').optional(), wat: z.enum(DAGWIJZEN, { error: 'Kies wat er op die dagen geldt.' }),
});

/** Presence days in chat. */
export const AANWEZIG: readonly Actie[] = [
  dagenActie(VERB.aanwezigToon, (_druk, _plek, toon) => toon()),
  dagenActie(VERB.aanwezigVast, (druk, plek, toon) => wijzig(druk, plek, { soort: 'vast', weekdagen: weekdagen.parse(leesInvoer(druk.data)['in_weekdagen']) }, toon)),
  dagenActie(VERB.aanwezigDagen, (druk, plek, toon) => {
    const { in_van: van = druk.data['van'] ?? '', in_tot: tot = druk.data['tot'], in_wat: wat = druk.data['wat'] } = leesInvoer(druk.data);
    const gelezen = dagen.safeParse(gevuld({ van, tot, wat }));
    if (!gelezen.success) return toon(geweigerd(druk.data, gelezen.error.issues[0]?.message ?? EERSTE));
    return wijzig(druk, plek, { soort: 'dagen', van: gelezen.data.van, tot: gelezen.data.tot ?? gelezen.data.van, wat: gelezen.data.wat }, toon);
  }),
];
