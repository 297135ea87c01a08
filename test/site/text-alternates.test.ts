/** Checks the alternate texts: one for each page that names one, narrow enough for mail, with the citation of the page. */

import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/text/width.ts';
import { attribute, type Element, framed, readSite, textOf } from './built-site.ts';

const site = readSite();
const claims: readonly { readonly id: string }[] = JSON.parse(site.text('api/claims.json'));
const people: readonly { readonly name: string }[] = JSON.parse(site.text('api/people.json'));
const alternates = site.looked.map(({ path }) => `${path}index.txt`).filter((file) => site.files.has(file));
const pageOf = (alternate: string) => site.pages.get(alternate.replace(/index\.txt$/, ''));

/** Files that only point elsewhere. */
const withoutTwin = /^404\.html$/;

describe('alternate texts', () => {
  it('are where their pages say, and nowhere else', () => {
    const named = site.looked.flatMap((page) => {
      const link = page.elements.find(
        (one) => one.tagName === 'link' && attribute(one, 'type') === 'text/plain',
      );
      return link ? [new URL(attribute(link, 'href') ?? '', page.url).href] : [];
    });
    expect(named.length).toBeGreaterThan(0);
    const served = alternates.map((file) => new URL('index.txt', pageOf(file)?.url).href);
    expect(served.toSorted()).toEqual(named.toSorted());
    const all = [...site.files].filter((file) => /(^|\/)index\.txt$/.test(file));
    expect(all.filter((file) => !pageOf(file))).toEqual([]);
  });

  it('exist for every page of content', () => {
    const without = [...site.pages.keys()].filter((path) => !site.files.has(`${path}index.txt`));
    expect(without.filter((path) => !withoutTwin.test(path) && !framed.has(path))).toEqual([]);
  });

  it('are at most 72 columns wide, except for unbreakable text', () => {
    const wide = alternates.flatMap((file) =>
      site
        .text(file)
        .split('\n')
        .flatMap((line, index) =>
          widthOf(line) <= 72 || isUnbreakable(line) || isForm(file, line)
            ? []
            : [`${file}:${index + 1}: ${line}`],
        ),
    );
    expect(wide).toEqual([]);
  });

  it('break no number of a note', () => {
    const torn = /\[\d*\n[ >]*\d*\]/g;
    expect('a[2\n1] b[\n3]'.match(torn)).toHaveLength(2);
    const found = alternates.flatMap((file) =>
      (site.text(file).match(torn) ?? []).map((one) => `${file}: ${one}`),
    );
    expect(found).toEqual([]);
  });

  it('have the states of the front page in columns', () => {
    const panel = /\nWhere it stands\n\n(.*?)\n\n/s.exec(site.text('index.txt'))?.[1] ?? '';
    const rows = panel.split('\n').map((line) => /^(\S.*?\S) {2,}(\S.*)$/.exec(line));
    expect(rows.length).toBeGreaterThan(3);
    expect(new Set(rows.map((row) => row && row[0].length - (row[2]?.length ?? 0))).size).toBe(1);
  });

  it('begin with the title of their page, and end with one newline', () => {
    for (const file of alternates) {
      const h1 = textOf(pageOf(file)?.elements.find(({ tagName }) => tagName === 'h1'));
      const text = site.text(file).replace(/^\ufeff/, '');
      const [head = ''] = text.split(/\n=+\n/);
      expect(head.replace(/\s+/g, ' '), file).toBe(plainMarks(h1).replace(/\s+/g, ' ').trim());
      expect(text, file).toMatch(/[^\n]\n$/);
    }
  });

  it('separate what the page separates, and name nobody twice before a title', () => {
    const first = people.map(({ name }) => name.split(' ')[0]).join('|');
    const runTogether = new RegExp(String.raw`\w\[\d+\][A-Za-z]|[a-z]{2}\.Note \d|\b(${first}):\s+\1\b`, 'g');
    const found = alternates.flatMap((file) =>
      (site.text(file).match(runTogether) ?? []).map((one) => `${file}: ${one}`),
    );
    expect(found).toEqual([]);
  });

  it('close each quotation mark of quoted words, and open none inside a word', () => {
    const quotations = alternates.flatMap((file) =>
      [...site.text(file).matchAll(/(?:^ : .*\n)+/gm)].map(([block]) => ({
        file,
        words: block.replace(/^ : /gm, '').replace(/\s+/g, ' ').trim(),
      })),
    );
    expect(quotations.length).toBeGreaterThan(alternates.length / 10);
    expect(quotations.filter(({ words }) => !hasPairedMarks(words))).toEqual([]);
    expect(['a" "b', '"a', 'a"b"'].filter(hasPairedMarks)).toEqual([]);
    expect(['"a." "b"', 'a "b", ("c")'].filter((words) => !hasPairedMarks(words))).toEqual([]);
  });

  it('break no address: each note is an address that the page links or names', () => {
    let notes = 0;
    for (const file of alternates) {
      const page = pageOf(file);
      const hrefs = page?.elements.flatMap((element) => attribute(element, 'href') ?? []) ?? [];
      const known = new Set(hrefs.map((href) => new URL(href, page?.url).href));
      const source = textOf(page?.elements[0]);
      for (const [, address = ''] of site.text(file).matchAll(/^ *\[\d+\] (https?:\S+)/gm)) {
        notes++;
        expect(known.has(address) || source.includes(address), `${file}: ${address}`).toBe(true);
      }
    }
    expect(notes).toBeGreaterThan(alternates.length);
  });
});

