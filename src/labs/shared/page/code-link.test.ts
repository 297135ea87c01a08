import { expect, test } from 'vitest';
import { packCode, unpackCode } from './code-link.ts';

test('an example survives packing into an address and unpacking', async () => {
  const code = "// Größe\nconsole.log('x'.repeat(3));\n".repeat(20);
  const packed = await packCode(code);
  expect(packed).toMatch(/^[\w-]+$/);
  expect(packed.length).toBeLessThan(code.length / 3);
  expect(await unpackCode(packed)).toBe(code);
});

test('text that is not an example, or unpacks to more than the limit, is rejected', async () => {
  const bomb = await packCode('x'.repeat(200_000));
  expect([await unpackCode('%%'), await unpackCode('abcd'), await unpackCode(bomb)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
