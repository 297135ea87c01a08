/** Texts as a page shows them, exact to the character: every form that an author may write, and its result. */

import { describe, expect, it } from 'vitest';
import { readMdx } from '../record/corpus/read-mdx.ts';
import type { ProseContext } from './inline.ts';
import { notebook } from './notebook.ts';
import { piecesOf } from './pieces.ts';
import { rowsOf } from './rows.ts';
import { sectionsOf } from './sections.ts';
import { termsOf } from './terms.ts';

const sources = [
  { kind: 'commit', id: 'a1b2c3', title: 'mm: x', key: 'x', url: 'https://git.example/x' },
  { kind: 'document', id: 'book', title: 'A book', url: 'https://book.example/' },
] as const;

function contextOf(known: readonly string[] = [], taken: readonly string[] = []): ProseContext {
  return {
    notebook: notebook(known, taken),
    terms: termsOf(
      [
        { id: 'gup', title: 'GUP and pins', summary: 'How "pages" are held.', group: 'mechanism' },
        { id: 'grace', title: 'Grace', summary: 'No term.', group: 'person' },
      ],
      [
        { term: 'VMM', means: 'Runs a <guest>.' },
        { term: 'RMP', means: 'A table.', topic: 'gup' },
      ],
    ),
    sources: [...sources],
    hrefOf: (target) => ('id' in target ? `/${target.kind}/${target.id}/?a&b` : 'https://web.example/"'),
    hasClaim: (claim) => claim !== 'unknown',
  };
}
const pieces = (text: string, context = contextOf()) => piecesOf(readMdx(text, text, 'x.mdx').tree, context);
const htmlOf = (text: string) =>
  pieces(text).map((piece) => (piece.kind === 'component' ? piece.name : piece.html));

