import { Button, Field, makeStyles, Radio, RadioGroup, Spinner, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { importVoorbeeld, type ImportAntwoord, type Importsoort } from '../../../../src/api/beheer/importeren.ts';
import { useKlant } from '../../basis/ophalen.ts';
import { Melding } from '../../basis/staat.tsx';
import { useDeelStijl } from '../delen/deel.tsx';
import { Keuzeveld } from '../delen/venster.tsx';
import { leesGekozen, type Gekozen } from './bestand.ts';
import { Voorbeeld } from './voorbeeld.tsx';

const SOORTEN: Readonly<Record<Importsoort, { readonly naam: string; readonly uitleg: string; readonly accept: string }>> = {
  signalen: { naam: 'Signalen', uitleg: 'CSV, Excel (.xlsx) of JSON met SKN, naam, PI en afdeling. Hooguit 500 rijen.', accept: '.csv,.xlsx,.json,.txt' },
  opnamen: { naam: 'Opnamen', uitleg: 'De lijst van opgenomen gedetineerden met SKN en opnamedatum: Samen starten zegt wie nog niet is gesignaleerd. Hooguit 500 rijen.', accept: '.csv,.xlsx,.json,.txt' },
  organisatie: { naam: 'Organisatie', uitleg: 'JSON met inrichtingen, afdelingen, mensen, rollen, uren en ruimtes. Vult aan en wijzigt; haalt niets weg.', accept: '.json' },
};
const useStijl = makeStyles({
  bestand: { padding: '8px', border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium, width: '100%', minWidth: 0, boxSizing: 'border-box', color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1 },
});

/** Choosing a file, seeing what it would do, and taking it over. */
export function Importeren({ soorten, pis }: ImportAntwoord): ReactNode {
  const stijl = useStijl();
  const deel = useDeelStijl();
  const klant = useKlant();
  const kiezer = useRef<HTMLInputElement>(null);
  const [soort, zetSoort] = useState<Importsoort>(soorten[0] ?? 'signalen');
  const [pi, zetPi] = useState('');
  const [gekozen, zetGekozen] = useState<Gekozen>();
  const [fout, zetFout] = useState<string>();
  const inhoud = (bestand: Gekozen): object => ({ soort, naam: bestand.naam, inhoud: bestand.inhoud, ...(soort === 'opnamen' && pi !== '' ? { pi } : {}) });
  const voorbeeld = useMutation({ mutationFn: (bestand: Gekozen) => klant.stuur(importVoorbeeld, { methode: 'POST', pad: '/api/import/voorbeeld', inhoud: inhoud(bestand) }) });
  const overnemen = useMutation({
    mutationFn: ({ bestand, stand }: { readonly bestand: Gekozen; readonly stand: string }) => klant.stuur(importVoorbeeld, { methode: 'POST', pad: '/api/import/overnemen', inhoud: { ...inhoud(bestand), stand } }),
    // What was shown does not hold any more, or it is not known whether it was done: both are seen in a fresh example.
    onError: (_fout, { bestand }) => voorbeeld.mutate(bestand),
  });
  const opnieuw = (): void => {
    voorbeeld.reset();
    overnemen.reset();
    zetGekozen(undefined);
    zetFout(undefined);
    if (kiezer.current !== null) kiezer.current.value = '';
  };
  const kies = async (bestand: File | undefined): Promise<void> => {
    voorbeeld.reset();
    overnemen.reset();
    const gelezen = bestand === undefined ? undefined : await leesGekozen(bestand);
    zetFout(typeof gelezen === 'string' ? gelezen : undefined);
    zetGekozen(typeof gelezen === 'string' ? undefined : gelezen);
  };
  const anders = (doe: () => void) => (): void => {
    voorbeeld.reset();
    overnemen.reset();
    doe();
  };
  const melding = overnemen.error ?? voorbeeld.error;
  const gezien = voorbeeld.data;
  const bezig = voorbeeld.isPending || overnemen.isPending;
  if (overnemen.data !== undefined) {
    return (
      <>
        <div aria-live="polite"><Melding soort="success" actie={{ tekst: 'Nog een bestand', doe: opnieuw }}>Overgenomen: {overnemen.data.samenvatting}.</Melding></div>
        <Voorbeeld voorbeeld={overnemen.data} titel="Overgenomen" />
      </>
    );
  }
  return (
    <>
      <Field label="Wat wilt u inlezen?">
        <RadioGroup value={soort} onChange={(_, { value }) => anders(() => zetSoort(soorten.find((een) => een === value) ?? soort))()}>
          {soorten.map((een) => <Radio key={een} value={een} label={<>{SOORTEN[een].naam}<span className={deel.stil}>{SOORTEN[een].uitleg}</span></>} />)}
        </RadioGroup>
      </Field>
      {soort === 'opnamen' ? <Keuzeveld naam="pi" label="Inrichting van rijen die er geen noemen" waarde={pi} zet={(waarde) => anders(() => zetPi(waarde))()} fout={undefined} keuzes={pis} leeg="Elke rij noemt de inrichting" /> : null}
      <Field label="Bestand" {...(fout === undefined ? {} : { validationMessage: fout })} hint="Hooguit 2 MB. Er verandert niets voordat u het voorbeeld hebt gezien.">
        {(veld) => <input {...veld} ref={kiezer} className={stijl.bestand} type="file" accept={SOORTEN[soort].accept} onChange={({ currentTarget: { files } }) => void kies(files?.[0])} />}
      </Field>
      <div className={deel.knoppen}>
        <Button appearance={gezien === undefined ? 'primary' : 'secondary'} disabled={gekozen === undefined || bezig} {...(voorbeeld.isPending ? { icon: <Spinner size="tiny" /> } : {})} onClick={() => { if (gekozen !== undefined) { overnemen.reset(); voorbeeld.mutate(gekozen); } }}>Bekijk voorbeeld</Button>
        {gezien === undefined || gekozen === undefined ? null : (
          <Button appearance="primary" disabled={bezig || gezien.telling.nieuw + gezien.telling.aangevuld === 0} {...(overnemen.isPending ? { icon: <Spinner size="tiny" /> } : {})} onClick={() => overnemen.mutate({ bestand: gekozen, stand: gezien.stand })}>Neem over</Button>
        )}
      </div>
      <div aria-live="polite">{melding === null ? null : <Melding soort="error">{melding.message}</Melding>}</div>
      {gezien === undefined ? null : <Voorbeeld voorbeeld={gezien} titel="Voorbeeld" />}
    </>
  );
}
