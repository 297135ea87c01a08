import { describe, expect, it } from 'vitest';
import { usage as newUsage, runNew } from '../run-new.ts';
import { statusOf } from './command-line.ts';
import { streamsWithContent, withContent } from './next-action.ts';

describe('a command that a message names', () => {
  it.each([
    ['`npm run check` names it', '`npm run check -- --content urn` names it'],
    ['run `npm run ledger -- --write`', 'run `npm run ledger -- --write --content urn`'],
    ['`npm run --silent check -- --json`', '`npm run --silent check -- --json --content urn`'],
    ['`npm start`, `npm run dig`', '`npm start -- --content urn`, `npm run dig -- --content urn`'],
    ['`npm run check -- --content x`', '`npm run check -- --content x`'],
    ['see `npm run new -- --help`', 'see `npm run new -- --help`'],
    ['`npm run explore`, npm run check', '`npm run explore`, npm run check'],
  ])('gets the content folder of the call: %s', (text, expected) => {
    expect(withContent(text, 'urn')).toBe(expected);
  });

  it('quotes a folder whose name has spaces', () => {
    expect(withContent('`npm run check`', 'my urn')).toBe("`npm run check -- --content 'my urn'`");
  });

  it('is unchanged if no folder or the default was given, or if a program reads the output', () => {
    const printed: string[] = [];
    const streams = {
      out: (text: string) => printed.push(text),
      err: () => undefined,
      isTerminal: false,
      progress: () => undefined,
    };
    for (const argv of [
      [],
      ['--content'],
      ['--content', 'content'],
      ['--content=content'],
      ['--content', 'urn', '--json'],
    ])
      streamsWithContent(streams, argv).out('`npm run check`');
    expect(new Set(printed)).toEqual(new Set(['`npm run check`']));
    for (const argv of [['--into', 'urn'], ['--content=urn']]) {
      streamsWithContent(streams, argv).out('`npm run check`');
      expect(printed.at(-1)).toBe('`npm run check -- --content urn`');
    }
  });

  it('gets it in the messages of a whole command', async () => {
    const printed: string[] = [];
    const print = (text: string) => printed.push(text);
    expect(
      await statusOf(newUsage, runNew, ['position', '--content', 'urn'], {
        out: print,
        err: print,
        isTerminal: false,
        progress: () => undefined,
      }),
    ).toBe(2);
    expect(printed.join('')).toContain('`npm run new -- position ada-zeroes-lazily --content urn`');
  });
});
