/** What is made of a thing once and kept for as long as that is: the pages of a record ask the same of it many times. */

export function oncePer<Thing extends WeakKey, Made extends NonNullable<unknown>>(
  make: (thing: Thing) => Made,
): (thing: Thing) => Made {
  const made = new WeakMap<Thing, Made>();
  return (thing) => {
    const kept = made.get(thing) ?? make(thing);
    made.set(thing, kept);
    return kept;
  };
}
