/**
 * Adds a witness for a question that W1 alone does not answer. W1 is a refusal because of references none of which has
 * been looked at again yet. If the check considers pins but not mappings, such a pin may still be kept, and the refusal
 * was right. This witness is a refusal because of pins that will be dropped, since their mappings are gone.
 */

import { all, type Condition, is, not } from '../../explorer/condition.ts';
import type { Machine } from '../../explorer/machine.ts';
import { at, map } from './names.ts';

export const droppedWitness = 'dropped';

/** The machine with the witness on each refusal that has W1. Used when a page is built; not part of the model. */
export function withDroppedWitness(machine: Machine): Machine {
  const noneKept = all(...pinsBeforeTheirLook(machine).map(not));
  return {
    ...machine,
    rules: machine.rules.map((rule) => ({
      ...rule,
      marks: [
        ...rule.marks,
        ...rule.marks
          .filter(({ property }) => property === 'W1')
          .map(({ when }) => ({ property: droppedWitness, when: all(when, noneKept) })),
      ],
    })),
    properties: [
      ...machine.properties,
      { kind: 'witness', id: droppedWitness, text: 'a refusal by pins that will be dropped' },
    ],
  };
}

/** Conditions for each pin that is taken but not looked at again, on a page still mapped: such a pin would be kept. */
function pinsBeforeTheirLook({ variables }: Machine): readonly Condition[] {
  const raised = variables.flatMap(({ name, values }) =>
    values.flatMap((value) => {
      const page = /^GRAB\((\d+)\)$/.exec(value)?.[1];
      return page === undefined ? [] : [{ name, page: Number(page) }];
    }),
  );
  return raised.map(({ name, page }) => all(is(name, at('GRAB', page)), is(map(page), '1')));
}
