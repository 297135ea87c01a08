/** The components an author may use in MDX. The site has one Astro file for each; a test compares the two lists. */

import type { ComponentAttribute } from './check.ts';

const required = (name: string, names?: ComponentAttribute['names']): ComponentAttribute => ({
  name,
  required: true,
  names,
});
const optional = (name: string): ComponentAttribute => ({ name, required: false });

export const authorComponents: ReadonlyMap<string, readonly ComponentAttribute[]> = new Map([
  ['Quote', [required('claim', 'claim'), optional('entry')]],
  ['Card', [required('claim', 'claim')]],
  ['Diagram', [required('id', 'diagram')]],
  [
    'Run',
    [
      required('lab'),
      required('scenario'),
      optional('from'),
      optional('to'),
      optional('question'),
      optional('answer'),
    ],
  ],
]);
