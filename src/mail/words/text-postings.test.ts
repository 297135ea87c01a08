import { expect, it } from 'vitest';
import { indexTexts } from './text-postings.ts';

const hashOf = (part: number) => Math.imul(part + 1, 0x9e3779b1);

it('returns every text with all of the parts, in order', () => {
  const indexer = indexTexts();
  const [tea, is, hot, cold, milk, sugar] = [0, 1, 2, 3, 4, 5].map(hashOf) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (const parts of [[tea, is, hot], [tea, is, cold], [milk, is, cold], [], [cold, cold, tea]])
    indexer.add(parts);
  const { textsWith } = indexer.finish();
  expect(textsWith([tea])).toEqual([0, 1, 4]);
  expect(textsWith([cold, tea])).toEqual([1, 4]);
  expect(textsWith([is, cold, milk])).toEqual([2]);
  expect(textsWith([sugar])).toEqual([]);
  expect(textsWith([tea, sugar])).toEqual([]);
});

it('omits none of very many texts', () => {
  const indexer = indexTexts();
  const size = 400;
  const each = hashOf(10_000);
  const own = (text: number) => hashOf(20_000 + text);
  for (let text = 0; text < size; text++)
    indexer.add([each, own(text), ...Array.from({ length: 1000 }, (_, at) => hashOf((text + at) % 3000))]);
  const { textsWith } = indexer.finish();
  expect(textsWith([each])).toHaveLength(size);
  for (let text = 0; text < size; text += 7) {
    expect(textsWith([own(text), each])).toContain(text);
    expect(textsWith([hashOf(text)])).toContain(text);
  }
  // Few other parts share a bucket with a part.
  expect(textsWith([own(7)]).length).toBeLessThan(size / 4);
});

it('returns each text once, even if its parts share buckets', () => {
  for (let texts = 1; texts < 40; texts++) {
    const indexer = indexTexts();
    const parts = (text: number) => Array.from({ length: 20 }, (_, at) => hashOf((7 * text + at) % 50));
    for (let text = 0; text < texts; text++) indexer.add(parts(text));
    const { textsWith } = indexer.finish();
    for (let at = 0; at < 50; at++) {
      const held = Array.from({ length: texts }, (_, text) => text).filter((text) =>
        parts(text).includes(hashOf(at)),
      );
      const named = textsWith([hashOf(at)]);
      expect(named.filter((text) => held.includes(text))).toEqual(held);
      expect(named).toEqual([...new Set(named)].toSorted((a, b) => a - b));
    }
    expect(textsWith(parts(0))).toContain(0);
  }
});
