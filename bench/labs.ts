/** The longest task each lab gives the page: while it loads, and while a reader steps through it. Needs a built site. */

import { existsSync } from 'node:fs';
import { labIds } from '../src/labs/shared/limits.ts';
import { launch } from '../tools/browser/launch.ts';
import { serve } from '../tools/serve/serve.ts';

const root = 'dist';
/** What a person does not notice as a stop: RAIL's 50 ms, and the name of a "long task" in browsers. */
const limit = 50;

export async function run(): Promise<void> {
  if (!existsSync(`${root}/labs/index.html`)) {
    process.stdout.write('labs: there is no built site in dist/; run `npm run build` first\n');
    return;
  }
  const serving = await serve({ root, port: 0, base: '/' });
  const browser = await launch({ prefer: 'system' });
  process.stdout.write(
    `longest task in ms (a browser calls one of over ${limit} ms long), ${browser.version()}\n`,
  );
  try {
    for (const id of labIds) {
      const page = await browser.newPage();
      await page.addInitScript(() => {
        const tasks: number[] = [];
        Object.assign(globalThis, { longTasks: tasks });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) tasks.push(entry.duration);
        }).observe({ type: 'longtask', buffered: true });
      });
      await page.goto(new URL(`labs/${id}/`, serving.url).href);
      await page.waitForLoadState('networkidle');
      const loading = await longest();
      const buttons = page.locator('main button:enabled:visible').filter({ hasNotText: /copy|save|run/i });
      const count = Math.min(await buttons.count(), 12);
      for (let at = 0; at < count; at++)
        await buttons
          .nth(at)
          .click({ timeout: 2_000 })
          .catch(() => undefined);
      await page.waitForLoadState('networkidle');
      const acting = await longest();
      process.stdout.write(`${id.padEnd(22)} loading ${told(loading)}, acting ${told(acting)}\n`);
      await page.close();

      async function longest(): Promise<number> {
        return page.evaluate(() => {
          const { longTasks } = globalThis as unknown as { longTasks: number[] };
          return Math.max(0, ...longTasks.splice(0));
        });
      }
    }
  } finally {
    await browser.close();
    await serving.close();
  }
}

function told(milliseconds: number): string {
  return milliseconds === 0 ? `under ${limit}` : String(Math.round(milliseconds));
}
