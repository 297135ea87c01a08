import { describe, expect, it } from 'vitest';
import { isMailAddress, isWebAddress } from './web-address.ts';

describe('a web address', () => {
  it.each([
    'https://lore.example/all/m1@mail.example/',
    'http://lists.example',
    'https://xn--80ak6aa92e.example/a?b=c@d#e',
    'http://127.0.0.1:8080/x',
    'https://git.example/?h=v6.1&id=é',
  ])('is %s', (text) => expect(isWebAddress(text)).toBe(true));

  it.each([
    ['another scheme', 'javascript:pwned()'],
    ['no host', 'https:///x'],
    ['one slash', 'https:/evil.example/'],
    ['a user name', 'https://lore.example@evil.example/'],
    ['a user name that is encoded', 'https://lore.example%40evil.example/'],
    ['a letter of another script in the host', 'https://l\u043Ere.example/'],
    ['a host that is encoded', 'https://%6cists.example/'],
    ['a backslash', 'https://lore.example\\@evil.example/'],
    ['a backslash in the path', 'https://lore.example/\\x'],
    ['a space', 'https://lore.example/ x'],
    ['what ends a field of BibTeX', 'https://lore.example/},author={Eve'],
    ['what ends an attribute', 'https://lore.example/"onclick='],
    ['what ends a link in angle brackets', 'https://lore.example/>'],
    ['a port that is none', 'https://lore.example:99999/'],
  ])('is refused with %s', (_, text) => expect(isWebAddress(text)).toBe(false));
});

describe('a mail address', () => {
  it('is one mailbox', () => {
    expect(isMailAddress('mailto:editors+one@record.example')).toBe(true);
    for (const text of [
      'mailto:a@b.example?bcc=c@d.example',
      'mailto:a@b.example%0Abcc:c@d.example',
      'mailto:a@b.example,c@d.example',
      'x mailto:a@b.example',
      'mailto:',
    ])
      expect(isMailAddress(text), text).toBe(false);
  });
});
