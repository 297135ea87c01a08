/**
 * What a run breaks or shows, in two forms: as published in citations and files, with the property's code first, which
 * stays as it is; and as a page shows it, with what happened first and the code after it.
 */

import type { Step } from '../../explorer/step.ts';
import type { Subject } from './subject.ts';

export interface BothForms {
  readonly cited: string;
  readonly shown: string;
}

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
  offered: Offered,
  events: Readonly<Record<string, string>>,
  steps: readonly Step[],
  seen: readonly Seen[],
): BothForms {
  const found = seen.map((one) => seenWords(one, steps, events[one.id] ?? ''));
  const sentences = [...found, ...progressWords(offered, seen, events)];
  if (sentences.length > 0) {
    const all = (form: keyof BothForms) => sentences.map((sentence) => sentence[form]).join(' ');
    return { cited: all('cited'), shown: all('shown') };
  }
  const none =
    steps.length === 0
      ? 'Nothing has happened yet.'
      : 'Nothing is broken on this way. One way proves nothing; exploring every state does.';
  return { cited: none, shown: none };
}

/** One property that a step breaks or shows, to follow the words of the step. */
export function stepFinding(id: string, event: string): BothForms {
  return isWitness(id)
    ? { cited: `${id}: ${event}.`, shown: `${event} (${id}).` }
    : { cited: `Breaks ${id}: ${event}.`, shown: `${event} (breaks ${id}).` };
}

export function isWitness(id: string): boolean {
  return id.startsWith('W');
}

function seenWords({ id, at, until, again = false }: Seen, steps: readonly Step[], event: string): BothForms {
  const step = steps[at - 1];
  if (isWitness(id) || step?.marks.includes(id)) {
    const verb = isWitness(id) ? 'shows' : 'breaks';
    const start = `Step ${at}, ${step?.rule.label}`;
    return { cited: `${start}, ${verb} ${id}: ${event}.`, shown: `${start}: ${event} (${verb} ${id}).` };
  }
  const start = `${stretchWords(at, until)}${again ? ', and again later' : ''}`;
  return {
    cited: `${start}${again ? ',' : ''} ${id} is broken: ${event}.`,
    shown: `${start}: ${event} (${id} is broken).`,
  };
}

/** On a property of progress, which no single step breaks. */
function progressWords(
  { property, proved, subject }: Offered,
  seen: readonly Seen[],
  events: Readonly<Record<string, string>>,
): readonly BothForms[] {
  if (property === undefined || seen.some(({ id }) => id === property) || events[property]) return [];
  const text = subject.notation.properties[property] ?? '';
  const explore = 'exploring every state tells whether that is so.';
  return [
    proved
      ? {
          cited: `At this configuration ${property} fails, which asks: ${text}.`,
          shown: `At this configuration it is not so that ${text} (${property} fails).`,
        }
      : {
          cited: `The link offers this as a way to where ${property} fails (${text}); ${explore}`,
          shown: `The link offers this as a way to where it is not so that ${text} (${property}); ${explore}`,
        },
  ];
}

/** Says for how long a state property is broken. */
function stretchWords(at: number, until: number | undefined): string {
  const from = at === 0 ? 'the beginning' : `step ${at}`;
  if (until === undefined) return at === 0 ? 'From the beginning' : `From ${from} on`;
  return until === at ? `After ${from} alone` : `From ${from} to step ${until}`;
}
