import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '../../domain/datum.ts';
import { instantVan, leesInstant } from '../../tijd/amsterdam.ts';
import { leesBody } from './contract.ts';
import { eisOpties } from './odata.ts';
import type { Omgeving, TenantVerzoek } from './omgeving.ts';
import type { StandInAbonnement } from './toestand.ts';
import { GraphWeigering, type Antwoord } from './weigering.ts';

const LANGSTE_LEVEN_MINUTEN = 10_080;
/** A shorter life is made this long. */
const KORTSTE_LEVEN_MINUTEN = 45;
const LANGSTE_CLIENT_STATE = 128;
const MEESTE_PER_MAILBOX = 1000;
const BRON = /^\/?users\/([^/]+)\/events$/i;
const SOORTEN: readonly string[] = ['created', 'updated', 'deleted'];

const invoerSchema = z.strictObject({
  changeType: z.string(),
  notificationUrl: z.string(),
  lifecycleNotificationUrl: z.string().nullish(),
  resource: z.string(),
  expirationDateTime: z.string(),
  clientState: z.string().nullish(),
  latestSupportedTlsVersion: z.enum(['v1_0', 'v1_1', 'v1_2', 'v1_3']).nullish(),
  includeResourceData: z.literal(false).nullish(),
});
const verlengingSchema = z.strictObject({ expirationDateTime: z.string() });

/** `POST /subscriptions`: 201, once both addresses repeated the word they were given. */
export async function maakAbonnement({ tenantId, body }: TenantVerzoek, omgeving: Omgeving): Promise<Antwoord> {
  const invoer = leesBody(invoerSchema, body);
  const mailbox = eisBron(invoer.resource, tenantId, omgeving);
  const changeType = eisSoorten(invoer.changeType);
  const vervaltOp = eisVerval(invoer.expirationDateTime, omgeving.nu());
  if ((invoer.clientState ?? '').length > LANGSTE_CLIENT_STATE) throw ongeldig(`clientState is longer than ${LANGSTE_CLIENT_STATE} characters.`);
  const adressen = [invoer.notificationUrl, ...(invoer.lifecycleNotificationUrl ? [invoer.lifecycleNotificationUrl] : [])];
  adressen.forEach(eisAdres);
  for (const adres of adressen) await omgeving.handdruk(adres);
  const { toestand } = omgeving;
  ruimVerlopenOp(omgeving);
  const vanMailbox = toestand.abonnementen.filter((een) => een.mailbox === mailbox && een.tenantId === tenantId);
  if (vanMailbox.some((een) => een.notificationUrl === invoer.notificationUrl && een.changeType === changeType)) {
    throw new GraphWeigering(409, 'ExtensionError', 'Subscription already exists for the resource, change type and notification URL.');
  }
  if (vanMailbox.length >= MEESTE_PER_MAILBOX) throw new GraphWeigering(403, 'ExtensionError', 'Subscription limit of the mailbox reached.');
  const nieuw: StandInAbonnement = {
    ...{ id: randomUUID(), tenantId, mailbox, resource: invoer.resource, changeType, notificationUrl: invoer.notificationUrl, vervaltOp, wachtOpAutorisatie: false },
    ...(invoer.lifecycleNotificationUrl ? { lifecycleNotificationUrl: invoer.lifecycleNotificationUrl } : {}),
    ...(invoer.clientState ? { clientState: invoer.clientState } : {}),
  };
  toestand.abonnementen.push(nieuw);
  return { status: 201, body: { ...toon(nieuw), clientState: nieuw.clientState ?? null } };
}

function ongeldig(uitleg: string): GraphWeigering {
  return new GraphWeigering(400, 'InvalidRequest', uitleg);
}

