/** The forms of a hand-made citation: what each omits, puts first, or says if something is not known. */

import { describe, expect, test } from 'vitest';
import { loadSample, sampleFiles } from '../../test/sample-record.ts';
import type { EvidenceResult } from '../record/schema/evidence.ts';
import { capital } from '../text/capital.ts';
import { addressOf } from './address.ts';
import { answerOf } from './became.ts';
import { bibtexEntry, escapeTex } from './bibtex.ts';
import {
  type CitedClaim,
  type CitedEvidence,
  type CitedSource,
  citedClaim,
  citedEvidence,
  type SaidWords,
} from './cited-claim.ts';
import { cslItem } from './csl-json.ts';
import { citationFormats } from './formats.ts';
import { laterOf, saidLater } from './later.ts';
import { linkTrailer } from './link-trailer.ts';
import { blockForMail, mailCitation, mailNotes, wordsCitation } from './mail.ts';
import { escapeMarkdown, markdownCitation } from './markdown.ts';
import { sourceLine } from './named-sources.ts';
import { oneLineCitation } from './one-line.ts';
import { claimJsonLd, descriptionOf, highwireTags, scriptJson } from './page-metadata.ts';
import { mailReferences, type Reference, referencesOf, referenceTitle } from './reference.ts';
import { risCitation } from './ris.ts';
import { ownEvidence, saidTogether } from './said-together.ts';
import { sourceUrl } from './source-url.ts';
import { type CitedText, textCitation, textOneLine, textReference } from './text-citation.ts';
import { longWarnings, shortWarnings } from './warnings.ts';

const where = { site: 'https://loremark.example', base: '/' };
const { graph } = loadSample();
function cite(id: string, of = graph): CitedClaim {
  const claim = of.claims.get(id);
  if (!claim) throw new Error(`no claim ${id}`);
  return citedClaim(of, claim, {
    ...where,
    hash: '7f3a9c1e2b4d',
    results: ['verified'],
  });
}
const plain: CitedClaim = { ...cite('zero-lazily'), later: [], warnings: [] };
const [piece] = plain.evidence as readonly [CitedEvidence];
const page = 'https://loremark.example/c/zero-lazily/7f3a9c1e2b4d/';
const source: CitedSource = {
  ...{ kind: 'document', id: 'notes', title: 'Notes', author: undefined, date: undefined },
  ...{ url: undefined, seenIn: undefined, address: undefined },
};
const outcome: CitedClaim = { ...cite('zeroing-merged'), warnings: [] };

describe('words that contain quotation marks', () => {
  const said = 'should get a hard "no".';
  const cited = { ...outcome, evidence: [{ ...piece, words: said }], speaker: piece.speaker };

  test('get single marks within a quoted line, and stay unchanged behind a quote marker', () => {
    expect(oneLineCitation(cited)).toContain(`: "should get a hard 'no'." `);
    expect(mailCitation(cited)).toContain(`\n : ${said}\n`);
    expect(markdownCitation(cited)).toContain(`> ${said}\n`);
    for (const id of ['bibtex', 'csl-json', 'ris']) {
      const text = citationFormats.find((one) => one.id === id)?.cite(cited) ?? '';
      expect(text, id).toContain("should get a hard 'no'.");
      expect(text.replaceAll('\\"', '"'), id).not.toContain('hard "no"');
    }
    expect(sourceLine({ ...source, title: 'On "private" pages' })).toBe('"On \'private\' pages"');
  });
});

