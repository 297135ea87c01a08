/** Reads a published version of an essay, a topic or a brief back from its canonical text. */

import type { MailEntry } from '../../record/schema/brief.ts';
import { leftOut, type TextKind, textHeader1, textKinds } from './canonical-text-1.ts';
import { plainWords } from './plain-words.ts';
import { readCanonical } from './read-canonical.ts';
import { sourceOf, type VersionSource } from './read-version.ts';

export interface TextVersion {
  readonly kind: TextKind;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** For an essay: the person whose position it describes, and the name as it was shown. */
  readonly person: string | undefined;
  readonly name: string | undefined;
  /** For a topic. */
  readonly aka: string | undefined;
  readonly group: string | undefined;
  readonly requirement: string | undefined;
  /** For a brief. */
  readonly question: string | undefined;
  readonly asOf: string | undefined;
  readonly topics: readonly string[];
  /** Claims that the summary of an essay, or a brief, rests on. */
  readonly rests: readonly string[];
  /** For an essay of a debate: the answer above it; none in versions from before it was recorded. */
  readonly answers: readonly { readonly words: string; readonly rests: readonly string[] }[];
  readonly headings: readonly { readonly words: string; readonly rests: readonly string[] }[];
  readonly senses: readonly {
    readonly sense: string;
    readonly who: string;
    readonly claims: readonly string[];
  }[];
  readonly open: readonly string[];
  /** Quotations of a brief's mail form; empty in versions from before they were recorded. */
  readonly mail: readonly MailEntry[];
  /** Its MDX source. */
  readonly source: string;
  readonly sources: readonly VersionSource[];
}

/** @throws if the text is not that of an essay, a topic or a brief: the ledger has only texts that we wrote */
export function readText(text: string): TextVersion {
  const { header, head, body, groups } = readCanonical(text);
  const kind = textKinds.find((known) => known === head.text('kind'));
  if (header !== textHeader1 || !kind)
    throw new Error(`not a canonical text of an essay, a topic or a brief: it begins with \`${header}\``);
  return {
    kind,
    id: head.text('id'),
    title: head.text('title'),
    summary: head.text('summary'),
    person: head.value('person'),
    name: head.value('name'),
    aka: head.value('also known as'),
    group: head.value('group'),
    requirement: head.value('requirement'),
    question: head.value('question'),
    asOf: head.value('as of'),
    topics: head.list('topics'),
    rests: head.list('rests'),
    answers: groups('answer').map((fields) => ({ words: fields.text('words'), rests: fields.list('rests') })),
    headings: groups('heading').map((fields) => ({
      words: fields.text('words'),
      rests: fields.list('rests'),
    })),
    senses: groups('sense').map((fields) => ({
      sense: fields.text('sense'),
      who: fields.text('who'),
      claims: fields.list('claims'),
    })),
    open: groups('open').map((fields) => fields.text('words')),
    mail: groups('mail').map((fields) => ({
      claim: fields.text('claim'),
      on: fields.value('on'),
      words: fields.value('words')?.split(leftOut) ?? [],
      sources: fields.list('sources'),
    })),
    source: body,
    sources: groups('source').map(sourceOf),
  };
}

export interface TextPart {
  /** Undefined before the first heading. */
  readonly heading: string | undefined;
  readonly paragraphs: readonly string[];
}

/** What is above its body, and its body in plain words, as parts with their headings. */
export function partsOfText({ answers, source }: TextVersion): readonly TextPart[] {
  const [before = '', ...rest] = source.split(/^#{1,6} +(.+)$/m);
  const parts = [{ heading: '', body: before }];
  for (let at = 0; at < rest.length; at += 2)
    parts.push({ heading: rest[at] ?? '', body: rest[at + 1] ?? '' });
  const above = answers.map(({ words }) => ({ heading: undefined, paragraphs: [words] }));
  const written = parts
    .map(({ heading, body }) => ({
      heading: plainWords(heading).trim() || undefined,
      paragraphs: plainWords(body)
        .split('\n\n')
        .filter((paragraph) => paragraph !== ''),
    }))
    .filter(({ heading, paragraphs }) => heading !== undefined || paragraphs.length > 0);
  return [...above, ...written];
}
