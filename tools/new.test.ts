/** `npm run new` on the made-up record of the rules: what it would write, and the command itself. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { authorComponents } from '../src/checks/components.ts';
import { runChecks } from '../src/checks/run-checks.ts';
import { loadCorpus } from '../src/record/corpus/corpus.ts';
import { buildGraph } from '../src/record/graph/build-graph.ts';
import { claimKinds, folderOfKind } from '../src/record/schema/kinds.ts';
import { exampleProof } from '../test/support/example-proof.ts';
import { exampleRecord } from '../test/support/example-record.ts';
import { inProcess } from '../test/support/in-process.ts';
import { CommandError } from './command/command-line.ts';
import { newEntry } from './new/new-entry.ts';
import { runNew, usage } from './run-new.ts';

let dir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'new-entry-'));
  for (const [path, text] of Object.entries(exampleRecord)) put(path, text);
});
afterEach(() => rmSync(dir, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}

function read(path: string): string {
  return readFileSync(join(dir, path), 'utf8');
}

const run = (...words: readonly string[]) => inProcess({ usage, main: runNew }, [...words, '--content', dir]);

function plan(kind: string, slug: string, from?: string) {
  return newEntry(buildGraph(loadCorpus(dir)), { kind, slug, from });
}

/** Writes what the command would write. */
function create(kind: string, slug: string, from?: string): string {
  const { path, text } = plan(kind, slug, from);
  put(path, text);
  return path;
}

function files(): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name))
    .sort();
}

function problems() {
  return runChecks(buildGraph(loadCorpus(dir)), { components: authorComponents, simulations: undefined })
    .problems;
}

/** Faults that `check` finds in one file. */
function faultsIn(path: string): readonly string[] {
  return problems()
    .filter(({ place }) => place.file === join(dir, path))
    .map(({ message }) => message);
}

