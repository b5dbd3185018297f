import { Button, Checkbox, Field } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { aanwezigheidAntwoord, type AanwezigheidAntwoord } from '../../../../src/api/beheer/rooster.ts';
import { useHaal } from '../../basis/ophalen.ts';
import { Skelet, Toon } from '../../basis/staat.tsx';
import { useBewaar, useWaarden } from '../delen/bewaar.ts';
import { Deel, useDeelStijl } from '../delen/deel.tsx';
import { Tabel } from '../delen/tabel.tsx';
import { Keuzeveld, Tekstveld, Venster } from '../delen/venster.tsx';
import { useVenster, Vensterplek } from '../delen/vensterplek.tsx';

const PAD = '/api/beheer/aanwezigheid';
type Rij = AanwezigheidAntwoord['rijen'][number];

interface Vensteropties {
  readonly rij: Rij;
  readonly antwoord: AanwezigheidAntwoord;
  readonly sluit: () => void;
  readonly klaar: (melding: string) => void;
}

function useDagen({ rij, klaar }: Vensteropties): { readonly bewaar: (wijziging: object) => Promise<void>; readonly bezig: boolean; readonly fout: ReturnType<typeof useBewaar>['fout'] } {
  const { stuur, bezig, fout } = useBewaar(PAD);
  return {
    bezig, fout,
    async bewaar(wijziging) {
      const melding = await stuur({ methode: 'POST', pad: PAD, inhoud: { persoon: rij.persoon, pi: rij.pi, versie: rij.versie, wijziging } });
      if (melding !== undefined) klaar(melding);
    },
  };
}

const GEVOLG = 'Voorstellen en afspraken in de PI op een dag die wegvalt, worden opnieuw gezocht. De collega krijgt een mail.';

function Vastvenster(opties: Vensteropties): ReactNode {
  const { rij, antwoord, sluit } = opties;
  const { bewaar, bezig, fout } = useDagen(opties);
  const [dagen, zet] = useState<readonly number[]>(rij.vast);
  return (
    <Venster titel={`Vaste dagen van ${rij.naam}`} sluit={sluit} bezig={bezig} fout={fout} velden={[]} nu={[rij.vastTekst]} verzend={() => void bewaar({ soort: 'vast', weekdagen: dagen })} uitleg={`In ${rij.piNaam}. ${GEVOLG}`}>
      <fieldset>
        <legend>Dagen in de PI</legend>
        {antwoord.weekdagen.map(({ weekdag, naam }) => <Checkbox key={weekdag} label={naam} checked={dagen.includes(weekdag)} onChange={(_, { checked }) => zet(checked === true ? [...dagen, weekdag] : dagen.filter((dag) => dag !== weekdag))} />)}
      </fieldset>
    </Venster>
  );
}

const WIJZEN = [{ id: 'niet', naam: 'Niet in de PI' }, { id: 'wel', naam: 'Wel in de PI' }, { id: 'gewoon', naam: 'Weer zoals de vaste dagen' }];

function Dagenvenster(opties: Vensteropties): ReactNode {
  const { rij, antwoord, sluit } = opties;
  const stijl = useDeelStijl();
  const { bewaar, bezig, fout } = useDagen(opties);
  const [waarden, zet] = useWaarden({ van: antwoord.vandaag, tot: '', wat: 'niet' });
  return (
    <Venster titel={`Andere dagen van ${rij.naam}`} sluit={sluit} bezig={bezig} fout={fout} velden={['van', 'tot']} verzend={() => void bewaar({ soort: 'dagen', ...waarden })} uitleg={`In ${rij.piNaam}. ${GEVOLG}`}>
      {rij.afwijkingen.length === 0 ? null : (
        <Field label="Nu afwijkend">
          <ul className={stijl.lijst}>
            {rij.afwijkingen.map(({ van, tot, tekst }) => <li key={van} className={stijl.rij}>{tekst}<Button size="small" appearance="subtle" disabled={bezig} aria-label={`Haal weg: ${tekst}`} onClick={() => void bewaar({ soort: 'dagen', van, tot, wat: 'gewoon' })}>Haal weg</Button></li>)}
          </ul>
        </Field>
      )}
      <Tekstveld naam="van" label="Eerste dag" type="date" verplicht waarde={waarden.van} zet={zet('van')} fout={fout} />
      <Tekstveld naam="tot" label="Laatste dag" type="date" waarde={waarden.tot} zet={zet('tot')} fout={fout} hint="Leeg: één dag." />
      <Keuzeveld naam="wat" label="Wat geldt er dan?" waarde={waarden.wat} zet={zet('wat')} fout={fout} keuzes={WIJZEN} />
    </Venster>
  );
}

/** When everybody who comes from outside is in each PI. */
export default function Aanwezigheid(): ReactNode {
  const stijl = useDeelStijl();
  const vraag = useHaal(aanwezigheidAntwoord, PAD);
  const venster = useVenster<{ readonly wat: 'vast' | 'dagen'; readonly wie: string }>();
  const sleutel = ({ persoon, pi }: Rij): string => `${persoon}/${pi}`;
  return (
    <Deel titel="Aanwezigheid" gelukt={venster.gelukt} uitleg="Op welke dagen de reclasseringswerkers in de PI zijn. Samen starten plant overleg in de PI op die dagen. Is iemand een dag niet aan het werk? Dat staat bij Mensen en rollen.">
      <Toon vraag={vraag} skelet={<Skelet rijen={5} wat="De dagen" />}>
        {({ rijen }) => (
          <Tabel
            bijschrift="Dagen in de PI" leeg="Er zijn nog geen reclasseringswerkers. Geef mensen die rol bij Mensen en rollen." rijen={rijen} sleutel={sleutel}
            kolommen={[
              { kop: 'Naam', cel: ({ naam, organisatie }) => <>{naam}<span className={stijl.stil}>{organisatie}</span></> },
              { kop: 'Inrichting', cel: ({ piNaam }) => piNaam },
              { kop: 'Vaste dagen', cel: ({ vastTekst, onbekend }) => <>{vastTekst}{onbekend ? <span className={stijl.stil}>niet ingevuld</span> : null}</> },
              { kop: 'Afwijkend', cel: ({ afwijkingen }) => (afwijkingen.length === 0 ? '–' : afwijkingen.map(({ tekst }) => <div key={tekst}>{tekst}</div>)) },
              {
                kop: 'Wijzig',
                cel: (een) => (
                  <div className={stijl.rij}>
                    <Button size="small" aria-label={`Vaste dagen van ${een.naam} in ${een.piNaam}`} onClick={() => venster.open({ wat: 'vast', wie: sleutel(een) })}>Vaste dagen</Button>
                    <Button size="small" aria-label={`Andere dagen van ${een.naam} in ${een.piNaam}`} onClick={() => venster.open({ wat: 'dagen', wie: sleutel(een) })}>Andere dagen</Button>
                  </div>
                ),
              },
            ]}
          />
        )}
      </Toon>
      <Vensterplek venster={venster}>
        {({ wat, wie }) => {
          const rij = vraag.data?.rijen.find((een) => sleutel(een) === wie);
          if (rij === undefined || vraag.data === undefined) return null;
          const opties = { rij, antwoord: vraag.data, sluit: venster.sluit, klaar: venster.klaar };
          return wat === 'vast' ? <Vastvenster {...opties} /> : <Dagenvenster {...opties} />;
        }}
      </Vensterplek>
    </Deel>
  );
}