describe('who said it', () => {
  test('includes the day if known, and says who quotes second-hand words', () => {
    const said = (changes: Partial<SaidWords> = {}) =>
      citedEvidence(graph, { ...piece, ...changes }, 'verified').byline;
    const nowhere = 'mz@mail.example';
    expect(said()).toBe('Ada Byron, 18 Jun 2024');
    expect(said({ message: nowhere })).toBe('Ada Byron');
    expect(said({ quotes: true })).toBe('Ada Byron (18 Jun 2024, quoting an earlier mail)');
    expect(said({ quotes: true, message: 'm3@mail.example' })).toBe(
      'Ada Byron (20 Jun 2024, quoting a mail of 18 Jun 2024)',
    );
    expect(said({ quotes: true, name: 'Li' })).toBe('Li (as quoted by Ada Byron, 18 Jun 2024)');
    expect(said({ quotes: true, message: nowhere })).toBe('Ada Byron (as quoted by somebody)');
    expect(said({ quotes: true, message: nowhere, speaker: undefined })).toBe(
      'somebody (quoting an earlier mail)',
    );
  });

  test('is name, author and day for a source, as far as they are known', () => {
    expect(sourceLine(source)).toBe('"Notes"');
    expect(sourceLine({ ...source, date: '2026' })).toBe('"Notes", 2026');
    expect(sourceLine({ ...source, kind: 'commit', id: '0123456789abcdef', author: 'Ada' })).toBe(
      'commit 0123456789ab ("Notes"), Ada',
    );
  });

  test('warns once in short form, and in long form with an address if there is one', () => {
    const warned = { kind: 'status', short: 'merged', text: 'Status: x', url: undefined } as const;
    const warnings = [warned, { ...warned, url: 'https://a.example' }];
    expect(shortWarnings({ ...plain, warnings })).toBe('merged');
    expect(longWarnings({ ...plain, warnings })).toEqual(['Status: x.', 'Status: x: https://a.example']);
    expect(shortWarnings(plain)).toBe('');
  });
});

