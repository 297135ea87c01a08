/** Reads a published version of a claim back from its canonical text, so that its page can show it as it was. */

import { canonicalHeader1, type DetailName, detailNames } from './canonical-1.ts';
import { canonicalHeader2 } from './canonical-2.ts';
import { plainWords } from './plain-words.ts';
import { type Fields, readCanonical } from './read-canonical.ts';

export interface VersionEvidence {
  readonly message: string;
  readonly lines: readonly [number, number];
  readonly words: string;
  readonly speaker: string | undefined;
  /** The speaker's name as it was shown; undefined in form 1. */
  readonly name: string | undefined;
  readonly quotes: boolean;
  readonly edge: string | undefined;
}

export interface VersionSource {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly author: string | undefined;
  readonly date: string | undefined;
  readonly url: string | undefined;
  readonly seenIn: string | undefined;
  readonly key: string | undefined;
  readonly release: string | undefined;
  readonly path: string | undefined;
  readonly at: string | undefined;
  /** `first-last`, for a file. */
  readonly lines: string | undefined;
  readonly words: string | undefined;
  readonly pattern: string | undefined;
}

export interface Version {
  /** Form of its canonical text. Fields that only form 2 has are empty in form 1, which says nothing about them. */
  readonly form: 1 | 2;
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly speaker: string | undefined;
  /** The speaker's name as it was shown; undefined in form 1. */
  readonly name: string | undefined;
  readonly state: string | undefined;
  readonly date: string | undefined;
  readonly details: readonly (readonly [name: DetailName, value: string])[];
  /** `ID (NAME)`, separated by commas. */
  readonly askedOf: string | undefined;
  /** The name of an option in tables. */
  readonly short: string | undefined;
  readonly topics: readonly string[];
  /** Plain words, paragraphs separated by empty lines. */
  readonly body: string;
  /** Its MDX source; undefined in form 1, which kept only the words. */
  readonly source: string | undefined;
  readonly evidence: readonly VersionEvidence[];
  readonly sources: readonly VersionSource[];
  readonly relations: readonly {
    readonly type: string;
    readonly to: string;
    readonly note: string | undefined;
  }[];
  readonly stances: readonly { readonly on: string; readonly stance: string }[];
  readonly none: readonly { readonly on: string; readonly reason: string }[];
  readonly verdicts: readonly {
    readonly on: string;
    readonly verdict: string;
    readonly claims: readonly string[];
    readonly note: string | undefined;
  }[];
}

/** @throws if the text is not that of a claim in a known form: the ledger has only texts that we wrote */
export function readVersion(text: string): Version {
  const { header, head, body, groups } = readCanonical(text);
  if (header !== canonicalHeader1 && header !== canonicalHeader2)
    throw new Error(`not a canonical text of a claim: it begins with \`${header}\``);
  const form = header === canonicalHeader1 ? 1 : 2;
  return {
    form,
    kind: head.text('kind'),
    id: head.text('id'),
    title: head.text('title'),
    speaker: head.value('speaker'),
    name: head.value('name'),
    state: head.value('state'),
    date: head.value('date'),
    details: detailNames.flatMap((name) => {
      const value = head.value(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
    askedOf: head.value('asked of'),
    short: head.value('short'),
    topics: head.list('topics'),
    body: form === 1 ? body : plainWords(body),
    source: form === 1 ? undefined : body,
    evidence: groups('evidence').map((fields) => {
      const [first, last] = fields.text('lines').split('-').map(Number);
      return {
        message: fields.text('message'),
        lines: [first ?? 0, last ?? 0],
        words: fields.text('words'),
        speaker: fields.value('speaker'),
        name: fields.value('name'),
        quotes: fields.value('quotes') === 'yes',
        edge: fields.value('edge'),
      };
    }),
    sources: groups('source').map(sourceOf),
    relations: groups('relation').map((fields) => ({
      type: fields.text('type'),
      to: fields.text('to'),
      note: fields.value('note'),
    })),
    stances: groups('stance').map((fields) => ({ on: fields.text('on'), stance: fields.text('stance') })),
    none: groups('none').map((fields) => ({ on: fields.text('on'), reason: fields.text('reason') })),
    verdicts: groups('verdict').map((fields) => ({
      on: fields.text('on'),
      verdict: fields.text('verdict'),
      claims: fields.list('claims'),
      note: fields.value('note'),
    })),
  };
}

export function sourceOf(fields: Fields): VersionSource {
  return {
    kind: fields.text('kind'),
    id: fields.text('id'),
    title: fields.text('title'),
    author: fields.value('author'),
    date: fields.value('date'),
    url: fields.value('url'),
    seenIn: fields.value('seen in'),
    key: fields.value('key'),
    release: fields.value('release'),
    path: fields.value('path'),
    at: fields.value('at'),
    lines: fields.value('lines'),
    words: fields.value('words'),
    pattern: fields.value('pattern'),
  };
}
