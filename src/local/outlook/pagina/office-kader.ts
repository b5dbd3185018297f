import { maakGebeurtenissen } from './office-gebeurtenissen.ts';
import { alsEwsId, alsRestId, maakItem, type Sinds } from './office-item.ts';
import { asynchroon, methoden } from './office-methode.ts';
import { verbindMet } from './office-vraag.ts';
import type { Gastheer, NaarKader, Uiterlijk } from './protocol.ts';

const ITEMSOORTEN = ['olkAppointmentTimeChanged', 'olkRecipientsChanged', 'olkEnhancedLocationsChanged'];
/** The newest requirement set that this copy has; a test takes it down with `?mailbox=1.7` in the address of the page. */
const NIEUWSTE = 15;

const isFunctie = (waarde: unknown): waarde is (reden: string) => void => typeof waarde === 'function';
type Acties = ReadonlyMap<string, (gebeurtenis: unknown) => void>;

/** Waits for the page around, and puts into `Office` what an add-in finds in `Office.context`. */
export async function verbind(Office: Record<string, unknown>, acties: Acties): Promise<{ readonly host: string; readonly platform: string }> {
  const minor = Number(/^1\.(\d+)$/.exec(new URLSearchParams(location.search).get('mailbox') ?? '')?.[1] ?? NIEUWSTE);
  const sinds: Sinds = (vanaf, deel) => (minor >= vanaf ? deel : {});
  const welkom = Promise.withResolvers<Gastheer>();
  const vanMailbox = maakGebeurtenissen(['olkItemSelectedChanged', 'officeThemeChanged']);
  const vanItem = maakGebeurtenissen(ITEMSOORTEN);
  const verbinding = verbindMet(window.parent, (bericht) => hoor(bericht));

  const mailbox: Record<string, unknown> = {};
  const context: Record<string, unknown> = { mailbox };
  function zetThema({ isDonker, kleuren: { vlak, tekst, knop } }: Uiterlijk): void {
    context['officeTheme'] = { bodyBackgroundColor: vlak, bodyForegroundColor: tekst, controlBackgroundColor: knop, controlForegroundColor: tekst, isDarkTheme: isDonker };
  }
  function hoor(bericht: NaarKader): void {
    switch (bericht.office) {
      case 'welkom':
        welkom.resolve(bericht.gastheer);
        return;
      case 'item':
        vanItem.vergeet();
        mailbox['item'] = maakItem(verbinding, bericht.item, sinds, vanItem);
        vanMailbox.meld('olkItemSelectedChanged', {});
        return;
      case 'gebeurtenis':
        vanItem.meld(bericht.soort, bericht.inhoud);
        return;
      case 'uiterlijk':
        zetThema(bericht.uiterlijk);
        vanMailbox.meld('officeThemeChanged', { officeTheme: context['officeTheme'] });
        return;
      case 'voer':
        acties.get(bericht.actie)?.({ completed: (voltooiing: object = {}) => verbinding.zeg({ office: 'voltooid', nr: bericht.nr, voltooiing: { ...voltooiing } }) });
        return;
      case 'antwoord':
        return;
    }
  }

  verbinding.zeg({ office: 'begroet' });
  const { profiel, uiterlijk, item } = await welkom.promise;
  zetThema(uiterlijk);
  const kanSet = (naam: string, versie = '1.1'): boolean => naam === 'Mailbox' && versie.startsWith('1.') && Number(versie.slice(2)) <= minor;
  const diagnostics = { hostName: 'OutlookWebApp', hostVersion: '0.0.0.0', OWAView: 'ThreeColumns' };
  Object.assign(mailbox, {
    item: maakItem(verbinding, item, sinds, vanItem),
    userProfile: { accountType: 'enterprise', displayName: profiel.naam, emailAddress: profiel.adres, timeZone: 'W. Europe Standard Time' },
    diagnostics,
    convertToRestId: (id: string, _versie: string) => alsRestId(id),
    convertToEwsId: (id: string, _versie: string) => alsEwsId(alsRestId(id)),
    displayAppointmentForm: (id: string) => void verbinding.vraag('mailbox.displayAppointmentForm', [alsRestId(id)]),
    addHandlerAsync: vanMailbox.addHandlerAsync, removeHandlerAsync: vanMailbox.removeHandlerAsync,
    ...sinds(8, { masterCategories: methoden(verbinding, 'masterCategories', { getAsync: [], addAsync: ['lijst'], removeAsync: ['lijst'] }) }),
    ...sinds(9, { displayAppointmentFormAsync: asynchroon('displayAppointmentFormAsync', ['tekst'], ([id]) => verbinding.vraag('mailbox.displayAppointmentForm', [alsRestId(String(id))])) }),
  });
  const info = { host: 'Outlook', platform: 'OfficeOnline' };
  Object.assign(context, {
    requirements: { isSetSupported: kanSet }, displayLanguage: 'nl-NL', contentLanguage: 'nl-NL', ...info, diagnostics: { ...info, version: '0.0.0.0' },
  });
  Office['context'] = context;
  const { initialize } = Office;
  if (isFunctie(initialize)) initialize('inserted');
  // Not waited for: a page may wait for Office before it is loaded itself.
  const zegGeladen = (): void => verbinding.zeg({ office: 'geladen', acties: [...acties.keys()] });
  if (document.readyState === 'complete') zegGeladen();
  else window.addEventListener('load', zegGeladen, { once: true });
  return info;
}
