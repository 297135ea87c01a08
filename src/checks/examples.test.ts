/** A rule's tests are the examples in its header: what they call ok passes it, what they call not ok does not. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../record/corpus/corpus.ts';
import { buildGraph, type Graph } from '../record/graph/graph.ts';
import { authorComponents } from './components.ts';
import { exampleProof } from './example-proof.ts';
import { exampleRecord } from './example-record.ts';
import { applyExample, readRuleDocument } from './examples.ts';
import { checks } from './index.ts';
import { runChecks } from './run-checks.ts';

const surroundings = { components: authorComponents, simulations: ['in-place-conversion/default'] };
const grammar = /^Unexpected .+, expected .+[^.]$/s;

function graphOf(files: Readonly<Record<string, string>>): Graph {
  const dir = mkdtempSync(join(tmpdir(), 'record-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
    return buildGraph(loadCorpus(dir));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** The example record with its lock and its ledger. */
const whole = { ...exampleRecord, ...exampleProof(graphOf(exampleRecord)) };

describe('the example record', () => {
  it('passes every rule, so that an example shows its own fault alone', () => {
    expect(runChecks(graphOf(whole), surroundings).problems).toEqual([]);
  });
});

describe.each(checks)('$id', (check) => {
  const { summary, examples } = readRuleDocument(
    readFileSync(join(import.meta.dirname, `${check.id}.ts`), 'utf8'),
  );

  it('says in its header what it asks for', () => {
    expect(summary).toMatch(/^\S.{30,}/s);
  });

  it('has an example that passes and one that does not', () => {
    expect(examples.map(({ expected }) => expected)).toEqual(expect.arrayContaining(['ok', 'not-ok']));
  });

  it.each(examples)('$expected: $text', (example) => {
    const { expected } = example;
    const graph = graphOf(applyExample(example, whole));
    const findings = [...check.run(graph, surroundings)];
    if (expected === 'ok') expect(findings).toEqual([]);
    else expect(findings.length).toBeGreaterThan(0);
    for (const { message, place } of findings) {
      expect(message).toMatch(grammar);
      expect(place.line).toBeGreaterThan(0);
      expect(place.column).toBeGreaterThan(0);
    }
  });
});

describe('the list of rules', () => {
  it('holds every rule file and nothing else', () => {
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
