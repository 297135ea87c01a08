/** The words of a race of which guards were left out: a step says that it does not look, where its rule no longer does. */

import type { FigureWords } from '../machine/step-words.ts';
import { type GuardId, standsIn } from './guards.ts';
import { raceWords } from './race-words.ts';

interface LeftOut {
  /** In the box, in place of what the whole rule does. */
  readonly words?: string;
  /** A sentence in place of what the whole rule says. */
  readonly instead?: string;
  /** A sentence after it. */
  readonly also?: string;
}

const leftOut: Readonly<Record<GuardId, LeftOut>> = {
  unmap: { words: 'leaves the mappings', instead: 'The host’s mappings are not removed here.' },
  count: {
    words: 'does not count',
    instead: 'Nobody counts: the converter goes on, whoever holds the page.',
  },
  'shared-only': { instead: 'A page fault of the VMM goes ahead, whether the page is shared or not.' },
  'lock-in-fault': { also: 'It does not wait for the lock.' },
  'look-again': {
    words: 'does not look again',
    instead: 'The I/O does not look whether the mapping is still there, and keeps what it has.',
  },
  'fault-first': { also: 'A page fault under way is not waited for.' },
  pins: { instead: 'The converter takes the exclusive pin, and does not look for other pins.' },
  'one-exclusive': {
    instead: 'The converter takes the exclusive pin, and does not look for another exclusive one.',
  },
  'refuse-pins': { also: 'An exclusive pin does not keep it out.' },
  'split-count': { words: 'splits without a count', instead: 'The folio is split, and nobody counts first.' },
  'merge-count': {
    words: 'merges without a count',
    instead: 'The folio is put together, and nobody counts first.',
  },
};

/** Where a guard comes to something else than in its other rules. */
const elsewhere: Readonly<Record<string, LeftOut>> = {
  // A store gives its page up all the same.
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
      const said = raceWords.wordsOf(subject, step, before);
      const here = left
        .filter((id) => standsIn(id, step.rule))
        .map((id) => elsewhere[step.rule.name.replace(/^K\d/, 'K')] ?? leftOut[id]);
      const instead = here.flatMap((one) => one.instead ?? []);
      const also = here.flatMap((one) => one.also ?? []);
      const words = here.find((one) => one.words !== undefined)?.words ?? said.words;
      return { ...said, words, say: [...(instead.length > 0 ? instead : [said.say]), ...also].join(' ') };
    },
  };
}
