import { Switch } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { afdelingenAntwoord, KOLOMKEUZES, type AfdelingenAntwoord } from '../../../src/api/register.ts';
import { Blad } from '../basis/blad.tsx';
import { Keuzeveld } from '../basis/keuzeveld.tsx';
import { useHaal, useIk } from '../basis/ophalen.ts';
import { Leeg, Skelet, Toon } from '../basis/staat.tsx';
import { Weergaven } from '../basis/weergaven.tsx';
import { Zoekveld } from '../basis/zoekveld.tsx';
import { Bord } from './bord.tsx';
import { Lijst } from './lijst.tsx';
import { Screenen } from './screenen.tsx';
import { useStijl } from './stijl.ts';

type Afdeling = AfdelingenAntwoord['afdelingen'][number];
type Weergave = 'bord' | 'lijst' | 'screenen';

function Geopend({ afdeling, afdelingen }: { readonly afdeling: Afdeling; readonly afdelingen: readonly Afdeling[] }): ReactNode {
  const stijl = useStijl();
  const ga = useNavigate();
  const [adres, zetAdres] = useSearchParams();
  const [zoek, zetZoek] = useState('');
  const gevraagd = adres.get('weergave');
  const weergave: Weergave = gevraagd === 'lijst' || (gevraagd === 'screenen' && afdeling.screent) ? gevraagd : 'bord';
  const weergaven: readonly (readonly [Weergave, string])[] = [['bord', 'Bord'], ['lijst', 'Lijst'], ...(afdeling.screent ? [['screenen', 'Screenen'] as const] : [])];
  const zet = (anders: Readonly<Record<string, string>>): void => zetAdres({ ...Object.fromEntries(adres), ...anders }, { replace: true });
  const filter = { laat: adres.get('laat') === 'ja', gaten: adres.get('gaten') === 'ja', ...(zoek === '' ? {} : { zoek }) };
  const kolom = adres.get('stap') ?? '';
  return (
    <Blad titel={`${afdeling.naam}, ${afdeling.piNaam}`} breed={weergave === 'bord'} naast={afdelingen.length < 2 ? null : <Keuzeveld label="Andere afdeling" waarde={afdeling.id} keuzes={afdelingen.map(({ id, naam, piNaam }) => ({ waarde: id, naam, groep: piNaam }))} kies={(id) => void ga(`/afdeling/${id}?${adres.toString()}`)} />}>
      <Weergaven label="Weergave" vervang links={weergaven.map(([waarde, naam]) => ({ naar: `?${new URLSearchParams({ ...Object.fromEntries(adres), weergave: waarde }).toString()}`, naam, hier: waarde === weergave }))} />
      {weergave === 'screenen' ? <Screenen key={afdeling.id} afdeling={afdeling.id} /> : (
        <>
          <div className={stijl.filter}>
            <Zoekveld zoek={zetZoek} fout={undefined} />
            {weergave === 'lijst' ? <Keuzeveld label="Stap" waarde={kolom} keuzes={KOLOMKEUZES} kies={(stap) => zet({ stap })} alle="Alle stappen" /> : null}
            <Switch label="Alleen te laat" checked={filter.laat} onChange={(_, { checked }) => zet({ laat: checked ? 'ja' : '' })} />
            <Switch label="Alleen waar iemand ontbreekt" checked={filter.gaten} onChange={(_, { checked }) => zet({ gaten: checked ? 'ja' : '' })} />
          </div>
          {weergave === 'lijst' ? <Lijst afdeling={afdeling.id} filter={filter} kolom={kolom} /> : <Bord afdeling={afdeling.id} filter={filter} toonAlles={(stap) => zet({ weergave: 'lijst', stap })} />}
        </>
      )}
    </Blad>
  );
}

/** An afdeling as board, as list, or to screen; the one of the address, else the first at which one has a role. */
export default function Afdelingspagina(): ReactNode {
  const { id } = useParams();
  const { hier } = useIk();
  const afdelingen = useHaal(afdelingenAntwoord, '/api/afdelingen');
  return (
    <Toon vraag={afdelingen} skelet={<Blad titel="Afdeling"><Skelet rijen={4} wat="De afdeling" /></Blad>}>
      {({ afdelingen: open }) => {
        const gekozen = open.find((een) => een.id === (id ?? hier?.afdeling)) ?? (id === undefined ? open[0] : undefined);
        if (gekozen !== undefined) return <Geopend afdeling={gekozen} afdelingen={open} />;
        return <Blad titel="Afdeling"><Leeg>{open.length === 0 ? 'U hebt geen rol op een afdeling. Hoort u erbij? Vraag de beheerder om u te koppelen.' : 'Deze afdeling bestaat niet, of u hebt er geen rol. Kies een andere afdeling in het menu.'}</Leeg></Blad>;
      }}
    </Toon>
  );
}