describe('in mail', () => {
  const own = `Ada Byron, 18 Jun 2024 [1]:\n\n : zero each page when it is first touched\n\n`;
  const ours = (number: number, address = page) => `[${number}] ${address}\n`;
  const place = (number: number) =>
    `Loremark's summary [${number}]: Ada: Zero pages on first touch, not at boot.\n\n`;
  const first = '[1] https://lore.kernel.org/all/m1@mail.example/\n';

  test('notes are numbered from 1, and a note referred to again keeps its number', () => {
    expect(mailCitation(plain)).toBe(`${own}${place(2)}${first}${ours(2)}`);
    const notes = mailNotes();
    expect(notes.lines()).toEqual([]);
    expect([notes.of('a', ['x', 'y']), notes.of('b', ['z']), notes.of('a', ['w'])]).toEqual([
      '[1]',
      '[2]',
      '[1]',
    ]);
    expect(notes.lines()).toEqual(['[1] x', '    y', '[2] z']);
  });

  test('of an older version, the first line says which, and what came later follows our summary, with its day', () => {
    const older = { ...plain, published: '2026-11-22', state: undefined, earlier: { told: '2026-12-01' } };
    const head = 'As Loremark had it on 22 Nov 2026 (version 7f3a9c1e2b4d); changed since.\n\n';
    const line = 'What came later, as Loremark had it on 1 Dec 2026:\n\n';
    const told = { kind: 'touched', short: 'x', text: 'Told today', url: undefined } as const;
    expect(mailCitation({ ...older, warnings: [told] })).toBe(
      `${head}${own}${place(2)}${line}Told today.\n\n${first}${ours(2)}`,
    );
    expect(mailCitation({ ...plain, warnings: [told] })).not.toMatch(/^As Loremark|What came later/m);
    expect(mailCitation(older)).toBe(`${head}${mailCitation(plain)}`);
    expect(mailCitation({ ...older, published: undefined, state: 'not-answered' })).toMatch(
      /^As Loremark had it \(version 7f3a9c1e2b4d, state "not answered"\); changed\nsince\.\n\n/,
    );
  });

  test('of an older version, the words that the claim no longer quotes are marked, each run with its name', () => {
    const said = (words: string, isDropped: boolean) => ({ ...piece, words, isDropped, follows: undefined });
    const text = mailCitation({
      ...plain,
      evidence: [said('one', false), said('two', true), said('three', true)],
      earlier: { told: '2026-12-01' },
    });
    expect(text).toContain(
      ' [1]:\n\n : one\n\nAda Byron, 18 Jun 2024 [1] (no longer quoted):\n\n : two\n : [...]\n : three\n\n',
    );
  });

  test('with context, all words are in the order they were sent, undated ones first', () => {
    const later = {
      ...piece,
      message: 'm2@x',
      lore: 'https://a.example/2',
      sent: '2024-06-19T00:00:00+02:00',
      words: 'later',
    };
    const before = {
      ...piece,
      message: 'm0@x',
      lore: 'https://a.example/0',
      sent: '2024-06-18T23:00:00+00:00',
      words: 'before',
    };
    const undated = {
      ...piece,
      message: 'mz@x',
      lore: 'https://a.example/z',
      sent: undefined,
      words: 'undated',
    };
    const text = mailCitation({ ...plain, evidence: [before, later, undated] }, { context: true });
    expect(text.match(/ : .*/g)).toEqual([' : undated', ' : later', ' : before']);
    expect(mailCitation({ ...plain, evidence: [before, later] }).match(/ : .*/g)).toEqual([
      ' : before',
      ' : later',
    ]);
  });

  test('one person’s fragments of one mail are together, in the order of their lines', () => {
    const at = (lines: readonly [number, number], words: string, change: Partial<CitedEvidence> = {}) => ({
      ...piece,
      lines,
      words,
      ...change,
    });
    const groups = saidTogether([
      at([5, 9], 'b'),
      at([5, 5], 'c'),
      at([1, 4], 'a'),
      at([2, 2], 'other', { senderName: 'Li', quotes: true }),
      at([1, 1], 'd'),
      at([1, 1], 'e', { message: 'm2@x' }),
    ]);
    expect(groups.map((group) => group.map(({ words }) => words))).toEqual([
      ['a', 'c', 'b'],
      ['other'],
      ['d'],
      ['e'],
    ]);
    expect(mailCitation({ ...plain, evidence: [at([2, 2], 'b'), at([1, 1], 'a')] })).toContain(
      ' : a\n : [...]\n : b\n',
    );
    const evidence = [at([1, 1], 'a'), { ...at([2, 2], 'b'), follows: [{ words: 'a' }] }];
    expect(mailCitation({ ...plain, evidence })).toContain('\n : a b\n');
    expect(oneLineCitation({ ...plain, evidence })).toContain(': "a" "b"');
    expect(markdownCitation({ ...plain, evidence })).toContain('\n> a\n\n> b\n');
  });

  test('the speaker’s own words are quoted, or all words if none are the speaker’s', () => {
    const other = { ...piece, speaker: 'li-xiao' };
    expect(ownEvidence({ ...plain, evidence: [other, piece] })).toEqual([piece]);
    expect(ownEvidence({ ...plain, evidence: [other] })).toEqual([other]);
    expect(wordsCitation({ ...plain, evidence: [piece, { ...other, words: 'alone' }] }, 1)).toContain(
      ' : alone\n',
    );
    expect(wordsCitation({ ...plain, evidence: [piece, { ...other, words: 'alone' }] }, 1)).not.toContain(
      'zero each',
    );
    expect(wordsCitation(plain, 1)).toBe('');
  });

  test('without words, the title has three sources and the number of further ones', () => {
    const many = (count: number) =>
      mailCitation({
        ...outcome,
        sources: Array.from({ length: count }, (_, at) => ({ ...source, id: `${at}` })),
      });
    const address = 'https://loremark.example/c/zeroing-merged/7f3a9c1e2b4d/';
    expect(many(0)).toBe(`Lazy zeroing was merged.\n\nOn Loremark: [1]\n\n${ours(1, address)}`);
    expect(many(1)).toBe(
      `Lazy zeroing was merged [1].\n\nOn Loremark: [2]\n\n[1] "Notes"\n    seen in no public place\n${ours(2, address)}`,
    );
    expect(many(3)).not.toContain('on our page');
    expect(many(4)).toContain('Lazy zeroing was merged [1][2][3].\n(1 more source is on our page.)\n\n');
    expect(many(5)).toContain('(2 more sources are on our page.)\n');
    const five = Array.from({ length: 5 }, (_, at) => ({
      ...source,
      id: `id${at}`,
      title: `of id${at}`,
      chief: at === 2 || at === 4,
    }));
    const cited = { ...outcome, sources: five };
    expect(mailCitation(cited)).toContain(' [1][2].\n(3 more sources are on our page.)\n');
    for (const text of [mailCitation(cited), markdownCitation(cited)])
      expect([text.includes('id2'), text.includes('id0')], text).toEqual([true, false]);
    expect(
      mailCitation({
        ...outcome,
        sources: [{ ...source, seenIn: 'the minutes', address: 'https://a.example' }],
      }),
    ).toContain('[1] "Notes"\n    https://a.example\n');
  });

  test('only warnings not covered by what came later are listed', () => {
    const warning = (kind: CitedClaim['warnings'][number]['kind'], url?: string) => ({
      kind,
      short: 's',
      text: `It is ${kind}`,
      url,
    });
    const text = mailCitation({
      ...plain,
      warnings: [
        warning('status'),
        warning('disputed', 'https://a.example'),
        warning('unverified'),
        warning('failed'),
        warning('refined'),
        warning('correction'),
        warning('corrected'),
      ],
    });
    expect(text).toBe(
      `${own}It is status.\nIt is disputed [2].\nIt is unverified.\nIt is failed.\n\n${place(3)}${first}[2] https://a.example\n${ours(3)}`,
    );
  });

  test('a change follows with its words, or its title if it has none', () => {
    const [later] = laterOf(
      graph,
      graph.claims.get('zero-lazily') ??
        (() => {
          throw new Error('none');
        })(),
    ).filter(({ changes }) => changes);
    if (!later) throw new Error('nothing later');
    expect(mailCitation({ ...plain, later: [{ ...later, piece: undefined }] })).toContain(
      'Refined by the speaker on 20 Jun 2024: Zero lazily unless the guest asks\notherwise.\n',
    );
    expect(mailCitation({ ...plain, later: [{ ...later, changes: false, type: 'supports' }] })).toBe(
      `${own}${place(2)}${first}${ours(2)}`,
    );
  });
});

