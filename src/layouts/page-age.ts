/**
 * How long ago something was looked up: the page is the same bytes for ever, so only the reader's clock can say it. The
 * day itself stands in the page.
 */

import { daysAgo } from '../text/days-ago.ts';

for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-age]')) {
  const words = daysAgo(time.dateTime, Date.now());
  if (words) time.append(` (${words})`);
}
