/** Problems as an author reads them: a clickable first line, the message, an excerpt of the file, and the fix. */

import { placeText } from '../../record/corpus/place.ts';
import { counted } from '../../text/counted.ts';
import { withoutHidden } from '../../text/hidden-characters.ts';
import { type Checked, errorsIn, type Problem } from '../run-checks.ts';

/**
 * @param sources gives the text of a file with problems
 * @returns lines without a final newline; problems that publishing resolves come first, in one line each, so that
 * errors
 *   stand out, and the last line counts what was checked
 */
export function textReport(checked: Checked, sources: (file: string) => string | undefined): string {
  const awaiting = checked.problems.filter(isForPublishing);
  const others = checked.problems.filter((problem) => !isForPublishing(problem));
  // A long file may have a fault on each line, so it is read and split once.
  const files = new Set(others.map(({ place }) => place.file));
  const lines = new Map([...files].map((file) => [file, linesIn(sources(file))]));
  const blocks = others.map((problem) => blockOf(problem, lines.get(problem.place.file)));
  if (awaiting.length > 0) blocks.unshift(awaitingText(awaiting));
  return [...blocks, summary(checked)].join('\n\n');
}

/** Whether publishing resolves it: the author of the contribution has nothing to do. */
function isForPublishing({ severity, awaits }: Problem): boolean {
  return severity === 'warning' && (awaits === 'publication' || awaits === 'proof');
}

function awaitingText(problems: readonly Problem[]): string {
  return withoutHidden([...problems.map(firstLine), awaitingHelp].join('\n'));
}

const awaitingHelp =
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

/** One problem. @param source the text of its file, if it can be read */
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

/** Replaces carriage returns within a line, which would let a terminal overwrite the text before them. */
function linesIn(source: string | undefined): readonly string[] | undefined {
  return source?.split('\n').map((line) => line.replace(/\r$/, '').replaceAll('\r', '\uFFFD'));
}

/** The line and the one before it, with carets below the place; only the part of a very long line around it. */
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
