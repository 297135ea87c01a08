/** `npm run release` without the check and the build that it runs: its own writing. */

import { runCommand } from '../../tools/command-line.ts';
import { prepareRelease } from '../../tools/prepare-release.ts';

const [content = '', out = ''] = process.argv.splice(2);
const asked = {
  content,
  out,
  origin: 'https://git.example/r.git',
  site: 'https://site.example',
  tag: undefined,
};
await runCommand({ name: 'release', synopsis: '', does: '', options: {} }, () =>
  prepareRelease(asked, () => 0),
);
