/** Checks the ways up and across: the crumb and the mark in the menu of each list, and the line to the other views. */

import { expect, it } from 'vitest';
import { attribute, type Element, framed, readSite, textOf } from './built-site.ts';

const site = readSite();
const debates = [...site.pages.keys()].flatMap((path) => /^d\/[^/]+\/$/.exec(path)?.[0] ?? []);
const pageAt = (path: string) => {
  const page = site.pages.get(path);
  if (!page) throw new Error(`no page ${path}`);
  return page;
};
const hasClass = (element: Element, name: string) =>
  (attribute(element, 'class') ?? '').split(' ').includes(name);
const inMenu = { options: 'Designs', outcomes: 'Outcomes' };
const below = ['corrections', 'map', 'matrix', 'non-goals', 'questions', 'requirements', 'timeline'];
/** The names and addresses of the links in an element of a page. */
const linksIn = (path: string, isWhole: (element: Element) => boolean) =>
  linksOf(pageAt(path).elements.find(isWhole)).map((link) => [
    textOf(link).trim(),
    attribute(link, 'href') ?? '',
  ]);
function linksOf(element: Element | undefined): readonly Element[] {
  const inside = (element?.childNodes ?? []).filter((node): node is Element => 'tagName' in node);
  return inside.flatMap((one) => [...(one.tagName === 'a' ? [one] : []), ...linksOf(one)]);
}
const pages = site.looked.filter(({ path }) => !framed.has(path));
const isHeader = (element: Element) => element.tagName === 'header';
const isFooter = (element: Element) => element.tagName === 'footer';
/** The links of the header that the page marks, each with its name and its mark. */
const marks = (path: string) =>
  linksOf(pageAt(path).elements.find(isHeader)).flatMap((link) => {
    const mark = attribute(link, 'aria-current');
    return mark ? [`${textOf(link).trim()}: ${mark}`] : [];
  });

it('each list of the debate names the debate above its title', () => {
  for (const start of ['', ...debates])
    for (const list of [...Object.keys(inMenu), ...below]) {
      const { elements } = pageAt(`${start}${list}/`);
      const crumb = elements.find((element) => hasClass(element, 'crumbs'));
      expect(textOf(crumb), list).toMatch(/^The debate\u00a0· [a-z]/);
    }
});

it('each list of the debate is marked in the menu once: itself if it is there, else the debate', () => {
  for (const [list, name] of Object.entries(inMenu))
    expect(marks(`${list}/`), list).toEqual([`${name}: page`]);
  for (const list of below) expect(marks(`${list}/`), list).toEqual(['The debate: true']);
  expect(marks(''), 'the debate itself').toEqual(['The debate: page']);
});

it('each claim, text and short answer is marked in the menu as part of the debate; a lab and the page for no page are not', () => {
  const paths = site.looked.flatMap(({ path }) => (/^[ceq]\//.test(path) ? [path] : []));
  const marked = Map.groupBy(paths, (path) => marks(path).join());
  expect([...marked.keys()]).toEqual(['The debate: true']);
  for (const path of ['labs/', 'labs/in-place-conversion/', '404.html'])
    expect(marks(path), path).toEqual([]);
});

it('the header of every page has the six ways into the debate and nothing else', () => {
  const names = ['Loremark', 'The debate', 'Designs', 'People', 'Topics', 'Thread', 'Outcomes'];
  for (const { path } of pages)
    expect(
      linksIn(path, isHeader)
        .map(([name]) => name)
        .filter((name) => !name?.startsWith('Skip')),
      path,
    ).toEqual(names);
});

it('answers, questions and labs, which the header has no room for, are in the footer of every page', () => {
  for (const { path } of pages)
    expect(linksIn(path, isFooter), path).toEqual(
      expect.arrayContaining([
        ['Answers', '/q/'],
        ['Questions', expect.stringMatching(/^(\/d\/[^/]+)?\/questions\/$/)],
        ['Labs', '/labs/'],
      ]),
    );
});

it('they are linked below the answer of the front page too', () => {
  const found = linksIn('', (element) => hasClass(element, 'asked')).slice(-3);
  expect(found).toEqual([
    [expect.stringMatching(/^All \d+ short answers$/), '/q/'],
    ['Open questions', '/questions/'],
    ['Labs', '/labs/'],
  ]);
});

it('the page of all records leads to every other list', () => {
  const lists = [...Object.keys(inMenu), ...below, 'q', 'positions', 'topics', 'threads', 'labs'];
  const found = linksIn('records/', ({ tagName }) => tagName === 'main').map(([, to]) => to);
  expect(lists.filter((list) => !found.includes(`/${list}/`))).toEqual([]);
});

it('the pages of people and of the thread lead to the views that the menu has no room for', () => {
  const thread = [...site.pages.keys()].find((path) => /^threads\/[^/]+\/$/.test(path)) ?? '';
  for (const path of ['positions/', thread]) {
    const line = pageAt(path).elements.find((element) => hasClass(element, 'views'));
    expect(textOf(line), path).toBe('Who wanted what\u00a0· Who answered whom\u00a0· Timeline');
  }
});
