/** `npm run bench`: runs the named benchmarks, or all of them. Speed is only measured here, never in tests. */

import { readdirSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { CommandError, runCommand } from '../tools/command/command-line.ts';

const names = readdirSync(import.meta.dirname)
  .filter((file) => /^[a-z]+\.ts$/.test(file) && file !== 'run.ts')
  .map((file) => file.replace(/\.ts$/, ''));

await runCommand(
  {
    name: 'bench',
    synopsis: '[NAME ...]',
    does: `Measures, as ratios to something named. Names: ${names.join(', ')}.`,
    options: {},
    positionals: names.length,
  },
  async ({ positionals }) => {
    const unknown = positionals.find((name) => !names.includes(name));
    if (unknown) throw new CommandError(`no benchmark \`${unknown}\`; there are ${names.join(', ')}`);
    process.stdout.write(
      `node ${process.versions.node}, ${platform()} ${arch()}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB\n`,
    );
    for (const name of positionals.length > 0 ? positionals : names) {
      process.stdout.write(`\n== ${name}\n`);
      const { run } = (await import(`./${name}.ts`)) as { readonly run: () => Promise<void> };
      await run();
    }
    return process.exitCode === undefined ? 0 : 1;
  },
);
