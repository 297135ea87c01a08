/**
 * Runs git on a repository that may come from anybody. Nothing is fetched, and no program named by the repository's own
 * configuration is run: otherwise merely looking at a clone, or at a folder that resembles one, could run code.
 */

import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { CommandError } from '../command/command-line.ts';

export interface GitQuery {
  /** Completes the sentence "it is needed for". */
  readonly need: string;
  /**
   * Whether the path itself may be a repository without a work tree. Git accepts any folder that contains `HEAD`,
   * `objects` and `refs`, so this must be false for content: a contribution may contain them.
   */
  readonly bare: boolean;
  readonly input?: string | undefined;
}

const safeSettings = [
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

/** @throws CommandError if git is not installed */
export function askGit(path: string, args: readonly string[], query: GitQuery): SpawnSyncReturns<Buffer> {
  const settings = [...safeSettings, ...(query.bare ? [] : ['safe.bareRepository=explicit'])];
  const child = spawnSync(
    'git',
    [
      ...['-C', path, '--no-replace-objects', '--no-optional-locks'],
      ...settings.flatMap((setting) => ['-c', setting]),
      ...args,
    ],
    {
      input: query.input ?? '',
      maxBuffer: 1 << 30,
      env: {
        ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
        LC_ALL: 'C',
        // A configuration can allow a protocol by name despite `protocol.allow`; it cannot override this.
        GIT_ALLOW_PROTOCOL: '',
        GIT_GRAFT_FILE: '/dev/null',
        GIT_NO_LAZY_FETCH: '1',
        GIT_TERMINAL_PROMPT: '0',
      },
    },
  );
  if (child.error && 'code' in child.error && child.error.code === 'ENOENT')
    throw new CommandError(`\`git\` is not installed; it is needed for ${query.need}`);
  return child;
}
