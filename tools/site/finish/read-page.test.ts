import { describe, expect, it } from 'vitest';
import { textPage } from '../../../src/text/page.ts';
import { readPage } from './read-page.ts';

const head =
  '<link rel="canonical" href="https://a.example/x/"><link rel="alternate" type="text/plain" href="/x/index.txt">';

function textOf(main: string): string {
  const page = readPage(
    `<html><head>${head}</head><body><nav>Elsewhere</nav><main>${main}</main></body></html>`,
  );
  return textPage({ title: page.title, blocks: page.blocks, notes: page.notes });
}

describe('a page as text', () => {
  it('numbers its links, resolved against the address of the page, each address once', () => {
    expect(
      textOf(
        '<h1>T</h1><p>See <a href="/y/">this</a>, <a href="https://b.example/">that</a> and <a href="/y/">this</a>.</p>',
      ),
    ).toBe('T\n=\n\nSee this[1], that[2] and this[1].\n\n[1] https://a.example/y/\n[2] https://b.example/\n');
  });

  it('separates the number of a section from its words', () => {
    expect(
      textOf('<h1>T</h1><h2 class="sec"><small>1</small>A lock<a class="anchor">#</a></h2><p>One.</p>'),
    ).toBe('T\n=\n\n1 A lock\n--------\n\nOne.\n');
  });

  it('keeps a narrow table as a table, with its head', () => {
    const table =
      '<table><thead><tr><th>Need</th><th>Ada</th></tr></thead><tbody><tr><th>Zeroing</th><td>wants it</td></tr></tbody></table>';
    expect(textOf(`<h1>T</h1>${table}`)).toBe('T\n=\n\nNeed     Ada\nZeroing  wants it\n');
  });

  it('reads a wide table row by row, each cell under the name of its column', () => {
    const names = ['Need', 'Ada', 'Grace', 'Li', 'Mo'];
    const table = `<table><thead><tr>${names.map((name) => `<th>${name}</th>`).join('')}</tr></thead><tbody><tr><th>Zeroing</th><td>wants it</td><td></td><td>asks</td><td></td></tr></tbody></table>`;
    expect(textOf(`<h1>T</h1>${table}`)).toBe('T\n=\n\nZeroing\n\n- Ada: wants it\n- Li: asks\n');
  });

  it('reads a drawn symbol by its label, with the name of its column only once', () => {
    const names = ['Need', '<a href="/ada/">Ada<br>By\u00adron</a>', 'Grace', 'Li', 'Mo'];
    const cell =
      '<a href="#x" aria-label="Ada Byron: wants it; before: asks"><svg></svg><span>→</span><svg></svg></a>';
    const table = `<table><thead><tr>${names.map((name) => `<th>${name}</th>`).join('')}</tr></thead><tbody><tr><th>Zeroing</th><td>${cell}</td><td>${cell}</td><td></td><td></td></tr></tbody></table>`;
    expect(textOf(`<h1>T</h1>${table}`)).toBe(
      'T\n=\n\nZeroing\n\n- Ada Byron: wants it; before: asks\n- Grace: Ada Byron: wants it; before: asks\n',
    );
  });

  it('keeps a row below a head that spans rows under that head', () => {
    const long =
      'a text that is far too long for a cell of a table that is to stay a table in the columns of a mail';
    const table = `<table><thead><tr><th>Release</th><th>Outcome</th><th>Rests on</th></tr></thead><tbody><tr><th rowspan="2">7.4</th><td>One</td><td>${long}</td></tr><tr><td>Two</td><td>b</td></tr></tbody></table>`;
    const alternate = textOf(`<h1>T</h1>${table}`);
    expect(alternate).toContain('\n7.4\n\n- Outcome: One\n- Rests on: a text');
    expect(alternate).toContain('\n- Outcome: Two\n- Rests on: b\n');
  });

  it('leaves out an ornament, such as initials beside a name', () => {
    expect(textOf('<h1>T</h1><p><i aria-hidden="true">AB</i>Ada Byron</p>')).toBe('T\n=\n\nAda Byron\n');
  });

  it('separates a heading within a line from what follows it', () => {
    expect(textOf('<h1>T</h1><header><h3>Ada to Li</h3><time>18 Jun</time></header>')).toBe(
      'T\n=\n\nAda to Li 18 Jun\n',
    );
  });

  it('leaves a smiley as it was written, and separates adjacent links', () => {
    expect(
      textOf('<h1>T</h1><p><q>I can’t :)</q> , she wrote ; <a href="#a">Mon</a><a href="#b">Tue</a>.</p>'),
    ).toBe('T\n=\n\n"I can\'t :)", she wrote; Mon, Tue.\n');
  });

  it('separates adjacent elements that the page separates by style', () => {
    expect(
      textOf(
        '<h1>T</h1><p><q>zero it</q> <span class="rests">fact A</span><span class="rests">option B</span> of <i>one</i><b>word</b></p><p>its map<small>as for a pin</small></p>',
      ),
    ).toBe('T\n=\n\n"zero it" fact A; option B of oneword\n\nits map as for a pin\n');
    expect(
      textOf(
        '<h1>T</h1><table><tr><th>A</th><td><a href="#r"><i>read</i> silent</a><a href="#w"><i>write</i> fatal</a></td></tr></table>',
      ),
    ).toBe('T\n=\n\nA  read silent, write fatal\n');
  });

  it('reads a list within a line as such', () => {
    expect(
      textOf(
        '<h1>T</h1><dl><dt>Pin</dt><dd><a href="#ada">Ada</a><ul>\n<li>late</li>\n<li>soon</li></ul></dd></dl>',
      ),
    ).toBe('T\n=\n\nPin: Ada: late; soon\n');
  });

  it('keeps the lines of a report that a definition holds', () => {
    const report =
      '<pre class="mail-form"><code>Text: topic/pin\nHash: 7bdf\n\nLoremark-Review: 7bdf disputed\n</code></pre>';
    const lines = 'Text: topic/pin\nHash: 7bdf\n\nLoremark-Review: 7bdf disputed\n';
    expect(textOf(`<h1>T</h1><dl><dt>Is it wrong?</dt><dd>Say so:${report}</dd></dl>`)).toBe(
      `T\n=\n\nIs it wrong? Say so:\n\n${lines}`,
    );
    expect(textOf(`<h1>T</h1><dl><div><dt>Report</dt><dd>${report}</dd></div></dl>`)).toBe(
      `T\n=\n\nReport:\n\n${lines}`,
    );
  });

  it('numbers a list from where the page starts it', () => {
    expect(textOf('<h1>T</h1><ol start="9"><li>late</li><li>soon</li></ol><ol><li>one</li></ol>')).toBe(
      'T\n=\n\n9. late\n10. soon\n\n1. one\n',
    );
  });

  it('prints only the number of a bare reference to a note', () => {
    const note =
      '<details class="notes"><ol><li class="note" id="n1"><p class="by"><b>Ada</b></p><q>zero it</q></li></ol></details>';
    expect(
      textOf(
        `<h1>T</h1><p>It was not seen.<a class="ref bare" href="#n1" aria-label="Note 1"><sup>1</sup></a></p>${note}`,
      ),
    ).toContain('It was not seen.[1]\n');
  });

  it('prints a margin note below its number, with its author and where it can be read', () => {
    const note =
      '<details class="notes"><summary>The words</summary><ol><li class="note" id="n1"><p class="by"><a href="/c/x/"><span class="n">1</span> <i class="k"></i><b>Ada Byron</b>, 18 Jun 2024</a> <span class="act"><a href="https://lore.example/m/">lore</a> <a class="screen-only" href="/c/x/#cite">copy</a></span></p><q>zero it</q><p class="later"><i>→</i> refined</p></li></ol></details>';
    const alternate = textOf(
      `<h1>T</h1><p>She would <a class="ref" href="#n1">zero it<sup>1</sup></a>.</p>${note}`,
    );
    expect(alternate).toContain('She would zero it[1].\n');
    expect(alternate).toContain('[1] Ada Byron, 18 Jun 2024: "zero it" (refined)\n    https://');
    expect(alternate).toContain('    https://lore.example/m/\n');
    expect(alternate).not.toContain('#cite');
  });

  it('prints all words of a note with words from two mails, in order', () => {
    const note =
      '<details class="notes"><ol><li class="note" id="n1"><p class="by"><span><b>Ada Byron</b>, 18 Jun 2024</span><span class="act"><a href="https://lore.example/m/">lore</a></span></p><q>zero it</q> … <q>all of it</q> <q>now</q><p>19 Jun 2024, <a href="https://lore.example/n/">lore</a></p><q>at once</q><p class="later">→ refined</p></li></ol></details>';
    const alternate = textOf(
      `<h1>T</h1><p>She would <a class="ref" href="#n1">zero it<sup>1</sup></a>.</p>${note}`,
    );
    expect(alternate).toContain(
      '[1] Ada Byron, 18 Jun 2024: "zero it" [...] "all of it" "now" 19 Jun\n    2024, lore: "at once" (refined)\n    https://lore.example/m/\n    https://lore.example/n/\n',
    );
  });

  it('prints the address of a note once, if two of its links lead there', () => {
    const note =
      '<details class="notes"><ol><li class="note" id="n1"><p class="by"><span><b>Ada Byron</b></span><a href="https://lore.example/m/">lore</a></p><p><a href="https://lore.example/m/">all of it</a></p></li></ol></details>';
    const alternate = textOf(`<h1>T</h1><p><a class="ref" href="#n1">So<sup>1</sup></a>.</p>${note}`);
    expect(alternate.match(/lore\.example/g)).toHaveLength(1);
  });

  it('separates a quotation, and keeps a citation as it is', () => {
    expect(textOf('<h1>T</h1><blockquote><p>“zero it”</p></blockquote><pre>a\n  b</pre>')).toBe(
      'T\n=\n\n : zero it\n\n  a\n    b\n',
    );
  });

  it('keeps the quotation marks of quoted words, although the page shows single ones inside its own', () => {
    const quotedWords =
      '<blockquote data-words="a hard &quot;no&quot;, or 2\' of it"><p>“a hard ‘no’, or 2’ of it”</p></blockquote>';
    expect(textOf(`<h1>T</h1>${quotedWords}<p>“a hard ‘no’”</p>`)).toBe(
      'T\n=\n\n : a hard "no", or 2\' of it\n\n"a hard \'no\'"\n',
    );
  });

  it('shows the difference of two texts in lines of removed and added words', () => {
    expect(
      textOf(
        '<h1>T</h1><div class="diff">loremark-text 1\ntitle: Fuad <del>wanted</del><ins>preferred ‘it’</ins> so<ins>\nasOf: today</ins>.\n</div>',
      ),
    ).toContain(
      "  loremark-text 1\n  title: Fuad\n  removed: wanted\n  added: preferred 'it'\n  so\n  added: asOf: today\n  .\n",
    );
  });

  it('keeps the space before a name that begins with a dot', () => {
    expect(textOf('<h1>T</h1><p>supporting <code>.mmap()</code> , as <q>he said</q> .</p>')).toContain(
      'supporting .mmap(), as "he said".',
    );
  });

  it('needs no byte order mark for a symbol that is beside words', () => {
    expect(textOf('<h1>T</h1><p>✗ not ok</p><p>○ unverified ✓</p>')).toMatch(/^[\n\x20-\x7e]*$/);
  });

  it('leaves out the dot that separated content not for reading', () => {
    expect(
      textOf(
        '<h1>T</h1><p>· <a href="#x">line 3</a> · verified · <button>copy</button></p><p>one · <button>b</button> · two</p>',
      ),
    ).toBe('T\n=\n\nline 3 - verified\n\none - two\n');
  });

  it('ends a term that is a sentence with its own full stop', () => {
    expect(textOf('<h1>T</h1><dl><dt>As a whole.</dt><dd>Ada</dd><dt>Hash</dt><dd>12</dd></dl>')).toBe(
      'T\n=\n\nAs a whole. Ada\n\nHash: 12\n',
    );
  });

  it('sets rows of a term and its only definition in columns, unless a row would not fit', () => {
    const panel = (state: string) =>
      `<dl><div><dt><a href="/c/">Kettle</a></dt><dd>merged, 6.18</dd></div><div><dt>Pot lid</dt><dd>${state}</dd></div></dl>`;
    expect(textOf(`<h1>T</h1>${panel('RFC')}`)).toBe(
      'T\n=\n\nKettle[1]  merged, 6.18\nPot lid    RFC\n\n[1] https://a.example/c/\n',
    );
    const long = 'a state that needs more room than one line of a mail has beside its name';
    expect(textOf(`<h1>T</h1>${panel(long)}`)).toContain('\nKettle[1]: merged, 6.18\n\nPot lid: a state');
  });

  it('reads the terms that the margin explains, each once, beside the numbered notes', () => {
    const term = '<li class="note"><b class="who">PTE</b>: An entry of the kernel’s page table.</li>';
    const { terms } = readPage(
      `<main><h1>T</h1><details class="notes"><ul><li class="note" id="n1"><p class="by"><b>Ada</b></p></li>${term}<li class="rest"><details><summary>Terms: MM</summary><ul>${term}${term.replace('PTE', 'MM')}</ul></details></li></ul></details></main>`,
    );
    expect(terms).toEqual([
      "PTE: An entry of the kernel's page table.",
      "MM: An entry of the kernel's page table.",
    ]);
  });

  it('leaves out content that is only for the screen, or outside <main>', () => {
    expect(
      textOf(
        '<h1>T</h1><form class="screen-only">Filter</form><button>Copy</button><p hidden>no</p><p>yes</p>',
      ),
    ).toBe('T\n=\n\nyes\n');
  });

  it('names the alternate text that the page names, if any', () => {
    expect(readPage(`<head>${head}</head><main><h1>T</h1></main>`).alternate).toBe('/x/index.txt');
    expect(readPage('<main><h1>T</h1></main>').alternate).toBeUndefined();
  });
});