describe('in other forms', () => {
  test('one line has all the words of the first mail, so that no condition is cut off', () => {
    const limit = { ...piece, words: 'unless it is hot' };
    const elsewhere = { ...limit, message: 'm2@x', words: 'as I said' };
    expect(oneLineCitation({ ...plain, evidence: [piece, limit, elsewhere] })).toContain(
      `: "${piece.words} [...] unless it is hot" https:`,
    );
  });

  test('one line has the as-of day, else the claim’s day, else none', () => {
    const short = 'https://loremark.example/h/7f3a9c1e2b4d/';
    const bare = { ...outcome, asOf: undefined };
    expect(oneLineCitation(outcome)).toBe(`Loremark, as of 22 Nov 2026: Lazy zeroing was merged ${short}`);
    expect(oneLineCitation({ ...bare, date: '2024-06', sources: [source, source] })).toBe(
      `Loremark, by sources up to Jun 2024: Lazy zeroing was merged ${short}`,
    );
    expect(oneLineCitation({ ...bare, date: '2024-06', sources: [source] })).toMatch(
      /^Loremark, by a source of Jun 2024: /,
    );
    expect(oneLineCitation({ ...bare, date: undefined })).toBe(`Loremark: Lazy zeroing was merged ${short}`);
    expect(oneLineCitation({ ...outcome, date: '2024-06' })).toMatch(/^Loremark, as of 22 Nov 2026: /);
  });

  test('Markdown puts addresses with parentheses in angle brackets, and names where an unaddressed source was seen', () => {
    const sources = [
      { ...source, address: 'https://a.example/x_(y)' },
      source,
      { ...source, seenIn: 'a *book*' },
      source,
    ];
    expect(markdownCitation({ ...outcome, sources })).toBe(
      '- ["Notes"](<https://a.example/x_(y)>)\n\n- "Notes" (seen in )\n\n- "Notes" (seen in a \\*book\\*)\n\nLoremark claim `7f3a9c1e2b4d`: [Lazy zeroing was merged](https://loremark.example/c/zeroing-merged/7f3a9c1e2b4d/)\n',
    );
    expect(escapeMarkdown('- a')).toBe('\\- a');
    expect(escapeMarkdown('+a - b')).toBe('\\+a - b');
    expect(escapeMarkdown('12. a 3. b')).toBe('12\\. a 3. b');
    expect(escapeMarkdown('3) https://a: b')).toBe('3\\) https\\://a: b');
  });

  test('trailers link the messages, else those of the first three sources that are messages', () => {
    const mail = { ...source, kind: 'message', address: 'https://a.example/m' } as const;
    expect(linkTrailer(plain)).toBe('Link: https://lore.kernel.org/all/m1@mail.example/ [1]');
    expect(
      linkTrailer({ ...plain, evidence: [piece, piece, { ...piece, lore: 'https://a.example/2' }] }),
    ).toBe('Link: https://lore.kernel.org/all/m1@mail.example/ [1]\nLink: https://a.example/2 [2]');
    expect(linkTrailer({ ...outcome, sources: [source, mail, { ...mail, address: undefined }, mail] })).toBe(
      'Link: https://a.example/m [2]',
    );
    expect(linkTrailer({ ...outcome, sources: [] })).toBe('');
  });

  test('the forms are in a fixed order, and the context form exists only if it says more', () => {
    expect(citationFormats.map(({ id, label }) => [id, label])).toEqual([
      ['mail', 'Mail'],
      ['context', 'With context'],
      ['line', 'One line'],
      ['markdown', 'Markdown'],
      ['link', 'Link: trailer'],
      ['bibtex', 'BibTeX'],
      ['csl-json', 'CSL-JSON'],
      ['ris', 'RIS'],
    ]);
    expect(citationFormats[1]?.cite(plain)).toBe('');
  });

  test('words that rest on those of another person are offered with them, however many they are', () => {
    const answered = { ...piece, message: 'm0@x', speaker: 'li-xiao', words: 'zero it late?' };
    for (const count of [1, 60]) {
      const said = {
        ...plain,
        evidence: [{ ...piece, words: 'so '.repeat(count).trim() }, answered],
      };
      expect(blockForMail(said)).toEqual({ id: 'context', text: mailCitation(said, { context: true }) });
      expect(blockForMail(said).text).toContain('zero it late?');
    }
    expect(blockForMail(plain).id).toBe('mail');
  });
});

