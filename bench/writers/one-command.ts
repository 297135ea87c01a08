/** Runs a command by its name as a process, without a browser, the labs, or the check and the build. */

import { runCommand } from '../../tools/command/command-line.ts';
import { commands } from './writing-commands.ts';

const command = await commands[process.argv.splice(2, 1)[0] ?? '']?.();
if (command) await runCommand(command.usage, command.main);
