import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeSample } from '../test/sample-record.ts';
import { CommandError, readArguments } from './command/command-line.ts';
import { usage as ledgerUsage } from './ledger-options.ts';
import { runCite, usage } from './run-cite.ts';
import { runLedger } from './run-ledger.ts';

const content = writeSample();
const cite = (...argv: string[]) => citeIn(content, ...argv);
const citeIn = (folder: string, ...argv: string[]) => {
  const args = readArguments(usage, [...argv, '--content', folder]);
  if (args === 'help') throw new Error('help');
  return runCite(args, { SITE: 'https://record.example', BASE: '/r/' });
};

const writeLedger = (folder: string, day: string, ...argv: string[]) => {
  const args = readArguments(ledgerUsage, ['--content', folder, '--write', ...argv]);
  return args === 'help' ? undefined : runLedger(args, day, () => []).code;
};

describe('npm run cite', () => {
  it('prints the mail form of a claim, with the given address of the site', () => {
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

  it('finds a claim by the hash of its current version', () => {
    const hash = /\/c\/zero-lazily\/([0-9a-f]{12})\//.exec(cite('zero-lazily'))?.[1] ?? '';
    expect(cite(hash)).toBe(cite('zero-lazily'));
  });

  it('accepts every address of a claim, on any host and below any base', () => {
    const mail = cite('zero-lazily');
    const hash = /\/c\/zero-lazily\/([0-9a-f]{12})\//.exec(mail)?.[1] ?? '';
    for (const name of [
      `zero-lazily/${hash}`,
      '/c/zero-lazily/',
      `https://other.example/r/c/zero-lazily/${hash}/#words`,
      `/c/zero-lazily/${hash}.txt`,
      `https://record.example/r/h/${hash}/`,
    ])
      expect(cite(name)).toBe(mail);
    expect(() => cite(`/c/zero-sometimes/${hash}/`)).toThrow(
      /is one of `zero-lazily`, not of `zero-sometimes`/,
    );
  });

  const example = (...argv: string[]) => citeIn('examples/file-times', ...argv);

  it('cites a short answer, a topic and an essay by any of their names', () => {
    const answer = example('which-changes-more-often');
    expect(answer).toMatch(/^Does mtime or ctime change more often\?\n/);
    const hash = /https:\/\/record\.example\/r\/q\/which-changes-more-often\/([0-9a-f]{12})\//.exec(
      answer,
    )?.[1];
    for (const name of ['brief/which-changes-more-often', '/q/which-changes-more-often/', hash ?? ''])
      expect(example(name)).toBe(answer);
    expect(example('samba', '--form', 'line')).toMatch(
      /^Loremark, [^:]*: "Samba" https:\/\/record\.example\/r\/h\/[0-9a-f]{12}\/\n$/,
    );
    const markdown = example('which-changes-more-often', '--form', 'markdown');
    expect(markdown).toMatch(/^\*\*Does mtime or ctime change more often\?\*\*\n\n/);
    expect(markdown).toMatch(
      /\n\n\[[^\]]+, \d+ \w{3} 2010\]\(https:\/\/lore\.kernel\.org\/all\/[^)]+\/\)[^\n]*:\n\n> \S/,
    );
    expect(markdown).toContain(
      `\`${hash}\`: [Does mtime or ctime change more often?](https://record.example/r/q/`,
    );
    expect(example('samba', '--form', 'markdown')).toMatch(/^\*\*Samba\*\*\n\n/);
    expect(example('/positions/jeff-layton/')).toContain('/r/positions/jeff-layton/');
    expect(example('overview')).toContain('/r/e/overview/');
    expect(example('samba', '--form', 'bibtex')).toMatch(/^@misc\{topic-[0-9a-f]{12},/);
    expect(JSON.parse(example('samba', '--form', 'csl-json'))).toMatchObject([{ title: 'Samba' }]);
    expect(example('samba', '--form', 'ris')).toMatch(/^TY {2}- ELEC\n/);
    expect(() => example('samba', '--form', 'link')).toThrow(
      /it has mail, line, markdown, bibtex, csl-json, ris$/,
    );
  });

  it('cites an earlier version with its own text and its own address', () => {
    const id = 'david-can-samba-use-ext4-time';
    const earlier = example('0a1992d43fb2');
    expect(earlier).toContain(`/c/${id}/0a1992d43fb2/`);
    expect(example(`${id}/0a1992d43fb2`)).toBe(earlier);
    expect(example(id)).not.toContain('0a1992d43fb2');
  });

  it('says in every form of a withdrawn claim that it was withdrawn', () => {
    const dir = writeSample();
    expect(writeLedger(dir, '2026-11-22')).toBe(0);
    rmSync(join(dir, 'claims/positions/not-at-boot.mdx'));
    expect(writeLedger(dir, '2026-11-25', '--withdraw', 'not-at-boot', '--reason', 'misread.')).toBe(0);
    expect(citeIn(dir, 'not-at-boot')).toContain('\nWithdrawn from the record on 25 Nov 2026: misread.\n');
    expect(citeIn(dir, 'not-at-boot', '--form', 'bibtex')).toContain('  day = {22},\n');
    expect(citeIn(dir, 'not-at-boot', '--form', 'line')).toContain('[withdrawn from the record]');
    for (const form of ['markdown', 'link', 'bibtex', 'csl-json', 'ris', 'words'])
      expect([form, citeIn(dir, 'not-at-boot', '--form', form)]).toEqual([
        form,
        expect.stringMatching(/withdrawn from the record/i),
      ]);
  });

  it('says of a version cited under an earlier id that its claim was withdrawn later', () => {
    const dir = writeSample();
    const path = join(dir, 'claims/positions/not-at-boot.mdx');
    expect(writeLedger(dir, '2026-11-22')).toBe(0);
    const hash = /\/c\/not-at-boot\/([0-9a-f]{12})\//.exec(citeIn(dir, 'not-at-boot'))?.[1] ?? '';
    renameSync(path, join(dir, 'claims/positions/not-while-booting.mdx'));
    writeFileSync(
      join(dir, 'redirects.yml'),
      '- { from: not-at-boot, to: not-while-booting, reason: said too little }\n',
    );
    expect(writeLedger(dir, '2026-11-23', '--reason', 'renamed')).toBe(0);
    rmSync(join(dir, 'claims/positions/not-while-booting.mdx'));
    expect(writeLedger(dir, '2026-11-25', '--withdraw', 'not-while-booting', '--reason', 'misread.')).toBe(0);
    expect(citeIn(dir, hash)).toContain('\nWithdrawn from the record on 25 Nov 2026: misread.\n');
  });

  it('cites a text that returned to an earlier version as that version, with the day of its first publication', () => {
    const dir = writeSample();
    const path = join(dir, 'topics/zeroing.mdx');
    const text = readFileSync(path, 'utf8');
    expect(writeLedger(dir, '2026-11-22')).toBe(0);
    const before = citeIn(dir, 'topic/zeroing');
    writeFileSync(path, text.replace('somebody else', 'another'));
    expect(writeLedger(dir, '2026-11-25', '--reason', 'a better word')).toBe(0);
    expect(citeIn(dir, 'topic/zeroing')).toContain('25 Nov 2026');
    writeFileSync(path, text);
    expect(citeIn(dir, 'topic/zeroing')).toBe(before);
    expect(writeLedger(dir, '2026-11-28', '--reason', 'not better')).toBe(0);
    expect(citeIn(dir, 'topic/zeroing')).toBe(before);
    expect(before).toContain('22 Nov 2026');
    expect(citeIn(dir, /\/topics\/zeroing\/([0-9a-f]{12})\//.exec(before)?.[1] ?? '')).toBe(before);
  });

  it('explains usage errors', () => {
    expect(() => cite('zero-lazy')).toThrow(
      new CommandError('nothing that can be cited is named `zero-lazy`; did you mean `zero-lazily`?'),
    );
    expect(() => cite('0123456789ab')).toThrow(/no version of the record has the hash `0123456789ab`/);
    expect(() => cite('zero-lazily/0123456789ab')).toThrow(/no version `0123456789ab` of `zero-lazily`/);
    expect(() => cite('zero-lazily', '--quotation', '1')).toThrow(/goes with `--form words`/);
    expect(() => cite('zero-lazily', '--form', 'words', '--quotation', '0')).toThrow(/a whole number from 1/);
    expect(() => cite('zero-lazily', '--form', 'words', '--quotation', '9')).toThrow(
      /no quotation 9; it has 1$/,
    );
    expect(() => cite('zero-lazily', '--form', 'verse')).toThrow(
      /unknown form `verse`, expected one of mail,/,
    );
    expect(() => cite('zero-lazily', '--form', 'bibtx')).toThrow(/words; did you mean `bibtex`\?$/);
    expect(() => cite('zeroing-merged', '--form', 'link')).toThrow(/has no form `link`; it has mail, /);
    expect(() => cite()).toThrow(/expected the id of a claim/);
  });
});
