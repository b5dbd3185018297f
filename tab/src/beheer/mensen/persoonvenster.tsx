import type { ReactNode } from 'react';
import { ORGANISATIES, type MensenAntwoord } from '../../../../src/api/beheer/mensen.ts';
import { useBewaar, useWaarden } from '../delen/bewaar.ts';
import { Keuzeveld, Tekstveld, Venster } from '../delen/venster.tsx';

export type Mens = MensenAntwoord['mensen'][number];
export const MENSEN = '/api/beheer/mensen';

const VELDEN = ['naam', 'email', 'organisatie', 'tenant', 'object', 'maxOverlegMinuten'];
const KEUZES = ORGANISATIES.map((naam) => ({ id: naam, naam }));

/** The data of somebody; without `mens` somebody new. */
export function Persoonvenster({ mens, sluit, klaar }: { readonly mens: Mens | undefined; readonly sluit: () => void; readonly klaar: (melding: string) => void }): ReactNode {
  const { stuur, bezig, fout } = useBewaar(MENSEN);
  const [{ tenant, object, ...waarden }, zet] = useWaarden({ naam: mens?.naam ?? '', email: mens?.email ?? '', organisatie: mens?.organisatie ?? 'DJI', tenant: '', object: '', maxOverlegMinuten: String(mens?.maxOverlegMinuten ?? '') });
  const verzend = async (): Promise<void> => {
    const melding = await stuur(mens === undefined ? { methode: 'POST', pad: MENSEN, inhoud: { ...waarden, tenant, object } } : { methode: 'PUT', pad: `${MENSEN}/${mens.id}`, inhoud: { ...waarden, versie: mens.versie } });
    if (melding !== undefined) klaar(melding);
  };
  return (
    <Venster titel={mens === undefined ? 'Collega toevoegen' : `Gegevens van ${mens.naam}`} sluit={sluit} verzend={() => void verzend()} bezig={bezig} fout={fout} velden={VELDEN} nu={mens === undefined ? [] : [mens.naam, mens.email, mens.organisatie, mens.maxOverlegMinuten === undefined ? '' : `${mens.maxOverlegMinuten} minuten`]}>
      <Tekstveld naam="naam" label="Naam" verplicht waarde={waarden.naam} zet={zet('naam')} fout={fout} />
      <Tekstveld naam="email" label="Mailadres" type="email" verplicht waarde={waarden.email} zet={zet('email')} fout={fout} hint="Het adres van de agenda waarin Samen starten plant." />
      <Keuzeveld naam="organisatie" label="Organisatie" waarde={waarden.organisatie} zet={(waarde) => zet('organisatie')(ORGANISATIES.find((een) => een === waarde) ?? 'DJI')} fout={fout} keuzes={KEUZES} />
      {mens === undefined ? (
        <>
          <Tekstveld naam="tenant" label="Tenant-id" verplicht waarde={tenant} zet={zet('tenant')} fout={fout} hint="Staat in Entra bij Overzicht. Elke organisatie heeft er één." />
          <Tekstveld naam="object" label="Object-id" verplicht waarde={object} zet={zet('object')} fout={fout} hint="Staat in Entra bij de gebruiker. Hieraan herkent Samen starten de collega." />
        </>
      ) : <p>Account: tenant {mens.tenant}, object {mens.object}. Een ander account is een andere persoon: meld deze collega dan af en voeg de nieuwe toe.</p>}
      <Tekstveld naam="maxOverlegMinuten" label="Hooguit minuten overleg per dag" waarde={waarden.maxOverlegMinuten} zet={zet('maxOverlegMinuten')} fout={fout} hint="Leeg: de afspraak van de inrichting geldt." />
    </Venster>
  );
}
