/**
 * What a run breaks or shows, in two forms: as published in citations and files, with the property's code first, which
 * stays as it is; and as a page shows it, with what happened first and the code after it.
 */

import type { Step } from '../../explorer/step.ts';
import type { Subject } from './subject.ts';

/** As a pair, because it is in the script of each lab of a machine, whose size is limited. */
export type BothForms = readonly [cited: string, shown: string];

/** A property that the run breaks or witnesses, and the first step at which it does (0: before the first step). */
export interface Seen {
  readonly id: string;
  readonly at: number;
  /** For a state property that holds again before the run ends: the last step after which it is still broken. */
  readonly until?: number;
  /** Whether it is broken once more after that. */
  readonly again?: boolean;
}

/** What a run was offered as: an example of a property, known to be broken there or only claimed by a link. */
interface Offered {
  readonly subject: Subject;
  readonly property?: string;
  readonly proved: boolean;
}

export function verdictWords(
  { property = '', proved, subject }: Offered,
  events: Readonly<Record<string, string>>,
  steps: readonly Step[],
  seen: readonly Seen[],
): BothForms {
  const sentences = seen.map((one) => seenWords(one, steps, events[one.id] ?? ''));
  const text = subject.notation.properties[property];
  // A property of progress, which no single step breaks.
  if (text !== undefined && !seen.some(({ id }) => id === property) && !events[property]) {
    const cited = proved
      ? `At this configuration ${property} fails, which asks: ${text}.`
      : `The link offers this as a way to where ${property} fails (${text}); exploring every state tells whether that is so.`;
    sentences.push([cited, proved ? `Not so here: ${text} (${property}).` : cited]);
  }
  const none =
    steps.length === 0
      ? 'Nothing has happened yet.'
      : 'Nothing is broken on this way. One way proves nothing; exploring every state does.';
  const all = (form: 0 | 1) => sentences.map((sentence) => sentence[form]).join(' ') || none;
  return [all(0), all(1)];
}

/** One property that a step breaks or shows, to follow the words of the step; without a capital. */
export function stepFinding(id: string, event: string): BothForms {
  return [`${isWitness(id) ? '' : 'breaks '}${id}: ${event}.`, `${event} (${id}).`];
}

export function isWitness(id: string): boolean {
  return id.startsWith('W');
}

function seenWords({ id, at, until, again }: Seen, steps: readonly Step[], event: string): BothForms {
  const step = steps[at - 1];
  const verb = isWitness(id) ? 'shows' : 'breaks';
  const byStep = isWitness(id) || step?.marks.includes(id);
  const when = byStep
    ? `Step ${at}, ${step?.rule.label}`
    : `${stretchWords(at, until)}${again ? ', and again later' : ''}`;
  return [
    `${when}${byStep ? `, ${verb} ${id}` : `${again ? ',' : ''} ${id} is broken`}: ${event}.`,
    `${when}: ${event} (${verb} ${id}).`,
  ];
}

/** Says for how long a state property is broken. */
function stretchWords(at: number, until: number | undefined): string {
  const from = at === 0 ? 'the beginning' : `step ${at}`;
  if (until === undefined) return at === 0 ? 'From the beginning' : `From ${from} on`;
  return until === at ? `After ${from} alone` : `From ${from} to step ${until}`;
}
