/** What one person said, as marks: a column a mail, a row a subject, so that a turn of the subject or the tone is seen at once. */

import { drawnLines, drawnWidth } from '../lanes/drawn-text.ts';

export interface Statement {
  readonly id: string;
  readonly message: string;
  /** The sender's own date. */
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
  readonly marks: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly top: number;
}

const statementLaneWidth = 988;
const names = 158;
const step = 17;
const across = 2;

export function statementLaneDrawing(
  statements: readonly Statement[],
  subjects: readonly string[],
): StatementLaneDrawing | undefined {
  const mails = [...new Map(statements.map(({ message, date }) => [message, date]))].toSorted(
    (a, b) => Date.parse(a[1]) - Date.parse(b[1]),
  );
  const width = (statementLaneWidth - names) / Math.max(mails.length, 1);
  // Narrower than a day's name over it, and marks two abreast would touch: then a table says it better.
  if (mails.length < 2 || width < across * step + 8) return undefined;
  const columns = mails.map(([message, date], index) => ({
    message,
    day: date.slice(0, 10),
    date,
    x: names + (index + 0.5) * width,
  }));
  const days = [...Map.groupBy(columns, ({ day }) => day)].map(([day, several]) => ({
    day,
    x: several.reduce((sum, { x }) => sum + x, 0) / several.length,
    width: width * several.length,
    mails: several.length,
  }));
  const top = 46;
  let y = top;
  const rows: { readonly lines: readonly string[]; readonly y: number; readonly height: number }[] = [];
  const marks: { readonly id: string; readonly x: number; readonly y: number }[] = [];
  for (const subject of subjects) {
    const lines = drawnLines(subject, names - 34, 13.5);
    const theirs = statements.filter((one) => one.subject === subject);
    const cells = Map.groupBy(theirs, ({ message }) => message);
    const deep = Math.max(1, ...[...cells.values()].map(({ length }) => Math.ceil(length / across)));
    const height = Math.max(deep * step + 18, lines.length * 17 + 14);
    for (const { message, x } of columns) {
      const cell = cells.get(message) ?? [];
      for (const [index, { id }] of cell.entries()) {
        const inLine = Math.min(across, cell.length - Math.floor(index / across) * across);
        const place = index % across;
        const levels = Math.ceil(cell.length / across);
        marks.push({
          id,
          x: x + (place - (inLine - 1) / 2) * step,
          y: y + height / 2 + (Math.floor(index / across) - (levels - 1) / 2) * step,
        });
      }
    }
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
        (days.find((one) => one.day === day)?.mails ?? 1) > 1 && width >= drawnWidth('00:00', 13.5) + 4
          ? date.slice(11, 16)
          : undefined,
    })),
    rows,
    marks,
    top,
  };
}
