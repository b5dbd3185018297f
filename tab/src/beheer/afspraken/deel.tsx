import { Badge, Button, Switch } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { afsprakenAntwoord, type AfsprakenAntwoord } from '../../../../src/api/beheer/afspraken.ts';
import { metVraag } from '../../app/klant.ts';
import { useHaal } from '../../basis/ophalen.ts';
import { Leeg, Skelet, Toon } from '../../basis/staat.tsx';
import { Deel, useDeelStijl } from '../delen/deel.tsx';
import { Tabel } from '../delen/tabel.tsx';
import { Keuzeveld } from '../delen/venster.tsx';
import { useVenster, Vensterplek } from '../delen/vensterplek.tsx';
import { AFSPRAKEN, Afspraakvenster, type Afspraak } from './venster.tsx';

function Groepen({ antwoord, alleenEigen, open }: { readonly antwoord: AfsprakenAntwoord; readonly alleenEigen: boolean; readonly open: (sleutel: string) => void }): ReactNode {
  const stijl = useDeelStijl();
  const groepen = antwoord.groepen.map((groep) => ({ ...groep, afspraken: groep.afspraken.filter((een) => !alleenEigen || een.eigen) })).filter(({ afspraken }) => afspraken.length > 0);
  if (groepen.length === 0) return <Leeg>{antwoord.plekNaam} heeft geen eigen afspraken. Alles is zoals erboven is afgesproken.</Leeg>;
  return groepen.map(({ naam, afspraken }) => (
    <Tabel<Afspraak>
      key={naam} bijschrift={naam} leeg="" rijen={afspraken} sleutel={({ sleutel }) => sleutel}
      kolommen={[
        { kop: 'Afspraak', cel: ({ label, bron }) => <>{label}<span className={stijl.stil}>Bron: {bron}</span></> },
        { kop: 'Geldt hier', cel: ({ geldt, eigen, vanWie }) => <span className={stijl.rij}>{geldt}{eigen ? <Badge appearance="outline">eigen afspraak</Badge> : <span className={stijl.stil}>van {vanWie}</span>}</span> },
        { kop: 'Landelijk', cel: ({ standaard }) => standaard },
        { kop: antwoord.magWijzigen ? 'Wijzig' : 'Bekijk', cel: ({ sleutel, label }) => <Button size="small" aria-label={`${antwoord.magWijzigen ? 'Wijzig' : 'Bekijk'}: ${label}`} onClick={() => open(sleutel)}>{antwoord.magWijzigen ? 'Wijzig' : 'Bekijk'}</Button> },
      ]}
    />
  ));
}

/** What each PI and cluster agreed on. */
export default function Afspraken(): ReactNode {
  const [plek, zetPlek] = useState<string>();
  const venster = useVenster<string>();
  const [alleenEigen, zetAlleenEigen] = useState(false);
  const vraag = useHaal(afsprakenAntwoord, metVraag(AFSPRAKEN, { plek }));
  const antwoord = vraag.data;
  return (
    <Deel titel="Afspraken" gelukt={venster.gelukt} uitleg="Wat landelijk geldt, kan een inrichting anders afspreken, en een cluster daarbinnen. Een wijziging geldt meteen, ook voor open casussen.">
      <Toon vraag={vraag} skelet={<Skelet rijen={6} wat="De afspraken" />}>
        {(waarde) => (
          <>
            <Keuzeveld naam="plek" label="Inrichting of cluster" waarde={waarde.plek} zet={zetPlek} fout={undefined} keuzes={waarde.plekken.map((een) => ({ id: een.plek, naam: een.naam }))} />
            <Switch checked={alleenEigen} onChange={(_, { checked }) => zetAlleenEigen(checked)} label="Toon alleen eigen afspraken" />
            <Groepen antwoord={waarde} alleenEigen={alleenEigen} open={venster.open} />
          </>
        )}
      </Toon>
      <Vensterplek venster={venster}>
        {(open) => {
          const afspraak = antwoord?.groepen.flatMap(({ afspraken }) => afspraken).find(({ sleutel }) => sleutel === open);
          if (antwoord === undefined || afspraak === undefined) return null;
          return <Afspraakvenster plek={antwoord.plek} plekNaam={antwoord.plekNaam} afspraak={afspraak} magWijzigen={antwoord.magWijzigen} sluit={venster.sluit} klaar={venster.klaar} />;
        }}
      </Vensterplek>
    </Deel>
  );
}
