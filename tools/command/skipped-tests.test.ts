/** How skipped tests are named in the output of `npm test`. */

import { describe, expect, it } from 'vitest';
import { skippedTests, type TestResult } from './skipped-tests.ts';

const result = (status: string, title: string, ...ancestorTitles: readonly string[]): TestResult => ({
  status,
  ancestorTitles,
  fullName: [...ancestorTitles, title].join(' '),
});

describe('skipped tests', () => {
  it('are named one by one beside tests that ran', () => {
    const tests = [result('passed', 'runs', 'the host'), result('skipped', 'waits', 'the host')];
    expect(skippedTests(tests)).toEqual(['the host waits']);
  });

  it('are counted under the title of a group of which none ran', () => {
    const tests = [
      result('skipped', 'sends', 'nginx (skipped if it is not installed)'),
      result('pending', 'refuses', 'nginx (skipped if it is not installed)'),
      result('passed', 'sends', 'our own server'),
    ];
    expect(skippedTests(tests)).toEqual(['2 tests of nginx (skipped if it is not installed)']);
  });

  it('are named one by one if they have no group, or are alone in it', () => {
    const tests = [result('skipped', 'one'), result('skipped', 'two'), result('skipped', 'three', 'a group')];
    expect(skippedTests(tests)).toEqual(['one', 'two', 'a group three']);
  });

  it('are cut after 160 characters', () => {
    const [name] = skippedTests([result('skipped', 'a'.repeat(4000))]);
    expect(name).toBe(`${'a'.repeat(159)}…`);
    expect(skippedTests([result('skipped', 'a'.repeat(160))])).toEqual(['a'.repeat(160)]);
  });
});
