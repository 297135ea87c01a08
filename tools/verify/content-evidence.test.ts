/** How often the people of a large record are read. */

import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { put, useMailFolder } from '../../test/support/mail-folder.ts';
import { contentEvidence } from './content-evidence.ts';

useMailFolder();

it('reads each person once, however many messages there are', () => {
  const size = 50;
  const messages = Array.from({ length: size }, (_, at) => `  - { id: m${at}@x, from: p${size - 1} }\n`);
  const file = put('content/threads/one.yml', `title: Tea\nmessages:\n${messages.join('')}`);
  let slugReads = 0;
  const people = Array.from({ length: size }, (_, at) => ({
    get slug() {
      slugReads++;
      return `p${at}`;
    },
    names: [`Ada ${at}`],
  }));
  const found = contentEvidence(dirname(dirname(file)), people).messages;
  expect(new Set(found.flatMap(({ names }) => names))).toEqual(new Set(['Ada 49']));
  expect(found).toHaveLength(size);
  expect(slugReads).toBe(size);
});
