/**
 * The work of `npm run new`: creates entries with the path and the keys of their kind; `check` guides the author to
 * completion.
 */

import { join } from 'node:path';
import { type Arguments, CommandError, contentOption, type Usage } from './command/command-line.ts';
import type { Streams } from './command/streams.ts';
import { loadGraph } from './content/load-graph.ts';
import { type NewEntryRequest, newEntry } from './new/new-entry.ts';
import { newKinds } from './new/scaffold.ts';
import { writeAll } from './write/write-all.ts';

export const usage: Usage = {
  name: 'new',
  synopsis: 'KIND SLUG [MESSAGE-ID:LINES] [KIND SLUG ...] [--content DIR]',
  does: [
    'Creates one or several entries to complete, all or none; `npm run check` then names what is missing. It never',
    `changes an existing file or id. KIND: ${newKinds.slice(0, 8).join(', ')},`,
    `${newKinds.slice(8).join(', ')}. SLUG becomes the id and a part of cited addresses:`,
    'lower-case words joined by hyphens. MESSAGE-ID:LINES is the evidence of a claim, such as id@host.example:12-14: it',
    'fills in message, lines and speaker. Claims created together with a topic get that topic. docs/content-format.md',
    'shows every kind.',
  ].join('\n'),
  options: {
    from: {
      type: 'string',
      value: 'MESSAGE-ID:LINES',
      help: 'the same for a single claim',
    },
    content: contentOption,
  },
  positionals: Number.POSITIVE_INFINITY,
};

export function runNew(args: Arguments, streams: Streams): number {
  const requests = requestsIn(args.positionals, args.text('from'));
  const dir = args.text('content') ?? 'content';
  const graph = loadGraph(dir);
  const texts = new Map<string, string>();
  const topics = requests.flatMap(({ kind, slug }) => (kind === 'topic' ? [slug] : []));
  for (const [index, request] of requests.entries()) {
    const before = requests.slice(0, index).filter(({ kind }) => kind === 'option').length;
    const { path, text } = newEntry(graph, request, topics, before);
    if (texts.has(path))
      throw new CommandError(`\`${request.slug}\` is created twice; each id belongs to one entry`);
    texts.set(path, text);
  }
  const paths = [...texts.keys()];
  writeAll(dir, texts, new Map(paths.map((path) => [path, undefined])));
  const these = paths.length === 1 ? 'it' : 'them';
  streams.out(
    `${paths.map((path) => `${join(dir, path)}\n`).join('')}Complete ${these}; \`npm run check\` names what is missing.\n`,
  );
  return 0;
}

/** KIND and SLUG, optionally followed by the evidence, which is recognised by its colon: no slug has one. */
function requestsIn(
  args: readonly string[],
  from: string | undefined,
): readonly [NewEntryRequest, ...NewEntryRequest[]] {
  const [kind, slug, third, ...others] = args;
  if (kind === undefined || slug === undefined) {
    const single = args.length === 1 ? ` after \`${kind}\`` : '';
    throw new CommandError(
      `give KIND and SLUG${single}, such as \`npm run new -- position ada-zeroes-lazily\``,
    );
  }
  const origin = third?.includes(':') ? third : undefined;
  const rest = third === undefined || origin !== undefined ? others : [third, ...others];
  if (from !== undefined && (rest.length > 0 || origin !== undefined)) {
    throw new CommandError(
      '`--from` goes with a single claim: write MESSAGE-ID:LINES after each SLUG instead',
    );
  }
  return [{ kind, slug, from: from ?? origin }, ...(rest.length > 0 ? requestsIn(rest, undefined) : [])];
}
