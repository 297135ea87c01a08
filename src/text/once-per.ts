/** Caches a function's result for as long as its argument exists: many pages need the same result for one record. */

export function oncePer<Key extends WeakKey, Result extends NonNullable<unknown>>(
  compute: (key: Key) => Result,
): (key: Key) => Result {
  const results = new WeakMap<Key, Result>();
  return (key) => {
    const result = results.get(key) ?? compute(key);
    results.set(key, result);
    return result;
  };
}
