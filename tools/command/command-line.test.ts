import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inProcess } from '../../test/support/in-process.ts';
import { jsonOption, type Usage } from './command-line.ts';

const usage: Usage = { name: 'boil', synopsis: '', does: 'Boils.', options: { json: jsonOption } };
const away = new URL('no-such-file', import.meta.url);

it('prints a system error by its message, and a fault of our own with its stack', async () => {
  const refused = await inProcess({ usage, main: () => readFileSync(away).length }, []);
  expect(refused).toMatchObject({ status: 2, stdout: '' });
  expect(refused.stderr).toMatch(/^boil: ENOENT: no such file or directory, open '.*no-such-file'\n$/);
  const ours = await inProcess({ usage, main: () => Promise.reject(new Error('dry')) }, []);
  expect(ours.stderr).toMatch(/^boil: Error: dry\n\s+at /);
});

it('prints one value for --json, even when the command fails', async () => {
  const stdoutOf = async (main: Parameters<typeof inProcess>[0]['main'], ...argv: readonly string[]) =>
    (await inProcess({ usage, main }, argv)).stdout;
  const dry = () => Promise.reject(new Error('dry'));
  expect(await stdoutOf(dry, '--json')).toBe('{"error":"Error: dry"}\n');
  expect(await stdoutOf(dry)).toBe('');
  expect(JSON.parse(await stdoutOf(() => 0, '--json', '--jsno')).error).toContain("Unknown option '--jsno'");
  const late = await stdoutOf((_, { out }) => {
    out('{}\n');
    return dry();
  }, '--json');
  expect(late).toBe('{}\n');
});
