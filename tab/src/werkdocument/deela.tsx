import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { BewerkStuk } from './bewerkstuk.tsx';
import { Delen } from './delen.tsx';
import { ANKER, isDicht, type DeelProps } from './deelprops.ts';
import { ONDERWERPNAAM, sleutels } from './labels.ts';
import { Weigering } from './melding.tsx';
import { concepten, mogelijk } from './mogelijk.ts';
import { StukKaart } from './stuk.tsx';
import { useStijl } from './stijl.ts';
import { openStuk, openStukken, stukVeld } from './stukformulier.ts';
import { NIEUW } from './velden.ts';

/** Part A: what probation knows and shares, by subject. */
export function DeelA(deel: DeelProps): ReactNode {
  const stijl = useStijl();
  const { blad, staat, werkdocument } = deel;
  const kan = mogelijk(werkdocument);
  const { stukken, ik } = werkdocument;
  const open = openStukken(staat.velden);
  const bewerkbaar = kan.bewerkStukken ? concepten(werkdocument).map(({ id }) => id) : [];
  const verdwenen = open.filter((id) => id !== NIEUW && !bewerkbaar.includes(id));
  const onderwerpen = sleutels(ONDERWERPNAAM).filter((onderwerp) => stukken.some((stuk) => stuk.onderwerp === onderwerp));
  // The piece a refusal was about may be gone, and with it the place where the refusal would stand.
  const losseWeigering = staat.weigering?.formulier.startsWith('verwijder/') === true && !bewerkbaar.some((id) => staat.weigering?.formulier === `verwijder/${id}`) ? staat.weigering.formulier : undefined;

  return (
    <section className={stijl.deel} aria-labelledby={ANKER.deelA}>
      <h2 id={ANKER.deelA} tabIndex={-1} className={stijl.kop2}>Deel A · informatie van de reclassering</h2>
      {stukken.length === 0 ? <p className={stijl.uitleg}>{ik.kant === 'DJI' ? 'De reclassering heeft nog niets met u gedeeld.' : 'Er staat nog geen informatie in dit werkdocument.'}</p> : null}
      {losseWeigering === undefined ? null : <Weigering staat={staat} formulier={losseWeigering} />}
      {onderwerpen.map((onderwerp) => (
        <div key={onderwerp} className={stijl.stapel}>
          <h3 className={stijl.kop3}>{ONDERWERPNAAM[onderwerp]}</h3>
          <ul className={stijl.lijst}>
            {stukken.filter((stuk) => stuk.onderwerp === onderwerp).map((stuk) => (
              <li key={stuk.id}>
                {open.includes(stuk.id) && bewerkbaar.includes(stuk.id)
                  ? <BewerkStuk {...deel} id={stuk.id} />
                  : <StukKaart {...deel} stuk={stuk} magBewerken={kan.bewerkStukken} magWaarderen={kan.waardeer} />}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {verdwenen.map((id) => <BewerkStuk key={id} {...deel} id={id} verdwenen />)}
      {open.includes(NIEUW) ? <BewerkStuk {...deel} id={NIEUW} /> : null}
      {kan.bewerkStukken && !open.includes(NIEUW) ? (
        <div>
          <Button id={ANKER.nieuwStuk} disabledFocusable={isDicht(staat)} onClick={() => blad.zet((velden) => openStuk(velden, undefined), stukVeld(NIEUW, 'onderwerp'))}>Voeg informatie toe</Button>
        </div>
      ) : null}
      <Delen {...deel} />
    </section>
  );
}
