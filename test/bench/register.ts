import type { PersoonId } from '../../src/domain/rollen.ts';
import { afdelingsbordVraag, afdelingslijstVraag, mijnWerkVraag } from '../../src/api/register.ts';
import { nederlandseKalenders } from '../../src/tijd/feestdagen.ts';
import type { Leesomgeving } from '../../src/usecases/omgeving.ts';
import { afdelingsbord, afdelingslijst } from '../../src/usecases/register/afdeling.ts';
import { mijnWerk } from '../../src/usecases/register/mijnwerk.ts';
import { gelukt } from '../build/gelukt.ts';
import { moment } from '../build/context.ts';
import { openTestRegister, type TestRegister } from '../store/register.ts';
import { AFDELING, vul, WERKER, type Groei } from './landelijk.ts';

export interface RegisterOpties {
  /** Casussen in the small register and in the large one. */
  readonly klein: number;
  readonly groot: number;
  /** How often each list is read. */
  readonly keren: number;
}

const WIE = WERKER as PersoonId;
const KOPPEN = ['lijst', 'klein p50 ms', 'klein p95 ms', 'groot p50 ms', 'groot p95 ms', 'p95 groot / klein'] as const;
const LIJSTEN = ['mijn werk, eerste bladzijde', 'mijn werk, volgende bladzijde', 'afdelingslijst, eerste bladzijde', 'afdelingslijst, volgende bladzijde', 'afdelingsbord'] as const;
type Lijst = (typeof LIJSTEN)[number];

/** Each list as a page of the tab asks for it. */
async function lezers(omgeving: Leesomgeving): Promise<Readonly<Record<Lijst, () => Promise<unknown>>>> {
  const werk = (na?: string) => mijnWerk(omgeving, WIE, mijnWerkVraag.parse({ aantal: 10, ...(na === undefined ? {} : { na }) }));
  const lijst = (na?: string) => afdelingslijst(omgeving, WIE, afdelingslijstVraag.parse({ afdeling: AFDELING, ...(na === undefined ? {} : { na }) }));
  const [naWerk, naLijst] = [gelukt(await werk()).volgende, gelukt(await lijst()).volgende];
  if (naWerk === undefined || naLijst === undefined) throw new Error('The lists are too short to have a next page');
  return {
    'mijn werk, eerste bladzijde': () => werk(), 'mijn werk, volgende bladzijde': () => werk(naWerk), 'afdelingslijst, eerste bladzijde': () => lijst(), 'afdelingslijst, volgende bladzijde': () => lijst(naLijst),
    afdelingsbord: () => afdelingsbord(omgeving, WIE, afdelingsbordVraag.parse({ afdeling: AFDELING })),
  };
}

async function duur(lees: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await lees();
  return performance.now() - begin;
}

function percentiel(waarden: readonly number[], deel: number): number {
  const op = [...waarden].sort((a, b) => a - b);
  return op[Math.max(0, Math.ceil(op.length * deel) - 1)] ?? 0;
}

async function opgezet({ register }: TestRegister, aantal: number, groei: Groei): Promise<Readonly<Record<Lijst, () => Promise<unknown>>>> {
  const omgeving: Leesomgeving = { db: register.db, kalender: nederlandseKalenders(), nu: () => moment('2026-11-23T09:00') };
  await vul(register.db, aantal, groei);
  return lezers(omgeving);
}

/** Reads the small and the large register by turns, so that what else the machine does weighs on both. */
async function meet(groei: Groei, { klein, groot, keren }: RegisterOpties): Promise<readonly (readonly string[])[]> {
  const registers = [await openTestRegister(), await openTestRegister()] as const;
  try {
    const [inKlein, inGroot] = [await opgezet(registers[0], klein, groei), await opgezet(registers[1], groot, groei)];
    const regels: (readonly string[])[] = [];
    for (const naam of LIJSTEN) {
      const tijden: { readonly klein: number[]; readonly groot: number[] } = { klein: [], groot: [] };
      for (let keer = -3; keer < keren; keer += 1) {
        const [een, ander] = [await duur(inKlein[naam]), await duur(inGroot[naam])];
        // The first few warm up.
        if (keer >= 0) {
          tijden.klein.push(een);
          tijden.groot.push(ander);
        }
      }
      const [a, b] = [percentiel(tijden.klein, 0.95), percentiel(tijden.groot, 0.95)];
      regels.push([naam, percentiel(tijden.klein, 0.5).toFixed(1), a.toFixed(1), percentiel(tijden.groot, 0.5).toFixed(1), b.toFixed(1), (b / a).toFixed(2)]);
    }
    return regels;
  } finally {
    for (const een of registers) await een.sluit();
  }
}

/** Reads the lists of the tab in a register with few and with many casussen, and prints how much longer the latter takes. */
export async function benchRegister(opties: RegisterOpties): Promise<void> {
  for (const groei of ['land', 'afdeling'] as const) {
    const regels = await meet(groei, opties);
    console.log(`\n${opties.klein} en ${opties.groot} casussen, ${groei === 'land' ? 'verspreid over het land' : 'alle op de afdeling die gelezen wordt'}; ${opties.keren} keer gelezen\n`);
    for (const rij of [KOPPEN, KOPPEN.map(() => '---'), ...regels]) console.log(`| ${rij.join(' | ')} |`);
  }
}
