import { schrijfStilstand } from '../../src/domain/stilgevallen.ts';
import { wieAanZet } from '../../src/domain/aanzet.ts';
import { beheerders, isLeiding, leesGaten } from '../../src/usecases/gaten.ts';
import { stilgevallen, type StilleRegel } from '../../src/usecases/lezen.ts';
import { leesOrganisatie } from '../../src/usecases/organisatie.ts';
import { leesPauzes } from '../../src/usecases/pauzes.ts';
import { afwezigFormulier, terug } from '../actions/afwezig.ts';
import { overzetFormulier } from '../actions/overzetten.ts';
import { gatenkaart } from '../cards/gatenkaart.ts';
import { lijstkaart, lijstrij, type LijstRij } from '../cards/lijstkaart.ts';
import { pauzekaart } from '../cards/pauzekaart.ts';
import { ONBEKEND, type Commando, type Getypt, type Reactie } from './commando.ts';

const ALLEEN_LEIDING = 'Dit is voor hoofd D&R en de unitmanager. Typ “mijn werk” voor wat er bij u openstaat.';

function voorLeiding(antwoord: (getypt: Getypt & { readonly persoon: NonNullable<Getypt['persoon']> }) => Promise<Reactie>): Commando['antwoord'] {
  return async (getypt) => {
    const { omgeving, persoon } = getypt;
    if (persoon === undefined) return { tekst: ONBEKEND };
    return isLeiding(await leesOrganisatie(omgeving), persoon.id) ? antwoord({ ...getypt, persoon }) : { tekst: ALLEEN_LEIDING };
  };
}

function stilleRij({ view, stil }: StilleRegel): LijstRij {
  const { aanZet } = view;
  const wat = aanZet === undefined ? {} : { wat: `aan zet: ${wieAanZet(aanZet, aanZet.kandidaten)}` };
  return { ...lijstrij(view), ...wat, tot: `${stil.soort === 'teLaat' ? '‼ ' : ''}${schrijfStilstand(stil)}`, stand: 'laat' };
}

/** Chat commands about absence, for everybody, and about who does what, for managers. */
export const LEIDING: readonly Commando[] = [
  { woorden: /^gaten\b/i, antwoord: voorLeiding(async ({ omgeving, persoon }) => ({
    kaart: gatenkaart({ pis: (await leesGaten(omgeving, persoon.id)).map(({ pi, gaten }) => ({ naam: pi.naam, gaten })), beheerders: beheerders(await leesOrganisatie(omgeving)) }),
  })) },
  { woorden: /^(stilgevallen|stil)\b/i, antwoord: voorLeiding(async ({ omgeving, persoon }) => ({
    kaart: lijstkaart({ titel: 'Stilgevallen', leeg: 'Er is niets stilgevallen op uw afdelingen.', rijen: (await stilgevallen(omgeving, persoon.id)).map(stilleRij) }),
  })) },
  { woorden: /^(uitstel|pauzes)\b/i, antwoord: voorLeiding(async ({ omgeving, persoon }) => ({ kaart: pauzekaart(await leesPauzes(omgeving, persoon.id)) })) },
  { woorden: /^(overzetten|zet over|werk overzetten)\b/i, antwoord: voorLeiding(async ({ omgeving, persoon, rest }) => ({ kaart: await overzetFormulier(omgeving, persoon, { zoek: rest }) })) },
  { woorden: /^(ik ben er weer|weer aanwezig)\b/i, antwoord: async ({ omgeving, persoon }) => (persoon === undefined ? { tekst: ONBEKEND } : { tekst: await terug(omgeving, persoon, persoon.id) }) },
  { woorden: /^(afwezig|waarneming)\b/i, antwoord: async ({ omgeving, persoon, rest }) => (persoon === undefined ? { tekst: ONBEKEND } : { kaart: await afwezigFormulier(omgeving, persoon, { zoek: rest }) }) },
];
