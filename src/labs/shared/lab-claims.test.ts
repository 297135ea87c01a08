import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { labClaims } from './lab-claims.ts';

test('every claim a lab sets beside its toy is in the record', () => {
  const folder = new URL('../../../content/claims/', import.meta.url);
  const known = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
      file.replace(/^.*\/|\.mdx$/g, ''),
    ),
  );
  const listed = Object.values(labClaims).flatMap((sides) => sides.flatMap(({ claims }) => claims));
  expect(listed.filter((id) => !known.has(id))).toEqual([]);
});
