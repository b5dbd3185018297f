import { Button, Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RoosterAntwoord, RoosterInvoer } from '../../../../src/api/beheer/rooster.ts';
import { useBewaar, useWaarden } from '../delen/bewaar.ts';
import { Keuzeveld, Tekstveld, Venster } from '../delen/venster.tsx';

export const ROOSTER = '/api/beheer/rooster';

export interface Roostervenster {
  readonly rooster: RoosterAntwoord;
  readonly sluit: () => void;
  readonly klaar: (melding: string) => void;
}

function useRooster({ klaar }: Roostervenster): { readonly bewaar: (invoer: RoosterInvoer) => void; readonly bezig: boolean; readonly fout: ReturnType<typeof useBewaar>['fout'] } {
  const { stuur, bezig, fout } = useBewaar(ROOSTER);
  return { bezig, fout, bewaar: (inhoud) => void stuur({ methode: 'POST', pad: ROOSTER, inhoud }).then((melding) => (melding === undefined ? undefined : klaar(melding))) };
}

/** When the detainees of an afdeling can come to a talk. */
export function Programmavenster({ id, ...opties }: Roostervenster & { readonly id: string }): ReactNode {
  const { rooster, sluit } = opties;
  const { bewaar, bezig, fout } = useRooster(opties);
  const afdeling = rooster.afdelingen.find((een) => een.id === id);
  const [{ onbekend, ...dagen }, zet] = useWaarden<Record<string, string | boolean>>({ onbekend: afdeling?.onbekend ?? true, ...Object.fromEntries((afdeling?.dagen ?? []).map(({ weekdag, tekst }) => [`dag${weekdag}`, tekst])) });
  if (afdeling === undefined) return null;
  return (
    <Venster
      nu={[afdeling.uren]}
      titel={`Programma-uren van ${afdeling.naam}`} sluit={sluit} bezig={bezig} fout={fout} velden={onbekend === true ? [] : afdeling.dagen.map(({ weekdag }) => `dag${weekdag}`)} uitleg="Wanneer gedetineerden naar een gesprek kunnen. Schrijf bijvoorbeeld 09:00-11:30, 13:30-16:00."
      verzend={() => bewaar({ soort: 'programma', pi: rooster.pi, versie: afdeling.versie, afdeling: id, onbekend: onbekend === true, dagen: afdeling.dagen.map(({ weekdag }) => ({ weekdag, tekst: String(dagen[`dag${weekdag}`] ?? '') })) })}
    >
      <Checkbox checked={onbekend === true} label="Uren niet bekend: elk tijdstip telt" onChange={(_, { checked }) => zet('onbekend')(checked === true)} />
      {onbekend === true ? null : afdeling.dagen.map(({ weekdag, naam }) => <Tekstveld key={weekdag} naam={`dag${weekdag}`} label={naam} waarde={String(dagen[`dag${weekdag}`] ?? '')} zet={zet(`dag${weekdag}`)} fout={fout} />)}
    </Venster>
  );
}

/** MDO hours; without `id` new ones. */
export function Mdovenster({ id, ...opties }: Roostervenster & { readonly id: string | undefined }): ReactNode {
  const { rooster, sluit } = opties;
  const { bewaar, bezig, fout } = useRooster(opties);
  const mdo = rooster.mdos.find((een) => een.id === id);
  const [{ weekdag, cluster, ruimte, ...waarden }, zet] = useWaarden({
    weekdag: String(mdo?.weekdag ?? 4), van: mdo?.van ?? '', tot: mdo?.tot ?? '', elkeWeken: String(mdo?.elkeWeken ?? 1), vanaf: mdo?.vanaf ?? rooster.vandaag, cluster: mdo?.cluster ?? '', ruimte: mdo?.ruimte ?? '',
  });
  const versie = mdo?.versie ?? rooster.leegVersie;
  return (
    <Venster
      nu={mdo === undefined ? [] : [mdo.tekst, mdo.waar]}
      titel={id === undefined ? 'MDO-uren toevoegen' : 'MDO-uren wijzigen'} sluit={sluit} bezig={bezig} fout={fout} velden={['van', 'tot', 'elkeWeken', 'vanaf']}
      verzend={() => bewaar({ soort: 'mdo', pi: rooster.pi, versie, weekdag: Number(weekdag), ...waarden, ...(id === undefined ? {} : { id }), ...(cluster === '' ? {} : { cluster }), ...(ruimte === '' ? {} : { ruimte }) })}
      extra={id === undefined ? null : <Button disabled={bezig} onClick={() => bewaar({ soort: 'mdoWeg', pi: rooster.pi, versie, id })}>Verwijder</Button>}
    >
      <Keuzeveld naam="weekdag" label="Dag" waarde={weekdag} zet={zet('weekdag')} fout={fout} keuzes={rooster.weekdagen.map((een) => ({ id: String(een.weekdag), naam: een.naam }))} />
      <Tekstveld naam="van" label="Begintijd" verplicht waarde={waarden.van} zet={zet('van')} fout={fout} hint="Bijvoorbeeld 13:00." />
      <Tekstveld naam="tot" label="Eindtijd" verplicht waarde={waarden.tot} zet={zet('tot')} fout={fout} hint="Bijvoorbeeld 16:00." />
      <Tekstveld naam="elkeWeken" label="Om de hoeveel weken" waarde={waarden.elkeWeken} zet={zet('elkeWeken')} fout={fout} hint="1 is elke week." />
      <Tekstveld naam="vanaf" label="Vanaf" type="date" waarde={waarden.vanaf} zet={zet('vanaf')} fout={fout} />
      <Keuzeveld naam="cluster" label="Voor" waarde={cluster} zet={zet('cluster')} fout={fout} keuzes={rooster.clusters} leeg="De hele inrichting" />
      <Keuzeveld naam="ruimte" label="Ruimte" waarde={ruimte} zet={zet('ruimte')} fout={fout} keuzes={rooster.ruimtes.filter((een) => een.inGebruik || een.id === ruimte)} leeg="Geen vaste ruimte" />
    </Venster>
  );
}

