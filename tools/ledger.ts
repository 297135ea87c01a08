/** `npm run ledger`: lists texts that are not in the ledger and, with `--write`, adds them, all or nothing. */

import { runCommand } from './command/command-line.ts';
import { usage } from './ledger-options.ts';
import { runLedger } from './run-ledger.ts';

await runCommand(usage, (args, streams) => {
  const { code, out } = runLedger(args, new Date().toISOString().slice(0, 10));
  streams.out(out);
  return code;
});
