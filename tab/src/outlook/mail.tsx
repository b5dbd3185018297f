import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { mailAntwoord, type MailAntwoord } from '../../../src/api/outlook.ts';
import { ApiFout, type Klant } from '../app/klant.ts';
import { Blad } from '../basis/blad.tsx';
import { magOpnieuw, useKlant } from '../basis/ophalen.ts';
import { Leeg, Skelet, Toon } from '../basis/staat.tsx';
import { Casuskaarten } from './casuskaart.tsx';
import { codesIn } from './codes.ts';
import type { Kader } from './office/kader.ts';
import { leesMail } from './office/lezen.ts';
import { useStijl } from './stijl.ts';

const MAX_CODES = 20;

/** The casussen that a mail names. The text is searched on this device; the server gets codes only. */
export async function casussenVanMail(kader: Pick<Kader, 'vraag'>, klant: Klant, item: Office.MessageRead): Promise<MailAntwoord> {
  const tekst = await leesMail(kader.vraag, item);
  if (!tekst.goed) throw new ApiFout('geweigerd', tekst.melding);
  const codes = codesIn(tekst.waarde, MAX_CODES);
  return codes.length === 0 ? { casussen: [], nietGevonden: [] } : klant.stuur(mailAntwoord, { methode: 'POST', pad: '/api/outlook/mail', inhoud: { codes } });
}

/** The pane beside a mail. */
export function Mailpagina({ kader, item }: { readonly kader: Kader; readonly item: Office.MessageRead }): ReactNode {
  const stijl = useStijl();
  const klant = useKlant();
  const mail = useQuery({ queryKey: ['mail'], queryFn: () => casussenVanMail(kader, klant, item), retry: magOpnieuw });
  return (
    <Blad titel="Casussen in deze mail">
      <Toon vraag={mail} skelet={<Skelet rijen={2} hoogte={128} wat="De casussen" />}>
        {({ casussen, nietGevonden }) => (
          <>
            {casussen.length + nietGevonden.length === 0 ? <Leeg>Deze mail noemt geen casuscode, zoals ZS-412907.</Leeg> : null}
            {casussen.length === 0 ? null : <Casuskaarten blokken={casussen} kop="h2" />}
            {nietGevonden.length === 0 ? null : <p className={stijl.regel}>Niet gevonden, of niet voor u: {nietGevonden.join(', ')}.</p>}
          </>
        )}
      </Toon>
    </Blad>
  );
}
