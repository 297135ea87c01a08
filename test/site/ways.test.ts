/** Checks the ways up and across: the crumb and the mark in the menu of each list, and the line to the other views. */

import { expect, it } from 'vitest';
import { attribute, type Element, readSite, textOf } from './built-site.ts';

const site = readSite();
const debates = [...site.pages.keys()].flatMap((path) => /^d\/[^/]+\/$/.exec(path)?.[0] ?? []);
const pageAt = (path: string) => {
  const page = site.pages.get(path);
  if (!page) throw new Error(`no page ${path}`);
  return page;
};
const hasClass = (element: Element, name: string) =>
  (attribute(element, 'class') ?? '').split(' ').includes(name);
/** The links of the menu that the page marks, each with its name and its mark. */
const marks = (path: string) =>
  pageAt(path).elements.flatMap((element) => {
    const mark = attribute(element, 'aria-current');
    return element.tagName === 'a' && mark ? [`${textOf(element).trim()}: ${mark}`] : [];
  });

const inMenu = { options: 'Designs', outcomes: 'Outcomes', questions: 'Questions' };
const below = ['corrections', 'map', 'matrix', 'non-goals', 'requirements', 'timeline'];

it('each list of the debate names the debate above its title', () => {
  for (const start of ['', ...debates])
    for (const list of [...Object.keys(inMenu), ...below]) {
      const { elements } = pageAt(`${start}${list}/`);
      const crumb = elements.find((element) => hasClass(element, 'crumbs'));
      expect(textOf(crumb), list).toMatch(/^The debate · [a-z]/);
    }
});

it('each list of the debate is marked in the menu once: itself if it is there, else the debate', () => {
  for (const [list, name] of Object.entries(inMenu))
    expect(marks(`${list}/`), list).toEqual([`${name}: page`]);
  for (const list of below) expect(marks(`${list}/`), list).toEqual(['The debate: true']);
  expect(marks(''), 'the debate itself').toEqual(['The debate: page']);
});

it('each claim and text of the debate is marked in the menu once', () => {
  const paths = site.looked.flatMap(({ path }) => (/^[ce]\//.test(path) ? [path] : []));
  const marked = Map.groupBy(paths, (path) => marks(path).join());
  expect([...marked.keys()].toSorted()).toEqual(['Questions: true', 'The debate: true']);
  expect(marked.get('Questions: true')?.every((path) => path.startsWith('e/'))).toBe(true);
});

it('the pages of people and of the thread lead to the views that the menu has no room for', () => {
  const thread = [...site.pages.keys()].find((path) => /^threads\/[^/]+\/$/.test(path)) ?? '';
  for (const path of ['positions/', thread]) {
    const line = pageAt(path).elements.find((element) => hasClass(element, 'views'));
    expect(textOf(line), path).toBe('Who wanted what · Who answered whom · Timeline');
  }
});
