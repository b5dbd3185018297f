import { Button, makeStyles, Select } from '@fluentui/react-components';
import { ClockRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState, type ReactNode } from 'react';
import { tijdAntwoord, TIJDKEUZEN, type Tijdstap } from '../../../src/api/monitor.ts';
import { useKlant } from '../basis/ophalen.ts';
import { Melding } from '../basis/staat.tsx';
import { maakNotitie, type Notitie } from './notitie.ts';

const useStijl = makeStyles({
  vak: { display: 'flex', flexDirection: 'column', gap: '8px' },
  regel: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  tekst: { margin: 0 },
});

/**
 * Notes with one tap how long one worked on a step of a casus, for who carries it. What failed is sent again under the
 * same key, so that it counts once however often one taps.
 */
export function Tijdknop({ casus, stap: begin }: { readonly casus: string; readonly stap: Tijdstap }): ReactNode {
  const stijl = useStijl();
  const klant = useKlant();
  const kop = useId();
  const [stap, kies] = useState<Tijdstap>(begin);
  const mislukt = useRef<Notitie>(undefined);
  const noteren = useMutation({
    mutationFn: (minuten: number) => {
      mislukt.current = maakNotitie(mislukt.current, stap, minuten, () => crypto.randomUUID());
      return klant.stuur(tijdAntwoord, { methode: 'POST', pad: `/api/casussen/${encodeURIComponent(casus)}/tijd`, inhoud: mislukt.current });
    },
    onSuccess: () => {
      mislukt.current = undefined;
    },
  });
  return (
    <section className={stijl.vak} aria-labelledby={kop}>
      <p className={stijl.tekst} id={kop}>Hoeveel tijd kostte dit? Noteren is vrijwillig en zonder uw naam.</p>
      <div className={stijl.regel}>
        <Select aria-label="Stap" value={stap} onChange={(_, { value }) => kies(TIJDKEUZEN.stappen.find(({ id }) => id === value)?.id ?? begin)}>
          {TIJDKEUZEN.stappen.map(({ id, naam }) => <option key={id} value={id}>{naam}</option>)}
        </Select>
        {TIJDKEUZEN.minuten.map((minuten) => <Button key={minuten} icon={<ClockRegular />} disabledFocusable={noteren.isPending} aria-label={`Noteer ${minuten} minuten`} onClick={() => noteren.mutate(minuten)}>{minuten} minuten</Button>)}
      </div>
      {noteren.isSuccess ? <Melding soort="success">{noteren.data.melding}</Melding> : null}
      {noteren.isError ? <Melding soort="error">{noteren.error.message}</Melding> : null}
    </section>
  );
}
