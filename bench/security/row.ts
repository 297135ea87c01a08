/** One line of a table of attacks: the attack, the required result, the first result, and the present result. */

export interface Row<Answer extends string> {
  /** Number and attack; a letter distinguishes variants. */
  readonly attack: string;
  readonly expected: Answer;
  /** At the first edition, of 22 November 2026. */
  readonly was: string;
}

export interface Outcome {
  readonly attack: string;
  readonly expected: string;
  readonly was: string;
  readonly is: string;
  /** The rules that refused it. */
  readonly by: readonly string[];
}

/** Whether the result is the required one; a row may name rules that must be among those that refuse it. */
export function isAsRequired({ expected, is, by }: Outcome, rules: readonly string[] = []): boolean {
  return is === expected && rules.every((rule) => by.includes(rule));
}

/** As Markdown, one row per line. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ attack, expected, was, is, by }) => {
    const now = by.length > 0 ? `${is} (${by.join(', ')})` : is;
    return `| ${[attack, expected, was, now].map(cell).join(' | ')} |\n`;
  });
  return `| attack | expected | was | is |\n| --- | --- | --- | --- |\n${rows.join('')}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** The first result of a row that was never tried before it was written. */
export const notTried = 'not tried';
