/** Checks the pages of claims: which words are large, and what their links and mentions look like. */

import { expect, it } from 'vitest';
import { ownRecord } from '../support/own-record.ts';
import { attribute, type Element, readSite, textOf } from './built-site.ts';

const site = readSite();
const pages = site.looked.filter(({ path }) => /^c\/[^/]+\/$/.test(path));
const claims = ownRecord().claims;

it('the first of the chief words of a claim are the large ones', () => {
  const chief = [...claims.values()].filter(({ evidence }) => evidence.some(({ lead }) => lead));
  expect(chief.length).toBeGreaterThan(50);
  for (const { id, evidence } of chief) {
    const elements = site.pages.get(`c/${id}/`)?.elements ?? [];
    const large = elements.filter(hasClasses('piece', 'lead')).flatMap((one) => idsIn(one));
    expect(large, id).toEqual([`evidence-${evidence.findIndex(({ lead }) => lead) + 1}`]);
  }
});

it('no link is named "More" alone, and no line of mentions can begin with a dot', () => {
  for (const { path, elements } of pages) {
    const links = elements.filter(({ tagName }) => tagName === 'a').map((one) => textOf(one).trim());
    expect(links, path).not.toContain('More');
    const mentions = elements.filter((one) => /^Mentioned in: /.test(textOf(one)) && one.tagName === 'p');
    for (const one of mentions) expect(textOf(one), path).not.toMatch(/ ·/);
  }
});

function hasClasses(...names: readonly string[]): (element: Element) => boolean {
  return (element) => names.every((name) => attribute(element, 'class')?.split(' ').includes(name));
}

function idsIn(element: Element): readonly string[] {
  return element.childNodes.flatMap((node) => ('tagName' in node ? (attribute(node, 'id') ?? []) : []));
}
