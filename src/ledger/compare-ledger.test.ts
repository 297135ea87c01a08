import { expect, test } from 'vitest';
import { type Changes, loadSample, sampleFiles } from '../../test/sample-record.ts';
import { publication, withdrawal } from '../../test/support/published.ts';
import { sha256 } from '../text/sha256.ts';
import { checkVersions } from './check-versions.ts';
import { compareLedger } from './compare-ledger.ts';
import { diffWords } from './diff-words.ts';
import { hashOf } from './hash.ts';
import { readLedger } from './ledger.ts';
import { comparisonOf, ledgerProblems } from './ledger-problems.ts';
import { claimText } from './present-texts.ts';
import { publishedIds, versionsOf } from './versions.ts';

const lazily = 'claims/positions/zero-lazily.mdx';
const atBoot = 'claims/positions/not-at-boot.mdx';

/** The files of the ledger after publishing the sample with these changes. */
function published(
  changes: Changes = {},
  ledgerFiles: Changes = {},
  date = '2026-11-22',
  reason?: string,
): Changes {
  const { graph } = loadSample({ ...ledgerFiles, ...changes });
  return { ...ledgerFiles, ...publication(graph, date, reason) };
}

function problemsOf(changes: Changes): readonly string[] {
  const { dir, graph } = loadSample(changes);
  return compareLedger(graph, readLedger(graph.corpus.plain, dir)).problems.map(
    ({ rule, message, place }) => `${place.file.slice(dir.length + 1)}:${place.line} ${rule} ${message}`,
  );
}

const ledger = published();
const index = ledger['ledger/index.tsv'] ?? '';
const lines = index.split('\n').slice(0, -1);
const reseal = (text: string): Changes => ({
  'ledger/index.tsv': text,
  'ledger/index.tsv.sha256': `${sha256(text)}  index.tsv\n`,
});

test('a record whose claims are all published has no problem', () => {
  expect(problemsOf(ledger)).toEqual([]);
  expect(lines).toHaveLength(5);
});

test('a record that was never published names every claim and every other text', () => {
  expect(problemsOf({})).toHaveLength(5);
  expect(problemsOf({}).find((line) => line.includes('zero-lazily'))).toMatch(
    /^claims\/positions\/zero-lazily\.mdx:2 claim-published Unexpected claim `zero-lazily` that was never published, expected version `[0-9a-f]{12}` in the ledger$/,
  );
});

test('a changed word of a published claim is found, with the part that changed', () => {
  const changed = sampleFiles[lazily]?.replace('keeps boot short', 'keeps boot quick');
  expect(problemsOf({ ...ledger, [lazily]: changed })).toEqual([
    expect.stringMatching(
      /^claims\/positions\/zero-lazily\.mdx:2 claim-published Unexpected change of `zero-lazily` \(body\) since version `[0-9a-f]{12}`, expected version `[0-9a-f]{12}` in the ledger$/,
    ),
  ]);
});

test('line breaks that no reader sees change no hash', () => {
  const changed = sampleFiles[lazily]?.replace('as\n[the review]', 'as [the\nreview]');
  expect(changed).not.toBe(sampleFiles[lazily]);
  expect(problemsOf({ ...ledger, [lazily]: changed })).toEqual([]);
});

test('a second version is chained to the first, and both are kept', () => {
  const changes = { [lazily]: sampleFiles[lazily]?.replace('boot short', 'boot quick') };
  const second = published(changes, ledger, '2026-12-01', 'a better word');
  expect(problemsOf({ ...second, ...changes })).toEqual([]);
  const { graph } = loadSample({ ...second, ...changes });
  const versions = versionsOf(readLedger(graph.corpus.plain), 'zero-lazily');
  expect(versions.map(({ date, reason }) => [date, reason])).toEqual([
    ['2026-11-22', 'first published'],
    ['2026-12-01', 'a better word'],
  ]);
  expect(versions.map(({ text, hash }) => hashOf(text) === hash)).toEqual([true, true]);
  expect(
    diffWords(versions[0]?.text ?? '', versions[1]?.text ?? '').filter(({ kind }) => kind !== 'same'),
  ).toEqual([
    { kind: 'removed', text: 'short' },
    { kind: 'added', text: 'quick' },
  ]);
});

