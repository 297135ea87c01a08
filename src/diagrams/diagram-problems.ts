/**
 * Finds problems in the diagrams that authors wrote, for the rules that report them.
 *
 * Diagrams drawn from the record are left out: they change with every claim, and
 * `npm run diagrams` and the build compare them with their renderings.
 */

import type { Place } from '../record/corpus/place.ts';
import type { Graph } from '../record/graph/graph.ts';
import { targetOf } from '../record/graph/links.ts';
import { closest } from '../text/closest.ts';
import { literalPattern } from '../text/literal-pattern.ts';
import { type DiagramFile, diagramSet, type PlacedDiagram, renderCommand } from './diagram-set.ts';
import { looksLikeEntry } from './source.ts';

export interface DiagramProblem {
  readonly place: Place;
  readonly message: string;
  readonly help?: string | undefined;
}

/** A syntax error that the Mermaid parser found, with the line within the Mermaid text, from 1. */
export interface TextFault {
  readonly line: number;
  readonly message: string;
}

/** Finds invalid front matter, text that is not Mermaid, and renderings that are missing or stale. */
export function* renderingProblems(
  graph: Graph,
  syntax: ReadonlyMap<string, TextFault> = new Map(),
): Iterable<DiagramProblem> {
  const { diagrams, faults } = diagramSet(graph.corpus.plain);
  for (const { file, line, column, message } of faults)
    yield { place: { file, line, column, length: 1 }, message };
  for (const placed of diagrams.values()) yield* ofRendering(placed, syntax.get(placed.diagram.id));
}

/** Finds links and nodes that name no entry, and links of nodes that do not exist. */
export function* targetProblems(graph: Graph): Iterable<DiagramProblem> {
  for (const placed of diagramSet(graph.corpus.plain).diagrams.values()) {
    const text = graph.corpus.plain.get(`diagrams/${placed.diagram.id}.mmd`);
    if (text !== undefined) yield* ofTargets(graph, placed, text);
  }
}

/** The diagrams whose rendering is missing, which should be parsed. */
export function unrendered(graph: Graph): readonly { readonly id: string; readonly source: string }[] {
  return [...diagramSet(graph.corpus.plain).diagrams.values()]
    .filter(({ rendering }) => rendering === undefined)
    .map(({ diagram }) => ({ id: diagram.id, source: diagram.source }));
}

function* ofRendering(
  { diagram, written, rendering }: PlacedDiagram,
  fault: TextFault | undefined,
): Iterable<DiagramProblem> {
  if (written === undefined) return;
  const { file, firstLine: first } = written;
  if (fault !== undefined)
    yield { place: { file, line: first + fault.line - 1, column: 1, length: 1 }, message: fault.message };
  else if (rendering === undefined) {
    yield {
      place: { file, line: first, column: 1, length: diagram.source.split('\n')[0]?.length ?? 1 },
      message: 'Unexpected text without a committed rendering, expected one that was drawn from it',
      help: `run \`${renderCommand}\` and commit \`content/diagrams/rendered\``,
    };
  }
}

function* ofTargets(
  graph: Graph,
  { diagram }: PlacedDiagram,
  { file, text }: DiagramFile,
): Iterable<DiagramProblem> {
  const claims = graph.corpus.claims.map(({ id }) => id);
  const body = bodyStart(text);
  for (const [node, url] of Object.entries(diagram.links)) {
    const place = placeOf(
      file,
      text,
      text.search(new RegExp(`^\\s+["']?${literalPattern(node)}["']?:`, 'm')),
      node,
    );
    const target = targetOf(url);
    const ids =
      target.kind === 'unknown' || target.kind === 'web' || target.kind === 'page'
        ? undefined
        : idsOf(graph, target.kind);
    if (ids === undefined || !('id' in target)) {
      yield {
        place,
        message: `Unexpected link to \`${url}\`, expected \`claim:\`, \`person:\`, \`topic:\`, \`message:\` or \`essay:\` and an id`,
      };
    } else if (!ids.includes(target.id)) yield unknownId(place, target.kind, target.id, ids);
    if (!new RegExp(`(^|[^\\w-])${literalPattern(node)}([^\\w-]|$)`, 'm').test(text.slice(body))) {
      yield { place, message: `Unexpected link of \`${node}\`, expected a node of the diagram` };
    }
  }
  for (const { id, offset } of entryNodes(text, body)) {
    if (!claims.includes(id) && diagram.links[id] === undefined)
      yield unknownId(placeOf(file, text, offset, id), 'claim', id, claims);
  }
}

function unknownId(place: Place, kind: string, id: string, ids: readonly string[]): DiagramProblem {
  const near = closest(id, ids);
  return {
    place,
    message: `Unexpected ${kind} id \`${id}\`, expected the id of an existing ${kind}`,
    help: near && `did you mean \`${near}\`?`,
  };
}

function idsOf(graph: Graph, kind: string): readonly string[] {
  const { corpus } = graph;
  if (kind === 'claim') return corpus.claims.map(({ id }) => id);
  if (kind === 'person') return corpus.people.map(({ id }) => id);
  if (kind === 'topic') return corpus.topics.map(({ id }) => id);
  if (kind === 'essay') return corpus.essays.map(({ id }) => id);
  return kind === 'message' ? [...graph.messages.keys()] : [];
}

/** Parts of a flowchart or state diagram that are not nodes: comments, labels, text on arrows, style. */
const notNodes = [
  /%%.*$/gm,
  /"[^"]*"/g,
  /\|[^|\n]*\||\[[^\]\n]*\]|\([^)\n]*\)|\{[^}\n]*\}/g,
  /(?<![-=.])(?:--|==|-\.)\s[^\n]*?\s(?:-->|---|==>|===|\.->|\.-)/g,
  /(?<!:):(?!:).*$/gm,
  /^\s*(?:flowchart|graph|stateDiagram|classDef|linkStyle)\b.*$/gm,
];

/** Nodes that are named like a claim; a sequence has none, because its participants are people or programs. */
function* entryNodes(text: string, from: number): Iterable<{ readonly id: string; readonly offset: number }> {
  if (/^\s*sequenceDiagram\b/m.test(text.slice(from))) return;
  const hide = (visible: string, pattern: RegExp): string =>
    visible.replace(pattern, (hidden) => ' '.repeat(hidden.length));
  for (const match of notNodes
    .reduce(hide, text.slice(from))
    .matchAll(/(?<![\w-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w-])/g)) {
    if (looksLikeEntry(match[0])) yield { id: match[0], offset: from + match.index };
  }
}

function bodyStart(text: string): number {
  return text.indexOf('\n---', 3) + 4;
}

function placeOf(file: string, text: string, offset: number, word: string): Place {
  const at = Math.max(0, text.indexOf(word, Math.max(0, offset)));
  const before = text.slice(0, at).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, length: word.length };
}
