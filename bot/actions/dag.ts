import { ONBEKEND } from '../commands/commando.ts';
import { mijnWerkLijst } from '../commands/lijsten.ts';
import { dagstaatkaart } from '../cards/dagstaatkaart.ts';
import { VERB } from '../cards/verben.ts';
import { DAGSTAAT_MINUTEN } from '../../src/access/ticket.ts';
import { dagstaatdagen } from '../../src/usecases/dagstaat.ts';
import type { Actie } from './actie.ts';

/** What the buttons of a digest give to who presses: the own list, and the own sheet to print. */
export const DAG: readonly Actie[] = [
  {
    verb: VERB.mijnWerk,
    async handle({ omgeving, persoon }) {
      return persoon === undefined ? { soort: 'melding', tekst: ONBEKEND } : { soort: 'kaart', kaart: await mijnWerkLijst(omgeving, persoon.id) };
    },
  },
  {
    verb: VERB.dagstaat,
    async handle({ omgeving, persoon }) {
      if (persoon === undefined) return { soort: 'melding', tekst: ONBEKEND };
      const { vandaag, volgende } = await dagstaatdagen(omgeving, persoon.id);
      const link = async (dag: typeof vandaag): Promise<{ readonly dag: typeof vandaag; readonly url: string }> => ({ dag, url: await omgeving.dagstaatUrl(persoon.id, dag) });
      return { soort: 'kaart', kaart: dagstaatkaart({ vandaag: await link(vandaag), volgende: await link(volgende), minuten: DAGSTAAT_MINUTEN }) };
    },
  },
];
