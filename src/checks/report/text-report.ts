/** Problems as an author reads them: a clickable first line, the fault in one line, the spot in the file, the fix. */

import { placeText } from '../../record/corpus/place.ts';
import { counted } from '../../text/counted.ts';
import { withoutHidden } from '../../text/hidden-characters.ts';
import { type Checked, errorsIn, type Problem } from '../run-checks.ts';

/**
 * @param sources the text of each file that a problem may stand in
 * @returns lines without a final newline; what publishing does comes first, in a line each, so that no error is lost in
 *   it, and the last line counts what was checked
 */
export function textReport(checked: Checked, sources: (file: string) => string | undefined): string {
  const left = checked.problems.filter(isLeft);
  const others = checked.problems.filter((problem) => !isLeft(problem));
  // A long file may have a fault on each line: it is read and divided once.
  const files = new Set(others.map(({ place }) => place.file));
  const lines = new Map([...files].map((file) => [file, linesIn(sources(file))]));
  const blocks = others.map((problem) => blockOf(problem, lines.get(problem.place.file)));
  if (left.length > 0) blocks.unshift(leftText(left));
  return [...blocks, summary(checked)].join('\n\n');
}

/** A contribution leaves it to those who publish: its author has nothing to do about it. */
function isLeft({ severity, awaits }: Problem): boolean {
  return severity === 'warning' && (awaits === 'publication' || awaits === 'proof');
}

function leftText(problems: readonly Problem[]): string {
  return withoutHidden([...problems.map(firstLine), leftHelp].join('\n'));
}

const leftHelp =
  '  help: nothing to do here: `npm run publish -- --archive PATH --reason TEXT` proves and publishes them';

function summary(checked: Checked): string {
  const { problems, entries, references, rules } = checked;
  const errors = errorsIn(checked);
  const files = new Set(errors.map(({ place }) => place.file)).size;
  const faults =
    errors.length === 0 ? 'No errors' : `${counted(errors.length, 'error')} in ${counted(files, 'file')}`;
  const warnings = problems.length - errors.length;
  const also = warnings > 0 ? `, ${counted(warnings, 'warning')}` : '';
  return `${faults}${also}. Checked ${counted(entries, 'entry', 'entries')}, ${counted(references, 'reference')}, ${counted(rules, 'rule')}.`;
}

/** One problem. @param source the text of its file, where that can be read */
export function problemText(problem: Problem, source: string | undefined): string {
  return blockOf(problem, linesIn(source));
}

function blockOf(problem: Problem, source: readonly string[] | undefined): string {
  const { message, note, help } = problem;
  const lines = [firstLine(problem), `  ${message}`];
  lines.push(...frame(problem, source));
  if (note) lines.push(`  note: ${note.text} ${placeText(note.place)}`);
  if (help) lines.push(`  help: ${help}`);
  return withoutHidden(lines.join('\n'));
}

function firstLine({ place, severity, rule }: Problem): string {
  return `${placeText(place)}  ${severity}  ${rule}`;
}

/** A line end of old within a line would let a terminal write over what stands before it. */
function linesIn(source: string | undefined): readonly string[] | undefined {
  return source?.split('\n').map((line) => line.replace(/\r$/, '').replaceAll('\r', '\uFFFD'));
}

/** The line before and the line itself, with carets below the spot; of a very long line only what is around it. */
function frame({ place }: Problem, lines: readonly string[] | undefined): readonly string[] {
  const text = lines?.[place.line - 1];
  if (text === undefined || text.trim() === '') return [];
  const before = lines?.[place.line - 2];
  const width = String(place.line).length;
  const gutter = (number: number) => String(number).padStart(width);
  const from = Math.max(0, place.column - 1 - shownBefore);
  const shown = text.slice(from, from + longestShown);
  const room = Math.max(1, Math.min(place.length, shown.length - (place.column - 1 - from)));
  return [
    ...(before === undefined
      ? []
      : [`  ${gutter(place.line - 1)} | ${before.slice(from, from + longestShown)}`.trimEnd()]),
    `  ${gutter(place.line)} | ${shown}`.trimEnd(),
    `  ${' '.repeat(width)}   ${' '.repeat(place.column - 1 - from)}${'^'.repeat(room)}`,
  ];
}

const shownBefore = 120;
const longestShown = 200;
