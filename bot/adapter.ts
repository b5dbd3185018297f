import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Activity } from 'botbuilder';
import {
  AuthenticationConfiguration, AuthenticationConstants, AuthenticationError, ClaimsIdentity, PasswordServiceClientCredentialFactory, ServiceClientCredentialsFactory,
  type AuthenticateRequestResult, type ConnectorClient, type ServiceClientCredentials,
} from 'botframework-connector';
import { CallerIdConstants } from 'botframework-schema';

/** A registration of the bot; several are possible, one for each organisation. */
export interface BotRegistratie {
  readonly tenant: string;
  readonly appId: string;
  readonly appPassword: string;
  /** OpenID metadata with the keys of the Bot Framework; its own when left out. The SDK knows one address, so the first registration names it. */
  readonly sleutels?: string;
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

const ONGELDIG = new Set(['JsonWebTokenError', 'NotBeforeError']);

/** The SDK answers a token with a wrong signature as a fault of ours (500); it is a refusal. */
class Toegangscontrole extends ConfigurationBotFrameworkAuthentication {
  override async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    try {
      return await super.authenticateRequest(activity, authHeader);
    } catch (fout) {
      if (fout instanceof Error && ONGELDIG.has(fout.name)) throw new AuthenticationError('The token is not valid', NIET_TOEGESTAAN);
      throw fout;
    }
  }
}

/** The SDK's adapter, and the connector for what the bot says of its own accord. */
export interface BotAdapter {
  readonly cloud: CloudAdapter;
  /** Client for the connector of a team or person, as the registration of that tenant. */
  connector(tenant: string, serviceUrl: string): Promise<ConnectorClient>;
}

/** Microsoft's public cloud. The SDK fills in nothing by itself once one address is given, so all of them are. */
function wolk(sleutels: string | undefined): Readonly<Record<string, string>> {
  const { ToChannelFromBotLoginUrl, ToChannelFromBotOAuthScope, ToBotFromChannelTokenIssuer, OAuthUrl, ToBotFromChannelOpenIdMetadataUrl, ToBotFromEmulatorOpenIdMetadataUrl } = AuthenticationConstants;
  return {
    ToChannelFromBotLoginUrl, ToChannelFromBotOAuthScope, ToBotFromChannelTokenIssuer, OAuthUrl, CallerId: CallerIdConstants.PublicAzureChannel,
    ToBotFromChannelOpenIdMetadataUrl: sleutels ?? ToBotFromChannelOpenIdMetadataUrl, ToBotFromEmulatorOpenIdMetadataUrl: sleutels ?? ToBotFromEmulatorOpenIdMetadataUrl,
  };
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
  const auth = new Toegangscontrole(wolk(registraties[0]?.sleutels), new Registraties(registraties), new AuthenticationConfiguration([], alleenBotFramework));
  return {
    cloud: new CloudAdapter(auth),
    connector(tenant, serviceUrl) {
      const appId = (registraties.find((registratie) => registratie.tenant === tenant) ?? registraties[0])?.appId ?? '';
      const claims = new ClaimsIdentity([{ type: AuthenticationConstants.AudienceClaim, value: appId }, { type: AuthenticationConstants.AppIdClaim, value: appId }]);
      return auth.createConnectorFactory(claims).create(serviceUrl, AuthenticationConstants.ToChannelFromBotOAuthScope);
    },
  };
}
