/**
 * The cost model's entry point. It counts the cost of three ways to give a guest's memory a second owner: in place,
 * from two stores, or through a static bounce buffer.
 */

import { closedForm } from './closed-form.ts';
import { problemsOf } from './problems.ts';
import type { CostResult } from './result.ts';
import type { Scenario } from './scenario.ts';

/**
 * Counts bytes copied, zeroed and allocated, pages, splits, merges, invalidations and peaks over the whole scenario.
 * Exact whole numbers below 2^53; no times.
 *
 * @throws RangeError with the sentences of `problemsOf`, if any: call that first for input of a reader.
 */
export function cost(scenario: Scenario): CostResult {
  const problems = problemsOf(scenario);
  if (problems.length > 0) throw new RangeError(problems.join(' '));
  return closedForm(scenario);
}
