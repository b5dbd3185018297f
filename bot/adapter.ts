import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  AuthenticationConfiguration, AuthenticationConstants, AuthenticationError, ClaimsIdentity, PasswordServiceClientCredentialFactory, ServiceClientCredentialsFactory,
  type ConnectorClient, type ServiceClientCredentials,
} from 'botframework-connector';

/** A registration of the bot; several are possible, one for each organisation. */
export interface BotRegistratie {
  readonly tenant: string;
  readonly appId: string;
  readonly appPassword: string;
}

/** The only issuer whose tokens come from Teams. */
export const BOT_FRAMEWORK = 'https://api.botframework.com';
const NIET_TOEGESTAAN = 401;

/** Credentials of all registrations. Without any, authentication is off; only local mode, on loopback, may do that. */
class Registraties extends ServiceClientCredentialsFactory {
  private readonly perApp: ReadonlyMap<string, PasswordServiceClientCredentialFactory>;
  constructor(registraties: readonly BotRegistratie[]) {
    super();
    this.perApp = new Map(registraties.map(({ appId, appPassword, tenant }) => [appId, new PasswordServiceClientCredentialFactory(appId, appPassword, tenant)]));
  }
  override isValidAppId(appId = ''): Promise<boolean> {
    return Promise.resolve(this.perApp.has(appId));
  }
  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(this.perApp.size === 0);
  }
  override createCredentials(appId: string, audience: string | undefined, loginEndpoint: string, validateAuthority: boolean): Promise<ServiceClientCredentials> {
    const fabriek = this.perApp.get(appId) ?? new PasswordServiceClientCredentialFactory('', '', '');
    return fabriek.createCredentials(appId, audience ?? '', loginEndpoint, validateAuthority);
  }
}

/** The SDK's adapter, and the connector for what the bot says of its own accord. */
export interface BotAdapter {
  readonly cloud: CloudAdapter;
  /** Client for the connector of a team or person, as the registration of that tenant. */
  connector(tenant: string, serviceUrl: string): Promise<ConnectorClient>;
}

/**
 * Builds the adapter. By default the SDK also takes a user's own token for the bot's app id, from any tenant; the claims
 * check leaves only tokens of the Bot Framework itself (platform.md 0.11).
 */
export function maakAdapter(registraties: readonly BotRegistratie[]): BotAdapter {
  const alleenBotFramework = (claims: readonly { readonly type: string; readonly value: string }[]): Promise<void> => {
    if (claims.find(({ type }) => type === AuthenticationConstants.IssuerClaim)?.value === BOT_FRAMEWORK) return Promise.resolve();
    return Promise.reject(new AuthenticationError('Only tokens of the Bot Framework are accepted', NIET_TOEGESTAAN));
  };
  const auth = new ConfigurationBotFrameworkAuthentication({}, new Registraties(registraties), new AuthenticationConfiguration([], alleenBotFramework));
  return {
    cloud: new CloudAdapter(auth),
    connector(tenant, serviceUrl) {
      const appId = (registraties.find((registratie) => registratie.tenant === tenant) ?? registraties[0])?.appId ?? '';
      const claims = new ClaimsIdentity([{ type: AuthenticationConstants.AudienceClaim, value: appId }, { type: AuthenticationConstants.AppIdClaim, value: appId }]);
      return auth.createConnectorFactory(claims).create(serviceUrl, AuthenticationConstants.ToChannelFromBotOAuthScope);
    },
  };
}
