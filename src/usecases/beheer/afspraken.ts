import type { AfspraakInvoer, AfsprakenAntwoord } from '../../api/beheer/afspraken.ts';
import { AFSPRAAKGROEPEN, type Beschrijving } from '../../domain/afspraakbeschrijving.ts';
import { afspraakregels, type Afspraakregel } from '../../domain/afspraakoverzicht.ts';
import { leesIngevuld, schrijfBereik, schrijfWaarde } from '../../domain/afspraakwaarde.ts';
import { beschrijf, isAfspraak, isAfspraakgroep } from '../../domain/afspraakwijzer.ts';
import type { EigenAfspraken } from '../../domain/afspraken.ts';
import { gevuld } from '../../domain/gevuld.ts';
import type { PersoonId } from '../../domain/rollen.ts';
import { isWeigering, weiger, type Weigering } from '../../domain/weigering.ts';
import { listWijzigingen, type Afspraakplek } from '../../store/afspraken.ts';
import { afspraakplekken, eigenAfspraken, eigenWaarde, magAfsprakenWijzigen, plekNaam, proefAfspraak, schrijfWijziging, wijzigAfspraak } from '../afspraken.ts';
import type { Omgeving } from '../omgeving.ts';
import { leesOrganisatie, type Organisatie } from '../organisatie.ts';

const GEEN_TOEGANG = weiger('magNiet', 'Alleen de beheerder, hoofd D&R, de unitmanager en landelijke medewerkers zien de afspraken van een inrichting.');
const WEG = weiger('bestaatNiet', 'Deze plek of afspraak bestaat niet (meer). Ververs de pagina.');
const GESCHIEDENIS = 20;

function schrijfPlek({ pi, cluster }: Afspraakplek): string {
  return cluster === undefined ? pi : `${pi}/${cluster}`;
}

interface Zicht {
  readonly organisatie: Organisatie;
  readonly plekken: readonly Afspraakplek[];
  readonly plek: Afspraakplek;
}

async function zichtVan(omgeving: Omgeving, wie: PersoonId, gevraagd: string | undefined): Promise<Zicht | Weigering> {
  const organisatie = await leesOrganisatie(omgeving);
  const plekken = afspraakplekken(organisatie, wie);
  const plek = gevraagd === undefined ? plekken[0] : plekken.find((een) => schrijfPlek(een) === gevraagd);
  return plekken.length === 0 ? GEEN_TOEGANG : plek === undefined ? WEG : { organisatie, plekken, plek };
}

type Rij = AfsprakenAntwoord['groepen'][number]['afspraken'][number];

function invoerVan({ sleutel, waarde }: Afspraakregel): Rij['invoer'] {
  const wijzer: Beschrijving = beschrijf(sleutel);
  const jaNee = [{ id: 'ja', naam: 'ja' }, { id: 'nee', naam: 'nee' }];
  return {
    soort: wijzer.soort === 'jaNee' ? 'keuze' : wijzer.soort, bereik: schrijfBereik(sleutel), isZonder: waarde === null,
    waarde: waarde === null ? '' : typeof waarde === 'boolean' ? (waarde ? 'ja' : 'nee') : String(waarde),
    keuzes: wijzer.soort === 'jaNee' ? jaNee : wijzer.soort === 'keuze' ? Object.entries(wijzer.keuzes).map(([id, naam]) => ({ id, naam })) : [], ...gevuld({ zonder: wijzer.zonder }),
  };
}

const VAN_WIE = { landelijk: 'landelijk', pi: 'de inrichting', cluster: 'het cluster' } as const;

function rijVan(eigen: EigenAfspraken, regel: Afspraakregel): Rij {
  const { sleutel, waarde, herkomst, standaard } = regel;
  const { label, bron } = beschrijf(sleutel);
  return {
    sleutel, label, bron: bron === 'standaard' ? 'eigen keuze van Samen starten' : bron, geldt: schrijfWaarde(sleutel, waarde), vanWie: VAN_WIE[herkomst], standaard: schrijfWaarde(sleutel, standaard),
    eigen: eigen[sleutel] !== undefined, gezien: eigenWaarde(eigen, sleutel), invoer: invoerVan(regel),
  };
}

/** All afspraken as they hold at a place that this person may see; the first one when none is asked for. */
export async function leesAfspraken(omgeving: Omgeving, wie: PersoonId, gevraagd: string | undefined): Promise<AfsprakenAntwoord | Weigering> {
  const zicht = await zichtVan(omgeving, wie, gevraagd);
  if (isWeigering(zicht)) return zicht;
  const { organisatie, plekken, plek } = zicht;
  const eigen = eigenAfspraken(organisatie, plek);
  const hier = plek.cluster === undefined ? eigen.pi : eigen.cluster;
  const perGroep = Map.groupBy(afspraakregels(eigen.pi, eigen.cluster), ({ sleutel }) => beschrijf(sleutel).groep);
  return {
    plek: schrijfPlek(plek), plekNaam: plekNaam(organisatie, plek), magWijzigen: magAfsprakenWijzigen(organisatie, wie, plek.pi),
    plekken: plekken.map((een) => ({ plek: schrijfPlek(een), naam: plekNaam(organisatie, een) })),
    groepen: Object.keys(AFSPRAAKGROEPEN).filter(isAfspraakgroep).map((groep) => ({ naam: AFSPRAAKGROEPEN[groep], afspraken: (perGroep.get(groep) ?? []).map((regel) => rijVan(hier, regel)) })),
  };
}

/** The changes of one afspraak at a place, the newest first. */
export async function leesGeschiedenis(omgeving: Omgeving, wie: PersoonId, { plek: gevraagd, sleutel }: { readonly plek: string; readonly sleutel: string }): Promise<{ readonly regels: string[] } | Weigering> {
  const zicht = await zichtVan(omgeving, wie, gevraagd);
  if (isWeigering(zicht)) return zicht;
  if (!isAfspraak(sleutel)) return WEG;
  return { regels: (await listWijzigingen(omgeving.db, zicht.plek, sleutel, GESCHIEDENIS)).map((een) => schrijfWijziging(zicht.organisatie, sleutel, een)) };
}

/** Changes an afspraak, takes it back to what lies above, or says what that would do. */
export async function zetAfspraak(omgeving: Omgeving, wie: PersoonId, { plek: gevraagd, sleutel, wat, waarde, gezien, proef }: AfspraakInvoer): Promise<{ readonly melding: string } | Weigering> {
  const zicht = await zichtVan(omgeving, wie, gevraagd);
  if (isWeigering(zicht)) return zicht;
  if (!isAfspraak(sleutel)) return WEG;
  const gelezen = wat === 'standaard' ? undefined : leesIngevuld(sleutel, wat === 'zonder' ? undefined : waarde);
  if (gelezen?.ok === false) return { ...weiger('invoer', gelezen.melding), veld: 'waarde' };
  const verzoek = { wie, plek: zicht.plek, sleutel, waarde: gelezen?.waarde, gezien, herkomst: 'tab' };
  const antwoord = await (proef ? proefAfspraak : wijzigAfspraak)(omgeving, verzoek);
  if (antwoord.ok) return { melding: proef ? `Als u dit bewaart: ${antwoord.melding.charAt(0).toLowerCase()}${antwoord.melding.slice(1)}` : antwoord.melding };
  return antwoord.waarom === 'magNiet' ? weiger('magNiet', antwoord.melding) : { ...weiger('alGedaan', antwoord.melding), veld: 'versie' };
}
