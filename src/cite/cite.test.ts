import { Cite } from '@citation-js/core';
import { titled } from '../text/titled.ts';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Link, Root } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { awkwardId, type Changes, loadSample, sampleFiles } from '../../test/sample-record.ts';
import type { EvidenceResult } from '../record/schema/evidence.ts';
import { widthOf } from '../text/width.ts';
import { bibtexCitation, escapeTex } from './bibtex.ts';
import { type CitedClaim, citedClaim, citedEvidence, citedIn } from './cited-claim.ts';
import { citationFormats } from './formats.ts';
import { linkTrailer } from './link-trailer.ts';
import { mailCitation, wordsCitation } from './mail.ts';
import { markdownCitation } from './markdown.ts';
import { oneLineCitation } from './one-line.ts';
import { claimReference, referencesOf, referenceTitle } from './reference.ts';
import { risCitation } from './ris.ts';
import { ownEvidence, saidTogether } from './said-together.ts';
import { sourceUrl } from './source-url.ts';

const hash = '7f3a9c1e2b4d';
const lazily = 'claims/positions/zero-lazily.mdx';
const sometimes = 'claims/positions/zero-sometimes.mdx';

function cite(id: string, changes: Changes = {}, result: EvidenceResult = 'verified'): CitedClaim {
  const { graph } = loadSample(changes);
  const claim = graph.claims.get(id);
  if (!claim) throw new Error(`no claim ${id}`);
  const results = claim.evidence.map(() => result);
  return citedClaim(graph, claim, { site: 'https://loremark.example', base: '/', hash, results });
}

const awkward = cite('not-at-boot');
const second = cite('zero-sometimes', {}, 'second-hand');
const outcome = cite('zeroing-merged');

