/** Validates a calendar day as the ledger and the record write it. */

/** Whether the text is YYYY-MM-DD and that day exists; the calendar has no year 0. */
export function isDay(text: string): boolean {
  const time = /^(?!0000)\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
