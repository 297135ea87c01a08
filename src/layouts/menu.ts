/** The links of the header, and which pages belong under each. All other pages are reached from these or by search. */

import { heldPages } from '../site/held-pages.ts';
import type { Scope } from '../site/scope.ts';
import { mainThread } from '../site/thread/main-thread.ts';

export interface MenuEntry {
  readonly to: string;
  readonly name: string;
  /** Paths of the pages below this link. */
  readonly within: readonly string[];
}

/** The menu of the debate that a page belongs to, without links that would lead to an empty page. */
export function menuOf(scope: Scope): readonly MenuEntry[] {
  const held = heldPages(scope);
  const thread = mainThread(scope);
  const open = scope.debate?.parts?.questions;
  const links: readonly MenuEntry[] = [
    { to: '/q/', name: 'Answers', within: ['/q/'] },
    { to: '/options/', name: 'Designs', within: ['/requirements/', '/non-goals/'] },
    { to: '/positions/', name: 'People', within: ['/positions/', '/matrix/', '/map/'] },
    { to: '/topics/', name: 'Topics', within: ['/topics/'] },
    ...(thread ? [{ to: `/threads/${thread.id}/`, name: 'Thread', within: ['/threads/', '/m/'] }] : []),
    { to: '/outcomes/', name: 'Outcomes', within: [] },
    ...(open ? [{ to: '/questions/', name: 'Questions', within: [`/e/${open}/`] }] : []),
    { to: '/labs/', name: 'Labs', within: ['/labs/'] },
  ];
  const shared = ['/q/', '/topics/', '/threads/', '/labs/'];
  const shown = links.filter(({ to, name }) => name === 'Thread' || held.has(to));
  return [{ to: '/', name: 'The debate', within: ['/corrections/', '/timeline/'] }, ...shown].map(
    ({ to, name, within }) => ({
      to: shared.some((start) => to.startsWith(start)) ? to : scope.at(to),
      name,
      within: [...within, ...within.map(scope.at)],
    }),
  );
}
