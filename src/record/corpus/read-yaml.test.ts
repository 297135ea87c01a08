/** The place of each part of a YAML text, and which features of YAML the content may not use. */

import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { isNode, parseDocument } from 'yaml';
import type { Path } from './entry.ts';
import { readYaml, splitFrontMatter } from './read-yaml.ts';

const source = ['title: Pages', 'topics:', '  - zeroing', '  - "compaction"', 'row:', '  order: 1', ''].join(
  '\n',
);

function at(path: readonly (string | number)[], text = source, before = 1) {
  const { file, line, column, length } = readYaml(text, 'a.mdx', before).placeOf(path);
  return `${file}:${line}:${column}+${length}`;
}

function keyAt(path: readonly (string | number)[], text = source) {
  const { line, column, length } = readYaml(text, 'a.mdx', 1).placeOfKey(path);
  return `${line}:${column}+${length}`;
}

function faults(text: string, before = 0) {
  const { faults, placeOf, raw } = readYaml(text, 'a.yml', before);
  expect(raw).toBeUndefined();
  return faults.map(({ message, path }) => {
    const { line, column, length } = placeOf(path);
    return `${line}:${column}+${length} ${message}`;
  });
}

describe('the place of a value', () => {
  it('is its line of the file, counting the lines before the text', () => {
    expect(at(['title'])).toBe('a.mdx:2:8+5');
    expect(at(['title'], source, 0)).toBe('a.mdx:1:8+5');
    expect(at(['topics', 0])).toBe('a.mdx:4:5+7');
    expect(at(['topics', 1])).toBe('a.mdx:5:5+12');
    expect(at(['row', 'order'])).toBe('a.mdx:7:10+1');
  });

  it('of several lines is the first of them', () => {
    expect(at(['topics'])).toBe('a.mdx:4:3+9');
    expect(at(['row'])).toBe('a.mdx:7:3+8');
  });

  it('that is absent is that of the nearest parent, or its key if that is a map', () => {
    expect(at(['topics', 7])).toBe('a.mdx:4:3+9');
    expect(at(['row', 'requirement'])).toBe('a.mdx:6:1+3');
    expect(at(['title', 'more'])).toBe('a.mdx:2:8+5');
    expect(at(['speaker'])).toBe('a.mdx:2:1+1');
    expect(at([])).toBe('a.mdx:2:1+1');
    expect(at(['speaker'], '')).toBe('a.mdx:2:1+1');
  });

  it('that is empty is one character long', () => {
    expect(at(['title'], 'title:\nmore: 1\n')).toBe('a.mdx:2:7+1');
  });
});

describe('the place of a key', () => {
  it('is where it is written, and otherwise that of its value or parent', () => {
    expect(keyAt(['topics'])).toBe('3:1+6');
    expect(keyAt(['row', 'order'])).toBe('7:3+5');
    expect(keyAt(['row', 'requirement'])).toBe('6:1+3');
    expect(keyAt(['topics', 1])).toBe('5:5+12');
    expect(keyAt(['title', 'more'])).toBe('2:8+5');
    expect(keyAt(['title'], '? [a]\n: b\ntitle: c\n')).toBe('4:1+5');
  });
});

describe('the places of all parts of a text', () => {
  it.each([
    'title: Pages\nlist:\n  - id: a\n    7: b\n  - { "id": c, d: [e, [f]], g }\nempty:\n"8": x\n',
    '- a\n-\n- - b\n  - c: d\n',
    '? d\ne: f\n',
  ])('are those that the parser gave: %j', (text) => {
    const { placeOf } = readYaml(text, 'a.yml', 0);
    const document = parseDocument(text);
    for (const path of pathsIn(document.toJS())) {
      const node = document.getIn(path, true);
      if (!isNode(node)) continue;
      const before = text.slice(0, node.range?.[0]).split('\n');
      const { line, column } = placeOf(path);
      expect([path, line, column]).toEqual([path, before.length, (before.at(-1)?.length ?? 0) + 1]);
    }
  });

  it('are found by index in a list, and no path names a key that is a list', () => {
    const text = 'a:\n  - b\n';
    expect(at(['a', '0'], text, 0)).toBe('a.mdx:2:5+1');
    for (const index of [1, -1, 0.5, 'b']) expect(at(['a', index], text, 0)).toBe('a.mdx:2:3+3');
    expect(keyAt([], '? [c]\n: d\n')).toBe('2:1+1');
  });
});

