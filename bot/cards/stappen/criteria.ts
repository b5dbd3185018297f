import type { Criteria } from '../../../src/domain/casus.ts';
import type { Datum } from '../../../src/domain/datum.ts';
import { toelichting } from '../parts/elementen.ts';
import { datumveld, keuze, type Formulier } from '../parts/invoer.ts';
import type { Element } from '../parts/kaart.ts';

/** The three criteria of step 1 (S:313–322), with what the words mean (A1, A12 C-16). */
export function criteriaVelden(form: Formulier, vandaag: Datum, eerder?: Criteria): readonly Element[] {
  return [
    keuze(form, { veld: 'in_rol', label: 'Rol van de reclassering', begin: eerder?.rol, keuzes: [
      { title: 'Groot: advies, toezicht of JCM', value: 'groot' },
      { title: 'Klein: alleen werkstraf, ZSM, gedragsinterventie of IVS-melding', value: 'klein' },
    ] }),
    keuze(form, { veld: 'in_dossier', label: 'Dossier in IRIS', begin: eerder?.dossier, keuzes: [
      { title: 'Dynamisch: een traject loopt of is heropend', value: 'dynamisch' },
      { title: 'Statisch: alle trajecten zijn gesloten', value: 'statisch' },
    ] }),
    datumveld(form, { veld: 'in_laatsteContact', label: 'Datum van het laatste contact', begin: eerder?.laatsteContact, max: vandaag }),
    toelichting('Langer dan 9 maanden geleden geldt meestal als verouderd.'),
  ];
}
