using 'main.bicep'

// Copy this file, and give the three secrets from where your organisation keeps them; never commit them.
param naam = 'samenstarten'
param locatie = 'westeurope'
param host = 'samenstarten.example'
param botAppId = '5a11e57a-2222-4000-8000-000000000002'
param botTenantId = '5a11e57a-2222-4000-8000-000000000009'
param apiAudience = '5a11e57a-2222-4000-8000-000000000003'
param teamsAppId = '5a11e57a-2222-4000-8000-000000000001'
param outlookClientId = '5a11e57a-2222-4000-8000-000000000004'
param tenants = readEnvironmentVariable('SAMENSTARTEN_TENANTS')
param ticketSecret = readEnvironmentVariable('SAMENSTARTEN_TICKET_SECRET')
param databaseWachtwoord = readEnvironmentVariable('SAMENSTARTEN_DATABASE_WACHTWOORD')
