import { Button, Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useStijl } from './stijl.ts';
import type { Bezig, Verzet } from './verzet.ts';

const MAX_MINUTEN = 240;

/** A day and a time to put the meeting at, which says whether it fits while one chooses. */
export function Verzetformulier({ bezig, verzet }: { readonly bezig: Bezig; readonly verzet: Verzet }): ReactNode {
  const stijl = useStijl();
  const { doel: { dag, tijd }, item, duur } = bezig;
  const compleet = dag !== '' && tijd !== '' && duur >= 5 && duur <= MAX_MINUTEN;
  return (
    <form
      className={stijl.stapel} aria-label="Ander moment" noValidate
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        if (compleet) verzet.zet();
      }}
    >
      <h3 className={stijl.kop3}>Ander moment</h3>
      <div className={stijl.naast}>
        <Field label="Dag" required><Input type="date" value={dag} onChange={(_, { value }) => verzet.naar({ dag: value, tijd })} /></Field>
        <Field label="Begint om" required><Input type="time" step={900} value={tijd} onChange={(_, { value }) => verzet.naar({ dag, tijd: value })} /></Field>
        {item.casussen.length > 1 || item.stand === 'voorgesteld' ? null : (
          <Field label="Duur in minuten" required {...(duur >= 5 && duur <= MAX_MINUTEN ? {} : { validationState: 'error' as const, validationMessage: 'Vul 5 tot 240 in.' })}>
            <Input type="number" min={5} max={MAX_MINUTEN} step={5} value={duur === 0 ? '' : String(duur)} onChange={(_, { value }) => verzet.naar({ dag, tijd }, Math.trunc(Number(value)))} />
          </Field>
        )}
      </div>
      <p className={stijl.past} aria-live="polite">{compleet ? verzet.past : 'Vul alle velden in.'}</p>
      <div className={stijl.naast}>
        <Button type="submit" appearance="primary" disabledFocusable={verzet.onderweg || !compleet}>{verzet.onderweg ? 'Bezig met verplaatsen…' : 'Verplaats'}</Button>
        <Button onClick={verzet.stop}>Annuleer</Button>
      </div>
    </form>
  );
}
