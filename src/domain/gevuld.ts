/** A type whose optional fields are away instead of undefined. */
export type Gevuld<T> = T extends object ? { [K in keyof T]: Exclude<T[K], undefined> } : T;

/** The object without its undefined fields: `exactOptionalPropertyTypes` tells "not there" from "there but undefined". */
export function gevuld<T extends object>(velden: T): Gevuld<T> {
  return Object.fromEntries(Object.entries(velden).filter(([, waarde]) => waarde !== undefined)) as Gevuld<T>;
}
