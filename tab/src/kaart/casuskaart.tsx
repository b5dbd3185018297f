import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import { actieAntwoord, dialoogAntwoord, kaartAntwoord, type DialoogAntwoord, type KaartAntwoord } from '../../../src/api/casus.ts';
import { ApiFout } from '../app/klant.ts';
import { haalOpties, useHaal, useKlant } from '../basis/ophalen.ts';
import { Melding, Skelet, Toon } from '../basis/staat.tsx';
import { Kaartdialoog } from './dialoog.tsx';
import { Kaart, type Kaartinhoud } from './kaart.tsx';
import type { GedrukteActie } from './teken.ts';

/** As often as Teams draws a card anew; the own act shows at once, and on the page of the casus so does that of others. Each look leaves an audit line. */
const VERVERS_MS = 60_000;

type OpenDialoog = Extract<DialoogAntwoord, { soort: 'kaart' }>;

/** Gives a press its key: the same one as long as nobody knows whether it arrived, so that one that is made again acts once. */
function useSleutel(): <T>(wat: unknown, stuur: (sleutel: string) => Promise<T>) => Promise<T> {
  const onzeker = useRef<{ readonly wat: string; readonly sleutel: string }>(undefined);
  return async (wat, stuur) => {
    const tekst = JSON.stringify(wat);
    const nu = onzeker.current?.wat === tekst ? onzeker.current : { wat: tekst, sleutel: crypto.randomUUID() };
    onzeker.current = undefined;
    try {
      return await stuur(nu.sleutel);
    } catch (fout) {
      if (fout instanceof ApiFout && fout.soort === 'onbereikbaar') onzeker.current = nu;
      throw fout;
    }
  };
}

function isDialoogknop({ data }: GedrukteActie): boolean {
  const { msteams } = data as { readonly msteams?: { readonly type?: unknown } };
  return msteams?.type === 'task/fetch';
}

/** The buttons of a card as calls to the server. */
function useKaartacties(casus: string, opGedaan: ((melding: string) => void) | undefined) {
  const klant = useKlant();
  const vragen = useQueryClient();
  const ga = useNavigate();
  const [fout, zetFout] = useState<string>();
  const [zegt, zeg] = useState('');
  const [dialoog, zetDialoog] = useState<OpenDialoog>();
  const pad = `/api/casussen/${encodeURIComponent(casus)}`;
  const sleutel = haalOpties(klant, kaartAntwoord, `${pad}/kaart`).queryKey;

  const metSleutel = useSleutel();

  /** @returns the card to draw; undefined when the page goes to another casus */
  function neemOver(antwoord: KaartAntwoord & { readonly melding?: string | undefined }, gedaan: boolean): Kaartinhoud | undefined {
    zeg(antwoord.melding ?? '');
    if (antwoord.casus === casus) vragen.setQueryData(sleutel, { casus, kaart: antwoord.kaart });
    else void ga(`/casus/${antwoord.casus}`);
    if (gedaan) {
      // Whatever lists or pages show this casus is looked up anew.
      void vragen.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sleutel[0] });
      opGedaan?.(antwoord.melding ?? '');
    }
    // As the cache holds it: a card that says the same as before is the same one there.
    return antwoord.casus === casus ? vragen.getQueryData(sleutel)?.kaart : undefined;
  }
  async function probeer(werk: () => Promise<Kaartinhoud | undefined>): Promise<Kaartinhoud | undefined> {
    zetFout(undefined);
    try {
      return await werk();
    } catch (oorzaak) {
      zetFout((oorzaak as ApiFout).message);
      return undefined;
    }
  }
  /** @returns the form to fill in again, when there is one */
  function verwerk(antwoord: DialoogAntwoord): Kaartinhoud | undefined {
    zetDialoog(antwoord.soort === 'kaart' ? antwoord : undefined);
    if (antwoord.soort === 'kaart') return antwoord.kaart;
    if (antwoord.soort === 'pagina') void ga(`/casus/${casus}/werkdocument`);
    else neemOver(antwoord, antwoord.ok);
    return undefined;
  }

  return {
    fout, zegt, dialoog,
    sluit: () => zetDialoog(undefined),
    druk: (actie: GedrukteActie) => probeer(async () => {
      if (isDialoogknop(actie)) {
        verwerk(await klant.stuur(dialoogAntwoord, { methode: 'POST', pad: `${pad}/dialogen`, inhoud: { data: actie.data } }));
        return undefined;
      }
      const inhoud = { verb: actie.verb ?? '', data: actie.data };
      const antwoord = await metSleutel(inhoud, (van) => klant.stuur(actieAntwoord, { methode: 'POST', pad: `${pad}/acties`, inhoud: { ...inhoud, sleutel: van } }));
      return neemOver(antwoord, antwoord.ok);
    }),
    verstuur: (actie: GedrukteActie) => probeer(async () => verwerk(await metSleutel(actie.data, (van) => klant.stuur(dialoogAntwoord, { methode: 'POST', pad: `${pad}/dialogen/verzonden`, inhoud: { data: actie.data, sleutel: van } })))),
  };
}

/** Gives the focus back when the dialog is away: to where it was, or to the card when that was drawn anew. */
function useTerugNaDialoog(open: boolean): { readonly vak: RefObject<HTMLDivElement | null>; readonly onthoud: () => void } {
  const vak = useRef<HTMLDivElement>(null);
  const vandaan = useRef<Element>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current && !open) {
      const doel = vandaan.current?.isConnected === true ? vandaan.current : vak.current?.querySelector('section');
      if (doel instanceof HTMLElement) doel.focus();
    }
    wasOpen.current = open;
  }, [open]);
  return {
    vak,
    onthoud: () => {
      vandaan.current = document.activeElement;
    },
  };
}

/**
 * The card of a casus with everything one can do in it, as in Teams. A card that shows another casus leads to its page.
 *
 * @param opGedaan called after each act that was carried out, with what was said of it
 */
export function Casuskaart({ casus, code, opGedaan }: { readonly casus: string; readonly code: string; readonly opGedaan?: (melding: string) => void }): ReactNode {
  const kaart = useHaal(kaartAntwoord, `/api/casussen/${encodeURIComponent(casus)}/kaart`, { elkeMs: VERVERS_MS });
  const { fout, zegt, dialoog, druk, verstuur, sluit } = useKaartacties(casus, opGedaan);
  const { vak, onthoud } = useTerugNaDialoog(dialoog !== undefined);
  const drukEnOnthoud = (actie: GedrukteActie): ReturnType<typeof druk> => {
    onthoud();
    return druk(actie);
  };
  return (
    <Toon vraag={kaart} skelet={<Skelet rijen={1} hoogte={128} wat={`De kaart van ${code}`} />}>
      {({ kaart: inhoud }) => (
        <div ref={vak}>
          {fout === undefined || dialoog !== undefined ? null : <div className="kaartnieuws"><Melding soort="error">{fout}</Melding></div>}
          <Kaart inhoud={inhoud} druk={drukEnOnthoud} label={`Kaart van ${code}`} />
          <div role="status" aria-live="polite" className="alleen-voorlezen">{zegt}</div>
          {dialoog === undefined ? null : <Kaartdialoog titel={dialoog.titel} kaart={dialoog.kaart} fout={fout} druk={verstuur} sluit={sluit} />}
        </div>
      )}
    </Toon>
  );
}
