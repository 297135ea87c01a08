import { describe, expect, it } from 'vitest';
import { fillPattern } from './address-pattern.ts';

const id = 'CA+b=c%d/e&f@mail.example';

describe('fillPattern', () => {
  it('keeps what a path segment may contain and encodes everything else, including the slash', () => {
    expect(fillPattern('https://archive.example/all/{id}/', '{id}', id)).toBe(
      'https://archive.example/all/CA+b=c%25d%2Fe&f@mail.example/',
    );
  });

  it('encodes what would end the value in a query', () => {
    expect(fillPattern('https://archive.example/?l=mid&q={id}', '{id}', id)).toBe(
      'https://archive.example/?l=mid&q=CA%2Bb%3Dc%25d%2Fe%26f%40mail.example',
    );
  });

  it('does not interpret a value that looks like a replacement pattern', () => {
    expect(fillPattern('https://archive.example/{id}', '{id}', "$&$'@x")).toBe(
      "https://archive.example/$&$'@x",
    );
  });
});
