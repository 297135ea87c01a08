/** Every page of the built site under the Nu HTML checker, where Java and the checker are: `npm ci --prefix bench/outside`. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

interface Message {
  readonly type: string;
  readonly url?: string;
  readonly message: string;
  readonly extract?: string;
}

const root = process.env['DIST'] ?? 'dist';
const checker = 'bench/outside/node_modules/vnu-jar/build/dist/vnu.jar';
const isThere = existsSync(checker) && spawnSync('java', ['-version']).status === 0;
/** From a file it cannot tell who `'self'` is, and takes data for a script. */
const ofThePolicy = /violates Content Security Policy/;

it.skipIf(!isThere)('the Nu HTML checker finds no fault on any page', { timeout: 3_600_000 }, () => {
  const args = ['-Xss4m', '-jar', checker, '--skip-non-html', '--format', 'json', '--exit-zero-always', root];
  const { status, stderr } = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  expect(status).toBe(0);
  const { messages } = JSON.parse(stderr) as { readonly messages: readonly Message[] };
  const faults = messages
    .filter(({ message }) => !ofThePolicy.test(message))
    .map(
      ({ url, message, extract }) =>
        `${url ? relative(resolve(root), fileURLToPath(url)) : ''}: ${message} ${extract ?? ''}`,
    );
  expect(faults).toEqual([]);
});
