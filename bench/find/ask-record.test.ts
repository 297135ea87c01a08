import { describe, expect, it } from 'vitest';
import { askedRecord } from './ask-record.ts';
import { lookUps } from './look-ups.ts';
import { queries } from './queries.ts';
import { reviewerQueries } from './reviewer-queries.ts';

const record = await askedRecord('content');

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
