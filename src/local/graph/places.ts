import { bladzijde, eisOpties, leesVorm } from './odata.ts';
import { gebruikersId, type Omgeving, type TenantVerzoek } from './omgeving.ts';
import type { Antwoord } from './weigering.ts';

/** `GET /places/microsoft.graph.room`: the rooms of the tenant that asks, in pages. */
export function lijstRuimtes({ tenantId, query, url }: TenantVerzoek, { mailboxen }: Omgeving): Antwoord {
  eisOpties(query, ['$top', '$skip', '$select']);
  const ruimtes = mailboxen.alle.flatMap(({ adres, naam, ruimte, tenantId: van }) =>
    ruimte === undefined || van !== tenantId ? [] : [{ id: gebruikersId(adres), displayName: naam, emailAddress: adres, capacity: ruimte.plaatsen, building: ruimte.gebouw ?? null, bookingType: 'standard' }],
  );
  const vorm = leesVorm(query, ['id', 'displayName', 'emailAddress', 'capacity', 'building', 'bookingType']);
  const { rijen, volgende } = bladzijde(query, ruimtes);
  const value = rijen.map((ruimte) => vorm({ '@odata.type': '#microsoft.graph.room', ...ruimte }));
  if (volgende === undefined) return { status: 200, body: { value } };
  const verder = new URL(url);
  verder.searchParams.set('$skip', `${volgende}`);
  return { status: 200, body: { '@odata.nextLink': verder.href, value } };
}
