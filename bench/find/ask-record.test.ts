import { describe, expect, it } from 'vitest';
import { askedRecord } from './ask-record.ts';
import { lookUps } from './look-ups.ts';
import { queries } from './queries.ts';
import { reviewerQueries } from './reviewer-queries.ts';
import { secondLookUps, secondQueries } from './second-debate.ts';

const record = await askedRecord('content');
const second = await askedRecord('examples/file-times');

describe('the look-up of the record', () => {
  it.each(lookUps.map((row) => [`${row.group}: ${row.name}`, row] as const))('%s', async (_, row) => {
    expect(await record.lookUp(row)).toMatchObject({ right: true });
  });

  it('is asked 57 ways, and could answer wrongly', async () => {
    expect(lookUps).toHaveLength(57);
    const wrong = await Promise.all(
      lookUps.map(({ wanted }) => record.lookUp({ paste: 'no-such-mail@other.example', wanted })),
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

  it('is asked 55 ways, and could answer wrongly', async () => {
    expect(queries).toHaveLength(55);
    const wrong = await Promise.all(
      queries.map(({ wanted }) => record.query({ query: 'Compaction', wanted })),
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
