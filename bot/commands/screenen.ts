import type { AfdelingId } from '../../src/domain/casus.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import type { Afdeling } from '../../src/store/organisatie.ts';
import { findKanaal } from '../../src/store/teams.ts';
import { screentVoor, telTeBeoordelen } from '../../src/usecases/batch.ts';
import { leesOrganisatie, personenMetRol } from '../../src/usecases/organisatie.ts';
import { batchaankondiging, batchkeuzekaart } from '../cards/batchkaart.ts';
import type { BotOmgeving } from '../omgeving.ts';
import { mrisVan } from '../verversVoor.ts';
import { ONBEKEND, type Commando, type Getypt, type Reactie } from './commando.ts';

const GEEN_ROL = 'Screenen doet de reclasseringswerker van de afdeling. Bent u dat? Vraag de beheerder om u aan de afdeling te koppelen.';

async function aankondiging(omgeving: BotOmgeving, { id, naam }: Afdeling, voor: readonly PersoonId[]): Promise<Reactie> {
  const aantal = await telTeBeoordelen(omgeving, id);
  if (aantal === 0) return { tekst: `Er wacht geen signaal van ${naam} op een oordeel.` };
  return { kaart: batchaankondiging({ afdeling: id, afdelingNaam: naam, aantal, vandaag: omgeving.nu().datum, verversVoor: await mrisVan(omgeving, voor) }) };
}

/** In a channel the list is of its afdeling, and shows itself to its reclasseringswerkers only. */
async function inKanaal({ omgeving }: Getypt, kanaalId: string, mijne: readonly Afdeling[]): Promise<Reactie> {
  const kanaal = await findKanaal(omgeving.db, kanaalId);
  const organisatie = await leesOrganisatie(omgeving);
  const afdeling = kanaal?.afdeling === null || kanaal === undefined ? undefined : organisatie.afdelingen.get(kanaal.afdeling as AfdelingId);
  if (afdeling === undefined) return { tekst: 'Dit kanaal hoort niet bij een afdeling. Typ “screenen” in het kanaal van een afdeling, of in uw chat met Samen starten.' };
  if (!mijne.some(({ id }) => id === afdeling.id)) return { tekst: GEEN_ROL };
  return aankondiging(omgeving, afdeling, personenMetRol(organisatie, 'reclasseringswerker', { pi: afdeling.pi, afdeling: afdeling.id }).map(({ id }) => id));
}

async function inChat(omgeving: BotOmgeving, wie: PersoonId, mijne: readonly Afdeling[]): Promise<Reactie> {
  const open = await Promise.all(mijne.map(async ({ id, naam }) => ({ id, naam, aantal: await telTeBeoordelen(omgeving, id) })));
  const metWerk = open.filter(({ aantal }) => aantal > 0);
  if (metWerk.length === 0) return { tekst: 'Er wacht op uw afdelingen geen signaal op een oordeel.' };
  const enige = metWerk.length === 1 ? mijne.find(({ id }) => id === metWerk[0]?.id) : undefined;
  return enige === undefined ? { kaart: batchkeuzekaart(metWerk) } : aankondiging(omgeving, enige, [wie]);
}

async function screenen(getypt: Getypt): Promise<Reactie> {
  const { omgeving, persoon, kanaal } = getypt;
  if (persoon === undefined) return { tekst: ONBEKEND };
  const mijne = screentVoor(await leesOrganisatie(omgeving), persoon.id);
  if (mijne.length === 0) return { tekst: GEEN_ROL };
  return kanaal === undefined ? inChat(omgeving, persoon.id, mijne) : inKanaal(getypt, kanaal, mijne);
}

/** Batch screening, asked for by typing. */
export const SCREENEN: readonly Commando[] = [{ woorden: /^(screenen|screen|batch)\b/i, antwoord: screenen }];
