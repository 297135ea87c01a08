/** Tests each word of a date in an attribution, before a name that must stay complete. */

import { describe, expect, it } from 'vitest';
import { isDayWord, readAttributionName } from './attribution-name.ts';

const list = (words: string) => words.split(' ');
const nameIn = (date: string, name = 'Jan May Kara') => readAttributionName(`On ${date}, ${name} wrote:`);
const credited = { kind: 'name', name: 'Jan May Kara' };

describe('a date before a name', () => {
  it.each(
    list('Mon Monday Tue Tues Tuesday Wed Wednesday Thu Thurs Thursday Fri Friday Sat Saturday Sun Sunday'),
  )('begins with a day of the week: %s', (day) => {
    expect([nameIn(`${day}, 3 Jun 2024`), isDayWord(day), isDayWord(`${day}x`)]).toEqual([
      credited,
      true,
      false,
    ]);
  });

  it.each(
    list(
      'Jan January Feb February Mar March Apr April May Jun June Jul July Aug August Sep Sept September Oct October Nov November Dec December',
    ),
  )('has a month: %s', (month) => {
    expect([nameIn(`3 ${month} 2024`), isDayWord(month), isDayWord(`x${month}`)]).toEqual([
      credited,
      true,
      false,
    ]);
  });

  it.each(list('2024-06-03 3.6.2024 3/6/24 03-Jun-2024 2024-06-03T10:00:00Z'))(
    'may be written as one word: %s',
    (date) => {
      expect(nameIn(date)).toEqual(credited);
    },
  );

  it.each(list('1st 2nd 3rd 4th 12'))('may have a day of the month: %s', (day) => {
    expect(nameIn(`June ${day}, 2024`)).toEqual(credited);
  });

  it.each(list('10:00 10.00 10h00 10:00:00 10:00.00 10:00:00.123 9:00pm 9:00AM'))(
    'may have a time: %s',
    (time) => {
      expect([nameIn(`3 Jun 2024 at ${time}`), nameIn(`3 Jun 2024 (${time})`)]).toEqual([credited, credited]);
    },
  );

  it.each(
    list(
      'AM pm a.m. P.M. +0200 -07:00 UTC+2 GMT-0700 UTC+02:00 Z UTC gmt EST CDT mst PST EDT CEST CET BST IST JST MSK',
    ),
  )('may have half of the day or a zone after the time: %s', (zone) => {
    expect(nameIn(`3 Jun 2024 10:00 ${zone}`)).toEqual(credited);
    expect(nameIn(`3 Jun 2024 ${zone}`)).not.toEqual(credited);
  });
});

it.each(list('wrote writes said'))('%s', (verb) => {
  expect(readAttributionName(`On 3 Jun 2024, Ada ${verb} : `)).toEqual({ kind: 'name', name: 'Ada' });
  expect(readAttributionName(`On 3 Jun 2024, Ada ${verb}`)).toBeUndefined();
});

it.each([
  'Ada <a@x> wrote:',
  'Ada [mailto:a@x] wrote:',
  'Ada (a@x) wrote:',
  '* Ada <a@x> wrote:',
  '--- Ada <a@x> wrote:',
  '>>>>> "A" == Ada <a@x> writes:',
  'In message <7@x>, Ada wrote:',
  'In article <7@x> Ada wrote:',
  'Ada via List <a@x> wrote:',
  'Ada (via list) <a@x> wrote:',
])('an address suffices instead of a date: %s', (line) => {
  expect(readAttributionName(line)).toEqual({ kind: 'name', name: 'Ada' });
});

it.each([
  ...[
    'On Mon, Ada wrote:',
    'On June, Ada wrote:',
    'On 3 2024, Ada wrote:',
    'In message <7@x> you wrote:',
    '<a@x> wrote:',
  ],
  ...list('in on as at by from the quoting when what and but').map((word) => `${word} Ada <a@x> wrote:`),
  ...list('on upon at a the in of from and quoting').map((word) => `Ada ${word} Ben <a@x> wrote:`),
  ...list('you I he she they we').map((word) => `Ada ${word} <a@x> wrote:`),
  ...[...'={}|:;&'].map((character) => `Ada${character}Ben <a@x> wrote:`),
  '3 Ada <a@x> wrote:',
])('an attribution names nobody: %s', (line) => {
  expect(readAttributionName(line)).toEqual({ kind: 'unclear' });
});
