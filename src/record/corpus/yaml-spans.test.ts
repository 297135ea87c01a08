/** Where parts of a YAML text stand, against what its parser says when it is asked again. */

import { describe, expect, it } from 'vitest';
import { isNode, type Node, parseDocument } from 'yaml';
import type { Path } from './entry.ts';
import { yamlSpans } from './yaml-spans.ts';

describe('the parts of a text', () => {
  it.each([
    'title: Pages\nlist:\n  - id: a\n    7: b\n  - { "id": c, d: [e, [f]], g }\nempty:\n"8": x\n',
    '- a\n-\n- - b\n  - c: d\n',
    '? d\ne: f\n',
    'word\n',
    '',
  ])('stand where the parser had them: %j', (source) => {
    const { contents } = parseDocument(source);
    const { valueAt } = yamlSpans(contents);
    const document = parseDocument(source);
    const seen: unknown[] = [];
    for (const path of pathsIn(document.toJS() as unknown)) {
      const node = document.getIn(path, true);
      const range = isNode(node) ? (node as Node).range?.slice(0, 2) : undefined;
      const span = valueAt(path);
      expect([path, span && [span.start, span.end]]).toEqual([path, range]);
      seen.push(span);
    }
    expect(seen.length).toBeGreaterThan(0);
  });

  it('of a list are asked by number, and of a scalar there are none', () => {
    const { valueAt, keyAt } = yamlSpans(parseDocument('a:\n  - b\n').contents);
    expect(valueAt(['a', 0])).toEqual({ start: 7, end: 8, isMap: false });
    expect(valueAt(['a', '0'])).toEqual({ start: 7, end: 8, isMap: false });
    for (const path of [['a', 1], ['a', -1], ['a', 0.5], ['a', 'b'], ['a', 0, 0], ['b'], ['b', 0]])
      expect(valueAt(path)).toBe(undefined);
    expect(keyAt(['a'])).toEqual({ start: 0, end: 1, isMap: false });
    for (const path of [[], ['b'], ['a', 0], ['b', 'a']]) expect(keyAt(path)).toBe(undefined);
    expect(valueAt([])).toEqual({ start: 0, end: 9, isMap: true });
  });

  it('whose key is a list are named by no path', () => {
    const { valueAt, keyAt } = yamlSpans(parseDocument('? [a, b]\n: c\nd: *e\n').contents);
    expect(keyAt([])).toBe(undefined);
    expect(valueAt(['d'])).toEqual({ start: 16, end: 18, isMap: false });
  });
});

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, one]) =>
    pathsIn(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...below];
}
