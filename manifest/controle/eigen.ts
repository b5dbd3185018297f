import { z } from 'zod';
import { leesbareTeksten, tekstenVan } from '../talen.ts';

/** What the checks read of a manifest; Microsoft's schema checked the rest. */
const vorm = z.object({
  validDomains: z.array(z.string()).default([]),
  icons: z.object({ color: z.string(), outline: z.string() }),
  localizationInfo: z.object({ additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })).default([]) }).optional(),
  supportsChannelFeatures: z.string().optional(),
  bots: z.array(z.object({ scopes: z.array(z.string()), commandLists: z.array(z.object({ commands: z.array(z.object({ title: z.string(), description: z.string().default('') })) })).default([]) })).default([]),
  staticTabs: z.array(z.object({ entityId: z.string() })).default([]),
  composeExtensions: z.array(z.object({ commands: z.array(z.object({ id: z.string(), parameters: z.array(z.object({ name: z.string() })).default([]) })) })).default([]),
  extensions: z.array(z.object({
    runtimes: z.array(z.object({ actions: z.array(z.object({ id: z.string() })).default([]) })),
    ribbons: z.array(z.object({ tabs: z.array(z.object({ groups: z.array(z.object({ controls: z.array(z.object({ actionId: z.string() })) })) })) })),
    autoRunEvents: z.array(z.object({ events: z.array(z.object({ actionId: z.string() })) })),
  })).default([]),
});

/** Teams shows no more of a command (msteams create-a-bot-commands-menu); its schema lets more through. */
const LANGSTE_TITEL = 32;
const LANGSTE_UITLEG = 128;

/** Of the publisher; they open in a browser and never in the app. */
const VAN_DE_UITGEVER = /^(\$schema$|developer\.)/;

/** Addresses at a host that `validDomains` lacks: Teams and Outlook refuse to show them. */
export function vreemdeAdressen(manifest: unknown): readonly string[] {
  const { validDomains } = vorm.parse(manifest);
  return [...tekstenVan(manifest)].flatMap(([pad, tekst]) => {
    if (VAN_DE_UITGEVER.test(pad) || !/^https?:\/\//.test(tekst)) return [];
    return validDomains.includes(new URL(tekst).host) ? [] : [`${pad}: ${tekst} staat niet in validDomains.`];
  });
}

/** Addresses that only this machine has. */
export function adressenVanDezeMachine(manifest: unknown): readonly string[] {
  return [...tekstenVan(manifest)].flatMap(([pad, tekst]) => (/\b(localhost|127\.0\.0\.1|0\.0\.0\.0)\b|\[::1\]/.test(tekst) ? [`${pad}: ${tekst} is alleen op deze machine te bereiken.`] : []));
}

/** Files that the manifest names and the package lacks. */
export function ontbrekendeBestanden(manifest: unknown, namen: readonly string[]): readonly string[] {
  const { icons, localizationInfo } = vorm.parse(manifest);
  const genoemd = [icons.color, icons.outline, ...(localizationInfo?.additionalLanguages ?? []).map(({ file }) => file)];
  return genoemd.flatMap((naam) => (namen.includes(naam) ? [] : [`${naam} staat niet in het pakket.`]));
}

/** Teams refuses an app for teams without this, and no schema says so (platform.md 2.2). */
export function zonderKanaalsteun(manifest: unknown): readonly string[] {
  const { bots, supportsChannelFeatures } = vorm.parse(manifest);
  return bots.some(({ scopes }) => scopes.includes('team')) && supportsChannelFeatures !== 'tier1' ? ['supportsChannelFeatures moet "tier1" zijn.'] : [];
}

/** Buttons and events that lead to an action no runtime has. */
export function losseActies(manifest: unknown): readonly string[] {
  return vorm.parse(manifest).extensions.flatMap(({ runtimes, ribbons, autoRunEvents }) => {
    const bekend = new Set(runtimes.flatMap(({ actions }) => actions.map(({ id }) => id)));
    const gevraagd = [...ribbons.flatMap(({ tabs }) => tabs.flatMap(({ groups }) => groups.flatMap(({ controls }) => controls))), ...autoRunEvents.flatMap(({ events }) => events)].map(({ actionId }) => actionId);
    return gevraagd.flatMap((id) => (bekend.has(id) ? [] : [`De actie ${id} bestaat niet.`]));
  });
}

/** Texts that the language file lacks or has too many, commands that it translates, and commands that Teams would cut off. */
export function vertaalfouten(manifest: unknown, taalbestand: Readonly<Record<string, string>>): readonly string[] {
  const teksten = leesbareTeksten(manifest);
  const teveel = Object.keys(taalbestand).filter((pad) => pad !== '$schema' && !teksten.has(pad));
  const fouten = [...teksten].flatMap(([pad, tekst]) => {
    const vertaald = taalbestand[pad];
    if (vertaald === undefined) return [`${pad} is niet vertaald.`];
    const opdracht = /\.commandLists\[\d+\]\.commands\[\d+\]\.(title|description)$/.exec(pad)?.[1];
    // Teams sends the translated title as message, and the bot reads Dutch.
    if (opdracht === 'title' && vertaald !== tekst) return [`${pad}: “${vertaald}” kent de bot niet; laat het “${tekst}”.`];
    const langste = opdracht === 'title' ? LANGSTE_TITEL : opdracht === 'description' ? LANGSTE_UITLEG : Infinity;
    return [tekst, vertaald].flatMap((een) => (een.length > langste ? [`${pad} is langer dan ${langste} tekens: ${een}`] : een.trim() === '' ? [`${pad} is leeg.`] : []));
  });
  return [...fouten, ...teveel.map((pad) => `${pad} staat niet in het manifest.`)];
}

/** The names in the code that the manifest repeats. */
export interface Codenamen {
  readonly tab: string;
  readonly zoekcommando: string;
  readonly zoekveld: string;
  readonly opdrachten: readonly { readonly typ: string; readonly geeft: string }[];
}

/** Where the manifest calls something else than the code does: Teams would offer what nobody answers. */
export function wijktAfVanDeCode(manifest: unknown, code: Codenamen): readonly string[] {
  const { bots, staticTabs, composeExtensions } = vorm.parse(manifest);
  const tabs = staticTabs.map(({ entityId }) => entityId);
  const zoek = composeExtensions.flatMap(({ commands }) => commands);
  return [
    ...(tabs.length === 1 && tabs[0] === code.tab ? [] : [`De tab heet ${tabs.join(', ')}; de code kent ${code.tab}.`]),
    ...(zoek.length === 1 && zoek[0]?.id === code.zoekcommando ? [] : [`Het zoekcommando heet ${zoek.map(({ id }) => id).join(', ')}; de code kent ${code.zoekcommando}.`]),
    ...zoek.flatMap(({ parameters }) => parameters).flatMap(({ name }) => (name === code.zoekveld ? [] : [`Het zoekveld heet ${name}; de code kent ${code.zoekveld}.`])),
    ...bots.flatMap(({ commandLists }) => commandLists).flatMap(({ commands }) => commands).flatMap(({ title, description }) => {
      const bekend = code.opdrachten.find(({ typ }) => typ === title);
      if (bekend === undefined) return [`De bot kent de opdracht “${title}” niet.`];
      return bekend.geeft === description ? [] : [`Bij “${title}” zegt de bot: ${bekend.geeft}`];
    }),
  ];
}
