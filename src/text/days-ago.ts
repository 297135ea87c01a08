/** How long ago a day was, in words; undefined if it is not over, or if the text is not a day. */

const day = 86_400_000;

/** @param now in milliseconds, as from `Date.now()` */
export function daysAgo(text: string, now: number): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const days = Math.floor((now - Date.parse(text)) / day);
  if (!(days > 0)) return undefined;
  return days === 1 ? 'yesterday' : `${days} days ago`;
}
