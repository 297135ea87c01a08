/** Runs a rule on the sample record with additional files, for tests that try a list of words. */

import type { Check } from '../src/checks/check.ts';
import { type Changes, loadSample } from './sample-record.ts';

export interface SampleFinding {
  /** Path below the content folder. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly help: string | undefined;
}

export function sampleFindings(check: Check, files: Changes): readonly SampleFinding[] {
  const { dir, graph } = loadSample(files);
  return [...check.run(graph, { components: new Map(), simulations: undefined })].map(
    ({ place, message, help }) => ({
      file: place.file.replace(`${dir}/`, ''),
      line: place.line,
      message,
      help,
    }),
  );
}
