import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { citedIn } from '../../../src/cite/cited-claim.ts';
import { exportContextOf } from '../../../src/export/export-context.ts';
import { claimPictureWords, painter } from '../../../src/export/preview/page-picture.ts';
import { loadSample } from '../../../test/sample-record.ts';
import { siteOf } from '../site-origin.ts';
import { fontDir } from './kept-pictures.ts';
import { picturesOf } from './pictures-of.ts';
import { startPictures } from './write-pictures.ts';

const scratch = mkdtempSync(join(tmpdir(), 'pictures-'));
const { graph } = loadSample();
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const picturesIn = (dist: string) =>
  Object.fromEntries(
    readdirSync(join(dist, 'og'))
      .toSorted()
      .map((name) => [name, readFileSync(join(dist, 'og', name))]),
  );

test('pictures have the same bytes whether drawn here, by workers, cached, or damaged in the cache', async () => {
  const kept = join(scratch, 'kept');
  const build = async (name: string, folder = kept) => {
    const pictures = startPictures(picturesOf(graph, {}), folder);
    await pictures.writeTo(join(scratch, name));
    return { drawn: pictures.drawn, files: picturesIn(join(scratch, name)) };
  };
  const brush = painter(fontDir);
  const context = exportContextOf(graph, siteOf({}));
  const here = Object.fromEntries(
    [...graph.claims.values()]
      .map(
        (claim) =>
          [
            `${claim.id}.png`,
            Buffer.from(brush.png(claimPictureWords(citedIn(graph, claim, context)))),
          ] as const,
      )
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  const cold = await build('cold');
  expect(cold).toEqual({ drawn: graph.claims.size, files: here });
  expect(await build('warm')).toEqual({ drawn: 0, files: here });
  for (const name of readdirSync(kept)) writeFileSync(join(kept, name), 'something else');
  expect((await build('damaged')).files).toEqual(here);
  expect(await build('again')).toEqual({ drawn: 0, files: here });
  writeFileSync(join(scratch, 'file'), '');
  expect((await build('nowhere', join(scratch, 'file/below'))).files).toEqual(here);
});

test('drawing that nobody waits for can be stopped', async () => {
  const pictures = startPictures(picturesOf(graph, {}), join(scratch, 'unfinished'));
  await expect(pictures.stop()).resolves.toBeUndefined();
});
