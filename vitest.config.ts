import { defineConfig } from 'vitest/config';
import { all } from './test/support/extent.ts';

const browser = 'test/browser/one-browser.ts';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Files share what they import: half of the time went into importing the same modules once a file.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'bench/**/*.test.ts', 'test/*.test.ts'],
          // Node reads our TypeScript as it stands; what needs an `import.meta.env` of Vite's is in `test/site`.
          experimental: { viteModuleRunner: false },
        },
      },
      {
        extends: true,
        // These look at the site in dist/, which `npm test` builds first, and build others, one at a time.
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          // Two more records are built for it; that no list is whole on one page, `example-site.test.ts` sees.
          exclude: all ? [] : ['test/site/page-growth.test.ts'],
          fileParallelism: false,
          globalSetup: browser,
        },
      },
      {
        extends: true,
        // One at a time: they share a browser.
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude: ['test/browser/labs-*'],
          fileParallelism: false,
          globalSetup: browser,
        },
      },
      {
        extends: true,
        test: {
          name: 'labs',
          include: ['test/browser/labs-*.test.ts'],
          fileParallelism: false,
          globalSetup: browser,
        },
      },
    ],
  },
});