describe('mail', () => {
  test('who, when, the words, the archive link, then our link with its own number', () => {
    expect(mailCitation(cite('zero-lazily', { [sometimes]: undefined }))).toBe(`Ada Byron, 18 Jun 2024 [1]:

 : zero each page when it is first touched

Loremark's summary [2]: Ada: Zero pages on first touch, not at boot.

[1] https://lore.kernel.org/all/m1@mail.example/
[2] https://loremark.example/c/zero-lazily/7f3a9c1e2b4d/
`);
  });

  test('a later refinement by the speaker follows in its own words', () => {
    expect(mailCitation(cite('zero-lazily'))).toBe(`Ada Byron, 18 Jun 2024 [1]:

 : zero each page when it is first touched

Refined by the speaker on 20 Jun 2024 [2]:

 : unless the guest asks

Loremark's summary [3]: Ada: Zero pages on first touch, not at boot.

[1] https://lore.kernel.org/all/m1@mail.example/
[2] https://lore.kernel.org/all/m3@mail.example/
[3] https://loremark.example/c/zero-lazily/7f3a9c1e2b4d/
`);
  });

  test('a refinement whose words are already quoted does not repeat them', () => {
    const first = cite('zero-lazily');
    const [refining] = second.evidence;
    if (!refining) throw new Error('no evidence');
    const text = mailCitation({ ...first, evidence: [...first.evidence, refining] });
    expect(text.match(/unless the guest asks$/gm)).toHaveLength(1);
    expect(text).toContain(
      '\nRefined by the speaker on 20 Jun 2024 [2]: Zero lazily unless the guest\nasks otherwise.\n',
    );
  });

  test('a limit or opposition by another is a sentence, not quoted as if the speaker had changed it', () => {
    const other = sampleFiles[sometimes]?.replace('speaker: ada-byron\n', 'speaker: li-xiao\n');
    const mail = mailCitation(cite('zero-lazily', { [sometimes]: other }));
    expect(mail).toBe(`Ada Byron, 18 Jun 2024 [1]:

 : zero each page when it is first touched

Refined by 李小 Łukasz O'Neill & "Sons" {Ltd} on 20 Jun 2024: Zero
lazily unless the guest asks otherwise [2].

Loremark's summary [3]: Ada: Zero pages on first touch, not at boot.

[1] https://lore.kernel.org/all/m1@mail.example/
[2] https://loremark.example/c/zero-sometimes/
[3] https://loremark.example/c/zero-lazily/7f3a9c1e2b4d/
`);
  });

  test("only the speaker's words are quoted; with context, second-hand words name who quotes them", () => {
    expect(mailCitation(second)).toBe(`Ada Byron, 20 Jun 2024 [1]:

 : unless the guest asks

Loremark's summary [2]: Ada: Zero lazily unless the guest asks
otherwise.

[1] https://lore.kernel.org/all/m3@mail.example/
[2] https://loremark.example/c/zero-sometimes/7f3a9c1e2b4d/
`);
    expect(
      mailCitation(second, { context: true }),
    ).toContain(`李小 Łukasz O'Neill & "Sons" {Ltd} (as quoted by Ada Byron, 20 Jun 2024)
[1]:

 : never zero at boot
`);
  });

  test('nobody is said to be quoted by themselves', () => {
    const { graph } = loadSample();
    const [piece] = graph.claims.get('zero-sometimes')?.evidence ?? [];
    if (!piece) throw new Error('no evidence');
    const own = citedEvidence(graph, { ...piece, quotes: true }, 'verified');
    const text = mailCitation({ ...second, evidence: [own] });
    expect(text).toContain('Ada Byron (20 Jun 2024, quoting an earlier mail) [1]:');
    expect(text).not.toContain('as quoted by Ada Byron');
  });

  test('fragments of one mail are together, in the order of their lines', () => {
    const [piece] = second.evidence;
    if (!piece) throw new Error('no evidence');
    const later = { ...piece, lines: [7, 7] as const, words: 'and only then' };
    expect(mailCitation({ ...second, evidence: [later, piece] })).toContain(` : unless the guest asks
 : [...]
 : and only then
`);
  });

  test("what is quoted from another person's mail is not repeated where that mail is cited", () => {
    const [own, answered] = second.evidence;
    if (!own || !answered) throw new Error('no evidence');
    const original = {
      ...answered,
      message: 'm0@x',
      lore: 'https://a.example/0',
      quotes: false,
      byline: 'Li',
    };
    const text = (first: typeof original) =>
      mailCitation({ ...second, evidence: [first, answered, own] }, { context: true });
    expect(text(original).match(/ : never zero at boot$/gm)).toHaveLength(1);
    expect(text(original)).not.toContain('as quoted by');
    expect(text({ ...original, speaker: 'ada-byron' })).toContain('as quoted by');
  });

  test('of a refinement only the words that are not quoted above are given', () => {
    const first = cite('zero-lazily');
    const later = first.later.find(({ changes }) => changes);
    const [refining] = second.evidence;
    if (!later?.piece || !refining) throw new Error('nothing later');
    const further = { words: 'for them at once', follows: [{ words: refining.words }] };
    const piece = { ...later.piece, fragments: [{ words: refining.words }, further] };
    const text = mailCitation({
      ...first,
      later: [{ ...later, piece }],
      evidence: [...first.evidence, refining],
    });
    expect(text.match(/unless the guest asks$/gm)).toHaveLength(1);
    expect(text).toContain('\nRefined by the speaker on 20 Jun 2024 [2]:\n\n : for them at once\n');
  });

  test('one quotation can be cited alone', () => {
    expect(wordsCitation(second, 1)).toContain(' : never zero at boot');
    expect(wordsCitation(second, 1)).not.toContain('unless the guest asks');
    expect(wordsCitation(second, 1)).toContain('\nOn Loremark: [2]\n');
    expect(wordsCitation(second, 9)).toBe('');
  });

  test('an outcome cites its sources and always its exact status', () => {
    expect(mailCitation(outcome)).toBe(`Lazy zeroing was merged [1].

Status as of 22 Nov 2026: Merged for 7.1 in April 2026.

On Loremark: [2]

[1] commit 0123456789ab ("mm: zero pages lazily"), Ada Byron, 17 Apr
    2026
    https://git.example/c/0123456789ab
[2] https://loremark.example/c/zeroing-merged/7f3a9c1e2b4d/
`);
  });

  test('a mail names at most three sources and says how many more there are', () => {
    const [source] = outcome.sources;
    if (!source) throw new Error('no source');
    const sources = [1, 2, 3, 4, 5].map((number) => ({ ...source, id: `${number}` }));
    const text = mailCitation({ ...outcome, sources });
    expect(text).toContain('Lazy zeroing was merged [1][2][3].\n(2 more sources are on our page.)');
    expect(text).toContain('[4] https://loremark.example/c/zeroing-merged/7f3a9c1e2b4d/');
    expect(text).not.toContain('[5]');
  });

  test('a commit in mainline is linked at git.kernel.org, mail in the archive', () => {
    const { graph } = loadSample();
    const commit = {
      kind: 'commit',
      id: 'a'.repeat(40),
      title: 'x',
      url: 'https://mirror.example/x',
    } as const;
    const linus = `https://git.kernel.org/linus/${'a'.repeat(40)}`;
    const tree = 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/commit/?id=x';
    expect(sourceUrl(graph, { ...commit, url: tree })).toBe(linus);
    expect(sourceUrl(graph, commit)).toBe('https://mirror.example/x');
    expect(
      sourceUrl(graph, { kind: 'message', id: 'm/1@x', title: 'x', url: 'https://mirror.example/x' }),
    ).toBe('https://lore.kernel.org/all/m%2F1@x/');
  });

  test('a released commit is linked where the debate says, or by its own address if it says nothing', () => {
    const { graph } = loadSample();
    const commit = {
      kind: 'commit',
      id: 'b'.repeat(40),
      title: 'x',
      url: 'https://mirror.example/x',
      release: 'v2.1',
    } as const;
    const commits = 'https://git.example/commit/{id}';
    expect(sourceUrl(graph, commit, commits)).toBe(`https://git.example/commit/${'b'.repeat(40)}`);
    expect(sourceUrl(graph, commit)).toBe('https://mirror.example/x');
  });

  test('every note is referred to above the notes, in each mail form and each single quotation', () => {
    for (const cited of [awkward, second, outcome, cite('zero-lazily')]) {
      const alone = cited.evidence.map((_, index) => wordsCitation(cited, index));
      for (const text of [mailCitation(cited), mailCitation(cited, { context: true }), ...alone]) {
        const at = text.search(/^\[\d+\] /m);
        const notes = text.slice(at).match(/^\[\d+\]/gm) ?? [];
        expect(notes.length).toBeGreaterThan(0);
        for (const note of notes) expect(text.slice(0, at), text).toContain(note);
      }
    }
  });

  test('no line is wider than 72 columns unless it is a single address', () => {
    for (const cited of [awkward, second, outcome]) {
      for (const line of mailCitation(cited, { context: true }).split('\n')) {
        expect(widthOf(line) <= 72 || /^ *(\[\d+\] )?https?:\/\/\S+$/.test(line)).toBe(true);
      }
    }
  });
});

