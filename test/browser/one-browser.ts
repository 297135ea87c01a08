/** One browser for all test files that a worker runs: to start one costs more than most of them. It ends with the worker. */

import type { Browser } from 'playwright-core';
import { launch } from '../../tools/browser/launch.ts';

let browser: Promise<Browser> | undefined;

export function oneBrowser(): Promise<Browser> {
  browser ??= launch({ prefer: 'system' });
  return browser;
}
