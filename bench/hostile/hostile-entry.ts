/** A hostile file of a record, made from a valid one; the same seed gives the same file. */

import { exampleRecord } from '../../test/support/example-record.ts';
import { randomFrom } from '../../test/support/mail/example-threads.ts';
import { bodyVectors, lineVectors, valueVectors } from './vectors.ts';

export interface HostileFile {
  readonly seed: number;
  /** Path below the content folder; no two seeds have the same. */
  readonly path: string;
  readonly text: string;
}

type Pick = <Item>(items: readonly Item[]) => Item;
type Change = (text: string, pick: Pick, below: (bound: number) => number) => string;

export function hostileFile(seed: number): HostileFile {
  const below = randomFrom(seed);
  const pick: Pick = (items) => items[below(items.length)] as (typeof items)[number];
  const [from, valid] = pick(Object.entries(exampleRecord));
  const path = from.replace(/[^/]+(?=\.[a-z]+$)/, `h-${seed}`);
  let text = withUniqueNames(valid, seed);
  const changes = path.endsWith('.mdx') ? [inBody, inBody, inBody, inFront, inBytes] : [inFront, inBytes];
  const rounds = 1 + below(2);
  for (let round = 0; round < rounds; round++) text = pick(changes)(text, pick, below);
  return { seed, path, text };
}

/** Makes unique names and ids specific to this file, so that it is refused for the attack and not for them. */
function withUniqueNames(text: string, seed: number): string {
  return text
    .replace(/^name: .*$/m, `name: Person ${seed}`)
    .replace(/^names: .*$/m, `names: [P. ${seed}]`)
    .replace(/- id: (m\d)@mail/g, `- id: $1-${seed}@mail`)
    .replace(/in-reply-to: (m\d)@mail/g, `in-reply-to: $1-${seed}@mail`);
}

const inBody: Change = (text, pick, below) => {
  const start = text.indexOf('\n---\n') + 5;
  const body = text.slice(start);
  const places = [0, body.length, below(body.length + 1), body.indexOf(' ') + 1];
  const at = pick(places);
  const between = pick(['', ' ', '\n', '\n\n']);
  return `${text.slice(0, start)}${body.slice(0, at)}${between}${pick(bodyVectors)}${between}${body.slice(at)}`;
};

const inFront: Change = (text, pick, below) => {
  const lines = text.split('\n');
  const end = text.startsWith('---\n') ? lines.indexOf('---', 1) : lines.length - 1;
  const first = text.startsWith('---\n') ? 1 : 0;
  const at = first + below(Math.max(1, end - first));
  const line = lines[at] ?? '';
  switch (below(5)) {
    case 0:
      return lines.toSpliced(at, 1, line.replace(/: .*$/, `: ${pick(valueVectors)}`)).join('\n');
    case 1:
      return lines.toSpliced(at, 0, pick(lineVectors)).join('\n');
    case 2:
      return lines.toSpliced(at, 1).join('\n');
    case 3:
      return lines.toSpliced(at, 0, line).join('\n');
    default:
      return lines.toSpliced(at, 1, line.replace(/\S+$/, pick(valueVectors))).join('\n');
  }
};

const inBytes: Change = (text, pick, below) => {
  const at = below(text.length + 1);
  const length = below(6);
  const inserted = pick([
    '',
    '\u0000',
    '\uFEFF',
    '\r\n',
    '\t',
    '"',
    "'",
    '<',
    '{',
    '}',
    '`',
    ':',
    '\u202E',
    '---\n',
  ]);
  return below(8) === 0 ? text.slice(0, at) : `${text.slice(0, at)}${inserted}${text.slice(at + length)}`;
};
