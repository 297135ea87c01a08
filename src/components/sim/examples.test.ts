import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { labIds } from '../../sim/limits.ts';

const folder = new URL('./examples/', import.meta.url);
const files = readdirSync(folder);

describe('the editable examples', () => {
  const said: string[] = [];
  beforeEach(() => {
    said.length = 0;
    vi.spyOn(console, 'log').mockImplementation((line: string) => said.push(line));
  });
  afterEach(() => vi.restoreAllMocks());

  test('are one a lab', () => {
    expect(files.toSorted()).toEqual(labIds.map((lab) => `${lab}.ts`).toSorted());
  });

  test.each(files)('%s runs and says something', async (file) => {
    await import(/* @vite-ignore */ new URL(file, folder).href);
    expect(said.length).toBeGreaterThan(2);
  });
});
