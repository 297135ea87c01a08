/**
 * Checks the index by itself: the format of its lines, their chain, and the life of each id as recorded by them. Damage
 * by an editor, a merge or a script is reported with its line, so that it can be undone.
 */

import { sha256 } from '../text/sha256.ts';
import { firstPrevious, type Ledger, type LedgerLine, type ReadLine, sealText } from './ledger.ts';
import { type LedgerProblem, lineOf } from './problem.ts';

export function* checkIndex(ledger: Ledger): Generator<LedgerProblem> {
  yield* checkShape(ledger);
  yield* checkChain(ledger);
  yield* checkLives(ledger);
  yield* checkSeal(ledger);
}

function* checkShape({ lines, indexFile, indexText }: Ledger): Generator<LedgerProblem> {
  for (const { number, fault, text } of lines) {
    if (fault === undefined) continue;
    yield {
      rule: 'ledger-line',
      place: lineOf(indexFile, number, 1, text.length),
      message: `Unexpected ${fault}`,
    };
  }
  if (lines.length > 0 && !indexText.endsWith('\n')) {
    yield {
      rule: 'ledger-line',
      place: lineOf(indexFile, lines.length),
      message: 'Unexpected end of file, expected a line end after the last line',
    };
  }
  let latest: { readonly number: number; readonly date: string } | undefined;
  for (const { number, line } of lines) {
    if (!line) continue;
    if (latest && line.date < latest.date) {
      yield {
        rule: 'ledger-line',
        place: lineOf(indexFile, number, 1, 10),
        message: `Unexpected date \`${line.date}\` after \`${latest.date}\`, expected lines in the order in which they were written`,
        note: {
          text: 'the later date is at',
          place: lineOf(indexFile, latest.number),
        },
      };
    } else latest = { number, date: line.date };
  }
  let withSum: number | undefined;
  for (const { number, line, text } of lines) {
    if (line?.full !== undefined) withSum ??= number;
    else if (line && withSum !== undefined) {
      yield {
        rule: 'ledger-line',
        place: lineOf(indexFile, number, 1, text.length),
        message: `Unexpected line of 6 columns after line ${withSum}, expected the SHA-256 of the version as the 7th`,
      };
    }
  }
}

/** Lines dated after the day on which they are read. */
export function linesTooLate({ lines, indexFile }: Ledger, today: string): readonly LedgerProblem[] {
  return lines.flatMap(({ number, line }) =>
    line && line.date > today
      ? [
          {
            rule: 'ledger-line' as const,
            place: lineOf(indexFile, number, 1, 10),
            message: `Unexpected date \`${line.date}\`, expected none after the day of this check`,
          },
        ]
      : [],
  );
}

function* checkChain({ lines, indexFile }: Ledger): Generator<LedgerProblem> {
  const sums = lines.map(({ text }) => sha256(text));
  const numberOf = new Map(sums.map((sum, at) => [sum, at + 1]));
  for (const [at, { number, line, text }] of lines.entries()) {
    if (!line) continue;
    const expected = sums[at - 1] ?? firstPrevious;
    if (line.previous === expected) continue;
    const place = lineOf(indexFile, number, text.length - 63 - (line.full === undefined ? 0 : 65), 64);
    const follows = numberOf.get(line.previous);
    yield {
      rule: 'ledger-chain',
      place,
      message:
        follows !== undefined
          ? `Unexpected place of line ${number} (\`${line.id}\`), expected it right after line ${follows}, to which it is chained`
          : line.previous === firstPrevious
            ? `Unexpected first line of a ledger as line ${number} (\`${line.id}\`), expected only line 1 to have no line before it`
            : at === 0
              ? `Unexpected \`previous\` in the first line (\`${line.id}\`), expected 64 zeros: lines before it are missing`
              : `Unexpected \`previous\` in line ${number} (\`${line.id}\`), expected the SHA-256 of line ${at}: line ${at} was changed, or one between them is missing`,
      help: 'restore the ledger from version control; it is never edited by hand',
    };
  }
}

/** The state of an id after the lines read so far. */
interface Life {
  readonly last: LedgerLine;
  readonly number: number;
  /** Hashes of all versions that were published under the id. */
  readonly hashes: ReadonlySet<string>;
}

function* checkLives({ lines, indexFile }: Ledger): Generator<LedgerProblem> {
  const lives = new Map<string, Life>();
  for (const { number, line, text } of lines) {
    if (!line) continue;
    const before = lives.get(line.id);
    const fault = faultInLife(line, before);
    if (fault) {
      yield {
        rule: 'ledger-line',
        place: lineOf(indexFile, number, 1, text.length),
        message: fault,
        note: before && { text: 'its previous line is at', place: lineOf(indexFile, before.number) },
      };
    }
    lives.set(line.id, {
      last: line,
      number,
      hashes: new Set([...(before?.hashes ?? []), line.hash]),
    });
  }
}

function faultInLife(line: LedgerLine, before: Life | undefined): string | undefined {
  if (before?.last.action === 'rename') {
    return `Unexpected \`${line.action}\` of \`${line.id}\` after it was renamed, expected its id never to be used again`;
  }
  if (line.action === 'publish') {
    if (before?.last.action === 'withdraw' && !before.hashes.has(line.hash)) {
      return `Unexpected version \`${line.hash}\` of \`${line.id}\` after it was withdrawn, expected other content under another id`;
    }
    const repeated = before?.last.action === 'publish' && before.last.hash === line.hash;
    return repeated
      ? `Unexpected second line for version \`${line.hash}\` of \`${line.id}\`, expected another version, or a withdrawal, between the two`
      : undefined;
  }
  if (before?.last.action !== 'publish') {
    return `Unexpected \`${line.action}\` of \`${line.id}\`, expected it to be published before`;
  }
  if (before.last.hash !== line.hash) {
    return `Unexpected hash \`${line.hash}\` in the \`${line.action}\` of \`${line.id}\`, expected its last published \`${before.last.hash}\``;
  }
  if (line.action === 'rename' && renamedTo(line) === undefined) {
    return `Unexpected reason of the rename of \`${line.id}\`, expected it to begin with \`to NEW-ID: \``;
  }
  return undefined;
}

/** The id that a rename line leads to. Its reason reads `to NEW-ID: why`. */
export function renamedTo(line: LedgerLine): string | undefined {
  return line.action === 'rename' ? /^to ([a-z0-9-]+): /.exec(line.reason)?.[1] : undefined;
}

function* checkSeal({ lines, indexFile, indexText, seal }: Ledger): Generator<LedgerProblem> {
  if (lines.length === 0 && !seal) return;
  const expected = sealText(sha256(indexText));
  if (seal?.text === expected) return;
  yield {
    rule: 'ledger-chain',
    place: lineOf(seal?.file ?? indexFile, seal ? 1 : Math.max(1, lines.length)),
    message: seal
      ? `Unexpected SHA-256 of \`${indexFile}\`, expected \`${seal.text.slice(0, 64)}\`: its last line was changed or removed`
      : `Unexpected absence of \`${indexFile}.sha256\`, expected the SHA-256 of the index beside it`,
  };
}

/** The last line on each id. */
export function lastLines(
  lines: readonly ReadLine[],
): ReadonlyMap<string, { line: LedgerLine; number: number }> {
  const last = new Map<string, { line: LedgerLine; number: number }>();
  for (const { line, number } of lines) if (line) last.set(line.id, { line, number });
  return last;
}
