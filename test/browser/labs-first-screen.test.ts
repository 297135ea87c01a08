import { afterAll, beforeAll, expect, it } from 'vitest';
import { labIds } from '../../src/labs/shared/limits.ts';
import { labPath, openLabs } from './lab-page.ts';
import type { SiteBrowser } from './site-browser.ts';

let site: SiteBrowser;

beforeAll(async () => {
  site = await openLabs();
});
afterAll(async () => site.close());

/** Where a reader looks, and what moves it. */
const stages = {
  'in-place-conversion': ['.run-frame.now svg', '[data-do=redo]'],
  'conversion-race': ['.run-lanes .run-who', '[data-do=redo]'],
  cost: ['[data-pair] svg', '[data-scenario]'],
  'huge-pages': ['.run-frame.now svg', '[data-do=redo]'],
  'stray-access': ['.stray-figure', '[data-scenario]'],
  migration: ['.run-lanes .run-who', '[data-do=redo]'],
} as const;

it.each(labIds)('the first screen of %s shows the stage and a control that moves it', async (lab) => {
  const opened = await site.open(labPath(lab));
  const [stage, control] = stages[lab];
  for (const [width, height] of [
    [1280, 800],
    [360, 740],
  ] as const) {
    await opened.page.setViewportSize({ width, height });
    for (const selector of [stage, control]) {
      const box = await opened.page.locator(selector).first().boundingBox();
      const seen = box !== null && box.y >= 0 && box.y + Math.min(box.height, 60) <= height;
      expect([width, selector, seen]).toEqual([width, selector, true]);
    }
  }
  expect(await opened.page.locator('.lab-presets > ul a').count()).toBe(3);
  await opened.close();
});
