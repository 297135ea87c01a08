/**
 * An invented record of any size, from a seed: claims of most kinds with their relations, in threads of forty
 * messages, by people and on topics whose number grows with it. It has no debate file, so it is all one debate: the
 * hardest case for pages with lists.
 */

import { capital } from '../../src/text/capital.ts';
import { type Chance, chanceFrom, madeText, madeWords } from './made-words.ts';

export interface MadeRecord {
  /** Path below the content folder → text. */
  readonly files: ReadonlyMap<string, string>;
  /** Title and body of each claim in Markdown, for another generator of sites. */
  readonly texts: readonly { readonly id: string; readonly title: string; readonly body: string }[];
}

const perMessage = 2;
const perThread = 40;
const rows = 8;

/** Both at least as many as each kind of topic, and of answer, needs. */
export interface Counts {
  readonly people: number;
  readonly topics: number;
  readonly options?: number;
  /** Whether each message of the second half is a thread by itself. */
  readonly alone?: boolean;
}

const usual = (size: number): Counts => ({
  people: Math.max(6, Math.ceil(size / 50)),
  topics: Math.max(12, Math.ceil(size / 40)),
});

/** @param size a multiple of 20 makes every question answered */
export function madeRecord(size: number, seed = 1, counts = usual(size)): MadeRecord {
  const chance = chanceFrom(seed);
  const words = madeWords(chance, 2_000 + size);
  const randomText = (length: number) => madeText(chance, words, length);
  const people = Array.from({ length: counts.people }, (_, at) => `person-${at}`);
  const topics = Array.from({ length: counts.topics }, (_, at) => `topic-${at}`);
  const messages = Array.from({ length: Math.ceil(size / perMessage) }, (_, at) => ({
    id: `m${at}@mail.example`,
    // Nobody answers themselves: a question and its answer are five messages apart.
    from: chance.pick(people.filter((_, person) => person % 2 === Math.floor(at / 5) % 2)),
    subject: randomText(6),
  }));
  const files = new Map<string, string>();
  for (const [at, id] of people.entries())
    files.set(
      `people/${id}.yml`,
      `name: ${capital(words[at] ?? '')} ${capital(words[at + 500] ?? '')}\nrole: ${randomText(4)}\n`,
    );
  for (const [at, id] of topics.entries())
    files.set(`topics/${id}.mdx`, topicText(at, capital(randomText(3)), randomText(10)));
  for (const [at, posts] of threadsOf(messages, counts.alone ?? false).entries())
    files.set(
      `threads/thread-${at}.yml`,
      threadText(randomText(5), posts, messages.indexOf(posts[0]), chance),
    );
  /** A position on each row. */
  const argued = new Map<string, string>();
  const texts: { id: string; title: string; body: string }[] = [];
  for (let at = 0; at < size; at++) {
    const message = messages[Math.floor(at / perMessage)];
    if (!message) throw new Error('a claim without a message');
    const made = madeClaim({ at, message, topics, chance, randomText });
    files.set(`claims/${made.folder}/${made.id}.mdx`, made.text);
    texts.push(made);
    if (made.folder === 'positions' && made.isRow) argued.set(made.topic, made.id);
  }
  for (let at = 0; at < (counts.options ?? 0); at++)
    files.set(
      `claims/options/option-${at}.mdx`,
      optionText(at, capital(randomText(5)), argued, messages[at]),
    );
  return { files, texts };
}

/** In the order of the messages. */
function threadsOf(
  messages: readonly MadeMessage[],
  alone: boolean,
): readonly (readonly [MadeMessage, ...MadeMessage[]])[] {
  const long = alone ? messages.slice(0, messages.length / 2) : messages;
  const cut = (posts: readonly MadeMessage[], length: number) =>
    Array.from({ length: Math.ceil(posts.length / length) }, (_, at) =>
      posts.slice(at * length, (at + 1) * length),
    );
  return [...cut(long, perThread), ...cut(messages.slice(long.length), 1)].flatMap(([first, ...rest]) =>
    first ? [[first, ...rest] as const] : [],
  );
}

function topicText(at: number, title: string, summary: string): string {
  const row = at < rows ? `row:\n  order: ${at + 1}\n  requirement: ${title} ${at}\n` : '';
  return `---\ntitle: ${title} ${at}\nsummary: ${capital(summary)}.\ngroup: mechanism\n${row}---\n[Pages were split](claim:${idOf(at)}), as it was said.\n`;
}

