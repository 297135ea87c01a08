/**
 * The tests of a rule are the examples in its header: an `ok` example passes it, and a `not-ok` example gives exactly
 * the report below it.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { standingFolder } from '../../bench/standing-folder.ts';
import { applyExample } from '../../test/support/apply-example.ts';
import { exampleProof } from '../../test/support/example-proof.ts';
import { exampleRecord, exampleTable } from '../../test/support/example-record.ts';
import { loadCorpus } from '../record/corpus/corpus.ts';
import { buildGraph } from '../record/graph/build-graph.ts';
import type { Graph } from '../record/graph/graph.ts';
import { authorComponents } from './components.ts';
import { checks } from './index.ts';
import { problemText } from './report/text-report.ts';
import { readRuleDocument } from './rule-document.ts';
import { runChecks } from './run-checks.ts';

const simulations = new Map([
  ['toy-pages/default', 6],
  ['toy-walk/long', 40],
  ['toy-counts/table', 0],
]);
const labNames = new Map([
  ['toy-pages/models', ['lazy']],
  ['toy-pages/properties', ['I1']],
  ['toy-pages/rules', ['late']],
  ['toy-counts/counts', ['copied', 'zeroed']],
]);
const context = { components: authorComponents, simulations, labNames, today: '2026-11-22' };
const grammar = /^Unexpected .+, expected .+[^.]$/;

type Files = Readonly<Record<string, string>>;

const folder = standingFolder();

/** Calls back with the record while its files exist, with a function that shortens paths. */
function inFolder<Result>(
  files: Files,
  look: (graph: Graph, short: (path: string) => string) => Result,
): Result {
  folder.hold(files);
  return look(buildGraph(loadCorpus(folder.dir)), (text) => text.replaceAll(`${folder.dir}/`, ''));
}

/** The example record with its lock and its ledger. */
const provedRecord = { ...exampleRecord, ...inFolder(exampleRecord, exampleProof) };

describe('the example record', () => {
  it('passes every rule, so that an example shows only its own fault', () => {
    expect(inFolder(provedRecord, (graph) => runChecks(graph, context).problems)).toEqual([]);
  });
});

describe.each(checks)('$id', (check) => {
  // Only this rule needs a lab that is a table.
  const base = check.id === 'table-cells' ? { ...provedRecord, ...exampleTable } : provedRecord;
  const { summary, examples } = readRuleDocument(
    readFileSync(join(import.meta.dirname, `${check.id}.ts`), 'utf8'),
  );

  it('states in its header what it requires', () => {
    expect(summary).toMatch(/^\S.{30,}/s);
  });

  it('has an example that passes and one that does not', () => {
    expect(examples.map(({ expected }) => expected)).toEqual(expect.arrayContaining(['ok', 'not-ok']));
  });

  it.each(examples)('$expected: $text', (example) => {
    const files = applyExample(example, base);
    const { problems, report } = inFolder(files, (graph, short) => {
      const found = runChecks(graph, context, [check]).problems;
      const printed = found.map((problem) => problemText(problem, files[short(problem.place.file)]));
      return { problems: found, report: short(printed.join('\n\n')) };
    });
    expect(report).toBe(example.report);
    expect(problems.length > 0).toBe(example.expected === 'not-ok');
    for (const { message } of problems) expect(message).toMatch(grammar);
  });
});

describe('the list of rules', () => {
  it('contains every rule file and nothing else', () => {
    const files = readdirSync(import.meta.dirname).filter(
      (name) =>
        name.endsWith('.ts') &&
        readFileSync(join(import.meta.dirname, name), 'utf8').includes('@example not-ok'),
    );
    const rules = files
      .filter((name) => !name.startsWith('examples'))
      .map((name) => name.replace(/\.ts$/, ''));
    expect(rules.toSorted()).toEqual(checks.map(({ id }) => id).toSorted());
  });
});
