import { expect, test } from 'vitest';
import { packCode, unpackCode } from './code-link.ts';

test('an example goes into an address and comes back', async () => {
  const code = "// Größe\nconsole.log('x'.repeat(3));\n".repeat(20);
  const packed = await packCode(code);
  expect(packed).toMatch(/^[\w-]+$/);
  expect(packed.length).toBeLessThan(code.length / 3);
  expect(await unpackCode(packed)).toBe(code);
});

test('what is no example, or one that unpacks without end, is none', async () => {
  const bomb = await packCode('x'.repeat(200_000));
  expect([await unpackCode('%%'), await unpackCode('abcd'), await unpackCode(bomb)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
