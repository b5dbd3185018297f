import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { actieAntwoord, dialoogAntwoord, kaartAntwoord, type DialoogAntwoord } from '../../../src/api/casus.ts';
import type { ApiFout } from '../app/klant.ts';
import { haalOpties, useHaal, useKlant } from '../basis/ophalen.ts';
import { Melding, Skelet, Toon } from '../basis/staat.tsx';
import { Kaartdialoog } from './dialoog.tsx';
import { Kaart } from './kaart.tsx';
import type { GedrukteActie } from './teken.ts';

/** News of others is looked for this often; the own act shows at once. */
const VERVERS_MS = 15_000;

type OpenDialoog = Extract<DialoogAntwoord, { soort: 'kaart' }>;

/** Same press, same key, so that one that is sent again after a lost connection acts once. */
function nieuweSleutel(): string {
  return crypto.randomUUID();
}

function isDialoogknop({ data }: GedrukteActie): boolean {
  const { msteams } = data as { readonly msteams?: { readonly type?: unknown } };
  return msteams?.type === 'task/fetch';
}

/** The buttons of a card as calls to the server. */
function useKaartacties(casus: string, opGedaan: (() => void) | undefined) {
  const klant = useKlant();
  const vragen = useQueryClient();
  const ga = useNavigate();
  const [fout, zetFout] = useState<string>();
  const [zegt, zeg] = useState('');
  const [dialoog, zetDialoog] = useState<OpenDialoog>();
  const pad = `/api/casussen/${encodeURIComponent(casus)}`;
  const sleutel = haalOpties(klant, kaartAntwoord, `${pad}/kaart`).queryKey;

  function neemOver(antwoord: { readonly casus: string; readonly kaart: typeof kaartAntwoord._output.kaart; readonly melding?: string | undefined }, gedaan: boolean): void {
    if (antwoord.casus === casus) vragen.setQueryData(sleutel, { casus, kaart: antwoord.kaart });
    else void ga(`/casus/${antwoord.casus}`);
    zeg(antwoord.melding ?? '');
    if (!gedaan) return;
    // Whatever lists or pages show this casus is looked up anew.
    void vragen.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sleutel[0] });
    opGedaan?.();
  }
  async function probeer(werk: () => Promise<void>): Promise<void> {
    zetFout(undefined);
    try {
      await werk();
    } catch (oorzaak) {
      zetFout((oorzaak as ApiFout).message);
    }
  }
  function verwerk(antwoord: DialoogAntwoord): void {
    if (antwoord.soort === 'kaart') { zetDialoog(antwoord); return; }
    zetDialoog(undefined);
    if (antwoord.soort === 'pagina') void ga(`/casus/${casus}/werkdocument`);
    else neemOver(antwoord, antwoord.ok);
  }

  return {
    fout, zegt, dialoog,
    sluit: () => zetDialoog(undefined),
    druk: (actie: GedrukteActie) => probeer(async () => {
      if (isDialoogknop(actie)) verwerk(await klant.stuur(dialoogAntwoord, { methode: 'POST', pad: `${pad}/dialogen`, inhoud: { data: actie.data } }));
      else {
        const antwoord = await klant.stuur(actieAntwoord, { methode: 'POST', pad: `${pad}/acties`, inhoud: { verb: actie.verb ?? '', data: actie.data, sleutel: nieuweSleutel() } });
        neemOver(antwoord, antwoord.ok);
      }
    }),
    verstuur: (actie: GedrukteActie) => probeer(async () => verwerk(await klant.stuur(dialoogAntwoord, { methode: 'POST', pad: `${pad}/dialogen/verzonden`, inhoud: { data: actie.data, sleutel: nieuweSleutel() } }))),
  };
}

/**
 * The card of a casus with everything one can do in it, as in Teams. A card that shows another casus leads to its page.
 *
 * @param opGedaan called after each act that changed something
 */
export function Casuskaart({ casus, code, opGedaan }: { readonly casus: string; readonly code: string; readonly opGedaan?: () => void }): ReactNode {
  const kaart = useHaal(kaartAntwoord, `/api/casussen/${encodeURIComponent(casus)}/kaart`, { elkeMs: VERVERS_MS });
  const { fout, zegt, dialoog, druk, verstuur, sluit } = useKaartacties(casus, opGedaan);
  return (
    <Toon vraag={kaart} skelet={<Skelet rijen={1} hoogte={128} wat={`De kaart van ${code}`} />}>
      {({ kaart: inhoud }) => (
        <>
          {fout === undefined || dialoog !== undefined ? null : <Melding soort="error">{fout}</Melding>}
          <Kaart inhoud={inhoud} druk={druk} label={`Kaart van ${code}`} />
          <div role="status" aria-live="polite" className="alleen-voorlezen">{zegt}</div>
          {dialoog === undefined ? null : <Kaartdialoog titel={dialoog.titel} kaart={dialoog.kaart} fout={fout} druk={verstuur} sluit={sluit} />}
        </>
      )}
    </Toon>
  );
}
