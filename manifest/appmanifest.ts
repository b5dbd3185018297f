import type { TeamsManifestV1D29 } from '@microsoft/app-manifest';
import type { Instellingen } from './instellingen.ts';
import { adressenOp, NAMEN } from './namen.ts';
import { outlookDeel } from './outlook.ts';
import { OPDRACHTEN, TEKSTEN, type Taal } from './teksten.ts';

export const SCHEMA = 'https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json';
/** Files in the package beside `manifest.json`. */
export const BESTANDEN = { kleur: 'kleur-192.png', omtrek: 'omtrek-32.png', engels: 'en.json' } as const;
export type Manifest = TeamsManifestV1D29.TeamsManifestV1D29;

/** What is not for real work says so in its name, because people have both in Teams. */
export function appnaam({ omgeving }: Pick<Instellingen, 'omgeving'>): string {
  return omgeving === 'productie' ? 'Samen starten' : `Samen starten (${omgeving})`;
}

/**
 * The unified manifest, with its texts in one language (schema 1.29: 1.30 adds nothing that is used here, and not every
 * tenant takes it yet). Permissions are the least that the product uses: it reads rosters through the bot, and sends no
 * notifications to the activity feed, so nothing is asked of a team or chat.
 */
export function maakAppmanifest(instellingen: Instellingen, taal: Taal): Manifest {
  const { versie, host, teamsAppId, botAppId, apiAppId, outlookClientId, outlookXmlId, uitgever, websiteUrl, privacyUrl, voorwaardenUrl } = instellingen;
  const adressen = adressenOp(host);
  const naam = appnaam(instellingen);
  const resource = `api://${host}/${apiAppId}`;
  return {
    $schema: SCHEMA,
    manifestVersion: '1.29',
    version: versie,
    id: teamsAppId,
    developer: { name: uitgever, websiteUrl, privacyUrl, termsOfUseUrl: voorwaardenUrl },
    localizationInfo: { defaultLanguageTag: 'nl', additionalLanguages: [{ languageTag: 'en', file: BESTANDEN.engels }] },
    name: { short: naam, full: naam },
    description: { short: TEKSTEN.kort[taal], full: TEKSTEN.lang[taal] },
    icons: { color: BESTANDEN.kleur, outline: BESTANDEN.omtrek },
    accentColor: '#1F4E79',
    bots: [{
      botId: botAppId, scopes: ['team', 'personal', 'groupChat'], isNotificationOnly: false, supportsFiles: false,
      commandLists: (['personal', 'team', 'groupChat'] as const).map((plek) => ({ scopes: [plek], commands: OPDRACHTEN[plek].map(({ typ, geeft }) => ({ title: typ, description: geeft[taal] })) })),
    }],
    staticTabs: [{ entityId: NAMEN.tab, name: TEKSTEN.tab[taal], contentUrl: adressen.tab, websiteUrl: adressen.tab, scopes: ['personal'] }],
    configurableTabs: [{ configurationUrl: adressen.instellen, canUpdateConfiguration: false, scopes: ['team', 'groupChat'], context: ['channelTab', 'meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel'] }],
    composeExtensions: [{
      botId: botAppId, composeExtensionType: 'botBased', canUpdateConfiguration: false,
      commands: [{
        id: NAMEN.zoekcommando, type: 'query', context: ['compose', 'commandBox'], initialRun: true, title: TEKSTEN.zoek.titel[taal], description: TEKSTEN.zoek.uitleg[taal],
        parameters: [{ name: NAMEN.zoekveld, title: TEKSTEN.zoekveld.titel[taal], description: TEKSTEN.zoekveld.uitleg[taal], inputType: 'text' }],
      }],
      messageHandlers: [{ type: 'link', value: { domains: [host] } }],
    }],
    // `identity` signs people in to the tab; `messageTeamMembers` lets the bot write to people in their own chat.
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [host],
    webApplicationInfo: {
      id: apiAppId, resource,
      // Schema 1.29 fetches ahead for this registration only, so it helps when the add-in shares it.
      ...(outlookClientId === apiAppId ? { nestedAppAuthInfo: [{ redirectUri: `brk-multihub://${host}`, scopes: [`${resource}/access_as_user`] }] } : {}),
    },
    authorization: { permissions: { resourceSpecific: [{ name: 'MailboxItem.ReadWrite.User', type: 'Delegated' }] } },
    // From schema 1.25 on Teams refuses an app for teams without it (platform.md 2.2); the schema does not ask for it.
    supportsChannelFeatures: 'tier1',
    defaultInstallScope: 'team',
    defaultGroupCapability: { team: 'bot', groupchat: 'tab', meetings: 'tab' },
    showLoadingIndicator: false,
    extensions: [outlookDeel(adressen, outlookXmlId, taal)],
  };
}
