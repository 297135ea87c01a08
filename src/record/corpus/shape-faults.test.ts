/** The messages an author sees when a value has the wrong shape. */

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { slug } from '../schema/values.ts';
import { shapeFaults } from './shape-faults.ts';

const shape = z.strictObject({
  title: z.string().min(1, 'expected some text').max(10),
  state: z.enum(['open', 'closed']).optional(),
  lines: z.tuple([z.int(), z.int()]).optional(),
  row: z.strictObject({ order: z.int().min(1) }).optional(),
  topics: z.array(z.string()).min(1).max(2).optional(),
  share: z.number().gt(0).lt(1).optional(),
  sure: z.boolean().optional(),
  source: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('a') }),
      z.strictObject({ kind: z.literal('b') }),
    ])
    .optional(),
  day: z.union([z.int(), z.literal('ever')], 'expected a day or `ever`').optional(),
  hour: z.union([z.int(), z.literal('ever')], 'an hour is expected').optional(),
  word: z.string().regex(/^a/).optional(),
  none: z.record(slug, z.string()).optional(),
  speaker: slug.optional(),
});

function faultsOf(raw: unknown) {
  const result = shape.safeParse(raw);
  return result.success ? [] : shapeFaults(result.error, raw);
}

function messages(raw: unknown) {
  return faultsOf(raw).map(({ message }) => message);
}

describe('a shape fault', () => {
  it('names an invalid key, and is placed at it', () => {
    expect(faultsOf({ title: 'a', none: { pages: 'it asks', 'and takes no side': null } })).toEqual([
      expect.objectContaining({
        path: ['none', 'and takes no side'],
        atKey: true,
        message:
          'Unexpected key `none.and takes no side`, expected lower-case words joined by single hyphens, such as `zero-lazily`',
      }),
    ]);
  });

  it('names what was found and what is expected, at its key', () => {
    expect(messages({ title: 7 })).toEqual(['Unexpected `7` in `title`, expected text']);
    expect(messages({ title: ['a', 'b'] })).toEqual(['Unexpected list of 2 in `title`, expected text']);
    expect(messages({ title: { a: 1 } })).toEqual(['Unexpected map in `title`, expected text']);
    expect(messages({ title: null })).toEqual(['Unexpected empty value in `title`, expected text']);
    expect(messages({})).toEqual(['Unexpected absence of `title`, expected text']);
    expect(messages({ title: 'a', sure: 'no' })).toEqual(['Unexpected `no` in `sure`, expected a boolean']);
    expect(messages({ title: 'a', topics: 'b' })).toEqual(['Unexpected `b` in `topics`, expected a list']);
    expect(messages({ title: 'a', row: 'b' })).toEqual(['Unexpected `b` in `row`, expected a map']);
    expect(messages({ title: 'a', lines: 18 })).toEqual([
      'Unexpected `18` in `lines`, expected first and last line, such as [4, 5]',
    ]);
    expect(messages({ title: 'a', row: { order: 1.5 } })).toEqual([
      'Unexpected `1.5` in `row.order`, expected a whole number',
    ]);
    expect(messages({ title: 'a', topics: [] })).toEqual([
      'Unexpected list of 0 in `topics`, expected at least 1 item',
    ]);
    expect(messages({ title: 'a', topics: ['a', 'b', 'c'] })).toEqual([
      'Unexpected list of 3 in `topics`, expected at most 2 items',
    ]);
    expect(messages({ title: 'a', share: 0 })).toEqual(['Unexpected `0` in `share`, expected more than 0']);
    expect(messages({ title: 'a', share: 1 })).toEqual(['Unexpected `1` in `share`, expected less than 1']);
    expect(messages('text')).toEqual(['Unexpected `text` in the entry, expected a map']);
  });

  it("keeps the schema's own message, and shows the beginning of a long text", () => {
    expect(messages({ title: 'a', word: 'b' })).toEqual([
      'Unexpected `b` in `word`, expected Invalid string: must match pattern /^a/',
    ]);
    expect(messages({ title: '' })).toEqual(['Unexpected `` in `title`, expected some text']);
    expect(messages({ title: 'x'.repeat(60) })[0]).toContain(`\`${'x'.repeat(60)}\``);
    expect(messages({ title: 'x'.repeat(61) })[0]).toContain(
      `\`${'x'.repeat(57)}...\` in \`title\`, expected `,
    );
  });

  it('gives the length of a text that is too long', () => {
    expect(messages({ title: 'x'.repeat(12) })[0]).toMatch(/ expected .*at most 10.*; it has 12$/);
    expect(messages({ title: 'a', topics: ['a', 'b', 'c'] })[0]).not.toContain('it has');
  });

  it('suggests the id that a name would have, and none where no id is expected', () => {
    expect(faultsOf({ title: 'a', speaker: 'Ada Byron' })[0]).toMatchObject({
      found: 'Ada Byron',
      allowed: ['ada-byron'],
    });
    expect(faultsOf({ title: 'a', word: 'Ada Byron' })[0]).toMatchObject({ allowed: [] });
  });

  it('lists the words of a closed list, to suggest the nearest', () => {
    expect(faultsOf({ title: 'a', state: 'opne' })).toEqual([
      {
        path: ['state'],
        atKey: false,
        unknownKey: false,
        message: 'Unexpected `opne` in `state`, expected one of `open`, `closed`',
        allowed: ['open', 'closed'],
        found: 'opne',
      },
    ]);
    expect(faultsOf({ title: 'a', state: 1 })[0]).toMatchObject({
      found: undefined,
      allowed: ['open', 'closed'],
    });
  });

  it('is reported for each unknown key, at the key', () => {
    expect(faultsOf({ title: 'a', row: { order: 1, oder: 2, more: 3 } })).toEqual(
      ['oder', 'more'].map((key) => ({
        path: ['row', key],
        atKey: true,
        unknownKey: true,
        message: `Unexpected key \`row.${key}\`, expected only keys of this kind of entry`,
        allowed: [],
        found: key,
      })),
    );
  });

  it('says so if a kind does not exist', () => {
    expect(messages({ title: 'a', source: { kind: 'c' } })).toEqual([
      'Unexpected `c` in `source.kind`, expected one of the known kinds',
    ]);
    expect(messages({ title: 'a', day: 'never', hour: 'never' })).toEqual([
      'Unexpected `never` in `day`, expected a day or `ever`',
      'Unexpected `never` in `hour`, expected one of the known kinds',
    ]);
    expect(faultsOf({ title: 'a', source: { kind: 'c' } })[0]).toMatchObject({
      path: ['source', 'kind'],
      found: 'c',
      allowed: [],
    });
  });

  it('is reported once for a value of another type, and in one line', () => {
    expect(messages({ title: [] })).toEqual(['Unexpected list of 0 in `title`, expected text']);
    expect(messages({ title: 'a', word: 'two\nlines\n' })[0]).toContain(
      'Unexpected `two\\nlines\\n` in `word`, ',
    );
  });

  it('is reported for every value at once', () => {
    expect(messages({ state: 'no', lines: [1, 'b'] })).toEqual([
      'Unexpected absence of `title`, expected text',
      'Unexpected `no` in `state`, expected one of `open`, `closed`',
      'Unexpected `b` in `lines.1`, expected a number',
    ]);
  });
});
