import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { ImportAntwoord, ImportInvoer, Importsoort, ImportVoorbeeld, OverneemInvoer } from '../../api/beheer/importeren.ts';
import { wieMag } from '../../domain/mag.ts';
import { ZIET_OPNAMEN } from '../../domain/opname.ts';
import type { PersoonId, Rol } from '../../domain/rollen.ts';
import { isWeigering, weiger, type Weigering } from '../../domain/weigering.ts';
import { leesBestandAls } from '../../intake/bestand.ts';
import { SIGNALEN } from '../../intake/leesrij.ts';
import { OPNAMEN } from '../../intake/opname.ts';
import { leesOrganisatiebestand } from '../../intake/organisatiebestand.ts';
import type { Leesvorm } from '../../intake/vorm.ts';
import { schrijfAudit } from '../../store/audit.ts';
import { VerlorenRace } from '../../store/casussen.ts';
import type { Database } from '../../store/schema.ts';
import type { Omgeving } from '../omgeving.ts';
import { leesOrganisatie, rollenVan, type Organisatie } from '../organisatie.ts';
import { importeerOrganisatie } from './importorganisatie.ts';
import { importeerOpnamen, importeerSignalen, type Importrij } from './importrijen.ts';
import { opProef } from '../proef.ts';
import { beheerIn } from './toegang.ts';

/** A day list of the largest PI is a few hundred rows. All go in one transaction, which must not hold up others for long. */
const MAX_RIJEN = 500;
const TE_VEEL = weiger('invoer', `Deze pagina neemt hooguit ${MAX_RIJEN} rijen per keer. Verdeel de lijst over meer bestanden.`);
const LEEG = weiger('invoer', 'Er staan geen rijen in dit bestand. Kies een bestand met kolomnamen en daaronder de rijen.');
const MAG_NIET: Readonly<Record<Importsoort, Weigering>> = {
  signalen: weiger('magNiet', 'Signalen leveren de backoffice, de casemanager en hoofd D&R aan.'),
  opnamen: weiger('magNiet', 'Opnamen leveren de backoffice, de casemanager en hoofd D&R aan.'),
  organisatie: weiger('magNiet', 'Een bestand met de organisatie neemt alleen de landelijke beheerder over.'),
};
const VERANDERD: Weigering = { ...weiger('alGedaan', 'Er is sinds het voorbeeld iets veranderd. Er is niets overgenomen. Bekijk het nieuwe voorbeeld en neem het daarna over.'), veld: 'stand' };

function mag(organisatie: Organisatie, wie: PersoonId, soort: Importsoort): boolean {
  const heeft = (rollen: readonly Rol[]): boolean => rollenVan(organisatie, wie).some((rol) => rollen.includes(rol));
  if (soort === 'signalen') return heeft(wieMag('ontvangSignaal'));
  if (soort === 'opnamen') return heeft(ZIET_OPNAMEN);
  const beheer = beheerIn(organisatie, wie);
  return !isWeigering(beheer) && beheer.overal;
}

/** Which files this person may deliver; a refusal when none. Whether a row is for a place of this person is decided per row. */
export async function leesImport(omgeving: Omgeving, wie: PersoonId): Promise<ImportAntwoord | Weigering> {
  const organisatie = await leesOrganisatie(omgeving);
  const soorten = (['signalen', 'opnamen', 'organisatie'] as const).filter((soort) => mag(organisatie, wie, soort));
  return soorten.length === 0 ? MAG_NIET.signalen : { soorten, pis: [...organisatie.pis.values()].map(({ id, naam }) => ({ id, naam })) };
}

interface Gelezen {
  readonly rijen: readonly Importrij[];
  readonly gevolgen: readonly string[];
  /** Besides those among the rows. */
  readonly bekend: number;
}

type Uitvoering = (trx: Transaction<Database>) => Promise<Gelezen | Weigering>;

async function leesLijst<T>(naam: string, bytes: Uint8Array, vorm: Leesvorm<T>) {
  const gelezen = await leesBestandAls(naam, bytes, vorm);
  if (!gelezen.ok) return weiger('invoer', gelezen.melding);
  return gelezen.rijen.length > MAX_RIJEN ? TE_VEEL : gelezen.rijen.length === 0 ? LEEG : gelezen.rijen;
}

