/**
 * What the rules of every protocol can see: the configuration, its pages, folios and
 * pinners, and the quantities derived from the state (reference counts, pins,
 * mappings). A count is a list of conditions, one for each possible reference: it is
 * zero when none of them holds.
 *
 * 66a285fc-e54e-4247-8801-e7e17ad795a6@redhat.com says that pins are not tracked per
 * sub-page, so all of a folio shares one count unless it is split.
 */

import { all, any, type Condition, is, never, not } from '../../explorer/condition.ts';
import { at, map, pinner, spl, T } from './names.ts';
import type { Config } from './parameters.ts';

/** A number of references, as the condition under which each exists. */
export type Count = readonly Condition[];

export interface ModelContext {
  readonly config: Config;
  readonly pages: readonly number[];
  readonly folios: readonly number[];
  readonly pinners: readonly number[];
  /** Folios can be split: the component `spl` exists. */
  readonly splits: boolean;
}

export function contextOf(protocol: string, config: Config): ModelContext {
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

export function folioOf(context: ModelContext, page: number): number {
  return page >> context.config.ORD;
}

/** A(f): the pages of a folio. */
export function pagesOf(context: ModelContext, folio: number): readonly number[] {
  return context.pages.filter((page) => folioOf(context, page) === folio);
}

export function isPin(context: ModelContext, k: number): boolean {
  return k < context.config.K - context.config.G;
}

export function isLongTerm(context: ModelContext, k: number): boolean {
  return k < context.config.LT;
}

/** holds(k) with target page q. */
export function holdsAt(k: number, q: number): Condition {
  return is(pinner(k), at('GRAB', q), at('PIN', q));
}

/**
 * The pages that share the reference count of page p, each with the condition under which it does: p itself
 * always, the rest of its folio while the folio is not split.
 */
export function unit(
  context: ModelContext,
  p: number,
): readonly { readonly q: number; readonly shares: Condition }[] {
  const folio = folioOf(context, p);
  const joined: Condition = context.splits ? is(spl(folio), '0') : { kind: 'all', of: [] };
  return pagesOf(context, folio).map((q) => ({ q, shares: q === p ? { kind: 'all', of: [] } : joined }));
}

/** The count of `of` over all pages that share the count of page p. */
function over(context: ModelContext, p: number, of: (q: number) => Condition): Count {
  return unit(context, p).map(({ q, shares }) => (isAlways(shares) ? of(q) : all(shares, of(q))));
}

export const maps = (context: ModelContext, p: number): Count => over(context, p, (q) => is(map(q), '1'));

export const trans = (context: ModelContext, p: number): Count =>
  context.config.T === 1 ? over(context, p, (q) => is(T, at('HOLD', q))) : [];

/** References of pinners, both FOLL_PIN and FOLL_GET. */
const pinnerReferences = (context: ModelContext, p: number): Count =>
  context.pinners.flatMap((k) => over(context, p, (q) => holdsAt(k, q)));

/** extra(p): the references to p's unit beyond the page cache's own. */
export const extra = (context: ModelContext, p: number): Count => [
  ...maps(context, p),
  ...extraBeyondMaps(context, p),
];

/** extra(p) - maps(unit(p)): the same without mappings. */
export const extraBeyondMaps = (context: ModelContext, p: number): Count => [
  ...pinnerReferences(context, p),
  ...trans(context, p),
];

/** pincount(f): the part of a folio's count that FOLL_EXCLUSIVE compares, without plain references. */
export const pincount = (context: ModelContext, f: number): Count =>
  context.pinners
    .filter((k) => isPin(context, k))
    .flatMap((k) => pagesOf(context, f).map((q) => holdsAt(k, q)));

/** Some of the given pinners is at `counter` on a page of p's unit. */
export function someAt(context: ModelContext, p: number, ks: readonly number[], counter: string): Condition {
  return any(...ks.flatMap((k) => over(context, p, (q) => is(pinner(k), at(counter, q)))));
}

/** ltp(p): a long-term pinner holds page p permanently. */
export function ltp(context: ModelContext, p: number): Condition {
  const counters = context.pinners
    .filter((k) => isLongTerm(context, k))
    .map((k) => is(pinner(k), at('PIN', p)));
  return counters.length === 0 ? never : any(...counters);
}

function isAlways(condition: Condition): boolean {
  return condition.kind === 'all' && condition.of.length === 0;
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
