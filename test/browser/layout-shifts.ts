/** Sums how much of a page moves while it loads, as browsers measure it. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** For every page opened from now on. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moved = window as unknown as { moved: number };
    moved.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.moved += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** @param what names the case in a failure */
export async function expectStill(page: Page, what: string): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  const moved = await page.evaluate(() => (window as unknown as { moved: number }).moved);
  expect(moved, what).toBeLessThan(0.02);
}
