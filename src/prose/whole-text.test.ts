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
    const one = { number: 1, noted: { kind: 'claim', id: 'one' }, means: new Set(['chief']), fresh: true };
    const two = {
      number: 2,
      noted: { kind: 'source', source: sources[0] },
      means: new Set(['chief']),
      fresh: true,
    };
    const context = contextOf();
    expect(pieces('[a](claim:one) and\n\n[a](claim:one), [b *c*](source:x)', context)).toEqual([
      { kind: 'text', html: expect.any(String), notes: [one], terms: [], figured: [], size: 5 },
      { kind: 'text', html: expect.any(String), notes: [two], terms: [], figured: [], size: 6 },
    ]);
    expect(context.notebook.notes()).toEqual([one, two].map(({ fresh: _, ...note }) => note));
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
      { kind: 'text', html: '<p>In <em>it</em>.</p>', notes: [], terms: [], figured: [], size: 6 },
      { kind: 'component', name: 'Card', attributes: { claim: 'b' } },
      { kind: 'text', html: '<p>x  y</p>', notes: [], terms: [], figured: [], size: 4 },
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
  const note = (number: number) => ({
    number,
    noted: { kind: 'claim', id: `c${number}` } as const,
    means: new Set(['chief'] as const),
  });
  const text = (size: number, ...notes: readonly number[]) =>
    ({ kind: 'text', html: `${size}`, size, terms: [], figured: [], notes: notes.map(note) }) as const;
  const figure = { kind: 'component', name: 'Card', attributes: {} } as const;
  const wide = { ...figure, name: 'Wide' };
  const heading = (level: 2 | 3) => ({ kind: 'heading', level, id: 'a', html: 'A', text: 'A' }) as const;
  const term = { word: 'a', topic: undefined, means: 'b', titled: false };
  const none = { height: 0, terms: [] };
  type Pieces = Parameters<typeof rowsOf>[0];
  /** Heights of a note: whole, its chief words, its head. */
  type Heights = readonly [number, number, number];
  const arranged = (all: Pieces, [whole, lead, head]: Heights, above: Parameters<typeof rowsOf>[3] = none) =>
    rowsOf(all, ['Wide'], (_, size) => ({ whole, lead, head })[size], above);
  /** Per row: the number of its parts, and its notes with the first letter of their size. */
  const sizes = (all: Pieces, heights: Heights, above = 0) =>
    arranged(all, heights, { height: above, terms: [] }).map((row) =>
      row.kind === 'row'
        ? [row.parts.length, ...row.notes.map((one) => `${one.note.number}${one.size[0]}`)]
        : row.kind,
    );

  it('take the next piece as long as chief words are higher than the text and it has free margin', () => {
    // One line is 29 high with 15 below it; notes may be 29 higher.
    const leads = (lead: number): Heights => [500, lead, 1];
    expect(sizes([text(64, 1), text(65)], leads(74))).toHaveLength(1);
    expect(sizes([text(64, 1), text(65)], leads(73))).toHaveLength(2);
    expect(sizes([text(65, 1), text(65)], leads(103))).toHaveLength(1);
    expect(sizes([text(65, 1), text(65)], leads(102))).toHaveLength(2);
    // The second has no room for notes of the first beside its own.
    expect(sizes([text(64, 1, 2), text(64, 3)], leads(84))).toHaveLength(2);
    expect(sizes([figure, text(64, 1)], leads(84))).toHaveLength(2);
    expect(sizes([text(64, 1), figure], leads(84))).toHaveLength(1);
  });

  it('have a higher margin at the end of a part than between two rows', () => {
    // 44 is the height of the text; chief words may have 90 and 155 more above the next row, and whole notes nothing.
    expect(sizes([text(64, 1), text(64, 2)], [999, 289, 1])[0]).toEqual([1, '1l']);
    expect(sizes([text(64, 1), text(64, 2)], [999, 290, 1])[0]).toEqual([1, '1h']);
    expect(sizes([text(64, 1), text(64)], [44, 1, 1])[0]).toEqual([1, '1w']);
    expect(sizes([text(64, 1), text(64)], [45, 1, 1])[0]).toEqual([1, '1l']);
    expect(sizes([text(64, 1), heading(3), text(64)], [45, 1, 1])[0]).toEqual([1, '1l']);
    // Above anything else whole notes may have 150 more.
    for (const next of [[], [wide], [heading(2)]])
      expect([194, 195].map((high) => sizes([text(64, 1), ...next], [high, 1, 1])[0])).toEqual([
        [1, '1w'],
        [1, '1l'],
      ]);
    expect(sizes([text(64, 1)], [294, 1, 1], 100)).toEqual([[1, '1w']]);
    // The height above the first row gives no room beside later ones.
    expect(sizes([text(64), wide, text(64, 1)], [195, 1, 1], 100).at(-1)).toEqual([1, '1l']);
  });

  it('show as many notes as possible in words, the shortest first, and then whole', () => {
    // 194 for all, and 130 more for chief words: three heads of 20 leave 264 for these.
    expect(sizes([text(64, 1, 2, 3)], [300, 108, 20])).toEqual([[1, '1l', '2l', '3l']]);
    expect(sizes([text(64, 1, 2, 3)], [300, 109, 20])).toEqual([[1, '1l', '2l', '3h']]);
    // What words took of the 130 is not there for whole notes.
    expect(sizes([text(64, 1, 2, 3)], [68, 64, 20])).toEqual([[1, '1l', '2l', '3l']]);
    expect(sizes([text(64, 1, 2)], [120, 74, 20])).toEqual([[1, '1w', '2l']]);
    const first = rowsOf([text(64, 1, 2)], [], ({ number }, size) =>
      size === 'head' ? 20 : 400 - 120 * number,
    );
    expect(first).toMatchObject([{ notes: [{ size: 'head' }, { size: 'whole' }] }]);
  });

  it('measure a note below the one above it', () => {
    const heights: [number, number | undefined][] = [];
    rowsOf([text(64, 1, 2)], [], (one, _, above) => {
      heights.push([one.number, above?.number]);
      return 1;
    });
    expect(new Set(heights.map(String))).toEqual(new Set(['1,', '2,1']));
  });

  it('keep terms beside the text, in what chief words leave or in a sixth of the room', () => {
    const terms = (count: number) => ({
      ...text(64, 1, 2),
      terms: Array.from({ length: count }, () => ({ ...term })),
    });
    const shown = (count: number, heights: Heights) =>
      arranged([terms(count)], heights).map(
        (row) => row.kind === 'row' && [row.terms.length, row.folded.length],
      );
    // A term of one line is 27 high, a closed fold 30; the room is 194.
    expect(shown(2, [999, 55, 20])).toEqual([[2, 0]]);
    expect(shown(3, [999, 56, 20])).toEqual([[3, 0]]);
    expect(shown(3, [999, 57, 20])).toEqual([[1, 2]]);
    expect(shown(4, [999, 45, 20])).toEqual([[2, 2]]);
    // A sixth, 32, is free even if chief words would fill the room.
    expect(shown(1, [999, 120, 20])).toEqual([[1, 0]]);
    expect(shown(2, [999, 120, 20])).toEqual([[0, 2]]);
    expect(shown(1, [999, 100, 85])).toEqual([[0, 1]]);
    // What the terms take, and the fold, the notes do not have: with 130 more for words.
    const beside = (count: number, heights: Heights) => sizes([terms(count)], heights);
    expect(beside(1, [999, 148, 20])).toEqual([[1, '1l', '2l']]);
    expect(beside(1, [999, 149, 20])).toEqual([[1, '1l', '2h']]);
    expect(beside(3, [999, 147, 20])).toEqual([[1, '1l', '2l']]);
    expect(beside(3, [999, 148, 20])).toEqual([[1, '1l', '2h']]);
    const long = { ...terms(0), terms: [{ ...term, means: 'b'.repeat(44) }] };
    // 47 for two lines, more than a sixth: it is in the fold.
    expect(sizes([long], [999, 147, 20])).toEqual([[1, '1l', '2l']]);
    expect(sizes([long], [999, 148, 20])).toEqual([[1, '1l', '2h']]);
  });

  it('have the terms of what is above the first paragraph beside it, even if no paragraph is there', () => {
    const lead = { height: 40, terms: [term] };
    const rows = (...all: Pieces) => arranged(all, [84, 84, 20], lead);
    expect(rows({ ...text(64), terms: [term] })).toMatchObject([{ terms: [term, term] }]);
    expect(rows()).toEqual([{ kind: 'row', parts: [], notes: [], terms: [term], folded: [] }]);
    expect(rows(wide, text(64))).toMatchObject([{ parts: [], terms: [term] }, wide, { terms: [] }]);
    expect(arranged([], [84, 84, 20])).toEqual([]);
  });

  it('begin with the heading of their paragraphs, which gives them room', () => {
    expect(sizes([heading(3), text(64, 1)], [234, 1, 1])).toEqual([[2, '1w']]);
    expect(sizes([heading(3), text(64, 1)], [235, 1, 1])).toEqual([[2, '1l']]);
    expect(sizes([heading(3), wide], [1, 1, 1])).toEqual(['heading', 'component']);
    expect(sizes([heading(3), heading(3), figure, heading(2), text(1)], [1, 1, 1])).toEqual([
      'heading',
      [2],
      'heading',
      [1],
    ]);
    expect(sizes([heading(3)], [1, 1, 1])).toEqual(['heading']);
  });
});
