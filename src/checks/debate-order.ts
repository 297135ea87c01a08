/**
 * In a record of several debates, each states its place and no two state the same, since the first is the one at `/`;
 * each thread is in one of them; and the `id` of a lanes drawing is unique across all of them.
 *
 * @example ok
 *   debates/zeroing.yml
 *     title: Zeroing
 *     question: Should pages be zeroed lazily?
 *     summary: Whether pages are zeroed late.
 *     answer: [They are.]
 *     rests: [zero-lazily]
 *     threads: [zeroing]
 *     status: []
 * @example not-ok
 *   debates/zeroing.yml
 *     order: 1
 *     title: Zeroing
 *     question: Should pages be zeroed lazily?
 *     summary: Whether pages are zeroed late.
 *     answer: [They are.]
 *     rests: [zero-lazily]
 *     threads: [zeroing]
 *     status: []
 *     lanes: [{ id: who, title: a, caption: a, boxes: [{ claim: who-zeroes, words: a }, { claim: zero-lazily, words: b }, { claim: nobody-zeroes, words: c }] }]
 *   debates/pages.yml
 *     title: Pages
 *     question: What is a page?
 *     summary: What a page is.
 *     answer: [It is a page.]
 *     rests: [zero-lazily]
 *     threads: [zeroing]
 *     status: []
 *     lanes: [{ id: who, title: a, caption: a, boxes: [{ claim: who-zeroes, words: a }, { claim: zero-lazily, words: b }, { claim: nobody-zeroes, words: c }] }]
 *   debates/zeros.yml
 *     order: 1
 *     title: Zeros
 *     question: What is a zero?
 *     summary: What a zero is.
 *     answer: [It is a zero.]
 *     rests: [zero-lazily]
 *     threads: [zeroing]
 *     status: []
 *   threads/apart.yml
 *     title: Apart
 *     messages: [{ id: m7@mail.example, from: ada-byron, date: '2024-06-20T08:37:03-07:00', subject: a, no-claim: a }]
 * @report
 *   debates/pages.yml:1:1  error  debate-order
 *     Unexpected debate without `order` in a record of several, expected its place among them
 *     1 | title: Pages
 *         ^^^^^
 *     help: add `order:` to each debate; the one with `order: 1` is at `/`
 *
 *   debates/pages.yml:12:9  error  debate-order
 *     Unexpected lanes `who`, expected an id that no other debate uses for lanes
 *     11 | lanes:
 *     12 |   - id: who
 *                  ^^^
 *     note: first given at debates/zeroing.yml:13:9
 *
 *   debates/zeros.yml:1:8  error  debate-order
 *     Unexpected `order` of `1`, expected one that no other debate has
 *     1 | order: 1
 *                ^
 *     note: first given at debates/zeroing.yml:1:8
 *
 *   threads/apart.yml:1:8  error  debate-order
 *     Unexpected thread `apart` outside every debate, expected it among the `threads` of one
 *     1 | title: Apart
 *                ^^^^^
 */

import type { Place } from '../record/corpus/place.ts';
import type { Debate } from '../record/graph/graph.ts';
import type { Check } from './check.ts';

export const debateOrder: Check = {
  id: 'debate-order',
  *run(graph) {
    const debates = [...graph.debates.values()];
    if (debates.length < 2) return;
    const orders = new Map<number, Debate>();
    const lanes = new Map<string, Place>();
    for (const debate of debates) {
      const { entry, order } = debate;
      const earlier = order === undefined ? undefined : orders.get(order);
      if (order === undefined) {
        yield {
          place: entry.placeOfKey(['title']),
          message: 'Unexpected debate without `order` in a record of several, expected its place among them',
          help: 'add `order:` to each debate; the one with `order: 1` is at `/`',
        };
      } else if (earlier) {
        yield {
          place: entry.placeOf(['order']),
          message: `Unexpected \`order\` of \`${order}\`, expected one that no other debate has`,
          note: { text: 'first given at', place: earlier.entry.placeOf(['order']) },
        };
      } else orders.set(order, debate);
      for (const [index, { id }] of (debate.lanes ?? []).entries()) {
        const place = entry.placeOf(['lanes', index, 'id']);
        const first = lanes.get(id);
        if (first) {
          yield {
            place,
            message: `Unexpected lanes \`${id}\`, expected an id that no other debate uses for lanes`,
            note: { text: 'first given at', place: first },
          };
        } else lanes.set(id, place);
      }
    }
    const listed = new Set(debates.flatMap(({ threads }) => threads));
    for (const { id, placeOf } of graph.corpus.threads) {
      if (listed.has(id)) continue;
      yield {
        place: placeOf(['title']),
        message: `Unexpected thread \`${id}\` outside every debate, expected it among the \`threads\` of one`,
      };
    }
  },
};
