import type { ReactNode } from 'react';
import type { DeelProps } from '../werkdocument/deelprops.ts';
import { onderwerpenVan, type Kant } from '../werkdocument/labels.ts';
import { StukKaart } from '../werkdocument/stuk.tsx';
import { useStijl } from '../werkdocument/stijl.ts';

const VAN: Readonly<Record<Kant, string>> = { '3RO': 'Van de reclassering', DJI: 'Van de inrichting' };
const KANTEN: readonly Kant[] = ['3RO', 'DJI'];

/** What both have shared, to read while it is talked about. */
export function Gedeeld(deel: DeelProps): ReactNode {
  const stijl = useStijl();
  const { werkdocument } = deel;
  const gedeeld = werkdocument.stukken.filter(({ gedeeldOp, ingetrokken }) => gedeeldOp !== undefined && ingetrokken === undefined);
  return (
    <section className={stijl.deel} aria-labelledby="gedeelde-informatie">
      <h3 id="gedeelde-informatie" className={stijl.kop2}>Gedeelde informatie</h3>
      {gedeeld.length === 0 ? <p className={stijl.uitleg}>Er is nog niets gedeeld.</p> : null}
      {KANTEN.filter((kant) => gedeeld.some((stuk) => stuk.deel === kant)).map((kant) => (
        <div key={kant} className={stijl.stapel}>
          <h4 className={stijl.kop3}>{VAN[kant]}</h4>
          {onderwerpenVan(werkdocument, kant).filter(({ sleutel }) => gedeeld.some((stuk) => stuk.onderwerp === sleutel)).map(({ sleutel, label }) => (
            <div key={sleutel} className={stijl.stapel}>
              <p className={stijl.uitleg}>{label}</p>
              {gedeeld.filter((stuk) => stuk.onderwerp === sleutel).map((stuk) => <StukKaart key={stuk.id} {...deel} stuk={stuk} magBewerken={false} magIntrekken={false} magWaarderen={false} />)}
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}
