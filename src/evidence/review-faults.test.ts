import { describe, expect, it } from 'vitest';
import { loadSample, sampleFiles } from '../../test/sample-record.ts';
import { archiveOf, type ExampleMail } from '../../test/support/mail/example-mail.ts';
import { reviewFaults } from './review-faults.ts';

const path = 'claims/positions/zero-lazily.mdx';
const hash = '7f3a9c1e2b4d';
const review = `reviews:\n  - { by: ada-byron, message: r1@mail.example, hash: ${hash}, verdict: confirmed }\n`;
const record = (text = review) =>
  loadSample({ [path]: (sampleFiles[path] ?? '').replace('---\nShe', () => `${text}---\nShe`) });
const mail = (body: string, more: Partial<ExampleMail> = {}): ExampleMail => ({
  id: 'r1@mail.example',
  from: 'Ada Byron <a@mail.example>',
  body,
  ...more,
});
const faultsOf = async (...mails: readonly ExampleMail[]) =>
  (await reviewFaults(record().graph, archiveOf(...mails), false)).map(({ reason }) => reason);
const unnamed = [`the mail names neither ${hash} nor /c/zero-lazily/`];

describe('a review', () => {
  it('is in a mail from its author that names the version, by hash or address, or the claim', async () => {
    for (const body of [
      `Right, ${hash} says what I said.\n`,
      `https://loremark.example/h/${hash}/ is right.\n`,
      'https://loremark.example/c/zero-lazily/ is right.\n',
    ])
      expect(await faultsOf(mail(body))).toEqual([]);
  });

  it('fails if the mail names nothing, or another claim', async () => {
    for (const body of ['That is right.\n', 'https://loremark.example/c/zero-late/ is right.\n'])
      expect(await faultsOf(mail(body))).toEqual(unnamed);
  });

  it('may be in an answer to a mail that names it', async () => {
    const body = `On Mon, 3 Jun 2024, Ben Carr wrote:\n> Is ${hash} right?\nIt is.\n`;
    expect(await faultsOf(mail(body))).toEqual([]);
  });

  it('agrees with the review line for the version, if there is one', async () => {
    const line = (of: string, verdict: string) => `Loremark-Review: ${of} ${verdict}\n`;
    expect(await faultsOf(mail(line(hash, 'confirmed')))).toEqual([]);
    expect(await faultsOf(mail(line(hash, 'disputed')))).toEqual(['the mail says that it is disputed']);
    expect(await faultsOf(mail(`> ${line(hash, 'disputed')}No, it is right.\n`))).toEqual([]);
    expect(await faultsOf(mail(line('0c41d2a98be7', 'disputed') + line(hash, 'Confirmed')))).toEqual([]);
  });

  it('fails if somebody else sent the mail', async () => {
    expect(await faultsOf(mail(`${hash} is right.\n`, { from: 'Ben Carr <b@mail.example>' }))).toEqual([
      'it is not a mail from Ada Byron',
    ]);
  });

  it('is skipped if the mail is not available, unless strict', async () => {
    const other = mail('No.\n', { id: 'other@mail.example' });
    expect(await faultsOf(other)).toEqual([]);
    expect((await reviewFaults(record().graph, archiveOf(other), true)).map(({ reason }) => reason)).toEqual([
      'no copy of its mail is available, so nothing proves it',
    ]);
  });

  it('reports its claim and its place in it', async () => {
    const { dir, graph } = record();
    expect(await reviewFaults(graph, archiveOf(mail('No.\n')), false)).toMatchObject([
      { claim: 'zero-lazily', message: 'r1@mail.example', place: { file: `${dir}/${path}`, line: 8 } },
    ]);
  });
});
