import { defineConfig } from 'vitest/config';
import { all, sampleOf } from './test/support/extent.ts';

/** Labs made of the parts that the others are made of: one of these files for every change. */
const alike = ['labs-tables', 'labs-huge-pages', 'labs-migration'].map(
  (name) => `test/browser/${name}.test.ts`,
);
const one = sampleOf(alike, 1);

/** Sites of other records, which need none of ours: they are built while it is. */
const others = ['builds', 'example-site', 'page-growth', 'small-site', 'two-debates'].map(
  (name) => `test/site/${name}.test.ts`,
);

export default defineConfig({
  test: {
    testTimeout: 60_000,
    // A hook builds a site, which takes minutes where the machine does much else.
    hookTimeout: 600_000,
    // What a page says in a while it says later on a busy machine: no wait is short because it usually is.
    expect: { poll: { timeout: 30_000 } },
    // Files share what they import: half of the time went into importing the same modules once a file.
    isolate: false,
    globalSetup: './test/support/own-temporary-folder.ts',
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
        // These look at the site in dist/, which `npm test` builds first.
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          exclude: others,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        // One at a time: two of them look at the same site.
        test: {
          name: 'other sites',
          include: others,
          // Two more records are built for it; that no list is whole on one page, `example-site.test.ts` sees.
          exclude: all ? [] : ['test/site/page-growth.test.ts'],
          fileParallelism: false,
        },
      },
      {
        extends: true,
        // One at a time: they share a browser.
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          // The site of a hostile record is built for it; that each of its rows is refused or inert, `bench/security` sees.
          exclude: ['test/browser/labs-*', ...(all ? [] : ['test/browser/hostile.test.ts'])],
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'labs',
          include: ['test/browser/labs-*.test.ts'],
          exclude: alike.filter((file) => !one.includes(file)),
          fileParallelism: false,
        },
      },
    ],
  },
});
