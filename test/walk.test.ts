/**
 * Measures the path of a claim from its file to a citation and its page, and compares it with the tables in
 * docs/rooms.md.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { roomOf } from './room-map.ts';
import { readSource } from './source-files.ts';
import { walkOfClaim } from './support/walk.ts';

const root = join(import.meta.dirname, '..');
const record = join(root, 'examples/file-times');
const [ofWords = [], more = [], ofPage = []] = tables(readFileSync(join(root, 'docs/rooms.md'), 'utf8'));
const rooms = (files: readonly string[]) => [...new Set(files.map(roomOf))];

describe('the path of a claim', () => {
  it('from its file to the block for mail is the one in docs/rooms.md', async () => {
    const { files, citation } = await walk('steve-nfs-may-use-them');
    expect(citation).toMatch(/^Steve French, /);
    expect(files).toEqual(ofWords.toSorted());
  });

  it('has at most 20 files and 7 rooms, including its page and its state', () => {
    const all = [...ofWords, ...more.slice(0, 1), ...ofPage];
    expect(all.length).toBeLessThanOrEqual(20);
    expect(rooms(all).length).toBeLessThanOrEqual(7);
  });

  it('is longer if a state is shown, and for an outcome by its sources', async () => {
    const withState = [...ofWords, more[0]].toSorted();
    for (const id of ['jeff-a-write-changes-ctime-too', 'david-keep-creation-time-for-coherency'])
      expect((await walk(id)).files, id).toEqual(withState);
    const outcome = await walk('outcome-cifs-cache');
    const all = [...ofWords, ...more];
    expect(outcome.files.filter((file) => !all.includes(file))).toEqual([]);
    expect(more.filter((file) => !outcome.files.includes(file))).toEqual([]);
  });

  it('includes its page and what that imports', () => {
    const [page = '', graph = '', cited = '', citation = ''] = ofPage;
    const importsOf = (path: string) => readSource(path, readFileSync(join(root, path), 'utf8')).imports;
    expect(importsOf(page)).toEqual(expect.arrayContaining([graph, cited, citation]));
    expect(importsOf(graph)).toEqual(
      expect.arrayContaining(['src/record/corpus/corpus.ts', 'src/record/graph/build-graph.ts']),
    );
    expect(importsOf(cited)).toEqual(expect.arrayContaining([graph, 'src/cite/cited-claim.ts']));
    expect(importsOf(citation)).toContain('src/cite/mail.ts');
  });
});

async function walk(id: string) {
  const { files, citation } = await walkOfClaim(record, id);
  return { citation, files: files.filter((file) => roomOf(file) !== 'text') };
}

/** The files of each table whose head is `file | question it answers`. */
function tables(text: string): readonly (readonly string[])[] {
  return text
    .split('| file | question it answers |\n| --- | --- |\n')
    .slice(1)
    .map((table) =>
      [...(table.split('\n\n')[0]?.matchAll(/^\| `([^`]+)` \|/gm) ?? [])].map((row) => row[1] ?? ''),
    );
}
