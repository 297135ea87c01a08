/** The words of a race without some of its guards: a step whose rule no longer tests something says so. */

import type { FigureWords } from '../machine/step-words.ts';
import { type GuardId, hasGuard } from './guards.ts';
import { raceWords } from './race-words.ts';

interface LeftOut {
  /** Replaces the words of the whole rule in the box. */
  readonly words?: string;
  /** Replaces the sentence of the whole rule. */
  readonly instead?: string;
  /** Follows the sentence. */
  readonly also?: string;
}

const leftOut: Readonly<Record<GuardId, LeftOut>> = {
  unmap: { words: 'leaves the mappings', instead: 'The host’s mappings are not removed here.' },
  count: {
    words: 'does not count',
    instead: 'Nobody counts: the converter continues, whoever holds the page.',
  },
  'shared-only': { instead: 'A page fault of the VMM goes ahead, whether the page is shared or not.' },
  'lock-in-fault': { also: 'It does not wait for the lock.' },
  'look-again': {
    words: 'does not look again',
    instead: 'The I/O does not look whether the mapping is still there, and keeps what it has.',
  },
  'fault-first': { also: 'It does not wait for a page fault under way.' },
  pins: { instead: 'The converter takes the exclusive pin without looking for other pins.' },
  'one-exclusive': {
    instead: 'The converter takes the exclusive pin without looking for another exclusive one.',
  },
  'refuse-pins': { also: 'An exclusive pin does not keep it out.' },
  'split-count': { words: 'splits without a count', instead: 'The folio is split without a count.' },
  'merge-count': { words: 'merges without a count', instead: 'The folio is merged without a count.' },
};

/** Words for rules in which a guard means something else than in its other rules. */
const elsewhere: Readonly<Record<string, LeftOut>> = {
  // The store still gives up its page.
  'C.punch': { also: 'The host’s mappings of it stay.' },
  'K.verify_stale': {
    words: 'does not look again',
    instead: 'The I/O does not look whether the page is still there, and keeps one that was removed.',
  },
};

/** @param left the guards that were left out; with none, the words of the whole race */
export function wordsWithout(left: readonly GuardId[]): FigureWords {
  return {
    ...raceWords,
    wordsOf: (subject, step, before) => {
      const whole = raceWords.wordsOf(subject, step, before);
      const missing = left
        .filter((id) => hasGuard(step.rule, id))
        .map((id) => elsewhere[step.rule.name.replace(/^K\d/, 'K')] ?? leftOut[id]);
      const instead = missing.flatMap((guard) => guard.instead ?? []);
      const also = missing.flatMap((guard) => guard.also ?? []);
      const words = missing.find((guard) => guard.words !== undefined)?.words ?? whole.words;
      return { ...whole, words, say: [...(instead.length > 0 ? instead : [whole.say]), ...also].join(' ') };
    },
  };
}
