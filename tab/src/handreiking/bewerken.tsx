import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { sectieAntwoord, type HandreikingSectie } from '../../../src/api/handreiking.ts';
import { ApiFout } from '../app/klant.ts';
import { useKlant } from '../basis/ophalen.ts';
import { Melding } from '../basis/staat.tsx';
import { Venster } from '../basis/venster.tsx';
import { focusOp } from '../invoer/focus.ts';
import { invoerVan, type Klad } from './kladblok.ts';
import { useStijl } from './stijl.ts';
import { Tekst } from './tekst.tsx';

interface Props {
  /** As it is on the server now. */
  readonly sectie: HandreikingSectie;
  readonly klad: Klad;
  readonly zet: (klad: Klad | undefined) => void;
  /** Called when the text was saved. */
  readonly klaar: () => void;
}

const veldId = (veld: string): string => `handreiking-${veld}`;

/** Somebody else saved another text meanwhile: both are shown, and nothing that was typed is lost. */
function Botsing({ sectie, klad, zet }: Omit<Props, 'klaar'>): ReactNode {
  const stijl = useStijl();
  return (
    <section className={stijl.stapel} aria-label="De tekst van de ander">
      <Melding soort="warning">Iemand anders bewaarde intussen een andere tekst. Uw tekst staat hieronder nog. Vergelijk ze, neem over wat nodig is, en kies hoe u verdergaat.</Melding>
      <div className={stijl.kaart}>
        <h2 className={stijl.kop2}>Zo is het nu: {sectie.titel}</h2>
        <Tekst tekst={sectie.tekst} kop="h3" />
      </div>
      <div className={stijl.knoppen}>
        <Button onClick={() => zet({ ...klad, versie: sectie.versie })}>Ga verder met mijn tekst</Button>
        <Button onClick={() => zet(undefined)}>Laat de nieuwe tekst staan</Button>
      </div>
    </section>
  );
}

function TerugNaarStandaard({ terug, bezig }: { readonly terug: () => void; readonly bezig: boolean }): ReactNode {
  const stijl = useStijl();
  const [open, zetOpen] = useState(false);
  const sluit = (): void => zetOpen(false);
  return (
    <>
      <Button disabledFocusable={bezig} onClick={() => zetOpen(true)}>Terug naar de standaardtekst</Button>
      {open ? (
        <Venster titel="Terug naar de standaardtekst?" sluit={sluit} eerst="[data-annuleer]">
          <p className={stijl.zacht}>Iedereen leest dan weer de tekst die bij het product hoort. Wat u nu typt, gaat weg. De eigen tekst die bewaard was, blijft bij de eerdere versies staan.</p>
          <div className={stijl.knoppen}>
            <Button data-annuleer onClick={sluit}>Annuleer</Button>
            <Button
              appearance="primary"
              onClick={() => {
                sluit();
                terug();
              }}
            >
              Zet terug
            </Button>
          </div>
        </Venster>
      ) : null}
    </>
  );
}

/** The form of a section with what it will look like beside it. */
export function Bewerken({ sectie, klad, zet, klaar }: Props): ReactNode {
  const stijl = useStijl();
  const klant = useKlant();
  const vragen = useQueryClient();
  const pad = `/api/handreiking/${encodeURIComponent(sectie.id)}`;
  const bewaren = useMutation({
    mutationFn: (wat: 'tekst' | 'standaard') => klant.stuur(sectieAntwoord, wat === 'tekst' ? { methode: 'PUT', pad, inhoud: invoerVan(klad) } : { methode: 'POST', pad: `${pad}/standaard`, inhoud: { versie: klad.versie } }),
    onSuccess: async (antwoord) => {
      vragen.setQueryData([pad], antwoord);
      klaar();
      await vragen.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/api/handreiking') && queryKey[0] !== pad });
    },
    // Refused for no field of the form: then the text may be another by now, which the page is to show.
    onError: (fout) => (fout instanceof ApiFout && fout.veld === undefined ? vragen.invalidateQueries({ queryKey: [pad] }) : undefined),
  });
  const fout = bewaren.error instanceof ApiFout ? bewaren.error : undefined;
  const bij = (veld: string) => (fout?.veld === veld ? { validationMessage: fout.message, validationState: 'error' as const } : {});
  const typ = (anders: Partial<Klad>): void => {
    // What was said of the text before says nothing of this one.
    if (bewaren.isError) bewaren.reset();
    zet({ ...klad, ...anders });
  };
  const botst = sectie.versie !== klad.versie;
  useEffect(() => focusOp(veldId('titel')), []);
  useEffect(() => {
    if (fout?.veld !== undefined) focusOp(veldId(fout.veld));
  }, [fout]);
  return (
    <form className={stijl.stapel} noValidate onSubmit={(gebeurtenis) => { gebeurtenis.preventDefault(); bewaren.mutate('tekst'); }}>
      {botst ? <Botsing sectie={sectie} klad={klad} zet={zet} /> : null}
      {bewaren.isError && !botst && fout?.veld === undefined ? <Melding soort="error">{bewaren.error.message}</Melding> : null}
      <div className={stijl.bewerk}>
        <div className={stijl.stapel}>
          <Field label="Titel" required {...bij('titel')}><Input id={veldId('titel')} value={klad.titel} onChange={(_, { value }) => typ({ titel: value })} /></Field>
          <Field label="Tekst" required hint="Een kopje begint met ## en een spatie, een punt in een lijst met - en een spatie. Zet ** voor en na wat vet moet." {...bij('tekst')}>
            <Textarea id={veldId('tekst')} className={stijl.vak} resize="vertical" value={klad.tekst} onChange={(_, { value }) => typ({ tekst: value })} />
          </Field>
          <Field label="Trefwoorden" hint="Woorden waarop collega’s zoeken, met een komma ertussen." {...bij('trefwoorden')}><Input id={veldId('trefwoorden')} value={klad.trefwoorden} onChange={(_, { value }) => typ({ trefwoorden: value })} /></Field>
        </div>
        <section className={stijl.kaart} aria-label="Voorbeeld">
          <h2 className={stijl.kop2}>Voorbeeld: {klad.titel}</h2>
          <Tekst tekst={klad.tekst} kop="h3" />
        </section>
      </div>
      <div className={stijl.knoppen}>
        <Button type="submit" appearance="primary" disabledFocusable={bewaren.isPending || botst}>{bewaren.isPending ? 'Bezig…' : 'Bewaar'}</Button>
        <Button onClick={() => zet(undefined)}>Annuleer</Button>
        {sectie.eigen ? <TerugNaarStandaard bezig={bewaren.isPending || botst} terug={() => bewaren.mutate('standaard')} /> : null}
        <p className={stijl.zacht}>Wat u typt, blijft in dit venster bewaard tot u kiest.</p>
      </div>
    </form>
  );
}
