import { bepaalAfspraken } from '../../domain/afspraken.ts';
import { aanwezigen, waarnemerVan } from '../../domain/afwezigheid.ts';
import { plusDagen, tijd } from '../../domain/datum.ts';
import { reflectievenster, type Reflectievenster } from '../../domain/reflectie.ts';
import type { PersoonId } from '../../domain/rollen.ts';
import { UITVOERDERS } from '../../domain/teplannen.ts';
import type { Gesprek, Opgave } from '../../planning/opgave.ts';
import { kiesSamenkomst, type Samenkomst } from '../../planning/samenkomst.ts';
import type { Pi } from '../../store/organisatie.ts';
import { bewaarReflectiezoekstand, findReflectiezoekstand, listLaatsteReflecties } from '../../store/reflecties.ts';
import { momentOp, momentVan } from '../../tijd/amsterdam.ts';
import type { Effect, EffectVan, Overzicht } from '../effect.ts';
import { geleidePis } from '../gaten.ts';
import { klokkenVan, type Omgeving } from '../omgeving.ts';
import { leesOrganisatie, type Organisatie } from '../organisatie.ts';
import { leesPlanningsgegevens, type Planningsgegevens } from '../planningsgegevens.ts';
import { bezetVan, leesAgendas } from './agendas.ts';
import type { BoekingOmgeving } from './omgeving.ts';
import { planpersoon } from './opgave.ts';
import { boekReflectie, neemReflectieOp, reflectiesleutel, type TeBoekenReflectie } from './reflectieboeken.ts';
import { kantVan, zegReflectieAf } from './reflectiestand.ts';
import { reflectieafzegging } from './reflectietekst.ts';

/** Days between two messages to managers that there is no moment. Source: default. */
const MELD_DAGEN = 7;
const GESPREK = 'reflectie';

/** All that looking for one reflection meeting needs. */
interface Zoekvraag {
  readonly pi: Pi;
  readonly venster: Reflectievenster;
  readonly gegevens: Planningsgegevens;
  readonly kanten: readonly (readonly PersoonId[])[];
  /** Managers who may organise it; they need not come. */
  readonly hoofden: readonly PersoonId[];
  readonly nietOp: Gesprek['nietOp'];
}

function gesprekVan({ venster, gegevens: { afspraken }, kanten, hoofden, nietOp }: Zoekvraag, vorm: 'inDePI' | 'online'): Gesprek {
  return {
    id: GESPREK, naam: GESPREK, soort: 'reflectie', duurMinuten: afspraken.reflectieMinuten, vroegst: venster.vanaf, termijn: venster.totEnMet, vorm, ruimte: vorm === 'inDePI', nietOp,
    deelnemers: [...new Set([...kanten.flat(), ...hoofden])].map((persoon) => ({ persoon, verplicht: false })),
  };
}

/** In a room of the PI where most can come; online when the PI has no rooms, or none of them holds who can come. */
async function zoek({ graph }: BoekingOmgeving, vraag: Zoekvraag): Promise<Samenkomst | undefined> {
  const { gegevens, kanten, venster } = vraag;
  const { nu, kalender, uren, tenant, personen } = gegevens;
  const ruimtes = tenant === undefined ? [] : gegevens.ruimtes;
  const wie = new Set<string>(gesprekVan(vraag, 'online').deelnemers.map(({ persoon }) => persoon));
  const mensen = personen.filter(({ id }) => wie.has(id));
  const houders = [...mensen, ...ruimtes.map(({ adres }) => ({ tenant: tenant ?? '', adres }))];
  const agendas = await leesAgendas(graph, houders, { van: nu, tot: momentOp(plusDagen(venster.totEnMet, 1), tijd('00:00')) });
  const opgave: Omit<Opgave, 'gesprekken'> = {
    nu, zoekTot: venster.totEnMet, kalender, uren, minimaleAanloopMinuten: 0, personen: mensen.map((persoon) => planpersoon(persoon, agendas, [])),
    ruimtes: ruimtes.flatMap(({ id, naam, adres }) => {
      const bezet = bezetVan(agendas, adres);
      // A room whose calendar can't be seen would be taken twice.
      return bezet === 'onbekend' ? [] : [{ id, naam, adres, bezet }];
    }),
  };
  const eisen = { kanten, plaatsen: new Map<string, number>(ruimtes.map(({ id, plaatsen }) => [id, plaatsen])) };
  const kies = (vorm: 'inDePI' | 'online'): Samenkomst | undefined => kiesSamenkomst({ ...opgave, gesprekken: [gesprekVan(vraag, vorm)] }, GESPREK, eisen);
  return (opgave.ruimtes.length === 0 ? undefined : kies('inDePI')) ?? kies('online');
}

/** By afspraak the mailbox of the PI, else hoofd D&R; the first casemanager where there is none. Nobody who is busy then. */
function organisatorenVan(organisatie: Organisatie, { gegevens, kanten, hoofden }: Zoekvraag, { vrij }: Samenkomst): TeBoekenReflectie['organisatoren'] {
  const { afspraken, tenant, postbus } = gegevens;
  const [casemanagers = []] = kanten;
  const mensen = [...hoofden, ...casemanagers].filter((wie) => vrij.includes(wie)).flatMap((wie) => organisatie.personen.get(wie) ?? []);
  return [
    ...(!afspraken.organisatorIsPostbus || postbus === undefined || tenant === undefined ? [] : [{ tenant, adres: postbus }]),
    ...mensen.map(({ id, tenant: eigen, email }) => ({ tenant: eigen, adres: email, persoon: id })),
  ];
}

