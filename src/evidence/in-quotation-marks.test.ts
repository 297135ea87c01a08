/** Words that a sentence gives in quotation marks: they need not be its writer's. */

import { describe, expect, it } from 'vitest';
import { ownLines } from '../mail/ownership.ts';
import { standInQuotationMarks } from './in-quotation-marks.ts';
import { locate } from './locate.ts';

const inMarks = (words: string, ...lines: readonly string[]) => {
  const body = ownLines(lines, { sender: 'Ada Boyle' });
  return standInQuotationMarks(locate(body, words)[0] ?? [], body, words);
};

describe('words in quotation marks', () => {
  it.each([
    ['"', '"'],
    ['“', '”'],
    ['„', '“'],
    ['«', '»'],
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

  it('run over the lines of a paragraph, and to its end where nothing ends them', () => {
    const [first, second] = ['As was said, "the kettle is', 'better than the urn" in tea.'];
    expect(inMarks('better than the urn', first, second)).toBe(true);
    expect(inMarks('in tea.', first, second)).toBe(false);
    expect(inMarks('better than the urn', '"The kettle is', 'better than the urn')).toBe(true);
    expect(inMarks('better than the urn', 'A 5" kettle is', 'better than the urn')).toBe(false);
    expect(inMarks('better than the urn', '"The kettle is', '', 'better than the urn')).toBe(false);
  });

  it('are no statement of the sender’s where they are all of a paragraph, even if the marks are shown', () => {
    expect(inMarks('"The kettle is better than the urn."', '"The kettle is better than the urn."')).toBe(
      true,
    );
    expect(inMarks('"The kettle is better"', '"The kettle is better" tells me nothing.')).toBe(false);
    expect(inMarks('"The kettle is better', 'No: "The kettle is better than the urn."')).toBe(false);
  });

  it('are a term where they are few and nobody is told to have said them', () => {
    expect(inMarks('fast path', 'The "fast path" is slow.')).toBe(false);
    expect(inMarks('works for me', 'This "works for me" is not enough.')).toBe(false);
    expect(inMarks('works for me', 'You wrote "works for me" and left.')).toBe(true);
    expect(inMarks('fast', 'You wrote "fast" and left.')).toBe(false);
    expect(inMarks('works for me', 'You wrote. This "works for me" here.')).toBe(false);
  });

  it('are the sender’s where the sender says so', () => {
    const question = '"what is it that the kettle is for?"';
    expect(inMarks('it that the kettle is', `I mean ${question}.`)).toBe(false);
    expect(inMarks('it that the kettle is', `I don't mean that, I asked: ${question}.`)).toBe(false);
    expect(inMarks('it that the kettle is', `You asked ${question}.`)).toBe(true);
    expect(inMarks('it that the kettle is', `I saw that you asked ${question}.`)).toBe(true);
  });
});
