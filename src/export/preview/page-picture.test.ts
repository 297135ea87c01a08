import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { beforeAll, expect, test } from 'vitest';
import { loadSample } from '../../../test/sample-record.ts';
import { type CitedClaim, citedClaim } from '../../cite/cited-claim.ts';
import { claimPictureWords, kindColours, type PictureWords, painter } from './page-picture.ts';
import { fitLines, fontOptions, measureWith, textElement } from './picture-text.ts';

const fontDir = new URL('../../styles/fonts', import.meta.url).pathname;
const paint = painter(fontDir);
const cited = new Map<string, CitedClaim>();

beforeAll(() => {
  const { graph } = loadSample();
  for (const claim of graph.claims.values()) {
    const where = { site: 'https://loremark.example', base: '/', hash: '7f3a9c1e2b4d', results: [] };
    cited.set(claim.id, citedClaim(graph, claim, where));
  }
});

function wordsOf(id: string): PictureWords {
  const claim = cited.get(id);
  if (!claim) throw new Error(`no claim ${id}`);
  return claimPictureWords(claim);
}

test('a picture shows the kind, the claim, speaker and day, the version and the warnings', () => {
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

test('an outcome shows the day it was looked up, and words known from a quotation the day they were quoted', () => {
  expect(wordsOf('zeroing-merged').detail).toBe('as of 22 November 2026');
  const claim = cited.get('zero-lazily');
  if (!claim) throw new Error('no claim');
  const quoted = claim.evidence.map((piece) => ({ ...piece, quotes: true, senderName: 'Li' }));
  expect(claimPictureWords({ ...claim, evidence: quoted }).detail).toBe('Ada Byron, quoted 18 June 2024');
  expect(claimPictureWords({ ...claim, date: undefined }).detail).toBe('Ada Byron');
});

/** The elements of a picture: rectangles with position, size and colour; texts with position, font, size and colour. */
function placed(words: PictureWords): readonly string[] {
  const svg = paint.svg(words).matchAll(/<(rect|text) ([^>]*)>([^<]*)/g);
  return [...svg].map(([, , attributes = '', text = '']) =>
    [...[...attributes.matchAll(/="([^"]*)"/g)].map(([, value]) => value), text].join(' ').trim(),
  );
}

test('each element has its position', () => {
  const words = {
    label: 'Fact',
    colour: '#123456',
    title: 'Tea',
    detail: 'Ada',
    mark: '7f3a',
    warning: 'late',
  };
  expect(placed(words)).toEqual([
    '100% 100% #fcfbf8',
    '100% 14 #123456',
    '84 118 Lore Sans 600 30 #123456 start Fact',
    '84 233.6 Lore Serif 600 76 #1d2126 start Tea',
    '84 307.6 Lore Sans 400 34 #4a5058 start Ada',
    '84 526 1032 2 #d9d5cb',
    '84 580 Lore Serif 600 32 #1d2126 start Loremark',
    expect.stringMatching(/^2\d\d\.?\d* 580 Lore Sans 600 28 #7a5200 start late$/),
    '1116 580 Lore Sans 400 28 #4a5058 end 7f3a',
  ]);
});

test('a longer title is smaller and has more lines, and the detail moves down', () => {
  const words = { label: '', colour: '', detail: 'Ada', mark: '', warning: '' };
  const title = (count: number) => `${'kettle '.repeat(count).trim()}`;
  const lines = (count: number) =>
    placed({ ...words, title: title(count) })
      .filter((element) => / start (?:kettle|Ada)/.test(element))
      .map((element) =>
        element.replace(
          /^84 ([\d.]+) Lore \w+ \d+ (\d+) .*$/,
          (_, y: string, size: string) => `${Number(y).toFixed(1)} ${size}`,
        ),
      );
  expect(lines(4)).toEqual(['233.6 76', '307.6 34']);
  expect(lines(8)).toEqual(['233.6 76', '326.3 76', '400.3 34']);
  expect(lines(9)).toEqual(['227.6 66', '308.1 66', '382.1 34']);
  const sizes = [15, 16, 24, 25, 60].map((count) => [lines(count)[0], lines(count).length - 1]);
  expect(sizes).toEqual([
    ['227.6 66', 3],
    ['220.4 54', 3],
    ['220.4 54', 4],
    ['214.4 44', 4],
    ['214.4 44', 5],
  ]);
});

test('a warning fits between the name and the version, and is cut after a word', () => {
  const words = { label: '', colour: '', title: 'Tea', detail: '', mark: '7f3a9c1e2b4d' };
  const warning = (text: string) =>
    placed({ ...words, warning: text }).find((element) => element.includes('#7a5200'));
  expect(warning('late '.repeat(60))).toMatch(/ late$/);
  expect(warning('')).toBeUndefined();
  const [, x = '', shown = ''] = /^([\d.]+) .* start (.*)$/.exec(warning('late '.repeat(60)) ?? '') ?? [];
  const measure = measureWith(fontOptions(fontDir));
  const foot = { family: 'Lore Sans', weight: 400, size: 28 } as const;
  const end = 1116 - measure(words.mark, foot) - 24;
  expect(Number(x)).toBe(84 + measure('Loremark', { family: 'Lore Serif', weight: 600, size: 32 }) + 32);
  expect(Number(x) + measure(shown, foot)).toBeLessThanOrEqual(end);
  expect(Number(x) + measure(`${shown} late`, foot)).toBeGreaterThan(end);
});

test('the colours are those of the page in light mode', () => {
  const css = readFileSync(new URL('../../styles/parts.css', import.meta.url), 'utf8');
  const found = [...css.matchAll(/\[data-kind="([a-z-]+)"\] \{\s*--kind: light-dark\((#[0-9a-f]{6})/g)];
  expect(Object.fromEntries(found.map(([, kind, colour]) => [kind, colour]))).toEqual(kindColours);
});

test('it is a PNG of 1200 by 630, and another painter gives the same bytes', () => {
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

test('a fitted line is no wider than the given width, and no word is lost', () => {
  const measure = measureWith(fontOptions(fontDir));
  const style = { family: 'Lore Serif', weight: 600, size: 44 } as const;
  const text = 'Making guest_memfd the preferred store for all VMs is a non-goal of theirs';
  const lines = fitLines(text, 400, style, measure);
  expect(lines.join(' ')).toBe(text);
  for (const line of lines) expect(measure(line, style)).toBeLessThanOrEqual(400);
  expect(measure('WWWW', style)).toBeGreaterThan(measure('iiii', style));
});

test('a line may have exactly the given width, and a wider word is split', () => {
  const measure = (text: string) => text.length;
  const style = { family: 'Lore Sans', weight: 400, size: 10 } as const;
  const lines = (text: string, width: number) => fitLines(text, width, style, measure);
  expect(lines(' aa bb  cc ', 5)).toEqual(['aa bb', 'cc']);
  expect(lines('abcdef g', 6)).toEqual(['abcdef', 'g']);
  expect(lines('abcdefgh i', 3)).toEqual(['abc', 'def', 'gh', 'i']);
  expect(lines('', 3)).toEqual([]);
});

test('only our four font files are used, and an empty text has no width', () => {
  const { font } = fontOptions('fonts');
  expect(font).toEqual({
    loadSystemFonts: false,
    fontFiles: ['serif-400', 'serif-600', 'sans-400', 'sans-600'].map((name) => `fonts/lore-${name}.ttf`),
    defaultFontFamily: 'Lore Serif',
  });
  const measure = measureWith(fontOptions(fontDir));
  expect(measure('', { family: 'Lore Sans', weight: 400, size: 10 })).toBe(0);
});

test('characters that XML does not allow are replaced, and its markup is escaped', () => {
  const style = { family: 'Lore Sans', weight: 400, size: 10 } as const;
  expect(textElement('<a> & \u0001', 0, 0, style, '#000')).toContain('>&lt;a&gt; &amp; \ufffd<');
  const shown = (code: number) =>
    /start">(.*)</s.exec(textElement(String.fromCodePoint(code), 0, 0, style, ''))?.[1];
  for (const code of [0x9, 0xa, 0xd, 0x20, 0xd7ff, 0xe000, 0xfffd, 0x10000])
    expect(shown(code), code.toString(16)).toBe(String.fromCodePoint(code));
  for (const code of [0x8, 0xb, 0xc, 0xe, 0x1f, 0xd800, 0xdfff, 0xfffe, 0xffff])
    expect(shown(code), code.toString(16)).toBe('\ufffd');
});