test('a text changed back is published once more under its old hash', () => {
  const changes = { [lazily]: sampleFiles[lazily]?.replace('boot short', 'boot quick') };
  const second = published(changes, ledger, '2026-11-22', 'a better word');
  expect(problemsOf(second)).toEqual([
    expect.stringContaining('claim-published Unexpected change of `zero-lazily`'),
  ]);
  const third = published({}, second, '2026-11-22', 'the old word was right');
  expect(problemsOf(third)).toEqual([]);
  expect(third['ledger/index.tsv']?.split('\n')).toHaveLength(8);
});

test('a change is not written without a reason', () => {
  const changes = { [lazily]: sampleFiles[lazily]?.replace('not at boot', 'not before') };
  expect(() => published(changes, ledger)).toThrow('no reason was given for `zero-lazily`');
});

test('one byte changed in a version file is found', () => {
  const path = Object.keys(ledger).find((file) => file.startsWith('ledger/zero-lazily/')) ?? '';
  expect(problemsOf({ ...ledger, [path]: ledger[path]?.replace('costs', 'cost ') })).toEqual([
    expect.stringMatching(
      /^ledger\/zero-lazily\/.{12}\.txt:1 ledger-version Unexpected text of .* with the hash/,
    ),
  ]);
});

test('a missing version file is found', () => {
  const path = Object.keys(ledger).find((file) => file.startsWith('ledger/zero-lazily/')) ?? '';
  expect(problemsOf({ ...ledger, [path]: undefined })).toEqual([
    expect.stringContaining(`ledger-version Unexpected absence of \`${path}\``),
  ]);
});

test('a version file that nobody published is found', () => {
  const text = 'loremark-claim 1\nkind: fact\nid: zero-lazily\n';
  expect(problemsOf({ ...ledger, [`ledger/zero-lazily/${hashOf(text)}.txt`]: text })).toEqual([
    expect.stringContaining('without a line, expected it in `ledger/index.tsv`'),
  ]);
});

test('a version file under another id is found', () => {
  const path = Object.keys(ledger).find((file) => file.startsWith('ledger/zero-lazily/')) ?? '';
  const other = path.replace('zero-lazily', 'not-at-boot');
  expect(problemsOf({ ...ledger, [other]: ledger[path] })).toEqual([
    expect.stringContaining('expected a canonical text of `not-at-boot` in a known form'),
  ]);
});

test('a stray file in the ledger is found', () => {
  expect(problemsOf({ ...ledger, 'ledger/notes.md': 'x' })).toEqual([
    'ledger/notes.md:1 ledger-version Unexpected file `ledger/notes.md`, expected only `index.tsv`, its seal, `ID/HASH.txt` and `KIND/ID/HASH.txt`',
  ]);
});

test('an index line that was removed, swapped or duplicated is named, even if the seal was renewed', () => {
  const [one, two, three, four] = lines.slice(0, 4);
  const text = (...kept: (string | undefined)[]) => `${kept.join('\n')}\n`;
  const chain = (changed: string) =>
    problemsOf({ ...ledger, ...reseal(changed) }).filter((line) => line.includes('ledger-chain'));
  expect(chain(text(one, three, four))).toEqual([
    expect.stringMatching(
      /^ledger\/index\.tsv:2 ledger-chain Unexpected `previous` in line 2 .*one between them is missing$/,
    ),
  ]);
  expect(chain(text(one, three, two, four))).toEqual([
    expect.stringMatching(/^ledger\/index\.tsv:2 .*Unexpected place of line 2 .* right after line 3/),
    expect.stringMatching(/^ledger\/index\.tsv:3 .*Unexpected place of line 3 .* right after line 1/),
    expect.stringMatching(/^ledger\/index\.tsv:4 .*Unexpected place of line 4 .* right after line 2/),
  ]);
  expect(chain(text(one, two, two, three, four))).toEqual([
    expect.stringMatching(/^ledger\/index\.tsv:3 .*Unexpected place of line 3 .* right after line 1/),
  ]);
  expect(chain(text(two, three, four))).toEqual([
    expect.stringMatching(
      /^ledger\/index\.tsv:1 .*Unexpected `previous` in the first line .* lines before it are missing$/,
    ),
  ]);
});

test('an edited line breaks the chain after it', () => {
  const edited = index.replace('first published', 'first printed');
  expect(problemsOf({ ...ledger, ...reseal(edited) })).toEqual([
    expect.stringMatching(/^ledger\/index\.tsv:2 ledger-chain .*line 1 was changed/),
  ]);
});

