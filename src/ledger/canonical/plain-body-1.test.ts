import fc from 'fast-check';
import { toString as wordsOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { readMdx } from '../../record/corpus/read-mdx.ts';
import { plainBody1 } from './plain-body-1.ts';

/**
 * Known answers. They are part of the format `loremark-claim 1`: an answer that changes breaks published citations.
 */
const known: readonly (readonly [name: string, source: string, text: string])[] = [
  ['one paragraph on one line', 'Ready by June.\n', 'Ready by June.'],
  ['lines of a paragraph are joined', 'Ready\nby June.\n', 'Ready by June.'],
  ['an empty line parts paragraphs', 'One.\n\n\n\nTwo.\n', 'One.\n\nTwo.'],
  ['a line of spaces separates them too', 'One.\n \t \nTwo.\n', 'One.\n\nTwo.'],
  ['no words at all', '\n \n', ''],
  ['CRLF and CR are line ends', 'One\r\ntwo.\r\rThree.\r\n', 'One two.\n\nThree.'],
  ['a byte order mark is nothing', '\uFEFFOne.', 'One.'],
  ['runs of spaces, tabs and NBSP', 'a \t b\u00A0c\u202Fd  \n', 'a b c d'],
  ['a hard break by two spaces', 'one  \ntwo', 'one two'],
  ['a hard break by a backslash', 'one\\\ntwo', 'one two'],
  ['a doubled backslash is one', 'one\\\\\ntwo', 'one\\ two'],
  ['an item less deep than the first is on its level', '   - a\n - b\n   - c\n', '- a\n- b\n  - c'],
  ['emphasis', 'a *b* **c** ***d*** _e_ __f__ ~~g~~', 'a b c d e f g'],
  ['emphasis by underscores, twice and over a line end', 'a _b_ and _c\nd_, __e__ __f__', 'a b and c d, e f'],
  ['an empty line parts what is quoted', '> a\n>\n> b', '> a\n> b'],
  ['emphasis over words and inside one', '*a b* un*frigging*believable', 'a b unfriggingbelievable'],
  ['emphasis within emphasis', '**a *b* c** and *a **b** c*', 'a b c and a b c'],
  ['emphasis over a line end', 'all *guest\nmemory* here', 'all guest memory here'],
  ['underscores inside a name', 'guest_memfd and FOLL_EXCLUSIVE_PIN', 'guest_memfd and FOLL_EXCLUSIVE_PIN'],
  ['underscores around a name', '_guest_memfd_ is', 'guest_memfd is'],
  ['lone markers', '2 * 3 * 4, a _ b, ~ 5 GB, *left', '2 * 3 * 4, a _ b, ~ 5 GB, *left'],
  ['escaped markup', '\\*a\\* \\_b\\_ \\[c\\](d) \\<e> \\{f\\} \\\\', '*a* _b_ [c](d) <e> {f} \\'],
  ['a backslash before a letter', 'C:\\new', 'C:\\new'],
  ['code', 'call `folio_put()` twice', 'call folio_put() twice'],
  ['code keeps markup', '`*a* _b_ [c](d) <e/> &amp; \\*`', '*a* _b_ [c](d) <e/> &amp; \\*'],
  ['code with a backtick', '`` a`b `` and ` c `', 'a`b and c'],
  ['code in emphasis and links', '**`a*b`** [`c`](claim:x)', 'a*b c'],
  ['code of spaces only', 'a `  ` b', 'a b'],
  ['a lone backtick', 'it`s so', 'it`s so'],
  ['an escaped backtick', '\\`a\\` b', '`a` b'],
  ['a link to a claim', 'said [not all *VMs*](claim:not-all-vms).', 'said not all VMs.'],
  ['links to other things', '[a](person:ada) [b](/c/x/#y) [c](https://x.example/a_(b)_c "t")', 'a b c'],
  ['a link to a message with escapes', '[mail](message:a%2Fb@mail.example)', 'mail'],
  ['a link over a line end', '[not\nall](claim:x)', 'not all'],
  ['a picture', 'see ![the *map*](map.svg)', 'see the map'],
  ['a picture in a link', '[![map](a.svg) of it](/map/)', 'map of it'],
  ['brackets that are no link', 'note [1] and [2] (later)', 'note [1] and [2] (later)'],
  ['entities', 'a &amp; b &lt;c&gt; &#8217; &#x2019; &nbsp;d &copy;', 'a & b <c> \u2019 \u2019 d &copy;'],
  ['an impossible code point', '&#0; &#x110000;', '&#0; &#x110000;'],
  ['a bullet list', '- one\n- two\n  goes on\n* three', '- one\n- two goes on\n- three'],
  ['a numbered list', '1. one\n2) two\n10. ten', '1. one\n2. two\n10. ten'],
  ['a list within a list', '- one\n  - two\n    - three\n- four', '- one\n  - two\n    - three\n- four'],
  ['a loose list', '- one\n\n- two', '- one\n\n- two'],
  ['a list directly after a paragraph', 'Three:\n- one\n- two', 'Three:\n- one\n- two'],
  ['a year at a line start is no list', 'It was in\n2024. Then', 'It was in 2024. Then'],
  ['a minus inside a line', 'from 1 - 2\nto 3', 'from 1 - 2 to 3'],
  ['a heading', '## The *reason* ##\nText', 'The reason\nText'],
  ['a block quotation', '> one\n> *two*\n>\n> three', '> one two\n> three'],
  ['a rule', 'one\n\n---\n\ntwo', 'one\n\ntwo'],
  ['fenced code', '```c\nif (a)\n\n\tb();\n```\nText', '    if (a)\n\n    \tb();\n\nText'],
  ['fenced code with tildes, not closed', '~~~\n`a`\n```', '    `a`\n    ```'],
  ['a table', '| a | b |\n|---|:-:|\n| *c* | `d` |', '| a | b |\n| c | d |'],
  ['a comment', 'one {/* not said */} two\n\n{/*\n\nlong\n\n*/}\n\nthree', 'one two\n\nthree'],
  ['a component without children', 'See <Quote claim="zero-lazily" />', 'See [Quote zero-lazily]'],
  ['a component over lines', '<Quote\n  claim="zero-lazily"\n  part=\'2\'\n/>', '[Quote zero-lazily 2]'],
  ['a component with an expression', '<Figure id="map" wide={true} open />', '[Figure map {true}]'],
  ['a component around words', '<Note kind="aside">\n\nOne *two*.\n\n</Note>', 'One two.'],
  ['a component inside a line', 'a <Term id="x">page *pin*</Term> b', 'a page pin b'],
  ['a fragment and a line break', '<>a<br/>b<br />c</>', 'a b c'],
  ['an expression stays as written', 'a {1 + 1} b', 'a {1 + 1} b'],
  ['imports are no words', 'import X from "y"\n\nText', 'Text'],
  ['no smart punctuation', '"a" -- b... \'c\'', '"a" -- b... \'c\''],
  ['wide and right-to-left words', '*漢字* と **שלום** `é`', '漢字 と שלום é'],
  ['underscore beside a wide letter', '漢_字_漢', '漢_字_漢'],
  ['a number sign inside a line', 'a # b\nc', 'a # b c'],
  ['an item after a tab', '- one\n\t- two', '- one\n  - two'],
  ['a line below a table', '| a |\ntext\n| b |', '| a |\ntext\n| b |'],
  ['code that begins with a space', 'x ` a b` y', 'x a b y'],
  ['code that ends with a space', 'x `a b ` y', 'x a b y'],
  ['a fence with words after it closes nothing', '```\na\n``` b\n```\nc', '    a\n    ``` b\n\nc'],
  ['bars inside a line', 'one | two\nmore', 'one | two more'],
  ['a quoted line of spaces', '> one\n>  \n> two', '> one\n> two'],
  ['tags inside a word', 'un<b>frig</b>ging', 'unfrigging'],
  ['the first code point', 'a&#1;b', 'a\u0001b'],
  ['words before a fence close nothing', '```\na\nx ```\n```\nb', '    a\n    x ```\n\nb'],
  ['each entity that has a name', '&hellip;&ndash;&mdash;&quot;&apos;', '\u2026\u2013\u2014"\''],
  ['a NUL cannot reach what is put aside', 'a \0 0\0 `b`', 'a \uFFFD 0\uFFFD b'],
];

describe('the words of a body', () => {
  test.each(known)('%s', (_name, source, text) => {
    expect(plainBody1(source)).toBe(text);
  });
});

test('words are the same as those a Markdown parser finds', () => {
  const word = fc.constantFrom(
    'guest_memfd',
    'page',
    'a',
    'VMs,',
    'it’s',
    '漢字',
    '(two)',
    '3',
    'x-y',
    'end.',
  );
  const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
  const inline: fc.Arbitrary<string> = fc.oneof(
    words,
    words.map((text) => `*${text}*`),
    words.map((text) => `**${text}**`),
    words.map((text) => `\`${text}\``),
    words.map((text) => `[${text}](claim:a-b)`),
    words.map((text) => `[*${text}*](https://x.example/a_b "t")`),
    fc.constantFrom('\\*', '\\_a\\_', '&amp;', '[1]'),
  );
  const paragraph = fc.array(inline, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
      const source = paragraphs.join('\n\n');
      const tree = readMdx(source, source, 'x.mdx').tree;
      expect(tree).toBeDefined();
      expect(plainBody1(source).split('\n\n')).toEqual(tree?.children.map((child) => wordsOf(child)));
    }),
    { numRuns: 300 },
  );
});

test('any text gives a body without spaces at line ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab *_`[]()<>\\{}&;#|-~\n\r\t1.="漢/!') }), (source) => {
      const text = plainBody1(source);
      expect(text).not.toMatch(/[ \t]$|\r|\0|\n\n\n/);
    }),
    { numRuns: 2000 },
  );
});
