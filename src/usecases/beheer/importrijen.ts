import type { Transaction } from 'kysely';
import type { ImportVoorbeeld } from '../../api/beheer/importeren.ts';
import type { RuweOpname } from '../../intake/opname.ts';
import type { GelezenRij, RijFout } from '../../intake/rij.ts';
import type { Database } from '../../store/schema.ts';
import type { Omgeving } from '../omgeving.ts';
import { verwerkOpnamen, type OpnameUitkomst } from '../opnamen.ts';
import { leesOrganisatie } from '../organisatie.ts';
import { verwerkSignalenIn, type RijUitkomst } from '../signalen.ts';
import type { Wie } from '../voerUit.ts';

export type Importrij = ImportVoorbeeld['rijen'][number];
type Soort = Importrij['uitkomst'];

const SIGNAAL: Readonly<Record<RijUitkomst['uitkomst'], readonly [soort: Soort, tekst: string]>> = {
  aangemaakt: ['nieuw', 'Nieuwe casus'], bijgewerkt: ['aangevuld', 'Vult een casus aan'], ongewijzigd: ['bekend', 'Al bekend, er verandert niets'], geweigerd: ['ongeldig', 'Wordt niet overgenomen'],
};
const OPNAME: Readonly<Record<OpnameUitkomst['uitkomst'], readonly [soort: Soort, tekst: string]>> = {
  ontbreekt: ['nieuw', 'Nog geen signaal: komt op de lijst van de backoffice'], gesignaleerd: ['bekend', 'Is al gesignaleerd'], bekend: ['bekend', 'Stond al in een eerdere lijst'],
  teOud: ['bekend', 'Langer dan 28 dagen geleden, wordt niet vergeleken'], geweigerd: ['ongeldig', 'Wordt niet overgenomen'],
};

function rijVan(over: string, [uitkomst, tekst]: readonly [Soort, string], { rij, fouten = [], waarschuwingen = [] }: { readonly rij: number; readonly fouten?: readonly RijFout[]; readonly waarschuwingen?: readonly string[] }): Importrij {
  return { rij, uitkomst, over, tekst, fouten: fouten.map(({ melding }) => melding), waarschuwingen: [...waarschuwingen] };
}

/** Rows of signals in this transaction, each with what became of it. The code of a new casus is drawn by lot, so it is not told. */
export async function importeerSignalen(omgeving: Omgeving, trx: Transaction<Database>, gelezen: readonly GelezenRij[], wie: Wie): Promise<readonly Importrij[]> {
  const namen = new Map(gelezen.flatMap((rij) => (rij.ok ? [[rij.rij, rij.signaal.naam] as const] : [])));
  const uitkomsten = await verwerkSignalenIn(omgeving, trx, await leesOrganisatie({ db: trx, nu: omgeving.nu }), gelezen, wie);
  const getrokken = new Set(uitkomsten.flatMap(({ uitkomst, casus }) => (uitkomst === 'aangemaakt' ? [casus] : [])));
  return uitkomsten.map((een) => {
    const [soort, tekst] = SIGNAAL[een.uitkomst];
    return rijVan(namen.get(een.rij) ?? '', [soort, een.casus === undefined || getrokken.has(een.casus) ? tekst : `${tekst} (${een.casus})`], een);
  });
}

/** Rows of an intake list in this transaction. */
export async function importeerOpnamen(omgeving: Omgeving, trx: Transaction<Database>, gelezen: readonly GelezenRij<RuweOpname>[], wie: Wie, pi: string | undefined): Promise<readonly Importrij[]> {
  const namen = new Map(gelezen.flatMap((rij) => (rij.ok ? [[rij.rij, rij.signaal.naam ?? `SKN ${rij.signaal.skn}`] as const] : [])));
  const uitkomsten = await verwerkOpnamen({ ...omgeving, db: trx }, gelezen, wie, pi);
  return uitkomsten.map((een) => rijVan(namen.get(een.rij) ?? '', OPNAME[een.uitkomst], een));
}
