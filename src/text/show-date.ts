/**
 * Formats dates for readers. An instant is shown as its sender wrote it, with the sender's offset: nothing here depends
 * on the clock or the time zone of the machine that builds the site.
 */

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `1843-06-20T08:37:03-07:00` → `20 June 1843`; `1843-04` → `April 1843`; `1843` → `1843`. */
export function showDay(date: string): string {
  const year = date.slice(0, 4);
  const [, month, day] = date.slice(0, 10).split('-');
  const name = months[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** The same with an abbreviated month, for lists: `20 Jun 1843`. */
export function showShortDay(date: string): string {
  return showDay(date).replace(/[A-Z][a-z]+/, (month) => month.slice(0, 3));
}

/** The day, time and offset of a mail: `20 Jun 1843, 08:37 -0700`. */
export function showInstant(date: string): string {
  const time = date.slice(11, 16);
  const offset = date.slice(19).replace(':', '').replace('Z', '+0000');
  return time === '' ? showShortDay(date) : `${showShortDay(date)}, ${time} ${offset}`;
}
