import { expect, test } from 'vitest';
import { ownStrayTable } from '../../../test/support/own-record.ts';
import { widthOf } from '../../text/width.ts';
import { runsOf } from './all-runs.ts';
import { labIds, limitsText } from './limits.ts';
import { citeRun } from './run-cite.ts';
import { mailRun } from './run-mail.ts';

test('every character in the words about a run takes one column', () => {
  const about = { table: ownStrayTable(), versionOf: () => '0123456789ab', address: '' };
  const runs = labIds.flatMap((lab) => runsOf(lab, about));
  const texts = [...runs.flatMap((run) => [citeRun(run), mailRun(run)]), ...labIds.map(limitsText)];
  const wide = texts.flatMap((text) => text.split('\n')).filter((line) => widthOf(line) !== line.length);
  expect(runs.length).toBeGreaterThan(40);
  expect(wide).toEqual([]);
});