interface MadeMessage {
  readonly id: string;
  readonly from: string;
  readonly subject: string;
}

function threadText(title: string, posts: readonly MadeMessage[], first: number, chance: Chance): string {
  const items = posts.map(({ id, from, subject }, at) => {
    const date = new Date(Date.UTC(2010, 0, 1) + (first + at) * 3_600_000).toISOString().slice(0, 19);
    const answers = at === 0 ? '' : `    in-reply-to: m${first + chance.below(at)}@mail.example\n`;
    return `  - id: ${id}\n    from: ${from}\n    date: ${date}+00:00\n    subject: 'Re: ${subject}'\n${answers}    lines: 60\n`;
  });
  return `title: ${capital(title)}\nmessages:\n${items.join('')}`;
}

interface ClaimContext {
  readonly at: number;
  readonly message: MadeMessage;
  readonly topics: readonly string[];
  readonly chance: Chance;
  readonly randomText: (length: number) => string;
}

const idOf = (at: number) => `claim-${at}`;

/**
 * Of 20 claims 2 are questions, each answered by the claim ten places on; one is an outcome, and the others what
 * people hold.
 */
function madeClaim({ at, message, topics, chance, randomText }: ClaimContext) {
  const id = idOf(at);
  const title = capital(randomText(7)).slice(0, 60).trim();
  const [kind, folder, own] = kindOf(at);
  const topic = chance.pick(topics);
  const isRow = topics.indexOf(topic) < rows;
  const stance =
    kind === 'position' && isRow
      ? `stances:\n  ${topic}: ${chance.pick(['wants', 'opposes', 'accepts'])}\n`
      : '';
  const none =
    kind !== 'position' && isRow && kind !== 'outcome' ? `none:\n  ${topic}: says nothing of it\n` : '';
  const line = 1 + chance.below(50);
  const evidence = `speaker: ${message.from}\nevidence:\n  - { message: ${message.id}, lines: [${line}, ${line + 1}], words: ${randomText(8)} }\n`;
  const sources = `statusWords: ${randomText(4)}\nconfidence: high\nasOf: '2026-11-22'\nsources:\n  - { kind: document, id: doc-${at}, title: ${randomText(6)}, date: '2020-01-01', url: 'https://document.example/${at}' }\n`;
  const related =
    kind === 'answer'
      ? `relations:\n  - { type: answers, to: ${idOf(at - 10)} }\n`
      : at % 3 === 2 && kind === 'position'
        ? `relations:\n  - { type: supports, to: ${idOf(at - 2)} }\n`
        : '';
  const body = `${capital(randomText(24))}, as [${randomText(2)}](claim:${idOf(Math.max(0, at - 1 - chance.below(40)))}) has it. ${capital(randomText(18))}.\n\n${capital(randomText(30))}; see [${randomText(1)}](topic:${topic}).\n`;
  const not = at % 4 === 0 ? `\n## Not to be read as\n\n${capital(randomText(20))}.\n` : '';
  return {
    id,
    title,
    folder,
    topic,
    isRow,
    body: `${body}${not}`,
    text: `---\ntitle: ${title}\ntopics: [${topic}]\n${kind === 'outcome' ? sources : evidence}${own}${stance}${none}${related}---\n${body}${not}`,
  };
}

function optionText(
  at: number,
  title: string,
  argued: ReadonlyMap<string, string>,
  message: MadeMessage | undefined,
): string {
  if (!message) throw new Error('an option without a message');
  const cells = [...argued].map(
    ([topic, claim]) => `  - { on: ${topic}, verdict: meets, claims: [${claim}], note: As it was said. }\n`,
  );
  const evidence = `evidence:\n  - { message: ${message.id}, lines: [1, 2], words: ${title}, speaker: ${message.from} }\n`;
  return `---\ntitle: ${title}\ntopics: [topic-0]\norder: ${at + 1}\nshort: Design ${at + 1}\nstate: as-it-was\n${evidence}argued:\n${cells.join('')}---\n${title}.\n`;
}

function kindOf(at: number): readonly [kind: string, folder: string, own: string] {
  const place = at % 20;
  if (place === 3 || place === 7) return ['question', 'questions', 'state: answered\n'];
  if (place === 13 || place === 17) return ['answer', 'answers', ''];
  if (place === 5) return ['outcome', 'outcomes', 'state: process\n'];
  if (place === 9 || place === 19) return ['proposal', 'proposals', ''];
  if (place === 11) return ['requirement', 'requirements', ''];
  return ['position', 'positions', ''];
}
