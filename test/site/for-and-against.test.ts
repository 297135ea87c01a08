/** Checks that a topic says who was for it and who against as the matrix does: entry by entry, sign by sign, and as text. */

import { describe, expect, it } from 'vitest';
import { plainMarks } from '../../src/text/plain-marks.ts';
import { attribute, type BuiltSite, type Element, elementsOf, readSite, textOf } from './built-site.ts';

const site = readSite();
const rows = topicsOf(site);

function topicsOf({ pages }: BuiltSite): readonly string[] {
  const heads = elementsOf(pages.get('matrix/')?.html ?? '').filter(({ tagName }) => tagName === 'tr');
  return heads.flatMap((head) => attribute(head, 'id')?.replace(/^row-/, '') ?? []);
}

const hasClass = (element: Element, name: string) =>
  (attribute(element, 'class') ?? '').split(' ').includes(name);
const below = (element: Element | undefined): readonly Element[] =>
  (element?.childNodes ?? []).flatMap((node) => ('tagName' in node ? [node, ...below(node)] : []));
const inside = (element: Element | undefined) =>
  (element?.childNodes ?? []).filter((node): node is Element => 'tagName' in node);
const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

interface Entry {
  readonly sign: string;
  readonly label: string;
  readonly day: string;
  readonly words: readonly string[];
  readonly claim: string;
  readonly mail: string | undefined;
}

/** The elements that directly contain a sign, and what is in them. */
function entriesIn(root: Element | undefined): readonly Entry[] {
  return below(root).flatMap((element) => {
    const parts = inside(element);
    const sign = parts.find((part) => hasClass(part, 'symbol'));
    const label = parts.find(({ tagName }) => tagName === 'b');
    const acts = parts.find((part) => hasClass(part, 'act-on'));
    if (!sign || !label || !acts) return [];
    const claim = below(acts).flatMap((link) => attribute(link, 'href')?.match(/\/c\/[^/]+\/$/) ?? [])[0];
    const day = element.childNodes[element.childNodes.indexOf(label) + 1];
    return {
      sign: signOf(sign),
      label: textOf(label),
      day: spaced(textOf(day)).replace(/^, /, ''),
      words: parts.filter(({ tagName }) => tagName === 'q').map(textOf),
      claim: claim ?? '',
      mail: attribute(
        parts.find(({ tagName }) => tagName === 'q'),
        'cite',
      ),
    };
  });
}

const signOf = (sign: Element) => /s-[a-z-]+/.exec(attribute(sign, 'class') ?? '')?.[0] ?? '';

const signs: Readonly<Record<string, readonly string[]>> = {
  for: ['s-requires', 's-wants', 's-accepts'],
  between: ['s-conditional', 's-doubts'],
  against: ['s-opposes', 's-probably-opposes'],
  asked: ['s-asks'],
};

/** Each person of a row of the matrix: the entries of the cell. */
function matrixOf(topic: string): ReadonlyMap<string, readonly Entry[]> {
  const page = site.pages.get('matrix/')?.elements ?? [];
  return new Map(
    page
      .filter((one) => one.tagName === 'section' && attribute(one, 'id')?.startsWith(`${topic}--`))
      .map((cell) => [textOf(below(cell).find(({ tagName }) => tagName === 'h3')), entriesIn(cell)]),
  );
}

interface Stand {
  readonly side: string;
  readonly who: string;
  readonly entries: readonly Entry[];
  readonly isChange: boolean;
  /** Whether the first sign is small: the person took another side last. */
  readonly isSmall: boolean;
  /** What the person said last, if this is another side. */
  readonly last: string | undefined;
}

const sidesOf = (topic: string) =>
  site.pages.get(`topics/${topic}/`)?.elements.find((element) => hasClass(element, 'sides'));
const sections = (topic: string) => below(sidesOf(topic)).filter(({ tagName }) => tagName === 'section');

