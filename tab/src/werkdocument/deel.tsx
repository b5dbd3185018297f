import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { BewerkStuk } from './bewerkstuk.tsx';
import { Delen } from './delen.tsx';
import { ANKER, isDicht, type DeelProps } from './deelprops.ts';
import { onderwerpenVan, type Kant, type Stuk } from './labels.ts';
import { Weigering } from './melding.tsx';
import { mogelijk } from './mogelijk.ts';
import { StukKaart } from './stuk.tsx';
import { useStijl } from './stijl.ts';
import { openStuk, openStukken, stukVeld } from './stukformulier.ts';
import { NIEUW } from './velden.ts';

const TITEL: Readonly<Record<Kant, string>> = { '3RO': 'Deel A · reclassering', DJI: 'Deel B · inrichting' };
const LEEG: Readonly<Record<Kant, string>> = { '3RO': 'De reclassering heeft nog niets gedeeld.', DJI: 'De inrichting heeft nog niets gedeeld.' };

/** The part of one side, by subject: to write in for who is of that side, to read for the other. */
export function Deel({ kant, ...deel }: DeelProps & { readonly kant: Kant }): ReactNode {
  const stijl = useStijl();
  const { staat, werkdocument } = deel;
  const eigen = werkdocument.ik.kant === kant;
  const stukken = werkdocument.stukken.filter((stuk) => stuk.deel === kant);
  const onderwerpen = onderwerpenVan(werkdocument, kant).filter(({ sleutel }) => stukken.some((stuk) => stuk.onderwerp === sleutel));
  const naam = werkdocument.namen[kant];
  return (
    <section className={stijl.deel} aria-labelledby={ANKER.deel(kant)}>
      <h2 id={ANKER.deel(kant)} tabIndex={-1} className={stijl.kop2}>{TITEL[kant]}</h2>
      <p className={stijl.uitleg}>{eigen ? 'Dit deel schrijft u. De ander leest het zodra u deelt.' : `Dit deel schrijft ${naam ?? 'de andere kant'}. U kunt het lezen en er een vraag over stellen.`}</p>
      {stukken.length === 0 ? <p className={stijl.uitleg}>{eigen ? 'In dit deel staat nog niets.' : LEEG[kant]}</p> : null}
      {eigen ? <LosseWeigering staat={staat} stukken={stukken} /> : null}
      {onderwerpen.map(({ sleutel, label }) => (
        <div key={sleutel} className={stijl.stapel}>
          <h3 className={stijl.kop3}>{label}</h3>
          <ul className={stijl.lijst}>
            {stukken.filter((stuk) => stuk.onderwerp === sleutel).map((stuk) => <li key={stuk.id}><Een {...deel} stuk={stuk} eigen={eigen} /></li>)}
          </ul>
        </div>
      ))}
      {eigen ? <Schrijven {...deel} stukken={stukken} /> : null}
    </section>
  );
}

/** Whether this person may write in this piece now. */
function isBewerkbaar(deel: DeelProps, stuk: Stuk): boolean {
  return mogelijk(deel.werkdocument).bewerkStukken && stuk.ingetrokken === undefined;
}

function Een({ stuk, eigen, ...deel }: DeelProps & { readonly stuk: Stuk; readonly eigen: boolean }): ReactNode {
  const stijl = useStijl();
  const kan = mogelijk(deel.werkdocument);
  const bewerkbaar = eigen && isBewerkbaar(deel, stuk);
  if (!bewerkbaar || !openStukken(deel.staat.velden).includes(stuk.id)) return <StukKaart {...deel} stuk={stuk} magBewerken={bewerkbaar} magIntrekken={eigen && kan.trekIn && stuk.ingetrokken === undefined} magWaarderen={kan.waardeer && stuk.deel === '3RO'} />;
  if (stuk.gedeeldOp === undefined) return <BewerkStuk {...deel} id={stuk.id} />;
  // What the other side reads stays in view while its next version is written.
  return <div className={stijl.stapel}><StukKaart {...deel} stuk={stuk} magBewerken={false} magIntrekken={false} magWaarderen={false} /><BewerkStuk {...deel} id={stuk.id} vervangt={stuk.versie} /></div>;
}

/** Below the pieces: forms whose piece is gone, a new piece, and sharing. */
function Schrijven({ stukken, ...deel }: DeelProps & { readonly stukken: readonly Stuk[] }): ReactNode {
  const { blad, staat, werkdocument } = deel;
  const kan = mogelijk(werkdocument);
  const open = openStukken(staat.velden);
  const verdwenen = open.filter((id) => id !== NIEUW && !stukken.some((stuk) => stuk.id === id && isBewerkbaar(deel, stuk)));
  return (
    <>
      {verdwenen.map((id) => <BewerkStuk key={id} {...deel} id={id} verdwenen />)}
      {open.includes(NIEUW) ? <BewerkStuk {...deel} id={NIEUW} /> : null}
      {kan.bewerkStukken && !open.includes(NIEUW) ? (
        <div>
          <Button id={ANKER.nieuwStuk} disabledFocusable={isDicht(staat)} onClick={() => blad.zet((velden) => openStuk(velden, undefined), stukVeld(NIEUW, 'onderwerp'))}>Voeg informatie toe</Button>
        </div>
      ) : null}
      <Delen {...deel} />
    </>
  );
}

/** The piece a refusal was about may be gone, and with it the place where the refusal would stand. */
function LosseWeigering({ staat, stukken }: Pick<DeelProps, 'staat'> & { readonly stukken: readonly Stuk[] }): ReactNode {
  const formulier = staat.weigering?.formulier;
  const over = formulier === undefined ? undefined : /^(?:verwijder|intrekken)\/(.+)$/.exec(formulier)?.[1];
  if (formulier === undefined || over === undefined || stukken.some(({ id, ingetrokken }) => id === over && ingetrokken === undefined)) return null;
  return <Weigering staat={staat} formulier={formulier} />;
}