/** The managers of a PI who are there, or stand in. */
function leidersVan(organisatie: Organisatie, { id: pi }: Pi): readonly PersoonId[] {
  const { afwezigheid, vandaag, personen } = organisatie;
  return [...personen.keys()].filter((wie) => waarnemerVan(afwezigheid, wie, vandaag) === undefined && geleidePis(organisatie, wie).some(({ id }) => id === pi));
}

/** Tells the managers that none could be planned, once a week; the search goes on every working day. */
async function meldGeen(omgeving: Omgeving, organisatie: Organisatie, pi: Pi, wat: Pick<Extract<Overzicht, { over: 'reflectie' }>, 'totEnMet' | 'reden'>): Promise<void> {
  const { datum: vandaag } = omgeving.nu();
  await omgeving.db.transaction().execute(async (trx) => {
    const { bezig: _bezig, ...stand } = await findReflectiezoekstand(trx, pi.id);
    if (stand.gemeldOp !== undefined && plusDagen(stand.gemeldOp, MELD_DAGEN) > vandaag) return;
    await bewaarReflectiezoekstand(trx, pi.id, { ...stand, gemeldOp: vandaag });
    await omgeving.wachtrij.zet(trx, leidersVan(organisatie, pi).map((aan): Effect => ({ soort: 'overzicht', sleutel: `reflectie:${pi.id}:${vandaag}:${aan}`, aan, wat: { over: 'reflectie', pi: pi.id, ...wat } })));
  });
  omgeving.wachtrij.wek();
}

async function zoekEnBoek(omgeving: BoekingOmgeving, organisatie: Organisatie, pi: Pi, venster: Reflectievenster, sleutel: string): Promise<void> {
  const kanten = UITVOERDERS.map((rol) => kantVan(organisatie, pi.id, rol));
  const alleHoofden = organisatie.koppelingen.filter((koppeling) => koppeling.rol === 'hoofdDR' && koppeling.pi === pi.id).map(({ persoon }) => persoon);
  const hoofden = aanwezigen(organisatie.afwezigheid, [...new Set(alleHoofden)], organisatie.vandaag);
  const gegevens = await leesPlanningsgegevens(omgeving, pi.id, hoofden);
  const { nietOp } = await findReflectiezoekstand(omgeving.db, pi.id);
  const vraag: Zoekvraag = { pi, venster, gegevens, kanten, hoofden, nietOp };
  const moment = kanten.every((kant) => kant.length > 0) ? await zoek(omgeving, vraag) : undefined;
  if (moment === undefined) return meldGeen(omgeving, organisatie, pi, { totEnMet: venster.totEnMet, reden: 'geenMoment' });
  const teBoeken = { pi, sleutel, moment, minuten: gegevens.afspraken.reflectieMinuten, kanten, organisatoren: organisatorenVan(organisatie, vraag, moment) };
  if (!(await boekReflectie(omgeving, organisatie, teBoeken))) await meldGeen(omgeving, organisatie, pi, { totEnMet: venster.totEnMet, reden: 'geweigerd' });
}

async function planNu(omgeving: BoekingOmgeving, { pi: id, dag }: EffectVan<'reflectie'>): Promise<void> {
  const organisatie = await leesOrganisatie(omgeving);
  const pi = organisatie.pis.get(id);
  if (pi === undefined) return;
  const { afspraken, kalender } = klokkenVan(omgeving, bepaalAfspraken(pi.afspraken));
  const laatsteOp = async (): Promise<string | undefined> => {
    const laatste = (await listLaatsteReflecties(omgeving.db)).get(id);
    return laatste === undefined ? undefined : momentVan(laatste.start).datum;
  };
  const sleutel = reflectiesleutel(id, await laatsteOp(), (await findReflectiezoekstand(omgeving.db, id)).poging);
  await neemReflectieOp(omgeving, organisatie, pi, sleutel);
  const nu = omgeving.nu();
  const laatste = (await listLaatsteReflecties(omgeving.db)).get(id);
  if (afspraken.reflectieWeken === null) {
    if (laatste !== undefined && laatste.start > nu.instant) await zegReflectieAf(omgeving, laatste, reflectieafzegging(pi.naam));
    return;
  }
  const venster = reflectievenster({ weken: afspraken.reflectieWeken, laatsteOp: laatste === undefined ? undefined : momentVan(laatste.start).datum, vandaag: nu.datum, horizonDagen: afspraken.planHorizonDagen, kalender });
  if (dag === nu.datum && venster !== undefined) await zoekEnBoek(omgeving, organisatie, pi, venster, sleutel);
}

/**
 * Looks for the next reflection meeting of a PI and books it at once, because it is for too many to choose; or calls the
 * coming one off where the PI holds none any more. Safe to repeat.
 * @throws GraphFout when it is temporary, so that it is tried again
 */
export async function planReflectie(omgeving: BoekingOmgeving, effect: EffectVan<'reflectie'>): Promise<void> {
  await omgeving.opBeurt(effect.pi, () => planNu(omgeving, effect));
}
