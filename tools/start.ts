/** `npm start`: builds the site and serves it. */

import { contentOption, runCommand } from './command/command-line.ts';
import { refusePort, serveSite } from './serve/serve-site.ts';
import { buildSite, dist } from './site/build-site.ts';

await runCommand(
  {
    name: 'start',
    synopsis: '[--content DIR]',
    does: 'Checks the content, builds the site and serves it on http://localhost:4321 (PORT selects another port).',
    options: { content: contentOption },
  },
  async (args) => {
    await refusePort(process.env);
    const status = await buildSite({ content: args.text('content') ?? 'content' });
    return status === 0 ? serveSite(dist) : status;
  },
);