test('a slash and a percent sign in a Message-ID are encoded in every link', () => {
  const encoded = 'https://lore.kernel.org/all/2024%2F06%2541+zero@mail.example/';
  for (const { id, cite: format } of citationFormats) {
    if (id === 'line' || id === 'context') continue;
    expect(format(awkward).replaceAll('\\%', '%')).toContain(encoded);
    expect(format(awkward).replaceAll(`Message-ID: <${awkwardId}>`, '')).not.toContain(awkwardId);
  }
});

test('lines of ours in the forms for mail have ASCII marks; quoted words keep theirs', () => {
  const cited = cite('zero-lazily', {
    [lazily]: (sampleFiles[lazily] ?? '')
      .replace('title: Zero pages on first touch, not at boot', 'title: What are “zero pages” – exactly?')
      .replace('words: zero each page when', 'words: zero “each” page when'),
  });
  const [mail, line, markdown] = ['mail', 'line', 'markdown'].map((id) =>
    citationFormats.find((format) => format.id === id)?.cite(cited),
  );
  expect(mail).toContain('Ada: What are "zero pages" - exactly?');
  expect(markdown).toContain('[Ada: What are "zero pages" - exactly?]');
  for (const form of [mail, line, markdown]) expect(form).toContain('zero “each” page');
  const title = cite('zeroing-merged', {
    'claims/outcomes/zeroing-merged.mdx': (sampleFiles['claims/outcomes/zeroing-merged.mdx'] ?? '').replace(
      /^title: .*$/m,
      'title: “Lazy” zeroing was merged',
    ),
  });
  expect([mailCitation(title), oneLineCitation(title)].join('')).not.toMatch(/[“”]/);
});

