/** A reader whose actions are counted: pressing a button or link, a key, or typing into a field is one action. */

import type { Locator, Page } from 'playwright-core';

export interface Reader {
  readonly press: (what: Locator) => Promise<void>;
  readonly key: (name: string) => Promise<void>;
  readonly type: (field: Locator, words: string) => Promise<void>;
  readonly actions: () => number;
}

export function readerOf(page: Page): Reader {
  let actions = 0;
  return {
    press: async (what) => {
      actions++;
      await what.click();
    },
    key: async (name) => {
      actions++;
      await page.keyboard.press(name);
    },
    type: async (field, words) => {
      actions++;
      await field.fill(words);
    },
    actions: () => actions,
  };
}

/** Whether a whole element is in the window without scrolling. */
export async function isInSight(what: Locator): Promise<boolean> {
  return await what.evaluate((element) => {
    const { top, bottom, left, right, height } = element.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    return (
      element.checkVisibility() &&
      height > 0 &&
      top >= 0 &&
      left >= 0 &&
      bottom <= clientHeight &&
      right <= clientWidth
    );
  });
}
