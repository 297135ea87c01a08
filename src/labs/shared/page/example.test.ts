import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ownStrayTable } from '../../../../test/support/own-record.ts';
import { labIds } from '../limits.ts';

const folder = new URL('../../', import.meta.url);

describe('the editable examples', () => {
  const said: string[] = [];
  beforeEach(() => {
    said.length = 0;
    globalThis.strayTable = ownStrayTable();
    vi.spyOn(console, 'log').mockImplementation((line: string) => said.push(line));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    globalThis.strayTable = undefined;
  });

  test.each(labIds)('the one of %s runs and says something', async (lab) => {
    await import(/* @vite-ignore */ new URL(`${lab}/page/example.ts`, folder).href);
    expect(said.length).toBeGreaterThan(2);
  });
});
