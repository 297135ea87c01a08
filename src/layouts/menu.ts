/** The links of the header, and which of them a page is under; and the lists that only the footer links. */

import { heldPages } from '../site/held-pages.ts';
import { hasLabs } from '../site/labs.ts';
import { record } from '../site/record.ts';
import type { Scope } from '../site/scope.ts';
import { mainThread } from '../site/thread/main-thread.ts';

export interface MenuEntry {
  readonly to: string;
  readonly name: string;
  /** `page` if it leads to the page itself, `true` if the page is below it: at most one entry has either. */
  readonly current: 'page' | 'true' | undefined;
}

/** Lists and entries of a debate that are below no other link of the menu. */
const belowDebate = [
  '/c/',
  '/corrections/',
  '/e/',
  '/map/',
  '/matrix/',
  '/non-goals/',
  '/q/',
  '/questions/',
  '/requirements/',
  '/timeline/',
];

/**
 * The menu of the debate that a page belongs to, without links that would lead to an empty page.
 * @param path of the page, as the first of its addresses has it
 */
export function menuOf(scope: Scope, path: string): readonly MenuEntry[] {
  const held = heldPages(scope);
  const thread = mainThread(scope);
  const links = [
    { to: '/options/', name: 'Designs', within: ['/options/'] },
    { to: '/positions/', name: 'People', within: ['/positions/'] },
    { to: '/topics/', name: 'Topics', within: ['/topics/'] },
    ...(thread ? [{ to: `/threads/${thread.id}/`, name: 'Thread', within: ['/threads/', '/m/'] }] : []),
    { to: '/outcomes/', name: 'Outcomes', within: ['/outcomes/'] },
  ];
  const shared = ['/topics/', '/threads/'];
  const shown = links
    .filter(({ to, name }) => name === 'Thread' || held.has(to))
    .map(({ to, name, within }) => ({
      to: shared.some((start) => to.startsWith(start)) ? to : scope.at(to),
      name,
      within,
    }));
  const isUnder = (starts: readonly string[]) =>
    starts.some((start) => path.startsWith(start) || path.startsWith(scope.at(start)));
  const under = shown.find(({ within }) => isUnder(within))?.to;
  const debate = scope.at('/');
  const current = under ?? (path === debate || isUnder(belowDebate) ? debate : undefined);
  return [{ to: debate, name: 'The debate' }, ...shown].map(({ to, name }) => ({
    to,
    name,
    current: to !== current ? undefined : to === path ? 'page' : 'true',
  }));
}

/** Lists that the header has no room for; questions are those of the debate, the others those of all debates. */
export function listsOutsideMenu(scope: Scope): readonly Pick<MenuEntry, 'to' | 'name'>[] {
  return [
    { to: '/q/', name: 'Answers', held: record().briefs.size > 0 },
    { to: scope.at('/questions/'), name: 'Questions', held: heldPages(scope).has('/questions/') },
    { to: '/labs/', name: 'Labs', held: hasLabs() },
  ].filter(({ held }) => held);
}
