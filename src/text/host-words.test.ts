import { describe, expect, it } from 'vitest';
import { hostsIn, leadsTo } from './host-words.ts';

describe('a host in a text', () => {
  it.each([
    ['https://lore.kernel.org/all/a/', ['lore.kernel.org']],
    ['see HTTPS://Lore.Kernel.org, b', ['lore.kernel.org']],
    ['https://a.example@b.example/', ['a.example@b.example']],
    ['https://a.example:8080/c', ['a.example:8080']],
    ['git://nowhere/x', ['nowhere']],
    ['https://a.example/?b=c.example and d.org', ['a.example', 'd.org']],
    ['lore.kernel.org', ['lore.kernel.org']],
    ['(lwn.net/Articles/1)', ['lwn.net']],
    ['lore．kernel。org', ['lore.kernel.org']],
    ['l\u043Ere.kernel.org', ['l\u043Ere.kernel.org']],
    ['bücher.de.', ['bücher.de']],
  ])('is found: %s', (words, hosts) => {
    expect(hostsIn(words)).toEqual(hosts);
  });

  it.each([
    ['m1.a@mail.example', 'a Message-ID'],
    ['a.com@b', 'its beginning'],
    ['mm/slab.rs, README.md and a.sh', 'files'],
    ['vm_ops.go, ops.fault and page.index', 'members'],
    ['folio.put()', 'a call'],
    ['page.is(locked)', 'a call of two letters'],
    ['e.g. v6.10', 'a shortening and a number'],
    ['a.example.longer', 'the beginning of another name'],
  ])('is not found: %s (%s)', (words) => {
    expect(hostsIn(words)).toEqual([]);
  });
});

describe('an address', () => {
  it('leads to its host and its parent domains, with or without `www.` and a port', () => {
    for (const host of ['git.kernel.org', 'kernel.org', 'www.kernel.org', 'git.kernel.org:443'])
      expect(leadsTo('https://git.kernel.org/a', host)).toBe(true);
    expect(leadsTo('mailto:ada@Mail.example', 'mail.example')).toBe(true);
  });

  it('leads to no other host, and a text that is not an address leads to none', () => {
    for (const host of ['kernel.org.evil.example', 'notkernel.org', 'l\u043Ere.kernel.org', 'a@kernel.org'])
      expect(leadsTo('https://kernel.org/', host)).toBe(false);
    expect(leadsTo('https://evilkernel.org/', 'kernel.org')).toBe(false);
    for (const target of ['claim:zero-lazily', '/map/', '', 'mailto:nobody'])
      expect(leadsTo(target, 'kernel.org')).toBe(false);
  });
});
