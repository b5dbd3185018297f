import { Button, makeStyles, Switch } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { KOLOMKEUZES, mijnWerkAntwoord, type MijnWerkAntwoord } from '../../../src/api/register.ts';
import { Blad } from '../basis/blad.tsx';
import { Keuzeveld, type Keuze } from '../basis/keuzeveld.tsx';
import { useIk, useLijst } from '../basis/ophalen.ts';
import { Leeg, Melding, Skelet } from '../basis/staat.tsx';
import { Zoekveld } from '../basis/zoekveld.tsx';
import { Werkrij } from './rij.tsx';

const useStijl = makeStyles({
  filter: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'flex-start', '& .fui-Switch': { marginTop: '24px' } },
  lijst: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  telling: { margin: 0 },
  // Always there to be read aloud, and no gap as long as it is empty.
  gedaan: { ':empty': { marginBottom: '-16px' } },
});

function leegZin(gefilterd: boolean): string {
  return gefilterd ? 'Er is niets dat hierbij past. Haal een filter weg om meer te zien.' : 'U bent nu nergens aan zet. Zodra er iets voor u is, staat het hier en krijgt u bericht in Teams.';
}

/** What I am aan zet for, the most urgent first, with the next action on each row. */
export default function Werk(): ReactNode {
  const stijl = useStijl();
  const ik = useIk();
  const [filter, zetFilter] = useSearchParams();
  // What is searched may be an SKN, so it does not stand in the address.
  const [zoek, zetZoek] = useState('');
  const [gedaan, zegGedaan] = useState('');
  const [kolom, afdeling, laat] = [filter.get('stap') ?? '', filter.get('afdeling') ?? '', filter.get('laat') === 'ja'];
  const kies = (sleutel: string, waarde: string): void => {
    const nieuw = new URLSearchParams(filter);
    if (waarde === '') nieuw.delete(sleutel);
    else nieuw.set(sleutel, waarde);
    zetFilter(nieuw, { replace: true });
  };
  const lijst = useLijst<MijnWerkAntwoord>(mijnWerkAntwoord, '/api/werk', { laat, ...(zoek === '' ? {} : { zoek }), ...(kolom === '' ? {} : { kolom }), ...(afdeling === '' ? {} : { afdeling }) });
  const afdelingen = ik.plekken.flatMap(({ naam: groep, afdelingen: van }) => van.map(({ id, naam }): Keuze => ({ waarde: id, naam, groep })));
  const [eerste] = lijst.data?.pages ?? [];
  const rijen = lijst.data?.pages.flatMap((bladzijde) => bladzijde.rijen) ?? [];
  return (
    <Blad titel="Mijn werk">
      <div className={stijl.filter}>
        <Zoekveld zoek={zetZoek} fout={lijst.isError && zoek !== '' ? lijst.error.message : undefined} />
        <Keuzeveld label="Stap" waarde={kolom} keuzes={KOLOMKEUZES} kies={(waarde) => kies('stap', waarde)} alle="Alle stappen" />
        {afdelingen.length > 1 ? <Keuzeveld label="Afdeling" waarde={afdeling} keuzes={afdelingen} kies={(waarde) => kies('afdeling', waarde)} alle="Alle afdelingen" /> : null}
        <Switch label="Alleen te laat" checked={laat} onChange={(_, { checked }) => kies('laat', checked ? 'ja' : '')} />
      </div>
      {eerste === undefined ? null : <p className={stijl.telling} role="status">{eerste.tellingTekst}</p>}
      {lijst.isError && zoek === '' && eerste === undefined ? <Melding soort="error" actie={{ tekst: 'Probeer opnieuw', doe: () => void lijst.refetch() }}>{lijst.error.message}</Melding> : null}
      <div role="status" className={stijl.gedaan}>{gedaan === '' ? null : <Melding soort="success">{gedaan}</Melding>}</div>
      {lijst.isPending ? <Skelet rijen={5} hoogte={96} wat="Uw werk" /> : null}
      {eerste !== undefined && rijen.length === 0 ? <Leeg>{leegZin(zoek !== '' || kolom !== '' || afdeling !== '' || laat)}</Leeg> : null}
      <ul className={stijl.lijst} aria-label="Mijn werk">{rijen.map((rij) => <Werkrij key={`${rij.casus} ${rij.taak.id}`} rij={rij} opWeg={zegGedaan} />)}</ul>
      {lijst.hasNextPage ? <Button disabled={lijst.isFetchingNextPage} onClick={() => void lijst.fetchNextPage()}>{lijst.isFetchingNextPage ? 'Bezig…' : 'Toon meer'}</Button> : null}
    </Blad>
  );
}
