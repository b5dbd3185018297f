/**
 * Office.js of local mode. As Microsoft's own it is a classic script in the head: names and enums are there at once, and what
 * talks to Outlook is loaded after it. Enums have the values that Office.js has, see `@types/office-js`.
 */
{
  const acties = new Map<string, (gebeurtenis: unknown) => void>();
  const Office: Record<string, unknown> = {
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    CoercionType: { Text: 'text', Html: 'html', Matrix: 'matrix', Table: 'table', Ooxml: 'ooxml' },
    EventType: {
      ItemChanged: 'olkItemSelectedChanged', AppointmentTimeChanged: 'olkAppointmentTimeChanged', RecipientsChanged: 'olkRecipientsChanged',
      EnhancedLocationsChanged: 'olkEnhancedLocationsChanged', OfficeThemeChanged: 'officeThemeChanged',
    },
    HostType: { Outlook: 'Outlook' },
    PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac', iOS: 'iOS', Android: 'Android', Universal: 'Universal' },
    MailboxEnums: {
      ItemType: { Message: 'message', Appointment: 'appointment' },
      RecipientType: { User: 'user', DistributionList: 'distributionList', ExternalUser: 'externalUser', Other: 'other' },
      ResponseType: { None: 'none', Organizer: 'organizer', Tentative: 'tentative', Accepted: 'accepted', Declined: 'declined' },
      LocationType: { Custom: 'custom', Room: 'room' },
      AppointmentSensitivityType: { Normal: 'normal', Personal: 'personal', Private: 'private', Confidential: 'confidential' },
      RestVersion: { v1_0: 'v1.0', v2_0: 'v2.0', Beta: 'beta' },
      CategoryColor: Object.fromEntries(['None', ...Array.from({ length: 25 }, (_, nummer) => `Preset${nummer}`)].map((kleur) => [kleur, kleur] as const)),
      SendModeOverride: { PromptUser: 'promptUser' },
      ItemNotificationMessageType: { ProgressIndicator: 'progressIndicator', InformationalMessage: 'informationalMessage', ErrorMessage: 'errorMessage', InsightMessage: 'insightMessage' },
    },
    actions: { associate: (naam: string, doe: (gebeurtenis: unknown) => void) => void acties.set(naam, doe) },
  };
  // Microsoft's own takes these away too, so that a page that needs them is found out here.
  Object.assign(history, { pushState: null, replaceState: null });

  // Loading the rest starts at once, so that a page which never asks for it is served as well.
  const klaar = import('./office-kader.ts').then(({ verbind }) => verbind(Office, acties));
  Office['onReady'] = async (roep?: (info: unknown) => unknown): Promise<unknown> => {
    const info = await klaar;
    await roep?.(info);
    return info;
  };
  Object.assign(globalThis, { Office });
}
