/** Checks every page of the built site with the Nu HTML checker, and counts pages and findings. */

import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Message {
  readonly type: string;
  readonly url?: string;
  readonly message: string;
  readonly extract?: string;
}

const root = process.env['DIST'] ?? 'dist';
const checker = 'bench/html-checker/node_modules/vnu-jar/build/dist/vnu.jar';
/** In a file the checker cannot resolve `'self'`, and it takes data for a script. */
const ofThePolicy = /violates Content Security Policy/;

export async function run(): Promise<void> {
  const missing = whatIsMissing();
  if (missing) {
    process.stdout.write(`skipped: ${missing}\n`);
    return;
  }
  const began = performance.now();
  const args = ['-Xss4m', '-jar', checker, '--skip-non-html', '--format', 'json', '--exit-zero-always', root];
  const { status, stderr } = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`the Nu HTML checker ended with ${status}: ${stderr.slice(0, 400)}`);
  const { messages } = JSON.parse(stderr) as { readonly messages: readonly Message[] };
  const faults = messages.filter(({ message }) => !ofThePolicy.test(message));
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(
    `${globSync('**/*.html', { cwd: root }).length} pages in ${seconds} s: ${faults.length} faults\n`,
  );
  // The number and one place for each kind: a fault of a component appears on a thousand pages.
  for (const [message, of] of Map.groupBy(faults, (one) => `${one.type}: ${one.message}`)) {
    const [{ url, extract } = {}] = of;
    const page = url === undefined ? '' : relative(resolve(root), fileURLToPath(url));
    process.stdout.write(`${of.length} x ${message}\n    ${page}: ${extract?.replace(/\s+/g, ' ') ?? ''}\n`);
  }
  if (faults.length > 0) process.exitCode = 1;
}

function whatIsMissing(): string | undefined {
  if (!existsSync(checker))
    return 'the Nu HTML checker is not installed; `npm ci --prefix bench/html-checker`';
  if (spawnSync('java', ['-version']).status !== 0) return 'there is no Java to run the Nu HTML checker with';
  if (!existsSync(root)) return `no site in ${root}; \`npm run build\``;
  return undefined;
}
