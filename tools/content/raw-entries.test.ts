import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ContentError } from '../command/command-line.ts';
import { firstDebate } from '../site/first-debate.ts';
import { knownPeople, readPeople } from './known-people.ts';
import { rawEntries } from './raw-entries.ts';

let content: string;
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'loremark-raw-'));
});
afterEach(() => rmSync(content, { recursive: true }));

function write(kind: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(content, kind), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(content, kind, name), text);
}

it('reads the files of a folder in the order of their ids, and gives the place and fault of a broken one', () => {
  write('threads', { 'b.yml': 'title: B\n', 'a.yml': 'title: [', 'list.yml': '- one\n', 'note.txt': 'x' });
  expect(rawEntries(content, 'threads')).toEqual([
    {
      id: 'a',
      file: 'threads/a.yml',
      fields: {},
      faults: [
        {
          place: { file: join(content, 'threads/a.yml'), line: 1, column: 9, length: 1 },
          message: expect.stringMatching(/^Unexpected YAML: .*, expected well-formed YAML$/),
        },
      ],
    },
    { id: 'b', file: 'threads/b.yml', fields: { title: 'B' }, faults: [] },
    { id: 'list', file: 'threads/list.yml', fields: {}, faults: [] },
  ]);
  expect(rawEntries(content, 'debates')).toEqual([]);
});

it('follows no symbolic link, of a file or of the folder', () => {
  write('people', { 'ada.yml': 'name: Ada\n' });
  symlinkSync(join(content, 'people/ada.yml'), join(content, 'people/eve.yml'));
  symlinkSync(join(content, 'people'), join(content, 'threads'));
  expect(rawEntries(content, 'people').map(({ id }) => id)).toEqual(['ada']);
  expect(rawEntries(content, 'threads')).toEqual([]);
});

it('a person file that cannot be read stops the tool, because words would be attributed to nobody', () => {
  write('people', { 'ada.yml': 'name: Ada\nnames: [A. Byron, 7]\n' });
  expect(knownPeople(content)).toEqual([{ slug: 'ada', names: ['Ada', 'A. Byron'] }]);
  write('people', { 'bo.yml': 'name: [', 'cy.yml': 'name: "' });
  expect(() => knownPeople(content)).toThrow(ContentError);
  expect(() => knownPeople(content)).toThrow(
    /^people cannot be read\n.*people\/bo\.yml:1:8 {2}error {2}schema\n.*\n.*people\/cy\.yml:1:/,
  );
  expect(readPeople(content).people).toEqual([{ slug: 'ada', names: ['Ada', 'A. Byron'] }]);
});

it('the first debate is the one with the lowest order, then the first by id', () => {
  write('debates', {
    'a.yml': 'title: A\n',
    'c.yml': 'order: 1\n',
    'd.yml': 'order: 1\n',
    'e.yml': 'order: [',
  });
  expect(firstDebate(content)).toBe('c');
});
