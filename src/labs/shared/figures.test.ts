import { describe, expect, it } from 'vitest';
import { ownStrayTable } from '../../../test/support/own-record.ts';
import { figureOf } from './figures.ts';
import type { LabId } from './limits.ts';
import { pictureMarkup } from './run-markup.ts';
import { scenarios } from './scenarios.ts';
import { labVersion } from './versions.ts';

const surroundings = {
  addressOf: (lab: string) => `https://site.example/labs/${lab}/`,
  linkOf: (lab: string) => `/labs/${lab}/`,
  versionOf: (lab: LabId, model: string) => labVersion(lab, model, ownStrayTable),
  table: ownStrayTable,
};
const figure = (run: string, part = {}) => {
  const [lab = '', scenario = ''] = run.split('/');
  return figureOf(lab, scenario, part, surroundings);
};

describe('the figure of a run', () => {
  it.each([...scenarios])('%s has a complete sentence for each of its %i steps', (run, steps) => {
    const { steps: sentences, citation, fragment } = figure(run);
    expect(sentences).toHaveLength(steps + 1);
    for (const { say, harm = 'None.' } of sentences) {
      expect(say).toMatch(/^[“A-Zg].*\.$/s);
      expect(harm).toMatch(/\.$/);
      expect(`${say}${harm}`).not.toMatch(/undefined|null|\.\.| \./);
    }
    expect(citation).toContain(`#${fragment}`);
  });

  it.each([...scenarios.keys()])('%s is drawn without inline styles', (run) => {
    const markup = pictureMarkup(figure(run), 'a run');
    expect(markup).not.toMatch(/style=|on\w+=|undefined|NaN/);
  });

  it.each([...scenarios.keys()])('%s has words in its bars that fit one step on a phone', (run) => {
    const { picture } = figure(run);
    if (picture.kind !== 'lanes') return;
    const words = picture.bars.flatMap(({ pieces }) => pieces.map((piece) => piece.words));
    expect(words.filter((word) => word.length > 8)).toEqual([]);
  });

  it('says only in the tenth step of the violating run that I/O lands in private memory', () => {
    const { steps } = figure('conversion-race/unmap-without-lock');
    expect(
      steps.flatMap(({ harm, number }) => (harm?.includes('writes into private memory') ? [number] : [])),
    ).toEqual([10]);
    expect(steps.map(({ tone }) => tone)).toEqual([...Array.from({ length: 10 }, () => 'calm'), 'bad']);
  });

  it('reports an access that the machine blocks as an attempt, not as a write', () => {
    const { steps } = figure('conversion-race/blocked-by-hardware');
    expect(steps.at(-1)).toMatchObject({
      say: 'The VMM tries to write into private memory. It still has the page mapped. The machine stops its write.',
      // Red is reserved for broken properties.
      tone: 'refused',
    });
    expect(steps.filter(({ harm, say }) => `${harm} ${say}`.includes('writes'))).toEqual([]);
  });

  it('says that a blocked host tried to read private memory, and names ciphertext as such', () => {
    expect(figure('migration/host-blocked').steps.at(-1)?.harm).toBe(
      'The host tries to read private memory, and is blocked.',
    );
    const { steps, picture } = figure('migration/host-ciphertext');
    expect(steps[3]?.harm).toBe('The host reads private memory, and gets ciphertext.');
    if (picture.kind !== 'lanes') throw new Error('expected lanes');
    const frame = picture.bars.find(({ title }) => title === 'new frame');
    expect(frame?.pieces.map(({ words, from }) => [words, from])).toEqual([
      ['host’s', 0],
      ['cipher', 3],
    ]);
  });

  it('shows the requested steps, numbered as in the whole run, and links to the last of them', () => {
    const { steps, fragment } = figure('conversion-race/unmap-without-lock', { from: 2, to: 9 });
    expect(steps.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect(fragment.split('t=')[1]?.split('.')).toHaveLength(9);
  });

  it('that begins later lists the earlier steps and starts after the last of them', () => {
    const { earlier, steps } = figure('conversion-race/wait-for-the-count', { from: 5, to: 10 });
    const whole = figure('conversion-race/wait-for-the-count', { to: 10 });
    expect(earlier).toEqual(whole.steps.slice(1, 6));
    expect(whole.earlier).toEqual([]);
    expect(steps[0]?.say).toBe(`After step 5. ${whole.steps[5]?.say}`);
    expect(steps.slice(1)).toEqual(whole.steps.slice(6));
  });

  it('draws a frame once while the two rules agree, and twice from where they differ', () => {
    const { picture } = figure('in-place-conversion/pin-in-flight');
    if (picture.kind !== 'strip') throw new Error('expected a strip');
    expect(picture.fork).toBe(4);
    expect(picture.frames.filter(({ at }) => at < 4).map(({ row }) => row)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(picture.frames.filter(({ at }) => at === 5).map(({ tone }) => tone)).toEqual(['calm', 'bad']);
  });

  it('has a bar for the pin over the bar for the page at the moment of the breach', () => {
    const { picture } = figure('conversion-race/unmap-without-lock');
    if (picture.kind !== 'lanes') throw new Error('expected lanes');
    const bars = new Map(picture.bars.map(({ title, pieces }) => [title, pieces]));
    expect(bars.get('held by I/O')).toEqual([{ from: 6, to: 11, look: 'held', words: '' }]);
    expect(bars.get('the page')?.map(({ look, from }) => [look, from])).toEqual([
      ['shared', 0],
      ['marked', 8],
      ['private', 9],
      ['bad', 10],
    ]);
  });

  it.each([
    ['conversion-race/nowhere', {}],
    ['nowhere/unmap-without-lock', {}],
    ['conversion-race/unmap-without-lock', { from: 9, to: 3 }],
    ['conversion-race/unmap-without-lock', { to: 11 }],
  ])('of %s, %o, is refused', (run, part) => {
    expect(() => figure(run, part)).toThrow(/^Unexpected .*, expected /);
  });
});
