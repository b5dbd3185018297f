import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { invulAntwoord, type InvulAntwoord, type Kiesregel } from '../../../src/api/outlook.ts';
import { Blad } from '../basis/blad.tsx';
import { useVraag } from '../basis/ophalen.ts';
import { Melding } from '../basis/staat.tsx';
import type { Afspraakdienst, Gevuld, Keuze } from './dienst.ts';
import { Casuskeuze, Soortkeuze } from './kiezen.tsx';
import type { Koppeling } from './koppeling.ts';
import { useStijl } from './stijl.ts';

type Vorm = InvulAntwoord['vorm'];
const VORMNAAM: Readonly<Record<Vorm, string>> = { inDePI: 'In de PI', online: 'Online, met Teams' };
/** What is filled in hardly changes while one chooses. */
const ELKE_MS = 10 * 60_000;

/** Where the meeting is, when there is a choice. */
function Vormkeuze({ keuze, kies }: { readonly keuze: Keuze; readonly kies: (vorm: Vorm) => void }): ReactNode {
  const { soort, casussen, vorm } = keuze;
  const { data } = useVraag(invulAntwoord, '/api/outlook/invulling', { soort, casussen }, { elkeMs: ELKE_MS });
  if (data === undefined || data.vormen.length < 2) return null;
  return (
    <Field label="Waar?">
      <RadioGroup value={vorm ?? data.vorm} onChange={(_, { value }) => kies(data.vormen.find((een) => een === value) ?? data.vorm)}>
        {data.vormen.map((een) => <Radio key={een} value={een} label={VORMNAAM[een]} />)}
      </RadioGroup>
    </Field>
  );
}

interface NieuwProps {
  readonly dienst: Afspraakdienst;
  /** What the appointment was about until now, for who changes it. */
  readonly was: Koppeling | undefined;
  readonly opGevuld: (gevuld: Gevuld, keuze: Keuze) => void;
  /** Back to the appointment as it is. */
  readonly terug?: () => void;
}

/** Chooses what the appointment is about, and fills it. */
export function Nieuw({ dienst, was, opGevuld, terug }: NieuwProps): ReactNode {
  const stijl = useStijl();
  const [soort, zetSoort] = useState<Koppeling['soort']>(was?.soort ?? 'duiding');
  const [gekozen, kies] = useState<readonly Kiesregel[]>([]);
  const [vorm, zetVorm] = useState<Vorm>();
  const keuze: Keuze = { soort, casussen: gekozen.map(({ casus }) => casus), ...(vorm === undefined ? {} : { vorm }) };
  const vullen = useMutation({
    mutationFn: () => dienst.vulEnKoppel(keuze),
    onSuccess: (uitkomst) => {
      if (uitkomst.goed) opGevuld(uitkomst.waarde, keuze);
    },
  });
  const mis = vullen.isError ? vullen.error.message : vullen.data?.goed === false ? vullen.data.melding : undefined;
  return (
    <Blad titel={was === undefined ? 'Nieuwe afspraak' : 'Andere casussen'}>
      <p className={stijl.regel}>{was === undefined ? 'Kies wat u plant. Samen starten vult de afspraak voor u in. Wat u zelf schreef, blijft staan.' : `Nu gaat de afspraak over ${was.codes.join(', ')}. Wat Samen starten invulde, wordt vervangen.`}</p>
      <Soortkeuze
        soort={soort}
        kies={(nieuw) => {
          zetSoort(nieuw);
          kies([]);
          zetVorm(undefined);
        }}
      />
      <Casuskeuze soort={soort} gekozen={gekozen} kies={kies} />
      {gekozen.length === 0 ? null : <Vormkeuze keuze={keuze} kies={zetVorm} />}
      {mis === undefined ? null : <Melding soort="error">{mis}</Melding>}
      <div className={stijl.knoppen}>
        <Button appearance="primary" disabledFocusable={gekozen.length === 0 || vullen.isPending} onClick={() => vullen.mutate()}>{vullen.isPending ? 'Bezig met invullen…' : 'Vul de afspraak'}</Button>
        {terug === undefined ? null : <Button onClick={terug}>Terug</Button>}
      </div>
      {gekozen.length === 0 ? <p className={stijl.zacht}>Kies eerst een casus.</p> : null}
    </Blad>
  );
}
