import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { WerkdocumentAntwoord } from '../../../src/api/contract.ts';
import { kopieer } from '../invoer/klembord.ts';
import { useStijl } from './stijl.ts';

type Soort = NonNullable<WerkdocumentAntwoord['overname']>['soort'];
const NAAM: Readonly<Record<Soort, string>> = { tulp: 'Tulp-tekst', rpi: 'RPI-tekst' };
const WAARHEEN: Readonly<Record<Soort, string>> = { tulp: 'Plak deze tekst in Tulp Selectie. Vink het daarna af op de kaart.', rpi: 'Plak deze tekst in de RPI-aantekening in IRIS. Vink het daarna af op de kaart.' };
const VELD = 'overname-tekst';

/** What leaves the product: the text to take over in the own system, to copy in one tap, and the file for IRIS. */
export function Overname({ van: { overname, download } }: { readonly van: Pick<WerkdocumentAntwoord, 'overname' | 'download'> }): ReactNode {
  const stijl = useStijl();
  if (overname === undefined && download === undefined) return null;
  return (
    <section className={stijl.deel} aria-labelledby="overnemen">
      <h2 id="overnemen" tabIndex={-1} className={stijl.kop2}>Overnemen in uw eigen systeem</h2>
      {overname === undefined ? null : <TeKopieren {...overname} />}
      {download === undefined ? null : (
        <div>
          <Button as="a" href={download} target="_blank" rel="noopener">Download voor IRIS (Word)</Button>
        </div>
      )}
    </section>
  );
}

function TeKopieren({ soort, tekst }: { readonly soort: Soort; readonly tekst: string }): ReactNode {
  const stijl = useStijl();
  const [gezegd, zetGezegd] = useState('');

  async function neemOver(): Promise<void> {
    if (await kopieer(tekst)) {
      zetGezegd('Gekopieerd.');
      return;
    }
    const veld = document.getElementById(VELD);
    if (veld instanceof HTMLTextAreaElement) veld.select();
    zetGezegd('Kopiëren lukte niet vanzelf. De tekst is geselecteerd: druk op Ctrl+C, of houd de tekst ingedrukt.');
  }

  return (
    <div className={stijl.stapel}>
      <Field label={NAAM[soort]} hint={WAARHEEN[soort]}>
        <Textarea id={VELD} value={tekst} readOnly rows={Math.min(16, tekst.split('\n').length + 2)} resize="vertical" />
      </Field>
      <div className={stijl.rij}>
        <Button appearance="primary" onClick={() => void neemOver()}>Kopieer {NAAM[soort]}</Button>
        <span role="status" className={stijl.klein}>{gezegd}</span>
      </div>
    </div>
  );
}
