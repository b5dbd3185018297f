import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { bezorgingAntwoord, type BezorgingAntwoord } from '../../../../src/api/beheer/bezorging.ts';
import { useHaal } from '../../basis/ophalen.ts';
import { Melding, Skelet, Toon } from '../../basis/staat.tsx';
import { useBewaar } from '../delen/bewaar.ts';
import { Deel, useDeelStijl } from '../delen/deel.tsx';
import { Tabel } from '../delen/tabel.tsx';

const PAD = '/api/beheer/bezorging';
const STAND = { bezig: '… wordt nu geprobeerd', gelukt: '✓ gelukt', nogNiet: '! nog niet gelukt, wordt vanzelf opnieuw geprobeerd' } as const;

function Lijsten({ bezorging, opnieuw, bezig }: { readonly bezorging: BezorgingAntwoord; readonly opnieuw: (ids: readonly string[]) => void; readonly bezig: boolean }): ReactNode {
  const stijl = useDeelStijl();
  const { rijen, herkanst, herhaalt } = bezorging;
  return (
    <>
      {herhaalt === 0 ? null : <p className={stijl.uitleg}>{herhaalt === 1 ? 'Eén bericht lukte nog niet en wordt' : `${herhaalt} berichten lukten nog niet en worden`} vanzelf opnieuw geprobeerd. U hoeft daarvoor niets te doen.</p>}
      <Tabel
        bijschrift="Niet gelukt" leeg="Alles is bezorgd. Er is niets mislukt." rijen={rijen} sleutel={({ id }) => id}
        kolommen={[
          { kop: 'Wat', cel: ({ wat }) => wat },
          { kop: 'Voor', cel: ({ voor }) => voor ?? '–' },
          { kop: 'Waarom niet, en wat te doen', cel: ({ reden, watTeDoen }) => <>{reden}<span className={stijl.stil}>{watTeDoen}</span></> },
          { kop: 'Pogingen', cel: ({ pogingen, sinds }) => <>{pogingen}<span className={stijl.stil}>sinds {sinds}</span></> },
          { kop: 'Actie', cel: ({ id, wat, voor }) => <Button size="small" disabled={bezig} aria-label={`Probeer opnieuw: ${wat}${voor === undefined ? '' : `, ${voor}`}`} onClick={() => opnieuw([id])}>Probeer opnieuw</Button> },
        ]}
      />
      {herkanst.length === 0 ? null : (
        <Tabel
          bijschrift="Opnieuw geprobeerd" leeg="" rijen={herkanst} sleutel={({ id }) => id}
          kolommen={[{ kop: 'Wat', cel: ({ wat }) => wat }, { kop: 'Voor', cel: ({ voor }) => voor ?? '–' }, { kop: 'Sinds', cel: ({ op }) => op }, { kop: 'Hoe staat het', cel: ({ stand }) => STAND[stand] }]}
        />
      )}
    </>
  );
}

/** What could not be delivered outside, and trying it again. */
export default function Bezorging(): ReactNode {
  const vraag = useHaal(bezorgingAntwoord, PAD, { elkeMs: 5_000 });
  const { stuur, bezig, fout } = useBewaar(PAD);
  const [gelukt, zetGelukt] = useState<string>();
  const opnieuw = (ids: readonly string[]): void => void stuur({ methode: 'POST', pad: `${PAD}/opnieuw`, inhoud: { ids: ids.slice(0, 1_000) } }).then(zetGelukt);
  const alle = vraag.data?.rijen.map(({ id }) => id) ?? [];
  return (
    <Deel
      titel="Bezorging" gelukt={gelukt} uitleg="Kaarten, berichten, mails en afspraken die na dertig pogingen (ongeveer vier uur) niet zijn aangekomen. De casussen zelf zijn niet veranderd."
      naast={alle.length > 1 ? <Button appearance="primary" disabled={bezig} onClick={() => opnieuw(alle)}>Probeer alle {alle.length} opnieuw</Button> : null}
    >
      {fout === undefined ? null : <Melding soort="error">{fout.message}</Melding>}
      <Toon vraag={vraag} skelet={<Skelet rijen={3} wat="De lijst" />}>{(bezorging) => <Lijsten bezorging={bezorging} opnieuw={opnieuw} bezig={bezig} />}</Toon>
    </Deel>
  );
}
