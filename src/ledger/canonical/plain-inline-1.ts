/**
 * Extracts the words of one line of MDX without its markup. FROZEN together with plain-body-1.ts, for the same reason.
 */

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '\u2026',
  ndash: '\u2013',
  mdash: '\u2014',
};

const tag =
  /<(\/?)([A-Za-z][\w.:-]*)?((?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?)*)\s*(\/?)>/g;

/** White space becomes single spaces; the ends are trimmed. */
export function plainInline1(source: string): string {
  // Literal text is set aside behind NUL, so that no later step takes it for markup.
  const aside: string[] = [];
  const keep = (text: string) => `\0${aside.push(text) - 1}\0`;

  let text = source.replace(
    /\\([!-/:-@[-`{-~])|(?<!`)(`+)(?!`)([\s\S]*?[^`])\2(?!`)/g,
    (_, escaped, _run, code) => keep(escaped === undefined ? trimmedCode(code) : escaped),
  );
  text = text.replace(tag, (whole, closing, name, attributes, selfClosing) => {
    if (selfClosing === '' || closing !== '' || name === undefined) return whole.startsWith('<br') ? ' ' : '';
    return name === 'br' ? ' ' : keep(componentText(name, attributes));
  });
  text = withoutLinks(text);
  text = withoutEmphasis(text);
  text = text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]+));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  return restored(text, aside)
    .replace(/[ \t\n\r\f\v\u00a0\u202f]+/g, ' ')
    .replace(/^ | $/g, '');
}

/** Text set aside may contain text set aside before it: code in an attribute of a component. */
function restored(text: string, aside: readonly string[]): string {
  return text.replace(/\0(\d+)\0/g, (_, index) => restored(aside[Number(index)] ?? '', aside));
}

function trimmedCode(code: string): string {
  return /^ .*[^ ].* $/s.test(code) ? code.slice(1, -1) : code;
}

/** A component without children becomes its name and attribute values: `[Quote zero-lazily]`. */
function componentText(name: string, attributes: string): string {
  const values = [...attributes.matchAll(/=\s*(?:"([^"]*)"|'([^']*)'|(\{[^{}]*\}))/g)].map(
    ([, double, single, expression]) => double ?? single ?? expression ?? '',
  );
  return `[${[name, ...values].join(' ')}]`;
}

/** `[words](target)` and `![words](target "title")` become their words, innermost first. */
function withoutLinks(source: string): string {
  const link =
    /!?\[([^[\]]*)\]\((?:<[^<>]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/g;
  let text = source;
  for (;;) {
    const next = text.replace(link, (_, words) => words);
    if (next === text) return text;
    text = next;
  }
}

/** Paired markers around words are removed; a lone one, and `_` inside a word, stay. */
function withoutEmphasis(source: string): string {
  let text = source;
  for (const run of [3, 2, 1]) {
    text = text
      .replace(new RegExp(`(?<!\\*)\\*{${run}}(?![*\\s])(.*?[^*\\s])\\*{${run}}(?!\\*)`, 'gs'), '$1')
      .replace(
        new RegExp(
          `(?<![A-Za-z0-9_\\u0080-\\uffff])_{${run}}(?![_\\s])(.*?[^_\\s])_{${run}}(?![A-Za-z0-9_\\u0080-\\uffff])`,
          'gs',
        ),
        '$1',
      );
  }
  return text.replace(/(?<!~)~~(?![~\s])(.*?[^~\s])~~(?!~)/gs, '$1');
}
