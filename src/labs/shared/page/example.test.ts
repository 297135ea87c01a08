import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ownStrayTable } from '../../../../test/support/own-record.ts';
import { labIds } from '../limits.ts';

const folder = new URL('../../', import.meta.url);

describe('the editable examples', () => {
  const printed: string[] = [];
  beforeEach(() => {
    printed.length = 0;
    globalThis.strayTable = ownStrayTable();
    vi.spyOn(console, 'log').mockImplementation((line: string) => printed.push(line));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    globalThis.strayTable = undefined;
  });

  test.each(labIds)('of %s run and print something', async (lab) => {
    await import(/* @vite-ignore */ new URL(`${lab}/page/example.ts`, folder).href);
    expect(printed.length).toBeGreaterThan(2);
  });
});
