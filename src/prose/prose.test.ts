import { describe, expect, it } from 'vitest';
import { readMdx } from '../record/corpus/read-mdx.ts';
import { sideBySide } from '../text/side-by-side.ts';
import type { ProseContext } from './inline.ts';
import { notebook } from './notebook.ts';
import { type Piece, piecesOf, sentenceOf } from './pieces.ts';
import { type NoteSize, type Row, rowsOf } from './rows.ts';
import { sectionsOf } from './sections.ts';
import { termsOf } from './terms.ts';
import { quoted, titleWithSubject, typographic, verbatim } from './typography.ts';

const terms = termsOf(
  [{ id: 'gup', title: 'GUP and pins', summary: 'How pages are held.', group: 'mechanism' }],
  [{ term: 'VMM', means: 'The process that runs a guest.' }],
);

function contextOf(known: readonly string[] = [], figure: readonly string[] = []): ProseContext {
  return {
    notebook: notebook(known, [], figure),
    terms,
    sources: [{ kind: 'commit', id: 'a'.repeat(40), title: 'mm: x', key: 'x', url: 'https://git.example/x' }],
    hrefOf: (target) => ('id' in target ? `/${target.kind}/${target.id}/` : '/x/'),
    hasClaim: (claim) => claim !== 'unknown',
  };
}

function pieces(source: string, known: readonly string[] = []): readonly Piece[] {
  return piecesOf(readMdx(source, source, 'x.mdx').tree, contextOf(known));
}
/** The numbers of the notes of a row that are shown in this size. */
const sized = (row: Row | undefined, size: NoteSize) =>
  row?.kind === 'row' ? row.notes.flatMap((one) => (one.size === size ? one.note.number : [])) : [];
const html = (source: string) => pieces(source).map((piece) => (piece.kind === 'text' ? piece.html : ''));

