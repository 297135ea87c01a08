/**
 * The path and initial text of a new entry. Everything is checked before anything is written: an id is cited for
 * years, so one that is taken, was ever published, or differs from another only in case is refused.
 */

import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { ledgerOf } from '../../src/ledger/ledger-problems.ts';
import { readMessageId } from '../../src/mail/read/message-id.ts';
import type { Graph, Message } from '../../src/record/graph/graph.ts';
import { type ClaimKind, folderOfKind } from '../../src/record/schema/kinds.ts';
import { idPattern } from '../../src/record/schema/values.ts';
import { didYouMean } from '../../src/text/closest.ts';
import { counted } from '../../src/text/counted.ts';
import { idLike } from '../../src/text/id-like.ts';
import { CommandError, withHelp } from '../command/command-line.ts';
import type { Origin } from './claim-keys.ts';
import { isClaimKind, type NewKind, newKinds, scaffold } from './scaffold.ts';

export interface NewEntryRequest {
  readonly kind: string;
  readonly slug: string;
  /** `MESSAGE-ID:LINE` or `MESSAGE-ID:FIRST-LAST`. */
  readonly from: string | undefined;
}

export interface NewEntry {
  /** Below the content folder. */
  readonly path: string;
  readonly text: string;
}

/**
 * @param topics the topics created in the same call
 * @param before the number of options created before it in the same call
 * @throws CommandError if the kind, the slug or the message is not acceptable; the message says what would be
 */
export function newEntry(
  graph: Graph,
  request: NewEntryRequest,
  topics: readonly string[] = [],
  before = 0,
): NewEntry {
  const kind = kindOf(request.kind);
  const { slug } = request;
  refuseShape(slug);
  const path = pathOf(kind, slug);
  refuseTaken(graph, kind, slug, path);
  const origin = originOf(graph, kind, request.from);
  return { path, text: scaffold(kind, slug, { graph, origin, topics, before }) };
}

function kindOf(word: string): NewKind {
  const kind = newKinds.find((known) => known === word);
  if (kind) return kind;
  if (word === 'thread' || word === 'message') {
    throw new CommandError('threads and their messages are written by `npm run import`');
  }
  const unknown = withHelp(`unknown kind \`${word}\``, didYouMean(word, newKinds));
  throw new CommandError(`${unknown}; the kinds are ${newKinds.join(', ')}`);
}

function refuseShape(slug: string): void {
  if (idPattern.test(slug)) return;
  const id = idLike(slug);
  throw new CommandError(
    withHelp(
      `bad slug \`${slug}\`: expected lower-case words joined by single hyphens`,
      id && `did you mean \`${id}\`?`,
    ),
  );
}

const places: Readonly<Record<Exclude<NewKind, ClaimKind>, readonly [string, string]>> = {
  person: ['people', 'yml'],
  topic: ['topics', 'mdx'],
  essay: ['essays', 'mdx'],
  brief: ['briefs', 'mdx'],
  diagram: ['diagrams', 'mmd'],
  debate: ['debates', 'yml'],
  lab: ['labs', 'yml'],
};

function pathOf(kind: NewKind, slug: string): string {
  if (isClaimKind(kind)) return `claims/${folderOfKind[kind]}/${slug}.mdx`;
  const [folder, ending] = places[kind];
  return `${folder}/${slug}.${ending}`;
}

/** Ids are unique within a kind, as in `check`; all kinds of claims count as one. */
function refuseTaken(graph: Graph, kind: NewKind, slug: string, path: string): void {
  const { corpus } = graph;
  if (existsSync(join(corpus.dir, path))) throw new CommandError(`${join(corpus.dir, path)} exists already`);
  const own = isClaimKind(kind) ? 'claim' : kind;
  const entries = [corpus.people, corpus.claims, corpus.topics, corpus.essays, corpus.briefs].flat();
  const existing = entries.find((entry) => entry.kind === own && entry.id.toLowerCase() === slug);
  if (existing)
    throw new CommandError(
      `the id \`${existing.id}\` is taken by ${existing.file}; ids are unique within their kind`,
    );
  const stray = corpus.strays.find((file) => basename(file, extname(file)).toLowerCase() === slug);
  if (stray)
    throw new CommandError(
      `the id \`${slug}\` is taken by ${stray}, which is in a folder that is not read; move it first`,
    );
  const published = ledgerOf(graph).lines.some(
    ({ line }) => line?.id === (own === 'claim' ? slug : `${own}/${slug}`),
  );
  const renamed = own === 'claim' && graph.redirects.some(({ from }) => from === slug);
  if (published || renamed) {
    throw new CommandError(`the id \`${slug}\` was published once; an id is never used again`);
  }
}

function originOf(graph: Graph, kind: NewKind, from: string | undefined): Origin | undefined {
  if (from === undefined) return undefined;
  if (!isClaimKind(kind))
    throw new CommandError(`\`--from\` goes with claims; a ${kind} rests on no message`);
  const [, id = '', first = '', last = first] = /^(.+):(\d+)(?:-(\d+))?$/s.exec(from.trim()) ?? [];
  if (id === '') {
    throw new CommandError(
      `\`--from ${from}\`: expected MESSAGE-ID:LINES, such as \`id@host.example:12-14\` or \`id@host.example:12\``,
    );
  }
  const message = messageOf(graph, id);
  const lines = [Number(first), Number(last)] as const;
  if (lines[0] < 1 || lines[1] < lines[0]) {
    throw new CommandError(
      `lines ${lines.join(' to ')} are not a range: expected the first line, from 1, before the last`,
    );
  }
  if (message.lines !== undefined && lines[1] > message.lines) {
    throw new CommandError(
      `line ${lines[1]} is beyond the end: \`${message.id}\` has ${counted(message.lines, 'line')}`,
    );
  }
  return { message, lines };
}

function messageOf(graph: Graph, given: string): Message {
  const id = readMessageId(given) ?? given;
  const message = graph.messages.get(id);
  if (message) return message;
  const unread = graph.corpus.threads.find(({ data, source }) => data === undefined && source.includes(id));
  if (unread)
    throw new CommandError(
      `\`${id}\` is in ${unread.file}, which has a fault and is not read: \`npm run check\` names it`,
    );
  const unknown = withHelp(
    `no message \`${id}\` in ${join(graph.corpus.dir, 'threads')}`,
    didYouMean(id, graph.messages.keys()),
  );
  throw new CommandError(`${unknown}; \`npm run import\` adds messages`);
}
