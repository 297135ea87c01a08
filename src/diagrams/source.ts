/**
 * Parses a diagram as its author wrote it: a Mermaid text, its title and description, and what its nodes stand for.
 *
 * Links are in the front matter rather than in Mermaid's `click`, so that a check
 * can name their line, and so that no address is ever drawn into a picture: the
 * site resolves the targets when it knows its base path.
 */

import type { Place } from '../record/corpus/place.ts';
import { readFrontMatter } from '../record/corpus/read-yaml.ts';

/** The target of a node as `kind:id`, e.g. `claim:host-mmap-of-shared-parts`. */
export type DiagramTarget = string;

/** One diagram, written by hand (`content/diagrams/ID.mmd`) or generated from the record. */
export interface DiagramSource {
  readonly id: string;
  readonly title: string;
  /** One or two sentences, which come first for a reader who cannot see the picture. */
  readonly description: string;
  /** The Mermaid text. */
  readonly source: string;
  /** Node id to internal target. */
  readonly links: Readonly<Record<string, DiagramTarget>>;
  /** Node id to its full name, if the picture has room only for a short form. */
  readonly names?: Readonly<Record<string, string>>;
  /** What an arrow without a label means, e.g. `is answered by`; `leads to` by default. */
  readonly arrow?: string;
}

/** An error in the front matter; line and column count from 1 within the file. */
export interface DiagramFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A parsed file: the diagram and the line on which its Mermaid text starts, or its faults. */
export type ParsedDiagram =
  | { readonly kind: 'diagram'; readonly diagram: DiagramSource; readonly firstLine: number }
  | { readonly kind: 'faulty'; readonly faults: readonly DiagramFault[] };

const keys = ['title', 'description', 'links'];

/** Parses `content/diagrams/ID.mmd`; `id` is the file name without its extension. */
export function parseDiagram(id: string, text: string): ParsedDiagram {
  const { absent, body, raw, faults: unread, placeOf, placeOfKey } = readFrontMatter(text, id);
  if (absent) {
    return faulty([
      { line: 1, column: 1, message: 'Unexpected start, expected front matter between two `---` lines' },
    ]);
  }
  const at = ({ line, column }: Place, message: string): DiagramFault => ({ line, column, message });
  if (unread.length > 0) return faulty(unread.map(({ path, message }) => at(placeOf(path), message)));
  const record = isRecord(raw) ? raw : {};
  const expected = keys.map((name) => `\`${name}\``).join(', ');
  const faults = Object.keys(record)
    .filter((key) => !keys.includes(key))
    .map((key) => at(placeOfKey([key]), `Unexpected key \`${key}\`, expected one of ${expected}`));
  const title = sentence('title');
  const description = sentence('description');
  const links = linksOf(record['links']);
  if (faults.length > 0) return faulty(faults);
  const source = `${body.replaceAll('\r\n', '\n').trim()}\n`;
  const firstLine = text.slice(0, text.length - body.trimStart().length).split('\n').length;
  return { kind: 'diagram', diagram: { id, title, description, source, links }, firstLine };

  function sentence(key: 'title' | 'description'): string {
    const value = record[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim().replace(/\s+/g, ' ');
    faults.push(at(placeOf([key]), `Unexpected absence of \`${key}\`, expected a sentence`));
    return '';
  }

  function linksOf(value: unknown): Record<string, DiagramTarget> {
    if (value === undefined || value === null) return {};
    if (!isRecord(value)) {
      faults.push(at(placeOf(['links']), 'Unexpected `links`, expected a map of nodes to `kind:id`'));
      return {};
    }
    const found: Record<string, DiagramTarget> = {};
    for (const [node, target] of Object.entries(value)) {
      if (typeof target === 'string' && /^[a-z]+:\S+$/.test(target)) found[node] = target;
      else
        faults.push(at(placeOfKey(['links', node]), `Unexpected link of \`${node}\`, expected \`kind:id\``));
    }
    return found;
  }
}

/** The targets of a diagram: its links, and the nodes that are named like claims. */
export function targetsOf(
  diagram: DiagramSource,
  nodeIds: readonly string[],
): ReadonlyMap<string, DiagramTarget> {
  const targets = new Map<string, DiagramTarget>();
  for (const id of nodeIds) if (looksLikeEntry(id)) targets.set(id, `claim:${id}`);
  for (const [node, target] of Object.entries(diagram.links)) targets.set(node, target);
  return targets;
}

/** A node id with a hyphen is taken for the id of a claim; other nodes have ids of one word. */
export function looksLikeEntry(nodeId: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)+$/.test(nodeId);
}

function faulty(faults: readonly DiagramFault[]): ParsedDiagram {
  return { kind: 'faulty', faults };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
