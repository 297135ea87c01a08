/**
 * The rules of the taker of transient references: a migration scanner, an LRU batch,
 * a speculative look-up in the page cache. It takes a reference on any page, private
 * or not, and never touches the content.
 *
 * The guest_memfd conversion series says that under the invalidate lock, after the
 * unmap, only such references can appear, and that their holders do not touch the
 * memory: 20260830-gmem-inplace-conversion-v12-0-85e5fd25252a@google.com.
 */

import { is } from '../../explorer/condition.ts';
import { type ModelRule, rule, set } from '../machine/rule.ts';
import type { ModelContext } from './model-context.ts';
import { at, IDLE, T } from './names.ts';

export function transientReference(context: ModelContext): readonly ModelRule[] {
  return context.pages.flatMap((p) => [
    rule('T', 'get', p, {
      guard: [is(T, IDLE)],
      effect: [set(T, at('HOLD', p))],
      opens: { kind: 'takes' },
      note: `a scanner takes a passing reference on page ${p}`,
    }),
    rule('T', 'put', p, {
      guard: [is(T, at('HOLD', p))],
      effect: [set(T, IDLE)],
      note: `the scanner drops its reference on page ${p}`,
    }),
  ]);
}
