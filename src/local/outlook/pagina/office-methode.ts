import { OfficeFout, type Verbinding } from './office-vraag.ts';

/** What an argument must be; Office.js throws at once for another. */
export type Soort = 'tekst' | 'datum' | 'lijst' | 'object' | 'functie' | 'waarde';
/** A method as an add-in calls it. */
export type Methode = (...args: unknown[]) => void;

const KLOPT: Readonly<Record<Soort, (waarde: unknown) => boolean>> = {
  tekst: (waarde) => typeof waarde === 'string',
  datum: (waarde) => waarde instanceof Date && !Number.isNaN(waarde.getTime()),
  lijst: (waarde) => Array.isArray(waarde),
  object: (waarde) => typeof waarde === 'object' && waarde !== null,
  functie: (waarde) => typeof waarde === 'function',
  waarde: (waarde) => waarde !== undefined && waarde !== null,
};

type Uitslag = { readonly status: 'succeeded'; readonly value: unknown } | { readonly status: 'failed'; readonly error: { readonly name: string; readonly message: string; readonly code: number } };
type Terugroep = (uitslag: Uitslag & { readonly asyncContext: unknown }) => void;

const isTerugroep = (waarde: unknown): waarde is Terugroep => typeof waarde === 'function';
const isOpties = (waarde: unknown): waarde is Readonly<Record<string, unknown>> => typeof waarde === 'object' && waarde !== null;

/** Microsoft documents the names of errors, not their numbers. */
const GEEN_NUMMER = -1;

function alsMislukt(fout: unknown): Uitslag {
  if (!(fout instanceof OfficeFout)) throw fout;
  return { status: 'failed', error: { name: fout.name, message: fout.message, code: GEEN_NUMMER } };
}

/**
 * A method of Office.js: after its own arguments, of these kinds, `options` and `callback` may follow in that order. The callback is
 * called later, with an AsyncResult that holds the `asyncContext` of the options.
 * @throws TypeError at once for wrong arguments
 */
export function asynchroon(methode: string, soorten: readonly Soort[], doe: (args: readonly unknown[], opties: Readonly<Record<string, unknown>>) => Promise<unknown>): Methode {
  return (...args) => {
    for (const [plek, soort] of soorten.entries()) if (!KLOPT[soort](args[plek])) throw new TypeError(`Sys.ArgumentException: argument ${plek + 1} of ${methode} is not right.`);
    const rest = args.slice(soorten.length).filter((arg) => arg !== undefined && arg !== null);
    const gegeven = isOpties(rest[0]) ? rest[0] : {};
    const roep = rest[isOpties(rest[0]) ? 1 : 0];
    if (rest.length > (isOpties(rest[0]) ? 2 : 1) || (roep !== undefined && !isTerugroep(roep))) throw new TypeError(`Sys.ParameterCountException: ${methode} does not take these arguments.`);
    const { asyncContext, ...opties } = gegeven;
    void doe(args.slice(0, soorten.length), opties).then((value): Uitslag => ({ status: 'succeeded', value }), alsMislukt).then((uitslag) => roep?.({ ...uitslag, asyncContext }));
  };
}

/** Methods that are a question to the page by the same name, with the kinds of their arguments; the options go along as the last. */
export function methoden<N extends string>({ vraag }: Verbinding, deel: string, soorten: Readonly<Record<N, readonly Soort[]>>): Readonly<Record<N, Methode>> {
  const namen = Object.keys(soorten) as N[];
  return Object.fromEntries(namen.map((naam) => [naam, asynchroon(`${deel}.${naam}`, soorten[naam], (args, opties) => vraag(`${deel}.${naam}`, [...args, opties]))])) as Record<N, Methode>;
}
