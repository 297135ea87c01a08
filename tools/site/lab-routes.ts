/**
 * Routes for the labs of the record: a record without `labs/` has none, and one with some has no pages of the others.
 */

import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const pages = 'src/pages/_labs';
const shared = ['index.astro', 'run-frame.astro', 'archive/[lab].json.ts', 'table.json.ts'];

export function labRoutes(content: string): AstroIntegration {
  const labs = labsOf(content);
  return {
    name: 'lab-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        if (labs.length === 0) return;
        for (const file of [...shared, ...labs.map((lab) => `${lab}.astro`)]) {
          if (!existsSync(join(pages, file))) continue;
          const route = file.replace(/\.(?:astro|ts)$/, '').replace(/^index$/, '');
          injectRoute({ pattern: `/labs/${route}`, entrypoint: `./${pages}/${file}`, prerender: true });
        }
      },
      // The script of the frame is in `public/`, which is copied whole.
      'astro:build:done': async ({ dir }) => {
        if (labs.length === 0) await rm(join(fileURLToPath(dir), 'labs'), { recursive: true, force: true });
      },
    },
  };
}

function labsOf(content: string): readonly string[] {
  const dir = join(content, 'labs');
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((file) => file.endsWith('.yml'))
    .map((file) => file.replace(/\.yml$/, ''))
    .toSorted();
}
