import { randomUUID } from 'node:crypto';
import type { NieuwePersoon, PersoonWijziging, Rolwijziging } from '../../api/beheer/mensen.ts';
import type { AfdelingId, PiId } from '../../domain/casus.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { foutInRol, leesPersoon, leesUuid } from '../../domain/mensen.ts';
import { ROLNAAM, type PersoonId } from '../../domain/rollen.ts';
import { schrijfWerk, werkSamen } from '../../domain/werk.ts';
import { isWeigering, weiger, type Weigering } from '../../domain/weigering.ts';
import { listCasussenVan, listLasten, type Last } from '../../store/dragers.ts';
import { bewaarPersoon, bewaarRol, findAccount, meldPersoonAf, vergrendelMensen, verwijderRol } from '../../store/mensen.ts';
import type { Koppeling, Persoon } from '../../store/organisatie.ts';
import { herplaatsKaartenIn } from '../kanalen.ts';
import type { Omgeving } from '../omgeving.ts';
import { doeBeheer, intussenGewijzigd, nietVan, versieVan, type Beheer, type Gedaan } from './toegang.ts';

interface Zin {
  readonly melding: string;
}

/** What marks that the data of somebody changed. */
export function persoonVersie({ naam, email, organisatie, maxOverlegMinuten }: Persoon): string {
  return versieVan([naam, email, organisatie, maxOverlegMinuten ?? null]);
}

/** Why this beheerder may not change somebody's data: who also works elsewhere is for the beheerder of the country. */
export function waaromNietPersoon({ overal, pis, organisatie, wie }: Beheer, persoon: PersoonId): string | undefined {
  const eigen = organisatie.koppelingen.filter((koppeling) => koppeling.persoon === persoon);
  if (overal || persoon === wie || eigen.every(({ pi }) => pi !== undefined && pis.includes(pi))) return undefined;
  return 'Deze collega werkt ook buiten uw inrichting. De landelijke beheerder wijzigt de gegevens.';
}

const WEG = weiger('bestaatNiet', 'Deze collega staat niet (meer) in Samen starten. De lijst is bijgewerkt.');

function zoek(beheer: Beheer, id: string): Persoon | Weigering {
  const persoon = beheer.organisatie.personen.get(id as PersoonId);
  if (persoon === undefined) return WEG;
  const waarom = waaromNietPersoon(beheer, persoon.id);
  return waarom === undefined ? persoon : weiger('magNiet', waarom);
}

/** An address that belongs to somebody else would send mails and meetings to the wrong person. */
function adresBezet({ organisatie }: Beheer, email: string, eigen: PersoonId | undefined): Weigering | undefined {
  const ander = [...organisatie.personen.values()].find((een) => een.id !== eigen && een.email.toLowerCase() === email.toLowerCase());
  return ander === undefined ? undefined : { ...weiger('bestaatAl', `Dit mailadres hoort al bij ${ander.naam}. Iedereen heeft een eigen adres.`), veld: 'email' };
}

/** Adds somebody by the account of Entra; who left before comes back, with the name and address as they are now. */
export async function voegPersoonToe(omgeving: Omgeving, wie: PersoonId, invoer: NieuwePersoon): Promise<Zin | Weigering> {
  return doeBeheer(omgeving, wie, 'persoonErbij', async (trx, beheer): Promise<Gedaan<Zin> | Weigering> => {
    await vergrendelMensen(trx);
    const gegevens = leesPersoon(invoer);
    if (isWeigering(gegevens)) return gegevens;
    const tenant = leesUuid(invoer.tenant, 'tenant', 'het tenant-id');
    if (isWeigering(tenant)) return tenant;
    const object = leesUuid(invoer.object, 'object', 'het object-id');
    if (isWeigering(object)) return object;
    const eerder = await findAccount(trx, tenant, object);
    if (eerder?.actief === true) return { ...weiger('bestaatAl', `Dit account staat al in Samen starten: ${eerder.naam}. Zoek deze collega in de lijst.`), veld: 'object' };
    const id = (eerder?.id ?? randomUUID()) as PersoonId;
    const bezet = adresBezet(beheer, gegevens.email, id);
    if (bezet !== undefined) return bezet;
    await bewaarPersoon(trx, { id, tenant, object, ...gegevens });
    return { wat: id, waarde: { melding: `${gegevens.naam} is ${eerder === undefined ? 'toegevoegd' : 'weer aangemeld'}. Geef nu een rol: zonder rol ziet iemand geen casussen.` } };
  });
}

