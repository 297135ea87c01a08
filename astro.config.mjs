/** Site wiring only: the site's address, its build, and what stays out of its pages. */

import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { listedAddress } from './src/text/path-param.ts';
import { contentFaults } from './tools/content/content-faults.ts';
import { finishPages } from './tools/site/finish/finish-pages.ts';
import { firstDebate } from './tools/site/first-debate.ts';
import { labRoutes } from './tools/site/lab-routes.ts';
import { shippedLicences } from './tools/site/shipped-licences.ts';

const content = process.env.LOREMARK_CONTENT ?? 'content';
/** Its pages are at `/` too, which is the address that the site map lists. */
const first = firstDebate(content);

const site = process.env.SITE || 'https://loremark.example';
const base = process.env.BASE || '/';
const messages = new URL(`${base.replace(/\/$/, '')}/m/`, site).href;

/**
 * Small functions that several scripts import from the room `text` are bundled in one file instead of one file each.
 */
const smallParts = {
  output: { codeSplitting: { groups: [{ name: 'text', test: /\/src\/text\//, minShareCount: 2 }] } },
};

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // Whitespace between inline elements is part of the text; the default drops it at line ends.
  compressHTML: true,
  // Styles and scripts stay files of our own origin, so that the Content-Security-Policy needs no `unsafe-inline`.
  // `concurrency`: pages are rendered while others are being written.
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets', concurrency: 4 },
  integrations: [
    sitemap({
      entryLimit: 1000,
      filter: (page) =>
        !(first && page.includes(`/d/${first}/`)) &&
        !/\/(?:c|q|e|topics|positions)\/[^/]+\/[0-9a-f]{12}\/$|\/h\/[0-9a-f]+\/$/.test(page),
      serialize: (item) => ({ ...item, url: listedAddress(item.url, messages) }),
    }),
    labRoutes(content),
    shippedLicences(),
    contentFaults(),
    finishPages(),
  ],
  devToolbar: { enabled: false },
  scopedStyleStrategy: 'where',
  vite: {
    plugins: [
      // A link inserted into the head makes the browser lay out the page again, so a script fetches its parts itself.
      { name: 'no-links-for-parts', configEnvironment: () => ({ build: { modulePreload: false } }) },
      {
        name: 'small-parts-together',
        configEnvironment: (name) => (name === 'client' ? { build: { rolldownOptions: smallParts } } : {}),
      },
    ],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        onLog(level, log, handler) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  },
});
