/**
 * Decides how much a test covers. `npm test` is for every change, so it takes samples where all cases take minutes;
 * with `TEST_ALL` set, as `npm run test:all` sets it, the same tests cover all cases.
 */

export const all = process.env['TEST_ALL'] === '1';

/** The seed of the samples, which `SEED` changes and `npm test` prints. */
const seedOfRun = seedFrom(process.env['SEED']);

/** @throws if it is not a whole number of at most ten digits, enough for a date and a number on that date */
export function seedFrom(text: string | undefined): number {
  if (text === undefined || /^[1-9]\d{0,9}$/.test(text)) return Number(text ?? 1);
  throw new Error(`Unexpected SEED ${text}, expected a whole number from 1 to 9999999999`);
}

/** Every Nth item of the list: different shifts give different items, and N shifts together cover all. */
export function everyOf<Item>(items: readonly Item[], parts: number, shift: number): readonly Item[] {
  return all ? items : items.filter((_, index) => (index + shift + seedOfRun) % parts === 0);
}

/** One part of all items, given as `2/4`, for work divided among several machines or evenings. */
export function shareOf<Item>(items: readonly Item[], share: string | undefined): readonly Item[] {
  if (share === undefined) return items;
  const [part = 0, parts = 0] = share.split('/').map(Number);
  if (!(part >= 1 && part <= parts)) throw new Error(`Unexpected share ${share}, expected one such as 2/4`);
  return items.filter((_, index) => index % parts === part - 1);
}

/** `count` of the items, the same on every run with one `SEED`; all of them in a full run. */
export function sampleOf<Item>(
  items: readonly Item[],
  count: number,
  seed = 1,
  runSeed = seedOfRun,
): readonly Item[] {
  if (all || items.length <= count) return items;
  const chosen = new Set<number>();
  // A linear congruential generator (Numerical Recipes): random enough to choose, and the same everywhere.
  for (let state = seed + (runSeed - 1) * 104_729; chosen.size < count; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    chosen.add(Math.floor((state / 2 ** 32) * items.length));
  }
  return items.filter((_, index) => chosen.has(index));
}

/** One in N of each kind, and at least one; all of them in a full run. */
export function sampleOfEach<Item>(
  items: readonly Item[],
  parts: number,
  kindOf: (item: Item) => string,
): readonly Item[] {
  return [...Map.groupBy(items, kindOf).values()].flatMap((kind) =>
    sampleOf(kind, Math.ceil(kind.length / parts)),
  );
}
