import { describe, expect, it } from 'vitest';
import { linkToWords } from './text-fragment.ts';

describe('linkToWords', () => {
  it('points at the words, with the characters that a fragment reserves encoded', () => {
    expect(linkToWords('https://archive.example/a%2Fb@x/', 'a non-goal, surely & "so"', [3, 3])).toBe(
      'https://archive.example/a%2Fb@x/#:~:text=a%20non%2Dgoal%2C%20surely%20%26%20%22so%22',
    );
  });

  it('gives both ends of words that span several lines', () => {
    expect(linkToWords('https://archive.example/a@x/', 'one two three four five six', [3, 4])).toBe(
      'https://archive.example/a@x/#:~:text=one%20two,five%20six',
    );
  });

  it('keeps the fragment by which a forge names a comment', () => {
    expect(linkToWords('https://forge.example/issues/7#comment-9', 'one two', [3, 3])).toBe(
      'https://forge.example/issues/7#comment-9:~:text=one%20two',
    );
  });

  it('has spaces only between words', () => {
    expect(linkToWords('https://archive.example/a@x/', ' one  two ', [3, 3])).toBe(
      'https://archive.example/a@x/#:~:text=one%20two',
    );
  });

  it('does not change the address of a message that is in no web archive', () => {
    expect(linkToWords('mid:a@x', 'one two', [3, 3])).toBe('mid:a@x');
  });
});
