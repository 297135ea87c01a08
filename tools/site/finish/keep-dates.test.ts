import { expect, it } from 'vitest';
import { keepDates } from './keep-dates.ts';

const joined = '13\u00a0June\u00a02024';

it.each([
  ['<p>On 13 June 2024, <b>13 June 2024</b></p>', `<p>On ${joined}, <b>${joined}</b></p>`],
  ['<td>6 Aug 2024</td> <td>1 GiB</td>', '<td>6\u00a0Aug\u00a02024</td> <td>1\u00a0GiB</td>'],
])('%j becomes %j', (html, expected) => {
  expect(keepDates(html)).toBe(expected);
});

it.each([
  '<title>Said on 13 June 2024</title>',
  '<p title="13 June 2024">13 pages of 2024</p>',
  '<pre class="mail-form"><code>Status as of 13 June 2024</code></pre>',
  '<p><code>on 13 June 2024</code></p>',
  '<q cite="https://lore.example/">on 13 June 2024</q>',
  '<script type="application/ld+json">{"text":"13 June 2024"}</script>',
  '<svg><text>13 June 2024</text></svg>',
  '<!-- 13 June 2024 -->',
])('leaves %j as it is', (html) => {
  expect(keepDates(html)).toBe(html);
});
