/** A pull request that means harm, further: forms of links, markup, YAML, names of files and signs, each refused by its rule. */

import { file, type HostileRow, line, notTried, refused } from './hostile-change.ts';

const topic = 'topics/pages.mdx';
const person = 'people/ada-byron.yml';
const thread = 'threads/zeroing.yml';
const debate = 'debates/zeroing.yml';
const merging = 'claims/outcomes/zeroing-merged.mdx';

function inBody(text: string): HostileRow['change'] {
  return (before) => ({ ...before, [topic]: `${before[topic]}\n${text} [zeroed](claim:zero-lazily)\n` });
}

function inYamlOf(text: string): HostileRow['change'] {
  return line(person, 'role:', `${text}\nrole:`);
}

export const formRows: readonly HostileRow[] = [
  refused(
    'further: a link whose words are an address of another host',
    notTried,
    'link-words',
    inBody('[lore.kernel.org/all/m1](https://evil.example/)'),
  ),
  refused(
    'further: the same by reference, behind its words',
    notTried,
    'link-words',
    inBody('[https://lore.kernel.org/][9]\n\n[9]: https://evil.example/\n\nIt is'),
  ),
  refused(
    'further: collapsed reference named as an address',
    notTried,
    'link-words',
    inBody('[https://lore.kernel.org/][]\n\n[https://lore.kernel.org/]: https://evil.example/\n\nIt is'),
  ),
  refused(
    'further: shortcut reference named as an address',
    notTried,
    'link-words',
    inBody('[lore.kernel.org]\n\n[lore.kernel.org]: https://evil.example/\n\nIt is'),
  ),
  refused('further: autolink in angle brackets', notTried, 'text-parses', inBody('<https://evil.example/>')),
  refused('further: angle scheme javascript', notTried, 'text-parses', inBody('<javascript:pwned()>')),
  refused('further: vbscript', notTried, 'link-resolves', inBody('[x](vbscript:pwned())')),
  refused('further: blob', notTried, 'link-resolves', inBody('[x](blob:https://evil.example/1)')),
  refused('further: file', notTried, 'link-resolves', inBody('[x](file:///etc/passwd)')),
  refused('further: tab in scheme', notTried, 'link-resolves', inBody('[x](java&#9;script:pwned())')),
  refused('further: newline in scheme', notTried, 'link-resolves', inBody('[x](java&#10;script:pwned())')),
  refused('further: entity colon', notTried, 'link-resolves', inBody('[x](javascript&colon;pwned())')),
  refused('further: percent scheme', notTried, 'link-resolves', inBody('[x](%6aavascript:pwned())')),
  refused('further: backslashes host', notTried, 'link-resolves', inBody('[x](https:\\\\evil.example)')),
  refused(
    'further: userinfo',
    notTried,
    'link-resolves',
    inBody('[x](https://lore.kernel.org:443@evil.example/)'),
  ),
  refused('further: unicode host', notTried, 'link-resolves', inBody('[x](https://lоre.kernel.org/)')),
  refused(
    'further: mailto with headers',
    notTried,
    'link-resolves',
    inBody('[x](mailto:a@b.example?bcc=evil@evil.example)'),
  ),
  refused('further: path traversal link', notTried, 'link-resolves', inBody('[x](/../../etc/passwd)')),
  refused('further: claim with path', notTried, 'reference-exists', inBody('[x](claim:../../evil)')),
  refused('further: message with slash', notTried, 'reference-exists', inBody('[x](message:../../evil@x)')),
  refused(
    'further: fragment with markup',
    notTried,
    'text-parses',
    inBody('[x](#"><img src=x onerror=pwned()>)'),
  ),
  refused(
    'further: image data svg',
    notTried,
    'plain-mdx',
    inBody('![x](data:image/svg+xml;base64,PHN2Zz4=)'),
  ),
  refused('further: image own', notTried, 'plain-mdx', inBody('![x](/icon.svg)')),
  refused(
    'further: link around image',
    notTried,
    'plain-mdx',
    inBody('[![x](https://evil.example/a.png)](https://evil.example/)'),
  ),
  refused('further: html comment', notTried, 'text-parses', inBody('<!-- pwned() -->')),
  refused('further: doctype', notTried, 'text-parses', inBody('<!DOCTYPE html>')),
  refused('further: cdata', notTried, 'text-parses', inBody('<![CDATA[ pwned() ]]>')),
  refused('further: processing instruction', notTried, 'text-parses', inBody('<?php pwned() ?>')),
  refused('further: svg tag', notTried, 'component-exists', inBody('<svg onload="pwned()" />')),
  refused(
    'further: math tag',
    notTried,
    'plain-mdx',
    inBody('<math><mi xlink:href="javascript:pwned()">x</mi></math>'),
  ),
  refused('further: iframe', notTried, 'component-exists', inBody('<iframe src="https://evil.example/" />')),
  refused('further: object', notTried, 'component-exists', inBody('<object data="https://evil.example/" />')),
  refused('further: base', notTried, 'component-exists', inBody('<base href="https://evil.example/" />')),
  refused(
    'further: meta refresh',
    notTried,
    'component-exists',
    inBody('<meta http-equiv="refresh" content="0;url=https://evil.example/" />'),
  ),
  refused(
    'further: form',
    notTried,
    'plain-mdx',
    inBody('<form action="https://evil.example/"><button>x</button></form>'),
  ),
  refused(
    'further: member component',
    notTried,
    'component-exists',
    inBody('<Quote.Evil claim="zero-lazily" />'),
  ),
  refused('further: namespaced component', notTried, 'plain-mdx', inBody('<svg:script>x</svg:script>')),
  refused(
    'further: component of another case',
    notTried,
    'component-exists',
    inBody('<quote claim="zero-lazily" />'),
  ),
  refused('further: constructor component', notTried, 'component-exists', inBody('<constructor />')),
  refused(
    'further: attribute twice',
    notTried,
    'plain-mdx',
    inBody('<Quote claim="zero-lazily" claim="who-zeroes" />'),
  ),
  refused(
    'further: set:html on Quote',
    notTried,
    'component-exists',
    inBody('<Quote claim="zero-lazily" set:html="<b>" />'),
  ),
  refused('further: is:inline', notTried, 'plain-mdx', inBody('<Quote claim="zero-lazily" is:inline />')),
  refused('further: client:load', notTried, 'plain-mdx', inBody('<Quote claim="zero-lazily" client:load />')),
  refused(
    'further: define:vars',
    notTried,
    'plain-mdx',
    inBody('<Quote claim="zero-lazily" define:vars={{a:1}} />'),
  ),
  refused(
    'further: style attribute',
    notTried,
    'component-exists',
    inBody('<Quote claim="zero-lazily" style="background:url(//evil.example)" />'),
  ),
  refused('further: fragment shorthand', notTried, 'plain-mdx', inBody('<><b>x</b></>')),
  refused('further: esm deep in', notTried, 'plain-mdx', inBody('text\n\nimport x from "./x.js"\n\nIt is')),
  refused('further: export default', notTried, 'plain-mdx', inBody('export default () => null\n\nIt is')),
  refused('further: dynamic import expr', notTried, 'plain-mdx', inBody('{import("node:fs")}')),
  refused('further: template expr', notTried, 'plain-mdx', inBody(`{\`\${process.env.HOME}\`}`)),
  refused('further: unclosed expr', notTried, 'text-parses', inBody('{ process.env')),
  refused('further: jsx spread child', notTried, 'plain-mdx', inBody('<Quote {...{claim:"zero-lazily"}} />')),
  refused(
    'further: footnote with script link',
    notTried,
    'link-resolves',
    inBody('x[^1]\n\n[^1]: [y](javascript:pwned())\n\nIt is'),
  ),
  refused(
    'further: table cell script link',
    notTried,
    'link-resolves',
    inBody('| a |\n| - |\n| [x](javascript:pwned()) |\n\nIt is'),
  ),
  refused('further: task list', notTried, 'link-resolves', inBody('- [x] [y](javascript:pwned())\n\nIt is')),
  refused(
    'further: heading with address',
    notTried,
    'text-parses',
    inBody('## https://evil.example/ {#x}\n\nIt is'),
  ),
  refused('further: math letters', notTried, 'one-script', inBody('He said 𝗻𝗼')),
  refused('further: cyrillic in a word', notTried, 'one-script', inBody('It is nоt so')),
  refused('further: fullwidth', notTried, 'one-script', inBody('It is ｎｏｔ so')),
  refused('further: emoji tag sequence', notTried, 'plain-characters', inBody('flag 🏴\u{E0067}\u{E007F}')),
  refused('further: front matter: second document', notTried, 'schema', (f) => ({
    ...f,
    [person]: `${f[person]}---\nname: Eve\n`,
  })),
  refused('further: YAML tab indent', notTried, 'schema', inYamlOf('names:\n\t- Eve')),
  refused('further: YAML binary', notTried, 'schema', inYamlOf('affiliation: !!binary aGk=')),
  refused('further: YAML number', notTried, 'schema', inYamlOf('affiliation: 0x1F')),
  refused('further: YAML null', notTried, 'schema', inYamlOf('affiliation: ~')),
  refused('further: YAML duplicate key', notTried, 'schema', inYamlOf('name: Eve')),
  refused('further: YAML complex key', notTried, 'unknown-key', inYamlOf('? [a, b]\n: c')),
  refused(
    'further: YAML block scalar with harm',
    notTried,
    'schema',
    inYamlOf('affiliation: |\n  a\n  </script><script>pwned()</script>'),
  ),
  refused('further: YAML folded', notTried, 'schema', inYamlOf('affiliation: >\n  a\n  b')),
  refused(
    'further: YAML constructor key',
    notTried,
    'unknown-key',
    inYamlOf('constructor: { prototype: x }'),
  ),
  refused('further: YAML BOM', notTried, 'plain-characters', (f) => ({
    ...f,
    [person]: `\uFEFF${f[person]}`,
  })),
  refused('further: YAML CR only', notTried, 'plain-characters', (f) => ({
    ...f,
    [person]: String(f[person]).replaceAll('\n', '\r'),
  })),
  refused('further: YAML NEL', notTried, 'plain-characters', inYamlOf('affiliation: "a\u0085b"')),
  refused(
    'further: YAML 1 000 names',
    notTried,
    'schema',
    inYamlOf(`names: [${Array.from({ length: 1000 }, (_, i) => `A${i}`).join(', ')}]`),
  ),
  refused('further: id with dot', notTried, 'id-shape', file('people/eve.evil.yml', 'name: Eve\nrole: r\n')),
  refused(
    'further: id with percent',
    notTried,
    'id-shape',
    file('people/eve%2e.yml', 'name: Eve\nrole: r\n'),
  ),
  refused('further: id in capitals', notTried, 'id-shape', file('people/Eve.yml', 'name: Eve\nrole: r\n')),
  refused(
    'further: id of 300 letters',
    notTried,
    'id-shape',
    file(
      `topics/${'a'.repeat(240)}.mdx`,
      '---\ntitle: T\nsummary: S.\ngroup: mechanism\n---\nIt is [zeroed](claim:zero-lazily).\n',
    ),
  ),
  refused(
    'further: id con (Windows)',
    notTried,
    'id-shape',
    file(
      'topics/con.mdx',
      '---\ntitle: T\nsummary: S.\ngroup: mechanism\n---\nIt is [zeroed](claim:zero-lazily).\n',
    ),
  ),
  refused(
    'further: Message-ID that ends in index.html',
    notTried,
    'schema',
    line(thread, 'id: m4@mail.example', 'id: m4@mail.example/index.html'),
  ),
  refused(
    'further: archive javascript',
    notTried,
    'schema',
    line(debate, 'https://lists.example/mid/{id}\n', 'javascript:pwned("{id}")\n'),
  ),
  refused(
    'further: archive other scheme',
    notTried,
    'schema',
    line(debate, 'https://lists.example/mid/{id}\n', 'ftp://lists.example/{id}\n'),
  ),
  refused(
    'further: corrections other',
    notTried,
    'schema',
    line(debate, 'mailto:editors@record.example', 'javascript:pwned()'),
  ),
  refused(
    'further: corrections mailto with body',
    notTried,
    'schema',
    line(debate, 'mailto:editors@record.example', "'mailto:a@b.example?body=x'"),
  ),
  refused(
    'further: source asOf in the future',
    notTried,
    'date-past',
    line(merging, "date: '2025-07-29'", "date: '2031-07-29'"),
  ),
  refused(
    'further: a package.json in content',
    notTried,
    'known-place',
    file('package.json', '{"type":"module"}'),
  ),
  refused(
    'further: an astro file',
    notTried,
    'known-place',
    file('topics/x.astro', '<script>pwned()</script>'),
  ),
  refused('further: a js file', notTried, 'known-place', file('claims/positions/x.js', 'pwned()')),
  refused('further: MDX by .md', notTried, 'known-place', file('topics/x.md', '# x')),
  refused(
    'further: a json in diagrams',
    notTried,
    'picture-bound',
    file('diagrams/rendered/x.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>pwned()</script></svg>'),
  ),
  refused(
    'further: a ledger html',
    notTried,
    'ledger-version',
    file('ledger/x.html', '<script>pwned()</script>'),
  ),
  refused(
    'further: a proof html',
    notTried,
    'source-proved',
    file('proofs/x.html', '<script>pwned()</script>'),
  ),
  refused(
    'further: a page among the diagrams',
    notTried,
    'known-place',
    file('diagrams/x.html', '<script>pwned()</script>'),
  ),
];
