import type { HttpOpties } from '../../opties.ts';
import type { Api } from '../route.ts';
import { afsprakenRoutes } from './afspraken.ts';
import { bezorgingRoutes } from './bezorging.ts';
import { importRoutes } from './importeren.ts';
import { mensenRoutes } from './mensen.ts';
import { organisatieRoutes } from './organisatie.ts';
import { roosterRoutes } from './rooster.ts';

/** Everything the beheerder does in the tab. */
export function beheerRoutes(api: Api, opties: HttpOpties): void {
  bezorgingRoutes(api, opties);
  importRoutes(api, opties);
  mensenRoutes(api, opties);
  afsprakenRoutes(api, opties);
  organisatieRoutes(api, opties);
  roosterRoutes(api, opties);
}
