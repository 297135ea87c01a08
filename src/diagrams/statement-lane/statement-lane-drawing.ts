/**
 * Lays out what one person said as marks: a column per mail, a row per subject, so that a change of subject or tone is
 * seen at once.
 */

import { drawnLines, drawnWidth } from '../lanes/drawn-text.ts';

export interface Statement {
  readonly id: string;
  readonly message: string;
  /** The date as the sender wrote it. */
  readonly date: string;
  readonly subject: string;
}

export interface StatementLaneDrawing {
  readonly width: number;
  readonly height: number;
  readonly days: readonly {
    readonly day: string;
    readonly x: number;
    readonly width: number;
    readonly mails: number;
  }[];
  readonly columns: readonly { readonly x: number; readonly time: string | undefined }[];
  readonly rows: readonly {
    readonly lines: readonly string[];
    readonly y: number;
    readonly height: number;
  }[];
  readonly marks: readonly Mark[];
  readonly top: number;
}

interface Mark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

const statementLaneWidth = 988;
const namesWidth = 158;
const step = 17;
/** Marks side by side in a cell. */
const across = 2;

/** @returns undefined if there are fewer than two mails or no room for their columns */
export function statementLaneDrawing(
  statements: readonly Statement[],
  subjects: readonly string[],
): StatementLaneDrawing | undefined {
  const mails = [...new Map(statements.map(({ message, date }) => [message, date]))].toSorted(
    (a, b) => Date.parse(a[1]) - Date.parse(b[1]),
  );
  const width = (statementLaneWidth - namesWidth) / Math.max(mails.length, 1);
  // In a narrower column the day does not fit and two marks side by side touch; a table is better then.
  if (mails.length < 2 || width < across * step + 5) return undefined;
  const columns = mails.map(([message, date], index) => ({
    message,
    day: date.slice(0, 10),
    date,
    x: namesWidth + (index + 0.5) * width,
  }));
  const days = [...Map.groupBy(columns, ({ day }) => day)].map(([day, ofDay]) => ({
    day,
    x: ofDay.reduce((sum, { x }) => sum + x, 0) / ofDay.length,
    width: width * ofDay.length,
    mails: ofDay.length,
  }));
  const top = 46;
  let y = top;
  const rows: { readonly lines: readonly string[]; readonly y: number; readonly height: number }[] = [];
  const marks: Mark[] = [];
  for (const subject of subjects) {
    const lines = drawnLines(subject, namesWidth - 34, 13.5);
    const ofSubject = statements.filter((statement) => statement.subject === subject);
    const cells = Map.groupBy(ofSubject, ({ message }) => message);
    const levels = Math.max(1, ...[...cells.values()].map(({ length }) => Math.ceil(length / across)));
    const height = Math.max(levels * step + 18, lines.length * 17 + 14);
    for (const { message, x } of columns) marks.push(...marksIn(cells.get(message) ?? [], x, y + height / 2));
    rows.push({ lines, y, height });
    y += height;
  }
  return {
    width: statementLaneWidth,
    height: y,
    days,
    columns: columns.map(({ x, day, date }) => ({
      x,
      time:
        (days.find((other) => other.day === day)?.mails ?? 1) > 1 && width >= drawnWidth('00:00', 13.5) + 4
          ? date.slice(11, 16)
          : undefined,
    })),
    rows,
    marks,
    top,
  };
}

/** Places the statements of a cell around its centre, `across` to a line; the last line may have fewer. */
function marksIn(cell: readonly Statement[], x: number, y: number): readonly Mark[] {
  const lines = Math.ceil(cell.length / across);
  return cell.map(({ id }, index) => {
    const line = Math.floor(index / across);
    const inLine = Math.min(across, cell.length - line * across);
    return {
      id,
      x: x + ((index % across) - (inLine - 1) / 2) * step,
      y: y + (line - (lines - 1) / 2) * step,
    };
  });
}
