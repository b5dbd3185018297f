import { Checkbox, Field, FieldContextProvider, Input, makeStyles, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** What every field takes. `id` is also its name in the record of what is typed. */
interface VeldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly waarde: string;
  readonly bijTypen: (naam: string, tekst: string) => void;
  readonly fout: string | undefined;
  readonly verplicht?: boolean;
  /** While the form is being sent: what is typed then would be lost when the form empties. */
  readonly vast: boolean;
}

/** The most that the server keeps of one field while it is being typed. */
const MAX_CONCEPT = 10_000;

// A long choice must not make the page wider than a phone.
const useStijl = makeStyles({ kader: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)', '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } } });

function Kader({ label, hint, fout, verplicht, children }: Pick<VeldProps, 'label' | 'hint' | 'fout' | 'verplicht'> & { readonly children: Parameters<typeof Field>[0]['children'] }): ReactNode {
  const stijl = useStijl();
  return (
    <Field
      className={stijl.kader}
      label={verplicht === false ? `${label} (mag leeg blijven)` : label}
      required={verplicht !== false}
      {...(hint === undefined ? {} : { hint })}
      {...(fout === undefined ? {} : { validationState: 'error', validationMessage: fout })}
    >
      {children}
    </Field>
  );
}

/** Several lines of text; says how much room is left once little is. */
export function TekstVeld({ id, waarde, bijTypen, vast, max, regels = 4, ...kader }: VeldProps & { readonly max: number; readonly regels?: number }): ReactNode {
  const lengte = waarde.trim().length;
  const hint = lengte > max * 0.8 ? `${lengte} van ${max} tekens gebruikt.` : kader.hint;
  return (
    <Kader {...kader} {...(hint === undefined ? {} : { hint })}>
      <Textarea id={id} value={waarde} rows={regels} maxLength={MAX_CONCEPT} resize="vertical" readOnly={vast} onChange={(_, { value }) => bijTypen(id, value)} />
    </Kader>
  );
}

/** One line of text. */
export function RegelVeld({ id, waarde, bijTypen, vast, ...kader }: VeldProps): ReactNode {
  return (
    <Kader {...kader}>
      <Input id={id} value={waarde} maxLength={MAX_CONCEPT} readOnly={vast} autoComplete="off" onChange={(_, { value }) => bijTypen(id, value)} />
    </Kader>
  );
}

/** A day, kept as `YYYY-MM-DD`; the browser shows it its own way. */
export function DatumVeld({ id, waarde, bijTypen, vast, vanaf, tot, ...kader }: VeldProps & { readonly vanaf?: string; readonly tot?: string }): ReactNode {
  return (
    <Kader {...kader}>
      <Input id={id} type="date" value={waarde} readOnly={vast} {...(vanaf === undefined ? {} : { min: vanaf })} {...(tot === undefined ? {} : { max: tot })} onChange={(_, { value }) => bijTypen(id, value)} />
    </Kader>
  );
}

interface Keuze {
  readonly waarde: string;
  readonly tekst: string;
}

/** One of a list, in a list that unfolds. */
export function KeuzeVeld({ id, waarde, bijTypen, vast, keuzes, leeg, ...kader }: VeldProps & { readonly keuzes: readonly Keuze[]; readonly leeg: string }): ReactNode {
  return (
    <Kader {...kader}>
      <Select id={id} value={waarde} disabled={vast} onChange={(_, { value }) => bijTypen(id, value)}>
        <option value="">{leeg}</option>
        {keuzes.map((keuze) => <option key={keuze.waarde} value={keuze.waarde}>{keuze.tekst}</option>)}
      </Select>
    </Kader>
  );
}

/** One of a few, all in view. */
export function RondjesVeld({ id, waarde, bijTypen, vast, keuzes, ...kader }: VeldProps & { readonly keuzes: readonly Keuze[] }): ReactNode {
  return (
    <Kader {...kader}>
      <RadioGroup id={id} value={waarde} disabled={vast} onChange={(_, { value }) => bijTypen(id, value)}>
        {keuzes.map((keuze) => <Radio key={keuze.waarde} value={keuze.waarde} label={keuze.tekst} />)}
      </RadioGroup>
    </Kader>
  );
}

/** Yes (`ja`) or nothing. */
export function VinkVeld({ id, label, waarde, bijTypen, vast }: Pick<VeldProps, 'id' | 'label' | 'waarde' | 'bijTypen' | 'vast'>): ReactNode {
  return <Checkbox id={id} label={label} checked={waarde === 'ja'} disabled={vast} onChange={(_, { checked }) => bijTypen(id, checked === true ? 'ja' : '')} />;
}

interface Vinkje {
  readonly id: string;
  readonly label: string;
  /** What choosing it means, under the label. */
  readonly uitleg: string;
  readonly waarde: string;
}

/** Some of a few, each with a line of explanation; required. */
export function VinkGroep({ label, hint, vinkjes, bijTypen, fout, vast }: Pick<VeldProps, 'label' | 'hint' | 'bijTypen' | 'fout' | 'vast'> & { readonly vinkjes: readonly Vinkje[] }): ReactNode {
  return (
    <Kader label={label} fout={fout} {...(hint === undefined ? {} : { hint })}>
      <div role="group" aria-label={label}>
        {/* The field is the group: inside it each box would be called by the label of the group, and be required by itself. */}
        <FieldContextProvider value={undefined}>
          {vinkjes.map(({ id, label: naam, uitleg, waarde }) => (
            <div key={id}><Checkbox id={id} label={<>{naam}: <span>{uitleg}</span></>} checked={waarde === 'ja'} disabled={vast} onChange={(_, { checked }) => bijTypen(id, checked === true ? 'ja' : '')} /></div>
          ))}
        </FieldContextProvider>
      </div>
    </Kader>
  );
}
