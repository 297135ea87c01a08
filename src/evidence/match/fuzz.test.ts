/** Fuzzes the reader and the matcher: they never crash, and never verify words that are not there. */

import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveOf, rawMail } from '../../../test/support/mail/example-mail.ts';
import { ownLines } from '../../mail/attribution/ownership.ts';
import { buildArchive, messageOf } from '../../mail/read/archive.ts';
import { MailFault } from '../../mail/read/mail-fault.ts';
import { readMail } from '../../mail/read/read-mail.ts';
import { normaliseLine, normaliseWords } from '../../mail/words/normalise.ts';
import { createMatcher } from './match-evidence.ts';

const pieces = fc.constantFrom(
  'On Mon, 3 Jun 2024, Ben Carr wrote:',
  'On Tue, Jun 4, 2024 at 4:37\u202fPM',
  'Cleo Dunn <c@x> wrote:',
  'From: Ben Carr <b@x>',
  'Sent: Monday',
  'diff --git a/k b/k',
  '@@ -1,2 +1 @@',
  '-- ',
  '---',
  'one kettle is enough for all of us',
  'one kettle',
  'https://lore.kernel.org/all/k1@mail.example/',
  '[1] https://lore.kernel.org/all/%zz@x/',
  '',
);
const marks = fc.constantFrom('', '> ', '>', '> > ', '>> ', ' : ', ': ', '>  : ', '> > > > ');
const line = fc.oneof(
  fc.tuple(marks, pieces).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);
const body = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'));
const from = fc.oneof(fc.constantFrom('Ada Boyle <a@x>', '"Carr, Ben" <b@x>, Ada <a@x>', ''), fc.string());

const people: Readonly<Record<string, readonly string[]>> = {
  ada: ['Ada Boyle'],
  ben: ['Ben Carr'],
  cleo: ['Cleo Dunn'],
};
const namesOf = (slug: string) => people[slug];

describe('the reader', () => {
  it('reads any bytes, or says that they are not mail', async () => {
    const start = fc.constantFrom(
      '',
      'From x Mon Jun  3 08:00:00 2024\n',
      'From: a\n',
      'lists.openwall.net\n',
      '\xff\xfe',
    );
    const bytes = fc.tuple(start, fc.uint8Array({ maxLength: 400 }));
    await fc.assert(
      fc.asyncProperty(bytes, async ([head, rest]) => {
        try {
          const copies = readMail(Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(rest)]), 'x');
          for (const copy of copies) ownLines((await messageOf(copy)).lines);
        } catch (error) {
          expect(error).toBeInstanceOf(MailFault);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads any header and any declared encoding', async () => {
    const field = fc.tuple(
      fc.constantFrom('Content-Type', 'Content-Transfer-Encoding', 'From', 'Date', 'Subject', 'References'),
      fc.oneof(
        fc.constantFrom(
          'multipart/mixed; boundary=b',
          'text/plain; charset=utf-7',
          'base64',
          'quoted-printable',
          '=?x?q?=?=',
        ),
        fc.string(),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(field, { maxLength: 6 }), body, async (fields, text) => {
        const bytes = rawMail({
          fields: fields.map(([name, value]) => `${name}: ${value.replace(/[\r\n]/g, ' ')}`),
          body: text,
        });
        const [copy] = readMail(bytes, 'x');
        expect(Array.isArray(copy && (await messageOf(copy)).lines)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the matcher', () => {
  it("verifies only words that are in the lines, and only as the speaker's", async () => {
    const words = fc.oneof(
      fc.constantFrom('one kettle', 'one kettle is enough', 'kettl', '> one', ': one'),
      fc.string(),
    );
    const range = fc.tuple(fc.integer({ min: -1, max: 30 }), fc.integer({ min: -1, max: 30 }));
    const speaker = fc.constantFrom('ada', 'ben', 'cleo', 'nobody');
    await fc.assert(
      fc.asyncProperty(
        body,
        from,
        words,
        range,
        speaker,
        fc.boolean(),
        async (text, sender, said, lines, who, quotes) => {
          const archive = archiveOf({ from: sender.replace(/[\r\n]/g, ' '), body: text });
          const entry = { claim: 'c', message: 'k1@mail.example', lines, words: said, speaker: who, quotes };
          const match = await createMatcher(archive, namesOf)(entry);
          if (match.result !== 'verified' && match.result !== 'second-hand') return;
          const [message] = await archive.messages('k1@mail.example');
          const cited = (message?.lines ?? []).slice(lines[0] - 1, lines[1]).map(normaliseLine);
          expect(cited.join(' ').replace(/\s+/g, ' ')).toContain(normaliseWords(said));
          expect(match.result).toBe(quotes ? 'second-hand' : 'verified');
          if (!quotes) expect(message?.from.map(({ name }) => name)).toEqual(namesOf(who));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('fails any single edit of words that occur once', async () => {
    const text = 'The kettle on the stove boils water for everybody in the house';
    const match = createMatcher(archiveOf({ body: `${text}\n` }), namesOf);
    const entry = {
      claim: 'c',
      message: 'k1@mail.example',
      lines: [1, 1],
      speaker: 'ada',
      quotes: false,
    } as const;
    expect((await match({ ...entry, words: text })).result).toBe('verified');
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom('', 'x', 'Q', '-'), async (at, put) => {
        const words = text.slice(0, at) + put + text.slice(at + 1);
        if (text.includes(words.trim()) && (at === 0 || at === text.length - 1) && put === '') {
          expect((await match({ ...entry, words })).result).toBe('failed');
        } else if (normaliseWords(words) !== text)
          expect((await match({ ...entry, words })).result).toBe('failed');
      }),
      { numRuns: 300 },
    );
  });

  it('normalises idempotently', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normaliseWords(normaliseWords(text))).toBe(normaliseWords(text));
        expect(normaliseLine(text)).not.toMatch(/^\s|\s$|\s\s|^>/);
      }),
    );
  });

  it('looks up the author of a ` : ` block in an archive of any mail', async () => {
    await fc.assert(
      fc.asyncProperty(body, body, async (first, second) => {
        const mails = [
          { id: 'a@x', body: first },
          { id: 'b@x', from: 'Ben Carr <b@x>', body: second },
        ];
        const archive = buildArchive(mails.flatMap((mail) => readMail(rawMail(mail), 'x')));
        const match = createMatcher(archive, namesOf);
        const entry = {
          claim: 'c',
          message: 'a@x',
          lines: [1, 5],
          words: 'one kettle',
          speaker: 'ben',
          quotes: true,
        } as const;
        expect(['second-hand', 'failed']).toContain((await match(entry)).result);
      }),
      { numRuns: 200 },
    );
  });
});
