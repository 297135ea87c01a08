import { describe, expect, it } from 'vitest';
import { textPage } from '../../src/text/page.ts';
import { readPage } from './page-blocks.ts';

const head =
  '<link rel="canonical" href="https://a.example/x/"><link rel="alternate" type="text/plain" href="/x/index.txt">';

function twinOf(main: string): string {
  const page = readPage(
    `<html><head>${head}</head><body><nav>Elsewhere</nav><main>${main}</main></body></html>`,
  );
  return textPage({ title: page.title, blocks: page.blocks, notes: page.notes });
}

describe('a page as text', () => {
  it('numbers its links, from the address of the page, each address once', () => {
    expect(
      twinOf(
        '<h1>T</h1><p>See <a href="/y/">this</a>, <a href="https://b.example/">that</a> and <a href="/y/">this</a>.</p>',
      ),
    ).toBe('T\n=\n\nSee this[1], that[2] and this[1].\n\n[1] https://a.example/y/\n[2] https://b.example/\n');
  });

  it('reads a wide table row by row, each cell under the name of its column', () => {
    const table =
      '<table><tr><th>Need</th><th>Ada</th><th>Grace</th></tr><tr><th>Zeroing</th><td>wants it</td><td>has not said</td></tr></table>';
    expect(twinOf(`<h1>T</h1>${table}`)).toBe('T\n=\n\nZeroing\n\n- Ada: wants it\n- Grace: has not said\n');
  });

  it('keeps a quotation apart, a citation as it stands, and says what was added and removed', () => {
    expect(
      twinOf(
        '<h1>T</h1><blockquote><p>“zero it”</p></blockquote><pre>a\n  b</pre><p><del><span class="visually-hidden">removed: </span>old</del> <ins><span class="visually-hidden">added: </span>new</ins></p>',
      ),
    ).toBe('T\n=\n\n : zero it\n\n  a\n    b\n\nremoved: old added: new\n');
  });

  it('leaves out what is only for the screen, and what lies outside the contents', () => {
    expect(
      twinOf(
        '<h1>T</h1><form class="screen-only">Filter</form><button>Copy</button><p hidden>no</p><p>yes</p>',
      ),
    ).toBe('T\n=\n\nyes\n');
  });

  it('names the twin that the page names, and none where it names none', () => {
    expect(readPage(`<head>${head}</head><main><h1>T</h1></main>`).twin).toBe('/x/index.txt');
    expect(readPage('<main><h1>T</h1></main>').twin).toBeUndefined();
  });
});
