/** One browser for all test files of a worker: starting one costs more than most tests. It ends with the worker. */

import type { Browser } from 'playwright-core';
import { launch } from '../../tools/browser/launch.ts';

let browser: Promise<Browser> | undefined;

export function oneBrowser(): Promise<Browser> {
  browser ??= launch({ prefer: 'system' });
  return browser;
}
