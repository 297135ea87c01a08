/** `npm run build`: checks the content, then writes the site, its search index and its alternate texts to `dist/`. */

import { contentOption, runCommand } from './command/command-line.ts';
import { buildSite, dist } from './site/build-site.ts';

await runCommand(
  {
    name: 'build',
    synopsis: '[--content DIR] [--out DIR]',
    does: [
      'Checks the content and builds the site into `dist/`. SITE (origin) and BASE (path, such as `/loremark/`) give its',
      'address; a deployment (DEPLOY=1) without SITE is refused. With ARCHIVE=PATH the message pages show the mail.',
    ].join('\n'),
    options: {
      content: contentOption,
      out: { type: 'string', value: 'DIR', help: 'the folder to write (default: dist)' },
    },
  },
  (args) => buildSite({ content: args.text('content') ?? 'content', out: args.text('out') ?? dist }),
);
