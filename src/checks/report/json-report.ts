/** Problems as one JSON value, for editors and scripts. */

import type { Checked } from '../run-checks.ts';

export function jsonReport({ problems, entries, references, rules }: Checked): string {
  return JSON.stringify(
    {
      problems: problems.map(({ place, rule, severity, message, help, note }) => ({
        file: place.file,
        line: place.line,
        column: place.column,
        severity,
        rule,
        message,
        // JSON omits undefined values.
        help,
        note: note && {
          text: note.text,
          file: note.place.file,
          line: note.place.line,
          column: note.place.column,
        },
      })),
      checked: { entries, references, rules },
    },
    undefined,
    2,
  );
}
