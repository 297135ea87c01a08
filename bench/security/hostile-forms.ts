/**
 * More of a hostile pull request: forms of links, markup, YAML, file names and characters, each refused by its rule.
 */

import { file, type HostileRow, line, refused } from './hostile-change.ts';
import { notTried } from './row.ts';

const topic = 'topics/pages.mdx';
const person = 'people/ada-byron.yml';
const thread = 'threads/zeroing.yml';
const debate = 'debates/zeroing.yml';
const merging = 'claims/outcomes/zeroing-merged.mdx';

function inBody(text: string): HostileRow['change'] {
  return (before) => ({
    ...before,
    [topic]: `${before[topic]}\n${text} [pages are zeroed](claim:zero-lazily)\n`,
  });
}

function inPerson(text: string): HostileRow['change'] {
  return line(person, 'role:', `${text}\nrole:`);
}

function further(attack: string, rule: string, change: HostileRow['change']): HostileRow {
  return refused(`further: ${attack}`, notTried, rule, change);
}

export const formRows: readonly HostileRow[] = [
  further(
    'a link whose words are an address of another host',
    'link-words',
    inBody('[lore.kernel.org/all/m1](https://evil.example/)'),
  ),
  further(
    'the same by reference',
    'link-words',
    inBody('[https://lore.kernel.org/][9]\n\n[9]: https://evil.example/\n\nIt is'),
  ),
  further(
    'collapsed reference named as an address',
    'link-words',
    inBody('[https://lore.kernel.org/][]\n\n[https://lore.kernel.org/]: https://evil.example/\n\nIt is'),
  ),
  further(
    'shortcut reference named as an address',
    'link-words',
    inBody('[lore.kernel.org]\n\n[lore.kernel.org]: https://evil.example/\n\nIt is'),
  ),
  further('autolink in angle brackets', 'text-parses', inBody('<https://evil.example/>')),
  further('angle scheme javascript', 'text-parses', inBody('<javascript:pwned()>')),
  further('vbscript', 'link-resolves', inBody('[x](vbscript:pwned())')),
  further('blob', 'link-resolves', inBody('[x](blob:https://evil.example/1)')),
  further('file', 'link-resolves', inBody('[x](file:///etc/passwd)')),
  further('tab in scheme', 'link-resolves', inBody('[x](java&#9;script:pwned())')),
  further('newline in scheme', 'link-resolves', inBody('[x](java&#10;script:pwned())')),
  further('entity colon', 'link-resolves', inBody('[x](javascript&colon;pwned())')),
  further('percent scheme', 'link-resolves', inBody('[x](%6aavascript:pwned())')),
  further('backslashes host', 'link-resolves', inBody('[x](https:\\\\evil.example)')),
  further('userinfo', 'link-resolves', inBody('[x](https://lore.kernel.org:443@evil.example/)')),
  further('unicode host', 'link-resolves', inBody('[x](https://lоre.kernel.org/)')),
  further('mailto with headers', 'link-resolves', inBody('[x](mailto:a@b.example?bcc=evil@evil.example)')),
  further('path traversal link', 'link-resolves', inBody('[x](/../../etc/passwd)')),
  further('claim with path', 'reference-exists', inBody('[x](claim:../../evil)')),
  further('message with slash', 'reference-exists', inBody('[x](message:../../evil@x)')),
  further('fragment with markup', 'text-parses', inBody('[x](#"><img src=x onerror=pwned()>)')),
  further('image data svg', 'plain-mdx', inBody('![x](data:image/svg+xml;base64,PHN2Zz4=)')),
  further('image own', 'plain-mdx', inBody('![x](/icon.svg)')),
  further(
    'link around image',
    'plain-mdx',
    inBody('[![x](https://evil.example/a.png)](https://evil.example/)'),
  ),
  further('html comment', 'text-parses', inBody('<!-- pwned() -->')),
  further('doctype', 'text-parses', inBody('<!DOCTYPE html>')),
  further('cdata', 'text-parses', inBody('<![CDATA[ pwned() ]]>')),
  further('processing instruction', 'text-parses', inBody('<?php pwned() ?>')),
  further('svg tag', 'component-exists', inBody('<svg onload="pwned()" />')),
  further('math tag', 'plain-mdx', inBody('<math><mi xlink:href="javascript:pwned()">x</mi></math>')),
  further('iframe', 'component-exists', inBody('<iframe src="https://evil.example/" />')),
  further('object', 'component-exists', inBody('<object data="https://evil.example/" />')),
  further('base', 'component-exists', inBody('<base href="https://evil.example/" />')),
  further(
    'meta refresh',
    'component-exists',
    inBody('<meta http-equiv="refresh" content="0;url=https://evil.example/" />'),
  ),
  further('form', 'plain-mdx', inBody('<form action="https://evil.example/"><button>x</button></form>')),
  further('member component', 'component-exists', inBody('<Quote.Evil claim="zero-lazily" />')),
  further('namespaced component', 'plain-mdx', inBody('<svg:script>x</svg:script>')),
  further('component of another case', 'component-exists', inBody('<quote claim="zero-lazily" />')),
  further('constructor component', 'component-exists', inBody('<constructor />')),
  further('attribute twice', 'plain-mdx', inBody('<Quote claim="zero-lazily" claim="who-zeroes" />')),
  further('set:html on Quote', 'component-exists', inBody('<Quote claim="zero-lazily" set:html="<b>" />')),
  further('is:inline', 'plain-mdx', inBody('<Quote claim="zero-lazily" is:inline />')),
  further('client:load', 'plain-mdx', inBody('<Quote claim="zero-lazily" client:load />')),
  further('define:vars', 'plain-mdx', inBody('<Quote claim="zero-lazily" define:vars={{a:1}} />')),
  further(
    'style attribute',
    'component-exists',
    inBody('<Quote claim="zero-lazily" style="background:url(//evil.example)" />'),
  ),
  further('fragment shorthand', 'plain-mdx', inBody('<><b>x</b></>')),
  further('esm deep in', 'plain-mdx', inBody('text\n\nimport x from "./x.js"\n\nIt is')),
  further('export default', 'plain-mdx', inBody('export default () => null\n\nIt is')),
  further('dynamic import expr', 'plain-mdx', inBody('{import("node:fs")}')),
  further('template expr', 'plain-mdx', inBody(`{\`\${process.env.HOME}\`}`)),
  further('unclosed expr', 'text-parses', inBody('{ process.env')),
  further('jsx spread child', 'plain-mdx', inBody('<Quote {...{claim:"zero-lazily"}} />')),
  further(
    'footnote with script link',
    'link-resolves',
    inBody('x[^1]\n\n[^1]: [y](javascript:pwned())\n\nIt is'),
  ),
  further(
    'table cell script link',
    'link-resolves',
    inBody('| a |\n| - |\n| [x](javascript:pwned()) |\n\nIt is'),
  ),
  further('footnote that no page shows', 'plain-mdx', inBody('Perhaps.[^1]\n\n[^1]: Or not.\n\nIt is')),
  further(
    'component in the middle of a sentence',
    'plain-mdx',
    inBody('It <Quote claim="zero-lazily" /> is'),
  ),
  further('component in a list', 'plain-mdx', inBody('- <Card claim="zero-lazily" />\n\nIt is')),
  further(
    'quotation mark in an address',
    'link-resolves',
    inBody('[x](https://evil.example/"onclick="pwned())'),
  ),
  further('brace in an address', 'link-resolves', inBody('[x](https://evil.example/},author={Eve})')),
  further('task list', 'link-resolves', inBody('- [x] [y](javascript:pwned())\n\nIt is')),
  further('heading with address', 'text-parses', inBody('## https://evil.example/ {#x}\n\nIt is')),
  further('math letters', 'one-script', inBody('He said 𝗻𝗼')),
  further('cyrillic in a word', 'one-script', inBody('It is nоt so')),
  further('fullwidth', 'one-script', inBody('It is ｎｏｔ so')),
  further('hebrew in a word', 'one-script', inBody('It is n\u05E1t so')),
  further('bengali digit in a word', 'one-script', inBody('It is n\u09E6t so')),
  further('mathematical digit', 'one-script', inBody('It is v\u{1D7D4}')),
  further('mongolian selector', 'plain-characters', inBody('It is n\u180Bot so')),
  further('tifinagh joiner', 'plain-characters', inBody('It is n\u2D7Fot so')),
  further('emoji tag sequence', 'plain-characters', inBody('flag 🏴\u{E0067}\u{E007F}')),
  further('front matter: second document', 'schema', (f) => ({
    ...f,
    [person]: `${f[person]}---\nname: Eve\n`,
  })),
  further('YAML tab indent', 'schema', inPerson('names:\n\t- Eve')),
  further('YAML binary', 'schema', inPerson('affiliation: !!binary aGk=')),
  further('YAML number', 'schema', inPerson('affiliation: 0x1F')),
  further('YAML of another version', 'schema', (f) => ({ ...f, [person]: `%YAML 1.1\n---\n${f[person]}` })),
  further('YAML lines in hexadecimal', 'schema', line(thread, 'lines: 40', 'lines: 0x28')),
  further(
    'messages that answer each other in a circle',
    'schema',
    line(thread, 'in-reply-to: m1@mail.example', 'in-reply-to: m3@mail.example'),
  ),
  further('the hour 24', 'schema', line(thread, 'T12:00:00+00:00', 'T24:00:00+00:00')),
  further(
    'front matter that ends within a line',
    'schema',
    line(topic, 'group: mechanism', 'group: mechanism ---\nsaid: nothing'),
  ),
  further('YAML null', 'schema', inPerson('affiliation: ~')),
  further('YAML duplicate key', 'schema', inPerson('name: Eve')),
  further('YAML complex key', 'unknown-key', inPerson('? [a, b]\n: c')),
  further(
    'YAML block scalar with harm',
    'schema',
    inPerson('affiliation: |\n  a\n  </script><script>pwned()</script>'),
  ),
  further('YAML folded', 'schema', inPerson('affiliation: >\n  a\n  b')),
  further('YAML constructor key', 'unknown-key', inPerson('constructor: { prototype: x }')),
  further('YAML BOM', 'plain-characters', (f) => ({
    ...f,
    [person]: `\uFEFF${f[person]}`,
  })),
  further('YAML CR only', 'plain-characters', (f) => ({
    ...f,
    [person]: String(f[person]).replaceAll('\n', '\r'),
  })),
  further('YAML NEL', 'plain-characters', inPerson('affiliation: "a\u0085b"')),
  further(
    'YAML 1 000 names',
    'schema',
    inPerson(`names: [${Array.from({ length: 1000 }, (_, i) => `A${i}`).join(', ')}]`),
  ),
  further('id with dot', 'id-shape', file('people/eve.evil.yml', 'name: Eve\nrole: r\n')),
  further('id with percent', 'id-shape', file('people/eve%2e.yml', 'name: Eve\nrole: r\n')),
  further('id in capitals', 'id-shape', file('people/Eve.yml', 'name: Eve\nrole: r\n')),
  further(
    'id of 300 letters',
    'id-shape',
    file(
      `topics/${'a'.repeat(240)}.mdx`,
      '---\ntitle: T\nsummary: S.\ngroup: mechanism\n---\nIt is [pages are zeroed](claim:zero-lazily).\n',
    ),
  ),
  further(
    'id con (Windows)',
    'id-shape',
    file(
      'topics/con.mdx',
      '---\ntitle: T\nsummary: S.\ngroup: mechanism\n---\nIt is [pages are zeroed](claim:zero-lazily).\n',
    ),
  ),
  further(
    'Message-ID that ends in index.html',
    'schema',
    line(thread, 'id: m4@mail.example', 'id: m4@mail.example/index.html'),
  ),
  further(
    'archive javascript',
    'schema',
    line(debate, 'https://lists.example/mid/{id}\n', 'javascript:pwned("{id}")\n'),
  ),
  further(
    'archive with the name of another',
    'schema',
    line(debate, 'name: lists.example', 'name: lore.kernel.org'),
  ),
  further(
    'archive other scheme',
    'schema',
    line(debate, 'https://lists.example/mid/{id}\n', 'ftp://lists.example/{id}\n'),
  ),
  further('corrections other', 'schema', line(debate, 'mailto:editors@record.example', 'javascript:pwned()')),
  further(
    'corrections mailto with body',
    'schema',
    line(debate, 'mailto:editors@record.example', "'mailto:a@b.example?body=x'"),
  ),
  further(
    'source asOf in the future',
    'date-past',
    line(merging, "date: '2025-07-29'", "date: '2031-07-29'"),
  ),
  further('a package.json in content', 'known-place', file('package.json', '{"type":"module"}')),
  further('an astro file', 'known-place', file('topics/x.astro', '<script>pwned()</script>')),
  further('a js file', 'known-place', file('claims/positions/x.js', 'pwned()')),
  further('MDX by .md', 'known-place', file('topics/x.md', '# x')),
  further(
    'a json in diagrams',
    'picture-bound',
    file('diagrams/rendered/x.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>pwned()</script></svg>'),
  ),
  further('a ledger html', 'ledger-version', file('ledger/x.html', '<script>pwned()</script>')),
  further('a proof html', 'source-proved', file('proofs/x.html', '<script>pwned()</script>')),
  further('a page among the diagrams', 'known-place', file('diagrams/x.html', '<script>pwned()</script>')),
];
