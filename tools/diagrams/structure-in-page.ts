/**
 * Runs inside the browser: reads the structure of a diagram from Mermaid's own database.
 *
 * The function is sent to the page as text, so it may use nothing from outside itself.
 */

import type { DiagramStructure, StructureStep } from '../../src/diagrams/structure.ts';

interface GraphData {
  readonly nodes: readonly {
    readonly id: string;
    readonly label?: string | readonly string[];
    readonly description?: string | readonly string[];
    readonly parentId?: string;
    readonly isGroup?: boolean;
    readonly shape?: string;
  }[];
  readonly edges: readonly { readonly start?: string; readonly end?: string; readonly label?: string }[];
}

/** Mermaid has one database per notation; each has some of these functions. */
export interface MermaidDatabase {
  readonly getData?: () => GraphData;
  readonly getActors?: () => ReadonlyMap<string, { readonly name: string; readonly description: string }>;
  readonly getMessages?: () => readonly {
    readonly from?: string;
    readonly to?: string;
    readonly message: unknown;
    readonly type: number;
  }[];
  readonly LINETYPE?: Readonly<Record<string, number>>;
}

export function structureInPage(database: MermaidDatabase): DiagramStructure {
  return database.getActors !== undefined && database.getMessages !== undefined ? sequence() : graph();

  function plain(label: unknown): string {
    const text = Array.isArray(label) ? label.join(': ') : String(label ?? '');
    const parsed = new DOMParser().parseFromString(text.replace(/<br\s*\/?>/gi, ' '), 'text/html');
    return (parsed.body.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  /** The name of a state, then its description: Mermaid keeps the two separately. */
  function labelOf({ id, label, description }: GraphData['nodes'][number]): string {
    const more = [description ?? []].flat().join(' ');
    return more === '' ? title(label ?? id) : `${title(label ?? id)}: ${plain(more)}`;
  }

  /** A bold first line names a box; the lines after it describe the box. */
  function title(label: unknown): string {
    const text = Array.isArray(label) ? label.join('<br>') : String(label ?? '');
    const [, name, more] = /^\s*<b>(.*?)<\/b>\s*<br\s*\/?>(.*)$/is.exec(text) ?? [];
    return name === undefined ? plain(text) : `${plain(name)}: ${plain(more)}`;
  }

  function graph(): DiagramStructure {
    const data = database.getData?.();
    if (data === undefined)
      throw new Error('Unexpected notation, expected a flowchart, a state diagram or a sequence');
    const ends: Readonly<Record<string, string>> = { stateStart: 'Start', stateEnd: 'End' };
    const nodeOf = (node: GraphData['nodes'][number]) => ({
      id: node.id,
      label: ends[node.shape ?? ''] ?? labelOf(node),
      ...(node.parentId === undefined ? {} : { group: node.parentId }),
    });
    return {
      kind: 'graph',
      groups: data.nodes.filter((node) => node.isGroup === true).map(nodeOf),
      nodes: data.nodes.filter((node) => node.isGroup !== true).map(nodeOf),
      edges: data.edges.map((edge) => ({
        from: edge.start ?? '',
        to: edge.end ?? '',
        label: plain(edge.label),
      })),
    };
  }

  function sequence(): DiagramStructure {
    const actors = [...(database.getActors?.() ?? new Map())].map(([id, actor]) => ({
      id,
      label: plain(actor.description),
    }));
    const types = new Map(Object.entries(database.LINETYPE ?? {}).map(([name, value]) => [value, name]));
    const steps: StructureStep[] = [];
    let depth = 0;
    for (const { from = '', to = '', message, type } of database.getMessages?.() ?? []) {
      const name = types.get(type) ?? '';
      const text = plain(message);
      const [, box, part] = /^([A-Z]+)_(START|END|ELSE|AND|OPTION)$/.exec(name) ?? [];
      if (name === 'NOTE') steps.push({ kind: 'note', depth, over: [...new Set([from, to])], text });
      else if (part === 'START')
        steps.push({ kind: 'box', depth: depth++, text: `${introduction(box ?? '')}${text}` });
      else if (part === 'END') depth--;
      else if (part !== undefined) steps.push({ kind: 'box', depth: depth - 1, text: `Otherwise, ${text}` });
      else if (from !== '' && to !== '') steps.push({ kind: 'message', depth, from, to, text });
    }
    return { kind: 'sequence', actors, steps };
  }

  function introduction(box: string): string {
    return { ALT: 'If ', OPT: 'If ', LOOP: 'Again and again: ', PAR: 'At the same time: ' }[box] ?? '';
  }
}
