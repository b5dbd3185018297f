import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, OpenRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useId, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import type { MijnWerkRij } from '../../../src/api/register.ts';
import { Paginalink } from '../basis/paginalink.tsx';
import { Skelet } from '../basis/staat.tsx';
import { Termijn } from '../basis/termijn.tsx';
import { IN_WERKDOCUMENT, knoptekst } from './acties.ts';

// The renderer of cards weighs as much as the rest of the page, and most visits only look at the list.
const Casuskaart = lazy(async () => ({ default: (await import('../kaart/casuskaart.tsx')).Casuskaart }));

const useStijl = makeStyles({
  rij: { backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge },
  kop: { display: 'grid', gap: '4px 16px', padding: '12px 16px', gridTemplateColumns: 'minmax(0, 1fr)', '@media (min-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center' } },
  wat: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  over: { margin: 0, overflowWrap: 'anywhere' },
  zacht: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  tekst: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'flex-start' },
  open: { padding: '0 16px 16px' },
});

/** When the row goes because its work was done in it, the page says what was done, and the focus goes to its title instead of nowhere. */
function useWegNaDoen(opWeg: (gedaan: string) => void): { readonly plek: RefObject<HTMLLIElement | null>; readonly onthoud: (gedaan: string) => void } {
  const plek = useRef<HTMLLIElement>(null);
  const gedaan = useRef<string>(undefined);
  useLayoutEffect(() => {
    const rij = plek.current;
    return () => {
      if (gedaan.current === undefined) return;
      opWeg(gedaan.current);
      if (rij?.contains(document.activeElement) === true) document.querySelector<HTMLElement>('#inhoud h1')?.focus();
    };
  }, [opWeg]);
  return {
    plek,
    onthoud: (nu) => {
      gedaan.current = nu;
    },
  };
}

/**
 * A piece of work with its next action; most are done right here, on the card that folds out.
 *
 * @param opWeg called with what was done when the row goes because of it
 */
export function Werkrij({ rij, opWeg }: { readonly rij: MijnWerkRij; readonly opWeg: (gedaan: string) => void }): ReactNode {
  const stijl = useStijl();
  const vak = useId();
  const ga = useNavigate();
  const [open, zetOpen] = useState(false);
  const { plek, onthoud } = useWegNaDoen(opWeg);
  const { casus, code, naam, stapTekst, taak, voorTekst, wachtTekst, ookVanMij } = rij;
  const pagina = `/casus/${casus}`;
  const over = `${naam ?? code}: ${taak.wat}`;
  const knop = knoptekst(rij);
  return (
    <li className={stijl.rij} ref={plek}>
      <div className={stijl.kop}>
        <div className={stijl.tekst}>
          <h2 className={stijl.wat}>{taak.wat}</h2>
          <p className={stijl.over}><Paginalink naar={pagina}>{naam === undefined ? code : `${naam} · ${code}`}</Paginalink> · {rij.afdeling}, {rij.pi}</p>
          <Termijn stand={taak.stand} tekst={taak.klokTekst} />
          <p className={stijl.zacht}>{[stapTekst, voorTekst, wachtTekst, ookVanMij > 0 ? `nog ${ookVanMij} ${ookVanMij === 1 ? 'andere taak' : 'andere taken'} in deze casus` : undefined].filter(Boolean).join(' · ')}</p>
        </div>
        {IN_WERKDOCUMENT.has(taak.soort) && rij.actie === 'taak'
          ? <Button appearance="primary" icon={<OpenRegular />} aria-label={`${knop}. ${over}`} onClick={() => void ga(`${pagina}/werkdocument`)}>{knop}</Button>
          : <Button appearance={open ? 'secondary' : 'primary'} icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />} aria-expanded={open} aria-controls={vak} aria-label={`${open ? 'Sluit' : knop}. ${over}`} onClick={() => zetOpen(!open)}>{open ? 'Sluit' : knop}</Button>}
      </div>
      <div id={vak} className={open ? stijl.open : undefined}>{open ? <Suspense fallback={<Skelet rijen={1} hoogte={128} wat={`De kaart van ${code}`} />}><Casuskaart casus={casus} code={code} opGedaan={(melding) => { if (melding !== '') onthoud(`${naam ?? code}: ${melding}`); }} /></Suspense> : null}</div>
    </li>
  );
}
