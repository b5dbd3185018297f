import type { Ingevuld } from './koppeling.ts';
import { merkVan } from './merk.ts';
import type { Genodigden, Mens, Opstelling } from './office/opstellen.ts';
import { onderwerpMet } from './onderwerp.ts';
import { alsTekst, regelsVan, zonderRegels } from './tekst.ts';
import { gelukt, mislukt, type Uitkomst } from './uitkomst.ts';

/** What has to stand in the appointment; what is empty or undefined is taken out when we put it there. */
export interface Gewenst {
  readonly onderwerp: string;
  /** Plain text, lines ended by `\n`. */
  readonly tekst: string;
  readonly verplicht: readonly Mens[];
  readonly optioneel: readonly Mens[];
  /** Minutes; undefined leaves the time alone. */
  readonly duur?: number;
  readonly plek?: string;
  readonly ruimte?: Mens;
  readonly categorie?: string;
  readonly prive: boolean;
}
export const LEEG: Gewenst = { onderwerp: '', tekst: '', verplicht: [], optioneel: [], prive: false };

/** The category of every appointment of ours. */
export const CATEGORIE = 'Samen starten';

/** One part of the appointment: what came of it, and what we can tell of it. `overgeslagen`: this Outlook can't, and it is not needed. */
export interface Stap {
  readonly wat: string;
  readonly uitkomst: Uitkomst<unknown>;
  readonly overgeslagen?: string;
}

const sleutel = ({ adres }: Mens): string => adres.toLowerCase();

/** Who has to be there, beside whom the user asked: nobody twice, and who we asked before and is not needed any more goes. */
export function genodigdenMet(staan: Genodigden, eerder: readonly string[], { verplicht, optioneel }: Pick<Gewenst, 'verplicht' | 'optioneel'>): { readonly lijst: Genodigden; readonly vanOns: readonly string[] } {
  const nodig = new Set([...verplicht, ...optioneel].map(sleutel));
  const vanOnsWas = new Set(eerder);
  const blijft = (mens: Mens): boolean => !vanOnsWas.has(merkVan(mens.adres)) || nodig.has(sleutel(mens));
  const [eerst, daarna] = [staan.verplicht.filter(blijft), staan.optioneel.filter(blijft)];
  const er = new Set([...eerst, ...daarna].map(sleutel));
  const erbij = (mensen: readonly Mens[]): readonly Mens[] => mensen.filter((mens) => !er.has(sleutel(mens)) && er.add(sleutel(mens)));
  const [nieuwVerplicht, nieuwOptioneel] = [erbij(verplicht), erbij(optioneel)];
  const vanOns = new Set([...nieuwVerplicht, ...nieuwOptioneel].map(({ adres }) => merkVan(adres)));
  for (const mens of [...eerst, ...daarna]) if (vanOnsWas.has(merkVan(mens.adres))) vanOns.add(merkVan(mens.adres));
  return { lijst: { verplicht: [...eerst, ...nieuwVerplicht], optioneel: [...daarna, ...nieuwOptioneel] }, vanOns: [...vanOns] };
}

async function vulOnderwerp({ onderwerp }: Opstelling, eerder: Ingevuld, ons: string): Promise<Uitkomst<unknown>> {
  const staat = await onderwerp.lees();
  if (!staat.goed) return staat;
  const nieuw = onderwerpMet(staat.waarde, eerder.onderwerp, ons);
  return nieuw === staat.waarde ? gelukt() : onderwerp.zet(nieuw);
}

async function vulTekst({ tekst }: Opstelling, eerder: Ingevuld, ons: string): Promise<Uitkomst<unknown>> {
  const staat = await tekst.lees();
  if (!staat.goed) return staat;
  const eigen = zonderRegels(staat.waarde, eerder.regels);
  if (eigen !== staat.waarde) {
    const gezet = await tekst.zet(eigen);
    if (!gezet.goed) return gezet;
  }
  return ons === '' ? gelukt() : tekst.zetVooraan(alsTekst(ons, eigen.soort));
}

/** The length that we gave goes along with the casussen; one that the user chose stays. */
async function vulDuur({ tijd }: Opstelling, eerder: Ingevuld, duur: number | undefined): Promise<Uitkomst<unknown>> {
  if (duur === undefined || duur === eerder.duur) return gelukt();
  const staat = await tijd.lees();
  if (!staat.goed) return staat;
  const { begin, einde } = staat.waarde;
  const nu = (einde.getTime() - begin.getTime()) / 60_000;
  if (nu === duur || (eerder.duur !== undefined && nu !== eerder.duur)) return gelukt();
  return tijd.zet({ begin, einde: new Date(begin.getTime() + duur * 60_000) });
}

async function vulPlek({ plek }: Opstelling, eerder: Ingevuld, ons: string): Promise<Uitkomst<unknown>> {
  const staat = await plek.lees();
  if (!staat.goed) return staat;
  const isVanOns = eerder.plek !== undefined && merkVan(staat.waarde) === eerder.plek;
  if (staat.waarde === ons || (staat.waarde !== '' && !isVanOns)) return gelukt();
  return plek.zet(ons);
}

