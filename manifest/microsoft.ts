import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { Ajv } from 'ajv';
import { z } from 'zod';

const SCHEMAMAP = '@microsoft/app-manifest/build/json-schemas/teams/v1.29/';
/** Where Microsoft publishes the schema of a language file. */
export const TAALSCHEMA = 'https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json';

const vorm = z.object({ properties: z.record(z.string(), z.unknown()), patternProperties: z.record(z.string(), z.unknown()) }).loose();

function leesTaalschema(): z.output<typeof vorm> {
  return vorm.parse(JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(`${SCHEMAMAP}MicrosoftTeams.Localization.schema.json`)), 'utf8')));
}

/** Addresses may differ by language too; ours don't. */
const ADRES = /(\.url|\.page|\.script|Url)$/;

/** Whether a language file may hold this place of the manifest, such as `bots[0].commandLists[0].commands[0].title`. */
export function maakVertaalbaar(): (pad: string) => boolean {
  const { properties, patternProperties } = leesTaalschema();
  const patronen = Object.keys(patternProperties).map((patroon) => new RegExp(patroon));
  return (pad) => !ADRES.test(pad) && (pad in properties || patronen.some((patroon) => patroon.test(pad)));
}

/** What Microsoft's schema has against a manifest: a line for each, none when it is right. Looks nothing up on the network. */
export function keurManifest(manifest: TeamsManifest): Promise<readonly string[]> {
  return AppManifestUtils.validateAgainstSchema(manifest);
}

/** What Microsoft's schema has against a language file: a line for each, none when it is right. */
export function keurTaalbestand(bestand: unknown): readonly string[] {
  // It is of draft 4 and uses nothing that later drafts changed; one of its patterns is wrong by the rules of Unicode.
  const { $schema: _, ...schema } = leesTaalschema();
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, formats: { uri: true } });
  if (ajv.validate(schema, bestand)) return [];
  return (ajv.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`);
}