test('an edited or removed last line breaks the seal', () => {
  const at = index.lastIndexOf('first published');
  const edited = `${index.slice(0, at)}first printed${index.slice(at + 15)}`;
  expect(problemsOf({ ...ledger, 'ledger/index.tsv': edited })).toEqual([
    expect.stringContaining('ledger-chain Unexpected SHA-256 of'),
  ]);
  const shorter = problemsOf({ ...ledger, ...reseal(`${lines.slice(0, -1).join('\n')}\n`) });
  expect(shorter.map((line) => line.split(' ')[1])).toEqual(['claim-published']);
  expect(problemsOf({ ...ledger, 'ledger/index.tsv.sha256': undefined })).toEqual([
    expect.stringContaining('Unexpected absence of'),
  ]);
});

test('lines of a wrong format are each named with their fault', () => {
  const wrong = (from: string, to: string) =>
    problemsOf({ ...ledger, ...reseal(index.replace(from, to)) }).filter((line) =>
      line.includes('ledger-line'),
    );
  expect(wrong('\tpublish\t', '\tprint\t')[0]).toContain(
    'Unexpected action `print`, expected one of `publish`',
  );
  expect(wrong('\tfirst published\t', '\t\t')[0]).toContain(
    'Unexpected reason ``, expected one line of words',
  );
  expect(wrong('2026-11-22', '22.11.2026')[0]).toContain('Unexpected date `22.11.2026`');
  expect(wrong('\tpublish\t', ' publish ')[0]).toContain('Unexpected 5 columns, expected 7');
  expect(wrong('2026-11-22', '2026-12-22')[0]).toContain('Unexpected date `2026-11-22` after `2026-12-22`');
  expect(problemsOf({ ...ledger, ...reseal(index.slice(0, -1)) })[0]).toContain(
    'expected a line end after the last line',
  );
});

test('a missing published claim is refused', () => {
  expect(problemsOf({ ...ledger, [atBoot]: undefined })).toEqual([
    expect.stringMatching(
      /claim-kept Unexpected absence of the published claim `not-at-boot`, expected its file/,
    ),
  ]);
});

test('a claim with broken front matter does not count as missing', () => {
  expect(problemsOf({ ...ledger, [atBoot]: '---\ntitle: [\n---\n' })).toEqual([]);
});

test('a withdrawn claim keeps its versions and is not reported as missing', () => {
  const after = withdrawn('not-at-boot', ledger);
  expect(problemsOf({ ...after, [atBoot]: undefined })).toEqual([]);
  expect(problemsOf(after)).toEqual([
    expect.stringContaining('claim-published Unexpected return of `not-at-boot`, which was withdrawn'),
  ]);
});

const renamed = {
  [atBoot]: undefined,
  'claims/positions/not-while-booting.mdx': sampleFiles[atBoot],
  'redirects.yml': '- { from: not-at-boot, to: not-while-booting, reason: a better name }\n',
};

test('a rename without a redirect is refused', () => {
  expect(
    problemsOf({ ...ledger, ...renamed, 'redirects.yml': undefined }).map((line) => line.split(' ')[1]),
  ).toEqual(['claim-published', 'claim-kept']);
});

test('a rename with a redirect is written as its own line', () => {
  const after = published(renamed, ledger);
  expect(problemsOf({ ...after, ...renamed })).toEqual([]);
  const { graph } = loadSample({ ...after, ...renamed });
  const read = readLedger(graph.corpus.plain);
  expect(versionsOf(read, 'not-at-boot').at(-1)).toMatchObject({
    action: 'rename',
    reason: 'to not-while-booting: a better name',
  });
  expect(publishedIds(read)).toContain('not-at-boot');
  expect(problemsOf({ ...after, ...renamed, 'redirects.yml': undefined })).toEqual([
    expect.stringMatching(/redirect-resolves Unexpected absence of a redirect from `not-at-boot`/),
  ]);
});

test('a rename must lead where the ledger says', () => {
  const after = published(renamed, ledger);
  const elsewhere = '- { from: not-at-boot, to: zero-lazily, reason: a better name }\n';
  expect(problemsOf({ ...after, ...renamed, 'redirects.yml': elsewhere })).toEqual([
    expect.stringMatching(
      /^redirects\.yml:1 redirect-resolves Unexpected redirect from `not-at-boot` to `zero-lazily`, expected `not-while-booting`, to which it was renamed on 2026-11-22$/,
    ),
  ]);
});

