import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { ANKER, isDicht, type DeelProps } from './deelprops.ts';
import type { Stuk } from './labels.ts';
import { Weigering } from './melding.tsx';
import { useStijl } from './stijl.ts';
import { openStuk, stukVeld } from './stukformulier.ts';
import { TekstFormulier } from './tekstformulier.tsx';
import { intrekFormulier, intrekVeld, OPEN, veldVan } from './velden.ts';

type Props = DeelProps & { readonly stuk: Stuk };
type KnopProps = Props & { readonly magBewerken: boolean; readonly magIntrekken: boolean };

/** What the author does with a piece: edit, throw a draft away, or take back what was shared. */
export function StukKnoppen({ stuk, magBewerken, magIntrekken, ...deel }: KnopProps): ReactNode {
  const stijl = useStijl();
  const [vraagt, zetVraagt] = useState(false);
  const { blad, staat } = deel;
  const gedeeld = stuk.gedeeldOp !== undefined;
  const over = `: ${stuk.tekst.slice(0, 40)}`;
  if (vraagt) return <Verwijderen {...deel} stuk={stuk} sluit={() => zetVraagt(false)} />;
  if (gedeeld && veldVan(staat.velden, intrekVeld(stuk.id, 'open')) === OPEN)
    return (
      <TekstFormulier
        {...deel} formulier={intrekFormulier(stuk.id)} veld={intrekVeld(stuk.id, 'reden')} label="Waarom trekt u dit stuk in?" hint="Eén regel. De ander leest dit; het stuk blijft doorgestreept staan." wat="een reden" max={300}
        knop="Trek dit stuk in" daarna={ANKER.stuk(stuk.id)} gedaan="Het stuk is ingetrokken. De ander heeft bericht." opdracht={(reden) => ({ type: 'trekInformatieIn', informatie: stuk.id, reden, stukVersie: stuk.stempel })}
      />
    );
  const weg = gedeeld ? (stuk.wijziging === undefined ? undefined : 'Gooi wijziging weg') : 'Verwijder';
  return (
    <div className={stijl.rij}>
      {magBewerken ? <Button size="small" aria-label={`Wijzig${over}`} disabledFocusable={isDicht(staat)} onClick={() => blad.zet((velden) => openStuk(velden, stuk), stukVeld(stuk.id, 'tekst'))}>Wijzig</Button> : null}
      {!magBewerken || weg === undefined ? null : <Button size="small" appearance="subtle" aria-label={`${weg}${over}`} onClick={() => zetVraagt(true)}>{weg}</Button>}
      {gedeeld && magIntrekken ? (
        <Button
          size="small" appearance="subtle" aria-label={`Trek in${over}`} disabledFocusable={isDicht(staat)}
          onClick={() => blad.zet((velden) => ({ ...velden, [intrekVeld(stuk.id, 'open')]: OPEN }), intrekVeld(stuk.id, 'reden'))}
        >
          Trek in
        </Button>
      ) : null}
    </div>
  );
}

/** Asks once more, because the text is gone then. */
function Verwijderen({ blad, staat, stuk, sluit }: Props & { readonly sluit: () => void }): ReactNode {
  const stijl = useStijl();
  const formulier = `verwijder/${stuk.id}`;
  const gedeeld = stuk.gedeeldOp !== undefined;
  return (
    <div className={stijl.stapel} role="group" aria-label={gedeeld ? 'Wijziging weggooien' : 'Stuk verwijderen'}>
      <Weigering staat={staat} formulier={formulier} />
      <p className={stijl.tekst}>Weet u het zeker? {gedeeld ? 'De tekst van uw wijziging is dan weg. Wat u al deelde, blijft staan.' : 'De tekst van dit stuk is dan weg.'}</p>
      <div className={stijl.rij}>
        <Button
          appearance="primary" autoFocus disabledFocusable={isDicht(staat)}
          onClick={() => void blad.voerUit({ formulier, opdracht: { type: 'verwijderInformatie', informatie: stuk.id, stukVersie: (stuk.wijziging ?? stuk).stempel }, gedaan: gedeeld ? 'De wijziging is weggegooid.' : 'Het stuk is verwijderd.', daarna: gedeeld ? ANKER.stuk(stuk.id) : ANKER.nieuwStuk }).then(sluit)}
        >
          {staat.bezig === formulier ? 'Bezig met verwijderen…' : gedeeld ? 'Gooi deze wijziging weg' : 'Verwijder dit stuk'}
        </Button>
        <Button onClick={() => {
          sluit();
          blad.zet((velden) => velden, ANKER.stuk(stuk.id));
        }}>Laat staan</Button>
      </div>
    </div>
  );
}
