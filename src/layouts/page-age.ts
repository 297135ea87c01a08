/**
 * Adds how long ago something was looked up. The page is static, so only the reader's clock can tell; the day itself is
 * in the page. Paper keeps the day alone, because the age would be false a day later.
 */

import { daysAgo } from '../text/days-ago.ts';

for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-age]')) {
  const words = daysAgo(time.dateTime, Date.now());
  if (!words) continue;
  const age = document.createElement('span');
  age.className = 'screen-only';
  age.textContent = ` (${words})`;
  time.append(age);
}