function eisBron(resource: string, tenantId: string, { mailboxen, geenToegang }: Omgeving): string {
  const gebruiker = BRON.exec(resource)?.[1];
  if (gebruiker === undefined) throw ongeldig(`The stand-in imitates subscriptions to 'users/{id}/events' only, not '${resource}'.`);
  const mailbox = mailboxen.zoek(decodeURIComponent(gebruiker));
  if (mailbox?.tenantId !== tenantId) throw new GraphWeigering(404, 'ErrorInvalidUser', 'The requested user is invalid.');
  const adres = mailbox.adres.toLowerCase();
  if (geenToegang.has(adres)) throw new GraphWeigering(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  return adres;
}

function eisSoorten(changeType: string): string {
  const soorten = changeType.split(',').map((soort) => soort.trim());
  if (soorten.some((soort) => !SOORTEN.includes(soort))) throw ongeldig(`Unknown changeType '${changeType}'.`);
  return SOORTEN.filter((soort) => soorten.includes(soort)).join(',');
}

function eisVerval(tekst: string, nu: Instant): Instant {
  const gelezen = leesInstant(tekst);
  if (gelezen === undefined) throw ongeldig('expirationDateTime is not a date and time with an offset.');
  const minuten = (Date.parse(gelezen) - Date.parse(nu)) / 60_000;
  if (minuten <= 0) throw ongeldig('Subscription expiration date is in the past.');
  if (minuten > LANGSTE_LEVEN_MINUTEN) throw ongeldig(`Subscription expiration can only be ${LANGSTE_LEVEN_MINUTEN} minutes in the future.`);
  return minuten < KORTSTE_LEVEN_MINUTEN ? instantVan(Date.parse(nu) + KORTSTE_LEVEN_MINUTEN * 60_000) : gelezen;
}

/** Graph wants https; local mode runs on loopback without it, and nothing here may post anywhere else. */
function eisAdres(adres: string): void {
  const url = URL.parse(adres);
  if (url?.protocol !== 'http:' || !['127.0.0.1', 'localhost'].includes(url.hostname)) throw ongeldig('A notification URL of local mode must be http on loopback.');
}

function ruimVerlopenOp({ toestand, nu }: Omgeving): void {
  const moment = nu();
  toestand.abonnementen = toestand.abonnementen.filter(({ vervaltOp }) => vervaltOp > moment);
}

function zoek({ id, tenantId }: TenantVerzoek, omgeving: Omgeving): StandInAbonnement {
  ruimVerlopenOp(omgeving);
  const gevonden = omgeving.toestand.abonnementen.find((een) => een.id === id && een.tenantId === tenantId);
  if (gevonden === undefined) throw new GraphWeigering(404, 'ResourceNotFound', 'The object was not found.');
  return gevonden;
}

/** The secret is shown to who makes a subscription, and never again. */
function toon({ id, resource, changeType, notificationUrl, lifecycleNotificationUrl, vervaltOp }: StandInAbonnement): object {
  return {
    ...{ id, resource, changeType, notificationUrl, lifecycleNotificationUrl: lifecycleNotificationUrl ?? null, expirationDateTime: vervaltOp },
    ...{ clientState: null, applicationId: null, creatorId: null, includeResourceData: null, latestSupportedTlsVersion: 'v1_2' },
  };
}

/** `GET /subscriptions`: those of this app in this tenant. */
export function lijstAbonnementen({ tenantId, query }: TenantVerzoek, omgeving: Omgeving): Antwoord {
  eisOpties(query, []);
  ruimVerlopenOp(omgeving);
  return { status: 200, body: { value: omgeving.toestand.abonnementen.filter((een) => een.tenantId === tenantId).map(toon) } };
}

/** `GET /subscriptions/{id}`. */
export function leesAbonnement(verzoek: TenantVerzoek, omgeving: Omgeving): Antwoord {
  return { status: 200, body: toon(zoek(verzoek, omgeving)) };
}

/** `PATCH /subscriptions/{id}`: lets it live longer, which authorises it again too. */
export function verlengAbonnement(verzoek: TenantVerzoek, omgeving: Omgeving): Antwoord {
  const abonnement = zoek(verzoek, omgeving);
  const { expirationDateTime } = leesBody(verlengingSchema, verzoek.body);
  Object.assign(abonnement, { vervaltOp: eisVerval(expirationDateTime, omgeving.nu()), wachtOpAutorisatie: false });
  return { status: 200, body: toon(abonnement) };
}

/** `DELETE /subscriptions/{id}`: 204. */
export function verwijderAbonnement(verzoek: TenantVerzoek, omgeving: Omgeving): Antwoord {
  const { id } = zoek(verzoek, omgeving);
  omgeving.toestand.abonnementen = omgeving.toestand.abonnementen.filter((een) => een.id !== id);
  return { status: 204 };
}

/** `POST /subscriptions/{id}/reauthorize`: 204. */
export function herautoriseer(verzoek: TenantVerzoek, omgeving: Omgeving): Antwoord {
  zoek(verzoek, omgeving).wachtOpAutorisatie = false;
  return { status: 204 };
}
