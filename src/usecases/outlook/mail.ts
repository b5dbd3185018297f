import type { MailAntwoord, MailVraag } from '../../api/outlook.ts';
import type { Casus } from '../../domain/casus.ts';
import { findCasusByCode } from '../../store/casussen.ts';
import type { Persoon } from '../../store/organisatie.ts';
import { leesOrganisatie } from '../organisatie.ts';
import { casusblokken } from './casusblok.ts';
import type { OutlookOmgeving } from './omgeving.ts';

/** The casussen that a mail names, for who may see them. Of a code that is not there and of one of others the same is said. */
export async function leesMail(omgeving: OutlookOmgeving, wie: Persoon, { codes }: MailVraag): Promise<MailAntwoord> {
  const organisatie = await leesOrganisatie(omgeving);
  const gevraagd = [...new Set(codes)];
  const gevonden: Casus[] = [];
  for (const code of gevraagd) {
    const casus = await findCasusByCode(omgeving.db, code);
    if (casus !== undefined) gevonden.push(casus);
  }
  const casussen = await casusblokken(omgeving, organisatie, wie, gevonden, 'outlookMail');
  return { casussen: [...casussen], nietGevonden: gevraagd.filter((code) => !casussen.some((blok) => blok.code === code)) };
}
