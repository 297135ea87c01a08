/** A few of many, others every day: by the day in UTC, or by LOREMARK_SEED to see the same ones again. */

import { createHash } from 'node:crypto';

export const seed = process.env['LOREMARK_SEED'] ?? new Date().toISOString().slice(0, 10);

export function sampleOf(all: readonly string[], count: number, by: string = seed): readonly string[] {
  const place = (one: string) => createHash('sha256').update(`${by} ${one}`).digest('hex');
  const placed = all.map((one) => [place(one), one] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return placed.slice(0, count).map(([, one]) => one);
}
