import type { Instellingen } from './instellingen.ts';
import { adressenOp, NAMEN } from './namen.ts';
import { LINTMATEN, PANEEL_VANAF, PLEKKEN, WACHTER_VANAF } from './outlook.ts';
import { TEKSTEN, type Tekst } from './teksten.ts';

/** What the ribbon of each place is called in the XML manifest. */
const OPPERVLAK: Readonly<Record<(typeof PLEKKEN)[number]['context'], string>> = {
  meetingDetailsOrganizer: 'AppointmentOrganizerCommandSurface',
  meetingDetailsAttendee: 'AppointmentAttendeeCommandSurface',
  mailRead: 'MessageReadCommandSurface',
};

const ENTITEITEN: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function schoon(tekst: string): string {
  return tekst.replace(/[&<>"]/g, (teken) => ENTITEITEN[teken] ?? teken);
}

/** A text with its English beside it, as an attribute and a child; `naam` is the element, with its id if it has one. */
function tweetalig(naam: string, { nl, en }: Tekst, ervoor = ''): string {
  const [element = naam] = naam.split(' ');
  return `<${naam} DefaultValue="${schoon(nl)}"><${ervoor}Override Locale="en-US" Value="${schoon(en)}"/></${element}>`;
}

function knop({ context, id }: (typeof PLEKKEN)[number]): string {
  return `
            <ExtensionPoint xsi:type="${OPPERVLAK[context]}">
              <OfficeTab id="TabDefault">
                <Group id="groep-${id}">
                  <Label resid="groep"/>
                  <Control xsi:type="Button" id="knop-${id}">
                    <Label resid="${id}.knop"/>
                    <Supertip><Title resid="${id}.knop"/><Description resid="${id}.uitleg"/></Supertip>
                    <Icon>${LINTMATEN.map((maat) => `<bt:Image size="${maat}" resid="icoon.${maat}"/>`).join('')}</Icon>
                    <Action xsi:type="ShowTaskpane"><SourceLocation resid="paneel"/></Action>
                  </Control>
                </Group>
              </OfficeTab>
            </ExtensionPoint>`;
}

/** Microsoft wants the two add-ins told apart by name (office-docs duplicate-legacy-metaos-add-ins). */
export function xmlNaam({ omgeving }: Pick<Instellingen, 'omgeving'>): string {
  return omgeving === 'productie' ? 'Samen starten (alleen Outlook)' : `Samen starten (alleen Outlook, ${omgeving})`;
}

/** One version of what Outlook shows, in the order of Microsoft's schemas; `binnenin` is the next version. */
function versiedeel(host: string, { nummer, ruimte, vanaf, wachter, binnenin }: { readonly nummer: 'V1_0' | 'V1_1'; readonly ruimte: string; readonly vanaf: string; readonly wachter: boolean; readonly binnenin: string }): string {
  const adressen = adressenOp(host);
  const kort = [['groep', TEKSTEN.lintgroep] as const, ...PLEKKEN.map(({ id, tekst }) => [`${id}.knop`, tekst.knop] as const)];
  const lang = PLEKKEN.map(({ id, tekst }) => [`${id}.uitleg`, tekst.uitleg] as const);
  const teksten = (soort: 'ShortStrings' | 'LongStrings', lijst: readonly (readonly [string, Tekst])[]): string =>
    `<bt:${soort}>${lijst.map(([id, tekst]) => `\n          ${tweetalig(`bt:String id="${id}"`, tekst, 'bt:')}`).join('')}\n        </bt:${soort}>`;
  const gebeurtenis = `
            <ExtensionPoint xsi:type="LaunchEvent">
              <LaunchEvents><LaunchEvent Type="OnAppointmentSend" FunctionName="${NAMEN.bijVerzenden}" SendMode="PromptUser"/></LaunchEvents>
              <SourceLocation resid="wachter"/>
            </ExtensionPoint>`;
  return `<VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides${ruimte}" xsi:type="VersionOverrides${nummer}">
      <Requirements><bt:Sets DefaultMinVersion="${vanaf}"><bt:Set Name="Mailbox"/></bt:Sets></Requirements>
      <Hosts>
        <Host xsi:type="MailHost">${wachter ? '\n          <Runtimes><Runtime resid="wachter"><Override type="javascript" resid="wachter.script"/></Runtime></Runtimes>' : ''}
          <DesktopFormFactor>
            <FunctionFile resid="wachter"/>${PLEKKEN.map(knop).join('')}${wachter ? gebeurtenis : ''}
          </DesktopFormFactor>
        </Host>
      </Hosts>
      <Resources>
        <bt:Images>${LINTMATEN.map((maat) => `<bt:Image id="icoon.${maat}" DefaultValue="${adressen.lint(maat)}"/>`).join('')}</bt:Images>
        <bt:Urls>
          <bt:Url id="paneel" DefaultValue="${adressen.paneel}"/>
          <bt:Url id="wachter" DefaultValue="${adressen.wachter}"/>${wachter ? `\n          <bt:Url id="wachter.script" DefaultValue="${adressen.wachterScript}"/>` : ''}
        </bt:Urls>
        ${teksten('ShortStrings', kort)}
        ${teksten('LongStrings', lang)}
      </Resources>${binnenin === '' ? '' : `\n    ${binnenin}`}
    </VersionOverrides>`;
}

/**
 * The XML manifest of the add-in, for Outlook that does not take the unified one (README, "Which Outlook takes which").
 * Outlook takes the innermost version whose requirements it meets: one that knows no event before sending has the pane
 * and no guard. Permission is that of the item at hand, as in the unified manifest.
 */
export function maakOutlookXml(instellingen: Instellingen): string {
  const { versie, host, outlookXmlId, uitgever, websiteUrl } = instellingen;
  const { basis, paneel, los } = adressenOp(host);
  const metWachter = versiedeel(host, { nummer: 'V1_1', ruimte: '/1.1', vanaf: WACHTER_VANAF, wachter: true, binnenin: '' });
  return `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="MailApp">
  <Id>${outlookXmlId}</Id>
  <Version>${versie}.0</Version>
  <ProviderName>${schoon(uitgever)}</ProviderName>
  <DefaultLocale>nl-NL</DefaultLocale>
  <DisplayName DefaultValue="${schoon(xmlNaam(instellingen))}"/>
  ${tweetalig('Description', TEKSTEN.kort)}
  <IconUrl DefaultValue="${los(64)}"/>
  <HighResolutionIconUrl DefaultValue="${los(128)}"/>
  <SupportUrl DefaultValue="${schoon(websiteUrl)}"/>
  <AppDomains><AppDomain>${basis}</AppDomain></AppDomains>
  <Hosts><Host Name="Mailbox"/></Hosts>
  <Requirements><Sets><Set Name="Mailbox" MinVersion="${PANEEL_VANAF}"/></Sets></Requirements>
  <FormSettings>
    <Form xsi:type="ItemRead"><DesktopSettings><SourceLocation DefaultValue="${paneel}"/><RequestedHeight>250</RequestedHeight></DesktopSettings></Form>
    <Form xsi:type="ItemEdit"><DesktopSettings><SourceLocation DefaultValue="${paneel}"/></DesktopSettings></Form>
  </FormSettings>
  <Permissions>ReadWriteItem</Permissions>
  <Rule xsi:type="RuleCollection" Mode="Or">
    <Rule xsi:type="ItemIs" ItemType="Appointment" FormType="ReadOrEdit"/>
    <Rule xsi:type="ItemIs" ItemType="Message" FormType="Read"/>
  </Rule>
  <DisableEntityHighlighting>true</DisableEntityHighlighting>
  ${versiedeel(host, { nummer: 'V1_0', ruimte: '', vanaf: PANEEL_VANAF, wachter: false, binnenin: metWachter })}
</OfficeApp>
`;
}
