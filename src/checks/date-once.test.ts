import { expect, it } from 'vitest';
import { sampleFindings } from '../../test/sample-findings.ts';
import { dateOnce } from './date-once.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const dated = (titles: readonly string[]) => {
  const files = titles.map((title, index) => [
    `claims/facts/f-${String(index).padStart(2, '0')}.mdx`,
    `---\ntitle: ${title}\ntopics: [zeroing]\n---\nText.\n`,
  ]);
  return sampleFindings(dateOnce, Object.fromEntries(files)).map(
    ({ message }) => /^Unexpected date `(.*)` in a title/.exec(message)?.[1],
  );
};

it('finds a date in each month, with day or month first', () => {
  const forms = months.flatMap((month) => [`3 ${month}`, `${month} 3`, `${month} 2024`]);
  expect(dated(forms.map((form) => `Since ${form} pages wait`))).toEqual(forms);
});

it('finds the whole date in all common forms', () => {
  const forms = [
    '1st of June',
    '2nd June 2024',
    '3rd June',
    '4th of June 2024',
    'June 1st',
    'June 2nd, 2024',
    'June 3rd 2024',
  ];
  expect(dated(forms.map((form) => `Since ${form} pages wait`))).toEqual(forms);
});

it('ignores text that is not a date', () => {
  expect(
    dated(['Pages may 3 times wait', 'It may be', 'Since 2024 pages wait', 'A march of 3', '123 Junes']),
  ).toEqual([]);
});