it('the alternate text of a claim contains the citation of its page, byte for byte', () => {
  expect(claims.length).toBeGreaterThan(0);
  for (const { id } of claims) {
    const page = site.pages.get(`c/${id}/`);
    const form = page?.elements.find((one) => attribute(one, 'data-form') !== undefined);
    const citation = textOf(
      page?.elements.find((one) => one.tagName === 'code' && within(one, form)),
    ).trimEnd();
    expect(citation.length, id).toBeGreaterThan(72);
    expect(site.text(`c/${id}/index.txt`), id).toContain(citation);
  }
});

it('blocks for mail have only ASCII in lines of ours: quoted words and names stay as they were written', () => {
  const names = people.map(({ name }) => name);
  const files = [...site.files].filter((file) => /(^|\/)mail\.txt$/.test(file));
  expect(files.length).toBeGreaterThan(claims.length);
  const faults = files.flatMap((file) =>
    site
      .text(file)
      .split('\n')
      .filter((line) => !line.startsWith(' : '))
      .map((line) => names.reduce((rest, name) => rest.replaceAll(name, ''), line))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the test is about ASCII.
      .filter((line) => !/^[\x00-\x7f]*$/.test(line))
      .map((line) => `${file}: ${line}`),
  );
  expect(faults).toEqual([]);
});

it('alternate texts are readable without a declared charset: they are ASCII or start with a byte order mark', () => {
  for (const file of alternates) {
    const text = site.text(file);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the test is about ASCII.
    expect(/^[\x00-\x7f]*$/.test(text) || text.startsWith('\ufeff'), file).toBe(true);
  }
});

it('no note in a margin names one mail twice', () => {
  let links = 0;
  const twice = site.looked.flatMap(({ path, elements }) =>
    elements
      .filter((element) => /(^| )note( |$)/.test(attribute(element, 'class') ?? ''))
      .flatMap((note) => {
        const mails = elementsIn(note).flatMap((one) =>
          attribute(one, 'rel') === 'external' ? (attribute(one, 'href') ?? []) : [],
        );
        links += mails.length;
        return new Set(mails).size < mails.length ? [`${path}: ${textOf(note)}`] : [];
      }),
  );
  expect(links).toBeGreaterThan(claims.length);
  expect(twice).toEqual([]);
});

it('notes in the margin are notes in the alternate text, with person, date and words', () => {
  const essay = site.text('index.txt');
  expect(essay).toMatch(/^\[\d+\] [A-Z][^\n]*20\d\d:/m);
});

it('no Message-ID or address of a version is cut where two versions are compared', () => {
  const values = (files: readonly string[], pattern: RegExp) =>
    files.flatMap((file) =>
      [...site.text(file).matchAll(pattern)].map(([, value = '']) => ({ file, value })),
    );
  const all = [...site.files];
  const versions = all.filter((file) => /^(c|q|e|topics|positions)\/.*\/[0-9a-f]{12}\.txt$/.test(file));
  const known = new Set(values(versions, /^ *(?:message|url): (\S+)$/gm).map(({ value }) => value));
  const compared = values(
    all.filter((file) => file.endsWith('/index.txt')),
    /^ *(?:(?:added|removed): )?(?:message|url): (\S+)$/gm,
  );
  expect(compared.length).toBeGreaterThan(1000);
  expect(compared.filter(({ value }) => !known.has(value))).toEqual([]);
});

function plainMarks(text: string): string {
  return text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replaceAll('…', '...')
    .replaceAll('–', '-')
    .replaceAll('×', 'x')
    .replaceAll('\u00a0', ' ');
}

function elementsIn(element: Element): readonly Element[] {
  return element.childNodes.flatMap((node) => ('tagName' in node ? [node, ...elementsIn(node)] : []));
}

function within(element: Element, container: Element | undefined): boolean {
  let node: Parameters<typeof textOf>[0] = element;
  while (node && node !== container) node = 'parentNode' in node ? (node.parentNode ?? undefined) : undefined;
  return node !== undefined;
}

/** Whether each quotation mark that opens is followed by one that closes. */
function hasPairedMarks(words: string): boolean {
  return /^(?:[^"]*(?<![^\s([{/'-])"[^"]+"(?![^\s)\]}.,;:?!/'-]))*[^"]*$/.test(words);
}

/** The page on citing shows forms as they are copied, so their lines are never wrapped. */
function isForm(file: string, line: string): boolean {
  return file === 'cite/index.txt' && /:\/\/|Message-ID|^ {2}\w+ = \{/.test(line);
}

/** One word (an address, a Message-ID), whatever marks it as a note or a line of a list before it. */
function isUnbreakable(line: string): boolean {
  return /^[\s>:|-]*(\[\d+\] |\d+\. )?\S+$/.test(line);
}