const reference: Reference = {
  ...{ kind: 'claim', key: 'k', author: 'A', title: 'T', date: [2024, 1, 2], url: 'https://a.example' },
  ...{ container: 'Loremark', number: '0a', genre: 'fact', note: 'n' },
};

describe('in a bibliography', () => {
  test('BibTeX names each month, and gives the date as far as it is known', () => {
    const months = Array.from(
      { length: 12 },
      (_, at) => /month = (\w+),/.exec(bibtexEntry({ ...reference, date: [2024, at + 1] }))?.[1],
    );
    expect(months.join(' ')).toBe('jan feb mar apr may jun jul aug sep oct nov dec');
    expect(bibtexEntry(reference)).toBe(
      '@misc{k,\n  author = {{A}},\n  title = {{T}},\n  year = {2024},\n  month = jan,\n  day = {2},\n  howpublished = {Loremark, 0a},\n  url = {https://a.example},\n  note = {n},\n}\n',
    );
    expect(bibtexEntry({ ...reference, kind: 'mail', date: [] })).toBe(
      '@misc{k,\n  author = {{A}},\n  title = {{T}},\n  howpublished = {Loremark},\n  url = {https://a.example},\n  note = {n},\n}\n',
    );
    expect(bibtexEntry({ ...reference, date: [2024] })).toContain('year = {2024},\n  howpublished');
    expect(escapeTex('\\{}~^<>|$%&#_a')).toBe(
      '\\textbackslash{}\\textbraceleft{}\\textbraceright{}\\textasciitilde{}\\textasciicircum{}\\textless{}\\textgreater{}\\textbar{}\\$\\%\\&\\#\\_a',
    );
  });

  test('RIS gives the date as far as it is known', () => {
    const dated = (asOf: string | undefined) =>
      /^(?:PY|DA).*$/gm[Symbol.match](risCitation({ ...outcome, asOf }));
    expect(dated('2026-11-02')).toEqual(['PY  - 2026', 'DA  - 2026/11/02/']);
    expect(dated('2026-11')).toEqual(['PY  - 2026', 'DA  - 2026/11//']);
    expect(dated('2026')).toEqual(['PY  - 2026', 'DA  - 2026///']);
    expect(dated(undefined)).toBeNull();
  });

  test('CSL has no date if none is known', () => {
    expect(cslItem({ ...reference, date: [] })).toEqual({
      ...{
        id: 'k',
        type: 'post',
        title: 'T',
        author: [{ literal: 'A' }],
        'container-title': 'Loremark',
        genre: 'fact',
      },
      ...{ version: '0a', URL: 'https://a.example', note: 'n' },
    });
  });

  test('a claim is dated by its as-of day, else its publication, and its title names who it is about', () => {
    expect(referencesOf({ ...outcome, asOf: undefined, published: '2026-11-25' })[0]?.date).toEqual([
      2026, 11, 25,
    ]);
    expect(referencesOf({ ...outcome, asOf: undefined })[0]?.date).toEqual([]);
    expect(referenceTitle({ ...plain, date: undefined })).toBe(
      'On Ada Byron: Zero pages on first touch, not at boot',
    );
    expect(referenceTitle({ ...plain, speakerName: undefined })).toBe(
      'Zero pages on first touch, not at boot',
    );
  });

  test('each mail is one item under its subject, if the subject is known', () => {
    const evidence = [
      piece,
      piece,
      { ...piece, message: '+x+', subject: undefined },
      { ...piece, message: '+a+b@x+', sent: undefined },
    ];
    expect(mailReferences({ ...plain, evidence }).map(({ key, date }) => [key, date])).toEqual([
      ['mail-m1-mail-example', [2024, 6, 18]],
      ['mail-a-b-x', []],
    ]);
  });
});

