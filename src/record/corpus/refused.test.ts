import { describe, expect, it } from 'vitest';
import { Scalar, YAMLSeq } from 'yaml';
import { excessOf, unplainNodes } from './refused.ts';

describe('a file', () => {
  it('is read if no line has more than 20 000 characters, and the whole no more than four million', () => {
    expect(excessOf('')).toBeUndefined();
    expect(excessOf(`a\n${'x'.repeat(20_000)}\nb\n`)).toBeUndefined();
    expect(excessOf(`${'x'.repeat(19_999)}\n`.repeat(200))).toBeUndefined();
  });

  it('is refused otherwise, with the line', () => {
    expect(excessOf(`a\n${'x'.repeat(20_001)}\n${'x'.repeat(30_000)}`)).toEqual({
      message: 'Unexpected line of 20001 characters, expected at most 20000',
      line: 2,
    });
    expect(excessOf('x'.repeat(20_001))?.line).toBe(1);
    expect(excessOf(`${`${'x'.repeat(19_999)}\n`.repeat(200)}a`)).toEqual({
      message: 'Unexpected file of 4000001 characters, expected at most 4000000',
      line: 1,
    });
  });
});

it('a list may be as long as a large archive, and is read in order', () => {
  const list = new YAMLSeq<Scalar>();
  list.items = Array.from({ length: 200_000 }, () => new Scalar('x'));
  expect(unplainNodes(list)).toEqual([]);
  for (const at of [7, 199_999]) {
    const item = new Scalar('x');
    item.anchor = `a${at}`;
    list.items[at] = item;
  }
  expect(unplainNodes(list).map(({ what }) => what)).toEqual(['anchor `&a7`', 'anchor `&a199999`']);
});
