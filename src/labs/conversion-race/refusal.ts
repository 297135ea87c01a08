/**
 * The two witnesses that explain a refusal: W1, nobody really uses the page; W2,
 * only real pins on other parts of the same folio are in the way.
 *
 * 14bd145a-039f-4fb9-8598-384d6a051737@redhat.com asks whether short speculative pins
 * can make a conversion fail; 66a285fc-e54e-4247-8801-e7e17ad795a6@redhat.com says that
 * pins are not tracked per sub-page.
 */

import { all, type Condition, not } from '../../explorer/condition.ts';
import type { Mark } from '../../explorer/machine.ts';
import { mark } from '../machine/rule.ts';
import { type Count, holdsAt, type ModelContext, someAt, trans, zero } from './model-context.ts';

export interface RefusalParts {
  /** The pinners whose references the check counts. */
  readonly counted: readonly number[];
  /** M: the mappings that count; none if the check ignores mappings. */
  readonly mappings: Count;
  /** Whether this check sees transient references. */
  readonly seesTransient: boolean;
  /** What else must hold for the refusal to be about references. */
  readonly given?: readonly Condition[];
}

export function refusal(context: ModelContext, p: number, parts: RefusalParts): readonly Mark[] {
  const { counted, mappings, seesTransient, given = [] } = parts;
  const unmapped = mappings.length === 0 ? [] : [zero(mappings)];
  const someInPin = someAt(context, p, counted, 'PIN');
  const someInGrab = someAt(context, p, counted, 'GRAB');
  return [
    mark('W1', all(...given, ...unmapped, not(someInPin))),
    mark(
      'W2',
      all(
        ...given,
        ...unmapped,
        ...(seesTransient ? [zero(trans(context, p))] : []),
        someInPin,
        not(someInGrab),
        ...counted.map((k) => not(holdsAt(k, p))),
      ),
    ),
  ];
}