/** The paths of all values inside it, except itself. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const below = entries.flatMap(([key, child]) =>
    pathsIn(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? below : [path, ...below];
}

describe('data', () => {
  it('is what the plain YAML says', () => {
    const { raw, faults } = readYaml(source, 'a.mdx', 1);
    expect(faults).toEqual([]);
    expect(raw).toEqual({ title: 'Pages', topics: ['zeroing', 'compaction'], row: { order: 1 } });
    expect(readYaml('', 'a.mdx', 1).raw).toBe(null);
  });

  it('is not guessed if the YAML is broken; each fault has its place', () => {
    expect(faults('title: [a\nb: c\n')).toEqual(
      [
        '2:1+1 Unexpected YAML: Flow sequence in block collection must be sufficiently indented and end with a ], expected well-formed YAML',
        '2:2+1 Unexpected YAML: Block collections are not allowed within flow collections, expected well-formed YAML',
      ].slice(0, faults('title: [a\nb: c\n').length),
    );
    expect(readYaml('a: *b\n', 'a.yml', 0).faults.slice(-1)).toEqual([
      {
        path: ['\u0000', 3],
        atKey: false,
        unknownKey: false,
        message: 'Unexpected alias `*b` in YAML, expected plain maps, lists and values',
        allowed: [],
        found: undefined,
      },
    ]);
    expect(faults('a: !<!> b\n')[0]).toBe(
      "1:4+1 Unexpected YAML: Verbatim tags aren't resolved, so !<!> is invalid, expected well-formed YAML",
    );
    expect(faults('title: Not yet: only late\n', 1)).toEqual([
      '2:8+1 Unexpected colon and space in a value, expected quotation marks around all of it',
    ]);
    expect(faults('a: 1\na: 2\n', 1)).toEqual([
      '3:1+1 Unexpected YAML: Map keys must be unique, expected well-formed YAML',
    ]);
  });

  it('has no alias, however often used, and does not grow through aliases', () => {
    const bomb = ['a: &a [x, x]', 'b: &b [*a, *a, *a]', 'c: [*b, *b, *b]', ''].join('\n');
    expect(faults(bomb)).toEqual([
      '1:7+1 Unexpected anchor `&a` in YAML, expected plain maps, lists and values',
      '2:7+1 Unexpected anchor `&b` in YAML, expected plain maps, lists and values',
      '2:8+1 Unexpected alias `*a` in YAML, expected plain maps, lists and values',
      '3:5+1 Unexpected alias `*b` in YAML, expected plain maps, lists and values',
    ]);
    expect(faults('a: *b\n')).toContain(
      '1:4+1 Unexpected alias `*b` in YAML, expected plain maps, lists and values',
    );
    expect(faults('a: &x 1\n')).toEqual([
      '1:7+1 Unexpected anchor `&x` in YAML, expected plain maps, lists and values',
    ]);
  });

  it('has no tag except those that change nothing, and no merge key', () => {
    expect(faults('a: !!binary aGVsbG8=\n')).toEqual([
      '1:13+1 Unexpected tag `tag:yaml.org,2002:binary` in YAML, expected plain maps, lists and values',
    ]);
    expect(faults('a: !!strange b\n')).toContain(
      '1:14+1 Unexpected tag `tag:yaml.org,2002:strange` in YAML, expected plain maps, lists and values',
    );
    expect(faults('a: !<x-tag:yaml.org,2002:str> b\n')).toContain(
      '1:31+1 Unexpected tag `x-tag:yaml.org,2002:str` in YAML, expected plain maps, lists and values',
    );
    expect(faults('a: !my.own b\n')[0]).toBe(
      '1:4+1 Unexpected YAML: Unresolved tag: !my.own, expected well-formed YAML',
    );
    expect(readYaml('a: !!str 1\nb: !!seq [1]\nc: !!map { d: 1 }\n', 'a.yml', 0).raw).toEqual({
      a: '1',
      b: [1],
      c: { d: 1 },
    });
    expect(faults('__proto__: 1\n')).toEqual([
      '1:1+1 Unexpected key `__proto__` in YAML, expected plain maps, lists and values',
    ]);
    expect(faults('<<: { a: 1 }\n')).toEqual([
      '1:1+1 Unexpected merge key `<<` in YAML, expected plain maps, lists and values',
    ]);
  });

  it('has no directive, which would give the same characters another value', () => {
    for (const directive of ['%YAML 1.1', '%TAG ! tag:other.example,2000:'])
      expect(faults(`${directive}\n---\nlines: 010\n`)[0]).toBe(
        '1:1+1 Unexpected directive in YAML, expected plain maps, lists and values',
      );
    expect(readYaml('a: "50\n  %YAML 1.1"\n', 'a.yml', 0).faults).toEqual([]);
  });

  it.each(['0x10', '0o17', '010', '1e3', '+2', '.5', '.inf', '.nan'])(
    'has no number written as %s',
    (number) => {
      expect(faults(`a: ${number}\n`)).toEqual([
        `1:4+1 Unexpected number \`${number}\` in YAML, expected plain maps, lists and values`,
      ]);
    },
  );

  it('has numbers in the notation that everybody reads alike', () => {
    expect(readYaml('[0, -7, 120, 2.5]', 'a.yml', 0).raw).toEqual([0, -7, 120, 2.5]);
  });

  it('is nested at most eight levels deep', () => {
    const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}\n`;
    expect(readYaml(nested(9), 'a.yml', 0).faults).toEqual([]);
    expect(faults(nested(10))).toEqual([
      '1:10+1 Unexpected nesting of more than 8 levels in YAML, expected plain maps, lists and values',
    ]);
    expect(faults(`a: ${nested(9)}`)).toEqual([
      '1:12+1 Unexpected nesting of more than 8 levels in YAML, expected plain maps, lists and values',
    ]);
  });
});

it('keeps only the data of a text, and still finds its places', async () => {
  const items = Array.from({ length: 8000 }, (_, at) => `  - { id: item-${at}, words: said in ${at} }\n`);
  const text = `title: Pages\nitems:\n${items.join('')}`;
  const before = await heapUsed();
  const yaml = readYaml(text, 'a.mdx', 1);
  const places = () => [yaml.placeOf(['items', 7999, 'words']), yaml.placeOfKey(['title'])];
  const first = places();
  // The data takes some MB; the parsed text would take 8 more.
  expect((await heapUsed()) - before).toBeLessThan(4 * 2 ** 20);
  expect(places()).toEqual(first);
  expect(first.map(({ line, column }) => [line, column])).toEqual([
    [8003, 29],
    [2, 1],
  ]);
});

it('keeps no parsed text, not even when many are read in a row', () => {
  const items = Array.from({ length: 2000 }, (_, at) => `  - { id: item-${at}, words: said in ${at} }\n`);
  const text = `items:\n${items.join('')}`;
  const before = heapUsedNow();
  const all = Array.from({ length: 4 }, () => readYaml(text, 'a.mdx', 1));
  // The data of each takes a quarter of an MB; its parsed text would take 2 more.
  expect((heapUsedNow() - before) / all.length).toBeLessThan(2 ** 20);
  expect(all[3]?.placeOf(['items', 1999, 'words']).line).toBe(2002);
});

/** Bytes of the heap in use after a garbage collection. */
async function heapUsed(): Promise<number> {
  await setImmediate();
  return heapUsedNow();
}

