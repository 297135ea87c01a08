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
/** The checker cannot resolve `'self'` in a file, and takes data for a script. */
const isAboutPolicy = /violates Content Security Policy/;

export async function run(): Promise<void> {
  const missing = missingPart();
  if (missing) {
    process.stdout.write(`skipped: ${missing}\n`);
    return;
  }
  const started = performance.now();
  const args = ['-Xss4m', '-jar', checker, '--skip-non-html', '--format', 'json', '--exit-zero-always', root];
  const { status, stderr } = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`the Nu HTML checker ended with ${status}: ${stderr.slice(0, 400)}`);
  const { messages } = JSON.parse(stderr) as { readonly messages: readonly Message[] };
  const faults = messages.filter(({ message }) => !isAboutPolicy.test(message));
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(
    `${globSync('**/*.html', { cwd: root }).length} pages in ${seconds} s: ${faults.length} faults\n`,
  );
  // The number and one place for each kind: a fault of a component appears on a thousand pages.
  for (const [kind, same] of Map.groupBy(faults, ({ type, message }) => `${type}: ${message}`)) {
    const [{ url, extract } = {}] = same;
    const page = url === undefined ? '' : relative(resolve(root), fileURLToPath(url));
    process.stdout.write(`${same.length} x ${kind}\n    ${page}: ${extract?.replace(/\s+/g, ' ') ?? ''}\n`);
  }
  if (faults.length > 0) process.exitCode = 1;
}

function missingPart(): string | undefined {
  if (!existsSync(checker))
    return 'the Nu HTML checker is not installed; `npm ci --prefix bench/html-checker`';
  if (spawnSync('java', ['-version']).status !== 0)
    return 'the Nu HTML checker needs Java, which is not installed';
  if (!existsSync(root)) return `no site in ${root}; \`npm run build\``;
  return undefined;
}