describe('a paragraph', () => {
  it('links a claim of a figure without a note, and says that it names it', () => {
    const source = 'See [one](claim:a), [two](claim:b) and [one](claim:a).';
    const [piece] = piecesOf(readMdx(source, source, 'x.mdx').tree, contextOf([], ['a']));
    expect(piece).toMatchObject({
      html: '<p>See <a href="/claim/a/">one</a>, <a class="ref" href="#n1">two<sup>1</sup></a> and <a href="/claim/a/">one</a>.</p>',
      notes: [{ number: 1, noted: { kind: 'claim', id: 'b' } }],
      figured: ['a', 'a'],
    });
  });

  it('numbers each claim once per page, in the order of first reference', () => {
    const all = pieces('See [one](claim:a) and [two](claim:b).\n\nAgain [one](claim:a).');
    expect(
      all.map((piece) => (piece.kind === 'text' ? piece.notes.map(({ number }) => number) : [])),
    ).toEqual([[1, 2], []]);
    expect(html('See [one](claim:a).')[0]).toBe('<p>See <a class="ref" href="#n1">one<sup>1</sup></a>.</p>');
  });

  it('remembers the words that its links name, and the chief ones only if the first link names none', () => {
    const means = (source: string) =>
      pieces(source).flatMap((piece) =>
        piece.kind === 'text' ? piece.notes.map((note) => [note.number, ...note.means]) : [],
      );
    expect(
      means('See [one](claim:a#2), [two](claim:b) and [three](claim:a#3,4) and [four](claim:a).'),
    ).toEqual([
      [1, 2, 3, 4],
      [2, 'chief'],
    ]);
    expect(means('See [one](claim:a).\n\nAnd [two](claim:a#3).')).toEqual([[1, 'chief', 3]]);
  });

  it('gives a source of the entry a note, and links directly to what has no note', () => {
    expect(html('By [a commit](source:x).')[0]).toContain('href="#n1"');
    expect(html('By [nobody](claim:unknown).')[0]).toContain('href="/claim/unknown/"');
  });

  it('treats a link by reference as an inline link, and uses the first of two definitions', () => {
    const text = 'See [one][a], [two](claim:b) and [a].\n\n[a]: claim:a\n[a]: claim:c';
    const noted = (words: string, number: number) =>
      `<a class="ref" href="#n${number}">${words}<sup>${number}</sup></a>`;
    expect(html(text)).toEqual([`<p>See ${noted('one', 1)}, ${noted('two', 2)} and ${noted('a', 1)}.</p>`]);
  });

  it('explains a term at its first use on the page, and not on the page of the term', () => {
    const [first] = pieces('A VMM and GUP; GUP again.');
    expect(first?.kind === 'text' && first.terms.map(({ word }) => word)).toEqual(['VMM', 'GUP']);
    expect(first?.kind === 'text' && first.html.match(/<a class="term"/g)?.length).toBe(1);
    const [own] = pieces('GUP is this.', ['gup']);
    expect(own?.kind === 'text' && own.terms).toEqual([]);
  });

  it('explains a term where a reference, code or the heading above has it first, and marks its next use', () => {
    const explained = (source: string) =>
      pieces(source).flatMap((piece) => (piece.kind === 'text' ? [piece.terms.map(({ word }) => word)] : []));
    expect(explained('[of GUP](claim:a), it said.\n\nGUP.')).toEqual([['GUP'], []]);
    expect(explained('Use `VMM()`.\n\nA VMM.')).toEqual([['VMM'], []]);
    expect(explained('## Of GUP\n\n<Card claim="a" />\n\nA VMM.')).toEqual([['GUP', 'VMM']]);
    const marked = '<p><a class="term" href="/topic/gup/" title="How pages are held.">GUP</a>.</p>';
    expect(html('[of GUP](claim:a), it said.\n\nGUP.')[1]).toBe(marked);
    expect(html('## Of GUP\n\nGUP.')[1]).toBe(marked);
  });

  it('explains the terms of a title and of the sentence under it before those of the text', () => {
    const context = contextOf();
    expect(sentenceOf('GUPs & "pins" of a VMM', 'Why GUP?', context)).toEqual({
      html: '<a class="term" href="/topic/gup/" title="How pages are held.">GUPs</a> &amp; “pins” of a <dfn>VMM</dfn>',
      terms: [expect.objectContaining({ word: 'GUP' }), expect.objectContaining({ word: 'VMM' })],
    });
    const [first] = piecesOf(readMdx('GUP.', 'GUP.', 'x.mdx').tree, context);
    expect(first).toMatchObject({ html: '<p>GUP.</p>', terms: [] });
  });

  it('lets a name longer than a line of a phone break after its underscores', () => {
    expect(html('With CONFIG_KVM_VM_MEMORY_ATTRIBUTES and `max_map`.')[0]).toBe(
      '<p>With CONFIG_<wbr>KVM_<wbr>VM_<wbr>MEMORY_<wbr>ATTRIBUTES and <code>max_map</code>.</p>',
    );
  });

  it('escapes text so that it cannot end an element', () => {
    expect(html('a \\< b & "c"')[0]).toBe('<p>a &lt; b &amp; “c”</p>');
  });
});

describe('headings', () => {
  it('have unique ids on the page', () => {
    const ids = pieces('## Pins\n\nx\n\n## Pins').flatMap((piece) =>
      piece.kind === 'heading' ? [piece.id] : [],
    );
    expect(ids).toEqual(['pins', 'pins-2']);
  });

  it('are raised to level 2 if a text has only lower ones', () => {
    const [heading] = pieces('### Pins\n\nx');
    expect(heading).toMatchObject({ kind: 'heading', level: 2 });
  });

  it('cut a text into sections', () => {
    const tree = readMdx(
      'Lead.\n\n## Not to be read as\n\nThat.',
      'Lead.\n\n## Not to be read as\n\nThat.',
      'x.mdx',
    ).tree;
    expect(sectionsOf(tree).map(({ title }) => title)).toEqual([undefined, 'Not to be read as']);
  });
});

