import { Button, Field, makeStyles, SearchBox } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

const useStijl = makeStyles({
  formulier: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  veld: { flex: '1 1 auto', minWidth: 0, maxWidth: '260px', '& .fui-SearchBox': { minWidth: 0 } },
  // Beside the input, whose label stands above it and whose message below.
  knop: { marginTop: '26px', flexShrink: 0 },
});

/** Searches on a casus code or SKN, which must be typed in full; names are not searched. `fout`: why the last search gave nothing. */
export function Zoekveld({ zoek, fout }: { readonly zoek: (tekst: string) => void; readonly fout: string | undefined }): ReactNode {
  const stijl = useStijl();
  const [tekst, zet] = useState('');
  return (
    <form className={stijl.formulier} role="search" onSubmit={(gebeurtenis) => { gebeurtenis.preventDefault(); zoek(tekst.trim()); }}>
      <Field label="Casuscode of SKN" className={stijl.veld} {...(fout === undefined ? {} : { validationMessage: fout, validationState: 'error' as const })}>
        <SearchBox
          value={tekst} placeholder="ZS-412907" autoComplete="off"
          onChange={(_, { value }) => {
            zet(value);
            if (value === '') zoek('');
          }}
        />
      </Field>
      <Button type="submit" className={stijl.knop}>Zoek</Button>
    </form>
  );
}
