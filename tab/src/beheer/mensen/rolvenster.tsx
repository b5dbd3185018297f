import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MensenAntwoord } from '../../../../src/api/beheer/mensen.ts';
import { useBewaar, useWaarden } from '../delen/bewaar.ts';
import { useDeelStijl } from '../delen/deel.tsx';
import { Keuzeveld, Venster } from '../delen/venster.tsx';
import { MENSEN, type Mens } from './persoonvenster.tsx';

/** The roles of somebody: what there is can be taken, and another given. The window stays open for the next. */
export function Rolvenster({ lijst, mens, sluit, klaar }: { readonly lijst: MensenAntwoord; readonly mens: Mens; readonly sluit: () => void; readonly klaar: (melding: string) => void }): ReactNode {
  const stijl = useDeelStijl();
  const { stuur, bezig, fout } = useBewaar(MENSEN);
  const [{ rol, pi, afdeling }, zet] = useWaarden({ rol: 'casemanager', pi: lijst.pis[0]?.id ?? '', afdeling: '' });
  const plek = lijst.rollen.find((een) => een.rol === rol)?.plek ?? 'overal';
  const afdelingen = lijst.pis.find(({ id }) => id === pi)?.afdelingen ?? [];
  const verander = async (wijziging: object): Promise<void> => {
    const melding = await stuur({ methode: 'POST', pad: `${MENSEN}/${mens.id}/rollen`, inhoud: wijziging });
    if (melding !== undefined) klaar(melding);
  };
  const geef = { wat: 'geef', rol, ...(pi === '' || rol === 'landelijk' ? {} : { pi }), ...(plek !== 'afdeling' || afdeling === '' ? {} : { afdeling }) };
  return (
    <Venster titel={`Rollen van ${mens.naam}`} sluit={sluit} verzend={() => void verander(geef)} bezig={bezig} fout={fout} velden={['rol', 'pi', 'afdeling']} knop="Geef deze rol">
      {mens.rollen.length === 0 ? <p className={stijl.uitleg}>Nog geen rol.</p> : (
        <ul className={stijl.lijst}>
          {mens.rollen.map((een) => (
            <li key={een.tekst} className={stijl.rij}>
              {een.tekst}
              {een.mag ? <Button size="small" appearance="subtle" disabled={bezig} aria-label={`Neem weg: ${een.tekst}`} onClick={() => void verander({ wat: 'neem', rol: een.rol, ...(een.pi === undefined ? {} : { pi: een.pi }), ...(een.afdeling === undefined ? {} : { afdeling: een.afdeling }) })}>Neem weg</Button> : null}
            </li>
          ))}
        </ul>
      )}
      <Keuzeveld naam="rol" label="Rol erbij" waarde={rol} zet={zet('rol')} fout={fout} keuzes={lijst.rollen.filter((een) => lijst.overal || een.rol !== 'landelijk').map((een) => ({ id: een.rol, naam: een.naam }))} />
      {rol === 'landelijk' ? null : <Keuzeveld naam="pi" label="Inrichting" waarde={pi} zet={(waarde) => { zet('pi')(waarde); zet('afdeling')(''); }} fout={fout} keuzes={lijst.pis} {...(plek === 'overal' && lijst.overal ? { leeg: 'Het hele land' } : {})} />}
      {plek === 'afdeling' ? <Keuzeveld naam="afdeling" label="Afdeling" waarde={afdeling} zet={zet('afdeling')} fout={fout} keuzes={afdelingen} leeg="De hele inrichting" /> : null}
    </Venster>
  );
}