test('one line has the name, the day, the words and the short address', () => {
  expect(oneLineCitation(cite('zero-lazily', { [sometimes]: undefined }))).toBe(
    'Ada Byron, 18 Jun 2024: "zero each page when it is first touched" https://loremark.example/h/7f3a9c1e2b4d/',
  );
  expect(oneLineCitation(outcome)).toBe(
    'Loremark, as of 22 Nov 2026: Lazy zeroing was merged [merged] https://loremark.example/h/7f3a9c1e2b4d/',
  );
});

describe('one line of a short reply', () => {
  const [own, answered] = second.evidence;
  if (!own || !answered) throw new Error('no evidence');
  const at = (from: number, words: string) => ({ ...answered, lines: [from, from] as const, words });
  const reply = (words: string, ...above: readonly (typeof answered)[]) =>
    oneLineCitation({ ...second, evidence: [...above, { ...own, lines: [9, 9], words }] });

  test('names what it answers, the nearest person above it', () => {
    expect(reply('Right.', at(3, 'zero late?'), at(5, 'or never?'))).toMatch(
      /^Ada Byron, 20 Jun 2024, on "zero late\? \[\.\.\.\] or never\?" \(李小 .*\): "Right\." https/,
    );
    const other = { ...at(4, 'early?'), speaker: 'x', speakerName: 'Zoë' };
    expect(reply('Right.', other, at(5, 'or never?'))).toContain(', on "or never?" (李小');
    expect(reply('Right.', at(5, 'or never?'), other)).toContain(', on "or never?" (李小');
  });

  test('names nothing that is below it, in another mail, or not quoted from another', () => {
    const summary = `: "Right." (Loremark's summary: Ada: ${second.title}) https`;
    expect(reply('Right.', at(12, 'zero late?'))).toContain(summary);
    expect(reply('Right.', { ...at(3, 'zero late?'), message: 'm0@x' })).toContain(summary);
    expect(reply('Right.', { ...at(3, 'zero late?'), quotes: false })).toContain(summary);
    expect(reply('Right.')).toContain(summary);
  });

  test('is not needed of words that say enough', () => {
    expect(reply('a b c d e')).toContain('summary: Ada: ');
    expect(reply('a b c d e f')).toMatch(/: "a b c d e f" https/);
    const words = (count: number) => 'so '.repeat(count).trim();
    expect(reply(words(30), at(3, 'zero late?'))).toContain(', on "zero late?"');
    expect(reply(words(31), at(3, 'zero late?'))).not.toContain('zero late?');
  });
});

