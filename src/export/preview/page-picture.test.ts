import { Resvg } from '@resvg/resvg-js';
import { beforeAll, expect, test } from 'vitest';
import { loadSample } from '../../../test/sample-record.ts';
import { type CitedClaim, citedClaim } from '../../cite/cited-claim.ts';
import { claimPictureWords, type PictureWords, painter } from './page-picture.ts';
import { fitLines, fontOptions, measureWith, textElement } from './picture-text.ts';

const fontDir = new URL('../../styles/fonts', import.meta.url).pathname;
const paint = painter(fontDir);
const cited = new Map<string, CitedClaim>();

beforeAll(() => {
  const { graph } = loadSample();
  for (const claim of graph.claims.values()) {
    const where = { site: 'https://loremark.example', base: '/', hash: '7f3a9c1e2b4d', results: new Map() };
    cited.set(claim.id, citedClaim(graph, claim, where));
  }
});

function wordsOf(id: string): PictureWords {
  const claim = cited.get(id);
  if (!claim) throw new Error(`no claim ${id}`);
  return claimPictureWords(claim);
}

test('a picture says the kind, the claim, who, when, the version and what to beware of', () => {
  expect(wordsOf('zero-lazily')).toMatchObject({
    label: 'Position',
    title: 'Zero pages on first touch, not at boot',
    detail: 'Ada Byron, 18 June 2024',
    mark: '7f3a9c1e2b4d',
    warning: 'refined later; words not checked',
  });
  const svg = paint.svg(wordsOf('zero-lazily'));
  for (const word of ['Position', 'Zero pages', 'Ada Byron', '7f3a9c1e2b4d', 'Loremark', 'refined later']) {
    expect(svg).toContain(word);
  }
});

test('it is a PNG of 1200 by 630, the same bytes by another painter', () => {
  const png = paint.png(wordsOf('zero-lazily'));
  const bytes = Buffer.from(png);
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(Buffer.from(painter(fontDir).png(wordsOf('zero-lazily')))).toEqual(bytes);
});

test('awkward titles stay inside the picture', () => {
  const titles = [
    '100% of "<pages>" & $x_1 #2 {a} ~ ^ \\ 漢字 שלום',
    'W'.repeat(72),
    `${'wide '.repeat(14)}x`,
    'a\u0000b\ud800c]]>',
  ];
  for (const title of titles) {
    const box = new Resvg(paint.svg({ ...wordsOf('not-at-boot'), title }), fontOptions(fontDir)).getBBox();
    expect(box).toBeDefined();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1200);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(630);
  }
});

test('a line that was fitted is no wider than asked, and no word is lost', () => {
  const measure = measureWith(fontOptions(fontDir));
  const style = { family: 'Lore Serif', weight: 600, size: 44 } as const;
  const text = 'Making guest_memfd the preferred store for all VMs is a non-goal of theirs';
  const lines = fitLines(text, 400, style, measure);
  expect(lines.join(' ')).toBe(text);
  for (const line of lines) expect(measure(line, style)).toBeLessThanOrEqual(400);
  expect(measure('WWWW', style)).toBeGreaterThan(measure('iiii', style));
});

test('what XML cannot hold is replaced, what it could mistake is escaped', () => {
  const style = { family: 'Lore Sans', weight: 400, size: 10 } as const;
  expect(textElement('<a> & \u0001', 0, 0, style, '#000')).toContain('>&lt;a&gt; &amp; \ufffd<');
});
