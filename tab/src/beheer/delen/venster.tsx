import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ApiFout } from '../../app/klant.ts';
import { Melding } from '../../basis/staat.tsx';
import { useZichtbaar } from './vensterplek.tsx';

const useStijl = makeStyles({
  velden: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '4px 2px' },
  uitleg: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Vensteropties {
  readonly titel: string;
  readonly sluit: () => void;
  readonly verzend: () => void;
  readonly bezig: boolean;
  readonly fout: ApiFout | undefined;
  /** The fields that show their own refusal. */
  readonly velden: readonly string[];
  readonly knop?: string;
  readonly uitleg?: string;
  readonly extra?: ReactNode;
  /** What is kept now, said when somebody else changed it meanwhile. */
  readonly nu?: readonly string[];
  readonly children: ReactNode;
}

/** A form in a window. What is typed stays until it is saved or given up; a refusal stands at its field, or else above. */
export function Venster({ titel, sluit, verzend, bezig, fout, velden, knop = 'Bewaar', uitleg, extra, nu = [], children }: Vensteropties): ReactNode {
  const stijl = useStijl();
  return (
    <Dialog open={useZichtbaar()} onOpenChange={(_, { open }) => (open ? undefined : sluit())}>
      <DialogSurface aria-describedby={undefined}>
        <form noValidate onSubmit={(gebeurtenis) => { gebeurtenis.preventDefault(); verzend(); }}>
          <DialogBody>
            <DialogTitle>{titel}</DialogTitle>
            <DialogContent className={stijl.velden}>
              {uitleg === undefined ? null : <p className={stijl.uitleg}>{uitleg}</p>}
              {fout === undefined || velden.includes(fout.veld ?? '') ? null : <Melding soort="error">{fout.message}{fout.veld === 'versie' && nu.length > 0 ? ` Nu staat er: ${nu.filter(Boolean).join('; ')}.` : ''}</Melding>}
              {children}
            </DialogContent>
            <DialogActions fluid>
              {extra}
              <Button onClick={sluit}>Annuleer</Button>
              <Button type="submit" appearance="primary" disabled={bezig} {...(bezig ? { icon: <Spinner size="tiny" /> } : {})}>{knop}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

interface Veldopties {
  readonly naam: string;
  readonly label: string;
  readonly waarde: string;
  readonly zet: (waarde: string) => void;
  readonly fout: ApiFout | undefined;
  readonly hint?: string;
}

function melding({ naam, fout }: Veldopties): { readonly validationMessage?: string } {
  return fout?.veld === naam ? { validationMessage: fout.message } : {};
}

/** One line of text, with its refusal under it. */
export function Tekstveld({ type = 'text', verplicht = false, ...veld }: Veldopties & { readonly type?: 'text' | 'email' | 'date' | 'number'; readonly verplicht?: boolean }): ReactNode {
  return (
    <Field label={veld.label} required={verplicht} {...melding(veld)} {...(veld.hint === undefined ? {} : { hint: veld.hint })}>
      <Input type={type} value={veld.waarde} onChange={(_, { value }) => veld.zet(value)} />
    </Field>
  );
}

/** A choice from a list. */
export function Keuzeveld({ keuzes, leeg, ...veld }: Veldopties & { readonly keuzes: readonly { readonly id: string; readonly naam: string }[]; /** What no choice is called; left out: one must be chosen. */ readonly leeg?: string }): ReactNode {
  return (
    <Field label={veld.label} {...melding(veld)} {...(veld.hint === undefined ? {} : { hint: veld.hint })}>
      <Select value={veld.waarde} onChange={(_, { value }) => veld.zet(value)}>
        {leeg === undefined ? null : <option value="">{leeg}</option>}
        {keuzes.map(({ id, naam }) => <option key={id} value={id}>{naam}</option>)}
      </Select>
    </Field>
  );
}
