/** The mark of each kind of claim where a drawing needs it as text; everywhere else `parts.css` draws the same marks. */

import type { ClaimKind } from '../../record/schema/kinds.ts';

/** None looks like a state or a stance: an outcome is not ticked, since something may have been left undone. */
export const kindMarks: Readonly<Record<ClaimKind, string>> = {
  position: '■',
  requirement: '▸',
  'non-goal': '✗',
  question: '?',
  answer: '→',
  proposal: '◆',
  option: '□',
  correction: '↔',
  fact: '○',
  outcome: '=',
};