test('a redirect to a claim that does not exist is not a rename', () => {
  const without = { ...renamed, 'claims/positions/not-while-booting.mdx': undefined };
  const { graph } = loadSample({ ...ledger, ...without });
  const { pending } = compareLedger(graph, readLedger(graph.corpus.plain));
  expect(pending).toEqual([]);
  expect(problemsOf({ ...ledger, ...without }).map((line) => line.split(' ')[1])).toEqual([
    'claim-kept',
    'redirect-resolves',
  ]);
});

/** The ledger after a claim was withdrawn. */
function withdrawn(id: string, files: Changes): Changes {
  return { ...files, ...withdrawal(loadSample(files).graph, id, '2026-12-01', 'misread') };
}

test('a redirect to a claim that was withdrawn later stays valid, and one from it is refused', () => {
  const after = { ...published(renamed, ledger), ...renamed };
  const removed = { 'claims/positions/not-while-booting.mdx': undefined };
  expect(problemsOf({ ...withdrawn('not-while-booting', after), ...removed })).toEqual([]);
  const redirect = '- { from: not-at-boot, to: zero-lazily, reason: r }\n';
  const files = { ...withdrawn('not-at-boot', ledger), [atBoot]: undefined, 'redirects.yml': redirect };
  expect(problemsOf(files)).toEqual([
    expect.stringContaining('Unexpected redirect from `not-at-boot`, which was withdrawn'),
  ]);
});

test('a withdrawn claim may return as it was, and never as something else', () => {
  const after = withdrawn('not-at-boot', ledger);
  const back = published({}, after, '2026-12-01', 'it was right after all');
  expect(problemsOf(back)).toEqual([]);
  const other = { [atBoot]: sampleFiles[atBoot]?.replace('Boot must stay fast', 'Boot may be slow') };
  expect(problemsOf({ ...after, ...other })).toEqual([
    expect.stringMatching(
      /^claims\/positions\/not-at-boot\.mdx:2 ledger-line Unexpected text `not-at-boot` after it was withdrawn on 2026-12-01, expected other content under another id$/,
    ),
  ]);
  const { graph } = loadSample({ ...after, ...other });
  const { pending } = compareLedger(graph, readLedger(graph.corpus.plain));
  expect(pending.map(({ id }) => id)).not.toContain('not-at-boot');
});

test('a change back to an earlier version says so, and may be published like any other', () => {
  const reworded = { [lazily]: sampleFiles[lazily]?.replace('boot short', 'boot quick') };
  const after = published(reworded, ledger, '2026-12-01', 'a better word');
  const [first, second] = versionsOf(
    readLedger(loadSample({ ...after, ...reworded }).graph.corpus.plain),
    'zero-lazily',
  );
  expect(problemsOf(after)).toEqual([
    `${lazily}:2 claim-published Unexpected change of \`zero-lazily\` (body) since version \`${second?.hash}\`, expected version \`${first?.hash}\`, to which it returns, in the ledger`,
  ]);
  expect(problemsOf(published({}, after, '2026-12-02', 'the first word was better'))).toEqual([]);
});

test('a claim is never published again under an id that was renamed', () => {
  const after = { ...published(renamed, ledger), ...renamed };
  expect(problemsOf({ ...after, [atBoot]: sampleFiles[atBoot] })).toContainEqual(
    expect.stringContaining('ledger-line Unexpected text `not-at-boot` after it was renamed'),
  );
});

test('a hash published under two ids is reported in the index, and not again at the claims', () => {
  const one = `2026-11-22\tzero-lazily\t0123456789ab\tpublish\tr\t${'0'.repeat(64)}`;
  const two = `2026-11-22\tzero-sometimes\t0123456789ab\tpublish\tr\t${sha256(one)}`;
  const { dir, graph } = loadSample(reseal(`${one}\n${two}\n`));
  const { problems } = compareLedger(graph, readLedger(graph.corpus.plain, dir), {
    digest: (text) => (/id: zero-(lazily|sometimes)/.test(text) ? '0123456789ab' : hashOf(text)),
  });
  expect(
    problems
      .filter(({ rule }) => rule === 'hash-unique')
      .map(({ place }) => place.file.slice(dir.length + 1)),
  ).toEqual(['ledger/index.tsv']);
});

