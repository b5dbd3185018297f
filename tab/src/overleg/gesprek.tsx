import { Button } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Agendapunt, OverlegAntwoord } from '../../../src/api/overleg.ts';
import { useKlant } from '../basis/ophalen.ts';
import { Melding } from '../basis/staat.tsx';
import { focusOpEersteFout } from '../invoer/focus.ts';
import { DatumVeld, KeuzeVeld, RondjesVeld, TekstVeld, VinkVeld } from '../invoer/velden.tsx';
import type { DeelProps } from '../werkdocument/deelprops.ts';
import { MAX_REGEL } from '../werkdocument/stukformulier.ts';
import { useStijl } from '../werkdocument/stijl.ts';
import { leegOnder, veldVan } from '../werkdocument/velden.ts';
import { GESPREK, gesprekVeld, gevraagd, leesGesprek, type GesprekVeld } from './gespreksformulier.ts';

/** How the trajectgesprek or the MDO of a casus went. What is typed is kept as a draft, as in the werkdocument. */
export function Gespreksuitkomst({ overleg, punt, gedaan, ...deel }: DeelProps & { readonly overleg: OverlegAntwoord; readonly punt: Agendapunt; readonly gedaan: (casus: string) => void }): ReactNode {
  const stijl = useStijl();
  const klant = useKlant();
  const [gecontroleerd, zetGecontroleerd] = useState(false);
  const { blad, staat: { velden } } = deel;
  const gelezen = leesGesprek(overleg, velden);
  const verzending = useMutation({
    mutationFn: (inhoud: object) => klant.doe({ methode: 'POST', pad: `/api/overleg/${encodeURIComponent(punt.id)}/gesprek`, inhoud }),
    onSuccess: () => {
      zetGecontroleerd(false);
      blad.zet((nu) => leegOnder(nu, GESPREK));
      void blad.bewaarNu();
      gedaan(punt.id);
    },
  });
  const vast = verzending.isPending;
  const fouten = gecontroleerd && !gelezen.ok ? gelezen.fouten : {};
  const veld = (naam: GesprekVeld) => ({ id: gesprekVeld(naam), waarde: veldVan(velden, gesprekVeld(naam)), bijTypen: blad.typ, fout: fouten[gesprekVeld(naam)], vast });
  const vraagt = gevraagd(overleg.soort, velden);
  const naam = overleg.soort === 'mdo' ? 'MDO' : 'trajectgesprek';
  return (
    <section className={stijl.deel} aria-labelledby="uitkomst-gesprek">
      <h3 id="uitkomst-gesprek" className={stijl.kop2}>Uitkomst van het {naam}</h3>
      {!punt.magVastleggen ? <p className={stijl.uitleg}>{punt.klaar ? punt.stand : `De casemanager legt de uitkomst van het ${naam} vast.`}</p> : (
        <form
          className={stijl.stapel} noValidate aria-label={`Uitkomst van het ${naam}`}
          onSubmit={(gebeurtenis) => {
            gebeurtenis.preventDefault();
            zetGecontroleerd(true);
            if (gelezen.ok) verzending.mutate(gelezen.waarde);
            else focusOpEersteFout(gelezen.fouten);
          }}
        >
          {verzending.isError ? <Melding soort="error">{verzending.error.message}</Melding> : null}
          <RondjesVeld {...veld('uitkomst')} label="Hoe ging het?" keuzes={overleg.uitkomsten} />
          {vraagt.reden ? <KeuzeVeld {...veld('reden')} label="Waarom ging het niet door?" keuzes={overleg.redenen} leeg="Kies waarom" /> : <VinkVeld {...veld('weg')} label="De reclassering was er niet bij" />}
          <TekstVeld {...veld('toelichting')} label="Toelichting" verplicht={vraagt.waarom} max={MAX_REGEL} regels={3} />
          {vraagt.datum ? <DatumVeld {...veld('nieuweDatum')} label="Nieuwe datum" verplicht={false} vanaf={overleg.vandaag} hint="Laat leeg als u die nog niet weet." /> : null}
          <div><Button type="submit" appearance="primary" disabledFocusable={vast}>{vast ? 'Bezig met vastleggen…' : 'Leg de uitkomst vast'}</Button></div>
        </form>
      )}
    </section>
  );
}
