import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { MensenAntwoord } from '../../../../src/api/beheer/mensen.ts';
import { Melding } from '../../basis/staat.tsx';
import { useBewaar, useWaarden } from '../delen/bewaar.ts';
import { Keuzeveld, Tekstveld, Venster } from '../delen/venster.tsx';
import { MENSEN, type Mens } from './persoonvenster.tsx';

interface Opties {
  readonly mens: Mens;
  readonly sluit: () => void;
  readonly klaar: (melding: string) => void;
}

/** Somebody leaves. Open work is named first; only who then says so again signs off all the same. */
export function Afmeldvenster({ mens, sluit, klaar }: Opties): ReactNode {
  const { stuur, bezig, fout } = useBewaar(MENSEN);
  const [gezien, zetGezien] = useState(mens.openWerk !== undefined);
  const verzend = async (): Promise<void> => {
    const melding = await stuur({ methode: 'POST', pad: `${MENSEN}/${mens.id}/afmelden`, inhoud: { versie: mens.versie, toch: gezien } });
    if (melding === undefined) zetGezien(true);
    else klaar(melding);
  };
  return (
    <Venster titel={`${mens.naam} afmelden`} sluit={sluit} verzend={() => void verzend()} bezig={bezig} fout={fout} velden={[]} knop={gezien ? 'Toch afmelden' : 'Meld af'}>
      <p>{mens.naam} kan daarna niet meer in Samen starten en verliest alle rollen. De naam blijft staan bij wat al is vastgelegd. Voegt u dit account later weer toe, dan komt de collega terug zonder rollen.</p>
      {mens.openWerk === undefined ? null : <Melding soort="warning">Deze collega heeft nog open werk: {mens.openWerk}. Vraag hoofd D&R of de unitmanager om dit eerst over te zetten (typ “overzetten” in de chat met Samen starten).</Melding>}
    </Venster>
  );
}

/** When somebody is away, and who stands in. */
export function Afwezigvenster({ mens, lijst, sluit, klaar }: Opties & { readonly lijst: MensenAntwoord }): ReactNode {
  const { stuur, bezig, fout } = useBewaar(MENSEN);
  const [{ waarnemer, ...waarden }, zet] = useWaarden<{ van: string; tot: string; reden: string; waarnemer: string }>({ van: lijst.vandaag, tot: '', reden: 'vrij', waarnemer: '' });
  const doe = async (pad: string, inhoud?: object): Promise<void> => {
    const melding = await stuur({ methode: 'POST', pad: `${MENSEN}/${mens.id}/${pad}`, ...(inhoud === undefined ? {} : { inhoud }) });
    if (melding !== undefined) klaar(melding);
  };
  return (
    <Venster
      titel={`Afwezigheid van ${mens.naam}`} sluit={sluit} bezig={bezig} fout={fout} velden={['van', 'tot']} knop="Meld afwezig"
      verzend={() => void doe('afwezig', { ...waarden, ...(waarnemer === '' ? {} : { waarnemer }) })}
      extra={mens.afwezig?.nu === true ? <Button disabled={bezig} onClick={() => void doe('terug')}>Is er weer</Button> : null}
    >
      {mens.afwezig === undefined ? null : <p>{mens.afwezig.tekst}.</p>}
      <Tekstveld naam="van" label="Eerste dag" type="date" verplicht waarde={waarden.van} zet={zet('van')} fout={fout} />
      <Tekstveld naam="tot" label="Laatste dag" type="date" waarde={waarden.tot} zet={zet('tot')} fout={fout} hint="Leeg: nog niet bekend." />
      <Keuzeveld naam="reden" label="Reden" waarde={waarden.reden} zet={zet('reden')} fout={fout} keuzes={lijst.redenen} hint="Niemand anders ziet de reden." />
      <Keuzeveld naam="waarnemer" label="Waarnemer" waarde={waarnemer} zet={zet('waarnemer')} fout={fout} keuzes={mens.waarnemers} leeg="Niemand in het bijzonder: de collega’s van de afdeling" />
    </Venster>
  );
}