describe('on a page', () => {
  test('a preview is the words of the first mail, or the title, with the warnings', () => {
    const warning = { kind: 'status', short: 'merged', text: 'x', url: undefined } as const;
    expect(descriptionOf(outcome)).toBe('Lazy zeroing was merged');
    expect(
      descriptionOf({ ...outcome, warnings: [warning, warning, { ...warning, short: 'disputed' }] }),
    ).toBe('Lazy zeroing was merged (merged; disputed)');
    const limit = { ...piece, words: 'unless it is hot' };
    const elsewhere = { ...limit, message: 'm2@x', words: 'as I said' };
    expect(descriptionOf({ ...plain, evidence: [piece, limit, elsewhere] })).toMatch(
      /“zero each page when it is first touched \[\.\.\.\] unless it is hot”$/,
    );
  });

  test('an outcome’s tags have the as-of day, and its JSON-LD each source with an address', () => {
    expect(highwireTags(outcome)).toContainEqual(['citation_publication_date', '2026/11/22']);
    const data = claimJsonLd(
      { ...outcome, sources: [source, { ...source, address: 'https://a.example' }] },
      't',
      where,
    );
    expect(data).toMatchObject({ isBasedOn: ['https://a.example'] });
    expect(scriptJson({ a: '<\u2028\u2029' })).toBe('{"a":"\\u003c\\u2028\\u2029"}');
  });

  test('addresses are below the base, whatever slashes are given', () => {
    expect(addressOf(where, '/c/x/')).toBe('https://loremark.example/c/x/');
    expect(addressOf({ site: 'https://a.example//', base: '//b/c//' }, '//x')).toBe(
      'https://a.example/b/c/x',
    );
    expect(addressOf({ site: 'https://a.example', base: 'b' }, '')).toBe('https://a.example/b/');
  });

  test('a quotation without a result was not checked', () => {
    const claim = graph.claims.get('zero-sometimes');
    const found = (results: readonly EvidenceResult[]) =>
      claim && citedClaim(graph, claim, { ...where, hash: '', results }).evidence.map(({ result }) => result);
    expect(found([])).toEqual(['unverified', 'unverified']);
    expect(found(['failed', 'verified'])).toEqual(['failed', 'verified']);
  });

  test('a mainline commit is at git.kernel.org, a released one where the debate says, others at their own address', () => {
    const commit = { kind: 'commit', id: '0123456789abcdef', title: 't', url: 'https://a.example' } as const;
    const debate = 'https://git.example/{id}';
    expect(sourceUrl(graph, { ...commit, url: 'https://github.com/torvalds/linux/commit/x' })).toBe(
      'https://git.kernel.org/linus/0123456789abcdef',
    );
    expect(sourceUrl(graph, { ...commit, url: 'https://git.kernel.org/linus/x' }, debate)).toBe(
      'https://git.kernel.org/linus/0123456789abcdef',
    );
    expect(sourceUrl(graph, { ...commit, url: 'https://git.kernel.org/torvalds/c/0123456789ab' })).toBe(
      'https://git.kernel.org/linus/0123456789abcdef',
    );
    const stable = 'https://git.kernel.org/stable/c/0123456789ab';
    expect(sourceUrl(graph, { ...commit, url: stable })).toBe(stable);
    expect(sourceUrl(graph, { ...commit, release: 'v7.1' }, debate)).toBe(
      'https://git.example/0123456789abcdef',
    );
    expect(sourceUrl(graph, { ...commit, release: 'v7.1' })).toBe('https://a.example');
    expect(sourceUrl(graph, commit, debate)).toBe('https://a.example');
    expect(sourceUrl(graph, { ...commit, id: 'abc', release: 'v7.1' }, debate)).toBe('https://a.example');
    expect(sourceUrl(graph, { ...commit, id: 'x0123456789ab', release: 'v7.1' }, debate)).toBe(
      'https://a.example',
    );
    expect(
      sourceUrl(graph, {
        kind: 'message',
        id: 'kernel list 2024-06-18',
        title: 't',
        url: 'https://m.example',
      }),
    ).toBe('https://m.example');
    expect(sourceUrl(graph, { kind: 'message', id: '1-ada', title: 't', seenIn: 'x' })).toBeUndefined();
    expect(
      sourceUrl(graph, { kind: 'document', id: 'd', title: 't', url: 'https://d.example' }, debate),
    ).toBe('https://d.example');
  });
});