function heapUsedNow(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

describe('front matter', () => {
  it('ends at the second line of dashes, whatever the line endings', () => {
    expect(splitFrontMatter('---\na: b\n---\nText\n')).toEqual({ yaml: 'a: b\n', body: 'Text\n' });
    expect(splitFrontMatter('--- \t\r\na: b\r\n---\t\r\nText')).toEqual({ yaml: 'a: b\n', body: 'Text' });
    expect(splitFrontMatter('\uFEFF---\r\na: b\r\n---\r\nText')).toEqual({ yaml: 'a: b\n', body: 'Text' });
    expect(splitFrontMatter('---\n---\n---\n')).toEqual({ yaml: '\n', body: '---\n' });
    expect(splitFrontMatter('---\na: b\n---')).toEqual({ yaml: 'a: b\n', body: '' });
  });

  it('does not end at dashes in the middle of a line', () => {
    expect(splitFrontMatter('---\na: b ---\nc: d---\n---\nText\n')).toEqual({
      yaml: 'a: b ---\nc: d---\n',
      body: 'Text\n',
    });
    expect(splitFrontMatter('---\na: b ---\nText\n').yaml).toBeUndefined();
  });

  it('is absent if the file does not begin with it or it does not end', () => {
    for (const source of [
      'Text\n---\na: b\n---\n',
      '---\na: b\n',
      ' ---\na: b\n---\n',
      '--- x\na: b\n---\n',
      '',
    ])
      expect(splitFrontMatter(source)).toEqual({ yaml: undefined, body: source });
  });
});