/** Changes name, address, organisation or most minutes of meetings; the account stays: another account is another person. */
export async function wijzigPersoon(omgeving: Omgeving, wie: PersoonId, id: string, { versie, ...invoer }: PersoonWijziging): Promise<Zin | Weigering> {
  return doeBeheer(omgeving, wie, 'persoon', async (trx, beheer): Promise<Gedaan<Zin> | Weigering> => {
    await vergrendelMensen(trx);
    const persoon = zoek(beheer, id);
    if (isWeigering(persoon)) return persoon;
    const fout = intussenGewijzigd(versie, persoonVersie(persoon));
    if (fout !== undefined) return fout;
    const gegevens = leesPersoon(invoer);
    if (isWeigering(gegevens)) return gegevens;
    const past = beheer.organisatie.koppelingen.filter((koppeling) => koppeling.persoon === persoon.id).map(({ rol, pi, afdeling }) => foutInRol(gegevens.organisatie, rol, gevuld({ pi, afdeling })));
    if (past.some((een) => een?.veld === 'rol')) return { ...weiger('invoer', 'Deze collega heeft een rol die niet bij deze organisatie hoort. Neem eerst die rol weg.'), veld: 'organisatie' };
    const bezet = adresBezet(beheer, gegevens.email, persoon.id);
    if (bezet !== undefined) return bezet;
    await bewaarPersoon(trx, { id: persoon.id, tenant: persoon.tenant, object: persoon.object, ...gegevens });
    return { wat: persoon.id, waarde: { melding: `De gegevens van ${gegevens.naam} zijn bewaard.` } };
  });
}

/** A beheerder must remain: one of the country when there is one. */
function laatsteBeheerder({ koppelingen }: { readonly koppelingen: readonly Koppeling[] }, weg: (koppeling: Koppeling) => boolean): Weigering | undefined {
  const nu = koppelingen.filter(({ rol }) => rol === 'beheerder');
  const straks = nu.filter((koppeling) => !weg(koppeling));
  const landelijkWeg = nu.some(({ pi }) => pi === undefined) && !straks.some(({ pi }) => pi === undefined);
  return straks.length === 0 || landelijkWeg ? weiger('verkeerdeStap', 'Dit is de laatste beheerder voor het hele land. Maak eerst iemand anders beheerder.') : undefined;
}

/** What somebody has to do still, by kind. */
export function openWerkVan(lasten: readonly Last[], persoon: PersoonId): string | undefined {
  const eigen = lasten.filter((last) => last.persoon === persoon);
  return eigen.length === 0 ? undefined : schrijfWerk(werkSamen(eigen.map(({ werk }) => werk)));
}

/** Somebody leaves. With open work it is refused until the beheerder says so once more: a manager should move it first. */
export async function meldAf(omgeving: Omgeving, wie: PersoonId, id: string, { versie, toch }: { readonly versie: string; readonly toch: boolean }): Promise<Zin | Weigering> {
  return doeBeheer(omgeving, wie, 'persoonAf', async (trx, beheer): Promise<Gedaan<Zin> | Weigering> => {
    await vergrendelMensen(trx);
    const persoon = zoek(beheer, id);
    if (isWeigering(persoon)) return persoon;
    const laatste = laatsteBeheerder(beheer.organisatie, (koppeling) => koppeling.persoon === persoon.id);
    const fout = intussenGewijzigd(versie, persoonVersie(persoon)) ?? laatste;
    if (fout !== undefined) return fout;
    const werk = openWerkVan(await listLasten(trx), persoon.id);
    if (werk !== undefined && !toch) return { ...weiger('verkeerdeStap', `${persoon.naam} heeft nog open werk: ${werk}. Vraag hoofd D&R of de unitmanager om dit eerst over te zetten (typ “overzetten” in de chat).`), veld: 'openWerk' };
    await meldPersoonAf(trx, persoon.id);
    // The cards say who is asked.
    await omgeving.wachtrij.zet(trx, (await listCasussenVan(trx, persoon.id)).map((casus) => ({ soort: 'kaart', casus: casus.id })));
    const over = werk === undefined ? '' : ` Het open werk (${werk}) staat nu als gat bij hoofd D&R en de unitmanager.`;
    return { wat: persoon.id, waarde: { melding: `${persoon.naam} is afgemeld en kan niet meer in Samen starten.${over}` } };
  });
}

