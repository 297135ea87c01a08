/**
 * git, asked of a repository that may be anybody's. Nothing is fetched, and nothing that the repository's own configuration
 * names is run: a clone, or a folder of a contribution that looks like one, could otherwise run code by being looked at.
 */

import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { CallError } from '../command/command-line.ts';

export interface Asked {
  /** Where it stands after "it is needed for". */
  readonly need: string;
  /**
   * Whether the path itself may be a repository without a work tree. Git takes any folder with `HEAD`, `objects` and `refs`
   * in it for one, so of content it must not: a contribution may hold these.
   */
  readonly bare: boolean;
  readonly input?: string | undefined;
}

const quietly = [
  'color.ui=false',
  'core.commitGraph=false',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'grep.column=false',
  'i18n.logOutputEncoding=UTF-8',
  'log.showSignature=false',
  'protocol.allow=never',
  'submodule.recurse=false',
];

/** @throws CallError where git is not installed */
export function askGit(path: string, args: readonly string[], asked: Asked): SpawnSyncReturns<Buffer> {
  const settings = [...quietly, ...(asked.bare ? [] : ['safe.bareRepository=explicit'])];
  const done = spawnSync(
    'git',
    [
      ...['-C', path, '--no-replace-objects', '--no-optional-locks'],
      ...settings.flatMap((setting) => ['-c', setting]),
      ...args,
    ],
    {
      input: asked.input ?? '',
      maxBuffer: 1 << 30,
      env: {
        ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
        LC_ALL: 'C',
        // A configuration can allow one protocol by its name against `protocol.allow`; against this it cannot.
        GIT_ALLOW_PROTOCOL: '',
        GIT_GRAFT_FILE: '/dev/null',
        GIT_NO_LAZY_FETCH: '1',
        GIT_TERMINAL_PROMPT: '0',
      },
    },
  );
  if (done.error && 'code' in done.error && done.error.code === 'ENOENT')
    throw new CallError(`\`git\` is not installed; it is needed for ${asked.need}`);
  return done;
}
