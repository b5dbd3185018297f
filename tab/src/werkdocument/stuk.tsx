import { Badge, Button, mergeClasses } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { ANKER, isDicht, type DeelProps } from './deelprops.ts';
import { sleutels, WAARDENAAM, type Stuk } from './labels.ts';
import { Melding, Weigering } from './melding.tsx';
import { schrijfDatum, schrijfDoor } from './schrijf.ts';
import { useStijl } from './stijl.ts';
import { openStuk, stukVeld } from './stukformulier.ts';

type StukProps = DeelProps & { readonly stuk: Stuk; readonly magBewerken: boolean; readonly magWaarderen: boolean };

/** One piece of information, with what this person may do with it. */
export function StukKaart({ stuk, magBewerken, magWaarderen, ...deel }: StukProps): ReactNode {
  const stijl = useStijl();
  const concept = stuk.gedeeldOp === undefined;
  return (
    <div id={ANKER.stuk(stuk.id)} tabIndex={-1} className={mergeClasses(stijl.vak, concept && stijl.vakConcept)}>
      {concept || stuk.inJdOnline ? (
        <div className={stijl.rij}>
          {concept ? <Badge appearance="tint" color="warning" className={stijl.merk}>concept, alleen zichtbaar voor de reclassering</Badge> : null}
          {stuk.inJdOnline ? <Badge appearance="outline" color="informative">staat al in JD-online</Badge> : null}
        </div>
      ) : null}
      <p className={stijl.tekst}>{stuk.tekst}</p>
      <p className={stijl.klein}>Bron: {stuk.bron}{stuk.datum === undefined ? '' : `, ${schrijfDatum(stuk.datum)}`}</p>
      <p className={stijl.klein}>
        {schrijfDoor(stuk.door)}, {schrijfDatum(stuk.gewijzigd)}{stuk.gedeeldOp === undefined ? '' : `. Gedeeld op ${schrijfDatum(stuk.gedeeldOp)}.`}
      </p>
      {stuk.waarschuwingen.map((waarschuwing) => <Melding key={waarschuwing} intent="warning">{waarschuwing}</Melding>)}
      {concept && magBewerken ? <ConceptKnoppen {...deel} stuk={stuk} /> : null}
      {!concept ? <Waardering {...deel} stuk={stuk} magWaarderen={magWaarderen} /> : null}
    </div>
  );
}

/** Edit and remove; removing asks once more, because the text is gone then. */
function ConceptKnoppen({ blad, staat, stuk }: DeelProps & { readonly stuk: Stuk }): ReactNode {
  const stijl = useStijl();
  const [vraagt, zetVraagt] = useState(false);
  const formulier = `verwijder/${stuk.id}`;
  const over = `: ${stuk.tekst.slice(0, 40)}`;
  if (vraagt)
    return (
      <div className={stijl.stapel} role="group" aria-label="Stuk verwijderen">
        <Weigering staat={staat} formulier={formulier} />
        <p className={stijl.tekst}>Weet u het zeker? De tekst van dit stuk is dan weg.</p>
        <div className={stijl.rij}>
          <Button
            appearance="primary" autoFocus disabledFocusable={isDicht(staat)}
            onClick={() => void blad.voerUit({ formulier, opdracht: { type: 'verwijderInformatie', informatie: stuk.id }, gedaan: 'Het stuk is verwijderd.', daarna: ANKER.nieuwStuk })}
          >
            {staat.bezig === formulier ? 'Bezig met verwijderen…' : 'Verwijder dit stuk'}
          </Button>
          <Button onClick={() => {
            zetVraagt(false);
            blad.zet((velden) => velden, ANKER.stuk(stuk.id));
          }}>Laat staan</Button>
        </div>
      </div>
    );
  return (
    <div className={stijl.rij}>
      <Button size="small" aria-label={`Wijzig${over}`} onClick={() => blad.zet((velden) => openStuk(velden, stuk), stukVeld(stuk.id, 'tekst'))}>Wijzig</Button>
      <Button size="small" appearance="subtle" aria-label={`Verwijder${over}`} onClick={() => zetVraagt(true)}>Verwijder</Button>
    </div>
  );
}

/** What the casemanager found the piece worth: three buttons for the casemanager, a sentence for the other side. */
function Waardering({ blad, staat, stuk, magWaarderen }: DeelProps & { readonly stuk: Stuk; readonly magWaarderen: boolean }): ReactNode {
  const stijl = useStijl();
  const formulier = `waarde/${stuk.id}`;
  if (!magWaarderen) return stuk.waarde === undefined ? null : <p className={stijl.klein}>De casemanager vond dit: {WAARDENAAM[stuk.waarde]}.</p>;
  const label = `waarde-label-${stuk.id}`;
  return (
    <div className={stijl.stapel}>
      <Weigering staat={staat} formulier={formulier} />
      <div className={stijl.rij} role="group" aria-labelledby={label}>
        <span id={label} className={stijl.klein}>Wat voegt dit toe?</span>
        {sleutels(WAARDENAAM).map((waarde) => (
          <Button
            key={waarde} id={`${formulier}/${waarde}`} size="small" aria-pressed={stuk.waarde === waarde} appearance={stuk.waarde === waarde ? 'primary' : 'secondary'} disabledFocusable={isDicht(staat)}
            onClick={() => void blad.voerUit({ formulier, opdracht: { type: 'waardeer', informatie: stuk.id, waarde }, gedaan: `Bewaard: ${WAARDENAAM[waarde]}.`, daarna: `${formulier}/${waarde}` })}
          >
            {WAARDENAAM[waarde]}
          </Button>
        ))}
      </div>
    </div>
  );
}
