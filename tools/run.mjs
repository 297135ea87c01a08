/**
 * Starts a command, or says in one sentence which Node it needs. Plain JavaScript, so that any Node can read it.
 * Compiled code is cached beside the packages, because a short command spends most of its time starting.
 */

import module from 'node:module';

const needed = [22, 18];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  process.stderr.write(
    `Loremark needs Node ${needed.join('.')} or newer, and this is ${process.versions.node}. ` +
      'On 64-bit Linux `npm ci` installs one; elsewhere install Node 24 and try again.\n',
  );
  process.exit(2);
}
module.enableCompileCache?.(new URL('../node_modules/.cache/loremark/compiled', import.meta.url).pathname);
const [, , name, ...rest] = process.argv;
process.argv = [process.argv[0], new URL(`./${name}.ts`, import.meta.url).pathname, ...rest];
await import(`./${name}.ts`);
