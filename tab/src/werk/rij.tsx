import { Button, Link as FluentLink, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, OpenRegular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import type { MijnWerkRij } from '../../../src/api/register.ts';
import { Termijn } from '../basis/termijn.tsx';
import { Casuskaart } from '../kaart/casuskaart.tsx';
import { ACTIE, IN_WERKDOCUMENT } from './acties.ts';

const useStijl = makeStyles({
  rij: { backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge },
  kop: { display: 'grid', gap: '4px 16px', padding: '12px 16px', gridTemplateColumns: 'minmax(0, 1fr)', '@media (min-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center' } },
  wat: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  over: { margin: 0, overflowWrap: 'anywhere' },
  zacht: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  tekst: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'flex-start' },
  open: { padding: '0 16px 16px' },
});

/** A piece of work with its next action; most are done right here, on the card that folds out. */
export function Werkrij({ rij }: { readonly rij: MijnWerkRij }): ReactNode {
  const stijl = useStijl();
  const vak = useId();
  const ga = useNavigate();
  const [open, zetOpen] = useState(false);
  const { casus, code, naam, stapTekst, taak, voorTekst, wachtTekst, ookVanMij } = rij;
  const pagina = `/casus/${casus}`;
  const over = `${naam ?? code}: ${taak.wat}`;
  return (
    <li className={stijl.rij}>
      <div className={stijl.kop}>
        <div className={stijl.tekst}>
          <h2 className={stijl.wat}>{taak.wat}</h2>
          <p className={stijl.over}><Link to={pagina}><FluentLink as="span">{naam === undefined ? code : `${naam} · ${code}`}</FluentLink></Link> · {rij.afdeling}, {rij.pi}</p>
          <Termijn stand={taak.stand} tekst={taak.klokTekst} />
          <p className={stijl.zacht}>{[stapTekst, voorTekst, wachtTekst, ookVanMij > 0 ? `nog ${ookVanMij} ${ookVanMij === 1 ? 'andere taak' : 'andere taken'} in deze casus` : undefined].filter(Boolean).join(' · ')}</p>
        </div>
        {IN_WERKDOCUMENT.has(taak.soort)
          ? <Button appearance="primary" icon={<OpenRegular />} aria-label={`${ACTIE[taak.soort]}. ${over}`} onClick={() => void ga(`${pagina}/werkdocument`)}>{ACTIE[taak.soort]}</Button>
          : <Button appearance={open ? 'secondary' : 'primary'} icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />} aria-expanded={open} aria-controls={vak} aria-label={`${open ? 'Sluit' : ACTIE[taak.soort]}. ${over}`} onClick={() => zetOpen(!open)}>{open ? 'Sluit' : ACTIE[taak.soort]}</Button>}
      </div>
      <div id={vak} className={open ? stijl.open : undefined}>{open ? <Casuskaart casus={casus} code={code} /> : null}</div>
    </li>
  );
}
