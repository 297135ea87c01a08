/**
 * A made-up mailing list of any length: threads, patches with diffs, replies that quote what they answer, in the
 * usual sizes of such mail (some 5 000 bytes a message with its header). One list is the beginning of a longer one of
 * the same seed.
 */

import { capital } from '../../src/text/capital.ts';
import { type Chance, chanceFrom, madeText, madeWords } from '../site/made-words.ts';

export interface MadeMessage {
  readonly id: string;
  readonly sender: string;
  readonly text: string;
  /** The part of its header that a record keeps. */
  readonly header: { readonly date: string; readonly subject: string };
  /** A sentence that its sender wrote, and the line of the body on which it begins; a patch has none. */
  readonly sentence: { readonly words: string; readonly line: number } | undefined;
}

interface Sent {
  readonly id: string;
  readonly sender: string;
  readonly date: Date;
  readonly subject: string;
  readonly body: readonly string[];
}

const columns = 72;
/** Messages of a thread that may still be answered. */
const open = 12;
const cues = [
  'I think that',
  'We should not',
  'I would prefer that',
  'It must be said that',
  'Why is it that',
];

/** In the order of an archive. */
export function* madeMail(size: number, seed: number): Generator<MadeMessage> {
  const chance = chanceFrom(seed);
  const words = madeWords(chance, 20_000);
  const people = madePeople(chance, words);
  let thread: Sent[] = [];
  let remaining = 0;
  const start = Date.parse('2010-01-04T08:00:00Z');
  for (let index = 0; index < size; index++) {
    // A few people write most messages; the most frequent writes a tenth of them.
    const sender = people[Math.floor((chance.below(10_000) / 10_000) ** 3 * people.length)] ?? '';
    const date = new Date(start + index * 180_000);
    const id = `made-${index}@mail.example`;
    const answered = remaining > 0 ? chance.pick(thread.slice(-open)) : undefined;
    if (!answered) remaining = chance.below(4) === 0 ? 1 : 1 + chance.below(60);
    remaining--;
    const isPatch = chance.below(10) < (answered ? 2 : 6);
    const subject = answered
      ? `Re: ${answered.subject.replace(/^Re: /, '')}`
      : `${isPatch ? '[PATCH] ' : ''}${madeText(chance, words, 6)}`;
    const { body, sentence } = bodyOf({ chance, words, answered, isPatch });
    const sent: Sent = { id, sender, date, subject, body };
    thread = answered ? [...thread.slice(1 - open), sent] : [sent];
    const header = { date: date.toISOString().replace('.000Z', '+00:00'), subject };
    yield { id, sender, sentence, header, text: textOf(sent, answered) };
  }
}

function madePeople(chance: Chance, words: readonly string[]): readonly string[] {
  const names = new Set<string>();
  while (names.size < 4000) names.add(`${capital(chance.pick(words))} ${capital(chance.pick(words))}`);
  return [...names];
}

interface Making {
  readonly chance: Chance;
  readonly words: readonly string[];
  readonly answered: Sent | undefined;
  readonly isPatch: boolean;
}

function bodyOf({ chance, words, answered, isPatch }: Making) {
  const body: string[] = [];
  let first: MadeMessage['sentence'];
  const paragraph = () => {
    const line = body.length + 1;
    const own = `${chance.pick(cues)} ${madeText(chance, words, 5)}.`;
    first ??= { words: own, line };
    const more = Array.from({ length: chance.below(5) }, () => madeSentence(chance, words));
    body.push(...wrapped([own, ...more].join(' ')), '');
  };
  if (isPatch) {
    body.push(...wrapped(Array.from({ length: 4 }, () => madeSentence(chance, words)).join(' ')), '');
    body.push(...diffOf(chance, words));
    return { body, sentence: undefined };
  }
  if (!answered) {
    for (let count = 2 + chance.below(8); count > 0; count--) paragraph();
    return { body, sentence: first };
  }
  body.push(attribution(answered, chance));
  const quoted = answered.body.map((line) => (line === '' ? '>' : `> ${line}`)).slice(0, 60);
  for (let at = 0; at < quoted.length; ) {
    const end = at + 8 + chance.below(40);
    body.push(...quoted.slice(at, end), '');
    at = end;
    paragraph();
  }
  return { body, sentence: first };
}

function madeSentence(chance: Chance, words: readonly string[]): string {
  return `${capital(madeText(chance, words, 6 + chance.below(16)))}.`;
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > columns) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

function diffOf(chance: Chance, words: readonly string[]): readonly string[] {
  const file = `${chance.pick(words)}/${chance.pick(words)}.c`;
  const hunks = Array.from({ length: 1 + chance.below(4) }, () => {
    const lines = Array.from(
      { length: 20 },
      () => `${chance.pick([' ', ' ', '+', '-'])}\t${madeText(chance, words, 5)};`,
    );
    const [before, after] = ['+', '-'].map((mark) => lines.filter((line) => !line.startsWith(mark)).length);
    return [`@@ -10,${before} +10,${after} @@`, ...lines];
  });
  return [
    `diff --git a/${file} b/${file}`,
    `--- a/${file}`,
    `+++ b/${file}`,
    ...hunks.flat(),
    '-- ',
    '2.40.1',
  ];
}

function attribution({ sender, date }: Sent, chance: Chance): string {
  const day = date.toUTCString();
  return chance.pick([
    `On ${day.slice(0, 16)}, ${sender} wrote:`,
    `On ${day.slice(0, 16)} at ${day.slice(17, 22)}, ${sender} <${addressOf(sender)}> wrote:`,
    `* ${sender} <${addressOf(sender)}> wrote:`,
    `${sender} <${addressOf(sender)}> writes:`,
  ]);
}

function addressOf(name: string): string {
  return `${name.toLowerCase().replace(' ', '.')}@mail.example`;
}

function textOf({ id, sender, date, subject, body }: Sent, answered: Sent | undefined): string {
  const address = addressOf(sender);
  const relays = [1, 2, 3].map(
    (step) =>
      `Received: from relay${step}.mail.example (relay${step}.mail.example [192.0.2.${step}])\n\tby list.mail.example with ESMTPS id ${id.slice(0, 12)}${step}; ${date.toUTCString()}`,
  );
  const fields = [
    ...relays,
    `From: ${sender} <${address}>`,
    'To: list@mail.example',
    ...(answered ? [`Cc: ${answered.sender} <${addressOf(answered.sender)}>`] : []),
    `Subject: ${subject}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}>`,
    ...(answered ? [`In-Reply-To: <${answered.id}>`, `References: <${answered.id}>`] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'List-Id: <list.mail.example>',
  ];
  return `${fields.join('\n')}\n\n${body.join('\n')}\n`;
}
