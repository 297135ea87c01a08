import { describe, expect, it } from 'vitest';
import { writeSample } from '../test/sample-record.ts';
import { CallError, readWords } from './command-line.ts';
import { runCite, usage } from './run-cite.ts';

const content = writeSample();
const cite = (...argv: string[]) => {
  const words = readWords(usage, [...argv, '--content', content]);
  if (words === 'help') throw new Error('help');
  return runCite(words, { SITE: 'https://record.example', BASE: '/r/' });
};

describe('npm run cite', () => {
  it('prints the mail form of a claim, with the address it was told', () => {
    const text = cite('zero-lazily');
    expect(text).toMatch(/^Ada Byron, 18 Jun 2024 \[1\]:\n\n : zero each page when it is first touched\n/);
    expect(text).toContain('https://record.example/r/c/zero-lazily/');
    expect(text.endsWith('\n')).toBe(true);
  });

  it('prints any form, and one quotation alone', () => {
    expect(cite('zero-lazily', '--form', 'line')).toMatch(/^Ada Byron, 18 Jun 2024: "zero each page/);
    expect(cite('zero-lazily', '--form', 'bibtex')).toContain('author = {{Loremark editors}}');
    expect(cite('zero-sometimes', '--form', 'words', '--quotation', '2')).toContain('never zero at boot');
  });

  it('finds a claim by the hash of its present version', () => {
    const hash = /\/c\/zero-lazily\/([0-9a-f]{12})\//.exec(cite('zero-lazily'))?.[1] ?? '';
    expect(cite(hash)).toBe(cite('zero-lazily'));
  });

  it('says what is wrong with the call', () => {
    expect(() => cite('zero-lazy')).toThrow(
      new CallError('there is no claim `zero-lazy`; did you mean `zero-lazily`?'),
    );
    expect(() => cite('zero-lazily', '--form', 'verse')).toThrow(
      /unknown form `verse`, expected one of mail,/,
    );
    expect(() => cite('zeroing-merged', '--form', 'link')).toThrow(/has no form `link`/);
    expect(() => cite()).toThrow(/expected the id of a claim/);
  });
});