/** What the file asks, ready to be carried out; a refusal when it can't be read. */
async function lees(omgeving: Omgeving, persoon: PersoonId, { soort, naam, pi }: ImportInvoer, bytes: Uint8Array): Promise<Uitvoering | Weigering> {
  const wie = { soort: 'persoon', id: persoon } as const;
  const lijst = (rijen: readonly Importrij[]): Gelezen => ({ rijen, gevolgen: [], bekend: 0 });
  switch (soort) {
    case 'signalen': {
      const rijen = await leesLijst(naam, bytes, SIGNALEN);
      return isWeigering(rijen) ? rijen : async (trx) => lijst(await importeerSignalen(omgeving, trx, rijen, wie));
    }
    case 'opnamen': {
      const rijen = await leesLijst(naam, bytes, OPNAMEN);
      return isWeigering(rijen) ? rijen : async (trx) => lijst(await importeerOpnamen(omgeving, trx, rijen, wie, pi));
    }
    case 'organisatie': {
      const gelezen = leesOrganisatiebestand(new TextDecoder().decode(bytes));
      return gelezen.ok ? (trx) => importeerOrganisatie(omgeving, trx, gelezen.bestand) : weiger('invoer', gelezen.melding);
    }
  }
}

const NAAM = { nieuw: 'nieuw', aangevuld: 'aangevuld', bekend: 'al bekend', ongeldig: 'ongeldig' } as const;

function voorbeeldVan({ soort, pi }: ImportInvoer, bytes: Uint8Array, { rijen, gevolgen, bekend }: Gelezen): ImportVoorbeeld {
  const tel = (uitkomst: Importrij['uitkomst']): number => rijen.filter((rij) => rij.uitkomst === uitkomst).length;
  const telling = { nieuw: tel('nieuw'), aangevuld: tel('aangevuld'), bekend: tel('bekend') + bekend, ongeldig: tel('ongeldig') };
  const samenvatting = (Object.keys(NAAM) as (keyof typeof NAAM)[]).filter((wat) => telling[wat] > 0).map((wat) => `${telling[wat]} ${NAAM[wat]}`).join(', ');
  const stand = createHash('sha256').update(bytes).update(JSON.stringify([soort, pi ?? '', rijen, gevolgen])).digest('base64url');
  return { stand, samenvatting: samenvatting === '' ? 'Niets te doen' : samenvatting, telling, rijen: [...rijen], gevolgen: [...gevolgen] };
}

async function voer(omgeving: Omgeving, wie: PersoonId, invoer: ImportInvoer, wat: 'voorbeeld' | 'overnemen', houd: (voorbeeld: ImportVoorbeeld) => boolean): Promise<ImportVoorbeeld | Weigering> {
  const bytes = Buffer.from(invoer.inhoud, 'base64');
  const uitvoering = mag(await leesOrganisatie(omgeving), wie, invoer.soort) ? await lees(omgeving, wie, invoer, bytes) : MAG_NIET[invoer.soort];
  const audit = (db: Parameters<typeof schrijfAudit>[0], resultaat: string): Promise<void> => schrijfAudit(db, { op: omgeving.nu().instant, persoon: wie, actie: `import:${invoer.soort}:${wat}`, resultaat, herkomst: 'tab' });
  const uitkomst = isWeigering(uitvoering) ? uitvoering : await opProef(omgeving.db, async (trx) => {
    const gelezen = await uitvoering(trx);
    if (isWeigering(gelezen)) return gelezen;
    const voorbeeld = voorbeeldVan(invoer, bytes, gelezen);
    if (houd(voorbeeld)) await audit(trx, voorbeeld.samenvatting);
    return voorbeeld;
  }, (een) => !isWeigering(een) && houd(een));
  if (isWeigering(uitkomst)) await audit(omgeving.db, `geweigerd:${uitkomst.code}`);
  else if (!houd(uitkomst)) await audit(omgeving.db, wat === 'voorbeeld' ? uitkomst.samenvatting : 'geweigerd:alGedaan');
  return uitkomst;
}

/** What a file would do, row by row, by the rules that do it; nothing changes. */
export async function bekijkImport(omgeving: Omgeving, wie: PersoonId, invoer: ImportInvoer): Promise<ImportVoorbeeld | Weigering> {
  return voer(omgeving, wie, invoer, 'voorbeeld', () => false);
}

/** Does what the example showed, all of it or nothing: when it would come out differently now, it is refused. */
export async function neemImportOver(omgeving: Omgeving, wie: PersoonId, { stand, ...invoer }: OverneemInvoer): Promise<ImportVoorbeeld | Weigering> {
  try {
    const uitkomst = await voer(omgeving, wie, invoer, 'overnemen', (voorbeeld) => voorbeeld.stand === stand);
    omgeving.wachtrij.wek();
    return isWeigering(uitkomst) || uitkomst.stand === stand ? uitkomst : VERANDERD;
  } catch (fout) {
    if (fout instanceof VerlorenRace) return VERANDERD;
    throw fout;
  }
}
