import { Button, Checkbox } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { geschiedenisAntwoord, type AfspraakInvoer, type AfsprakenAntwoord } from '../../../../src/api/beheer/afspraken.ts';
import { metVraag } from '../../app/klant.ts';
import { useHaal } from '../../basis/ophalen.ts';
import { Melding, Skelet, Toon } from '../../basis/staat.tsx';
import { useBewaar, useWaarden } from '../delen/bewaar.ts';
import { useDeelStijl } from '../delen/deel.tsx';
import { Keuzeveld, Tekstveld, Venster } from '../delen/venster.tsx';

export const AFSPRAKEN = '/api/beheer/afspraken';
export type Afspraak = AfsprakenAntwoord['groepen'][number]['afspraken'][number];

/** One afspraak: change it after seeing what that does, take it back to what lies above, and what it was before. */
export function Afspraakvenster({ plek, plekNaam, afspraak, magWijzigen, sluit, klaar }: { readonly plek: string; readonly plekNaam: string; readonly afspraak: Afspraak; readonly magWijzigen: boolean; readonly sluit: () => void; readonly klaar: (melding: string) => void }): ReactNode {
  const stijl = useDeelStijl();
  const { sleutel, label, bron, geldt, vanWie, standaard, eigen, gezien, invoer } = afspraak;
  const geschiedenis = useHaal(geschiedenisAntwoord, metVraag(`${AFSPRAKEN}/geschiedenis`, { plek, sleutel }));
  const { stuur, bezig, fout } = useBewaar(AFSPRAKEN);
  const [{ waarde, zonder }, zet] = useWaarden({ waarde: invoer.waarde, zonder: invoer.isZonder });
  const [gevolg, zetGevolg] = useState<string>();
  const doe = (wat: AfspraakInvoer['wat'], proef: boolean): Promise<string | undefined> => stuur({ methode: 'POST', pad: AFSPRAKEN, inhoud: { plek, sleutel, wat, waarde, gezien, proef } satisfies AfspraakInvoer });
  const soort = zonder ? 'zonder' : 'waarde';
  const bewaar = async (wat: AfspraakInvoer['wat']): Promise<void> => {
    const melding = await doe(wat, false);
    if (melding !== undefined) klaar(melding);
  };
  const typ = (nieuw: string): void => {
    zetGevolg(undefined);
    zet('waarde')(nieuw);
  };
  const veld = { naam: 'waarde', label: 'Nieuwe waarde', waarde, zet: typ, fout, hint: `Vul in: ${invoer.bereik}.` };
  const over = <p className={stijl.uitleg}>{plekNaam}. Nu geldt: {geldt} (van {vanWie}). Landelijk: {standaard}. Bron: {bron}.</p>;
  return (
    <Venster titel={label} sluit={sluit} bezig={bezig || !magWijzigen} fout={fout} velden={zonder ? [] : ['waarde']} verzend={() => void bewaar(soort)}>
      {over}
      {!magWijzigen ? <p>Alleen de beheerder van deze inrichting wijzigt afspraken.</p> : (
        <>
          {zonder ? null : invoer.soort === 'keuze' ? <Keuzeveld {...veld} keuzes={invoer.keuzes} /> : <Tekstveld {...veld} />}
          {invoer.zonder === undefined ? null : <Checkbox checked={zonder} label={invoer.zonder} onChange={(_, { checked }) => { zetGevolg(undefined); zet('zonder')(checked === true); }} />}
          <div className={stijl.knoppen}>
            <Button size="small" disabled={bezig} onClick={() => void doe(soort, true).then(zetGevolg)}>Bekijk wat dit doet</Button>
            {eigen ? <Button size="small" disabled={bezig} onClick={() => void bewaar('standaard')}>Terug naar wat erboven geldt</Button> : null}
          </div>
          <div aria-live="polite">{gevolg === undefined ? null : <Melding soort="info">{gevolg}</Melding>}</div>
        </>
      )}
      <h3 className={stijl.tussen}>Eerdere wijzigingen</h3>
      <Toon vraag={geschiedenis} skelet={<Skelet rijen={1} hoogte={24} wat="De geschiedenis" />}>
        {({ regels }) => (regels.length === 0 ? <p className={stijl.uitleg}>Nog niet gewijzigd.</p> : <ul className={stijl.lijst}>{regels.map((regel, plaats) => <li key={`${plaats}-${regel}`}>{regel}</li>)}</ul>)}
      </Toon>
    </Venster>
  );
}
