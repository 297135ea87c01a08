/** The numbers of a date that begins with `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; anything after the day is ignored. */

export function dateParts(date: string): readonly number[] {
  return date.slice(0, 10).split('-').map(Number);
}
