/**
 * The parts of a walk through a machine as HTML: the lanes, the state, what can happen next. The build and the script
 * use the same functions, so that a page reads the same before and after it comes alive. Pure; everything is escaped.
 */

import { holds } from '../../../explorer/condition.ts';
import type { Machine, State } from '../../../explorer/machine.ts';
import { reader, type Step, steps as stepsOf } from '../../../explorer/step.ts';
import { escaped } from '../../shared/svg.ts';
import type { MachineKit, SetUp, StateCell } from '../machine-run.ts';
import { traced } from '../trace.ts';

export interface Walk {
  readonly setUp: SetUp;
  /** All actions, those that were stepped back over too. */
  readonly actions: readonly number[];
  /** How many of them are done. */
  readonly at: number;
}

/** Time goes down, a column a party; each step can be gone to where scripts run. */
export function lanesMarkup(kit: MachineKit, { setUp, actions, at }: Walk, live: boolean): string {
  const { subject } = setUp;
  const lanes = kit.lanesOf(subject);
  const result = traced(subject, actions);
  if (result.kind === 'refused') return '';
  const { initial, steps } = result.trace.run;
  const before = (index: number) => steps[index - 1]?.state ?? initial;
  const seen = new Set<string>();
  // Of a very long run the part around where it stands is drawn; the rest is a step away.
  const from = at > around ? Math.min(at - around / 2, steps.length - around) : 0;
  const to = Math.min(steps.length, from + around);
  const rows = steps.slice(0, to).map((step, index) => {
    const { lane, asked } = kit.laneOf(step, subject.notation.fieldsOf(subject.machine, before(index)));
    const marks = newly(subject.machine, before(index), step).filter((id) => !seen.has(id));
    for (const id of marks) seen.add(id);
    if (index < from) return '';
    const cells = lanes.map(({ id }) => {
      if (id === lane) {
        return `<td class="lane-act">${stepMarkup(step, index + 1, at, live)}${marksMarkup(marks)}</td>`;
      }
      return id === asked ? '<td><span class="lane-asks">asks</span></td>' : '<td></td>';
    });
    const look = index >= at ? ' class="ahead"' : '';
    return `<tr${look}><th scope="row">${index + 1}</th>${cells.join('')}<td class="lane-glance">${glance(kit.glanceOf(subject, step.state))}</td></tr>`;
  });
  const begin =
    from > 0
      ? elsewhere(`steps 1 to ${from}`, from, lanes.length)
      : `<tr><th scope="row">${live ? `<button type="button" class="lab-step" data-goto="0"${at === 0 ? ' aria-current="step"' : ''}>start</button>` : 'start'}</th>${lanes.map(() => '<td></td>').join('')}<td class="lane-glance">${glance(kit.glanceOf(subject, initial))}</td></tr>`;
  return [
    '<table class="lanes"><caption class="visually-hidden">The run: time goes down, a column for each party</caption>',
    `<thead><tr><th scope="col"><span class="visually-hidden">Step</span></th>${lanes.map(({ title }) => `<th scope="col">${escaped(title)}</th>`).join('')}<th scope="col">After it</th></tr></thead>`,
    `<tbody>${begin}${rows.join('')}${to < steps.length ? elsewhere(`steps ${to + 1} to ${steps.length}`, to + 1, lanes.length) : ''}</tbody></table>`,
  ].join('');
}

/** Steps drawn at once. */
const around = 120;

/** A row for steps that are not drawn, leading to the nearest of them. */
function elsewhere(words: string, step: number, lanes: number): string {
  return `<tr><th scope="row">…</th><td colspan="${lanes + 1}"><button type="button" class="lab-step" data-goto="${step}">${words}</button></td></tr>`;
}

function stepMarkup({ rule }: Step, number: number, at: number, live: boolean): string {
  const words = escaped(rule.label.slice(rule.label.indexOf('.') + 1));
  const title = escaped(rule.note);
  return live
    ? `<button type="button" class="lab-step" data-goto="${number}" title="${title}"${number === at ? ' aria-current="step"' : ''}>${words}</button>`
    : `<span class="lab-step" title="${title}">${words}</span>`;
}

function marksMarkup(marks: readonly string[]): string {
  const broken = marks.filter((id) => !isWitness(id));
  const shown = marks.filter(isWitness);
  return [
    ...(broken.length > 0 ? [` <span class="tag bad">breaks ${escaped(broken.join(', '))}</span>`] : []),
    ...(shown.length > 0 ? [` <span class="tag warn">shows ${escaped(shown.join(', '))}</span>`] : []),
  ].join('');
}

function glance(cells: readonly StateCell[]): string {
  return cells
    .map(({ text, look }) => `<span class="glance" data-tint="${look}">${escaped(text)}</span>`)
    .join('');
}

/** The state as a table of pages, and what each party is at. */
export function stateMarkup(kit: MachineKit, setUp: SetUp, state: State): string {
  const { columns, rows, agents } = kit.viewOf(setUp.subject, state);
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

/** Only what is enabled, party by party, each with what it would do and break. */
export function nextMarkup({ subject }: SetUp, state: State): string {
  const { machine, notation } = subject;
  const enabled = stepsOf(machine, state);
  if (enabled.length === 0) return '<p class="meta">Nothing can happen any more in this state.</p>';
  return notation.agents
    .map((agent) => {
      const own = enabled.filter(({ rule }) => rule.agent === agent);
      if (own.length === 0) return '';
      const name = notation.agentNames[agent] ?? agent;
      const items = own.map((step) => {
        const words = step.rule.label.slice(step.rule.label.indexOf('.') + 1);
        const marks = marksMarkup(newly(machine, state, step));
        return `<li><button type="button" class="lab-next" data-act="${step.action}"><code>${escaped(words)}</code>${marks} <span>${escaped(step.rule.note)}</span></button></li>`;
      });
      return `<h4>${escaped(name.charAt(0).toUpperCase() + name.slice(1))}</h4><ul class="plain">${items.join('')}</ul>`;
    })
    .join('');
}

/** What a step breaks or witnesses: its marks, and state properties that held before it. */
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

function isWitness(id: string): boolean {
  return id.startsWith('W');
}
