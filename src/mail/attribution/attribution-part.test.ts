/** Tests the remains of an attribution in each form, beside prose that only looks like them. */

import { describe, expect, it } from 'vitest';
import { isAttributionPart, isPartAlone } from './attribution-part.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('a part that is unlikely to be anything else', () => {
  it.each([
    // A field of a header: its label alone, or with a value.
    'From: Ben Carr',
    'Date: 5 Jun 2024, Acked-by: Ben Carr',
    '  subject  ',
    'Betreff',
    // The rules of Outlook and Notes above a mail.
    '____________________',
    '   ____________________',
    '|----------+----------|',
    // Openings without an end.
    'On',
    '*On',
    'In message',
    'Quoting,',
    'Replying to Ben Carr, who says that',
    'Вы писали',
    // A day, or a time of day.
    'Thursday, 20 June 2024',
    'On Thu, Jun 20, 2024 at 10:00 AM',
    '2024年6月20日',
    '10:00 PM CEST',
    // An address or a day with a name.
    'Ben Carr <ben@mail.example>',
    'Ben Carr, Thu, 20 Jun 2024 10:00:00 +0000',
    // A verb of writing before a colon.
    'Ben wrote:',
    'and here Ben wrote as follows:',
  ])('is `%s`', (text) => {
    expect(isPartAlone(text)).toBe(true);
    expect(isAttributionPart(text, false)).toBe(true);
  });

  it.each([
    '',
    'x'.repeat(121),
    '- On',
    '1) On',
    '[3] On',
    '[...]',
    '___________________',
    'see ____________________',
    '____________________ below',
    'Once we are there. On',
    'On this machine it works',
    'May the page be zeroed',
    'the time is short',
    'Ben wrote the patch',
    // A sentence of prose ends in a word and a full stop, or is a question.
    'Ben Carr <ben@mail.example> has sent the patches twice.',
    'Was it sent to ben@mail.example on 20 Jun 2024?',
    'Replying to this would take me a while.',
    'ben wrote: tea is hot',
  ])('is not `%s`', (text) => {
    expect(isPartAlone(text)).toBe(false);
  });

  it('has at most 120 characters, fourteen words with a day or an address, or eight with a verb of writing', () => {
    expect(isPartAlone(`Replying to ${words(12)}`)).toBe(true);
    expect(isPartAlone(`Replying to ${words(13)}`)).toBe(false);
    expect(isPartAlone(`${words(6)} wrote as:`)).toBe(true);
    expect(isPartAlone(`${words(7)} wrote as:`)).toBe(false);
    const subject = `Subject: ${'x'.repeat(111)}`;
    expect([subject.length, isPartAlone(subject)]).toEqual([120, true]);
    expect(isPartAlone(`${subject}x`)).toBe(false);
  });

  it('has few words with an address or a day, and no run of prose', () => {
    expect(isPartAlone('A B C D E F <ben@mail.example>')).toBe(true);
    expect(isPartAlone('A B C D E F G <ben@mail.example>')).toBe(false);
    expect(isPartAlone('Ben, you may mail <ben@mail.example>')).toBe(true);
    expect(isPartAlone('you may mail <ben@mail.example>')).toBe(false);
  });
});

describe('a part above a quotation', () => {
  it.each([
    ' : ',
    '：',
    '>>> Ben Carr',
    '>>>>> "BC"',
    'Ben Carr,',
    'the day before,',
    '== Ben',
    'Carr]',
    'Carr 2024',
    'page 7.',
    'Re: zeroing',
    '} Ben',
    'Ben [',
    'Ben --',
    'Ben">',
    'a mail from',
    'a posting of his',
    'Ben, 20 June',
    'the 3rd of March',
  ])('may be `%s`', (text) => {
    expect(isPartAlone(text)).toBe(false);
    expect(isAttributionPart(text, false)).toBe(true);
  });

  it.each([
    '',
    '[...]',
    'x'.repeat(121),
    ': and more of what came in the days',
    'Well: :',
    'a >>> b',
    'Hi Ben,',
    'Ben, I think',
    'it is so] indeed',
    'that is 5 pages',
    'It was in the mail.',
    `${words(7)} a posting`,
    `${words(6)} 20 June`.concat(' so'),
    '20 pages each',
    'I agree',
    'that makes sense to me',
  ])('is not `%s`', (text) => {
    expect(isAttributionPart(text, false)).toBe(false);
  });

  it('may be a name that begins a paragraph, but not an answer', () => {
    for (const name of ['Ben Carr', 'Ben', '@Ben', 'Ludwig van Beethoven', 'Carr, Ben', 'Ben (BC) Carr']) {
      expect(isAttributionPart(name, true), name).toBe(true);
      expect(isAttributionPart(name, false), name).toBe(false);
    }
    for (const answer of ['Yes', 'Nack', 'Agreed, Ben', 'Thanks Ben', 'I Agree'])
      expect(isAttributionPart(answer, true), answer).toBe(false);
    expect(isAttributionPart('ben carr', true)).toBe(false);
    expect(isAttributionPart('Ben Carr Dunn Elk Fox Gray Hill', true)).toBe(false);
  });

  it('has at most six words before a number, or eight with a day', () => {
    expect(isAttributionPart(`${words(5)} 7`, false)).toBe(true);
    expect(isAttributionPart(`${words(6)} 7`, false)).toBe(false);
    expect(isAttributionPart(`${words(6)} 7 June`, false)).toBe(true);
    expect(isAttributionPart(`${words(7)} 7 June`, false)).toBe(false);
  });
});
