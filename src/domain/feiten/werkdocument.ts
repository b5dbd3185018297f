import type { InformatieInvoer } from '../opdrachten/werkdocument.ts';
import type { Kant } from '../rollen.ts';
import type { Waarde } from '../stuk.ts';

/** What happens to the parts of the werkdocument. Without `deel` it is probation's: the PI's part came later. */
export type WerkdocumentFeit =
  | ({ readonly type: 'InformatieVastgelegd'; readonly id: string; readonly deel?: Kant } & InformatieInvoer)
  | { readonly type: 'InformatieVerwijderd'; readonly id: string }
  | { readonly type: 'InformatieIngetrokken'; readonly id: string; readonly reden: string }
  | { readonly type: 'Gedeeld'; readonly deel?: Kant }
  | { readonly type: 'InformatieGewaardeerd'; readonly id: string; readonly waarde: Waarde }
  | { readonly type: 'DuidingUitgebleven' };