describe('rows', () => {
  const heights = { whole: 100, lead: 60, head: 20 };
  const height = (_: unknown, size: NoteSize) => heights[size];
  const rows = (source: string, lead = 0) => rowsOf(pieces(source), [], height, { height: lead, terms: [] });
  const links = (...ids: readonly string[]) => ids.map((id) => `[words of it](claim:${id})`).join(', ');

  it('take the next paragraph if it has free margin, as long as the notes are higher than the text', () => {
    const long = 'x '.repeat(400);
    const counts = rows(`${links('a', 'b', 'c')}\n\n${long}\n\n${long}`).map((row) =>
      row.kind === 'row' ? row.parts.length : 0,
    );
    expect(counts).toEqual([2, 1]);
  });

  it('keep a paragraph that fills its margin in a separate row', () => {
    const found = rows(`${links('a', 'b')}\n\n${links('c', 'd')}`);
    expect(found.map((row) => row.kind === 'row' && row.notes.map(({ note }) => note.number))).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('show a note smaller where there is no room for all of it', () => {
    const [row] = rows(links('a', 'b', 'c', 'd', 'e', 'f'));
    expect([sized(row, 'whole'), sized(row, 'lead'), sized(row, 'head')]).toEqual([[], [1, 2, 3, 4, 5], [6]]);
  });

  it('show the short ones in words first', () => {
    const [row] = rowsOf(pieces(links('a', 'b', 'c')), [], ({ number }, size) =>
      number === 1 && size !== 'head' ? 300 : 1.2 * heights[size],
    );
    expect([sized(row, 'whole'), sized(row, 'lead'), sized(row, 'head')]).toEqual([[], [2, 3], [1]]);
  });

  it('have room for more if something is above the first paragraph', () => {
    expect(sized(rows(links('a', 'b', 'c'))[0], 'whole')).toEqual([]);
    expect(sized(rows(links('a', 'b', 'c'), 200)[0], 'whole')).toEqual([1, 2, 3]);
  });

  it('end at a heading, which is in the next row, and at a component that spans the page', () => {
    const found = rowsOf(
      pieces('a\n\n## B\n\n### C\n\n<Diagram id="x" />\n\n### D\n\nc'),
      ['Diagram'],
      height,
    );
    expect(found.map((row) => (row.kind === 'row' ? row.parts.map(({ kind }) => kind) : row.kind))).toEqual([
      ['html'],
      'heading',
      'heading',
      'component',
      ['heading', 'html'],
    ]);
  });
});

describe('typography', () => {
  it.each([
    ['"a" and \'b\'', '“a” and ‘b’'],
    ['it\'s "don\'t"', 'it’s “don’t”'],
    ['a ("b")', 'a (“b”)'],
    ['"a hard \'no\'". "\'No\' is no"', '“a hard ‘no’”. “‘No’ is no”'],
    ['and so...', 'and so…'],
    ['on 3 April, 1 GiB of 2024 pages', 'on 3\u00a0April, 1\u00a0GiB of 2024 pages'],
    ['13 June 2024 or 4 Mar 2024, 12 of May', '13\u00a0June\u00a02024 or 4\u00a0Mar\u00a02024, 12 of May'],
  ])('%s', (plain, shown) => {
    expect(typographic(plain)).toBe(shown);
  });

  it('makes double marks inside quotation marks single', () => {
    expect(quoted('a hard "no".')).toBe('a hard ‘no’.');
  });

  it('puts each of two quotations side by side in its own marks where there are none around them', () => {
    expect(verbatim(`a "no"${sideBySide}b`)).toBe(`"a 'no'" "b"`);
    expect([verbatim('a "no"'), verbatim('a no')]).toEqual(['a "no"', undefined]);
  });

  it('puts the first name of the speaker before a title that lacks it', () => {
    expect(titleWithSubject('Pins are fine', 'Ada Byron')).toBe('Ada: Pins are fine');
    expect(titleWithSubject('Ada would wait', 'Ada Byron')).toBe('Ada would wait');
    expect(titleWithSubject('Zoë: fry it', 'Zoë Byron')).toBe('Zoë: fry it');
    expect(titleWithSubject('Adamant on pins', 'Ada Byron')).toBe('Ada: Adamant on pins');
    expect(titleWithSubject('Pins', 'A(da Byron')).toBe('A(da: Pins');
    expect(titleWithSubject('Merged', undefined)).toBe('Merged');
    expect(titleWithSubject('Merged', '')).toBe('Merged');
  });
});
