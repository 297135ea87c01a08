/**
 * The texts that Astro renders. The corpus reads and judges them (docs/decisions/own-graph-checks.md); Astro is told
 * which entries there are, by the same ids, and only turns their bodies into HTML.
 */

import { defineCollection } from 'astro:content';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { loadCorpus } from './record/corpus/corpus.ts';

const dir = process.env['LOREMARK_CONTENT'] ?? 'content';

function texts(room: 'claims' | 'topics' | 'essays' | 'briefs'): Loader {
  return {
    name: `record-${room}`,
    load: async ({ store, generateDigest, config, watcher }) => {
      const root = fileURLToPath(config.root);
      const sync = () => {
        store.clear();
        for (const { id, file, source, body } of loadCorpus(dir)[room]) {
          if (!body?.tree) continue;
          store.set({
            id,
            data: {},
            body: body.source,
            filePath: relative(root, file),
            digest: generateDigest(source),
            deferredRender: true,
          });
        }
      };
      sync();
      let pending: NodeJS.Timeout | undefined;
      // The watcher tells of each file when it begins; one reading after the last of them is enough.
      const soon = (path: string) => {
        if (!resolve(path).startsWith(resolve(dir))) return;
        clearTimeout(pending);
        pending = setTimeout(sync, 100);
      };
      watcher?.add(dir);
      watcher?.on('change', soon).on('add', soon).on('unlink', soon);
    },
  };
}

export const collections = {
  claims: defineCollection({ loader: texts('claims') }),
  topics: defineCollection({ loader: texts('topics') }),
  essays: defineCollection({ loader: texts('essays') }),
  briefs: defineCollection({ loader: texts('briefs') }),
};
