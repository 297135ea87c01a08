import { defineConfig } from 'vitest/config';
import { all, sampleOf } from './test/support/extent.ts';
import { youngSpace } from './tools/command/young-space.ts';

/** Tests of labs that use the same parts as other labs: a run for a change takes one of these files. */
const similarLabs = ['labs-tables', 'labs-huge-pages', 'labs-migration'].map(
  (name) => `test/browser/${name}.test.ts`,
);
const sampledLabs = sampleOf(similarLabs, 1);

/** Tests that build sites of other records, and so can run while ours is built. */
const otherSites = ['builds', 'example-site', 'page-growth', 'small-site', 'two-debates'].map(
  (name) => `test/site/${name}.test.ts`,
);

export default defineConfig({
  test: {
    // A machine may be ten times slower than usual; a test that takes longer hangs. No test is about speed.
    testTimeout: 300_000,
    // Some hooks build a site, which takes minutes on a busy machine.
    hookTimeout: 600_000,
    // Pages respond later on a busy machine, so no wait is as short as it usually could be.
    expect: { poll: { timeout: 30_000 } },
    // Test files share their imports: half of the time went into importing the same modules again for each file.
    isolate: false,
    execArgv: [...youngSpace],
    globalSetup: './test/support/own-temporary-folder.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'bench/**/*.test.ts', 'test/*.test.ts'],
          // Node runs our TypeScript unchanged; tests that need Vite's `import.meta.env` are in `test/site`.
          experimental: { viteModuleRunner: false },
        },
      },
      {
        extends: true,
        // These read the site in dist/, which `npm test` builds first.
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          exclude: otherSites,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        // One file at a time: two of them read the same site.
        test: {
          name: 'other sites',
          include: otherSites,
          // It builds two more records; `example-site.test.ts` already tests that long lists are split into pages.
          exclude: all ? [] : ['test/site/page-growth.test.ts'],
          fileParallelism: false,
        },
      },
      {
        extends: true,
        // One file at a time: they share a browser.
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          // It builds the site of a hostile record; `bench/security` already tests that each row is refused or inert.
          exclude: ['test/browser/labs-*', ...(all ? [] : ['test/browser/hostile.test.ts'])],
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'labs',
          include: ['test/browser/labs-*.test.ts'],
          exclude: similarLabs.filter((file) => !sampledLabs.includes(file)),
          fileParallelism: false,
        },
      },
    ],
  },
});
