import type { AgendaAfspraak, AgendaAfspraakId } from '../../domain/agenda.ts';
import { gevuld } from '../../domain/gevuld.ts';
import type { PersoonId } from '../../domain/rollen.ts';
import { boekAfspraak, zoekAfspraak } from '../../graph/events.ts';
import { leesAfspraak } from '../../graph/lezen.ts';
import type { Samenkomst } from '../../planning/samenkomst.ts';
import { bewaarAgendaAfspraak } from '../../store/agenda.ts';
import type { Persoon, Pi } from '../../store/organisatie.ts';
import { bewaarReflectiezoekstand, findReflectiezoekstand, type Reflectiezoekstand } from '../../store/reflecties.ts';
import { listRuimtes } from '../../store/rooster.ts';
import type { Organisatie } from '../organisatie.ts';
import { volgAgenda } from './abonneren.ts';
import { minutenTussen } from './antwoorden.ts';
import { tenzijGeweigerd } from './geweigerd.ts';
import type { BoekingOmgeving } from './omgeving.ts';
import { reflectieonderwerp, reflectietekst } from './reflectietekst.ts';
import { transactieVan } from './transactie.ts';
import { CATEGORIE } from './uitnodiging.ts';

/** A reflection meeting that is to be put in the calendars. */
export interface TeBoekenReflectie {
  readonly pi: Pi;
  readonly sleutel: string;
  readonly moment: Samenkomst;
  readonly minuten: number;
  /** The two sides: all are invited. */
  readonly kanten: readonly (readonly PersoonId[])[];
  /** In whose calendar it may be put, the first choice first; a mailbox without a person is that of the PI. */
  readonly organisatoren: readonly { readonly tenant: string; readonly adres: string; readonly persoon?: PersoonId }[];
}

/**
 * The key that keeps one meeting one per PI and period, however often booking is tried.
 * @param sinds day of the meeting before this one
 * @param poging how many of the PI fell away
 */
export function reflectiesleutel(pi: string, sinds: string | undefined, poging: number): string {
  return transactieVan('reflectie', pi, sinds ?? 'eerste', poging);
}

/** One of each side is needed, the others are welcome. Whoever organises is there. */
function genodigden({ kanten, moment }: TeBoekenReflectie, organisator: PersoonId | undefined): AgendaAfspraak['genodigden'] {
  const nodig = new Set(kanten.flatMap((kant) => (organisator !== undefined && kant.includes(organisator) ? [] : kant.filter((wie) => moment.vrij.includes(wie)).slice(0, 1))));
  return [...new Set(kanten.flat())].filter((wie) => wie !== organisator).map((persoon) => ({ persoon, verplicht: nodig.has(persoon), antwoord: 'geen' }));
}

function mensen({ personen }: Organisatie, wie: AgendaAfspraak['genodigden']): readonly (Persoon & { readonly verplicht: boolean })[] {
  return wie.flatMap(({ persoon, verplicht }) => {
    const gevonden = personen.get(persoon);
    return gevonden === undefined ? [] : [{ ...gevonden, verplicht }];
  });
}

/** Kept with what is known of the search: that one is booked ends it. */
async function leg(omgeving: BoekingOmgeving, afspraak: AgendaAfspraak, stand: Reflectiezoekstand): Promise<void> {
  await omgeving.db.transaction().execute(async (trx) => {
    await bewaarAgendaAfspraak(trx, afspraak);
    await bewaarReflectiezoekstand(trx, afspraak.pi, { nietOp: stand.nietOp, poging: stand.poging });
  });
  await volgAgenda(omgeving, afspraak.tenant, afspraak.mailbox);
}

/** Books it in the first calendar that takes it. Answers whether one did. */
export async function boekReflectie(omgeving: BoekingOmgeving, organisatie: Organisatie, teBoeken: TeBoekenReflectie): Promise<boolean> {
  const { pi, sleutel, moment: { start, vorm, ruimte: ruimteId }, minuten, organisatoren } = teBoeken;
  const ruimte = (await listRuimtes(omgeving.db, pi.id)).find(({ id }) => id === ruimteId);
  for (const { tenant, adres: mailbox, persoon } of organisatoren) {
    const stand = await findReflectiezoekstand(omgeving.db, pi.id);
    // Noted first: after a stop the meeting is found there instead of at another moment, where its own people look busy.
    await omgeving.db.transaction().execute((trx) => bewaarReflectiezoekstand(trx, pi.id, { ...stand, bezig: { tenant, mailbox } }));
    const wie = genodigden(teBoeken, persoon);
    const geboekt = await tenzijGeweigerd(() => boekAfspraak(omgeving.graph, tenant, {
      organisator: mailbox, onderwerp: reflectieonderwerp(pi.naam), start, duurMinuten: minuten, tekst: reflectietekst(pi.naam), online: vorm === 'online', categorie: CATEGORIE, casusCodes: [], transactionId: sleutel,
      deelnemers: mensen(organisatie, wie).map(({ email, naam, verplicht }) => ({ adres: email, naam, verplicht })), ...gevuld({ ruimte: ruimte === undefined ? undefined : { adres: ruimte.adres, naam: ruimte.naam } }),
    }));
    if (geboekt === undefined) continue;
    await leg(omgeving, {
      id: sleutel as AgendaAfspraakId, soort: 'reflectie', pi: pi.id, tenant, mailbox, eventId: geboekt.eventId, start: start.instant, minuten, vorm, casussen: [], genodigden: wie, ...gevuld({ organisator: persoon, ruimte: ruimte?.id }),
    }, stand);
    return true;
  }
  return false;
}

/** Takes up what a try that was cut off left in the calendars, as it stands there. */
export async function neemReflectieOp(omgeving: BoekingOmgeving, { personen }: Organisatie, pi: Pi, sleutel: string): Promise<void> {
  const stand = await findReflectiezoekstand(omgeving.db, pi.id);
  if (stand.bezig === undefined) return;
  const { tenant, mailbox } = stand.bezig;
  const gebleven = await tenzijGeweigerd(() => zoekAfspraak(omgeving.graph, tenant, mailbox, { transactionId: sleutel }));
  const gelezen = gebleven === undefined ? undefined : await leesAfspraak(omgeving.graph, tenant, mailbox, gebleven.eventId);
  if (gelezen === undefined || gelezen.geannuleerd) return;
  const opAdres = new Map([...personen.values()].map(({ id, email }) => [email.toLowerCase(), id]));
  const ruimte = (await listRuimtes(omgeving.db, pi.id)).find(({ adres }) => gelezen.ruimtes.some((een) => een.adres.toLowerCase() === adres.toLowerCase()));
  await leg(omgeving, {
    id: sleutel as AgendaAfspraakId, soort: 'reflectie', pi: pi.id, tenant, mailbox, eventId: gelezen.eventId, start: gelezen.start.instant, minuten: minutenTussen(gelezen.start.instant, gelezen.einde.instant),
    vorm: gelezen.joinUrl === undefined ? 'inDePI' : 'online', casussen: [], ...gevuld({ organisator: opAdres.get(mailbox.toLowerCase()), ruimte: ruimte?.id }),
    genodigden: gelezen.deelnemers.flatMap(({ adres, verplicht }) => {
      const persoon = opAdres.get(adres.toLowerCase());
      return persoon === undefined ? [] : [{ persoon, verplicht, antwoord: 'geen' as const }];
    }),
  }, stand);
}