function plekNaam({ organisatie }: Beheer, { pi, afdeling }: { readonly pi?: PiId; readonly afdeling?: AfdelingId }): string {
  return pi === undefined ? 'het hele land' : [organisatie.pis.get(pi)?.naam ?? pi, ...(afdeling === undefined ? [] : [organisatie.afdelingen.get(afdeling)?.naam ?? afdeling])].join(', ');
}

function foutInWijziging(beheer: Beheer, persoon: Persoon, wat: Rolwijziging['wat'], koppeling: Koppeling): Weigering | undefined {
  const { pi, afdeling, rol } = koppeling;
  if (pi === undefined && !beheer.overal) return weiger('magNiet', 'Een rol voor het hele land geeft en neemt alleen de landelijke beheerder.');
  const anders = pi === undefined ? undefined : nietVan(beheer, pi);
  if (anders !== undefined) return anders;
  if (wat === 'neem') return rol === 'beheerder' ? laatsteBeheerder(beheer.organisatie, (een) => een.persoon === persoon.id && een.rol === rol && een.pi === pi) : undefined;
  if (afdeling !== undefined && beheer.organisatie.afdelingen.get(afdeling)?.pi !== pi) return { ...weiger('invoer', 'Deze afdeling hoort niet (meer) bij deze inrichting. Kies een andere.'), veld: 'afdeling' };
  return foutInRol(persoon.organisatie, rol, gevuld({ pi, afdeling }));
}

/** Gives or takes a role at a place of this beheerder. Who carries casussen there keeps them: work moves by a manager. */
export async function wijzigRol(omgeving: Omgeving, wie: PersoonId, id: string, { wat, rol, pi, afdeling }: Rolwijziging): Promise<Zin | Weigering> {
  return doeBeheer(omgeving, wie, wat === 'geef' ? 'rolErbij' : 'rolWeg', async (trx, beheer): Promise<Gedaan<Zin> | Weigering> => {
    await vergrendelMensen(trx);
    const persoon = beheer.organisatie.personen.get(id as PersoonId);
    if (persoon === undefined) return WEG;
    const koppeling: Koppeling = { persoon: persoon.id, rol, ...gevuld({ pi: pi as PiId | undefined, afdeling: afdeling as AfdelingId | undefined }) };
    const fout = foutInWijziging(beheer, persoon, wat, koppeling);
    if (fout !== undefined) return fout;
    const plek = plekNaam(beheer, koppeling);
    const veranderd = wat === 'geef' ? await bewaarRol(trx, koppeling) : await verwijderRol(trx, koppeling);
    if (!veranderd) return weiger('nietsTeDoen', `${persoon.naam} is ${wat === 'geef' ? 'dit al' : 'dit niet (meer)'}: ${ROLNAAM[rol]}, ${plek}. De lijst is bijgewerkt.`);
    if (koppeling.pi !== undefined) await herplaatsKaartenIn(omgeving, trx, { pi: koppeling.pi, ...gevuld({ afdeling: koppeling.afdeling }) });
    const werk = wat === 'neem' ? openWerkVan((await listLasten(trx)).filter((last) => last.rol === rol && last.pi === koppeling.pi && (koppeling.afdeling === undefined || last.afdeling === koppeling.afdeling)), persoon.id) : undefined;
    const over = werk === undefined ? '' : ` Let op: het open werk blijft bij deze collega (${werk}). Vraag hoofd D&R of de unitmanager om het over te zetten.`;
    return { wat: `${persoon.id}/${rol}/${pi ?? ''}/${afdeling ?? ''}`, waarde: { melding: `${persoon.naam} is ${wat === 'geef' ? 'nu' : 'geen'} ${ROLNAAM[rol]}${wat === 'geef' ? '' : ' meer'}: ${plek}.${over}` } };
  });
}