describe('what came later', () => {
  const found = (id: string, of = graph) =>
    of.claims.get(id) ??
    (() => {
      throw new Error(`no claim ${id}`);
    })();

  test('has a capital at the start of a sentence, and no trailing space if no day is known', () => {
    expect([capital(''), capital('ab')]).toEqual(['', 'Ab']);
    const [later] = laterOf(graph, found('zero-lazily'));
    if (!later) throw new Error('nothing later');
    expect(saidLater(found('zero-lazily'), { ...later, date: undefined })).toBe(later.label);
    expect(saidLater(found('zero-lazily'), { ...later, date: undefined, reception: 'accepted by Ada' })).toBe(
      `${later.label}, accepted by Ada`,
    );
  });

  test('names nobody if there is no speaker, and shows an unknown person by id', () => {
    const fact = (front: string) =>
      `---\ntitle: Something\ntopics: [zeroing]\n${front}relations:\n  - { type: refines, to: zero-lazily }\nevidence:\n  - { message: m3@mail.example, lines: [5, 5], words: unless the guest asks }\n---\nText.\n`;
    const labels = (front: string) => {
      const { graph: changed } = loadSample({
        'claims/positions/zero-sometimes.mdx': undefined,
        'claims/facts/some.mdx': fact(front),
      });
      return laterOf(changed, found('zero-lazily', changed))
        .filter(({ type }) => type === 'refines')
        .map(({ label, changes }) => [label, changes]);
    };
    expect(labels('')).toEqual([['refined', false]]);
    expect(labels('speaker: nobody-known\n')).toEqual([['refined by nobody-known', false]]);
  });

  test('is the status without its full stop for an outcome', () => {
    const { graph: changed } = loadSample({
      'claims/outcomes/zeroing-merged.mdx': sampleFiles['claims/outcomes/zeroing-merged.mdx']?.replace(
        'April 2026.',
        'April 2026. Then more',
      ),
    });
    expect(answerOf(found('zeroing-merged', changed), [])).toMatchObject({
      text: 'As of 22 Nov 2026: Merged for 7.1 in April 2026. Then more',
      changed: false,
    });
  });

  test('two answers are both listed', () => {
    const [later] = laterOf(graph, found('zero-lazily'));
    if (!later) throw new Error('nothing later');
    const question = { ...found('zero-lazily'), kind: 'question' as const, state: 'answered' };
    const answers = ['answered by Ada', 'answered by Li'].map((label) => ({
      ...later,
      type: 'answers' as const,
      label,
      date: '2024-06-20',
      note: 'so far',
      reception: undefined,
      changes: false,
    }));
    expect(answerOf(question, answers).text).toBe(
      'Answered by Ada on 20 Jun 2024 (so far); answered by Li on 20 Jun 2024 (so far)',
    );
    expect(answerOf({ ...question, state: 'partly-answered' }, answers).text).toBe(
      'Partly answered by Ada on 20 Jun 2024 (so far); answered by Li on 20 Jun 2024 (so far)',
    );
    expect(answerOf(question, []).text).toBe('No answer was found in the mail held');
  });
});

