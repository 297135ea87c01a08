/**
 * Simulates a busy machine: with `SLOW=6` each page runs six times slower and gets its responses late. A test that
 * still passes waits for the right event, and not for the usual time.
 */

import type { Page } from 'playwright-core';

/** The delay of each response, in milliseconds per factor of slowness. */
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
