/**
 * Divides a thread's messages into files. One file contains as many as `check` accepts, more than any conversation
 * needs; with all mail of a list, later messages continue in `SLUG-part-2` and so on, in order of time.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { longestFile } from '../../src/record/corpus/refused.ts';
import type { ThreadMessage } from '../../src/record/corpus/thread-file.ts';

export interface ThreadPart {
  readonly slug: string;
  /** The file as it is; undefined if there is none yet. */
  readonly before: string | undefined;
  /** Added to the thread's subject in the title of a new file. */
  readonly suffix: string;
  readonly messages: readonly ThreadMessage[];
}

/** A quarter is reserved for hand-written fields. */
const maximumLength = longestFile * 0.75;
/** The size of a message's keys. */
const keysLength = 100;

/**
 * @param dir the content folder
 * @param messages those that no other file contains
 * @param idsIn ids of the messages that a thread's file already contains
 */
export function threadParts(
  dir: string,
  slug: string,
  messages: readonly ThreadMessage[],
  idsIn: (slug: string) => ReadonlySet<string>,
): readonly ThreadPart[] {
  const parts: ThreadPart[] = [];
  let remaining = messages;
  for (let number = 1; remaining.length > 0; number++) {
    const name = nameOf(slug, number);
    const before = existsSync(fileOf(name)) ? readFileSync(fileOf(name), 'utf8') : undefined;
    const isFull = existsSync(fileOf(nameOf(slug, number + 1)));
    const { own, others } = fitting(remaining, before, isFull, () => idsIn(name));
    const suffix = number === 1 ? '' : ` (part ${number})`;
    if (own.length > 0) parts.push({ slug: name, before, suffix, messages: own });
    remaining = others;
  }
  return parts;

  function fileOf(name: string): string {
    return join(dir, 'threads', `${name}.yml`);
  }
}

function nameOf(slug: string, number: number): string {
  return number === 1 ? slug : `${slug}-part-${number}`;
}

interface Fitting {
  readonly own: readonly ThreadMessage[];
  readonly others: readonly ThreadMessage[];
}

/** The messages that a file contains and, unless another file continues it, the earliest others that fit. */
function fitting(
  messages: readonly ThreadMessage[],
  before: string | undefined,
  isFull: boolean,
  idsBefore: () => ReadonlySet<string>,
): Fitting {
  let length = before?.length ?? 0;
  if (!isFull && messages.reduce((sum, message) => sum + lengthOf(message), length) <= maximumLength)
    return { own: messages, others: [] };
  const ids = before === undefined ? new Set<string>() : idsBefore();
  const own: ThreadMessage[] = [];
  const others: ThreadMessage[] = [];
  for (const message of messages.toSorted((a, b) => Date.parse(a.date) - Date.parse(b.date))) {
    if (ids.has(message.id)) own.push(message);
    else if (!isFull && others.length === 0 && length + lengthOf(message) <= maximumLength) {
      own.push(message);
      length += lengthOf(message);
    } else others.push(message);
  }
  return { own, others };
}

function lengthOf(message: ThreadMessage): number {
  return JSON.stringify(message).length + keysLength;
}
