import { invulAntwoord, koppelAntwoord, tijdAntwoord, type BeterMoment, type InvulAntwoord, type KoppelAntwoord, type TijdAntwoord } from '../../../src/api/outlook.ts';
import type { Klant } from '../app/klant.ts';
import { leesKoppeling, schrijfKoppeling, type Bekend, type Ingevuld, type Koppeling } from './koppeling.ts';
import { merkVan } from './merk.ts';
import type { Bewaring } from './office/bewaren.ts';
import type { Opstelling } from './office/opstellen.ts';
import { isTijdstip, tijdvakVan, wanneerVan, type Wanneer } from './tijd.ts';
import { alsUitkomst, gelukt, mislukt, type Uitkomst } from './uitkomst.ts';
import { LEEG, straksIngevuld, vul, vulRuimte, type Gewenst, type Stap } from './vullen.ts';

/** What the organiser chose. */
export interface Keuze {
  readonly soort: Koppeling['soort'];
  /** Ids. */
  readonly casussen: readonly string[];
  readonly vorm?: InvulAntwoord['vorm'];
}

/** What came of filling: each part, and the link with the casussen. */
export interface Gevuld {
  readonly invulling: InvulAntwoord;
  readonly stappen: readonly Stap[];
  readonly koppel: Uitkomst<KoppelAntwoord>;
}

/** All that is done to an appointment in the making. Nothing throws, and everything can be done again. */
export interface Afspraakdienst {
  /** What the add-in kept with the appointment. */
  readonly bekend: () => Promise<Uitkomst<Bekend>>;
  /** The chosen time, in the Netherlands. */
  readonly wanneer: () => Promise<Uitkomst<Wanneer>>;
  /** Fills the appointment, saves it and links it. */
  readonly vulEnKoppel: (keuze: Keuze) => Promise<Uitkomst<Gevuld>>;
  /** What is to be said of this time. */
  readonly beoordeel: (keuze: Keuze, wanneer: Wanneer) => Promise<TijdAntwoord>;
  /** Puts the appointment at another moment, with its room. In another form than was chosen it is filled anew, for its place and text. */
  readonly verzet: (keuze: Keuze, moment: BeterMoment) => Promise<Uitkomst<Gevuld | undefined>>;
  /** Books a room in place of the one we booked before. */
  readonly neemRuimte: (ruimte: TijdAntwoord['ruimte']) => Promise<Uitkomst<unknown>>;
  /** Takes our link and what we put in away. */
  readonly maakLos: () => Promise<Uitkomst<readonly Stap[]>>;
}

type Delen = { readonly opstelling: Opstelling; readonly bewaring: Bewaring; readonly klant: Klant };

function gewenstVan({ onderwerp, tekst, verplicht, optioneel, duurMinuten, categorie, locatie }: InvulAntwoord, ruimte: TijdAntwoord['ruimte']): Gewenst {
  return { onderwerp, tekst, verplicht, optioneel, duur: duurMinuten, categorie, prive: true, ...(locatie === undefined ? {} : { plek: locatie }), ...(ruimte === undefined ? {} : { ruimte }) };
}

/** Both, so that what was put in before is known again until it is out. */
const samen = (eerder: Ingevuld, straks: Ingevuld): Ingevuld => ({ ...eerder, ...straks, regels: [...eerder.regels, ...straks.regels], mensen: [...new Set([...eerder.mensen, ...straks.mensen])], ...(eerder.onderwerp === undefined ? {} : { onderwerp: eerder.onderwerp }) });