test('after a line of seven columns, none may have six, and none may bind a hash to other bytes', () => {
  const [first = '', ...rest] = lines;
  const short = first.split('\t').slice(0, 6).join('\t');
  const relined = (texts: readonly string[]) => {
    let previous = '0'.repeat(64);
    return texts
      .map((text) => {
        const line = text.split('\t').with(5, previous).join('\t');
        previous = sha256(line);
        return `${line}\n`;
      })
      .join('');
  };
  expect(problemsOf({ ...ledger, ...reseal(relined([short, ...rest])) })).toEqual([]);
  const last = rest.at(-1)?.split('\t').slice(0, 6).join('\t') ?? '';
  expect(problemsOf({ ...ledger, ...reseal(relined([first, ...rest.slice(0, -1), last])) })).toEqual([
    'ledger/index.tsv:5 ledger-line Unexpected line of 6 columns after line 1, expected the SHA-256 of the version as the 7th',
  ]);
  const wrong = `${first.slice(0, -52)}${'0'.repeat(52)}`;
  expect(problemsOf({ ...ledger, ...reseal(relined([wrong, ...rest])) })).toEqual([
    expect.stringMatching(/ledger-version Unexpected text of .* with the hash `[0-9a-f]{64}`/),
  ]);
  const other = `${first.slice(0, -64)}${'0'.repeat(64)}`;
  expect(problemsOf({ ...ledger, ...reseal(relined([other, ...rest])) })).toContainEqual(
    expect.stringContaining('ledger-line Unexpected SHA-256'),
  );
});

test('a version in an unknown form is found, although it is listed', () => {
  for (const [id, text] of [
    ['zero-lazily', 'loremark-claim 9\nkind: position\nid: zero-lazily\n'],
    ['topic/zeroing', 'loremark-text 9\nkind: topic\nid: zeroing\n'],
  ] as const) {
    const previous = sha256(lines.at(-1) ?? '');
    const line = ['2026-12-01', id, hashOf(text), 'publish', 'r', previous, sha256(text)].join('\t');
    const files = { ...ledger, ...reseal(`${index}${line}\n`), [`ledger/${id}/${hashOf(text)}.txt`]: text };
    const { dir, graph } = loadSample(files);
    const found = checkVersions(readLedger(graph.corpus.plain, dir), new Set());
    expect([...found].map(({ message }) => message)).toEqual([
      `Unexpected text in \`ledger/${id}/${hashOf(text)}.txt\`, expected a canonical text of \`${id}\` in a known form`,
    ]);
  }
});

test('a published claim in a redirect loop is reported only as that', () => {
  const circle = '- { from: not-at-boot, to: not-at-boot, reason: r }\n';
  const found = problemsOf({ ...ledger, [atBoot]: undefined, 'redirects.yml': circle });
  expect(found.map((line) => line.split(' ')[1])).toEqual(['redirect-resolves']);
});

/** The ledger with one more line, chained and sealed, about a removed claim. */
function ended(action: string, reason: string, sum: (full: string) => string): readonly string[] {
  const line = lines.find((text) => text.includes('\tnot-at-boot\t')) ?? '';
  const full = sum(line.slice(-64));
  const previous = sha256(lines.at(-1) ?? '');
  const last = ['2026-12-01', 'not-at-boot', full.slice(0, 12), action, reason, previous, full].join('\t');
  return problemsOf({ ...ledger, [atBoot]: undefined, ...reseal(`${index}${last}\n`) });
}

test('a withdrawal or rename names the last version, its bytes, and where it leads', () => {
  const same = (full: string) => full;
  expect(ended('withdraw', 'misread', same)).toEqual([]);
  expect(ended('withdraw', 'misread', (full) => sha256(full))).toContainEqual(
    expect.stringMatching(
      /^ledger\/index\.tsv:6 ledger-line Unexpected hash .* in the `withdraw` of `not-at-boot`/,
    ),
  );
  expect(ended('withdraw', 'misread', (full) => `${full.slice(0, 12)}${'0'.repeat(52)}`)).toEqual([
    expect.stringMatching(
      /^ledger\/index\.tsv:6 hash-unique Unexpected SHA-256 .*, expected that of line \d:/,
    ),
  ]);
  expect(ended('rename', 'a better name', same)).toContainEqual(
    expect.stringContaining('ledger-line Unexpected reason of the rename of `not-at-boot`'),
  );
});