describe('a question', () => {
  const asked = (state: string, type = 'answers', note = '') => ({
    [lazily]: undefined,
    'claims/questions/zero-lazily.mdx': sampleFiles[lazily]
      ?.replace('topics: [zeroing]', `topics: [zeroing]\nstate: ${state}`)
      .replace(/stances:\n.*\n/, ''),
    [sometimes]: sampleFiles[sometimes]?.replace(
      'type: refines, to: zero-lazily',
      `type: ${type}, to: zero-lazily${note}`,
    ),
  });
  const inForm = (id: string, cited: CitedClaim) =>
    citationFormats
      .find((one) => one.id === id)
      ?.cite(cited)
      .replaceAll(/\s+/g, ' ') ?? '';

  test.each([
    ['not-answered', 'bears-on', '', 'no answer found', 'No answer was found in the mail held'],
    ['answered', 'answers', '', 'answered', 'Answered by the speaker on 20 Jun 2024'],
    [
      'partly-answered',
      'answers',
      ', note: so far',
      'partly answered',
      'Partly answered by the speaker on 20 Jun 2024 (so far)',
    ],
  ])('that is %s says so in every form', (state, type, note, short, text) => {
    const cited = cite('zero-lazily', asked(state, type, note));
    expect(cited.kind).toBe('question');
    for (const id of ['line', 'link']) expect(inForm(id, cited), id).toContain(short);
    for (const id of ['mail', 'markdown', 'bibtex', 'csl-json', 'ris'])
      expect(inForm(id, cited), id).toContain(text);
    const place = type === 'answers' ? ' [2].' : '.';
    expect(inForm('mail', cited)).toContain(`${text}${place}`);
    expect(inForm('mail', cited).includes('[2] https://lore.kernel.org/all/m3@mail.example/')).toBe(
      type === 'answers',
    );
  });
});

test('a claim that rests on words is cited by them; its sources are only on its page', () => {
  const fact = `---
title: Pages wait
topics: [zeroing]
sources:
  - { kind: document, id: notes, title: The minutes, url: 'https://docs.example/minutes' }
evidence:
  - { message: m3@mail.example, lines: [5, 5], words: unless the guest asks }
---
Text.
`;
  const both = cite('pages-wait', { 'claims/facts/pages-wait.mdx': fact });
  expect(both.sources.map(({ id }) => id)).toEqual(['notes']);
  for (const form of ['mail', 'context', 'line', 'markdown', 'link'])
    expect(citationFormats.find(({ id }) => id === form)?.cite(both), form).not.toContain('minutes');
});

test('the cited claim is built once per claim and context', () => {
  const { graph } = loadSample({});
  const claim = graph.claims.get('zero-lazily');
  if (!claim) throw new Error('no claim');
  const context = (hash: string) => ({
    site: 'https://loremark.example',
    base: '/',
    results: new Map(),
    published: new Map(),
    hashes: new Map([['zero-lazily', hash]]),
  });
  const [one, other] = [context('7f3a9c1e2b4d'), context('000000000000')];
  expect(citedIn(graph, claim, one)).toBe(citedIn(graph, claim, one));
  expect(citedIn(graph, claim, other).hash).toBe('000000000000');
  expect(() => citedIn(graph, claim, { ...one, hashes: new Map() })).toThrow(
    new Error('no hash was given for `zero-lazily`'),
  );
});

test('a trailer warns only of what the linked mail does not say itself', () => {
  const first = cite('zero-lazily');
  const warned = (...warnings: CitedClaim['warnings']) => linkTrailer({ ...first, warnings }).split(' # ')[1];
  const warning = { short: 'x', text: 'x', url: undefined } as const;
  expect(warned({ ...warning, kind: 'refined' })).toBe('x');
  expect(warned({ ...warning, kind: 'refined', sameMail: true })).toBeUndefined();
  for (const kind of ['outcome', 'state', 'touched', 'refined-by-another'] as const)
    expect(warned({ ...warning, kind }), kind).toBeUndefined();
  for (const kind of [
    'disputed',
    'withdrawn',
    'taken-back',
    'superseded',
    'corrected',
    'correction',
  ] as const)
    expect(warned({ ...warning, kind }), kind).toBe('x');
  for (const kind of ['answered', 'status', 'unverified', 'failed'] as const)
    expect(warned({ ...warning, kind }), kind).toBe('x');
});

test('there is one trailer per message, and it leads to the discussion, never to us', () => {
  expect(linkTrailer(second)).toBe('Link: https://lore.kernel.org/all/m3@mail.example/ [1]');
  expect(linkTrailer(outcome)).toBe('');
});

