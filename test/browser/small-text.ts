/** Reports the visible text of a page, that of drawings included, that is set smaller than 11 px. */

import type { Page } from 'playwright-core';

/** @returns one line per kind of element, with the first words found in it */
export async function smallText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = new Map<string, string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const [words, parent] = [node.textContent?.trim(), node.parentElement];
      if (!words || !parent?.checkVisibility({ visibilityProperty: true })) continue;
      const scale = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
      const place = document.createRange();
      place.selectNodeContents(node);
      const { width, height } = place.getBoundingClientRect();
      // Text for other readers than those who see the page has no size or no room.
      if (size === 0 || size >= 10.95 || width < 2 || height < 2) continue;
      const kind = `${parent.localName} ${parent.getAttribute('class') ?? ''}`.trim();
      if (!found.has(kind)) found.set(kind, `${kind}: ${size.toFixed(1)} px: ${words.slice(0, 40)}`);
    }
    return [...found.values()];
  });
}
