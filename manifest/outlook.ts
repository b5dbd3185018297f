import { NAMEN, type Adressen } from './namen.ts';
import { TEKSTEN, type Taal, type Tekst } from './teksten.ts';

/** What the pane asks of Outlook: places with a room, categories and the id of a draft (platform.md 6). */
export const PANEEL_VANAF = '1.8';
/** The first version with an event before an appointment is sent (platform.md 6). */
export const WACHTER_VANAF = '1.12';
/** Sizes of the icon on a ribbon button, in pixels. */
export const LINTMATEN = [16, 32, 80] as const;

/** Where the button stands, and what it says there. */
export const PLEKKEN = [
  { context: 'meetingDetailsOrganizer', id: 'organisator', tekst: TEKSTEN.organisator },
  { context: 'meetingDetailsAttendee', id: 'deelnemer', tekst: TEKSTEN.deelnemer },
  { context: 'mailRead', id: 'mail', tekst: TEKSTEN.mail },
] as const;

const vanaf = (minVersion: string) => ({ capabilities: [{ name: 'Mailbox', minVersion }] });

function knop({ lint }: Adressen, taal: Taal, { context, id, tekst }: { readonly context: (typeof PLEKKEN)[number]['context']; readonly id: string; readonly tekst: { readonly knop: Tekst; readonly uitleg: Tekst } }) {
  const icons = LINTMATEN.map((size) => ({ size, url: lint(size) }));
  return {
    contexts: [context],
    tabs: [{
      builtInTabId: 'TabDefault',
      groups: [{
        id: `groep-${id}`, label: TEKSTEN.lintgroep[taal], icons,
        controls: [{ id: `knop-${id}`, type: 'button' as const, label: tekst.knop[taal], icons, supertip: { title: tekst.knop[taal], description: tekst.uitleg[taal] }, actionId: NAMEN.paneel }],
      }],
    }],
  };
}

/**
 * The part of the unified manifest for Outlook: the pane, its buttons, and the guard before sending. The guard asks and
 * never blocks (`promptUser`): when it can't be reached, the appointment goes out.
 * @param xmlId the add-in of the XML manifest, which Outlook hides where it takes this one
 */
export function outlookDeel(adressen: Adressen, xmlId: string, taal: Taal) {
  return {
    requirements: { scopes: ['mail' as const], ...vanaf(PANEEL_VANAF) },
    runtimes: [
      { id: 'paneel', type: 'general' as const, code: { page: adressen.paneel }, lifetime: 'short' as const, requirements: vanaf(PANEEL_VANAF), actions: [{ id: NAMEN.paneel, type: 'openPage' as const, view: 'samenStarten' }] },
      { id: 'wachter', type: 'general' as const, code: { page: adressen.wachter, script: adressen.wachterScript }, lifetime: 'short' as const, requirements: vanaf(WACHTER_VANAF), actions: [{ id: NAMEN.bijVerzenden, type: 'executeFunction' as const }] },
    ],
    ribbons: PLEKKEN.map((plek) => knop(adressen, taal, plek)),
    autoRunEvents: [{ requirements: { scopes: ['mail' as const], ...vanaf(WACHTER_VANAF) }, events: [{ type: 'appointmentSending', actionId: NAMEN.bijVerzenden, options: { sendMode: 'promptUser' as const } }] }],
    alternates: [{ hide: { customOfficeAddin: { officeAddinId: xmlId } } }],
  };
}
