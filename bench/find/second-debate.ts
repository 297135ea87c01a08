/**
 * The same kinds of pastes and queries on the second record, `examples/file-times/`: what they must lead to follows
 * from the paste.
 */

import type { LookUpRow } from './look-ups.ts';
import type { QueryRow } from './queries.ts';

const lookUp = (group: string, name: string, paste: string, expected: LookUpRow['expected']): LookUpRow => ({
  group,
  name,
  paste,
  expected,
  before: 'wrong',
});
const query = (group: string, text: string, ...pages: readonly string[]): QueryRow => ({
  group,
  query: text,
  expected: { pages },
  before: 'wrong',
});

const jeff = '20100625125306.7f9b1966@tlielax.poochiereds.net';
const lore = 'https://lore.kernel.org';
const message = { message: jeff };

export const secondLookUps: readonly LookUpRow[] = [
  lookUp('message', 'bare', jeff, message),
  lookUp('message', 'in brackets', `<${jeff}>`, message),
  lookUp('message', 'In-Reply-To:', `In-Reply-To: <${jeff}>`, message),
  lookUp('message', '/all/', `${lore}/all/${jeff}/`, message),
  lookUp('message', 'a list', `${lore}/linux-cifs/${jeff}/T/#u`, message),
  lookUp('message', '%40', `${lore}/lkml/${jeff.replace('@', '%40')}/raw`, message),
  lookUp('message', 'marc ?i=', `https://marc.info/?i=${jeff}`, message),
  lookUp('message', 'of a mailer', '<1277220214-3597-1-git-send-email-sjayaraman@suse.de>', {
    message: '1277220214-3597-1-git-send-email-sjayaraman@suse.de',
  }),
  lookUp('message', 'of the first record', 'ZnRMn1ObU8TFrms3@google.com', {
    unknownMessage: 'ZnRMn1ObU8TFrms3@google.com',
  }),
  lookUp('address', 'without an id', 'https://lkml.org/lkml/2010/6/25/1', { noId: 'lkml.org' }),
  lookUp('address', 'our own', `https://loremark.example/m/${jeff}/`, message),
  lookUp('our own', 'hash', 'c44dd46ae311', { page: 'c/steve-nfs-may-use-them/c44dd46ae311/' }),
  lookUp('words', 'a cited line', "> You're right.  Okay, ctime is the more frequently changed.", {
    line: ['jeff-a-write-changes-ctime-too'],
  }),
  lookUp('words', 'rewrapped, quoted, curly', '>> I’d’ve thought mtime changes more\n>> frequently since', {
    words: 'jeff-a-write-changes-ctime-too',
  }),
  lookUp('words', 'of nobody', 'The moon is made of an entirely different cheese.', { nothing: true }),
  lookUp(
    'header',
    'subject',
    'Subject: Re: [RFC][PATCH 06/10] cifs: define inode-level cache object and register them',
    { among: jeff },
  ),
];

export const secondQueries: readonly QueryRow[] = [
  query('subjects', 'creation time', 'topics/creation-time/', 'q/how-can-a-program-read-the-creation-time/'),
  query('subjects', 'Samba', 'topics/samba/'),
  query('subjects', 'xattr', 'topics/extended-attributes/', 'c/option-xattr-or-ioctl/'),
  query('subjects', 'statx', 'c/outcome-statx/', 'topics/stat-interface/'),
  query('subjects', 'i_generation', 'topics/inode-generation/'),
  query('subjects', 'fscache', 'topics/fs-cache/'),
  query('people', 'Jeff Layton', 'positions/jeff-layton/'),
  query('people', 'Howels', 'positions/david-howells/'),
  query(
    'questions',
    'does ctime change more often than mtime',
    'q/which-changes-more-often/',
    'c/jeff-a-write-changes-ctime-too/',
    'topics/change-times/',
  ),
  query(
    'questions',
    'how to read the creation time',
    'q/how-can-a-program-read-the-creation-time/',
    'topics/creation-time/',
  ),
  query('ids', jeff, `m/${jeff}/`),
  query('ids', 'jeff-a-write-changes-ctime-too', 'c/jeff-a-write-changes-ctime-too/'),
];
