import { expect, it } from 'vitest';
import { readSite } from './built-site.ts';

const site = readSite();

it('of a thread hold all that one claim quotes in a row, with a mark only where words were left out', () => {
  const html = site.pages.get('threads/exclusive-gup-pinning/')?.html ?? '';
  const messages = html.split('<article').slice(1);
  let together = 0;
  for (const message of messages) {
    const items = [...message.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = '']) => item);
    const claims = items.map((item) => /<a class="where"[^>]* href="([^"]+)"/.exec(item)?.[1]);
    expect(claims).not.toContain(undefined);
    expect(claims.filter((claim, at) => claim === claims[at - 1])).toEqual([]);
    for (const item of items) {
      together += item.split('<q').length > 2 ? 1 : 0;
      expect(item).not.toMatch(/…<\/q>.*<q[^>]*>…/s);
    }
  }
  expect(together).toBeGreaterThan(100);
});
