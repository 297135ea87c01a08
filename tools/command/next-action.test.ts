import { describe, expect, it } from 'vitest';
import { usage as newUsage, runNew } from '../run-new.ts';
import { statusOf } from './command-line.ts';
import { tellingContent, withContent } from './next-action.ts';

describe('a command that a message names', () => {
  it.each([
    ['`npm run check` names it', '`npm run check -- --content urn` names it'],
    ['run `npm run ledger -- --write`', 'run `npm run ledger -- --write --content urn`'],
    ['`npm run --silent check -- --json`', '`npm run --silent check -- --json --content urn`'],
    ['`npm start`, `npm run dig`', '`npm start -- --content urn`, `npm run dig -- --content urn`'],
    ['`npm run check -- --content x`', '`npm run check -- --content x`'],
    ['see `npm run new -- --help`', 'see `npm run new -- --help`'],
    ['`npm run explore`, npm run check', '`npm run explore`, npm run check'],
  ])('goes on with the content folder of the call: %s', (text, told) => {
    expect(withContent(text, 'urn')).toBe(told);
  });

  it('has a folder with spaces in marks', () => {
    expect(withContent('`npm run check`', 'my urn')).toBe("`npm run check -- --content 'my urn'`");
  });

  it('stays as it is where none was given, or it is the usual one, or a program reads it', () => {
    const said: string[] = [];
    const streams = {
      out: (text: string) => said.push(text),
      err: () => undefined,
      watched: false,
      progress: () => undefined,
    };
    for (const argv of [
      [],
      ['--content'],
      ['--content', 'content'],
      ['--content=content'],
      ['--content', 'urn', '--json'],
    ])
      tellingContent(streams, argv).out('`npm run check`');
    expect(new Set(said)).toEqual(new Set(['`npm run check`']));
    for (const argv of [['--into', 'urn'], ['--content=urn']]) {
      tellingContent(streams, argv).out('`npm run check`');
      expect(said.at(-1)).toBe('`npm run check -- --content urn`');
    }
  });

  it('is told so by each command', async () => {
    const said: string[] = [];
    const say = (text: string) => said.push(text);
    expect(
      await statusOf(newUsage, runNew, ['position', '--content', 'urn'], {
        out: say,
        err: say,
        watched: false,
        progress: () => undefined,
      }),
    ).toBe(2);
    expect(said.join('')).toContain('`npm run new -- position ada-zeroes-lazily --content urn`');
  });
});
