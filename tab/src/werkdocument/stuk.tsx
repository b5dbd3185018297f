import { Badge, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ANKER, type DeelProps } from './deelprops.ts';
import { Eerder, Tekstverschil } from './eerder.tsx';
import { Herkomst } from './herkomst.tsx';
import { VAN_KANT, type Stuk } from './labels.ts';
import { Melding } from './melding.tsx';
import { schrijfDatum, schrijfDoor } from './schrijf.ts';
import { useStijl } from './stijl.ts';
import { StukKnoppen } from './stukknoppen.tsx';
import { Waardering } from './waardering.tsx';

type StukProps = DeelProps & { readonly stuk: Stuk; readonly magBewerken: boolean; readonly magIntrekken: boolean; readonly magWaarderen: boolean };

/** One piece of information: what it says now, what it said before, and what this person may do with it. */
export function StukKaart({ stuk, magBewerken, magIntrekken, magWaarderen, ...deel }: StukProps): ReactNode {
  const stijl = useStijl();
  const { wijziging, ingetrokken, gedeeldOp } = stuk;
  return (
    <div id={ANKER.stuk(stuk.id)} tabIndex={-1} className={mergeClasses(stijl.vak, gedeeldOp === undefined && stijl.vakConcept)}>
      <Merken stuk={stuk} />
      <p className={stijl.tekst}>{ingetrokken === undefined ? stuk.tekst : <s>{stuk.tekst}</s>}</p>
      {ingetrokken === undefined ? null : <p className={stijl.klein}>Ingetrokken op {schrijfDatum(ingetrokken.op)} door {schrijfDoor(ingetrokken.door)}. Reden: {ingetrokken.reden}</p>}
      <Herkomst van={stuk} gedeeldOp={gedeeldOp} />
      <Eerder stuk={stuk} />
      {stuk.waarschuwingen.map((waarschuwing) => <Melding key={waarschuwing} intent="warning">{waarschuwing}</Melding>)}
      {wijziging === undefined ? null : (
        <div className={mergeClasses(stijl.vak, stijl.vakConcept)}>
          <div className={stijl.rij}><Badge appearance="tint" color="warning" className={stijl.merk}>concept van versie {stuk.versie + 1}, vervangt versie {stuk.versie} van {schrijfDatum(gedeeldOp ?? '')}</Badge></div>
          <p className={stijl.tekst}>{wijziging.tekst}</p>
          <Herkomst van={wijziging} />
          <Tekstverschil kop={`Bekijk wat anders is dan in versie ${stuk.versie}`} van={stuk} naar={wijziging} />
          {wijziging.waarschuwingen.map((waarschuwing) => <Melding key={waarschuwing} intent="warning">{waarschuwing}</Melding>)}
        </div>
      )}
      {magBewerken || (magIntrekken && gedeeldOp !== undefined) ? <StukKnoppen {...deel} stuk={stuk} magBewerken={magBewerken} magIntrekken={magIntrekken} /> : null}
      {gedeeldOp !== undefined && ingetrokken === undefined ? <Waardering {...deel} stuk={stuk} magWaarderen={magWaarderen} /> : null}
    </div>
  );
}

function Merken({ stuk: { gedeeldOp, inJdOnline, ingetrokken, deel, versie } }: Pick<StukProps, 'stuk'>): ReactNode {
  const stijl = useStijl();
  if (gedeeldOp !== undefined && !inJdOnline && ingetrokken === undefined && versie === 1) return null;
  return (
    <div className={stijl.rij}>
      {gedeeldOp === undefined ? <Badge appearance="tint" color="warning" className={stijl.merk}>concept, alleen zichtbaar voor {VAN_KANT[deel]}</Badge> : null}
      {versie > 1 ? <Badge appearance="tint" color="brand">versie {versie}</Badge> : null}
      {ingetrokken === undefined ? null : <Badge appearance="tint" color="danger">ingetrokken</Badge>}
      {inJdOnline ? <Badge appearance="outline" color="informative">staat al in JD-online</Badge> : null}
    </div>
  );
}
