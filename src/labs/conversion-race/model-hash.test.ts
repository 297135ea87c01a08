import { expect, test } from 'vitest';
import { machineText } from '../../explorer/machine-text.ts';
import { configOf } from './config.ts';
import { modelOf } from './model.ts';
import { modelHash, sampleConfigs } from './model-hash.ts';
import { parameterNames, parameters } from './parameters.ts';
import { protocolNames } from './protocol.ts';

test('the versions are those published', () => {
  // Links and traces carry these. A change here is a change of the models and belongs in the changelog.
  expect(
    Object.fromEntries(protocolNames.map((protocol) => [protocol, modelHash(protocol)])),
  ).toMatchInlineSnapshot(`
    {
      "check": "10f0f6636507",
      "excl": "eec91f6f132f",
      "gmem": "ef8d717d4776",
      "naive": "8a92dafe37a4",
      "two": "672bbfb86d52",
    }
  `);
});

test('the configurations that a version covers use every value of every parameter', () => {
  for (const name of parameterNames) {
    const used = new Set(
      protocolNames.flatMap((protocol) => sampleConfigs(protocol).map((config) => config[name])),
    );
    expect([name, [...used].sort()]).toEqual([
      name,
      parameters[name].values.filter((value) => name !== 'G' || value < 3),
    ]);
  }
});

test('the version covers every guard, effect and mark, but not the words for readers', () => {
  const result = configOf('gmem', { K: 1 });
  if (result.kind === 'invalid') throw new Error(result.faults.join());
  const machine = modelOf('gmem', result.config);
  const text = machineText(machine);
  const changed = (change: (rule: (typeof machine.rules)[number]) => object) =>
    machineText({
      ...machine,
      rules: machine.rules.map((rule, at) => (at === 2 ? { ...rule, ...change(rule) } : rule)),
    });
  expect(changed(() => ({ note: 'other words' }))).toBe(text);
  expect(changed(({ guard }) => ({ guard: [...guard].reverse() }))).toBe(text);
  expect(changed(({ guard }) => ({ guard: guard.slice(1) }))).not.toBe(text);
  expect(changed(({ effect }) => ({ effect: effect.slice(1) }))).not.toBe(text);
  expect(changed(() => ({ marks: [{ property: 'W1', when: { kind: 'all', of: [] } }] }))).not.toBe(text);
});
