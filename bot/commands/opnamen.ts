import { telOpnamen } from '../../src/usecases/opnamelijst.ts';
import { opnameaankondiging } from '../cards/opnamekaart.ts';
import { mrisVan } from '../verversVoor.ts';
import { ONBEKEND, type Commando, type Getypt, type Reactie } from './commando.ts';

async function nietGesignaleerd({ omgeving, persoon, kanaal }: Getypt): Promise<Reactie> {
  if (persoon === undefined) return { tekst: ONBEKEND };
  const aantal = await telOpnamen(omgeving, persoon.id);
  if (aantal === undefined) return { tekst: 'Deze lijst is voor backoffice, casemanager en hoofd D&R.' };
  if (kanaal !== undefined) return { tekst: 'Deze lijst staat alleen in uw eigen chat. Typ “niet gesignaleerd” in uw chat met Samen starten.' };
  if (aantal === 0) return { tekst: 'Van alle opnamen die de PI heeft ingeleverd, is een signaal gekomen.' };
  return { kaart: opnameaankondiging(aantal, await mrisVan(omgeving, [persoon.id])) };
}

/** The admissions without a signal, asked for by typing. */
export const OPNAMEN: readonly Commando[] = [{ woorden: /^(niet gesignaleerd|opnamen|opnames)\b/i, antwoord: nietGesignaleerd }];
