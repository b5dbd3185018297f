import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { focusOpEersteFout } from '../invoer/focus.ts';
import { DatumVeld, KeuzeVeld, RegelVeld, TekstVeld, VinkVeld } from '../invoer/velden.tsx';
import { ANKER, isDicht, type DeelProps } from './deelprops.ts';
import { ONDERWERPNAAM, sleutels } from './labels.ts';
import { Melding, Weigering } from './melding.tsx';
import { useStijl } from './stijl.ts';
import { leesStuk, MAX_TEKST, stukFormulier, stukVeld } from './stukformulier.ts';
import { NIEUW, veldVan } from './velden.ts';

const ONDERWERPEN = sleutels(ONDERWERPNAAM).map((waarde) => ({ waarde, tekst: ONDERWERPNAAM[waarde] }));

/**
 * The form for one piece of information.
 *
 * `id`: the piece, or `nieuw`. `verdwenen`: the piece was shared or removed while this was being typed; what is
 * typed can then be kept as a new piece.
 */
export function BewerkStuk({ blad, staat, werkdocument, id, verdwenen = false }: DeelProps & { readonly id: string; readonly verdwenen?: boolean }): ReactNode {
  const stijl = useStijl();
  const [gecontroleerd, zetGecontroleerd] = useState(false);
  const formulier = stukFormulier(id);
  const bestaand = id === NIEUW || verdwenen ? undefined : id;
  const gelezen = leesStuk(staat.velden, id, bestaand, werkdocument.vandaag);
  const fouten = gecontroleerd && !gelezen.ok ? gelezen.fouten : {};
  const vast = staat.bezig === formulier;
  const veld = (naam: Parameters<typeof stukVeld>[1]) => {
    const volledig = stukVeld(id, naam);
    return { id: volledig, waarde: veldVan(staat.velden, volledig), bijTypen: blad.typ, fout: fouten[volledig], vast };
  };
  const daarna = bestaand === undefined ? ANKER.nieuwStuk : ANKER.stuk(id);

  function bewaar(): void {
    zetGecontroleerd(true);
    if (!gelezen.ok) focusOpEersteFout(gelezen.fouten);
    else void blad.voerUit({ formulier, opdracht: gelezen.waarde, gedaan: 'Het stuk is bewaard als concept.', daarna });
  }

  return (
    <form
      className={stijl.formulier} noValidate aria-label={bestaand === undefined ? 'Nieuw stuk informatie' : 'Stuk wijzigen'}
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        bewaar();
      }}
    >
      {verdwenen ? <Melding intent="warning">Dit stuk is intussen gedeeld of verwijderd. Wat u typte, staat hier nog. U kunt het als nieuw stuk bewaren.</Melding> : null}
      <Weigering staat={staat} formulier={formulier} />
      <KeuzeVeld {...veld('onderwerp')} label="Onderwerp" keuzes={ONDERWERPEN} leeg="Kies een onderwerp" />
      <TekstVeld {...veld('tekst')} label="Informatie" hint="Schrijf alleen op wat nodig is voor het D&R-plan." max={MAX_TEKST} regels={5} />
      <div className={stijl.naast}>
        <RegelVeld {...veld('bron')} label="Bron" hint="Bijvoorbeeld: toezichtdossier 2024." />
        <DatumVeld {...veld('datum')} label="Datum van de informatie" hint="De dag waarop dit is opgeschreven." verplicht={false} tot={werkdocument.vandaag} />
      </div>
      <VinkVeld {...veld('inJdOnline')} label="Dit staat al in JD-online" />
      <div className={stijl.rij}>
        <Button type="submit" appearance="primary" disabledFocusable={isDicht(staat)}>{vast ? 'Bezig met bewaren…' : bestaand === undefined ? 'Bewaar als concept' : 'Bewaar wijziging'}</Button>
        <Button disabledFocusable={vast} onClick={() => blad.wis(formulier, daarna)}>Annuleer en wis</Button>
      </div>
    </form>
  );
}
