/** Tests words that a sentence puts in quotation marks: the sender may not have written them. */

import { describe, expect, it } from 'vitest';
import { ownLines } from '../../mail/attribution/ownership.ts';
import { isInQuotationMarks } from './in-quotation-marks.ts';
import { locate } from './locate.ts';

const inMarks = (words: string, ...lines: readonly string[]) => {
  const body = ownLines(lines, { sender: 'Ada Boyle' });
  return isInQuotationMarks(locate(body, words)[0] ?? [], body, words);
};

describe('words in quotation marks', () => {
  it.each([
    ['"', '"'],
    ['“', '”'],
    ['„', '“'],
    ['«', '»'],
    ['« ', ' »'],
    ['«\u00a0', '\u00a0»'],
    ['»', '«'],
    ['``', "''"],
  ])('may be anybody’s: %s', (open, close) => {
    const line = `It was held that ${open}the kettle is better than the urn${close} here.`;
    expect(inMarks('kettle is better', line)).toBe(true);
    expect(inMarks('kettle is better than the', line)).toBe(true);
    expect(inMarks('It was held that', line)).toBe(false);
    expect(inMarks(`${open}the kettle is better`, line)).toBe(false);
    expect(inMarks(`held that ${open}the kettle is better`, line)).toBe(false);
    expect(inMarks(`than the urn${close} here`, line)).toBe(false);
  });

  it.each('( [ { — – -'.split(' '))('begin only after %s or a space', (before) => {
    const line = `It was held ${before}"the kettle is better than the urn" here.`;
    expect(inMarks('kettle is better', line)).toBe(true);
    expect(inMarks('kettle is better', line.replace(before, 'x'))).toBe(false);
    expect(inMarks('kettle is better', line.replace('"the', '" the'))).toBe(false);
  });

  it.each([
    ...['" here', '"', '".', '",', '";', '":', '"!', '"?', '")', '"]', '"}', '"—', '"–', '"…', `"'`, '"-'],
  ])('end before a space or punctuation: %s', (end) => {
    expect(inMarks('kettle is better', `So "the kettle is better than the urn${end}`)).toBe(true);
    expect(inMarks('kettle is better', 'So "the kettle is better than the urn"s')).toBe(false);
    expect(inMarks('better than the', 'So "the kettle " is better than the urn" here.')).toBe(true);
  });

  it.each([
    ['“', '"'],
    ['„', '”'],
    ['„', '"'],
    ['``', '"'],
  ])('may end with another mark: %s and %s', (open, close) => {
    const line = `It was held that ${open}the kettle is better than the urn${close} here.`;
    expect(inMarks('kettle is better', line)).toBe(true);
    expect(inMarks('urn is better', `${line} The urn is better.`)).toBe(false);
  });

  it('do not end with a mark that would begin a word', () => {
    expect(inMarks('better than the', 'So “the kettle "is better than the urn” here.')).toBe(true);
  });

  it('include quotations nested in them, and end at the closing mark', () => {
    const line = 'So "the kettle is «better than" the urn in all of our houses» here.';
    expect(inMarks('kettle is «better', line)).toBe(true);
    expect(inMarks('urn in all of', line)).toBe(false);
  });

  it('span the lines of a paragraph, and extend to its end if no mark closes them', () => {
    const [first, second] = ['As was said, "the kettle is', 'better than the urn" in tea.'];
    expect(inMarks('better than the urn', first, second)).toBe(true);
    expect(inMarks('in tea.', first, second)).toBe(false);
    expect(inMarks('better than the urn', '"The kettle is', 'better than the urn')).toBe(true);
    for (const mark of ['"', '“', '„', '«', '»', '``'])
      expect(inMarks('better than the urn', `${mark}The kettle is`, 'better than the urn'), mark).toBe(true);
    expect(inMarks('better than the urn', 'A 5" kettle is', 'better than the urn')).toBe(false);
    expect(inMarks('better than the urn', '"The kettle is', '', 'better than the urn')).toBe(false);
  });

  it('are not the sender’s if they are a whole paragraph, even if the entry includes the marks', () => {
    expect(inMarks('"The kettle is better than the urn."', '"The kettle is better than the urn."')).toBe(
      true,
    );
    expect(inMarks('"The kettle is better"', '"The kettle is better" tells me nothing.')).toBe(false);
    expect(inMarks('"The kettle is better', 'No: "The kettle is better than the urn."')).toBe(false);
  });

  it('are a term if they are few and the text has no verb of speech', () => {
    expect(inMarks('fast path', 'The "fast path" is slow.')).toBe(false);
    expect(inMarks('works for me', 'This "works for me" is not enough.')).toBe(false);
    expect(inMarks('works for me', 'You wrote "works for me" and left.')).toBe(true);
    expect(inMarks('fast', 'You wrote "fast" and left.')).toBe(false);
    for (const stop of '.?!')
      expect(inMarks('works for me', `You wrote${stop} This "works for me" here.`)).toBe(false);
    expect(inMarks('so fast', 'You wrote "so fast" and left.')).toBe(true);
    expect(inMarks('it works for me', 'This "it works for me" is not enough.')).toBe(false);
    expect(inMarks('it all works for me', 'This "it all works for me" is not enough.')).toBe(true);
  });

  it.each(
    'say says said saying write writes wrote writing written ask asks asked answer answers answered reply replies replied tell tells told quote quotes quoted quoting claim claims claimed state states stated called put_it puts_it like goes read reads'.split(
      ' ',
    ),
  )('are somebody’s words after "%s"', (verb) => {
    const spoken = verb.replace('_', ' ');
    expect(inMarks('works for me', `So they ${spoken} "works for me" there.`)).toBe(true);
    expect(inMarks('works for me', `So they ${spoken.toUpperCase()}: "works for me" there.`)).toBe(true);
    expect(inMarks('works for me', `So they x${spoken} "works for me" there.`)).toBe(false);
    expect(inMarks('works for me', `So they ${spoken}x "works for me" there.`)).toBe(false);
  });

  it('are a quotation up to sixty characters after the verb', () => {
    expect(inMarks('works for me', `They wrote ${'x'.repeat(53)} "works for me" here.`)).toBe(true);
    expect(inMarks('works for me', `They wrote ${'x'.repeat(54)} "works for me" here.`)).toBe(false);
  });

  it('are the sender’s if the sender says so', () => {
    const question = '"what is it that the kettle is for?"';
    expect(inMarks('it that the kettle is', `I mean ${question}.`)).toBe(false);
    expect(inMarks('it that the kettle is', `I don't mean that, I asked: ${question}.`)).toBe(false);
    expect(inMarks('it that the kettle is', `You asked ${question}.`)).toBe(true);
    expect(inMarks('it that the kettle is', `I saw that you asked ${question}.`)).toBe(true);
    expect(inMarks('it that the kettle is', `I once so very loudly asked ${question}.`)).toBe(true);
    expect(inMarks('it that the kettle is', `I once so loudly asked ${question}.`)).toBe(false);
    expect(inMarks('it that the kettle is', `The FBI asked ${question}.`)).toBe(true);
    expect(inMarks('it that the kettle is', `I masked ${question}.`)).toBe(true);
    expect(inMarks('it that the kettle is', `I asked; ${question}.`)).toBe(true);
  });

  it.each([
    ...['I mean', 'I meant', 'I say', 'I said', 'I ask', 'I asked', 'I wrote', 'we said:', 'We ask,'],
    ...["I'd say", 'I’ll ask', "I'm asking", "I've said", "we're asking"],
  ])('are the sender’s after "%s"', (own) => {
    expect(inMarks('it that the kettle is', `Now ${own} "what is it that the kettle is for?"`)).toBe(false);
  });
});
