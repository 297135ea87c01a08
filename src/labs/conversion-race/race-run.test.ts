import { describe, expect, test } from 'vitest';
import { knownResults } from '../../../test/support/known-results.ts';
import { traceFromJson } from '../../../test/support/trace-from-json.ts';
import { actionsOf, replay } from '../../explorer/replay.ts';
import { widthOf } from '../../text/width.ts';
import { fieldsOf } from '../machine/fields.ts';
import type { MachineRun } from '../machine/machine-run.ts';
import type { Run } from '../shared/run.ts';
import { itfTrace } from '../shared/run-itf.ts';
import { jsonRun } from '../shared/run-json.ts';
import { runText } from '../shared/run-mail.ts';
import { configOf } from './config.ts';
import { modelOf } from './model.ts';
import type { ProtocolName } from './protocol.ts';
import { raceRun } from './race-run.ts';

const known: readonly Run[] = knownResults.results.flatMap(({ protocol, config, traces }) =>
  Object.entries(traces ?? {}).map(
    ([property, labels]) => runOf(protocol as ProtocolName, config, labels, property).report,
  ),
);

function runOf(
  protocol: ProtocolName,
  config: object,
  labels: readonly string[],
  property?: string,
): MachineRun {
  const checked = configOf(protocol, config);
  if (checked.kind === 'invalid') throw new Error(checked.faults.join());
  const result = raceRun(protocol, config, actionsOf(modelOf(protocol, checked.config), labels), property);
  if (result.kind === 'malformed') throw new Error(result.problem);
  return result.run;
}

const race = [
  'U.fault_begin(0)',
  'C.check_ok(0)',
  'U.fault_end(0)',
  'C.flip(0)',
  'C.donate(0)',
  'U.access(0)',
];

describe('as text', () => {
  test('a trace is written in columns, followed by its version and limits', () => {
    const text = runText({ ...runOf('check', {}, race, 'I1a').report, version: '0123456789ab' });
    expect(text).toMatchInlineSnapshot(`
      "Breaks I1a: no CPU access of the host to a private page

          CPU0              CPU1
          converter         host user
       1                    fault_begin(0)
       2  check_ok(0)
       3                    fault_end(0)
       4  flip(0)
       5  donate(0)
       6                    access(0) <- I1a I2

        1. the host user faults on page 0; the handler lets it pass
        2. the converter finds no reference on page 0 beyond its own
        3. the fault handler installs the host mapping of page 0
        4. the host kernel takes page 0 for private
        5. the hypervisor makes page 0 the guest's alone
        6. the host user writes to page 0 through its mapping

      Model check 0123456789ab, P=1 K=0 T=0.
      A toy model of our own, not anybody's statement in the thread.
      Not in it: one converter, one host address space, single pages: no range
      conversions, no several VMMs; unmapping includes the TLB flush; no
      memory ordering, no difference between reading and writing; a page fault
      takes no reference before it maps: only the lock keeps it out; a handler
      that takes one first, as the merged one of guest_memfd does, is seen by
      a count in between; no page migration itself, no I/O completion, no
      IOMMU mappings, no hwpoison, truncation or errors; page sizes and the
      cost of anything are not in it.
      "
    `);
  });

  test('no line of any known trace is wider than 72 columns', () => {
    expect(known.length).toBeGreaterThan(50);
    for (const run of known) {
      for (const line of runText(run).split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(72);
    }
  });

  test('six agents fit into 72 columns', () => {
    const labels = [
      'U.fault_begin(0)',
      'U.fault_end(0)',
      'K0.look(0)',
      'K1.look(0)',
      'K2.look(0)',
      'T.get(0)',
      'K2.grab(0)',
      'K2.verify_ok(0)',
      'C.excl(1)',
      'C.flip(1)',
      'C.donate(1)',
    ];
    const text = runText(runOf('excl', { P: 2, K: 3, T: 1 }, labels).report);
    expect(text).toContain('CPU5');
    for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(72);
  });
});

describe('as JSON', () => {
  test('every known trace reads back unchanged', () => {
    for (const run of known) {
      const back = traceFromJson(JSON.parse(jsonRun(run)));
      expect(back.kind === 'played' && back.run.report).toEqual(run);
    }
  });

  test('a trace of another model version, and one that does not replay, are refused', () => {
    const json = JSON.parse(jsonRun(runOf('check', {}, race, 'I1a').report));
    const reasonOf = (value: unknown) => {
      const result = traceFromJson(value);
      return result.kind === 'malformed' ? result.problem : 'read';
    };
    expect(reasonOf({ ...json, modelHash: '000000000000' })).toContain('the model has changed since');
    expect(reasonOf({ ...json, actions: [...json.actions, 0] })).toContain(
      'as step 7, expected an action that is enabled there',
    );
    expect(reasonOf({ ...json, actions: ['C.flip(0)'] })).toContain('whole numbers');
    expect(reasonOf({ ...json, config: { P: 9 } })).toContain('Unexpected P `9`');
    expect(reasonOf({ ...json, protocol: 'nave' })).toContain('Unexpected protocol');
    expect(reasonOf({ ...json, schema: 'other' })).toContain('Unexpected schema');
    expect(reasonOf(null)).toContain('expected a trace');
  });
});

describe('as ITF', () => {
  test('every state has every variable, the first before any action', () => {
    for (const run of known) {
      const { vars, states } = itfTrace(run);
      expect(states.length).toBe(run.actions.length + 1);
      for (const [index, state] of states.entries()) {
        expect(Object.keys(state)).toEqual(['#meta', ...vars]);
        expect(state['#meta']).toEqual({ index });
      }
    }
  });

  test('whole numbers are written as ITF requires', () => {
    const { states } = itfTrace(runOf('check', {}, race).report);
    expect(states[2]).toMatchObject({
      action: 'C.check_ok(0)',
      cpc: 'CHK',
      cp: { '#bigint': '0' },
      attr: ['S'],
      upc: { '#bigint': '1' },
    });
  });
});

test('stepping back shows an earlier state of the same run', () => {
  const { walk, setUp } = runOf('check', { K: 1 }, race);
  const shorter = replay(
    setUp.subject.machine,
    walk.steps.slice(0, 3).map(({ action }) => action),
  );
  expect(shorter.steps).toEqual(walk.steps.slice(0, 3));
});

test('a state is shown under the names of its components', () => {
  const { walk, setUp } = runOf('excl', { P: 2, K: 1, T: 1 }, [
    'U.fault_begin(1)',
    'U.fault_end(1)',
    'K0.look(1)',
    'C.excl(0)',
    'T.get(1)',
  ]);
  expect(fieldsOf(setUp.subject.machine, walk.steps.at(-1)?.state ?? [])).toEqual({
    attr: ['S', 'S'],
    s2: ['S', 'S'],
    map: [0, 1],
    dat: ['V', 'V'],
    exc: [1, 0],
    cpc: 'EXC',
    cp: 0,
    upc: 0,
    up: 0,
    tpc: 1,
    tp: 1,
    npc: ['LOOK'],
    np: [1],
  });
});
