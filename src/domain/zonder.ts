/** The object without these keys: a fact that ends something takes the field away. */
export function zonder<T extends object, K extends keyof T>(object: T, ...sleutels: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(object).filter(([sleutel]) => !sleutels.includes(sleutel as K))) as Omit<T, K>;
}
