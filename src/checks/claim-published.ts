/**
 * The current text of a claim is in the ledger: a changed claim is published as a new version, with a reason, before
 * the site shows it.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 * @example ok
 *   people/ada-byron.yml
 *     text: "name: ["
 * @example ok
 *   threads/zeroing.yml
 *     text: "title: ["
 * @example ok
 *   people/ada-byron.yml
 *     text: "name: ["
 *   topics/pages.mdx
 *     senses:
 *       - { sense: what is mapped, who: [ada-byron, grace-hopper], claims: [zero-lazily] }
 *       - { sense: what is zeroed, who: [grace-hopper], claims: [who-zeroes] }
 *   claims/options/lazy-zeroing.mdx
 *     title: Pages are zeroed when they are first touched
 *     speaker: ada-byron
 *     topics: [zeroing]
 *     order: 1
 *     short: Lazy zeroing
 *     state: direction-taken
 * @example ok
 *   people/grace-hopper.yml
 *     text: "name: ["
 * @example ok
 *   threads/zeroing.yml
 *     text: "title: ["
 *   threads/late.yml
 *     title: On late pages
 *     messages:
 *       - { id: m5@mail.example, from: ada-byron, date: 2024-06-22T08:00:00Z, subject: Late pages, lines: 9 }
 *   claims/positions/zero-lazily.mdx
 *     evidence:
 *       - { message: m5@mail.example, lines: [2, 2], words: zero them late }
 *       - { message: m1@mail.example, lines: [2, 3], words: zero the pages lazily }
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     body: She would put it off for good.
 * @report
 *   claims/positions/zero-lazily.mdx:2:1  error  claim-published
 *     Unexpected change of `zero-lazily` (body) since version `788104e0d12a`, expected version `ffb1214506e8` in the ledger
 *     1 | ---
 *     2 | title: Pages may be zeroed lazily
 *         ^^^^^
 *     help: undo the change, or run `npm run ledger -- --write --reason TEXT`
 * @example not-ok
 *   people/ada-byron.yml
 *     text: "name: ["
 *   claims/outcomes/zeroing-merged.mdx
 *     body: It was merged for good.
 * @report
 *   claims/outcomes/zeroing-merged.mdx:2:1  error  claim-published
 *     Unexpected change of `zeroing-merged` (body) since version `58c5bfe77fa1`, expected version `0dd91fcf94ce` in the ledger
 *     1 | ---
 *     2 | title: Lazy zeroing was merged
 *         ^^^^^
 *     help: undo the change, or run `npm run ledger -- --write --reason TEXT`
 * @example not-ok
 *   people/grace-hopper.yml
 *     text: "name: ["
 *   essays/ada-byron.mdx
 *     body: She would [put it off](claim:zero-lazily) for good.
 *   topics/pages.mdx
 *     body: A page is what is [zeroed](claim:zero-lazily).
 * @report
 *   essays/ada-byron.mdx:2:1  error  claim-published
 *     Unexpected change of `essay/ada-byron` (body) since version `ba22cf5af81b`, expected version `a1224ce7954e` in the ledger
 *     1 | ---
 *     2 | title: Ada Byron on zeroing
 *         ^^^^^
 *     help: undo the change, or run `npm run ledger -- --write --reason TEXT`
 *
 *   topics/pages.mdx:2:1  error  claim-published
 *     Unexpected change of `topic/pages` (body) since version `482c465a1366`, expected version `01d0bf676012` in the ledger
 *     1 | ---
 *     2 | title: Pages
 *         ^^^^^
 *     help: undo the change, or run `npm run ledger -- --write --reason TEXT`
 * @example not-ok
 *   threads/late.yml
 *     text: "title: ["
 *   claims/positions/zero-lazily.mdx
 *     body: She would put it off for good.
 * @report
 *   claims/positions/zero-lazily.mdx:2:1  error  claim-published
 *     Unexpected change of `zero-lazily` (body) since version `788104e0d12a`, expected version `ffb1214506e8` in the ledger
 *     1 | ---
 *     2 | title: Pages may be zeroed lazily
 *         ^^^^^
 *     help: undo the change, or run `npm run ledger -- --write --reason TEXT`
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m9@mail.example, lines: [2, 3], words: zero the pages lazily }]
 * @report
 *   claims/positions/zero-lazily.mdx:2:1  error  claim-published
 *     Unexpected change of `zero-lazily` (date, evidence) since version `788104e0d12a`, expected version `37fe21567685` in the ledger
 *     1 | ---
 *     2 | title: Pages may be zeroed lazily
 *         ^^^^^
 *     help: undo the change, or run `npm run ledger -- --write --reason TEXT`
 */

import { ledgerProblems } from '../ledger/ledger-problems.ts';
import type { Claim, Graph } from '../record/graph/graph.ts';
import type { Check } from './check.ts';

export const claimPublished: Check = {
  id: 'claim-published',
  run: (graph) => {
    const unknown = filesOfUnknownText(graph);
    return ledgerProblems(graph, 'claim-published')
      .filter(({ place }) => !unknown.has(place.file))
      .map((problem) => ({ ...problem, awaits: 'publication' }));
  },
};

/**
 * A text takes a name from a person and a date from a thread: if their file has faults, its current text is unknown.
 */
function filesOfUnknownText(graph: Graph): ReadonlySet<string> {
  const { people, threads, essays, topics } = graph.corpus;
  const nameless = new Set(people.filter(({ faults }) => faults.length > 0).map(({ id }) => id));
  const dateless = threads.some(({ faults }) => faults.length > 0);
  const texts = [...graph.claims.values()].filter(
    (claim) => namesOf(claim).some((id) => nameless.has(id)) || (dateless && missesMail(graph, claim)),
  );
  const persons = essays.filter(({ data }) => data?.person !== undefined && nameless.has(data.person));
  const words = topics.filter(({ data }) =>
    data?.senses?.some(({ who }) => who.some((id) => nameless.has(id))),
  );
  return new Set([
    ...texts.map(({ entry }) => entry.file),
    ...[...persons, ...words].map(({ file }) => file),
  ]);
}

function namesOf({ speaker, evidence, data }: Claim): readonly string[] {
  const asked = data.kind === 'question' ? (data.askedOf ?? []) : [];
  return [speaker ?? [], ...evidence.map((piece) => piece.speaker ?? []), ...asked].flat();
}

function missesMail({ messages }: Graph, { evidence }: Claim): boolean {
  return evidence.some(({ message }) => !messages.has(message));
}