/** A room; without `id` a new one. */
export function Ruimtevenster({ id, ...opties }: Roostervenster & { readonly id: string | undefined }): ReactNode {
  const { rooster, sluit } = opties;
  const { bewaar, bezig, fout } = useRooster(opties);
  const ruimte = rooster.ruimtes.find((een) => een.id === id);
  const [waarden, zet] = useWaarden({ naam: ruimte?.naam ?? '', adres: ruimte?.adres ?? '', plaatsen: String(ruimte?.plaatsen ?? 4), inGebruik: ruimte?.inGebruik ?? true });
  return (
    <Venster
      nu={ruimte === undefined ? [] : [ruimte.naam, ruimte.adres, `${ruimte.plaatsen} plaatsen`, ruimte.inGebruik ? 'in gebruik' : 'niet in gebruik']}
      titel={ruimte === undefined ? 'Ruimte toevoegen' : `Ruimte ${ruimte.naam}`} sluit={sluit} bezig={bezig} fout={fout} velden={['naam', 'adres', 'plaatsen']}
      verzend={() => bewaar({ soort: 'ruimte', pi: rooster.pi, versie: ruimte?.versie ?? rooster.leegVersie, ...waarden, ...(id === undefined ? {} : { id }) })}
    >
      <Tekstveld naam="naam" label="Naam" verplicht waarde={waarden.naam} zet={zet('naam')} fout={fout} />
      <Tekstveld naam="adres" label="Agenda-adres" type="email" verplicht waarde={waarden.adres} zet={zet('adres')} fout={fout} hint="Het adres waarmee u de ruimte in Outlook boekt." />
      <Tekstveld naam="plaatsen" label="Aantal plaatsen" verplicht waarde={waarden.plaatsen} zet={zet('plaatsen')} fout={fout} />
      <Checkbox checked={waarden.inGebruik} label="In gebruik: wordt voorgesteld voor overleg" onChange={(_, { checked }) => zet('inGebruik')(checked === true)} />
    </Venster>
  );
}

/** Minutes of travel to another PI. */
export function Reistijdvenster({ id, ...opties }: Roostervenster & { readonly id: string }): ReactNode {
  const { rooster, sluit } = opties;
  const { bewaar, bezig, fout } = useRooster(opties);
  const reis = rooster.reistijden.find(({ pi }) => pi === id);
  const [{ minuten }, zet] = useWaarden({ minuten: String(reis?.minuten ?? '') });
  if (reis === undefined) return null;
  return (
    <Venster titel={`Reistijd tussen ${rooster.piNaam} en ${reis.naam}`} sluit={sluit} bezig={bezig} fout={fout} velden={['minuten']} verzend={() => bewaar({ soort: 'reistijd', pi: rooster.pi, versie: reis.versie, andere: id, minuten })} uitleg="Tussen een overleg in de ene en in de andere inrichting blijft zo veel tijd vrij.">
      <Tekstveld naam="minuten" label="Minuten" verplicht waarde={minuten} zet={zet('minuten')} fout={fout} />
    </Venster>
  );
}
