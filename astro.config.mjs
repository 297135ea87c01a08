/** Site wiring only: where the site lives, what it is built with, and what stays out of its pages. */

import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { settledAddress } from './src/text/path-param.ts';
import { contentFaults } from './tools/content-faults.ts';

export default defineConfig({
  site: process.env.SITE || 'https://loremark.example',
  base: process.env.BASE || '/',
  trailingSlash: 'always',
  // Whitespace between inline elements is part of the text; the default drops it at line ends.
  compressHTML: true,
  // Styles and scripts stay files of our own origin, so that a Content-Security-Policy needs no `unsafe-inline`.
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets' },
  integrations: [
    sitemap({
      filter: (page) => !/\/(?:c|q|e|topics|positions)\/[^/]+\/[0-9a-f]{12}\/$|\/h\/[0-9a-f]+\/$/.test(page),
      serialize: (item) => ({ ...item, url: settledAddress(item.url) }),
    }),
    contentFaults(),
  ],
  devToolbar: { enabled: false },
  scopedStyleStrategy: 'where',
  vite: {
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
