import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explore } from '../src/explorer/explore.ts';
import { configOf } from '../src/labs/conversion-race/config.ts';
import { modelOf } from '../src/labs/conversion-race/model.ts';
import type { ProtocolName } from '../src/labs/conversion-race/protocol.ts';
import { sampleOf } from '../test/support/extent.ts';
import { promela } from './promela.ts';

const installed = ['spin -V', 'gcc --version'].every((call) => spawnSync('sh', ['-c', call]).status === 0);

function machineOf(protocol: ProtocolName, given: object) {
  const result = configOf(protocol, given);
  if (result.kind === 'invalid') throw new Error(result.faults.join());
  return modelOf(protocol, result.config);
}

test('an agent is one loop of atomic commands, and all conditions are evaluated before any effect', () => {
  const text = promela(machineOf('two', { K: 1 }));
  expect(text.match(/active proctype/g)).toHaveLength(3);
  expect(text).toContain('/* C.fault(0) */ :: d_step { (C == 2) -> ');
  expect(text).toMatch(
    /punch\(0\) \*\/ :: d_step \{ .* -> when0 = .*; when1 = .*; when2 = .*; sh_0 = 0; map_0 = 0; if :: when0/,
  );
});

const cases: readonly (readonly [ProtocolName, object])[] = [
  ['naive', { P: 2, K: 1, T: 1 }],
  ['check', { P: 2, K: 1, ORD: 1, UNMAP: 1, PRES: 0 }],
  ['gmem', { P: 2, K: 1, T: 1, ORD: 1, SPLIT: 1 }],
  ['excl', { P: 2, K: 2, G: 1, ORD: 1, HARDEN: 2, INIT: 1 }],
  ['two', { P: 2, K: 1, T: 1, COPY: 1, LT: 1 }],
];

// Skipped if Spin or gcc is not installed; then only the known answers check the counts.
test.skipIf(!installed).each(sampleOf(cases, 1))(
  'Spin counts the same states and transitions of %s %j',
  (protocol, config) => {
    const machine = machineOf(protocol, config);
    const folder = mkdtempSync(join(tmpdir(), 'promela-'));
    try {
      writeFileSync(join(folder, 'model.pml'), promela(machine));
      const call =
        'spin -a -o1 -o2 model.pml && gcc -O1 -w -DNOREDUCE -DSAFETY -o pan pan.c && ./pan -m1000000 -n';
      const { stdout } = spawnSync('sh', ['-c', call], { cwd: folder, encoding: 'utf8' });
      const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1]);
      const found = explore(machine, { maxStates: 1_000_000 });
      // Spin counts reaching the initial state as a transition.
      expect([number(/(\d+) states, stored/), number(/(\d+) transitions/) - 1]).toEqual([
        found.states,
        found.transitions,
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
