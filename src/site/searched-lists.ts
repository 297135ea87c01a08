/** Pages that list or compare, for queries that are not about a single statement. */

import { heldPages } from './held-pages.ts';
import { record } from './record.ts';
import { scopeOf } from './scope.ts';

interface SearchedList {
  /** Below the base. */
  readonly path: string;
  readonly title: string;
  /** Other words that readers search for it by. */
  readonly names: readonly string[];
  readonly text: string;
}

const lists: readonly (readonly [path: string, title: string, names: string, text: string])[] = [
  [
    '/q/',
    'Short answers',
    'short answers, answers, frequently asked questions, FAQ',
    'What people ask of the debate, answered in a few sentences with the words they rest on.',
  ],
  [
    '/options/',
    'Designs',
    'designs compared, difference between the designs',
    'The designs that were argued for, side by side, each with what it was said to meet and to fail.',
  ],
  [
    '/matrix/',
    'Who wanted what',
    'who disagreed, who wanted what, who stood where',
    'Who stood where on each requirement, with the words of each.',
  ],
  [
    '/map/',
    'Who answered whom',
    'who disagreed with whom, who opposed whom, map of the argument',
    'Who answered, opposed, supported and corrected whom.',
  ],
  [
    '/corrections/',
    'Corrections',
    'who corrected whom, misunderstandings',
    'What was corrected, by whom, and how that was received.',
  ],
  [
    '/questions/',
    'Questions',
    'open questions, unanswered questions',
    'What was asked, and whether an answer is held.',
  ],
  [
    '/outcomes/',
    'Outcomes',
    'what came of it, what is still open, what was merged, status',
    'What came of each matter, by release, and what is open.',
  ],
  [
    '/timeline/',
    'Timeline',
    'every dated statement, what happened when',
    'Every dated statement and outcome, by day.',
  ],
  ['/labs/', 'Labs', 'models, simulations', 'Models of ours that can be walked step by step.'],
];

/** The lists that have content, and the essays that are not about a person. */
export function searchedLists(): readonly SearchedList[] {
  const scope = scopeOf();
  const [held, open] = [heldPages(scope), scope.debate?.parts?.questions];
  const shown = lists.filter(([path]) => held.has(path));
  const essays = [...record().essays.values()].filter(({ person }) => person === undefined);
  return [
    ...shown.map(([path, title, names, text]) => ({
      path: path.slice(1),
      title,
      names: names.split(', '),
      text,
    })),
    ...essays.map(({ id, title, summary }) => ({
      path: `e/${id}/`,
      title,
      names: id === open ? ['still open', 'without an answer'] : [],
      text: summary,
    })),
  ];
}
