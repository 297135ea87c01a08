/** The whole build, step by step; any fault in the content stops it before a page is written. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { textReport } from '../../src/checks/report/text-report.ts';
import { errorsIn } from '../../src/checks/run-checks.ts';
import { checkRecord } from '../check-record.ts';
import { CallError } from '../command-line.ts';
import { loadGraph } from '../load-graph.ts';
import { packOthers } from './finish/pack-others.ts';
import { beginPictures } from './pictures/write-pictures.ts';
import { replaceFolder } from './replace-folder.ts';
import { writeArchive } from './write-archive.ts';
import { writeHostFiles } from './write-host-files.ts';

export interface BuildOptions {
  readonly content: string;
  /** The folder to write, within the project; a whole build takes the place of an earlier one. */
  readonly out?: string;
}

export const dist = 'dist';

/** @returns the exit status: 0 built, 1 content at fault */
export async function buildSite({ content, out = dist }: BuildOptions): Promise<number> {
  const site = process.env['SITE'];
  if (!site) {
    if (process.env['DEPLOY']) throw new CallError('a deployment needs SITE, the origin it will stand at');
    process.stderr.write('SITE is not set: building for https://loremark.example\n');
  }
  if (process.env['DEPLOY'] && process.env['ARCHIVE']) {
    throw new CallError('a deployment must not show mail: unset ARCHIVE');
  }
  refuseForeign(out);
  const graph = loadGraph(content);
  const checked = checkRecord(graph);
  process.stderr.write(`${textReport(checked, (file) => readFileSync(file, 'utf8'))}\n`);
  if (errorsIn(checked).length > 0) return 1;

  const pictures = beginPictures(graph, process.env);
  const written = replaceFolder(out, async (folder) => {
    await runAstro(content, folder);
    await pictures.writeTo(folder);
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    // The archive is for keeping and passing on, so it is made only of a build that holds no mail.
    if (!process.env['ARCHIVE']) await writeArchive(folder, paths, graph.corpus);
    writeHostFiles(folder, process.env['BASE'] ?? '/');
    await packOthers(folder, paths);
    const twins = paths.filter((path) => basename(path) === 'index.txt').length;
    process.stderr.write(`Wrote ${out}/: ${twins} text twins, ${pictures.drawn} pictures drawn anew.\n`);
  });
  await written.finally(pictures.stop);
  return 0;
}

/** A folder given by mistake is not emptied. @throws CallError where it holds what no build has written */
function refuseForeign(out: string): void {
  if (out === dist || !existsSync(out) || readdirSync(out).length === 0) return;
  if (!existsSync(join(out, '404.html'))) throw new CallError(`\`${out}\` holds files that no build wrote`);
}

/** Room for what a page needs only while it is made: with Node's own the collector took an eighth of the time. */
const youngSpace = '--max-semi-space-size=64';

async function runAstro(content: string, out: string): Promise<void> {
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [youngSpace, astro, 'build', '--silent', '--outDir', resolve(out)], {
    env: { ...surroundings(), LOREMARK_CONTENT: content },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
  const [status] = await once(child, 'close');
  if (status === 0) return;
  process.stderr.write(Buffer.concat(said));
  throw new CallError(`the site could not be built (Astro ended with ${status}); what it said stands above`);
}

/** The environment without what Vite would take for its own: what stands in it must not move an address. */
function surroundings(): NodeJS.ProcessEnv {
  const { BASE_URL, MODE, DEV, PROD, SSR, ...others } = process.env;
  return { ...others, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' };
}
