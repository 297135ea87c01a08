/**
 * Builds the same number of pages with Starlight, Astro's generator for documentation, unchanged and with the same
 * bodies. It is installed by hand in `bench/starlight/`, because nothing else needs it; files made for a build are
 * removed afterwards.
 */

import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MadeRecord } from './made-record.ts';
import { type Measured, measure } from './measured-process.ts';

const home = join(import.meta.dirname, '../starlight');
const generated = ['astro.config.mjs', 'src', 'dist', '.astro', 'node_modules/.astro'];
export const installStarlight = 'npm ci --prefix bench/starlight';

export interface StarlightBuild extends Measured {
  readonly pages: number;
}

/** @returns undefined if it is not installed */
export async function buildStarlight(
  { texts }: MadeRecord,
  pages: number,
): Promise<StarlightBuild | undefined> {
  if (!existsSync(join(home, 'node_modules/astro'))) return undefined;
  clear();
  write('astro.config.mjs', config);
  write('src/content.config.mjs', contentConfig);
  for (let at = 0; at < pages; at++) {
    const text = texts[at % texts.length];
    if (!text) throw new Error('a record without claims');
    const body = text.body.replaceAll(/\]\((?:claim|topic):[^)]*\)/g, '](/)');
    write(
      `src/content/docs/${at === 0 ? 'index' : `page-${at}`}.md`,
      `---\ntitle: ${text.title}\n---\n${body}`,
    );
  }
  const env = { NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
  try {
    const args = ['node_modules/astro/bin/astro.mjs', 'build', '--silent'];
    const measured = await measure(args, { cwd: home, env });
    const files = readdirSync(join(home, 'dist'), { recursive: true, encoding: 'utf8' });
    return { ...measured, pages: files.filter((file) => file.endsWith('.html')).length };
  } finally {
    clear();
  }
}

function clear(): void {
  for (const path of generated) rmSync(join(home, path), { recursive: true, force: true });
}

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({ site: 'https://made.example', integrations: [starlight({ title: 'Made up' })] });
`;

const contentConfig = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text);
}
