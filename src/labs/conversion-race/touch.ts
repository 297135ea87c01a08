/**
 * What an access to a page does to the guest's payload. I1 counts the attempt; the
 * machine decides whether it lands (ENF), and whether content survives a conversion
 * in place (PRES).
 *
 * ZnUsmFFslBWZxGIq@google.com says what pKVM does with such an access.
 */

import { all, type Condition, is, not } from '../../explorer/condition.ts';
import type { Effect, Mark } from '../../explorer/machine.ts';
import { mark, set } from '../machine/rule.ts';
import type { ModelContext } from './model-context.ts';
import { dat, s2 } from './names.ts';

interface Consequence {
  readonly effect: readonly Effect[];
  readonly marks: readonly Mark[];
}

/** TOUCH(p, property): the host writes to a page that it can name. */
export function touch(context: ModelContext, p: number, property: 'I1a' | 'I1b'): Consequence {
  const isPrivate = is(s2(p), 'P');
  const damage = context.config.ENF === 0 ? loses(p, isPrivate) : { effect: [], marks: [] };
  return { effect: damage.effect, marks: [mark(property, isPrivate), ...damage.marks] };
}

/** lost(p): the conversion itself destroys the content, on hardware that does not preserve it. */
export function lost(context: ModelContext, p: number): Consequence {
  return context.config.PRES === 0 ? loses(p) : { effect: [], marks: [] };
}

/** dat[p] := L with event I2, unless it is L already. */
export function loses(p: number, ...when: readonly Condition[]): Consequence {
  const intact = all(...when, not(is(dat(p), 'L')));
  return { effect: [set(dat(p), 'L', intact)], marks: [mark('I2', intact)] };
}
