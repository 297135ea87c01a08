import { expect, test } from 'vitest';
import { ownStrayTable } from '../../../test/support/own-record.ts';
import { exportHashes } from './export-hashes.ts';
import known from './run-exports.json' with { type: 'json' };

test('the citation, mail and files of every scenario of every lab are unchanged (add a new one with `npx node tools/keep-results.ts --write`)', () => {
  expect(exportHashes(ownStrayTable())).toEqual(known);
});