describe('what must not be omitted is in every form', () => {
  const dispute = `reviews:\n  - { by: ada-byron, message: m9@mail.example, hash: ${hash}, verdict: disputed }\n`;
  const disputed = sampleFiles[lazily]?.replace('evidence:', `${dispute}evidence:`);
  test.each([
    ['refined later', cite('zero-lazily')],
    ['disputed', cite('zero-lazily', { [lazily]: disputed })],
    ['words not checked', cite('zero-lazily', {}, 'unverified')],
    ['words not found in the mail', cite('zero-lazily', {}, 'failed')],
  ])('%s', (short, cited) => {
    const warning = cited.warnings.find((one) => one.short === short);
    expect(warning).toBeDefined();
    for (const { id, cite: format } of citationFormats) {
      const text = format(cited).replaceAll(/\s+/g, ' ').replaceAll('\\', '');
      const inMail = short === 'refined later' ? 'Refined by the speaker on 20 Jun 2024' : warning?.text;
      if (id === 'context') continue;
      expect(text).toContain(id === 'line' || id === 'link' ? short : id === 'mail' ? inMail : warning?.text);
    }
  });

  test('a dispute of another version has lapsed', () => {
    const old = disputed?.replace(hash, '"000000000000"');
    const cited = cite('zero-lazily', { [lazily]: old });
    expect(cited.warnings.map(({ kind }) => kind)).toEqual(['refined']);
    expect(cited.review.label).toContain('an earlier review has lapsed');
    expect(cited.review.lapsed).toHaveLength(1);
  });

  test('a correction that was not accepted warns too; an accepted one says corrected', () => {
    const correction = (state: string) => ({
      'claims/corrections/not-lazily.mdx': `---
title: Not lazily but in the background
speaker: li-xiao
topics: [zeroing]
said: zero-lazily
takenFor: a promise
state: ${state}
evidence:
  - { message: '${awkwardId}', lines: [2, 2], words: in the background }
---
Text.
`,
    });
    const kinds = (state: string) =>
      cite('zero-lazily', correction(state)).warnings.map(({ short }) => short);
    expect(kinds('contested')).toEqual(['a correction was made', 'refined later']);
    expect(kinds('accepted')).toEqual(['corrected', 'refined later']);
  });
});

test('only the speaker’s review confirms, and each reviewer’s last verdict counts', () => {
  const reviews = (...verdicts: string[]) =>
    `reviews:\n${verdicts.map((verdict) => `  - { by: ada-byron, message: m9@mail.example, hash: ${hash}, verdict: ${verdict} }\n`).join('')}evidence:`;
  const state = (...verdicts: string[]) =>
    cite('zero-lazily', { [lazily]: sampleFiles[lazily]?.replace('evidence:', reviews(...verdicts)) }).review
      .state;
  expect(cite('zero-lazily').review.label).toBe('not reviewed by the speaker');
  expect(state('confirmed')).toBe('confirmed');
  expect(state('confirmed', 'disputed')).toBe('disputed');
  expect(state('disputed', 'confirmed')).toBe('confirmed');
  expect(outcome.review.state).toBe('no-speaker');
});

describe('a bibliography', () => {
  test('names the editors as author of what they wrote, and each mail as an item by its sender', () => {
    const [ours, mail, ...more] = referencesOf(cite('zero-lazily'));
    expect(ours).toMatchObject({
      author: 'Loremark editors',
      title: 'On Ada Byron, 18 Jun 2024: Zero pages on first touch, not at boot',
      date: [],
    });
    expect(mail).toMatchObject({
      author: 'Ada Byron',
      url: 'https://lore.kernel.org/all/m1@mail.example/',
      number: 'Message-ID: <m1@mail.example>',
      date: [2024, 6, 18],
    });
    expect(more).toEqual([]);
  });

  test('dates a claim by its publication, and an outcome by the day it was looked up', () => {
    expect(claimReference({ ...second, published: '2026-11-22' }).date).toEqual([2026, 11, 22]);
    expect(claimReference({ ...outcome, published: '2026-12-01' }).date).toEqual([2026, 11, 22]);
  });

  test('escapes what TeX would interpret', () => {
    expect(escapeTex('get_user_pages & 50% # $x')).toBe('get\\_user\\_pages \\& 50\\% \\# \\$x');
  });
});

