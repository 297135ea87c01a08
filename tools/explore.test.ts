import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parameterNames } from '../src/labs/conversion-race/parameters.ts';
import { inProcess } from '../test/support/in-process.ts';
import { runExplore, usage } from './run-explore.ts';

const tool = fileURLToPath(new URL('explore.ts', import.meta.url));

const run = (...words: readonly string[]) => inProcess({ usage, main: runExplore }, words);

test('--json prints one value with everything a script needs', async () => {
  const { status, stdout } = await run('gmem', '--config', '{"K":1}', '--json');
  const answer = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(Object.keys(answer)).toEqual([
    'protocol',
    'config',
    'modelHash',
    'result',
    'states',
    'transitions',
    'diameter',
    'perRule',
    'properties',
    'seconds',
    'statesPerSecond',
  ]);
  expect(Object.keys(answer.config)).toEqual([...parameterNames]);
  expect(answer).toMatchObject({
    protocol: 'gmem',
    result: 'exhausted',
    states: 39,
    transitions: 95,
    perRule: { 'C.check_ok': 2 },
  });
  expect(answer.modelHash).toMatch(/^[0-9a-f]{12}$/);
  expect(Object.keys(answer.properties)).toEqual([
    'I1a',
    'I1b',
    'I2',
    'I3',
    'I4',
    'I5',
    'L1',
    'L1b',
    'L1c',
    'W1',
    'W2',
  ]);
  expect(answer.properties.L1b).toEqual({ verdict: 'unknown', length: null, trace: null });
  expect(answer.properties.W1).toMatchObject({
    verdict: 'reachable',
    length: 7,
    trace: expect.arrayContaining(['C.eagain(0)']),
  });
});

test('--fair decides the fair-run properties', async () => {
  const { properties } = JSON.parse((await run('check', '--config', '{"T":1}', '--fair', '--json')).stdout);
  expect([properties.L1b.verdict, properties.L1c.verdict]).toEqual(['holds', 'violated']);
});

test('--symmetry gives the same verdicts and lengths, and says that its counts are of representatives', async () => {
  const words = ['check', '--config', '{"P":3,"K":2}', '--json'];
  const whole = JSON.parse((await run(...words)).stdout);
  const folded = JSON.parse((await run(...words, '--symmetry')).stdout);
  expect(whole).not.toHaveProperty('symmetry');
  expect(folded.symmetry).toEqual({ exchanges: 12, counts: 'representatives' });
  expect([folded.result, folded.diameter]).toEqual(['exhausted', whole.diameter]);
  expect(folded.states).toBeLessThan(whole.states / 6);
  const brief = (properties: Record<string, { verdict: string; length: number | null }>) =>
    Object.entries(properties).map(([id, { verdict, length }]) => [id, verdict, length]);
  expect(brief(folded.properties)).toEqual(brief(whole.properties));
  expect((await run('check', '--config', '{"P":2}', '--symmetry')).stdout).toContain(
    'Representatives are counted',
  );
  expect((await run('check', '--symmetry')).stdout).toContain('each state is counted');
});

test('a violated protocol is a result, not a fault: status 0', async () => {
  const { status, stdout } = await run('naive', '--config', '{"K":1}');
  expect(status).toBe(0);
  expect(stdout).toContain('I1a Sometimes');
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(72);
});

test('a run that meets its limit says so and claims no property to hold', async () => {
  const answer = JSON.parse(
    (await run('naive', '--config', '{"P":3,"K":2}', '--max-states', '50', '--json')).stdout,
  );
  expect([answer.result, answer.states, answer.properties.L1.verdict, answer.properties.I4.verdict]).toEqual([
    'bounded',
    50,
    'unknown',
    'violated',
  ]);
});

test('a limit too large to count to is no limit', async () => {
  const { stdout } = await run('naive', '--max-states', '9'.repeat(30), '--json');
  expect(JSON.parse(stdout).result).toBe('exhausted');
});

test('--list names protocols, parameters and properties', async () => {
  const { status, stdout } = await run('--list');
  expect(status).toBe(0);
  for (const name of ['naive', 'two', ...parameterNames, 'L1c', 'W2']) expect(stdout).toContain(`  ${name} `);
});

test.each([
  [['gmm'], 'unknown protocol `gmm`, expected one of naive, check, gmem, excl, two; did you mean `gmem`?'],
  [['GMEM'], 'did you mean `gmem`?'],
  [[], 'no protocol named'],
  [['gmem', '--config', '{"P":3,"ORD":1}'], 'expected a multiple of the folio'],
  [['gmem', '--config', '{"K":4}'], 'Unexpected K `4`, expected one of 0, 1, 2, 3'],
  [['gmem', '--config', '{"Q":4}'], 'Unexpected parameter `Q`'],
  [['gmem', '--config', '{P:1}'], 'expected JSON'],
  [['gmem', '--max-states', 'many'], 'expected a whole number'],
  [['gmem', '--max-states', '0'], 'expected a whole number from 1'],
  [
    ['gmem', '--max-states', '-5'],
    'unexpected `-5` after --max-states, expected a value; write one that begins with a dash as `--max-states=-5`',
  ],
  [['gmem', '--max-states=-5'], 'expected a whole number from 1'],
  [['gmem', '--depth', '3'], '--help'],
  [['gmem', '--fair', '--symmetry'], 'unexpected --fair with --symmetry'],
])('a usage error %j is explained and has status 2', async (words, explanation) => {
  const { status, stdout, stderr } = await run(...words);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(explanation);
});

test('a reader that closes the pipe early does not make the command fail', async () => {
  const line = `{ "${process.execPath}" "${tool}" naive --json; echo "status $?" >&2; } | true`;
  const { stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
  expect(stderr).toBe('status 0\n');
});
