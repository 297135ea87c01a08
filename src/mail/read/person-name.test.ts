import { describe, expect, it } from 'vitest';
import { mailboxes } from './parse-header.ts';
import { isNameOf, nameWords, plainName } from './person-name.ts';
import { personSlug } from './person-slug.ts';

describe('plainName', () => {
  it.each([
    ['Ben Carr', 'Ben Carr'],
    ['"Carr, Ben"', 'Ben Carr'],
    ['Carr, Ben', 'Ben Carr'],
    ['Carr , Ben', 'Ben Carr'],
    ["' Ben Carr '", 'Ben Carr'],
    ['"Ben Carr\'', '"Ben Carr\''],
    [' Ben\u202f\n Carr ', 'Ben Carr'],
    ['Ben Carr via B4 Relay', 'Ben Carr via B4 Relay'],
    ['Carr, Ben, Kettles Inc', 'Carr, Ben, Kettles Inc'],
    ['', ''],
  ])('%j reads as %j', (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });
});

describe('isNameOf', () => {
  it('compares every known name, including case and spelling', () => {
    expect(isNameOf('Carr, Ben', ['B. Carr', 'Ben Carr'])).toBe(true);
    for (const other of ['ben carr', 'Ben Car', 'Ben', 'Ben Carr Jr', ''])
      expect(isNameOf(other, ['Ben Carr'])).toBe(false);
    expect(isNameOf('', [''])).toBe(false);
  });
});

it.each([
  ['Carr, Bén Á.', ['a', 'ben', 'carr']],
  ['Ben Carr (Kettles) <b@x> via List', ['ben', 'carr']],
  ['ben BEN', ['ben']],
  ['via Ben', ['ben', 'via']],
  ['...', []],
])('%j has the words %j', (name, words) => {
  expect(nameWords(name)).toEqual(words);
});

describe('mailboxes', () => {
  it('joins an unquoted family name with the rest of the name', () => {
    expect(mailboxes('Carr, Ben <b@x>')).toEqual([{ name: 'Carr, Ben', address: 'b@x' }]);
    expect(mailboxes('Ada <a@x>, Ben <b@x>')).toHaveLength(2);
  });
});

it('personSlug drops accents and joins words by hyphens', () => {
  expect(personSlug('Dé, Renée')).toBe('renee-de');
  expect(personSlug('王')).toBe('u738b');
  expect(personSlug(`${'x'.repeat(99)} y z`)).toBe('x'.repeat(99));
});
