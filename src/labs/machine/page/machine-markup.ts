/**
 * Writes the state of a machine and its possible next steps as HTML. The build and the script use the same functions,
 * so that a page reads the same before and after its script runs. Pure; everything is escaped.
 */

import { holds } from '../../../explorer/condition.ts';
import type { Machine, State } from '../../../explorer/machine.ts';
import { reader, type Step, steps as stepsOf } from '../../../explorer/step.ts';
import { escaped } from '../../../text/escaped.ts';
import { harmOfStep } from '../harm-of-step.ts';
import type { MachineLabDefinition, SetUp } from '../machine-run.ts';
import type { FigureWords } from '../step-words.ts';

/** The state as a table of pages, and what each party is doing. */
export function stateMarkup(definition: MachineLabDefinition, setUp: SetUp, state: State): string {
  const { columns, rows, agents } = definition.viewOf(setUp.subject, state);
  return [
    '<div class="scroll" tabindex="0" role="region" aria-label="The state"><table class="lab-state">',
    `<thead><tr>${columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('')}</tr></thead><tbody>`,
    ...rows.map(
      ({ head, cells }) =>
        `<tr><th scope="row">${escaped(head)}</th>${cells.map(({ text, look }) => `<td><span class="state-cell" data-tint="${look}">${escaped(text)}</span></td>`).join('')}</tr>`,
    ),
    '</tbody></table></div><dl class="facts lab-agents">',
    ...agents.map(({ who, doing }) => `<dt>${escaped(who)}</dt><dd>${escaped(doing)}</dd>`),
    '</dl>',
  ].join('');
}

/** The enabled steps that are still taken, party by party, each with what it would do and break. */
export function nextMarkup({ subject }: SetUp, state: State, words: FigureWords): string {
  const { machine, notation } = subject;
  const fields = notation.fieldsOf(machine, state);
  const all = stepsOf(machine, state);
  const ends = new Set(all.flatMap((step) => words.endOf?.(step, fields) ?? []));
  const enabled = all.filter((step) => words.endOf?.(step, fields) === undefined);
  if (ends.size === 0 && enabled.length === 0)
    return '<p class="meta">Nothing can happen any more in this state.</p>';
  const why = [...ends].map((end) => `<p class="meta">${escaped(end)}</p>`).join('');
  const open = notation.agents
    .map((agent) => {
      const own = enabled.filter(({ rule }) => rule.agent === agent);
      if (own.length === 0) return '';
      const { title } = words.partyOf(subject, agent);
      const items = own.map((step) => {
        const marks = newly(machine, state, step);
        const { harm, stopped, danger } = harmOfStep(words, subject, marks);
        const warnings = [...harm, ...stopped, ...danger];
        const warning =
          warnings.length === 0
            ? ''
            : ` <span class="tag ${harm.length > 0 ? 'bad' : 'warn'}">${escaped(warnings.join(' '))}</span>`;
        const { words: doing } = words.wordsOf(subject, step, fields);
        const codes = [step.rule.label, ...marks].join(', ');
        return `<li><button type="button" class="lab-next" data-act="${step.action}" title="${escaped(step.rule.note)}"><b>${escaped(doing)}</b>${warning} <code>${escaped(codes)}</code></button></li>`;
      });
      return `<div class="next-party"><h3>${escaped(title)}</h3><ul class="plain">${items.join('')}</ul></div>`;
    })
    .join('');
  return why + open;
}

/** What a step breaks or witnesses: its marks, and the state properties that held before it. */
function newly(machine: Machine, before: State, { marks, state }: Step): readonly string[] {
  const states = machine.properties.flatMap((property) =>
    property.kind === 'state' &&
    holds(property.never, reader(machine, state)) &&
    !holds(property.never, reader(machine, before))
      ? [property.id]
      : [],
  );
  return [...marks, ...states];
}
