/**
 * The work of `npm run release` apart from the commands that it runs: checks, refuses, and writes the files of a
 * release.
 */

import { join } from 'node:path';
import {
  editionOf,
  heritageAddresses,
  mailLines,
  type Release,
  tagMessage,
  versionsList,
} from '../src/ledger/edition.ts';
import { sealText } from '../src/ledger/ledger.ts';
import { ledgerOf } from '../src/ledger/ledger-problems.ts';
import { isWebAddress } from '../src/text/web-address.ts';
import { CommandError } from './command/command-line.ts';
import { loadGraph } from './content/load-graph.ts';
import { askGit } from './git/ask-git.ts';
import { writeAll } from './write/write-all.ts';

export interface ReleaseOptions {
  readonly content: string;
  readonly origin: string;
  readonly site: string;
  readonly tag: string | undefined;
  readonly out: string;
}

/**
 * @param run runs one of our commands and gives its exit status
 * @param print prints what to do next
 * @returns the exit status
 */
export function prepareRelease(
  options: ReleaseOptions,
  run: (args: readonly string[]) => number,
  print: (text: string) => void = (text) => process.stdout.write(text),
): number {
  const { content, out } = options;
  const git = (...args: string[]) => gitIn(content, args);
  // The tag also names a folder, and the next release finds it by its prefix.
  if (options.tag !== undefined && !/^edition-[\w.-]*\w$/.test(options.tag))
    throw new CommandError(
      `unexpected tag \`${options.tag}\`, expected \`edition-\` followed by letters, digits, dots and hyphens`,
    );
  const commit = git('rev-parse', '--verify', 'HEAD');
  if (commit === undefined) throw new CommandError(`\`${content}\` is not in a git repository with a commit`);
  if (git('status', '--porcelain') !== '') throw new CommandError('there are uncommitted changes');

  const last = git('describe', '--tags', '--abbrev=0', '--match', 'edition-*');
  const against = last ? ['--against', last] : [];
  const checked = run(['check', '--content', content, ...against]);
  if (checked !== 0) return checked;
  const ledger = ledgerOf(loadGraph(content));
  const edition = editionOf(ledger);
  if (edition.lines === 0) throw new CommandError('nothing was published yet: the ledger is empty');
  const tag = options.tag ?? `edition-${edition.date}`;
  if (git('rev-parse', '--verify', '--quiet', `refs/tags/${tag}`))
    throw new CommandError(`the tag \`${tag}\` already exists: give another one with \`--tag NAME\``);
  const built = run(['build', '--content', content]);
  if (built !== 0) return built;

  const release: Release = {
    ...edition,
    ...options,
    tag,
    commit,
    ledger: `${git('rev-parse', '--show-prefix') ?? ''}ledger`,
    tree: git('rev-parse', '--verify', 'HEAD:./ledger') ?? '',
    blob: git('rev-parse', '--verify', 'HEAD:./ledger/index.tsv') ?? '',
  };
  const message = join(tag, 'tag-message.txt');
  writeAll(
    out,
    new Map([
      [message, tagMessage(release)],
      [join(tag, 'index.tsv.sha256'), sealText(edition.indexSum)],
      [join(tag, 'versions.sha256'), versionsList(ledger)],
      [
        join(tag, 'software-heritage.txt'),
        heritageAddresses(release)
          .map((line) => `${line}\n`)
          .join(''),
      ],
      [join(tag, 'mail.txt'), mailLines(release)],
    ]),
  );
  print(nextSteps(release, join(out, tag), content));
  return 0;
}

/**
 * The environment in which the site of a release is built, so that its addresses are those that the release names.
 *
 * @throws CommandError if the site is not a web address
 */
export function environmentOf(site: string, origin: string): Readonly<Record<string, string>> {
  const url = URL.parse(site);
  if (!url || !isWebAddress(site) || url.search !== '' || url.hash !== '')
    throw new CommandError(
      `\`--site\` is \`${site}\`, expected an address such as https://loremark.example/base/`,
    );
  const repository = isWebAddress(origin) ? { REPOSITORY: origin.replace(/\.git$/, '') } : {};
  return { SITE: url.origin, BASE: url.pathname.replace(/\/*$/, '/'), ...repository };
}

function nextSteps({ tag, indexSum, origin }: Release, folder: string, content: string): string {
  return `Wrote ${folder}/. Next, in this order (docs/release.md says why):

  git tag -s ${tag} -F ${join(folder, 'tag-message.txt')} && git push ${origin} ${tag}
  ots stamp ${join(content, 'ledger', 'index.tsv')}      # digest ${indexSum}
  https://archive.softwareheritage.org/save/?origin_url=${encodeURIComponent(origin)}
  mail the lines of ${join(folder, 'mail.txt')} to the list
`;
}

/** @returns the trimmed output of git, or undefined if it fails */
function gitIn(content: string, args: readonly string[]): string | undefined {
  const { status, stdout } = askGit(content, args, { need: 'a release', bare: false });
  return status === 0 ? stdout.toString('utf8').trim() : undefined;
}
