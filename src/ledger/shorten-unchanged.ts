/** Shortens long unchanged stretches of a diff to their ends, so that the changes are seen at once. */

import type { DiffSegment } from './diff-words.ts';

/** An unchanged stretch that is not shown, with its number of words. */
export interface Skipped {
  readonly kind: 'skipped';
  readonly words: number;
}

/** Unchanged words shown beside a change; a gap is left out only if it has more words than this. */
const kept = 10;

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

/** Merges neighbouring unchanged segments: unchanged lines and words come as separate ones. */
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
