import { weiger } from '../../domain/weigering.ts';

/** Why a list of the register is not shown. */
export const ONBEKEND = weiger('magNiet', 'U staat niet (meer) in Samen starten. Vraag de beheerder om toegang.');
export const ZOEK_ONLEESBAAR = weiger('invoer', 'Typ een casuscode of een SKN, bijvoorbeeld ZS-412907. Zoeken op naam kan niet.');
export const CURSOR_ONGELDIG = weiger('invoer', 'Deze lijst kan hier niet verder. Laad de lijst opnieuw.');