describe('a third-party parser reads back', () => {
  test.each([awkward, second, outcome])('BibTeX of $id', (cited) => {
    const items = new Cite(bibtexCitation(cited)).data;
    const expected = referencesOf(cited);
    expect(items.map(({ title }) => title)).toEqual(expected.map(({ title }) => title));
    expect(items.map(({ URL }) => URL)).toEqual(expected.map(({ url }) => url));
    expect(items.map(({ author }) => author?.[0]?.family)).toEqual(expected.map(({ author }) => author));
    expect(items.map(({ note }) => note)).toEqual(expected.map(({ note }) => note));
  });

  test.each([awkward, second, outcome])('RIS of $id', (cited) => {
    const items = new Cite(risCitation(cited)).data;
    expect(items.map(({ title, URL, note }) => ({ title, url: URL, note }))).toEqual(
      referencesOf(cited).map(({ title, url, note }) => ({ title, url, note })),
    );
  });

  test('BibTeX whatever the title', () => {
    for (const title of ['a { b', '\\', '}{', '$', '"', 'x~^y', '50%', '<|>']) {
      const [item] = new Cite(bibtexCitation({ ...awkward, title })).data;
      expect(item?.title).toBe(referenceTitle({ ...awkward, title }));
    }
  });

  test.each([awkward, second, outcome])('Markdown of $id', (cited) => {
    const tree = unified().use(remarkParse).use(remarkGfm).parse(markdownCitation(cited)) as Root;
    const links: Link[] = [];
    visit(tree, 'link', (node) => void links.push(node));
    expect(links.at(-1)).toMatchObject({ url: cited.pinned });
    expect(wordsOf(links.at(-1))).toBe(titled(cited.title, cited.speakerName));
    expect(links.slice(0, -1).map(({ url }) => url)).toEqual(
      cited.evidence.length > 0
        ? saidTogether(ownEvidence(cited)).map(([piece]) => piece?.lore)
        : ['https://git.example/c/0123456789ab'],
    );
    for (const { words } of ownEvidence(cited)) expect(wordsOf(tree)).toContain(words);
  });

  test('Markdown and bibliographies name the speaker once per mail, with a mark where words were left out', () => {
    const plain = cite('zero-lazily', { [sometimes]: undefined });
    const [piece] = plain.evidence;
    if (!piece) throw new Error('no words');
    const from = piece.lines[1] + 1;
    const twice = { ...piece, words: 'and then more', lines: [from, from] as const };
    const cited = { ...plain, speaker: piece.speaker, evidence: [piece, twice] };
    expect(markdownCitation(cited).split(piece.byline).length).toBe(2);
    expect(bibtexCitation(cited).split(`${piece.byline}: "`).length).toBe(2);
    for (const form of [markdownCitation(cited), bibtexCitation(cited)])
      expect(form.replaceAll('\\', '')).toContain(`${piece.words} [...] and then more`);
  });
});

test('a base path is part of our addresses and of no others', () => {
  const { graph } = loadSample();
  const claim = graph.claims.get('zero-lazily');
  const cited =
    claim && citedClaim(graph, claim, { site: 'https://a.example/', base: '/loremark', hash, results: [] });
  expect(cited?.url).toBe('https://a.example/loremark/c/zero-lazily/');
  expect(cited?.pinned).toBe('https://a.example/loremark/c/zero-lazily/7f3a9c1e2b4d/');
  expect(cited?.textUrl).toBe('https://a.example/loremark/c/zero-lazily/7f3a9c1e2b4d.txt');
});