describe('a text on a page', () => {
  it('renders every form, and escapes it so that it cannot end an element', () => {
    expect(
      htmlOf(`One *two "three"* **four** ~~five~~ \`a<b> "c"\`\\
six, \\<seven> &amp; "eight"
nine.

> Quoted "words".
>
> More.

1. One
2. Two

   further

- Only *one*

3. Three
4. Four

\`\`\`c
if (a < b) "c";
\`\`\`

---

| A "b" | C |
| --- | --- |
| 1 | *2* |
| 3 | 4 |
`),
    ).toEqual([
      '<p>One <em>two “three”</em> <strong>four</strong> <del>five</del> <code>a&lt;b&gt; &quot;c&quot;</code><br />six, &lt;seven&gt; &amp; “eight” nine.</p>',
      '<blockquote><p>Quoted “words”.</p><p>More.</p></blockquote>',
      '<ol><li>One</li><li><p>Two</p><p>further</p></li></ol>',
      '<ul><li>Only <em>one</em></li></ul>',
      '<ol start="3"><li>Three</li><li>Four</li></ol>',
      '<pre tabindex="0"><code>if (a &lt; b) &quot;c&quot;;</code></pre>',
      '<hr />',
      '<table><thead><tr><th>A “b”</th><th>C</th></tr></thead><tbody><tr><td>1</td><td><em>2</em></td></tr><tr><td>3</td><td>4</td></tr></tbody></table>',
    ]);
  });

  it('opens or closes a quotation mark by the character before it, whatever its markup', () => {
    expect(htmlOf('*a*"b" `c`"d" *"e"* [f](topic:t)"g"')).toEqual([
      '<p><em>a</em>”b” <code>c</code>”d” <em>“e”</em> <a href="/topic/t/?a&amp;b">f</a>”g”</p>',
    ]);
    expect(htmlOf('**("a *"b"*")**')).toEqual(['<p><strong>(“a <em>“b”</em>”)</strong></p>']);
  });

  it('links to notes for what the record contains, and directly for everything else', () => {
    expect(
      htmlOf(
        '[a](claim:one) [b](source:x) [c](source:book) [a](claim:one) [d](source:none) [e](claim:unknown) [f](https://web.example/) [*g* VMM](message:m1)',
      ),
    ).toEqual([
      '<p><a class="ref" href="#n1">a<sup>1</sup></a> <a class="ref" href="#n2">b<sup>2</sup></a> <a class="ref" href="#n3">c<sup>3</sup></a> <a class="ref" href="#n1">a<sup>1</sup></a> <a href="/source/none/?a&amp;b">d</a> <a href="/claim/unknown/?a&amp;b">e</a> <a href="https://web.example/&quot;" rel="external">f</a> <a href="/message/m1/?a&amp;b"><em>g</em> VMM</a></p>',
    ]);
  });

  it('lists with each paragraph the notes that it introduces, and its length', () => {
    const one = { number: 1, noted: { kind: 'claim', id: 'one' }, fresh: true };
    const two = { number: 2, noted: { kind: 'source', source: sources[0] }, fresh: true };
    const context = contextOf();
    expect(pieces('[a](claim:one) and\n\n[a](claim:one), [b *c*](source:x)', context)).toEqual([
      { kind: 'text', html: expect.any(String), notes: [one], terms: [], size: 5 },
      { kind: 'text', html: expect.any(String), notes: [two], terms: [], size: 6 },
    ]);
    expect(context.notebook.notes()).toEqual([one, two].map(({ number, noted }) => ({ number, noted })));
  });

  it('explains a term once, by its topic or its sentence, but not after a link to the topic or on its page', () => {
    const text = 'A VMM & "GUP" hold. VMM, GUP; XGUP GUP-fast.';
    const gup = { word: 'GUP', topic: 'gup', means: 'How "pages" are held.', titled: true };
    expect(pieces(text)).toMatchObject([
      {
        html: '<p>A <dfn>VMM</dfn> &amp; “<a class="term" href="/topic/gup/?a&amp;b">GUP</a>” hold. VMM, GUP; XGUP GUP-fast.</p>',
        terms: [{ word: 'VMM', topic: undefined, means: 'Runs a <guest>.', titled: false }, gup],
      },
    ]);
    // A mark away from its explanation has it as a title.
    expect(pieces('[a GUP](claim:one) GUP')).toMatchObject([
      {
        html: '<p><a class="ref" href="#n1">a GUP<sup>1</sup></a> <a class="term" href="/topic/gup/?a&amp;b" title="How “pages” are held.">GUP</a></p>',
        terms: [gup],
      },
    ]);
    expect(htmlOf('[see](topic:gup) GUP')).toEqual(['<p><a href="/topic/gup/?a&amp;b">see</a> GUP</p>']);
    expect(htmlOf('[GUP](topic:gup)')).toEqual(['<p><a href="/topic/gup/?a&amp;b">GUP</a></p>']);
    expect(pieces('GUP', contextOf(['gup']))).toMatchObject([{ html: '<p>GUP</p>', terms: [] }]);
    // The title of a topic does not explain every word of the glossary that the topic says more about.
    expect(pieces('An RMP.', contextOf(['gup']))).toMatchObject([
      { html: '<p>An <dfn>RMP</dfn>.</p>', terms: [{ word: 'RMP', titled: false }] },
    ]);
  });

  it('has headings of two levels with unique ids', () => {
    const text = '# A "b"\n\n## N1\n\n## See N1\n\n### É *c*\n\n#### A "b"\n\n## 漢\n\n## ---x_1---';
    expect(pieces(text, contextOf([], ['e-c']))).toEqual([
      { kind: 'heading', level: 2, id: 'a-b', html: 'A “b”', text: 'A “b”' },
      { kind: 'heading', level: 2, id: 'section-n1', html: 'N1', text: 'N1' },
      { kind: 'heading', level: 2, id: 'see-n1', html: 'See N1', text: 'See N1' },
      { kind: 'heading', level: 3, id: 'e-c-2', html: 'É <em>c</em>', text: 'É c' },
      { kind: 'heading', level: 3, id: 'a-b-2', html: 'A “b”', text: 'A “b”' },
      { kind: 'heading', level: 2, id: 'section', html: '漢', text: '漢' },
      { kind: 'heading', level: 2, id: 'x_1', html: '—x_1—'.replaceAll('—', '---'), text: '---x_1---' },
    ]);
    expect(pieces('### A\n\n#### B').map((piece) => piece.kind === 'heading' && piece.level)).toEqual([2, 2]);
  });

  it('has components by name with their attributes, and the text inside one', () => {
    expect(
      pieces(
        '<Card claim="a" wide />\n\n<Aside>\n\nIn *it*.\n\n<Card claim="b" />\n\n</Aside>\n\nx <Card claim="c" /> y',
      ),
    ).toEqual([
      { kind: 'component', name: 'Card', attributes: { claim: 'a' } },
      { kind: 'text', html: '<p>In <em>it</em>.</p>', notes: [], terms: [], size: 6 },
      { kind: 'component', name: 'Card', attributes: { claim: 'b' } },
      { kind: 'text', html: '<p>x  y</p>', notes: [], terms: [], size: 4 },
    ]);
    expect(pieces('<Quote claim="a" />')).toEqual([
      { kind: 'component', name: 'Quote', attributes: { claim: 'a' } },
    ]);
    expect(pieces('<Quote>words</Quote>')).toEqual([]);
    expect(piecesOf(undefined, contextOf())).toEqual([]);
  });

  it('omits what an author may not write', () => {
    expect(pieces('a ![b](c.png) d\n\n[e]: https://e.example/\n\n{f}')).toMatchObject([
      { html: '<p>a  d</p>', size: 4 },
    ]);
    expect(htmlOf("the '")).toEqual(['<p>the ’</p>']);
  });

  it('is cut into sections at its headings', () => {
    const { tree } = readMdx('# A *b*\n\nx\n\n### c\n\n## D\n', '# A *b*\n\nx\n\n### c\n\n## D\n', 'x.mdx');
    expect(
      sectionsOf(tree).map((section) => [section.title, section.tree.type, section.tree.children.length]),
    ).toEqual([
      ['A b', 'root', 2],
      ['D', 'root', 0],
    ]);
    expect(sectionsOf(undefined)).toEqual([]);
  });
});

