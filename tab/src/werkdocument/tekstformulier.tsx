import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { focusOp } from '../invoer/focus.ts';
import { TekstVeld } from '../invoer/velden.tsx';
import { isDicht, type DeelProps } from './deelprops.ts';
import { Weigering } from './melding.tsx';
import { useStijl } from './stijl.ts';
import { foutInTekst, MAX_TEKST, type Opdracht } from './stukformulier.ts';
import { gevuldOnder, veldVan } from './velden.ts';

interface TekstFormulierProps extends DeelProps {
  readonly formulier: string;
  readonly veld: string;
  readonly label: string;
  readonly hint?: string;
  /** The most characters it takes; that of a text unless told otherwise. */
  readonly max?: number;
  /** What must be filled in, after "Vul … in". */
  readonly wat: string;
  readonly knop: string;
  readonly opdracht: (tekst: string) => Opdracht;
  readonly gedaan: string;
  readonly daarna: string;
  /** What is asked before the text. */
  readonly vooraf?: ReactNode;
}

/** A form of one text: a question, an answer, why somebody does not agree. */
export function TekstFormulier({ blad, staat, formulier, veld, label, hint, max = MAX_TEKST, wat, knop, opdracht, gedaan, daarna, vooraf }: TekstFormulierProps): ReactNode {
  const stijl = useStijl();
  const [gecontroleerd, zetGecontroleerd] = useState(false);
  const tekst = veldVan(staat.velden, veld);
  const fout = foutInTekst(tekst, wat, max);
  const vast = staat.bezig === formulier;

  function verstuur(): void {
    zetGecontroleerd(true);
    if (fout !== undefined) focusOp(veld);
    else void blad.voerUit({ formulier, opdracht: opdracht(tekst.trim()), gedaan, daarna });
  }

  return (
    <form
      className={stijl.stapel} noValidate
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        verstuur();
      }}
    >
      <Weigering staat={staat} formulier={formulier} />
      {vooraf}
      <TekstVeld id={veld} label={label} waarde={tekst} bijTypen={blad.typ} fout={gecontroleerd ? fout : undefined} max={max} regels={3} vast={vast} {...(hint === undefined ? {} : { hint })} />
      <div className={stijl.rij}>
        <Button type="submit" appearance="primary" disabledFocusable={isDicht(staat)}>{vast ? 'Bezig met versturen…' : knop}</Button>
        {gevuldOnder(staat.velden, formulier).length > 0 ? <Button disabledFocusable={vast} onClick={() => blad.wis(formulier, daarna)}>Annuleer en wis</Button> : null}
      </div>
    </form>
  );
}
