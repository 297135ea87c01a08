import { describe, expect, it } from 'vitest';
import { loreLinkTo } from './text-fragment.ts';

describe('loreLinkTo', () => {
  it('points at the words, with the characters that a fragment reserves encoded', () => {
    expect(loreLinkTo('a/b@x', 'a non-goal, surely & "so"', [3, 3])).toBe(
      'https://lore.kernel.org/all/a%2Fb@x/#:~:text=a%20non%2Dgoal%2C%20surely%20%26%20%22so%22',
    );
  });

  it('gives both ends of words that run over several lines', () => {
    expect(loreLinkTo('a@x', 'one two three four five six', [3, 4])).toBe(
      'https://lore.kernel.org/all/a@x/#:~:text=one%20two,five%20six',
    );
  });
});
