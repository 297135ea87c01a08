/** The whole build, step by step; any fault in the content stops it before it replaces the site. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../command/command-line.ts';
import { refuseMissing } from '../content/content-folder.ts';
import { startAstro } from './astro.ts';
import { checkInThread } from './check-in-thread.ts';
import { packOthers } from './finish/pack-others.ts';
import { type Pictures, startPictures } from './pictures/write-pictures.ts';
import { replaceFolder } from './replace-folder.ts';
import { originOf } from './site-origin.ts';
import { writeArchive } from './write-archive.ts';
import { writeHostFiles } from './write-host-files.ts';

export interface BuildOptions {
  readonly content: string;
  /** The folder to write; a complete build replaces an earlier one. */
  readonly out?: string;
}

export const dist = 'dist';

/** @returns the exit status: 0 built, 1 faults in the content */
export async function buildSite({ content, out = dist }: BuildOptions): Promise<number> {
  const site = process.env['SITE'];
  if (!site) {
    if (process.env['DEPLOY']) throw new CommandError('a deployment needs SITE, the origin of its address');
    process.stderr.write('SITE is not set: building for https://loremark.example\n');
  }
  if (process.env['DEPLOY'] && process.env['ARCHIVE']) {
    throw new CommandError('a deployment must not show mail: unset ARCHIVE');
  }
  originOf(process.env);
  refuseOtherFiles(out);
  refuseMissing(content);
  const isComplete = await replaceFolder(out, async (folder) => {
    // Astro takes as long before its first page as the check takes on the other processor.
    const astro = startAstro(content, folder);
    let pictures: Pictures | undefined;
    try {
      const { isValid, report, pictures: toDraw, ledger } = await checkInThread(content);
      process.stdout.write(`${report}\n`);
      if (!isValid) return false;
      pictures = startPictures(toDraw);
      await astro.done;
      await pictures.writeTo(folder);
      await finishSite(folder, ledger);
      process.stdout.write(`Wrote ${out}/: ${pictures.drawn} pictures drawn.\n`);
      return true;
    } finally {
      await Promise.all([astro.stop(), pictures?.stop()]);
    }
  });
  return isComplete ? 0 : 1;
}

/** The files besides the pages. */
async function finishSite(folder: string, ledger: ReadonlyMap<string, string>): Promise<void> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  // The archive is meant to be kept and passed on, so it is only made for a build without mail.
  if (!process.env['ARCHIVE']) await writeArchive(folder, paths, ledger);
  writeHostFiles(folder, process.env['BASE'] ?? '/');
  packOthers(folder, paths);
}

/** Protects a folder given by mistake. @throws CommandError if it contains files that no build wrote */
function refuseOtherFiles(out: string): void {
  if (out === dist || !existsSync(out) || readdirSync(out).length === 0) return;
  if (!existsSync(join(out, '404.html')))
    throw new CommandError(`\`${out}\` contains files that no build wrote`);
}
