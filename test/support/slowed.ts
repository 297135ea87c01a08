/**
 * A busy machine, to order: with `SLOW=6` each page runs six times slower and gets what it asks for late. A test that passes
 * so too waits for what it asks about, and not for as long as it usually takes.
 */

import type { Page } from 'playwright-core';

/** What a page waits for each answer, in milliseconds for each time that it is slower. */
const latency = 25;

export async function slowed(page: Page, slow = Number(process.env['SLOW'] ?? 1)): Promise<Page> {
  if (!(slow > 1)) return page;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latency * slow,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  return page;
}
