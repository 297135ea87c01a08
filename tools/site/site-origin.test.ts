import { expect, it } from 'vitest';
import { CommandError } from '../command/command-line.ts';
import { originOf } from './site-origin.ts';

it('an origin is used without its slash, and has a default', () => {
  expect(originOf({ SITE: 'https://record.example/' })).toBe('https://record.example');
  expect(originOf({ SITE: 'http://localhost:4321' })).toBe('http://localhost:4321');
  expect(originOf({})).toBe('https://loremark.example');
  expect(originOf({ SITE: '' })).toBe('https://loremark.example');
});

it('a value that is not an origin is refused', () => {
  for (const SITE of ['record.example', 'ftp://record.example', 'https://me@record.example'])
    expect(() => originOf({ SITE })).toThrow(
      new CommandError(`SITE is \`${SITE}\`, expected an origin such as https://loremark.example`),
    );
});

it('a path in it is refused, with a suggestion', () => {
  for (const SITE of ['https://record.example/r', 'https://record.example/r/', 'https://record.example/r?x'])
    expect(() => originOf({ SITE })).toThrow(
      new CommandError(`SITE is \`${SITE}\`, expected an origin alone: SITE=https://record.example BASE=/r/`),
    );
});
