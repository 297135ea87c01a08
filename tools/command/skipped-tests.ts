/** Names the tests that were skipped, in lines short enough to be read: tests that are skipped together share a line. */

import { counted } from '../../src/text/counted.ts';

/** The result of one test, as Vitest's JSON reporter writes it. */
export interface TestResult {
  /** The titles of the groups around it, the outermost first. */
  readonly ancestorTitles: readonly string[];
  readonly fullName: string;
  readonly status: string;
}

/** In characters; the titles of some tests contain addresses of several thousand. */
const longest = 160;

/**
 * @param results of one test file
 * @returns the names of the skipped tests, and one line for a group of which every test is skipped
 */
export function skippedTests(results: readonly TestResult[]): readonly string[] {
  const groups = Map.groupBy(results, ({ ancestorTitles }) => ancestorTitles.join(' '));
  return [...groups].flatMap(([group, tests]) => {
    const skipped = tests.filter(({ status }) => status === 'skipped' || status === 'pending');
    return group !== '' && skipped.length > 1 && skipped.length === tests.length
      ? [shortened(`${counted(tests.length, 'test')} of ${group}`)]
      : skipped.map(({ fullName }) => shortened(fullName));
  });
}

function shortened(name: string): string {
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
}
