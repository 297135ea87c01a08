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
      [{ term: 'VMM', means: 'Runs a <guest>.' }],
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
    const gup = { topic: 'gup', means: 'How "pages" are held.' };
    expect(pieces(text)).toMatchObject([
      {
        html: '<p>A <dfn title="Runs a &lt;guest&gt;.">VMM</dfn> &amp; “<a class="term" href="/topic/gup/?a&amp;b" title="How “pages” are held.">GUP</a>” hold. VMM, GUP; XGUP GUP-fast.</p>',
        terms: [
          { word: 'VMM', term: { topic: undefined, means: 'Runs a <guest>.' } },
          { word: 'GUP', term: gup },
        ],
      },
    ]);
    expect(htmlOf('[see](topic:gup) GUP')).toEqual(['<p><a href="/topic/gup/?a&amp;b">see</a> GUP</p>']);
    expect(pieces('GUP', contextOf(['gup']))).toMatchObject([{ html: '<p>GUP</p>', terms: [] }]);
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
  const words = (title: string, group = 'system') => {
    const { pattern, find } = termsOf([{ id: 'it', title, summary: 's', group }]);
    return pattern?.source === undefined
      ? []
      : /\(\?:(.*)\)\(/
          .exec(pattern.source)?.[1]
          ?.split('|')
          .map((word) => `${word} ${find(word)?.topic}`);
  };

  it('are one-word titles, and the technical word of a short title, of systems and mechanisms', () => {
    expect(words('Gunyah')).toEqual(['gunyah it']);
    expect(words('guest_memfd')).toEqual(['guest_memfd it']);
    expect(words('Intel TDX')).toEqual(['TDX it']);
    expect(words('sEVguest')).toEqual(['sEVguest it']);
    expect(words('GUP and pins', 'mechanism')).toEqual(['GUP it']);
    expect(words('KVM (pKVM)')).toEqual(['KVM it']);
    expect(words('Protected KVM (pKVM)')).toEqual([]);
    expect(words('Zeroing of memory')).toEqual([]);
    expect(words('VMs and VM')).toEqual([]);
    expect(words('The TDX of Intel')).toEqual([]);
    expect(words('Intel TDX', 'person')).toEqual([]);
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
    expect(find('C')).toEqual({ topic: 'c', means: 'a' });
    expect(termsOf([]).pattern).toBeUndefined();
  });
});

describe('rows', () => {
  const note = (number: number) => ({ number, noted: { kind: 'claim', id: `c${number}` } as const });
  const text = (size: number, ...notes: readonly number[]) =>
    ({ kind: 'text', html: `${size}`, size, terms: [], notes: notes.map(note) }) as const;
  const figure = { kind: 'component', name: 'Card', attributes: {} } as const;
  const term = { word: 'a', term: { topic: undefined, means: 'b' } };
  /** Per row: its parts, the notes beside it, those folded. */
  const partsAndNotes = (all: Parameters<typeof rowsOf>[0], height = 84, lead = 0) =>
    rowsOf(all, ['Wide'], () => height, lead).map((row) =>
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

  it('fold the terms with the notes', () => {
    const [row] = rowsOf([{ ...text(64, 1), terms: [term, term] }], [], () => 10);
    expect(row).toEqual({
      kind: 'row',
      parts: [{ kind: 'html', html: '64' }],
      beside: { notes: [note(1)], terms: [] },
      folded: { notes: [], terms: [term, term] },
    });
    // Two terms fit beside two lines; beside one line, a term and a note fit up to 104.
    const [high] = rowsOf([{ ...text(128), terms: [term, term] }], [], () => 29);
    expect(high).toMatchObject({ beside: { terms: [term, term] } });
    const both = { ...text(64), terms: [term] };
    expect(rowsOf([{ ...both, notes: [note(1)] }], [], () => 52)).toMatchObject([
      { beside: { terms: [term] } },
    ]);
    expect(rowsOf([{ ...both, notes: [note(1)] }], [], () => 53)).toMatchObject([
      { folded: { terms: [term] } },
    ]);
    const [one] = rowsOf([{ ...text(64), terms: [term] }], [], () => 10);
    expect(one).toMatchObject({ beside: { terms: [term] }, folded: { notes: [], terms: [] } });
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
