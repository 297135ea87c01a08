/** People and programs read reports, so both forms are pinned exactly. */

import { describe, expect, it } from 'vitest';
import type { Checked, Problem } from '../run-checks.ts';
import { jsonReport } from './json-report.ts';
import { problemText, textReport } from './text-report.ts';

const source = ['---', 'title: Pages', 'topics:', '  - zeroin', '', '\tspeaker: ada', ''].join('\n');

function problem(line: number, column: number, length: number, more: Partial<Problem> = {}): Problem {
  const place = { file: 'claims/positions/late.mdx', line, column, length };
  return { place, rule: 'a-rule', severity: 'error', message: 'Unexpected `a`, expected `b`', ...more };
}

function checked(problems: readonly Problem[], counts: Partial<Checked> = {}): Checked {
  return { problems, entries: 2, references: 1, rules: 38, ...counts };
}

describe('the text of a report', () => {
  it('shows each problem with its place, the excerpt of the file, the note and the help', () => {
    const problems = [
      problem(4, 5, 6, { help: 'did you mean `zeroing`?' }),
      problem(6, 2, 7, {
        rule: 'other-rule',
        note: { text: 'first used at', place: { file: 'people/ada.yml', line: 3, column: 9, length: 1 } },
      }),
    ];
    expect(textReport(checked(problems), () => source)).toBe(
      [
        'claims/positions/late.mdx:4:5  error  a-rule',
        '  Unexpected `a`, expected `b`',
        '  3 | topics:',
        '  4 |   - zeroin',
        '          ^^^^^^',
        '  help: did you mean `zeroing`?',
        '',
        'claims/positions/late.mdx:6:2  error  other-rule',
        '  Unexpected `a`, expected `b`',
        '  5 |',
        '  6 | \tspeaker: ada',
        '       ^^^^^^^',
        '  note: first used at people/ada.yml:3:9',
        '',
        '2 errors in 1 file. Checked 2 entries, 1 reference, 38 rules.',
      ].join('\n'),
    );
  });

  it('asks for the text of a file once, however many faults it has', () => {
    const asked: string[] = [];
    textReport(checked([problem(4, 5, 6), problem(6, 2, 7)]), (file) => {
      asked.push(file);
      return source;
    });
    expect(asked).toEqual(['claims/positions/late.mdx']);
  });

  it('lists first, in one line each, what publishing resolves, and shows a missing look in its place', () => {
    const awaiting = (line: number, rule: string, awaits: Problem['awaits']) =>
      problem(line, 1, 5, { severity: 'warning', rule, awaits, help: 'run it' });
    const problems = [
      awaiting(2, 'claim-published', 'publication'),
      problem(4, 5, 6),
      awaiting(4, 'evidence-locked', 'proof'),
      awaiting(6, 'look-fresh', 'look'),
      problem(6, 1, 1, { awaits: 'proof' }),
    ];
    expect(textReport(checked(problems), () => undefined)).toBe(
      [
        'claims/positions/late.mdx:2:1  warning  claim-published',
        'claims/positions/late.mdx:4:1  warning  evidence-locked',
        '  help: nothing to do here: `npm run publish -- --archive PATH --reason TEXT` proves and publishes them',
        '',
        'claims/positions/late.mdx:4:5  error  a-rule',
        '  Unexpected `a`, expected `b`',
        '',
        'claims/positions/late.mdx:6:1  warning  look-fresh',
        '  Unexpected `a`, expected `b`',
        '  help: run it',
        '',
        'claims/positions/late.mdx:6:1  error  a-rule',
        '  Unexpected `a`, expected `b`',
        '',
        '2 errors in 1 file, 3 warnings. Checked 2 entries, 1 reference, 38 rules.',
      ].join('\n'),
    );
  });

  it('lists a single problem that publishing resolves like several', () => {
    const warning = problem(2, 1, 5, { severity: 'warning', awaits: 'proof' });
    expect(
      textReport(checked([warning]), () => source)
        .split('\n')
        .slice(0, 3),
    ).toEqual([
      'claims/positions/late.mdx:2:1  warning  a-rule',
      '  help: nothing to do here: `npm run publish -- --archive PATH --reason TEXT` proves and publishes them',
      '',
    ]);
  });

  it('counts in the singular and the plural, each file once, and warnings apart from errors', () => {
    const elsewhere = { place: { file: 'people/ada.yml', line: 1, column: 1, length: 1 } };
    const warning = { ...elsewhere, severity: 'warning' } as const;
    const last = (of: Checked) =>
      textReport(of, () => undefined)
        .split('\n')
        .at(-1);
    expect(last(checked([], { entries: 0, references: 0, rules: 1 }))).toBe(
      'No errors. Checked 0 entries, 0 references, 1 rule.',
    );
    expect(last(checked([problem(1, 1, 1)], { entries: 1 }))).toBe(
      '1 error in 1 file. Checked 1 entry, 1 reference, 38 rules.',
    );
    expect(last(checked([problem(1, 1, 1), problem(2, 1, 1), problem(1, 1, 1, elsewhere)]))).toBe(
      '3 errors in 2 files. Checked 2 entries, 1 reference, 38 rules.',
    );
    expect(last(checked([problem(1, 1, 1, warning), problem(2, 1, 1, warning)]))).toBe(
      'No errors, 2 warnings. Checked 2 entries, 1 reference, 38 rules.',
    );
    expect(last(checked([problem(1, 1, 1), problem(2, 1, 1, warning)]))).toBe(
      '1 error in 1 file, 1 warning. Checked 2 entries, 1 reference, 38 rules.',
    );
  });

  it('shows no line that is unreadable, empty or missing', () => {
    const bare = 'claims/positions/late.mdx:5:1  error  a-rule\n  Unexpected `a`, expected `b`';
    expect(problemText(problem(5, 1, 1), undefined)).toBe(bare);
    expect(problemText(problem(5, 1, 1), source)).toBe(bare);
    expect(problemText(problem(5, 1, 1), `${'a\n'.repeat(4)} \t`)).toBe(bare);
    expect(problemText(problem(5, 1, 1), 'one\ntwo')).toBe(bare);
  });

  it('shows only the first line of a place, and at least one caret but none beyond the line', () => {
    const frame = (of: Problem, text: string) => problemText(of, text).split('\n').slice(2);
    expect(frame(problem(1, 1, 99), 'ab')).toEqual(['  1 | ab', '      ^^']);
    expect(frame(problem(2, 1, 1), 'ab  \ncd  ')).toEqual(['  1 | ab', '  2 | cd', '      ^']);
    expect(frame(problem(1, 4, 9), 'abcdef')).toEqual(['  1 | abcdef', '         ^^^']);
    expect(frame(problem(1, 3, 1), 'ab')).toEqual(['  1 | ab', '        ^']);
    expect(frame(problem(1, 1, 99), 'ab\r\nc')).toEqual(['  1 | ab', '      ^^']);
    expect(frame(problem(1, 2, 1), 'ab\r\nc')).toEqual(['  1 | ab', '       ^']);
    expect(frame(problem(1, 1, 1), 'a\rb\r\nc')).toEqual(['  1 | a\uFFFDb', '      ^']);
    expect(frame(problem(10, 1, 1), `${'a\n'.repeat(9)}b`)).toEqual(['   9 | a', '  10 | b', '       ^']);
  });

  it('shows the part of a very long line around the place', () => {
    const [before, line, carets] = problemText(
      problem(2, 301, 5),
      `${'x'.repeat(400)}\n${'y'.repeat(300)}ABCDE${'z'.repeat(300)}`,
    )
      .split('\n')
      .slice(2);
    expect(before).toBe(`  1 | ${'x'.repeat(200)}`);
    expect(line).toBe(`  2 | ${'y'.repeat(120)}ABCDE${'z'.repeat(75)}`);
    expect(carets).toBe(`      ${' '.repeat(120)}^^^^^`);
    const cut = problemText(problem(2, 301, 500), `x\n${'y'.repeat(600)}`)
      .split('\n')
      .at(-1);
    expect(cut).toBe(`      ${' '.repeat(120)}${'^'.repeat(80)}`);
  });

  it('prints no character that would act on a terminal', () => {
    expect(problemText(problem(1, 1, 1, { message: 'Unexpected `\u001B[2J`' }), 'a\u202Eb')).toBe(
      'claims/positions/late.mdx:1:1  error  a-rule\n  Unexpected `\uFFFD[2J`\n  1 | a\uFFFDb\n      ^',
    );
  });
});

describe('a report as JSON', () => {
  it('has the same problems, with help and note only where there are any', () => {
    const note = { text: 'first used at', place: { file: 'people/ada.yml', line: 3, column: 9, length: 1 } };
    expect(
      jsonReport(
        checked([problem(4, 5, 6, { help: 'remove it', note }), problem(6, 2, 7, { severity: 'warning' })]),
      ),
    ).toBe(
      `{
  "problems": [
    {
      "file": "claims/positions/late.mdx",
      "line": 4,
      "column": 5,
      "severity": "error",
      "rule": "a-rule",
      "message": "Unexpected \`a\`, expected \`b\`",
      "help": "remove it",
      "note": {
        "text": "first used at",
        "file": "people/ada.yml",
        "line": 3,
        "column": 9
      }
    },
    {
      "file": "claims/positions/late.mdx",
      "line": 6,
      "column": 2,
      "severity": "warning",
      "rule": "a-rule",
      "message": "Unexpected \`a\`, expected \`b\`"
    }
  ],
  "checked": {
    "entries": 2,
    "references": 1,
    "rules": 38
  }
}`,
    );
  });
});