describe('terms', () => {
  /** The term that is found in a text, with the form in which it stands there. */
  const found = (terms: ReturnType<typeof termsOf>, text: string) => {
    const form = terms.pattern?.exec(text)?.[0];
    return form === undefined ? undefined : `${form}: ${terms.find(form)?.word}`;
  };
  const inTitle = (title: string, group = 'system') =>
    found(termsOf([{ id: 'it', title, summary: 's', group }]), title);

  it('are one-word titles, and the technical word of a short title, of systems and mechanisms', () => {
    expect(inTitle('guest_memfd')).toBe('guest_memfd: guest_memfd');
    expect(inTitle('Intel TDX')).toBe('TDX: TDX');
    expect(inTitle('AMD SEV-SNP')).toBe('SEV-SNP: SEV-SNP');
    expect(inTitle('sEVguest')).toBe('sEVguest: sEVguest');
    expect(inTitle('GUP and pins', 'mechanism')).toBe('GUP: GUP');
    expect(inTitle('KVM (pKVM)')).toBe('pKVM: pKVM');
    expect(inTitle('Protected KVM (pKVM)')).toBeUndefined();
    expect(inTitle('Zeroing of memory')).toBeUndefined();
    expect(inTitle('VMs and VM')).toBeUndefined();
    expect(inTitle('The TDX of Intel')).toBeUndefined();
    expect(inTitle('Intel TDX', 'person')).toBeUndefined();
  });

  it('keep the capital of a system, which has a name, but not that of a mechanism', () => {
    const terms = termsOf([
      { id: 'gunyah', title: 'Gunyah', summary: 's', group: 'system' },
      { id: 'folio', title: 'Folio', summary: 's', group: 'mechanism' },
    ]);
    expect(found(terms, 'on Gunyah')).toBe('Gunyah: Gunyah');
    expect(found(terms, 'on gunyah')).toBeUndefined();
    expect(found(terms, 'a folio')).toBe('folio: folio');
  });

  it('are found in the plural and the singular, at the start of a sentence, and with a hyphen for a space', () => {
    const terms = termsOf(
      [
        { id: 'vmas', title: 'VMAs', summary: 's', group: 'mechanism' },
        { id: 'folio', title: 'Folio', summary: 's', group: 'mechanism' },
      ],
      [
        { term: 'linear map', means: 'm' },
        { term: 'LRU', means: 'm' },
        { term: 'pass', means: 'm' },
      ],
    );
    expect(found(terms, 'a VMA, two VMAs')).toBe('VMA: VMAs');
    expect(found(terms, 'many VMAs')).toBe('VMAs: VMAs');
    expect(found(terms, 'its folios')).toBe('folios: folio');
    expect(found(terms, 'Folios of 4 KiB')).toBe('Folios: folio');
    expect(found(terms, 'a linear-map fault')).toBe('linear-map: linear map');
    expect(found(terms, 'the linear\u00a0map')).toBe('linear\u00a0map: linear map');
    expect(found(terms, 'FOLIO, vma, lru, LRUS, pas')).toBeUndefined();
  });

  it('are other words in a compound, except before "-based" and after "non-"', () => {
    const terms = termsOf([], [{ term: 'LRU', means: 'm' }]);
    expect(found(terms, 'LRU-based')).toBe('LRU: LRU');
    expect(found(terms, 'a non-LRU page')).toBe('LRU: LRU');
    expect(found(terms, 'LRU-fast, the-LRU, anon-LRU, LRU-basedness, LRU_x')).toBeUndefined();
  });

  it('are searched for longest first, and literally', () => {
    const { pattern, find } = termsOf(
      [{ id: 'x', title: 'C++', summary: 's', group: 'system' }],
      [
        { term: 'C', means: 'a', topic: 'c' },
        { term: 'C', means: 'b' },
      ],
    );
    expect(pattern?.exec('a C++, C')?.[0]).toBe('C++');
    expect(find('C')).toEqual({ word: 'C', topic: 'c', means: 'a', titled: false });
    expect(termsOf([]).pattern).toBeUndefined();
  });
});

