import { expect, it } from 'vitest';
import { strayTable } from '../../src/components/run/stray-table.ts';
import type { Evidence, MessageSource } from '../../src/labs/shared/source.ts';
import { changedLegend } from '../../src/labs/stray-access/stray-words.ts';
import { labData, wordsBehind } from '../../src/site/labs.ts';
import { record } from '../../src/site/record.ts';
import { readSite, textOf } from './built-site.ts';

const { machines, before, otherWays, marks } = strayTable();
const statements: readonly Evidence[] = [
  before.evidence,
  otherWays.evidence,
  ...Object.values(machines).flatMap(({ parameters, guestData, consequences }) => [
    parameters.evidence,
    guestData.evidence,
    ...consequences.flatMap(({ evidence, since }) => [evidence, ...(since ? [since.evidence] : [])]),
  ]),
];
const messages: readonly MessageSource[] = [
  ...statements.flatMap((evidence) => (evidence.unsourced ? [] : evidence.sources)),
  ...(labData('stray-access').disagreements ?? []).flatMap(({ sides }) =>
    sides.flatMap(({ speaker, sources }) =>
      sources.map(({ message: id, lines }) => ({
        kind: 'message' as const,
        id,
        lines,
        who: record().people.get(speaker)?.name ?? speaker,
      })),
    ),
  ),
].filter((source) => source.kind === 'message');

it('the thread left it open whether SNP dies, with a message on each side', () => {
  const snp = labData('stray-access').disagreements?.find(({ id }) => id === 'snp-fatal');
  expect(snp?.sides.map(({ sources: [first] }) => first?.message)).toEqual([
    'ZnSRZcap1dc2_WBV@google.com',
    'c05f2a97-5863-4da7-bfae-2d6873a62ebe@redhat.com',
  ]);
});

it('a disagreement is about machines of the table', () => {
  const named = (labData('stray-access').disagreements ?? []).flatMap(({ machines: of }) => of);
  expect(named.filter((machine) => !(machine in machines))).toEqual([]);
});

it('every message that a cell or a side rests on is proved by words on the lines it names', () => {
  const bare = messages.filter(({ id, lines }) => wordsBehind('stray-access', id, lines).length === 0);
  expect(bare).toEqual([]);
});

it('the words were written by the person that the cell names', () => {
  for (const { message, lines, speaker } of labData('stray-access').evidence ?? []) {
    const source = messages.find(
      ({ id, lines: [first, last] }) => id === message && lines[0] >= first && lines[1] <= last,
    );
    expect(record().people.get(speaker)?.name, message).toBe(source?.who);
  }
});

it('no page shows an outcome that merged code has changed without saying so', () => {
  const site = readSite();
  expect(marks.length).toBeGreaterThan(0);
  for (const { release, words } of marks)
    for (const lab of ['stray-access', 'conversion-race'])
      expect(plain(site.text(`labs/${lab}/index.html`)), lab).toContain(plain(`since ${release} ${words}`));
});

it('the legend of the table explains a cell that a release has changed', () => {
  expect(readSite().text('labs/stray-access/index.html')).toContain(changedLegend.means);
});

it('a cell names the day of the mail that it rests on', () => {
  const links = readSite()
    .pages.get('labs/stray-access/')
    ?.elements.map(textOf)
    .filter((text) => /^[^\n]{1,60}, lines \d+–\d+$/.test(text));
  expect(links?.length).toBeGreaterThan(20);
  expect(links?.filter((text) => !/, \d+\u00a0[A-Z][a-z]+\u00a0\d{4}, lines/.test(text))).toEqual([]);
});

/** Only words, whatever is between them. */
function plain(text: string): string {
  return text.replace(/\W+/g, ' ');
}
