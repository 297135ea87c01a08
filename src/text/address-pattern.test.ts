import { describe, expect, it } from 'vitest';
import { fillPattern } from './address-pattern.ts';

const id = 'CA+b=c%d/e&f@mail.example';

describe('fillPattern', () => {
  it('keeps what a path may hold and encodes the rest, the slash too', () => {
    expect(fillPattern('https://archive.example/all/{id}/', '{id}', id)).toBe(
      'https://archive.example/all/CA+b=c%25d%2Fe&f@mail.example/',
    );
  });

  it('encodes in a query what would end the value there', () => {
    expect(fillPattern('https://archive.example/?l=mid&q={id}', '{id}', id)).toBe(
      'https://archive.example/?l=mid&q=CA%2Bb%3Dc%25d%2Fe%26f%40mail.example',
    );
  });

  it('leaves a value alone that looks like a replacement pattern', () => {
    expect(fillPattern('https://archive.example/{id}', '{id}', "$&$'@x")).toBe(
      "https://archive.example/$&$'@x",
    );
  });
});