describe('a new entry', () => {
  it.each(claimKinds)('is in the folder of a %s, and check asks for its title, topics and text', (kind) => {
    const path = create(kind, 'something-new');
    expect(path).toBe(`claims/${folderOfKind[kind]}/something-new.mdx`);
    const faults = faultsIn(path);
    expect(faults.some((message) => message.includes('`title`'))).toBe(true);
    expect(faults.some((message) => message.includes('`topics`'))).toBe(true);
    expect(faults.some((message) => message.includes('without a text'))).toBe(true);
    expect(faults.some((message) => message.includes('Unexpected key'))).toBe(false);
  });

  it.each([
    ['person', 'people/jean-bartik.yml', '`name`'],
    ['topic', 'topics/jean-bartik.mdx', '`group`'],
    ['essay', 'essays/jean-bartik.mdx', '`summary`'],
    ['brief', 'briefs/jean-bartik.mdx', '`summary`'],
    ['diagram', 'diagrams/jean-bartik.mmd', '`title`'],
    ['debate', 'debates/jean-bartik.yml', '`question`'],
    ['lab', 'labs/jean-bartik.yml', '`main`'],
  ])('is in the folder of a %s too', (kind, path, missing) => {
    expect(create(kind, 'jean-bartik')).toBe(path);
    expect(faultsIn(path).some((message) => message.includes(missing))).toBe(true);
  });

  it('as an essay with the id of a person is about that person', () => {
    expect(plan('essay', 'grace-hopper').text).toContain('person: grace-hopper');
  });

  it('takes message, lines and speaker from the given place', () => {
    const { text } = plan('position', 'hopper-wants-to-know', 'm2@mail.example:7-9');
    expect(text).toContain('speaker: grace-hopper');
    expect(text).toContain('message: "m2@mail.example"\n    lines: [7, 9]');
  });

  it('asks for the corrected words as the same mail quotes them', () => {
    const { text } = plan('correction', 'not-late', 'm3@mail.example:9');
    expect(text.match(/message: "m3@mail\.example"/g)).toHaveLength(2);
    expect(text).toContain('    quotes: true\n');
  });

  it('offers keys for the question of an answer and the links of an outcome, without requiring them', () => {
    const answer = create('answer', 'ada-answers', 'm3@mail.example:9');
    expect(read(answer)).toContain('# relations: [{ type: answers, to: }]');
    const outcome = create('outcome', 'zeroing-came');
    expect(read(outcome)).toContain('    # key: # ');
    expect(read(outcome)).toContain('[words](source:KEY)');
    for (const path of [answer, outcome])
      expect(faultsIn(path).filter((message) => /relations|`key`|`release`|YAML/.test(message))).toEqual([]);
  });

  it('accepts a single line, and a Message-ID as people paste it', () => {
    const { text } = plan('fact', 'one-line', 'https://lore.kernel.org/all/m1@mail.example/:4');
    expect(text).toContain('message: "m1@mail.example"\n    lines: [4, 4]');
  });

  it('names the message of an outcome as its source', () => {
    const { text } = plan('outcome', 'zeroing-posted', 'm3@mail.example:1');
    expect(text).toContain('- kind: message\n    id: "m3@mail.example"');
    expect(text).toContain('author: "Ada Byron"\n    date: "2024-06-21"');
  });

  it('is complete once the keys that check names are filled in', () => {
    const path = create('requirement', 'zero-before-use', 'm1@mail.example:7');
    put(
      path,
      read(path)
        .replace(/title:.*/, 'title: Pages must be zero before use')
        .replace('topics: []', 'topics: [zeroing]')
        .replace(/words:.*/, 'words: zero before use')
        .replace(/# The text.*\n---/, 'stances: { zeroing: requires }\n---\nShe asks for zeros.'),
    );
    const proof = exampleProof(buildGraph(loadCorpus(dir)));
    for (const [name, text] of Object.entries(proof)) put(name, text);
    expect(problems()).toEqual([]);
  });
});

describe('an error message explains that there is no', () => {
  it.each([
    ['file that exists', ['position', 'zero-lazily'], 'exists already'],
    [
      'id that another kind of claim already has',
      ['requirement', 'zero-lazily'],
      'zero-lazily.mdx; ids are unique',
    ],
    ['id of capitals', ['position', 'Zero-Lazily'], 'did you mean `zero-lazily`?'],
    ['id with spaces', ['position', 'zero  lazily!'], 'did you mean `zero-lazily`?'],
    ['id that leads elsewhere', ['position', '../zero'], 'bad slug'],
    ['id of nothing usable', ['position', '§'], 'bad slug'],
    ['kind that is misspelt', ['positon', 'later'], 'did you mean `position`?'],
    ['kind of that name', ['opinion-of-nobody', 'later'], 'the kinds are person, topic'],
    ['thread', ['thread', 'later'], 'npm run import'],
    ['message of that id', ['fact', 'later', 'm7@mail.example:1'], 'no message `m7@mail.example`'],
    ['misspelt message', ['fact', 'later', 'm1@mail.exampel:1'], 'did you mean `m1@mail.example`?'],
    ['lines beyond the end', ['fact', 'later', 'm3@mail.example:19-21'], 'has 20 lines'],
    ['lines that run backwards', ['fact', 'later', 'm1@mail.example:4-2'], 'are not a range'],
    ['message without lines', ['fact', 'later', 'm1@mail.example'], 'expected MESSAGE-ID:LINES'],
    ['lines of a person', ['person', 'later', 'm1@mail.example:1'], 'goes with claims'],
  ])('%s', (_, [kind = '', slug = '', from], reason) => {
    expect(() => plan(kind, slug, from)).toThrow(CommandError);
    expect(() => plan(kind, slug, from)).toThrow(reason);
  });

  it.each([
    ['question', 'zeroing', 'claims/questions/zeroing.mdx'],
    ['topic', 'zero-lazily', 'topics/zero-lazily.mdx'],
    ['diagram', 'zeroing', 'diagrams/zeroing.mmd'],
    ['debate', 'zeroing', 'debates/zeroing.yml'],
    ['lab', 'zeroing', 'labs/zeroing.yml'],
  ])('but a %s may have an id that another kind has', (kind, slug, path) => {
    expect(plan(kind, slug).path).toBe(path);
  });

  it('message because its thread has a fault, rather than because it is missing', () => {
    put('threads/zeroing.yml', 'title: Zeroing\nmessages:\n  - id: m1@mail.example\n    from: ada-byron\n');
    expect(() => plan('position', 'later', 'm1@mail.example:1')).toThrow(/has a fault and is not read/);
  });

  it('id that differs in case from one on disk', () => {
    put('people/Grace-Brewster.yml', 'name: Grace Brewster\nrole: nobody\n');
    expect(() => plan('person', 'grace-brewster')).toThrow('`Grace-Brewster` is taken');
  });

  it('id that was published once', () => {
    const proof = exampleProof(buildGraph(loadCorpus(dir)));
    for (const [name, text] of Object.entries(proof)) put(name, text);
    rmSync(join(dir, 'claims/positions/zero-lazily.mdx'));
    expect(() => plan('proposal', 'zero-lazily')).toThrow('never used again');
  });
});

describe('the command', () => {
  it('writes the entry and names the next step', async () => {
    const { status, stdout } = await run('question', 'hopper-asks-when', '--from', 'm2@mail.example:7');
    expect(status).toBe(0);
    expect(stdout).toBe(
      `${join(dir, 'claims/questions/hopper-asks-when.mdx')}\nComplete it; \`npm run check -- --content ${dir}\` names what is missing.\n`,
    );
    expect(read('claims/questions/hopper-asks-when.mdx')).toContain('speaker: grace-hopper');
  });

  it('creates several entries in one call, each with its evidence', async () => {
    const { status, stdout } = await run(
      ...['topic', 'idle-time', 'position', 'hopper-idle', 'm2@mail.example:14-15'],
      ...['question', 'hopper-asks-when', 'm2@mail.example:7'],
    );
    expect(status).toBe(0);
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      join(dir, 'topics/idle-time.mdx'),
      join(dir, 'claims/positions/hopper-idle.mdx'),
      join(dir, 'claims/questions/hopper-asks-when.mdx'),
      `Complete them; \`npm run check -- --content ${dir}\` names what is missing.`,
    ]);
    expect(read('topics/idle-time.mdx')).toContain('title:');
    expect(read('claims/positions/hopper-idle.mdx')).toContain('lines: [14, 15]');
    expect(read('claims/questions/hopper-asks-when.mdx')).toContain('lines: [7, 7]');
    expect(read('claims/questions/hopper-asks-when.mdx')).toContain('topics: [idle-time]\n');
  });

  it('numbers the options that one call creates, and asks who wrote the words of an option', async () => {
    const { status } = await run(
      ...['option', 'early-zeroing', 'question', 'hopper-asks-when', 'option', 'no-zeroing'],
    );
    expect(status).toBe(0);
    const orders = ['early-zeroing', 'no-zeroing'].map(
      (id) => /^order: (\d+)$/m.exec(read(`claims/options/${id}.mdx`))?.[1],
    );
    expect(orders).toEqual(['1', '2']);
    expect(read('claims/options/no-zeroing.mdx')).toContain('    speaker: # who wrote these words\n');
  });

  it.each([
    ['a taken id among several', ['question', 'new-one', 'position', 'zero-lazily'], 'exists already'],
    ['an id given twice', ['question', 'new-one', 'question', 'new-one'], 'is created twice'],
    ['a kind without a slug after others', ['question', 'new-one', 'position'], 'after `position`'],
    [
      'one --from for several',
      ['question', 'new-one', 'position', 'new-two', '--from', 'm2@mail.example:7'],
      'after each SLUG',
    ],
    ['an id that is taken', ['position', 'zero-lazily'], 'exists already'],
    ['a call without a slug', ['position'], 'give KIND and SLUG'],
  ])('ends with 2 and writes nothing for %s', async (_, words, reason) => {
    const before = files();
    const { status, stdout, stderr } = await run(...words);
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
    expect(stdout).toBe('');
    expect(files()).toEqual(before);
  });
});