test('words without a speaker are attributed to the sender, or to somebody if the mail is not held', () => {
  const fact = (message: string) => `---
title: Something
topics: [zeroing]
evidence:
  - { message: ${message}, lines: [5, 5], words: unless the guest asks }
---
Text.
`;
  const names = (message: string) => {
    const { graph: changed } = loadSample({ 'claims/facts/some.mdx': fact(message) });
    return cite('some', changed).evidence.map(({ speakerName, senderName }) => [speakerName, senderName]);
  };
  expect(names('m3@mail.example')).toEqual([['Ada Byron', 'Ada Byron']]);
  expect(names('mz@mail.example')).toEqual([['somebody', 'somebody']]);
});

test('a day in a tag has two digits for the month and the day', () => {
  expect(highwireTags({ ...outcome, asOf: '2026-04-02' })).toContainEqual([
    'citation_publication_date',
    '2026/04/02',
  ]);
});

describe('a text of ours', () => {
  const text: CitedText = {
    ...{ title: 'Of zeroing', summary: undefined, hash: '0a', published: '2026-11-25', asOf: undefined },
    ...{ pinned: 'https://a.example/q/', short: 'https://a.example/h/', quoted: [], open: [] },
  };

  test('is dated by its publication, and undated before it', () => {
    expect(textCitation(text)).toBe(
      'Of zeroing [1]\n\n[1] https://a.example/q/\n    (Loremark, our summary, 25 Nov 2026)\n',
    );
    expect(textCitation({ ...text, published: undefined })).toBe(
      'Of zeroing [1]\n\n[1] https://a.example/q/\n    (Loremark, our summary)\n',
    );
    expect(textCitation({ ...text, summary: 'Late, in “most” kernels' })).toBe(
      'Of zeroing\n\nLate, in "most" kernels. [1]\n\n[1] https://a.example/q/\n    (Loremark, our summary, 25 Nov 2026)\n',
    );
    expect(textOneLine(text)).toBe('Loremark, 25 Nov 2026: "Of zeroing" https://a.example/h/');
    expect(textOneLine({ ...text, published: undefined })).toBe(
      'Loremark: "Of zeroing" https://a.example/h/',
    );
    expect(textReference(text, 'essay')).toEqual({
      ...{
        kind: 'claim',
        key: 'essay-0a',
        author: 'Loremark editors',
        title: 'Of zeroing',
        date: [2026, 11, 25],
      },
      ...{ url: 'https://a.example/q/', container: 'Loremark', number: '0a', genre: 'essay', note: '' },
    });
    expect(textReference({ ...text, published: undefined, summary: 's' }, 'essay')).toMatchObject({
      date: [],
      note: 's',
    });
  });
});
