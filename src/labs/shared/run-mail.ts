/**
 * Writes a whole run at 72 columns for a mail, followed by the limits of the toy. A run of a machine is written as kernel
 * people write races, one column per CPU; any other as a list of actions and their results.
 */

import { labLimits, limitsText } from './limits.ts';
import type { Run, RunStep, WalkedMachine } from './run.ts';
import { editWords, headline } from './run-cite.ts';
import { raceColumns } from './run-columns.ts';
import { wrapRun } from './wrap-run.ts';

/** With its address at the end. */
export function mailRun(run: Run): string {
  return `${runText(run)}\n${run.address}\n`;
}

export function runText(run: Run): string {
  const edit = wrapRun(editWords(run).trim());
  const lines = [...(run.machine ? raceLines(run, run.machine) : accountLines(run)), ...edit];
  return `${lines.join('\n')}\n`;
}

function accountLines(run: Run): readonly string[] {
  return [
    ...wrapRun(`${headline(run)}, ${run.counts}.`),
    '',
    ...run.steps.flatMap(({ label, accounts }, at) => [
      `${numbered(at)}${label}`,
      ...accounts.flatMap(({ who, told }) =>
        wrapRun(told.join(' '), { first: who === '' ? '     ' : `     ${who}: `, rest: '       ' }),
      ),
    ]),
    ...(run.steps.length > 0 ? [''] : []),
    ...wrapRun(run.verdict),
    '',
    ...wrapRun(limitsText(run.lab)),
  ];
}

function raceLines({ lab, version, steps }: Run, machine: WalkedMachine): readonly string[] {
  const { model, configWords, agents, property } = machine;
  const { sentence, leavesOut } = labLimits[lab];
  const what =
    property === undefined
      ? 'A trace'
      : `${property.id.startsWith('W') ? 'Shows' : 'Breaks'} ${property.id}: ${property.text}`;
  return [
    ...wrapRun(what),
    '',
    ...raceColumns(steps.flatMap(columnStep), agents),
    '',
    ...steps.flatMap(({ rule }, at) => wrapRun(rule?.note ?? '', { first: numbered(at), rest: '     ' })),
    '',
    ...wrapRun(`Model ${model} ${version}, ${configWords}.`),
    ...wrapRun(sentence),
    ...wrapRun(`Not in it: ${leavesOut.join('; ')}.`),
  ];
}

function columnStep({ label, rule }: RunStep) {
  return rule ? [{ label, agent: rule.agent, events: rule.events }] : [];
}

function numbered(at: number): string {
  return `${String(at + 1).padStart(3)}. `;
}
