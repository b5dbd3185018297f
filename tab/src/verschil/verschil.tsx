import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { verschilInWoorden } from './woorden.ts';

const useStijl = makeStyles({
  tekst: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  erbij: { padding: '0 2px', textDecorationLine: 'underline', textDecorationThickness: '2px', color: tokens.colorStatusSuccessForeground1, backgroundColor: tokens.colorStatusSuccessBackground1 },
  eraf: { padding: '0 2px', textDecorationLine: 'line-through', color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
});

/** A text with what was added underlined and what was removed struck through; a screen reader hears which is which. */
export default function Verschil({ oud, nieuw }: { readonly oud: string; readonly nieuw: string }): ReactNode {
  const stijl = useStijl();
  return (
    <p className={stijl.tekst}>
      {verschilInWoorden(oud, nieuw).map(({ soort, tekst }, plek) => {
        if (soort === 'gelijk') return <span key={plek}>{tekst}</span>;
        return soort === 'toegevoegd'
          ? <ins key={plek} className={stijl.erbij}><span className="alleen-voorlezen"> toegevoegd: </span>{tekst}<span className="alleen-voorlezen"> einde </span></ins>
          : <del key={plek} className={stijl.eraf}><span className="alleen-voorlezen"> verwijderd: </span>{tekst}<span className="alleen-voorlezen"> einde </span></del>;
      })}
    </p>
  );
}
