/** `npm run release`: prepares what anchors the ledger outside this repository. It signs and sends nothing itself. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CommandError, contentOption, runCommand } from './command/command-line.ts';
import { refuseMissing } from './content/content-folder.ts';
import { environmentOf, prepareRelease } from './prepare-release.ts';

await runCommand(
  {
    name: 'release',
    synopsis: '--origin URL [--site URL] [--tag NAME] [--out DIR]',
    does: [
      'Checks the content (also against the last edition), builds the site, and writes what docs/release.md says to sign,',
      'timestamp and mail: a message for a signed tag, the checksums of the ledger, a digest for OpenTimestamps, the',
      'addresses at Software Heritage, and lines for a mail. Everything must be committed.',
    ].join('\n'),
    options: {
      origin: { type: 'string', value: 'URL', help: 'where the repository can be cloned from' },
      site: { type: 'string', value: 'URL', help: 'the address of the site (default: from SITE and BASE)' },
      tag: {
        type: 'string',
        value: 'NAME',
        help: 'the tag (default: edition-YYYY-MM-DD, with the date of the last line of the ledger)',
      },
      out: { type: 'string', value: 'DIR', help: 'the folder to write (default: release)' },
      content: contentOption,
    },
  },
  (args) => {
    const content = args.text('content') ?? 'content';
    const origin = args.text('origin');
    const site = args.text('site') ?? siteOfEnvironment();
    if (origin === undefined)
      throw new CommandError('give `--origin URL`, from which the repository can be cloned');
    if (site === undefined)
      throw new CommandError('give the address of the site as `--site URL`, or as SITE and BASE');
    refuseMissing(content);
    const env = { ...process.env, ...environmentOf(site, origin) };
    return prepareRelease(
      {
        content,
        origin,
        site: site.replace(/\/$/, ''),
        tag: args.text('tag'),
        out: args.text('out') ?? 'release',
      },
      (args) =>
        spawnSync(process.execPath, [join(import.meta.dirname, 'run.mjs'), ...args], {
          env,
          stdio: 'inherit',
        }).status ?? 2,
    );
  },
);

function siteOfEnvironment(): string | undefined {
  const { SITE, BASE = '/' } = process.env;
  return SITE ? new URL(BASE, SITE).href : undefined;
}
