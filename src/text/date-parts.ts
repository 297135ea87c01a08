/** The numbers of a date that begins `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; whatever follows the day is not looked at. */

export function dateParts(date: string): readonly number[] {
  return date.slice(0, 10).split('-').map(Number);
}
