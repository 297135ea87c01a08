import { describe, expect, it } from 'vitest';
import { parseHeader } from './parse-header.ts';
import { senderName } from './sender-name.ts';

const nameIn = (...fields: readonly string[]) =>
  senderName(parseHeader(Buffer.from(`${fields.join('\n')}\n\n`)));

describe('the name of a sender', () => {
  it('is the one before "via" if the message carries that list’s List-Id', () => {
    const from = 'From: "Ben Carr via Kettles" <kettles@lists.example>';
    expect(nameIn(from, 'List-Id: All about kettles <kettles.lists.example>')).toBe('Ben Carr');
    expect(
      nameIn("From: 'Ben Carr' via kettles <kettles@lists.example>", 'List-Id: <kettles.lists.example>'),
    ).toBe('Ben Carr');
  });

  it('is the whole text if it does not, or carries another list’s', () => {
    const from = 'From: Linus Torvalds via Anybody <anybody@mail.example>';
    expect(nameIn(from)).toBe('Linus Torvalds via Anybody');
    expect(nameIn(from, 'List-Id: <kettles.lists.example>')).toBe('Linus Torvalds via Anybody');
    expect(
      nameIn(
        'From: Linus Torvalds via Anybody <kettles@lists.example>',
        'List-Id: Kettles <kettles.lists.example>',
      ),
    ).toBe('Linus Torvalds via Anybody');
    expect(
      nameIn('From: Ben Carr via B4 Relay <devnull+ben@kernel.example>', 'List-Id: <kernel.example>'),
    ).toBe('Ben Carr via B4 Relay');
  });

  it('is undefined for two From fields, and for one with two people', () => {
    expect(nameIn('From: Ada Boyle <ada@x.example>', 'From: Ben Carr <ben@x.example>')).toBeUndefined();
    expect(nameIn('From: Ada Boyle <ada@x.example>, Ben Carr <ben@x.example>')).toBeUndefined();
  });

  it('is in the comment if the archive of Mailman 2 masked the address', () => {
    expect(nameIn('From: ada at mail.example (=?utf-8?q?Ad=C3=A1_Boyle?=)')).toBe('Adá Boyle');
    expect(nameIn('From: ada at mail.example')).toBeUndefined();
  });
});
