/**
 * What every protocol's rules can see: the configuration, its pages, folios and
 * pinners, and the quantities that MODEL derives from the state (reference
 * counts, pins, mappings). Counts are lists of conditions, one a possible
 * reference: a count is zero when none of them holds.
 *
 * That pins are not tracked per sub-page, so that all of a folio shares one count
 * unless it is split, is David Hildenbrand's, 66a285fc-e54e-4247-8801-e7e17ad795a6@redhat.com.
 */

import { all, any, type Condition, is, never, not } from '../../explorer/condition.ts';
import { at, map, pinner, spl, T } from './names.ts';
import type { Config } from './parameters.ts';

/** A number of references, as the conditions under which each exists. */
export type Count = readonly Condition[];

export interface World {
  readonly config: Config;
  readonly pages: readonly number[];
  readonly folios: readonly number[];
  readonly pinners: readonly number[];
  /** Folios can be split: the component `spl` exists. */
  readonly splits: boolean;
}

export function worldOf(protocol: string, config: Config): World {
  return {
    config,
    pages: upTo(config.P),
    folios: upTo(config.P >> config.ORD),
    pinners: upTo(config.K),
    splits: protocol === 'gmem' && config.ORD > 0 && config.SPLIT === 1,
  };
}

export const zero = (count: Count): Condition => not(any(...count));
export const positive = (count: Count): Condition => any(...count);

export function folioOf(world: World, page: number): number {
  return page >> world.config.ORD;
}

/** A(f): the pages of a folio. */
export function pagesOf(world: World, folio: number): readonly number[] {
  return world.pages.filter((page) => folioOf(world, page) === folio);
}

export function isPin(world: World, k: number): boolean {
  return k < world.config.K - world.config.G;
}

export function isLongTerm(world: World, k: number): boolean {
  return k < world.config.LT;
}

/** holds(k) with its target at page q. */
export function holdsAt(k: number, q: number): Condition {
  return is(pinner(k), at('GRAB', q), at('PIN', q));
}

/**
 * Which pages share the reference count of page p, each with the condition under which it does: p itself
 * always; the rest of its folio while the folio is not split.
 */
export function unit(world: World, p: number): readonly { readonly q: number; readonly shares: Condition }[] {
  const folio = folioOf(world, p);
  const joined: Condition = world.splits ? is(spl(folio), '0') : { kind: 'all', of: [] };
  return pagesOf(world, folio).map((q) => ({ q, shares: q === p ? { kind: 'all', of: [] } : joined }));
}

/** Of the count that page p stands in: what `of` says of each of its pages. */
function over(world: World, p: number, of: (q: number) => Condition): Count {
  return unit(world, p).map(({ q, shares }) => (isAlways(shares) ? of(q) : all(shares, of(q))));
}

export const maps = (world: World, p: number): Count => over(world, p, (q) => is(map(q), '1'));

export const trans = (world: World, p: number): Count =>
  world.config.T === 1 ? over(world, p, (q) => is(T, at('HOLD', q))) : [];

/** References of pinners, FOLL_PIN and FOLL_GET alike. */
export const held = (world: World, p: number): Count =>
  world.pinners.flatMap((k) => over(world, p, (q) => holdsAt(k, q)));

/** extra(p): what the reference count of p's unit holds beyond the page cache's own. */
export const extra = (world: World, p: number): Count => [...maps(world, p), ...extraBeyondMaps(world, p)];

/** extra(p) - maps(unit(p)): what is left once mappings are not counted. */
export const extraBeyondMaps = (world: World, p: number): Count => [...held(world, p), ...trans(world, p)];

/** pincount(f): the part of a folio's count that FOLL_EXCLUSIVE compares. Plain references are not in it. */
export const pincount = (world: World, f: number): Count =>
  world.pinners.filter((k) => isPin(world, k)).flatMap((k) => pagesOf(world, f).map((q) => holdsAt(k, q)));

/** Some pinner of those given stands at `counter` on a page of p's unit. */
export function someAt(world: World, p: number, ks: readonly number[], counter: string): Condition {
  return any(...ks.flatMap((k) => over(world, p, (q) => is(pinner(k), at(counter, q)))));
}

/** ltp(p): a long-term pinner has page p for good. */
export function ltp(world: World, p: number): Condition {
  const counters = world.pinners.filter((k) => isLongTerm(world, k)).map((k) => is(pinner(k), at('PIN', p)));
  return counters.length === 0 ? never : any(...counters);
}

function isAlways(condition: Condition): boolean {
  return condition.kind === 'all' && condition.of.length === 0;
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
