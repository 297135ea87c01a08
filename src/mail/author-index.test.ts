/** How much mail is read, and attributed, to find who wrote a text; who it is, is tested in read/body-parts.test.ts. */

import { expect, it } from 'vitest';
import { archiveOf } from '../../test/support/mail/example-mail.ts';
import { authorIndex } from './author-index.ts';
import type { Archive } from './read/archive.ts';

const size = 60;
const people = ['Ada Boyle', 'Ben Carr', 'Cleo Dunn'];
const mail = archiveOf(
  ...Array.from({ length: size }, (_, at) => ({
    id: `k${at}@x`,
    from: `${people[at % 3]} <p${at % 3}@x>`,
    body: `The lid of pot ${at} is loose\nand it whistles.\n\n> a quoted line of pot ${at}\n\nPut (tea) in.\n`,
  })),
);

/** The archive, with the ids of the bodies read and the number of mails whose lines were attributed. */
function counted(): { readonly archive: Archive; readonly read: string[]; attributed: () => number } {
  const read: string[] = [];
  let attributed = 0;
  const archive = {
    ...mail,
    get senders() {
      attributed++;
      return mail.senders;
    },
    messages(id: string) {
      read.push(id);
      return mail.messages(id);
    },
  };
  return { archive, read, attributed: () => attributed };
}

it('reads the mail asked about and then each mail once, and attributes only mail that may have the text', async () => {
  const { archive, read, attributed } = counted();
  const { authorsSaying, sendersOf } = authorIndex(archive, ['k7@x']);
  expect(read).toEqual([]);
  expect((await authorsSaying('pot 7 is loose and it')).map(({ message }) => message)).toEqual(['k7@x']);
  expect(read.slice(0, size + 1)).toEqual(['k7@x', ...mail.ids]);
  expect(attributed()).toBe(1);
  const before = read.length;
  for (let again = 0; again < 20; again++) {
    expect(await authorsSaying('a quoted line of pot 7')).toEqual([]);
    expect(await sendersOf('lid of pot 7 is loose')).toHaveLength(1);
  }
  expect(new Set(read.slice(before))).toEqual(new Set(['k7@x']));
  expect(attributed()).toBe(1);
});

it('finds a text of a mail not asked about too, and a single word, without punctuation at its ends', async () => {
  const { authorsSaying } = authorIndex(mail, ['k7@x']);
  expect((await authorsSaying('The lid of pot 8 is')).map(({ name }) => name)).toEqual(['Cleo Dunn']);
  expect(await authorsSaying('tea')).toHaveLength(size);
  expect(await authorsSaying('whistles. Put')).toEqual([]);
});

it('attributes only mail by the people named, if any are', async () => {
  const { archive, attributed } = counted();
  const { authorsSaying } = authorIndex(archive, ['k7@x']);
  const found = await authorsSaying('tea', ['Cleo Dunn']);
  expect(new Set(found.map(({ name }) => name))).toEqual(new Set(['Cleo Dunn']));
  expect(attributed()).toBe(size / 3);
});

it('names only the people asked for, even of one message with copies by two', async () => {
  const copies = ['Ben Carr', 'Cleo Dunn'].map((name) => ({
    id: 'k1@x',
    from: `${name} <x@x>`,
    body: 'hot tea\n',
  }));
  const { authorsSaying } = authorIndex(archiveOf(...copies));
  expect((await authorsSaying('hot tea')).map(({ name }) => name)).toEqual(['Ben Carr', 'Cleo Dunn']);
  expect((await authorsSaying('hot tea', ['Ben Carr'])).map(({ name }) => name)).toEqual(['Ben Carr']);
});
