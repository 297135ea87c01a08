import { expect, it } from 'vitest';
import { Scalar, YAMLSeq } from 'yaml';
import { unplainNodes } from './unplain-yaml.ts';

it('a list may be as long as an archive has messages, and is read in its order', () => {
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
