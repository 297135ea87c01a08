/**
 * Reads and writes a run as the fragment of an address: `s=SCENARIO&v=MODEL VERSION&t=ACTIONS`, `&g=` with the guards that
 * a reader left out and `&r=` with the version of the rule they belong to, `&b=` with a second rule to compare, `&c=` with
 * the selected case of a table, and `&e=` with a reader's example. The link has the actions chosen, not the states reached,
 * so that it is short and replays exactly; the version shows whether it still means the same.
 *
 * Actions are decimal numbers joined by dots. Where that makes the fragment longer than 200 characters they are written
 * as `~`, one digit for the width, and base-36 numbers of that width.
 */

import type { Malformed } from './malformed.ts';
export interface RunLink {
  /** A preset of the lab, or a set-up in the lab's spelling. */
  readonly scenario: string;
  /** 12 hex digits; absent in a link written by hand. */
  readonly version: string | undefined;
  /** Absent for the scenario's own actions. */
  readonly actions: readonly number[] | undefined;
  /** Names of the guards left out of the model's rule. */
  readonly without?: readonly string[];
  /** The rule they are left out of, by its version, and the set-up: `0123456789ab.own` for the run's own, `0123456789ab.2,2,1`. */
  readonly rule?: string;
  /** A second model to compare, with its version: `naive.0123456789ab`. */
  readonly beside?: string;
  /** A row of the lab's table: `tdx-uaccess-write`. */
  readonly place?: string;
  /** An example to run, packed by the page; opaque to this file. */
  readonly code?: string;
}

export type ReadLink =
  /** The fragment is empty or names a place on the page. */
  { readonly kind: 'none' } | { readonly kind: 'run'; readonly link: RunLink } | Malformed;

export const longestPlain = 200;
/** The most actions a link may have; nobody walks further by hand. */
const mostActions = 5000;

/** The fragment without `#`. */
export function writeRunLink(link: RunLink): string {
  const { scenario, version, actions, without = [], rule, beside, place, code } = link;
  const write = (trace: string) =>
    [
      `s=${escaped(scenario)}`,
      ...(version === undefined ? [] : [`v=${version}`]),
      ...(actions === undefined ? [] : [`t=${trace}`]),
    ].join('&');
  const plain = write((actions ?? []).join('.'));
  const run = plain.length <= longestPlain ? plain : write(packed(actions ?? []));
  const ofRule = rule === undefined ? '' : `&r=${rule}`;
  const edited = without.length === 0 ? run : `${run}&g=${without.join(',')}${ofRule}`;
  const paired = beside === undefined ? edited : `${edited}&b=${beside}`;
  const placed = place === undefined ? paired : `${paired}&c=${place}`;
  return code === undefined ? placed : `${placed}&e=${code}`;
}

/** Reads a fragment, with or without `#`. Never throws, whatever it contains. */
export function readRunLink(fragment: string): ReadLink {
  const text = fragment.replace(/^#/, '');
  if (!text.includes('=')) return { kind: 'none' };
  const parts = new Map<string, string>();
  for (const part of text.split('&')) {
    const at = part.indexOf('=');
    const name = at < 0 ? part : part.slice(0, at);
    if (!['s', 'v', 't', 'g', 'r', 'b', 'c', 'e'].includes(name))
      return malformed(`The link has a part “${shortened(name)}”, which this site does not know.`);
    if (parts.has(name)) return malformed(`The link has its part “${name}” twice.`);
    parts.set(name, part.slice(at + 1));
  }
  const scenario = unescaped(parts.get('s') ?? '');
  if (scenario === undefined || scenario === '')
    return malformed('The link does not say which run it is of.');
  const version = parts.get('v');
  if (version !== undefined && !/^[0-9a-f]{12}$/.test(version)) {
    return malformed(
      `The link's model version is “${shortened(version)}”, which is not 12 hexadecimal digits.`,
    );
  }
  const trace = parts.get('t');
  const actions = trace === undefined ? undefined : actionsIn(trace);
  if (typeof actions === 'string') return malformed(actions);
  const left = parts.get('g');
  if (left !== undefined && !/^[a-z-]{1,30}(,[a-z-]{1,30}){0,9}$/.test(left))
    return malformed(`The link's part “${shortened(left)}” names no rules that could be left out.`);
  const rule = parts.get('r');
  if (rule !== undefined && !/^[0-9a-f]{12}(\.(\d,\d,\d|own))?$/.test(rule))
    return malformed(`The link's part “${shortened(rule)}” names no version of a rule.`);
  const beside = parts.get('b');
  if (beside !== undefined && !/^[a-z]{1,20}\.[0-9a-f]{12}$/.test(beside))
    return malformed(`The link's part “${shortened(beside)}” names no rule to be set beside the run.`);
  const place = parts.get('c');
  if (place !== undefined && !/^[a-z-]{1,60}$/.test(place))
    return malformed(`The link's part “${shortened(place)}” names no case of a table.`);
  const code = parts.get('e');
  return {
    kind: 'run',
    link: {
      scenario,
      version,
      actions,
      ...(left === undefined ? {} : { without: left.split(',') }),
      ...(rule === undefined ? {} : { rule }),
      ...(beside === undefined ? {} : { beside }),
      ...(place === undefined ? {} : { place }),
      ...(code === undefined ? {} : { code }),
    },
  };
}

function malformed(problem: string): ReadLink {
  return { kind: 'malformed', problem };
}

function packed(actions: readonly number[]): string {
  const width = Math.max(1, ...actions.map((action) => action.toString(36).length));
  return `~${width}${actions.map((action) => action.toString(36).padStart(width, '0')).join('')}`;
}

/** The actions, or a problem in a sentence. */
function actionsIn(trace: string): readonly number[] | string {
  if (trace === '') return [];
  const items = trace.startsWith('~') ? unpacked(trace) : trace.split('.');
  if (!items || (!trace.startsWith('~') && !items.every((item) => /^\d{1,9}$/.test(item)))) {
    return `The link's actions “${shortened(trace)}” are not numbers joined by dots.`;
  }
  if (items.length > mostActions) return `The link holds ${items.length} actions, more than ${mostActions}.`;
  return items.map((item) => Number.parseInt(item, trace.startsWith('~') ? 36 : 10));
}

function unpacked(trace: string): readonly string[] | undefined {
  const width = Number(trace[1]);
  const digits = trace.slice(2);
  if (!(width >= 1 && width <= 6) || digits.length % width !== 0 || !/^[0-9a-z]*$/.test(digits))
    return undefined;
  return digits.match(new RegExp(`.{${width}}`, 'g')) ?? [];
}

function escaped(scenario: string): string {
  return encodeURIComponent(scenario).replace(/%(2C|2F|3A|3D|40|3B)/g, (code) => decodeURIComponent(code));
}

function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function shortened(text: string): string {
  return text.length <= 30 ? text : `${text.slice(0, 30)}…`;
}
