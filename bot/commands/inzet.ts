import { schrijfDag } from '../../src/domain/schrijf.ts';
import { inzetKomtEraan, type InzetRegel } from '../../src/usecases/inzet.ts';
import { lijstkaart, lijstrij, type LijstRij } from '../cards/lijstkaart.ts';
import { ONBEKEND, type Commando, type Getypt, type Reactie } from './commando.ts';

function rij({ view, datum, wat }: InzetRegel): LijstRij {
  const laat = datum < view.vandaag;
  return { ...lijstrij(view), wat, tot: laat ? `‼ te laat (${schrijfDag(datum)})` : `vóór ${schrijfDag(datum)}`, stand: laat ? 'laat' : 'ruim' };
}

/** What comes up of step 4 in the coming half year, at all own places or at one afdeling. */
async function komtEraan({ omgeving, persoon, rest }: Getypt): Promise<Reactie> {
  if (persoon === undefined) return { tekst: ONBEKEND };
  const afdeling = rest.toLowerCase().replace(/^(afdeling|afd\.?) /, '');
  const regels = await inzetKomtEraan(omgeving, persoon.id, afdeling);
  const titel = afdeling === '' ? 'Inzet: komt eraan' : `Inzet: komt eraan op afdeling ${rest.replace(/^(afdeling|afd\.?) /i, '')}`;
  return { kaart: lijstkaart({ titel, leeg: 'Er komt in deze periode geen inzet aan.', rijen: regels.map(rij) }) };
}

export const INZET: readonly Commando[] = [{ woorden: /^inzet\b/i, antwoord: komtEraan }];
