import { setTimeout as wacht } from 'node:timers/promises';
import { gebruikersId, type Omgeving } from './omgeving.ts';
import type { StandInAbonnement, Verandering } from './toestand.ts';

/** Graph breaks off after ten seconds. */
const GEDULD_MS = 10_000;
/** Waits before the next tries, as factors; all of them together are Graph's four hours with a first wait of ten seconds. */
const WACHTEN = [1, 3, 6, 30, 60, 180, 360, 800];

export type Levenscyclus = 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed';

/** Local mode may run for days; older notifications interest nobody. */
const LANGSTE_LOG = 10_000;

/** What was posted, or will be. */
export interface Verstuurd {
  readonly nr: number;
  readonly adres: string;
  /** One notification, as it stands in `value` of the body. */
  readonly melding: Readonly<Record<string, unknown>>;
  /** How often it was tried. */
  pogingen: number;
  /** The last status answered; 0 while there was none. */
  status: number;
}

/** Notifications, as tests steer them. A subscription is named by its mailbox: the newest one of it. */
export interface Meldingen {
  readonly verstuurd: () => readonly Verstuurd[];
  /** Posts one again, as Graph may, and gives the status. */
  readonly opnieuw: (nr: number) => Promise<number>;
  /** Posts one that Graph never made: as a true one, but for `anders`, and with a secret that was guessed. */
  readonly vals: (mailbox: string, anders?: Readonly<Record<string, unknown>>) => Promise<number>;
  /** Says something about the subscription itself, and does it: a removed one is gone, one to authorise sends nothing until then. */
  readonly levenscyclus: (mailbox: string, gebeurtenis: Levenscyclus) => Promise<number>;
  /** The next `aantal` changes are never told. */
  readonly verlies: (aantal: number) => void;
  /** Resolves when nothing is under way any more, tries again included. */
  readonly rust: () => Promise<void>;
}

export interface Bezorger {
  readonly meldingen: Meldingen;
  /** Tells every subscription of these mailboxes. */
  readonly meld: (veranderingen: readonly Verandering[]) => void;
  readonly stop: () => void;
}

/** @param eersteWachtMs before the second try; the later waits are multiples of it */
export function maakBezorger(omgeving: Omgeving, eersteWachtMs: number): Bezorger {
  const { toestand, nu } = omgeving;
  const verstuurd: Verstuurd[] = [];
  let volgende = 0;
  const onderweg = new Set<Promise<void>>();
  const einde = new AbortController();
  let verliezen = 0;

  const zetKlaar = (adres: string, melding: Verstuurd['melding']): Verstuurd => {
    const bericht: Verstuurd = { nr: volgende, adres, melding, pogingen: 0, status: 0 };
    volgende += 1;
    if (verstuurd.push(bericht) > LANGSTE_LOG) verstuurd.shift();
    return bericht;
  };

  const post = async (bericht: Verstuurd): Promise<number> => {
    bericht.pogingen += 1;
    const signal = AbortSignal.any([einde.signal, AbortSignal.timeout(GEDULD_MS)]);
    const antwoord = await fetch(bericht.adres, { method: 'POST', headers: { 'Content-Type': 'application/json' }, redirect: 'manual', body: JSON.stringify({ value: [bericht.melding] }), signal }).catch(() => undefined);
    await antwoord?.body?.cancel();
    bericht.status = antwoord?.status ?? 0;
    return bericht.status;
  };

  const isAangenomen = (status: number): boolean => status >= 200 && status < 300;

  const bezorg = async (abonnement: StandInAbonnement, bericht: Verstuurd): Promise<void> => {
    if (isAangenomen(await post(bericht))) return;
    for (const factor of WACHTEN) {
      const doorgaan = await wacht(factor * eersteWachtMs, true, { signal: einde.signal, ref: false }).catch(() => false);
      if (!doorgaan || isAangenomen(await post(bericht))) return;
    }
    const { lifecycleNotificationUrl: adres } = abonnement;
    if (adres !== undefined) await post(zetKlaar(adres, { ...alsKop(abonnement), lifecycleEvent: 'missed' }));
  };

  const meld = (veranderingen: readonly Verandering[]): void => {
    for (const verandering of veranderingen) {
      const geldig = toestand.abonnementen.filter(({ mailbox, changeType, vervaltOp, wachtOpAutorisatie }) =>
        mailbox === verandering.mailbox && changeType.split(',').includes(verandering.soort) && vervaltOp > nu() && !wachtOpAutorisatie);
      for (const abonnement of geldig) {
        if (verliezen > 0) verliezen -= 1;
        else {
          const werk = bezorg(abonnement, zetKlaar(abonnement.notificationUrl, alsMelding(abonnement, verandering))).finally(() => onderweg.delete(werk));
          onderweg.add(werk);
        }
      }
    }
  };

  const nieuwste = (mailbox: string): StandInAbonnement => {
    const gevonden = toestand.abonnementen.findLast((een) => een.mailbox === mailbox.toLowerCase());
    if (gevonden === undefined) throw new RangeError('There is no subscription to this mailbox');
    return gevonden;
  };

  return {
    meld,
    stop: () => einde.abort(),
    meldingen: {
      verstuurd: () => structuredClone(verstuurd),
      async opnieuw(nr) {
        const bericht = verstuurd.find((een) => een.nr === nr);
        if (bericht === undefined) throw new RangeError('There is no such notification');
        return post(zetKlaar(bericht.adres, bericht.melding));
      },
      async vals(mailbox, anders = {}) {
        const abonnement = nieuwste(mailbox);
        const melding = alsMelding(abonnement, { nr: 0, mailbox: abonnement.mailbox, eventId: 'AAMkVals', soort: 'deleted' });
        return post(zetKlaar(abonnement.notificationUrl, { ...melding, clientState: 'geraden', ...anders }));
      },
      async levenscyclus(mailbox, gebeurtenis) {
        const abonnement = nieuwste(mailbox);
        const { lifecycleNotificationUrl: adres } = abonnement;
        if (adres === undefined) throw new RangeError('This subscription has no lifecycle address');
        if (gebeurtenis === 'reauthorizationRequired') abonnement.wachtOpAutorisatie = true;
        if (gebeurtenis === 'subscriptionRemoved') toestand.abonnementen = toestand.abonnementen.filter(({ id }) => id !== abonnement.id);
        toestand.bewaar();
        return post(zetKlaar(adres, { ...alsKop(abonnement), lifecycleEvent: gebeurtenis, resource: abonnement.resource }));
      },
      verlies: (aantal) => (verliezen = aantal),
      async rust() {
        while (onderweg.size > 0) await Promise.all(onderweg);
      },
    },
  };
}

function alsKop({ id, tenantId, clientState, vervaltOp }: StandInAbonnement): Record<string, unknown> {
  return { subscriptionId: id, subscriptionExpirationDateTime: vervaltOp, tenantId, clientState: clientState ?? null };
}

/** Basic: which event, not what is in it. */
function alsMelding(abonnement: StandInAbonnement, { eventId, mailbox, soort }: Verandering): Record<string, unknown> {
  const resource = `Users/${gebruikersId(mailbox)}/Events/${eventId}`;
  return { ...alsKop(abonnement), changeType: soort, resource, resourceData: { '@odata.type': '#Microsoft.Graph.Event', '@odata.id': resource, id: eventId } };
}
