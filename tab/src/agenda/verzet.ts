import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { passendAntwoord, verplaatsAntwoord, type AgendaAntwoord, type Agendaitem, type PassendAntwoord } from '../../../src/api/agenda.ts';
import { metVraag } from '../app/klant.ts';
import { useHaal, useKlant } from '../basis/ophalen.ts';
import type { Doel } from './indeling.ts';

/** What is being moved, and to where. */
export interface Bezig {
  readonly item: Agendaitem;
  readonly wijze: 'slepen' | 'toetsen' | 'formulier';
  readonly doel: Doel;
  readonly duur: number;
}

/** Something to say in a bar above the week. */
export interface Uitslag {
  readonly soort: 'success' | 'error';
  readonly tekst: string;
}

export interface Verzet {
  readonly bezig: Bezig | undefined;
  /** What is known of where it would go; undefined while that is being asked. */
  readonly oordeel: PassendAntwoord['momenten'][number] | 'onbekend' | undefined;
  /** The same in a sentence. */
  readonly past: string;
  readonly uitslag: Uitslag | undefined;
  /** What to think of before it is done; the person is asked. */
  readonly waarschuwingen: readonly string[] | undefined;
  readonly onderweg: boolean;
  readonly begin: (item: Agendaitem, wijze: Bezig['wijze']) => void;
  readonly naar: (doel: Doel, duur?: number) => void;
  readonly stop: () => void;
  /** Puts it there; `toch` after the warnings were read. */
  readonly zet: (toch?: boolean) => void;
  /** A moment as it was proposed becomes the choice. */
  readonly kies: (item: Agendaitem) => void;
}

const NIET_BEKEND = 'Of dit past, ziet u als u het verplaatst.';

function zin(oordeel: Verzet['oordeel']): string {
  if (oordeel === undefined) return 'Wij kijken of dit past…';
  if (oordeel === 'onbekend') return NIET_BEKEND;
  if (oordeel.weigering !== undefined) return `Dit kan niet. ${oordeel.weigering}`;
  const plek = oordeel.ruimte === undefined ? '' : ` Ruimte: ${oordeel.ruimte}.`;
  return oordeel.waarschuwingen.length === 0 ? `Dit past.${plek}` : `Dit kan, maar let op. ${oordeel.waarschuwingen.join(' ')}${plek}`;
}

/**
 * Moving a meeting in the week: where it would go, whether that fits, and putting it there. The server decides; what it
 * says of all moments of a week is asked once when somebody begins, so that each place can be judged at once.
 */
export function useVerzet(agenda: AgendaAntwoord, gedaan: () => void): Verzet {
  const klant = useKlant();
  const bestand = useQueryClient();
  const [bezig, zetBezig] = useState<Bezig>();
  const [uitslag, zetUitslag] = useState<Uitslag>();
  const [waarschuwingen, zetWaarschuwingen] = useState<readonly string[]>();
  const pad = `/api/pis/${encodeURIComponent(agenda.pi.id)}/agenda`;
  const casus = bezig?.item.casussen[0]?.id;
  const passend = useHaal(passendAntwoord, metVraag(`${pad}/passend`, { casus, soort: bezig?.item.soort, week: bezig?.doel.dag, duur: bezig === undefined || bezig.duur === bezig.item.duur ? undefined : bezig.duur }), { aan: casus !== undefined && bezig?.doel.dag !== '' });
  const gevonden = passend.data?.momenten.find(({ dag, tijd }) => dag === bezig?.doel.dag && tijd === bezig.doel.tijd);
  const oordeel = gevonden ?? (passend.data === undefined && !passend.isError ? undefined : 'onbekend');

  const stop = (): void => {
    zetBezig(undefined);
    zetWaarschuwingen(undefined);
  };
  const verzending = useMutation({
    mutationFn: ({ item, doel, duur, toch }: Omit<Bezig, 'wijze'> & { readonly toch: boolean }) => klant.stuur(verplaatsAntwoord, {
      methode: 'POST', pad: `${pad}/verplaatsen`,
      inhoud: { casus: item.casussen[0]?.id, soort: item.soort, naar: doel, toch, ...(item.stand === 'voorgesteld' ? {} : { van: { dag: item.dag, tijd: item.van } }), ...(duur === item.duur ? {} : { duur }) },
    }),
    onSuccess: (antwoord, { item, doel, duur }) => {
      if (!antwoord.gedaan) {
        zetBezig((nu) => nu ?? { item, doel, duur, wijze: 'formulier' });
        zetWaarschuwingen(antwoord.waarschuwingen);
        return;
      }
      stop();
      zetUitslag({ soort: 'success', tekst: antwoord.melding });
      gedaan();
      void bestand.invalidateQueries({ predicate: ({ queryKey: [sleutel] }) => typeof sleutel === 'string' && sleutel.startsWith(pad) });
    },
    onError: (fout) => {
      zetWaarschuwingen(undefined);
      zetBezig((nu) => (nu?.wijze === 'formulier' ? nu : undefined));
      zetUitslag({ soort: 'error', tekst: fout.message });
      void bestand.invalidateQueries({ queryKey: [metVraag(pad, { week: agenda.week })] });
    },
  });
  return {
    bezig, oordeel, past: zin(oordeel), uitslag, waarschuwingen, onderweg: verzending.isPending, stop,
    begin(item, wijze) {
      // A bar that goes while somebody drags would move the week under the mouse.
      if (wijze !== 'slepen') zetUitslag(undefined);
      zetBezig({ item, wijze, doel: { dag: item.dag, tijd: item.van }, duur: item.duur });
    },
    naar: (doel, duur) => zetBezig((nu) => (nu === undefined ? nu : { ...nu, doel, ...(duur === undefined ? {} : { duur }) })),
    zet(toch = false) {
      if (bezig === undefined || verzending.isPending) return;
      const { item, doel, duur } = bezig;
      zetWaarschuwingen(undefined);
      if (item.stand !== 'voorgesteld' && doel.dag === item.dag && doel.tijd === item.van && duur === item.duur) {
        stop();
        return;
      }
      if (oordeel !== undefined && oordeel !== 'onbekend' && oordeel.weigering !== undefined) {
        zetUitslag({ soort: 'error', tekst: `Niet verplaatst. ${oordeel.weigering}` });
        if (bezig.wijze !== 'formulier') stop();
        return;
      }
      verzending.mutate({ item, doel, duur, toch });
    },
    kies(item) {
      if (verzending.isPending) return;
      zetUitslag(undefined);
      verzending.mutate({ item, doel: { dag: item.dag, tijd: item.van }, duur: item.duur, toch: false });
    },
  };
}
