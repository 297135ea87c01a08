/**
 * Describes a diagram without its picture: its nodes and the arrows between them, or its steps in order.
 *
 * The structure is stored beside the picture when it is drawn, so that the text below a
 * diagram comes from what Mermaid parsed and not from a second parser of the source.
 */

import { counted } from '../text/counted.ts';
import type { DiagramSource } from './source.ts';

export interface StructureNode {
  readonly id: string;
  readonly label: string;
  /** The id of the box that contains the node. */
  readonly group?: string;
}

export interface StructureEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** One line of a sequence; `depth` counts the boxes (alt, loop, ...) around it. */
export type StructureStep =
  | {
      readonly kind: 'message';
      readonly depth: number;
      readonly from: string;
      readonly to: string;
      readonly text: string;
    }
  | { readonly kind: 'note'; readonly depth: number; readonly over: readonly string[]; readonly text: string }
  | { readonly kind: 'box'; readonly depth: number; readonly text: string };

/** A graph (flowchart, state diagram) or a sequence. */
export type DiagramStructure =
  | {
      readonly kind: 'graph';
      readonly groups: readonly StructureNode[];
      readonly nodes: readonly StructureNode[];
      readonly edges: readonly StructureEdge[];
      /** What an arrow without a label means. */
      readonly arrow?: string;
    }
  | {
      readonly kind: 'sequence';
      readonly actors: readonly StructureNode[];
      readonly steps: readonly StructureStep[];
    };

/** One entry of a text alternative; `node` is set if the entry describes a node. */
export interface TextItem {
  readonly text: string;
  readonly node?: string;
  readonly items: readonly TextItem[];
}

export interface TextAlternative {
  /** Steps are ordered, nodes are not. */
  readonly ordered: boolean;
  /** “7 boxes and 9 arrows”. */
  readonly summary: string;
  readonly items: readonly TextItem[];
}

/** The list below a diagram: every node with its outgoing arrows, or every step. */
export function textAlternative(structure: DiagramStructure): TextAlternative {
  return structure.kind === 'sequence' ? ofSequence(structure) : ofGraph(structure);
}

/** The structure with the full names that the picture had no room for. */
export function withFullNames(
  structure: DiagramStructure,
  diagram: Pick<DiagramSource, 'names' | 'arrow'>,
): DiagramStructure {
  if (structure.kind === 'sequence') return structure;
  const nodes = structure.nodes.map((node) => ({ ...node, label: diagram.names?.[node.id] ?? node.label }));
  return { ...structure, nodes, ...(diagram.arrow === undefined ? {} : { arrow: diagram.arrow }) };
}

/** The node ids of a structure, in the order of the source. */
export function nodeIdsOf(structure: DiagramStructure): readonly string[] {
  return structure.kind === 'sequence'
    ? structure.actors.map(({ id }) => id)
    : structure.nodes.map(({ id }) => id);
}

function ofGraph(graph: Extract<DiagramStructure, { kind: 'graph' }>): TextAlternative {
  const labels = new Map([...graph.groups, ...graph.nodes].map(({ id, label }) => [id, label]));
  const nameOf = (id: string): string => labels.get(id) ?? id;
  const arrow = (edge: StructureEdge): TextItem => ({
    text:
      edge.label === ''
        ? `${graph.arrow ?? 'leads to'} ${nameOf(edge.to)}`
        : `${edge.label} → ${nameOf(edge.to)}`,
    items: [],
  });
  const itemOf = ({ id, label }: StructureNode): TextItem => ({
    text: label,
    node: id,
    items: graph.edges.filter(({ from }) => from === id).map(arrow),
  });
  const inside = (group: string | undefined): TextItem[] => [
    ...graph.nodes.filter((node) => node.group === group).map(itemOf),
    ...graph.groups
      .filter((node) => node.group === group)
      .map(({ id, label }) => ({
        text: label,
        items: [...inside(id), ...graph.edges.filter(({ from }) => from === id).map(arrow)],
      })),
  ];
  const summary = `${counted(graph.nodes.length, 'box', 'boxes')} and ${counted(graph.edges.length, 'arrow', 'arrows')}`;
  return { ordered: false, summary, items: inside(undefined) };
}

function ofSequence(sequence: Extract<DiagramStructure, { kind: 'sequence' }>): TextAlternative {
  const labels = new Map(sequence.actors.map(({ id, label }) => [id, label]));
  const nameOf = (id: string): string => labels.get(id) ?? id;
  const textOf = (step: StructureStep): string => {
    if (step.kind === 'box') return step.text;
    if (step.kind === 'note') return `Note on ${step.over.map(nameOf).join(' and ')}: ${step.text}`;
    const parties = step.from === step.to ? nameOf(step.from) : `${nameOf(step.from)} to ${nameOf(step.to)}`;
    return `${parties}: ${step.text}`;
  };
  const { steps } = sequence;
  const messages = steps.filter(({ kind }) => kind === 'message').length;
  const summary = `${counted(sequence.actors.length, 'party', 'parties')} and ${counted(messages, 'step', 'steps')}`;
  return { ordered: true, summary, items: nested(0, 0, steps.length) };

  function nested(depth: number, start: number, end: number): TextItem[] {
    const items: TextItem[] = [];
    for (let index = start; index < end; index++) {
      const step = steps[index];
      if (step === undefined || step.depth !== depth) continue;
      let next = index + 1;
      while (next < end && (steps[next]?.depth ?? 0) > depth) next++;
      items.push({ text: textOf(step), items: nested(depth + 1, index + 1, next) });
    }
    return items;
  }
}
