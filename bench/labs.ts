/**
 * The longest task that a lab, or a page with runs in its text, causes in the browser: while it loads, and while a
 * reader acts. Reported in CPU time, which a busy machine does not lengthen, and as the browser counts long tasks.
 * Needs a built site; `DIST` names another folder than `dist`, `PAGES` other pages.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { labIds } from '../src/labs/shared/limits.ts';
import { launch } from '../tools/browser/launch.ts';
import { serve } from '../tools/serve/serve.ts';
import { longestTasks, type Tasks, traced } from './site/page-tasks.ts';

/** A pause that people do not notice: RAIL's 50 ms, and the definition of a "long task" in browsers. */
const limit = 50;
const rounds = 3;
/** The labs, and pages whose text has runs in it. */
const pages = [
  ...labIds.map((id) => `labs/${id}/`),
  '',
  'topics/in-place-conversion/',
  'options/',
  'matrix/',
];

export async function run(): Promise<void> {
  const root = process.env['DIST'] ?? 'dist';
  if (!existsSync(join(root, 'labs/index.html'))) {
    process.stdout.write(`labs: there is no built site in ${root}; run \`npm run build\` first\n`);
    return;
  }
  const serving = await serve({ root, port: 0, base: '/' });
  const browser = await launch({ prefer: 'system' });
  process.stdout.write(
    `Longest task in ms of processor time (and of the clock), best of ${rounds}, ${browser.version()}; up to ${limit} ms go unnoticed.\n`,
  );
  try {
    for (const path of process.env['PAGES']?.split(' ') ?? pages) {
      const address = new URL(path, serving.url).href;
      const loading = await best(() => measured(browser, (page) => load(page, address)));
      const acting = await best(() => measured(browser, act, (page) => load(page, address)));
      process.stdout.write(
        `${(path || 'debate').padEnd(28)} loading ${described(loading)}   acting ${described(acting)}\n`,
      );
    }
  } finally {
    await browser.close();
    await serving.close();
  }
}

/** Other work on the machine can only make a task longer. */
async function best(measure: () => Promise<Tasks>): Promise<Tasks> {
  const found: Tasks[] = [];
  for (let round = 0; round < rounds; round++) found.push(await measure());
  return found.reduce((least, tasks) => (tasks.processor < least.processor ? tasks : least));
}

/** Measures an action in a fresh page, after it is prepared. */
async function measured(
  browser: Browser,
  what: (page: Page) => Promise<void>,
  prepare: (page: Page) => Promise<void> = async () => undefined,
): Promise<Tasks> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await prepare(page);
    return longestTasks(await traced(page, () => what(page)));
  } finally {
    await page.close();
  }
}

async function load(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

/** Presses every button and uses the keys of every visible run. */
async function act(page: Page): Promise<void> {
  const buttons = page
    .locator('main button:enabled:visible')
    .filter({ hasNotText: /copy|save|run|cite|link/i });
  const count = Math.min(await buttons.count(), 12);
  for (let at = 0; at < count; at++) {
    await buttons
      .nth(at)
      .click({ timeout: 2_000 })
      .catch(() => undefined);
  }
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'End']) await page.keyboard.press(key);
  await settled(page);
}

/** Settles when the page has drawn everything and is idle. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve, { timeout: 5_000 }))),
  );
}

function described({ processor, clock, names }: Tasks): string {
  return `${processor.toFixed(0).padStart(4)} (${clock.toFixed(0)})${processor > limit ? ` ${names}` : ''}`;
}
