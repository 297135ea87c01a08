/** Type-checks every file, for `npm test`. */

import { typeFaults } from './check-types.ts';

const faults = typeFaults(process.cwd());
process.stdout.write(faults.map((fault) => `${fault}\n`).join(''));
process.exitCode = faults.length > 0 ? 1 : 0;
