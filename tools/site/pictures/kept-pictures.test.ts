import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PictureWords } from '../../../src/export/preview/page-picture.ts';
import { keepPicture, keptPicture, lookOfPictures, pictureKey } from './kept-pictures.ts';

const png = new Uint8Array([137, 80, 78, 71, 1, 2, 3]);
const words: PictureWords = {
  label: 'Position',
  colour: '#23627b',
  title: 'Zero pages on first touch',
  detail: 'Ada Byron',
  mark: '7f3a9c1e2b4d',
  warning: '',
};
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a stored picture is returned unchanged, and no other exists', () => {
  keepPicture(folder, 'a', png);
  expect(keptPicture(folder, 'a')).toEqual(Buffer.from(png));
  expect(keptPicture(folder, 'b')).toBeUndefined();
  expect(readdirSync(folder)).toEqual(['a']);
});

test('a truncated or changed picture is not used', () => {
  keepPicture(folder, 'a', png);
  const file = join(folder, 'a');
  const whole = readFileSync(file);
  writeFileSync(file, whole.subarray(0, -1));
  expect(keptPicture(folder, 'a')).toBeUndefined();
  writeFileSync(file, Buffer.concat([whole.subarray(0, -1), Buffer.of(9)]));
  expect(keptPicture(folder, 'a')).toBeUndefined();
  writeFileSync(file, '');
  expect(keptPicture(folder, 'a')).toBeUndefined();
});

test('a folder that cannot be written only costs time', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(() => keepPicture(join(file, 'below'), 'a', png)).not.toThrow();
  expect(keptPicture(join(file, 'below'), 'a')).toBeUndefined();
});

test('the key depends on every word of a picture and on everything it is drawn with', () => {
  const look = lookOfPictures();
  expect(look).toMatch(/^[0-9a-f]{64}$/);
  const changed = Object.keys(words).map((name) => ({ ...words, [name]: 'another' }));
  const keys = [
    pictureKey(look, words),
    pictureKey('0', words),
    ...changed.map((other) => pictureKey(look, other)),
  ];
  expect(new Set(keys).size).toBe(8);
  expect(pictureKey(look, { ...words })).toBe(keys[0]);
});
