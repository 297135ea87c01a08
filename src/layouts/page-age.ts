/**
 * How long ago something was looked up: the page is the same bytes for ever, so only the reader's clock can say it. The
 * day itself stands in the page.
 */

const day = 86_400_000;

for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-age]')) {
  const days = Math.floor((Date.now() - Date.parse(time.dateTime)) / day);
  if (days > 0) time.append(` (${days === 1 ? 'yesterday' : `${days} days ago`})`);
}
