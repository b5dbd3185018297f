/// <reference types="office-js" />
import { volgBrowser, type Thema } from '../../teams/host.ts';

/** Whether a colour such as `#1f1f1f` is nearer to black than to white. */
export function isDonker(kleur: string): boolean {
  const delen = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(kleur)?.slice(1).map((deel) => Number.parseInt(deel, 16));
  if (delen === undefined) return false;
  const [rood = 0, groen = 0, blauw = 0] = delen;
  // How bright people see each colour (ITU-R BT.709).
  return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw < 128;
}

interface Uiterlijk {
  readonly nu: () => Office.OfficeTheme | undefined;
  readonly volg: (opThema: (thema: Office.OfficeTheme) => void) => void;
}

/** The look of Outlook, where this Outlook tells it. */
function uiterlijkVanOutlook(): Uiterlijk {
  const { context } = Office;
  return {
    nu: () => (context as { readonly officeTheme?: Office.OfficeTheme }).officeTheme,
    volg(opThema) {
      if (!context.requirements.isSetSupported('Mailbox', '1.14')) return;
      context.mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, ({ officeTheme }: Office.OfficeThemeChangedEventArgs) => opThema(officeTheme));
    },
  };
}

/** The look of the device at once; that of Outlook once it is known and says one. High contrast is of the device and stays. */
export function volgThema(opThema: (thema: Thema) => void): { readonly bijOutlook: () => void } {
  let outlook: Thema | undefined;
  let apparaat: Thema = 'default';
  const vertel = (): void => opThema(apparaat === 'contrast' ? 'contrast' : outlook ?? apparaat);
  volgBrowser((thema) => {
    apparaat = thema;
    vertel();
  });
  return {
    bijOutlook() {
      const neem = (thema: Office.OfficeTheme | undefined): void => {
        if (typeof thema?.bodyBackgroundColor !== 'string') return;
        outlook = isDonker(thema.bodyBackgroundColor) ? 'dark' : 'default';
        vertel();
      };
      const uiterlijk = uiterlijkVanOutlook();
      neem(uiterlijk.nu());
      uiterlijk.volg(neem);
    },
  };
}
