import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStijl = makeStyles({ veld: { maxWidth: '360px' } });

export interface Keuze {
  readonly waarde: string;
  readonly naam: string;
  /** Choices with the same group stand together. */
  readonly groep?: string;
}

function Opties({ keuzes }: { readonly keuzes: readonly Keuze[] }): ReactNode {
  return keuzes.map(({ waarde, naam }) => <option key={waarde} value={waarde}>{naam}</option>);
}

/** One choice out of a few, as the device shows it. `alle`: the name of no choice at all. */
export function Keuzeveld({ label, waarde, keuzes, kies, alle }: { readonly label: string; readonly waarde: string; readonly keuzes: readonly Keuze[]; readonly kies: (waarde: string) => void; readonly alle?: string }): ReactNode {
  const groepen = Map.groupBy(keuzes, ({ groep }) => groep);
  return (
    <Field label={label} className={useStijl().veld}>
      <Select value={waarde} onChange={(_, { value }) => kies(value)}>
        {alle === undefined ? null : <option value="">{alle}</option>}
        {[...groepen].map(([groep, van]) => (groep === undefined ? <Opties key="" keuzes={van} /> : <optgroup key={groep} label={groep}><Opties keuzes={van} /></optgroup>))}
      </Select>
    </Field>
  );
}
