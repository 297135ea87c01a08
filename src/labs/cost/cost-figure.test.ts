import { describe, expect, test } from 'vitest';
import { costBars, costSentence } from './cost-figure.ts';
import { scenarioOfTyped, typedOf } from './cost-input.ts';
import { type CostRun, costRun, schemes } from './cost-run.ts';
import { costExamples } from './examples.ts';

function played(scenario: string): CostRun {
  const answer = costRun(scenario, { version: '', address: '' });
  if (answer.kind !== 'played') throw new Error(answer.problem);
  return answer.run;
}

const changed = (id: string, more: object) => played(scenarioOfTyped({ ...typedOf(id), ...more }));

describe('the bars of the cost lab', () => {
  test.each(costExamples)(
    '$id: every scheme has a bar in each group, on a scale marked as logarithmic',
    ({ id }) => {
      const groups = costBars(played(id)).split('</svg>').slice(0, -1);
      expect(groups).toHaveLength(2);
      for (const group of groups) {
        expect(group.match(/<rect /g)).toHaveLength(schemes.length);
        for (const name of schemes) expect(group).toContain(`>${name}<`);
        expect(group).toContain('>log scale<');
        expect(group).toMatch(/aria-label="[^"]+, on a logarithmic scale: /);
      }
      expect(groups[1]).toContain('inside');
    },
  );
});

describe('the sentence of the cost lab', () => {
  test.each([
    [
      'E1_one_subpage_of_a_1GiB_page',
      '64 bytes for each 4 KiB of a page that is split, here 1 page of 1 GiB;',
    ],
    ['E3_scattered_4KiB_pages', '64 bytes for each 4 KiB of a page that is split, here 512 pages of 2 MiB;'],
  ])('explains the struct pages of %s', (id, words) => {
    expect(costSentence(played(id))).toContain(words);
  });

  test('does not mention struct pages if none are needed', () => {
    expect(costSentence(played('E4_1MiB_ring_on_4KiB_pages'))).not.toContain('struct');
    expect(costSentence(changed('E3_scattered_4KiB_pages', { hvo: '0' }))).not.toContain('struct');
  });

  test('says that nothing is cleared only for a machine that clears nothing itself', () => {
    const id = 'E2_64MiB_buffer_1000_times';
    expect(costSentence(played(id))).toContain('in place copies nothing, clears nothing');
    const coco = costSentence(changed(id, { hw: 'coco' }));
    expect(coco).toContain('has the host clear nothing');
    expect(coco).not.toMatch(/clears nothing/);
    expect(changed(id, { hw: 'coco' }).report.verdict).toContain('zeroes 0 by the host');
  });

  test('distinguishes memory beyond the guest’s own from a pool inside it', () => {
    expect(costSentence(played('E2_64MiB_buffer_1000_times'))).toContain(
      'and need nothing beyond it, with the pool of a bounce buffer inside it;',
    );
  });
});

describe('the verdict of the cost lab', () => {
  const measured = { tconv: '10', tsplit: '20', speed: '10' };
  test('charges a range for the pages that it touches, and not for those of the scenario', () => {
    // (10 + 20) µs at 10 GB/s: one page is split, and not the 32 of a buffer of 64 MiB.
    expect(changed('E2_64MiB_buffer_1000_times', measured).report.verdict).toContain(
      'converting a range is faster than copying it once from 293 KiB on, with a split for each 2 MiB that it touches; here 2 conversions stand for each copy through a bounce buffer, and they are faster from 586 KiB on.',
    );
  });

  test('says that converting never pays if a split takes as long as copying', () => {
    const { report, breakEven } = changed('E2_64MiB_buffer_1000_times', { ...measured, tsplit: '300' });
    expect(breakEven).toEqual({ kind: 'splits' });
    expect(report.verdict).toContain('converting a long range is never faster');
  });

  test('says that converting never pays if in place copies more than a bounce buffer', () => {
    for (const id of [
      'E2_64MiB_buffer_1000_times',
      'E3_scattered_4KiB_pages',
      'E4_1MiB_ring_on_4KiB_pages',
    ]) {
      const { report, breakEven } = changed(id, { ...measured, hw: 'coco' });
      expect(breakEven, id).toEqual({ kind: 'copies' });
      expect(report.verdict).toContain('in place copies more than a bounce buffer does');
      expect(report.verdict).not.toContain('is faster');
    }
  });

  test('says that there is nothing to save if no payload has to survive', () => {
    const { report, breakEven } = changed('E1_one_subpage_of_a_1GiB_page', measured);
    expect(breakEven).toEqual({ kind: 'nothing' });
    expect(report.verdict).toContain('there is nothing to save here');
  });

  test('mentions no split for pages that never split', () => {
    const { verdict } = changed('E4_1MiB_ring_on_4KiB_pages', measured).report;
    expect(verdict).toMatch(/converting a range is faster than copying it once from 97\.66 KiB on\.$/);
  });
});
