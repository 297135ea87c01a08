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

test('a picture that was kept comes back as it was, and no other is there', () => {
  keepPicture(folder, 'a', png);
  expect(keptPicture(folder, 'a')).toEqual(Buffer.from(png));
  expect(keptPicture(folder, 'b')).toBeUndefined();
  expect(readdirSync(folder)).toEqual(['a']);
});

test('a picture that was cut short or changed is not taken for the one that was kept', () => {
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

test('a folder that cannot be written loses nothing but time', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(() => keepPicture(join(file, 'below'), 'a', png)).not.toThrow();
  expect(keptPicture(join(file, 'below'), 'a')).toBeUndefined();
});

test('each word that a picture shows, and what it is drawn with, makes another key', () => {
  const look = lookOfPictures();
  expect(look).toMatch(/^[0-9a-f]{64}$/);
  const changed = Object.keys(words).map((name) => ({ ...words, [name]: 'another' }));
  const keys = [
    pictureKey(look, words),
    pictureKey('0', words),
    ...changed.map((one) => pictureKey(look, one)),
  ];
  expect(new Set(keys).size).toBe(8);
  expect(pictureKey(look, { ...words })).toBe(keys[0]);
});
