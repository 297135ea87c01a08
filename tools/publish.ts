/** `npm run publish`: a contribution made a part of the record: its words proved, its versions written, the whole checked. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { archiveOption } from './archive-files.ts';
import { CallError, contentOption, runCommand } from './command-line.ts';

await runCommand(
  {
    name: 'publish',
    synopsis: '--archive PATH [--archive PATH ...] [--git PATH] --reason TEXT [--only ID]',
    does: [
      'Proves the evidence against the mail (`verify --write`), appends what is new or changed to the ledger',
      '(`ledger --write`) and checks the record. Stops at the first step that finds a fault.',
    ].join('\n'),
    options: {
      archive: archiveOption,
      git: { type: 'string', value: 'PATH', help: 'a clone, to prove the sources of outcomes too' },
      reason: { type: 'string', value: 'TEXT', help: 'why, for readers of an old citation' },
      only: { type: 'string', multiple: true, value: 'ID', help: 'publish this claim, or KIND/ID, alone' },
      content: contentOption,
    },
  },
  (words) => {
    const archives = words.texts('archive').flatMap((path) => ['--archive', path]);
    const reason = words.text('reason');
    if (archives.length === 0) throw new CallError('nothing to prove against: give `--archive PATH`');
    if (reason === undefined) throw new CallError('give `--reason TEXT`: readers of an old citation see it');
    const clone = words.text('git');
    const content = ['--content', words.text('content') ?? 'content'];
    const only = words.texts('only').flatMap((id) => ['--only', id]);
    const steps = [
      ['verify', ...archives, ...(clone === undefined ? [] : ['--git', clone]), '--write', ...content],
      ['ledger', '--write', '--reason', reason, ...only, ...content],
      ['check', ...content],
    ];
    for (const step of steps) {
      process.stderr.write(`${step.slice(0, 1)}:\n`);
      const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'run.mjs'), ...step], {
        stdio: 'inherit',
      });
      if (status !== 0) return status ?? 2;
    }
    return 0;
  },
);
