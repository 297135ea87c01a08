/** More mail than one thread file may contain continues in further files, each of which `check` accepts. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { excessOf } from '../../src/record/corpus/refused.ts';
import { type ThreadMessage, updateThread } from '../../src/record/corpus/thread-file.ts';
import { threadParts } from './thread-parts.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'thread-parts-'));
  mkdirSync(join(dir, 'threads'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function message(number: number): ThreadMessage {
  return {
    id: `m${number}@x`,
    from: 'ada',
    date: new Date(Date.UTC(2024, 0, 1, 0, number)).toISOString(),
    subject: `"Kettle": ${'tea & '.repeat(1500)}`,
    inReplyTo: undefined,
    lines: 1,
  };
}

const many = Array.from({ length: 700 }, (_, index) => message(index));
const ids = (messages: readonly ThreadMessage[]) => new Set(messages.map(({ id }) => id));

/** Writes what import would, and returns the ids in each file. */
function write(messages: readonly ThreadMessage[], known: ReadonlyMap<string, ReadonlySet<string>>) {
  return new Map(
    threadParts(dir, 'kettle', messages, (slug) => known.get(slug) ?? new Set()).map((part) => {
      const { text } = updateThread(part.before, `Kettle${part.suffix}`, part.messages);
      expect(excessOf(text)).toBeUndefined();
      writeFileSync(join(dir, 'threads', `${part.slug}.yml`), text);
      return [part.slug, ids(part.messages)] as const;
    }),
  );
}

it('keeps a conversation in one file', () => {
  const [only, ...others] = threadParts(dir, 'kettle', many.slice(0, 100), () => new Set());
  expect(only).toMatchObject({ slug: 'kettle', suffix: '', before: undefined });
  expect(only?.messages).toHaveLength(100);
  expect(others).toEqual([]);
});

it('continues in order of time, and a second run moves nothing', () => {
  const first = write(many.toReversed(), new Map());
  expect([...first.keys()]).toEqual(['kettle', 'kettle-part-2', 'kettle-part-3']);
  const { size } = first.get('kettle') ?? new Set();
  expect(first.get('kettle')).toEqual(ids(many.slice(0, size)));
  expect(first.get('kettle-part-2')?.has(`m${size}@x`)).toBe(true);
  // The others are now in further files.
  const again = write(many.slice(0, size), first);
  expect([...again]).toEqual([['kettle', first.get('kettle')]]);
  // A new message fits only in the last file.
  const more = write([...many.slice(0, size), message(9000)], first);
  expect([...more.keys()]).toEqual(['kettle', 'kettle-part-3']);
  expect(more.get('kettle-part-3')).toEqual(new Set(['m9000@x']));
});
