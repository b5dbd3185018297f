import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ImportVoorbeeld } from '../../../../src/api/beheer/importeren.ts';
import { useDeelStijl } from '../delen/deel.tsx';
import { Tabel } from '../delen/tabel.tsx';

const TEKEN = { nieuw: '+ nieuw', aangevuld: '± aangevuld', bekend: '= al bekend', ongeldig: '✕ ongeldig' } as const;
const useStijl = makeStyles({
  kop: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  fout: { color: tokens.colorPaletteRedForeground1 },
});

/** What a file does, row by row; rows that need no look can be left out. */
export function Voorbeeld({ voorbeeld, titel }: { readonly voorbeeld: ImportVoorbeeld; readonly titel: string }): ReactNode {
  const stijl = useStijl();
  const deel = useDeelStijl();
  const [alleenFout, zetAlleenFout] = useState(false);
  const { rijen, samenvatting, gevolgen, telling } = voorbeeld;
  const getoond = alleenFout ? rijen.filter(({ uitkomst, waarschuwingen }) => uitkomst === 'ongeldig' || waarschuwingen.length > 0) : rijen;
  return (
    <>
      <h3 className={stijl.kop}>{titel}: {samenvatting}</h3>
      {gevolgen.length === 0 ? null : <ul className={deel.lijst}>{gevolgen.map((zin) => <li key={zin}>{zin}</li>)}</ul>}
      {telling.ongeldig === 0 ? null : <p className={deel.uitleg}>Ongeldige rijen worden overgeslagen. Verbeter ze in de bron en lever het bestand opnieuw aan: wat al bekend is, komt niet dubbel.</p>}
      {rijen.length < 10 ? null : <Switch checked={alleenFout} onChange={(_, { checked }) => zetAlleenFout(checked)} label="Toon alleen rijen om naar te kijken" />}
      <Tabel
        bijschrift="Per rij" leeg={alleenFout ? 'Er zijn geen rijen om naar te kijken.' : 'Dit bestand verandert niets.'} rijen={getoond.map((rij, plaats) => ({ ...rij, plaats }))} sleutel={({ rij, plaats }) => `${rij ?? ''}-${plaats}`}
        kolommen={[
          { kop: 'Rij', cel: ({ rij, over }) => (rij === undefined ? over : `${rij}${over === '' ? '' : ` · ${over}`}`) },
          { kop: 'Uitkomst', cel: ({ uitkomst, tekst }) => <><strong>{TEKEN[uitkomst]}</strong><span className={deel.stil}>{tekst}</span></> },
          { kop: 'Let op', cel: ({ fouten, waarschuwingen }) => (fouten.length + waarschuwingen.length === 0 ? '–' : <>{fouten.map((zin) => <div key={zin} className={stijl.fout}>{zin}</div>)}{waarschuwingen.map((zin) => <div key={zin}>{zin}</div>)}</>) },
        ]}
      />
    </>
  );
}