function standsOf(topic: string): readonly Stand[] {
  return sections(topic).flatMap((section) =>
    inside(inside(section).find(({ tagName }) => tagName === 'ul')).map((item) => ({
      side: attribute(section, 'class') ?? '',
      who: textOf(below(item).find((link) => hasClass(link, 'who'))),
      entries: entriesIn(item),
      isChange: below(item).some((one) => one.tagName === 'span' && textOf(one) === 'before:'),
      isSmall: below(item).some((one) => hasClass(one, 'was')),
      last: inside(item)
        .filter((one) => hasClass(one, 'act-on'))
        .map((one) => spaced(textOf(one)))[0],
    })),
  );
}

const listed = (who: string, entries: readonly Entry[]) =>
  entries.map(({ sign, ...entry }) => JSON.stringify({ who, sign, ...entry }));

describe('who was for it and who against', () => {
  it('is on each topic that is a row of the matrix, with the requirement, and on no other', () => {
    expect(rows.length).toBeGreaterThan(10);
    const having = [...site.pages.values()]
      .filter(({ path }) => /^topics\/[^/]+\/$/.test(path))
      .filter((page) => page.elements.some((one) => hasClass(one, 'sides')))
      .map(({ path }) => path.split('/')[1]);
    expect(having.toSorted()).toEqual(rows.toSorted());
    for (const topic of rows) {
      const row = site.pages.get('matrix/')?.elements.find((one) => attribute(one, 'id') === `row-${topic}`);
      const requirement = textOf(inside(row)[0]);
      expect(spaced(textOf(inside(sidesOf(topic))[0])), topic).toContain(`have to do: ${requirement}.`);
    }
  });

  it.each(rows)('gives each side of %s an address of its own', (topic) => {
    const heads = sections(topic).map((section) => inside(section)[0]);
    expect(heads.map((head) => head && attribute(head, 'id'))).toEqual(
      sections(topic).map((section) => `for-and-against-${attribute(section, 'class')?.split(' ')[0]}`),
    );
  });

  it.each(rows)('says of %s what the matrix says, no entry more or less', (topic) => {
    const matrix = [...matrixOf(topic)].flatMap(([who, entries]) => listed(who, entries));
    const block = standsOf(topic).flatMap(({ who, entries }) => listed(who, entries));
    expect(matrix.length).toBeGreaterThan(0);
    expect(block.toSorted()).toEqual(matrix.toSorted());
  });

  it.each(rows)(
    'of %s shows each person under the signs that the matrix shows, changes with both',
    (topic) => {
      const page = site.pages.get('matrix/')?.elements ?? [];
      const row = page.find((one) => attribute(one, 'id') === `row-${topic}`);
      const stands = standsOf(topic);
      for (const { side, entries } of stands) expect(signs[side], side).toContain(entries[0]?.sign);
      let changes = 0;
      for (const cell of below(row).filter(({ tagName }) => tagName === 'td')) {
        const link = below(cell).find(({ tagName }) => tagName === 'a');
        const [who = ''] = (attribute(link, 'aria-label') ?? '').split(':');
        const shown = below(cell)
          .filter((one) => hasClass(one, 'symbol'))
          .map(signOf);
        const isChange = below(cell).some((one) => hasClass(one, 'turn'));
        if (shown.some((sign) => ['s-silent', 's-near'].includes(sign)) || shown.length === 0) continue;
        const own = stands.filter((stand) => stand.who === who);
        const changed = own.filter((stand) => stand.isChange);
        expect(changed.length, who).toBe(isChange ? 1 : 0);
        if (isChange) {
          changes++;
          expect(
            changed[0]?.entries.slice(0, 2).map(({ sign }) => sign),
            who,
          ).toEqual(shown);
        } else
          expect(
            own.filter(({ isSmall }) => !isSmall).map(({ entries }) => entries[0]?.sign),
            who,
          ).toEqual([shown[0]]);
        const now = shown[0] ?? '';
        const taken = own.filter(({ side }) => signs[side]?.includes(now)).flatMap(({ entries }) => entries);
        for (const { side, entries, last } of own) {
          const at = `${who}, ${side}`;
          if (side === 'asked' || signs[side]?.includes(now)) {
            expect(last, at).toBeUndefined();
            continue;
          }
          const named = taken.filter(({ label, day }) => last?.endsWith(`: ${label}, ${day}`));
          expect(named.length, at).toBeGreaterThan(0);
          const isInOneMail = named.some(({ mail }) => mail === entries[0]?.mail);
          expect(last?.split(':')[0], at).toBe(isInOneMail ? 'in the same mail' : 'later');
        }
      }
      expect(changes).toBe(stands.filter((stand) => stand.isChange).length);
    },
  );

  it('says of an empty side that nothing is recorded, or who left it', () => {
    const empty = rows.flatMap((topic) =>
      sections(topic)
        .filter((section) => below(section).every(({ tagName }) => tagName !== 'li'))
        .map((section) => spaced(textOf(below(section).find(({ tagName }) => tagName === 'p')))),
    );
    const plain = 'Nobody is recorded here; that is neither a yes nor a no.';
    const earlier = /^Only an earlier stance, of .+, shown below a later one as “before”\.$/;
    expect(empty).toContain(plain);
    expect(empty.some((text) => earlier.test(text))).toBe(true);
    expect(empty.filter((text) => text !== plain && !earlier.test(text))).toEqual([]);
    for (const topic of rows)
      expect(
        sections(topic).map((section) => attribute(section, 'class')?.split(' ')[0]),
        topic,
      ).toEqual(expect.arrayContaining(['for', 'against']));
  });

  it('counts the people who came near it or have not said as the matrix lists them', () => {
    for (const topic of rows) {
      const words = site.pages.get('matrix/')?.elements.find((one) => attribute(one, 'id') === topic);
      const list = (name: string) => {
        const part = inside(words).find((one) => textOf(inside(one)[0]) === name);
        return inside(inside(part)[1]).length;
      };
      const text = spaced(textOf(inside(sidesOf(topic)).at(-1)));
      const count = (pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? 0);
      expect(count(/(\d+) (?:person|people) came near/), topic).toBe(list('Came near it, took no stance'));
      expect(count(/(\d+) (?:person has|people have) not said/), topic).toBe(list('Has not said'));
    }
  });

  it('is in the contents of its page, below the first heading of the argument', () => {
    for (const topic of rows) {
      const page = site.pages.get(`topics/${topic}/`);
      const contents = page?.elements.find((one) => hasClass(one, 'toc'));
      const links = below(contents).flatMap((one) => attribute(one, 'href') ?? []);
      const at = links.indexOf('#for-and-against');
      expect(links[at - 1], topic).toBe('#what-was-argued');
      const ids = page?.elements.flatMap((one) => attribute(one, 'id') ?? []) ?? [];
      expect(
        ids.filter((id) => id === 'for-and-against'),
        topic,
      ).toHaveLength(1);
    }
  });
});

it('the text of a topic has every entry with its name, day and words, and the address of the claim', () => {
  const close = (text: string) => plainMarks(text).replace(/\[\d+\]|\s+/g, '');
  for (const topic of rows) {
    const text = site.text(`topics/${topic}/index.txt`);
    const start = text.indexOf('\nFor and against\n');
    expect(start, topic).toBeGreaterThan(0);
    const read = close(text.slice(start));
    for (const { who, entries, isChange } of standsOf(topic))
      entries.forEach(({ label, day, words, claim }, at) => {
        const name = at === 0 ? who : at === 1 && isChange ? 'before:' : '';
        const [first, ...others] = words.map((one) => close(one));
        expect(read, topic).toContain(close(`${name}${label},${day}`));
        for (const one of first === undefined ? [] : [first, ...others]) expect(read, topic).toContain(one);
        expect(text, topic).toContain(claim);
      });
  }
});
