import { asynchroon, type Methode } from './office-methode.ts';
import { OfficeFout, type Verbinding } from './office-vraag.ts';

/** Of all custom properties of an item together, in characters (platform.md 6). */
const LANGSTE = 2500;

const alsRecord = (waarde: unknown): Readonly<Record<string, unknown>> => (typeof waarde === 'object' && waarde !== null ? { ...waarde } : {});

/** `loadCustomPropertiesAsync(callback, userContext)`: gives an object that is changed here and kept by its own `saveAsync`. */
export function laadEigenschappen(verbinding: Verbinding): Methode {
  return (roep, asyncContext) => {
    if (typeof roep !== 'function') throw new TypeError('Sys.ArgumentException: loadCustomPropertiesAsync needs a callback.');
    asynchroon('loadCustomPropertiesAsync', [], async () => object(verbinding, new Map(Object.entries(alsRecord(await verbinding.vraag('customProperties.load', []))))))({ asyncContext }, roep);
  };
}

function object(verbinding: Verbinding, bewaard: Map<string, unknown>) {
  const bewaar = asynchroon('customProperties.saveAsync', [], () => {
    const alles = Object.fromEntries(bewaard);
    if (JSON.stringify(alles).length > LANGSTE) return Promise.reject(new OfficeFout('DataExceedsMaximumSize', `The custom properties are longer than ${LANGSTE} characters.`));
    return verbinding.vraag('customProperties.save', [alles]);
  });
  return {
    get: (naam: string) => bewaard.get(naam),
    getAll: () => Object.fromEntries(bewaard),
    set: (naam: string, waarde: unknown) => void bewaard.set(naam, waarde),
    remove: (naam: string) => void bewaard.delete(naam),
    saveAsync: (roep?: unknown, asyncContext?: unknown) => (typeof roep === 'function' ? bewaar({ asyncContext }, roep) : bewaar({ asyncContext: roep })),
  };
}
