/** All rules over one record, with waivers applied: every problem at once, in the order of the files. */

import { parseDocument } from 'yaml';
import type { Place } from '../record/corpus/place.ts';
import type { Graph } from '../record/graph/graph.ts';
import type { Check, CheckContext, Finding } from './check.ts';
import { allEntries } from './entries.ts';
import { checks } from './index.ts';
import { referencesIn } from './references.ts';

export interface Problem extends Finding {
  readonly rule: string;
  readonly severity: 'error';
}

export interface Checked {
  readonly problems: readonly Problem[];
  readonly entries: number;
  readonly references: number;
  readonly rules: number;
  readonly waived: number;
}

interface Waiver {
  readonly rule: string;
  readonly file: string;
  readonly reason: string;
  readonly date: string;
}

export function runChecks(graph: Graph, context: CheckContext, rules: readonly Check[] = checks): Checked {
  const found = rules.flatMap((check) =>
    [...check.run(graph, context)].map(
      (finding): Problem => ({ ...finding, rule: check.id, severity: 'error' }),
    ),
  );
  const { waivers, problems: faults } = readWaivers(graph);
  const used = new Set<Waiver>();
  const problems = found.filter((problem) => {
    const waiver = waivers.find(
      ({ rule, file }) => rule === problem.rule && problem.place.file.endsWith(file),
    );
    if (waiver) used.add(waiver);
    return !waiver;
  });
  const idle = waivers.filter((waiver) => !used.has(waiver) && rules.some(({ id }) => id === waiver.rule));
  return {
    problems: [
      ...problems,
      ...faults,
      ...idle.map((waiver) => idleWaiver(graph, waivers.indexOf(waiver))),
    ].sort(byPlace),
    entries: allEntries(graph.corpus).length,
    references: [...referencesIn(graph, context)].length,
    rules: rules.length,
    waived: used.size,
  };
}

/** `waivers.yml`: the one list of exceptions, each with the rule, the end of the file's path, a reason and a date. */
function readWaivers(graph: Graph): {
  readonly waivers: readonly Waiver[];
  readonly problems: readonly Problem[];
} {
  const plain = graph.corpus.plain.get('waivers.yml');
  if (!plain) return { waivers: [], problems: [] };
  const raw: unknown = parseDocument(plain.text).toJS() ?? [];
  const list = Array.isArray(raw) ? raw : [raw];
  const waivers: Waiver[] = [];
  const problems: Problem[] = [];
  for (const item of list as readonly Partial<Waiver>[]) {
    const { rule, file, reason, date } = item ?? {};
    if (rule && file && reason && date) waivers.push({ rule, file, reason, date });
    else {
      problems.push({
        rule: 'waiver',
        severity: 'error',
        place: { file: plain.file, line: 1, column: 1, length: 1 },
        message: 'Unexpected waiver, expected `rule`, `file`, `reason` and `date`',
      });
    }
  }
  return { waivers, problems };
}

function idleWaiver(graph: Graph, index: number): Problem {
  const plain = graph.corpus.plain.get('waivers.yml');
  const lines = plain?.text.split('\n') ?? [];
  const starts = lines.flatMap((line, number) => (line.startsWith('- ') ? [number + 1] : []));
  return {
    rule: 'waiver',
    severity: 'error',
    place: { file: plain?.file ?? 'waivers.yml', line: starts[index] ?? 1, column: 1, length: 1 },
    message: 'Unexpected waiver that waives nothing, expected only waivers that are needed',
    help: 'remove it',
  };
}

function byPlace(a: { readonly place: Place }, b: { readonly place: Place }): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.line - b.place.line || a.place.column - b.place.column;
}