export function maakAfspraakdienst({ opstelling, bewaring, klant }: Delen): Afspraakdienst {
  const bekend = (): Promise<Uitkomst<Bekend>> => leesKoppeling(bewaring);
  const wanneer = async (): Promise<Uitkomst<Wanneer>> => {
    const tijd = await opstelling.tijd.lees();
    return tijd.goed ? { goed: true, waarde: wanneerVan(tijd.waarde) } : tijd;
  };
  const beoordeel = async ({ soort, casussen, vorm }: Keuze, moment: Wanneer): Promise<TijdAntwoord> => {
    const item = await bewaring.id();
    return klant.stuur(tijdAntwoord, { methode: 'POST', pad: '/api/outlook/tijd', inhoud: { soort, casussen, ...moment, ...(vorm === undefined ? {} : { vorm }), ...(item === undefined ? {} : { item }) } });
  };

  /** The room that is free at the chosen time, with the length that the meeting will have. */
  async function vrijeRuimte(keuze: Keuze, { ruimteNodig, duurMinuten, vorm }: InvulAntwoord, nu: Uitkomst<Wanneer>): Promise<TijdAntwoord['ruimte']> {
    if (!ruimteNodig || !nu.goed) return undefined;
    const oordeel = await alsUitkomst(beoordeel({ ...keuze, vorm }, { ...nu.waarde, duur: duurMinuten }));
    return oordeel.goed ? oordeel.waarde.ruimte : undefined;
  }

  async function koppel({ soort, casussen }: Keuze, { vorm }: InvulAntwoord): Promise<Uitkomst<KoppelAntwoord>> {
    const item = await bewaring.bewaar();
    return item.goed ? alsUitkomst(klant.stuur(koppelAntwoord, { methode: 'POST', pad: '/api/outlook/koppelen', inhoud: { soort, casussen, item: item.waarde, vorm } })) : item;
  }

  async function vulEnKoppel(keuze: Keuze): Promise<Uitkomst<Gevuld>> {
    const [eerder, nu] = await Promise.all([bekend(), wanneer()]);
    if (!eerder.goed) return eerder;
    const { soort, casussen, vorm } = keuze;
    const invulling = await alsUitkomst(klant.stuur(invulAntwoord, { methode: 'POST', pad: '/api/outlook/invulling', inhoud: { soort, casussen, ...(vorm === undefined ? {} : { vorm }) } }));
    if (!invulling.goed) return invulling;
    const gewenst = gewenstVan(invulling.waarde, await vrijeRuimte(keuze, invulling.waarde, nu));
    const straks = await straksIngevuld(opstelling, eerder.waarde.ingevuld, gewenst);
    if (!straks.goed) return straks;
    const koppeling: Koppeling = { soort, codes: invulling.waarde.codes, casussen: [...casussen], termijn: invulling.waarde.termijn, vorm: invulling.waarde.vorm };
    const vooraf = await schrijfKoppeling(bewaring, { koppeling, ingevuld: samen(eerder.waarde.ingevuld, straks.waarde) });
    if (!vooraf.goed) return vooraf;
    const stappen = await vul(opstelling, eerder.waarde.ingevuld, gewenst);
    if (stappen.every(({ uitkomst }) => uitkomst.goed)) await schrijfKoppeling(bewaring, { koppeling, ingevuld: straks.waarde });
    return { goed: true, waarde: { invulling: invulling.waarde, stappen, koppel: await koppel(keuze, invulling.waarde) } };
  }

  async function neemRuimte(ruimte: TijdAntwoord['ruimte']): Promise<Uitkomst<unknown>> {
    const nu = await bekend();
    if (!nu.goed) return nu;
    const { koppeling, ingevuld } = nu.waarde;
    const gezet = await vulRuimte(opstelling, ingevuld.ruimte, ruimte);
    if (!gezet.goed) return gezet;
    const { ruimte: _was, ...rest } = ingevuld;
    return schrijfKoppeling(bewaring, { koppeling, ingevuld: ruimte === undefined ? rest : { ...rest, ruimte: merkVan(ruimte.adres) } });
  }

  async function maakLos(): Promise<Uitkomst<readonly Stap[]>> {
    const nu = await bekend();
    if (!nu.goed) return nu;
    const item = await bewaring.id();
    // First the server: as long as it holds the link, the appointment keeps what shows it.
    const los = item === undefined ? undefined : await alsUitkomst(klant.doe({ methode: 'POST', pad: '/api/outlook/loskoppelen', inhoud: { item } }));
    if (los?.goed === false) return los;
    const stappen = await vul(opstelling, nu.waarde.ingevuld, LEEG);
    const mis = stappen.find(({ uitkomst }) => !uitkomst.goed);
    if (mis?.uitkomst.goed === false) return mislukt(mis.uitkomst.melding);
    const gewist = await schrijfKoppeling(bewaring, undefined);
    return gewist.goed ? { goed: true, waarde: stappen } : gewist;
  }

  return {
    bekend, wanneer, vulEnKoppel, neemRuimte, maakLos,
    beoordeel: (keuze, moment) => (isTijdstip(moment) ? beoordeel(keuze, moment) : Promise.reject(new RangeError('A time of a whole day can not be judged'))),
    async verzet(keuze, { dag, tijd, duur, vorm, ruimte }) {
      const gezet = await opstelling.tijd.zet(tijdvakVan({ dag, tijd, duur }));
      if (!gezet.goed) return gezet;
      if (vorm !== keuze.vorm) return vulEnKoppel({ ...keuze, vorm });
      const genomen = await neemRuimte(ruimte);
      return genomen.goed ? gelukt() : genomen;
    },
  };
}
