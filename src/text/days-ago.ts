/** How long ago a day was, in words; nothing where it is not over, or where the text names no day. */

const day = 86_400_000;

/** @param now in milliseconds, as `Date.now()` gives them */
export function daysAgo(text: string, now: number): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const days = Math.floor((now - Date.parse(text)) / day);
  if (!(days > 0)) return undefined;
  return days === 1 ? 'yesterday' : `${days} days ago`;
}
