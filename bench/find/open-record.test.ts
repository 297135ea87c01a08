import { describe, expect, it } from 'vitest';
import { lookUps } from './look-ups.ts';
import { openRecord } from './open-record.ts';
import { queries } from './queries.ts';
import { reviewerQueries } from './reviewer-queries.ts';
import { secondLookUps, secondQueries } from './second-debate.ts';

const record = await openRecord('content');
const second = await openRecord('examples/file-times');

describe('the look-up of the record', () => {
  it.each(lookUps.map((row) => [`${row.group}: ${row.name}`, row] as const))('%s', async (_, row) => {
    expect(await record.lookUp(row)).toMatchObject({ right: true });
  });

  it('has 57 rows, and could answer wrongly', async () => {
    expect(lookUps).toHaveLength(57);
    const wrong = await Promise.all(
      lookUps.map(({ expected }) => record.lookUp({ paste: 'no-such-mail@other.example', expected })),
    );
    expect(wrong.filter(({ right }) => right)).toHaveLength(1);
  });
});

describe('the search of the record', () => {
  it.each([...queries, ...reviewerQueries].map((row) => [`${row.group}: ${row.query}`, row] as const))(
    '%s',
    async (_, row) => {
      expect(await record.query(row)).toMatchObject({ right: true });
    },
  );

  it('has 55 rows, and could answer wrongly', async () => {
    expect(queries).toHaveLength(55);
    const wrong = await Promise.all(
      queries.map(({ expected }) => record.query({ query: 'Compaction', expected })),
    );
    expect(wrong.filter(({ right }) => right)).toHaveLength(0);
  });
});

describe('the second record', () => {
  it.each(secondLookUps.map((row) => [`${row.group}: ${row.name}`, row] as const))(
    'is looked up: %s',
    async (_, row) => {
      expect(await second.lookUp(row)).toMatchObject({ right: true });
    },
  );

  it.each(secondQueries.map((row) => [row.query, row] as const))('is searched: %s', async (_, row) => {
    expect(await second.query(row)).toMatchObject({ right: true });
  });
});
