import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { focusOpEersteFout } from '../invoer/focus.ts';
import { DatumVeld, KeuzeVeld, RegelVeld, TekstVeld, VinkVeld } from '../invoer/velden.tsx';
import { ANKER, isDicht, type DeelProps } from './deelprops.ts';
import { keuzesVoor, type Kant } from './labels.ts';
import { Melding, Weigering } from './melding.tsx';
import { Samenvoegen } from './samenvoegen.tsx';
import { useStijl } from './stijl.ts';
import { leesStuk, MAX_TEKST, stukFormulier, stukVeld } from './stukformulier.ts';
import { NIEUW, veldVan } from './velden.ts';

const BRONHINT: Readonly<Record<Kant, string>> = { '3RO': 'Bijvoorbeeld: toezichtdossier 2024.', DJI: 'Bijvoorbeeld: integrale intake of ISS.' };

/**
 * The form for one piece of information.
 *
 * `id`: the piece, or `nieuw`. `verdwenen`: the piece was shared or removed while this was being typed; what is
 * typed can then be kept as a new piece. `vervangt`: the shared version that this one will replace.
 */
export function BewerkStuk({ blad, staat, werkdocument, id, verdwenen = false, vervangt }: DeelProps & { readonly id: string; readonly verdwenen?: boolean; readonly vervangt?: number }): ReactNode {
  const stijl = useStijl();
  const [gecontroleerd, zetGecontroleerd] = useState(false);
  const formulier = stukFormulier(id);
  const bestaand = id === NIEUW || verdwenen ? undefined : id;
  const { kant } = werkdocument.ik;
  const keuzes = keuzesVoor(werkdocument, kant, veldVan(staat.velden, stukVeld(id, 'onderwerp')));
  const hint = keuzes.find(({ sleutel }) => sleutel === veldVan(staat.velden, stukVeld(id, 'onderwerp')))?.hint;
  const gelezen = leesStuk(staat.velden, id, bestaand, keuzes.map(({ sleutel }) => sleutel), werkdocument.vandaag);
  const fouten = gecontroleerd && !gelezen.ok ? gelezen.fouten : {};
  const vast = staat.bezig === formulier;
  const veld = (naam: Parameters<typeof stukVeld>[1]) => {
    const volledig = stukVeld(id, naam);
    return { id: volledig, waarde: veldVan(staat.velden, volledig), bijTypen: blad.typ, fout: fouten[volledig], vast };
  };
  const daarna = bestaand === undefined ? ANKER.nieuwStuk : ANKER.stuk(id);

  function bewaar(): void {
    zetGecontroleerd(true);
    // From the state itself: choosing one of two texts changes the fields and saves them in one go.
    const nu = leesStuk(blad.staat().velden, id, bestaand, keuzes.map(({ sleutel }) => sleutel), werkdocument.vandaag);
    if (!nu.ok) focusOpEersteFout(nu.fouten);
    else void blad.voerUit({ formulier, opdracht: nu.waarde, gedaan: 'Het stuk is bewaard als concept.', daarna });
  }

  return (
    <form
      className={stijl.formulier} noValidate aria-label={bestaand === undefined ? 'Nieuw stuk informatie' : vervangt === undefined ? 'Stuk wijzigen' : `Versie ${vervangt + 1} schrijven`}
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        bewaar();
      }}
    >
      {verdwenen ? <Melding intent="warning">Dit stuk is intussen verwijderd of ingetrokken. Wat u typte, staat hier nog. U kunt het als nieuw stuk bewaren.</Melding> : null}
      <Weigering staat={staat} formulier={formulier} />
      <Samenvoegen blad={blad} staat={staat} werkdocument={werkdocument} id={id} bewaarEigen={bewaar} />
      {vervangt === undefined ? null : <p className={stijl.uitleg}>U schrijft versie {vervangt + 1}. De ander leest versie {vervangt} tot u deelt. Die blijft daarna te lezen.</p>}
      <KeuzeVeld {...veld('onderwerp')} label="Onderwerp" keuzes={keuzes.map(({ sleutel, label }) => ({ waarde: sleutel, tekst: label }))} leeg="Kies een onderwerp" {...(hint === undefined ? {} : { hint })} />
      <TekstVeld {...veld('tekst')} label="Informatie" hint="Schrijf alleen op wat nodig is voor het D&R-plan." max={MAX_TEKST} regels={5} />
      <div className={stijl.naast}>
        <RegelVeld {...veld('bron')} label="Bron" hint={BRONHINT[kant]} />
        <DatumVeld {...veld('datum')} label="Datum van de informatie" hint="De dag waarop dit is opgeschreven." verplicht={false} tot={werkdocument.vandaag} />
      </div>
      {kant === '3RO' ? <VinkVeld {...veld('inJdOnline')} label="Dit staat al in JD-online" /> : null}
      <div className={stijl.rij}>
        <Button type="submit" appearance="primary" disabledFocusable={isDicht(staat)}>{vast ? 'Bezig met bewaren…' : bestaand === undefined ? 'Bewaar als concept' : 'Bewaar wijziging'}</Button>
        <Button disabledFocusable={vast} onClick={() => blad.wis(formulier, daarna)}>Annuleer en wis</Button>
      </div>
    </form>
  );
}