test('a line dated after the day of the check is found, and only then', () => {
  const { graph } = loadSample(ledger);
  expect(ledgerProblems(graph, 'ledger-line', '2026-11-22')).toEqual([]);
  expect(ledgerProblems(graph, 'ledger-line')).toEqual([]);
  expect(ledgerProblems(graph, 'ledger-chain', '2026-11-21')).toEqual([]);
  expect(ledgerProblems(graph, 'ledger-line', '2026-11-21').map(({ place }) => place.line)).toEqual([
    1, 2, 3, 4, 5,
  ]);
});

test('redirects that loop, lead nowhere, start at a claim or occur twice are refused', () => {
  const of = (...pairs: (readonly [string, string])[]) =>
    problemsOf({
      ...ledger,
      'redirects.yml': pairs.map(([from, to]) => `- { from: ${from}, to: ${to}, reason: r }\n`).join(''),
    });
  const neverPublished =
    'redirects.yml:1 redirect-resolves Unexpected redirect from `a`, expected an id that was published';
  expect(of(['a', 'b'], ['b', 'c'], ['c', 'a']).slice(0, 2)).toEqual([
    neverPublished,
    'redirects.yml:1 redirect-resolves Unexpected redirect loop `a` -> `b` -> `c` -> `a`, expected it to end at a claim',
  ]);
  expect(of(['a', 'a'])[1]).toContain('loop `a` -> `a`');
  expect(of(['a', 'b'])[1]).toContain('Unexpected redirect to `b`, expected the id of a claim');
  expect(of(['zero-lazily', 'not-at-boot'])[0]).toContain('Unexpected redirect from `zero-lazily`');
  expect(of(['a', 'zero-lazily'], ['a', 'not-at-boot'])[1]).toContain('Unexpected second redirect from `a`');
  expect(of(['a', 'zero-lazily'])).toEqual([neverPublished]);
});

test('two claims with one hash are refused by name', () => {
  const { graph } = loadSample();
  const { problems, pending } = compareLedger(graph, readLedger(graph.corpus.plain), {
    digest: (text) => (/id: zero-/.test(text) ? '0123456789ab' : hashOf(text)),
  });
  expect(problems.filter(({ rule }) => rule === 'hash-unique').map(({ message }) => message)).toEqual([
    'Unexpected hash `0123456789ab` of `zero-sometimes`, which is that of another version of `zero-lazily`, expected no two versions to share one',
  ]);
  expect(pending.map(({ id }) => id)).not.toContain('zero-sometimes');
});

test('one hash under two ids in the index is found', () => {
  const hash = versionsOf(readLedger(loadSample(ledger).graph.corpus.plain), 'zero-lazily')[0]?.hash ?? '';
  const found = problemsOf({
    ...ledger,
    ...reseal(`${index}2026-12-01\tx\t${hash}\tpublish\tr\t${sha256(lines.at(-1) ?? '')}\n`),
  });
  expect(found.find((line) => line.includes('hash-unique'))).toContain(`of both \`zero-lazily\` and \`x\``);
});

test('the hash of every claim is that of its canonical text', () => {
  const { graph } = loadSample(ledger);
  const { hashes, texts } = compareLedger(graph, readLedger(graph.corpus.plain));
  for (const claim of graph.claims.values()) {
    expect(texts.get(claim.id)).toBe(claimText(graph, claim, 2));
    expect(hashes.get(claim.id)).toBe(hashOf(claimText(graph, claim, 2)));
  }
});

test("the text of a claim depends on its record, and changes with the speaker's name", () => {
  const { graph } = loadSample();
  const people = new Map(graph.people);
  const ada = people.get('ada-byron');
  if (!ada) throw new Error('the sample has no such person');
  people.set('ada-byron', { ...ada, name: 'A. A. Lovelace' });
  const [before, after] = [graph, { ...graph, people }].map((record) =>
    comparisonOf(record).texts.get('zero-lazily'),
  );
  expect(before).toContain('name: Ada Byron');
  expect(after).toContain('name: A. A. Lovelace');
});
