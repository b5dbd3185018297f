// What Samen starten needs in Azure, and nothing else: a web app, a database that only that web app reaches, a vault for
// the secrets, and the bot. Not deployed by us; read manifest/README.md first.
targetScope = 'resourceGroup'

@description('Short name in front of every resource; lower case letters and digits, for example samenstarten.')
@minLength(3)
@maxLength(16)
param naam string

@description('Inside the EER: the database holds names and SKNs.')
@allowed(['westeurope', 'northeurope', 'germanywestcentral', 'francecentral', 'swedencentral'])
param locatie string = 'westeurope'

@description('Where people and Microsoft reach the product, without https://. Its DNS record must point at the web app before its certificate can be made.')
param host string

@description('Registration of the bot (single tenant), and the tenant it is in.')
param botAppId string
param botTenantId string

@description('Audience of the tokens for the API: the client id of its registration, because its tokens are of version 2.')
param apiAudience string

@description('Id of the app in Teams: `teamsAppId` of the package.')
param teamsAppId string

@description('Registration of the add-in in Outlook: `outlookClientId` of the package.')
param outlookClientId string

@description('JSON list of tenants with their secrets, as the main README describes it (TENANTS_FILE).')
@secure()
param tenants string

@description('At least 32 characters; another value ends the links that are out.')
@secure()
@minLength(32)
param ticketSecret string

@description('Letters and digits only: it stands in the address of the database.')
@secure()
@minLength(24)
param databaseWachtwoord string

@description('Days that the database can be put back to any moment (7 to 35).')
@minValue(7)
@maxValue(35)
param bewaardagen int = 14

var databaseGebruiker = 'samenstarten'
var tenantsBestand = '/tmp/tenants.json'

// Two subnets: one the web app goes out through, one that only the database is in.
resource net 'Microsoft.Network/virtualNetworks@2023-11-01' = {
  name: '${naam}-net'
  location: locatie
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/24'] }
    subnets: [
      {
        name: 'web'
        properties: {
          addressPrefix: '10.20.0.0/26'
          delegations: [{ name: 'web', properties: { serviceName: 'Microsoft.Web/serverFarms' } }]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.20.0.64/28'
          delegations: [{ name: 'database', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } }]
        }
      }
    ]
  }
}

resource dns 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${naam}.private.postgres.database.azure.com'
  location: 'global'
}

resource dnsInNet 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: dns
  name: '${naam}-net'
  location: 'global'
  properties: { registrationEnabled: false, virtualNetwork: { id: net.id } }
}

// In a delegated subnet it has no address on the internet. Disks and backups are encrypted by the platform; for a key of
// your own add `dataEncryption` and an identity that may read that key.
resource database 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${naam}-db'
  location: locatie
  sku: { name: 'Standard_D2ds_v5', tier: 'GeneralPurpose' }
  properties: {
    version: '16'
    administratorLogin: databaseGebruiker
    administratorLoginPassword: databaseWachtwoord
    storage: { storageSizeGB: 64 }
    backup: { backupRetentionDays: bewaardagen, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'Disabled' }
    network: {
      delegatedSubnetResourceId: net.properties.subnets[1].id
      privateDnsZoneArmResourceId: dns.id
    }
  }
  dependsOn: [dnsInNet]
}

resource register 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: database
  name: 'samenstarten'
  properties: { charset: 'UTF8', collation: 'en_US.utf8' }
}

resource kluis 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: '${naam}-kluis'
  location: locatie
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource geheimTenants 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: kluis
  name: 'tenants'
  properties: { value: tenants }
}

resource geheimTicket 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: kluis
  name: 'ticket-secret'
  properties: { value: ticketSecret }
}

resource geheimDatabase 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: kluis
  name: 'database-url'
  properties: { value: 'postgresql://${databaseGebruiker}:${databaseWachtwoord}@${database.properties.fullyQualifiedDomainName}:5432/${register.name}?sslmode=verify-full' }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${naam}-plan'
  location: locatie
  kind: 'linux'
  // One instance: the limits towards Graph are counted in the process.
  sku: { name: 'P1v3', capacity: 1 }
  properties: { reserved: true }
}

resource web 'Microsoft.Web/sites@2023-12-01' = {
  name: '${naam}-web'
  location: locatie
  kind: 'app,linux'
  identity: { type: 'SystemAssigned' }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    virtualNetworkSubnetId: net.properties.subnets[0].id
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      // The product reads its tenants from a file, the vault gives a variable. Only the process itself can read the file.
      appCommandLine: 'umask 077 && printf "%s" "$TENANTS" > ${tenantsBestand} && exec node src/main.ts'
      alwaysOn: true
      http20Enabled: true
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      healthCheckPath: '/readyz'
      appSettings: [
        // The pages are built before they are uploaded.
        { name: 'SCM_DO_BUILD_DURING_DEPLOYMENT', value: 'false' }
        { name: 'PORT', value: '8080' }
        { name: 'WEBSITES_PORT', value: '8080' }
        { name: 'PUBLIC_URL', value: 'https://${host}' }
        { name: 'API_AUDIENCE', value: apiAudience }
        { name: 'TEAMS_APP_ID', value: teamsAppId }
        { name: 'OUTLOOK_CLIENT_ID', value: outlookClientId }
        { name: 'TENANTS_FILE', value: tenantsBestand }
        { name: 'TENANTS', value: '@Microsoft.KeyVault(SecretUri=${geheimTenants.properties.secretUri})' }
        { name: 'TICKET_SECRET', value: '@Microsoft.KeyVault(SecretUri=${geheimTicket.properties.secretUri})' }
        { name: 'DATABASE_URL', value: '@Microsoft.KeyVault(SecretUri=${geheimDatabase.properties.secretUri})' }
      ]
    }
  }
}

// Key Vault Secrets User: reads secrets, and can neither list keys nor change anything.
resource leestGeheimen 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: kluis
  name: guid(kluis.id, web.id, 'Key Vault Secrets User')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
    principalId: web.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${naam}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Samen starten'
    endpoint: 'https://${host}/api/messages'
    msaAppId: botAppId
    msaAppTenantId: botTenantId
    // New multi-tenant bots can't be made since July 2025.
    msaAppType: 'SingleTenant'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: { channelName: 'MsTeamsChannel' }
}

@description('Point the DNS record of `host` here (CNAME), then bind it with a certificate of your own or of App Service.')
output standaardHost string = web.properties.defaultHostName