describe('rows', () => {
  const note = (number: number) => ({ number, noted: { kind: 'claim', id: `c${number}` } as const });
  const text = (size: number, ...notes: readonly number[]) =>
    ({ kind: 'text', html: `${size}`, size, terms: [], notes: notes.map(note) }) as const;
  const figure = { kind: 'component', name: 'Card', attributes: {} } as const;
  const term = { word: 'a', topic: undefined, means: 'b', titled: false };
  /** Per row: its parts, the notes beside it, those folded. */
  const partsAndNotes = (all: Parameters<typeof rowsOf>[0], height = 84, lead = 0) =>
    rowsOf(all, ['Wide'], () => height, { height: lead, terms: [] }).map((row) =>
      row.kind === 'row'
        ? [
            row.parts.length,
            row.beside.notes.map(({ number }) => number),
            row.folded.notes.map(({ number }) => number),
          ]
        : row.kind,
    );

  it('take the next piece as long as the notes are higher than the text and it has free margin', () => {
    // One line is 29 high with 15 below it; a note may be 29 higher.
    expect(partsAndNotes([text(64, 1), text(65)])).toEqual([[2, [1], []]]);
    expect(partsAndNotes([text(65, 1), text(65)])).toEqual([
      [1, [1], []],
      [1, [], []],
    ]);
    expect(partsAndNotes([text(64, 1, 2), text(64, 3)])).toEqual([
      [1, [1], [2]],
      [1, [3], []],
    ]);
    expect(partsAndNotes([figure, text(64, 1)])).toEqual([
      [1, [], []],
      [1, [1], []],
    ]);
    expect(partsAndNotes([text(64, 1), figure])).toEqual([[2, [1], []]]);
    // 73 is the height of a line with everything below it.
    expect(partsAndNotes([text(64, 1), text(65)], 73)).toHaveLength(2);
    expect(partsAndNotes([text(64, 1), text(65)], 74)).toHaveLength(1);
  });

  it('keep the notes that fit beside the text, in order, and at least one', () => {
    // 104 is the height of the text with the allowed excess; 45 of that are for the fold.
    expect(partsAndNotes([text(64, 1)], 104)).toEqual([[1, [1], []]]);
    expect(partsAndNotes([text(64, 1)], 105)).toEqual([[1, [1], []]]);
    expect(partsAndNotes([text(64, 1, 2)], 59)).toEqual([[1, [1], [2]]]);
    expect(partsAndNotes([text(64, 1, 2)], 52)).toEqual([[1, [1, 2], []]]);
    expect(partsAndNotes([text(64, 1, 2)], 84, 100)).toEqual([[1, [1, 2], []]]);
    const high = rowsOf([text(64, 1, 2)], [], ({ number }) => 400 - number);
    expect(high).toMatchObject([{ beside: { notes: [note(2)] }, folded: { notes: [note(1)] } }]);
  });

  it('keep terms beside the text too, in half of the room or in what the notes leave', () => {
    const terms = (...all: readonly (typeof term)[]) => ({ ...text(64, 1, 2), terms: all });
    const long = { ...term, means: 'b'.repeat(84) };
    // A term of one line is 27 high, a long one 40 more; of the 104, 45 are for the fold.
    const noneFolded = [{ folded: { notes: [], terms: [] } }];
    expect(rowsOf([terms(term)], [], () => 38)).toMatchObject(noneFolded);
    expect(rowsOf([terms(long)], [], () => 18)).toMatchObject(noneFolded);
    expect(rowsOf([terms(term, { ...term })], [], ({ number }) => (number === 1 ? 5 : 50))).toEqual([
      {
        kind: 'row',
        parts: [{ kind: 'html', html: '64' }],
        beside: { notes: [note(1)], terms: [term] },
        folded: { notes: [note(2)], terms: [term] },
      },
    ]);
    // Of 320 for ten lines, five terms of 27 take less than half, and three notes of 60 the rest.
    const long64 = { ...text(640, 1, 2, 3, 4, 5), terms: Array.from({ length: 8 }, () => ({ ...term })) };
    const [row] = rowsOf([long64], [], () => 60);
    expect(row?.kind === 'row' && [row.beside.terms.length, row.beside.notes.length]).toEqual([5, 3]);
    const [wordy] = rowsOf([{ ...long64, notes: [note(1)] }], [], () => 60);
    expect(wordy?.kind === 'row' && wordy.beside.terms.length).toBe(8);
    expect(rowsOf([terms(term, term)], [], () => 6)).toMatchObject(noneFolded);
    expect(rowsOf([terms(long, term)], [], () => 30)).toMatchObject([
      { beside: { notes: [note(1)], terms: [term] }, folded: { notes: [note(2)], terms: [long] } },
    ]);
    expect(rowsOf([terms(term)], [], () => 39)).toMatchObject([
      { beside: { notes: [note(1)], terms: [] }, folded: { notes: [note(2)], terms: [term] } },
    ]);
    expect(rowsOf([terms(long)], [], () => 19)).toMatchObject([
      { beside: { notes: [note(1), note(2)], terms: [] }, folded: { notes: [], terms: [long] } },
    ]);
  });

  it('have the terms of what is above the first paragraph beside it, even if no paragraph is there', () => {
    const lead = { height: 40, terms: [term] };
    const rows = (...all: Parameters<typeof rowsOf>[0]) => rowsOf(all, ['Wide'], () => 84, lead);
    const beside = { notes: [], terms: [term] };
    const wide = { ...figure, name: 'Wide' };
    expect(rows({ ...text(64), terms: [term] })).toMatchObject([{ beside: { terms: [term, term] } }]);
    expect(rows()).toEqual([{ kind: 'row', parts: [], beside, folded: { notes: [], terms: [] } }]);
    expect(rows(wide, text(64))).toMatchObject([
      { parts: [], beside },
      wide,
      { beside: { notes: [], terms: [] } },
    ]);
    expect(rowsOf([], [], () => 84, { height: 40, terms: [] })).toEqual([]);
  });

  it('end at a component that spans the page', () => {
    const wide = { ...figure, name: 'Wide' };
    const heading = { kind: 'heading', level: 2, id: 'a', html: 'A', text: 'A' } as const;
    expect(partsAndNotes([text(64, 1), wide, text(64), heading, text(1)])).toEqual([
      [1, [1], []],
      'component',
      [1, [], []],
      'heading',
      [1, [], []],
    ]);
    expect(partsAndNotes([])).toEqual([]);
    // The height above the first row gives no room beside later ones.
    expect(partsAndNotes([text(64), wide, text(64, 1, 2)], 84, 100).at(-1)).toEqual([1, [1], [2]]);
  });
});
