/** A comparison in which what stays for long is cut to its ends, so that what changed is seen at once. */

import type { DiffSegment } from './diff-words.ts';

/** A stretch that stays and is not shown: so many words. */
export interface Skipped {
  readonly kind: 'skipped';
  readonly words: number;
}

/** So many words that stay are shown beside a change; fewer than are left out of one stretch are never left out. */
const kept = 24;

export function shortenUnchanged(segments: readonly DiffSegment[]): readonly (DiffSegment | Skipped)[] {
  const whole = joinUnchanged(segments);
  return whole.flatMap((segment, at): readonly (DiffSegment | Skipped)[] => {
    if (segment.kind !== 'same') return [segment];
    const words = segment.text.match(/\s*\S+\s*/g) ?? [];
    const before = at === 0 ? 0 : kept;
    const after = at === whole.length - 1 ? 0 : kept;
    const skipped = words.length - before - after;
    if (skipped <= kept) return [segment];
    const end = words.length - after;
    return [
      ...same(words.slice(0, before).join('').trimEnd()),
      { kind: 'skipped', words: skipped },
      ...same(words.slice(end).join('').trimStart()),
    ];
  });
}

function same(text: string): readonly DiffSegment[] {
  return text === '' ? [] : [{ kind: 'same', text }];
}

/** Lines that stay stand beside words that stay as segments of their own. */
function joinUnchanged(segments: readonly DiffSegment[]): readonly DiffSegment[] {
  const joined: DiffSegment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last?.kind === 'same' && segment.kind === 'same')
      joined[joined.length - 1] = { kind: 'same', text: last.text + segment.text };
    else joined.push(segment);
  }
  return joined;
}