/** Books this room with the appointment, in place of the one that we booked before. */
export async function vulRuimte({ ruimtes }: Opstelling, eerder: string | undefined, ons: Mens | undefined): Promise<Uitkomst<unknown>> {
  if (ruimtes === undefined) return ons === undefined ? gelukt() : mislukt(`In deze Outlook boekt u de ruimte zelf: kies ${ons.naam} bij de locatie.`);
  const staan = await ruimtes.lees();
  if (!staan.goed) return staan;
  for (const adres of staan.waarde) {
    if (merkVan(adres) !== eerder || adres === ons?.adres) continue;
    const weg = await ruimtes.haalWeg(adres);
    if (!weg.goed) return weg;
  }
  return ons === undefined || staan.waarde.includes(ons.adres) ? gelukt() : ruimtes.voegToe(ons.adres);
}

async function vulCategorie({ categorieen }: Opstelling, eerder: Ingevuld, ons: string | undefined): Promise<Uitkomst<unknown>> {
  if (categorieen === undefined) return ons === undefined ? gelukt() : mislukt('Deze Outlook kan geen categorie invullen.');
  const staan = await categorieen.lees();
  if (!staan.goed) return staan;
  if (ons !== undefined) return staan.waarde.includes(ons) ? gelukt() : categorieen.voegToe(ons);
  return eerder.categorie && staan.waarde.includes(CATEGORIE) ? categorieen.haalWeg(CATEGORIE) : gelukt();
}

const NORMAAL = 'normal';
const PRIVE = 'private';

/** Others see in the calendar that one is busy, not with what; as the meetings that the product books itself. */
async function vulPrive({ gevoeligheid }: Opstelling, eerder: Ingevuld, prive: boolean): Promise<Uitkomst<unknown>> {
  if (gevoeligheid === undefined) return prive ? mislukt('Zet de afspraak zelf op ‘Privé’: deze Outlook laat dat niet aan Samen starten over.') : gelukt();
  const staat = await gevoeligheid.lees();
  if (!staat.goed) return staat;
  if (prive) return staat.waarde === NORMAAL ? gevoeligheid.zet(PRIVE) : gelukt();
  return eerder.prive && staat.waarde === PRIVE ? gevoeligheid.zet(NORMAAL) : gelukt();
}

/** What will have been put in, to be kept before anything is: so that a fill that stops halfway can be taken out or done again. */
export async function straksIngevuld({ mensen }: Opstelling, eerder: Ingevuld, gewenst: Gewenst): Promise<Uitkomst<Ingevuld>> {
  const staan = await mensen.lees();
  if (!staan.goed) return staan;
  const { vanOns } = genodigdenMet(staan.waarde, eerder.mensen, gewenst);
  const { onderwerp, tekst, plek, ruimte, duur, categorie, prive } = gewenst;
  return {
    goed: true,
    waarde: {
      regels: [...regelsVan(tekst)], mensen: [...vanOns], prive, categorie: categorie !== undefined, ...(onderwerp === '' ? {} : { onderwerp: merkVan(onderwerp) }),
      ...(plek === undefined ? {} : { plek: merkVan(plek) }), ...(ruimte === undefined ? {} : { ruimte: merkVan(ruimte.adres) }), ...(duur === undefined ? {} : { duur }),
    },
  };
}

/**
 * Fills an appointment, or with `LEEG` takes out what we put in. Each step can be done again and then changes nothing; one
 * that fails does not stop the others.
 *
 * @param eerder what we put in before
 */
export async function vul(opstelling: Opstelling, eerder: Ingevuld, gewenst: Gewenst): Promise<readonly Stap[]> {
  const vulMensen = async (): Promise<Uitkomst<unknown>> => {
    const staan = await opstelling.mensen.lees();
    return staan.goed ? opstelling.mensen.zet(genodigdenMet(staan.waarde, eerder.mensen, gewenst).lijst) : staan;
  };
  const bijzaak = async (wat: string, doe: Promise<Uitkomst<unknown>>): Promise<Stap> => {
    const uitkomst = await doe;
    return uitkomst.goed ? { wat, uitkomst } : { wat, uitkomst: gelukt(), overgeslagen: uitkomst.melding };
  };
  return [
    { wat: 'Onderwerp', uitkomst: await vulOnderwerp(opstelling, eerder, gewenst.onderwerp) },
    { wat: 'Genodigden', uitkomst: await vulMensen() },
    { wat: 'Tekst', uitkomst: await vulTekst(opstelling, eerder, gewenst.tekst) },
    { wat: 'Duur', uitkomst: await vulDuur(opstelling, eerder, gewenst.duur) },
    ...(gewenst.plek === undefined && eerder.plek === undefined ? [] : [{ wat: 'Locatie', uitkomst: await vulPlek(opstelling, eerder, gewenst.plek ?? '') }]),
    ...(gewenst.ruimte === undefined && eerder.ruimte === undefined ? [] : [await bijzaak('Ruimte', vulRuimte(opstelling, eerder.ruimte, gewenst.ruimte))]),
    await bijzaak('Categorie', vulCategorie(opstelling, eerder, gewenst.categorie)),
    await bijzaak('Privé', vulPrive(opstelling, eerder, gewenst.prive)),
  ];
}
