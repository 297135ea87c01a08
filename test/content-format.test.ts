/**
 * Checks docs/content-format.md against the code: its examples are a record without faults, and no key or value is
 * missing.
 */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { authorComponents } from '../src/checks/components.ts';
import { runChecks } from '../src/checks/run-checks.ts';
import { parseDiagram } from '../src/diagrams/source.ts';
import { scenarios } from '../src/labs/shared/scenarios.ts';
import { loadCorpus } from '../src/record/corpus/corpus.ts';
import { buildGraph } from '../src/record/graph/build-graph.ts';
import type { Graph } from '../src/record/graph/graph.ts';
import { briefSchema } from '../src/record/schema/brief.ts';
import { claimSchemas } from '../src/record/schema/claim.ts';
import { debateSchema } from '../src/record/schema/debate.ts';
import { essaySchema } from '../src/record/schema/essay.ts';
import * as kinds from '../src/record/schema/kinds.ts';
import { claimKinds, folderOfKind } from '../src/record/schema/kinds.ts';
import { labSchema } from '../src/record/schema/lab.ts';
import { personSchema } from '../src/record/schema/person.ts';
import { redirectsSchema } from '../src/record/schema/redirect.ts';
import { threadSchema } from '../src/record/schema/thread.ts';
import { topicGroups, topicSchema } from '../src/record/schema/topic.ts';
import { exampleProof } from './support/example-proof.ts';

const document = readFileSync(join(import.meta.dirname, '../docs/content-format.md'), 'utf8');
const examples = new Map(
  [...document.matchAll(/^`([a-z/.-]+)`:\n\n```[a-z]+\n([\s\S]*?)^```$/gm)].map(
    ([, path = '', text = '']) => [path, text],
  ),
);
const record = [...examples].filter(([path]) =>
  /^(people|threads|claims|topics|essays|briefs|debates|labs)\//.test(path),
);

const dir = mkdtempSync(join(tmpdir(), 'content-format-'));
afterAll(() => rmSync(dir, { recursive: true }));

function write(files: Iterable<readonly [string, string]>): Graph {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return buildGraph(loadCorpus(dir));
}

describe('the examples', () => {
  it('include every kind of entry', () => {
    const rooms = new Set([...examples.keys()].map((path) => dirname(path)));
    const claims = claimKinds.map((kind) => `claims/${folderOfKind[kind]}`);
    expect([...rooms]).toEqual(
      expect.arrayContaining([
        'people',
        'threads',
        'topics',
        'essays',
        'briefs',
        'debates',
        'diagrams',
        '.',
        ...claims,
      ]),
    );
  });

  it('form a record without faults', () => {
    const graph = write(Object.entries(exampleProof(write(record))));
    // The examples describe only the lab scenarios they use, as if there were no others.
    const used = record.map(([, text]) => text).join('\n');
    const simulations = new Map(
      [...scenarios].filter(([id]) => used.includes(id.slice(id.indexOf('/') + 1))),
    );
    const { problems, entries } = runChecks(graph, { components: authorComponents, simulations });
    expect(problems).toEqual([]);
    expect(entries).toBe(record.length);
  });

  it('use every key of the kinds they show', () => {
    const written = keysIn(record.map(([path, text]) => frontMatter(path, text)));
    const known = new Set(Object.values(claimSchemas).flatMap((schema) => Object.keys(schema.shape)));
    for (const schema of [
      personSchema,
      threadSchema,
      topicSchema,
      essaySchema,
      briefSchema,
      debateSchema,
      labSchema,
    ]) {
      for (const key of Object.keys(schema.shape)) known.add(key);
    }
    known.delete('kind');
    expect([...known].filter((key) => !written.has(key))).toEqual([]);
  });

  it('of a diagram and of renamed ids can be parsed', () => {
    expect(parseDiagram('life-of-a-page', examples.get('diagrams/life-of-a-page.mmd') ?? '').kind).toBe(
      'diagram',
    );
    expect(redirectsSchema.safeParse(parse(examples.get('redirects.yml') ?? '')).success).toBe(true);
  });
});

describe('the document', () => {
  const schemas = {
    ...claimSchemas,
    personSchema,
    threadSchema,
    topicSchema,
    essaySchema,
    briefSchema,
    debateSchema,
    labSchema,
    redirectsSchema,
  };

  it.each(Object.entries(schemas))('names every key and every closed value of %s', (_, schema) => {
    const { keys, values } = vocabulary(z.toJSONSchema(schema, { unrepresentable: 'any' }));
    expect(keys.size).toBeGreaterThan(0);
    expect([...keys, ...values].filter((word) => !isNamed(word))).toEqual([]);
  });

  it('names every key of a lab in the section on labs', () => {
    const [, section = ''] = /^## Labs\n([\s\S]*?)(?=^## )/m.exec(document) ?? [];
    const { keys } = vocabulary(z.toJSONSchema(labSchema, { unrepresentable: 'any' }));
    expect(keys.size).toBeGreaterThan(20);
    expect([...keys].filter((key) => !section.includes(`\`${key}\``))).toEqual([]);
  });

  it('names every value of the closed lists', () => {
    const lists = [...Object.values(kinds).filter((list) => Array.isArray(list)), topicGroups].flat();
    expect(lists.length).toBeGreaterThan(40);
    expect(lists.filter((word) => !isNamed(word))).toEqual([]);
  });

  it('has no value in its tables of states that does not exist', () => {
    const known = new Set(
      [...Object.values(kinds).filter((list) => Array.isArray(list)), topicGroups].flat(),
    );
    const tables = [...document.matchAll(/^\| (?:stance|state|relation) \|.*\n\|.*\n((?:\|.*\n)+)/gm)];
    const named = tables.flatMap(([, rows = '']) =>
      [...rows.matchAll(/^\| `([^`]+)`/gm)].map(([, word = '']) => word),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((word) => !known.has(word))).toEqual([]);
  });
});

/** In backticks, or as a heading. */
function isNamed(word: unknown): boolean {
  return document.includes(`\`${word}\``) || document.includes(`\n### ${word}\n`);
}

function frontMatter(path: string, text: string): unknown {
  return parse(path.endsWith('.yml') ? text : (text.split(/^---$/m)[1] ?? ''));
}

function keysIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const item of value) keysIn(item, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      found.add(key);
      keysIn(item, found);
    }
  }
  return found;
}

/** Keys and closed values anywhere in a JSON Schema; `kind` comes from the folder. */
function vocabulary(schema: unknown, keys = new Set<string>(), values = new Set<string>()) {
  if (Array.isArray(schema)) for (const part of schema) vocabulary(part, keys, values);
  else if (typeof schema === 'object' && schema !== null) {
    for (const [key, part] of Object.entries(schema)) {
      if (key === 'properties') for (const name of Object.keys(part as object)) keys.add(name);
      if (key === 'enum') for (const value of part as readonly unknown[]) values.add(String(value));
      vocabulary(part, keys, values);
    }
  }
  return { keys, values };
}
