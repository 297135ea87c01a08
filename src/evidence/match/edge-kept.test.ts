/** Tests that each listed word of a title keeps an edge by itself, because a title may have no other. */

import { describe, expect, it } from 'vitest';
import { keptIn } from './edge-kept.ts';

const words = (list: string) => list.split(', ');
const kept = {
  not: words(
    "non-goal, non-x, unneeded, unmapped, unreasonable, instead, rather than, against, opposes, opposed, rejects, refuses, rules out, ruled out, doubts, lacks, lack, fails, fail, denies, denied, disagrees, wrong, too late, too much, too many, too slow, less, unnecessary, impossible, off the table, stops, avoids, away from, out of, can't, nobody",
  ),
  if: words(
    'when, where, once, while, as long as, for those, for that, except, other than, in case, given, with, after, before, needs, need, requires, require, must, conditional, alone, just, unless',
  ),
  probably: words(
    'thinks, think, thought, believes, believe, expects, expect, expected, hopes, hope, hoped, supposes, guesses, guess, assumes, assumed, suspects, doubts, wonders, would, could, can, should, may, might, seems, asks, suggests, proposes, propose, likely, often, most, some, rather, prefers, preferred, not sure, unsure, idea, in principle, feels, sounds, as he read, as he understood, as he remembers, almost',
  ),
  '?': words(
    'perhaps, maybe, asks, ask, asked, wonders, whether, question, suggests, proposes, how, what, which, why, who',
  ),
};

describe.each(Object.entries(kept))('%s is kept by', (edge, list) => {
  it.each(list)('"%s"', (word) => {
    expect(keptIn(edge, `Tea ${word} tea`, 'tea')).toBe(true);
    expect(keptIn(edge, 'Tea tea', `tea ${word.toUpperCase()} tea`)).toBe(true);
  });
});

it.each([
  ['not', 'Tea, nonsense'],
  ['not', 'Tea unit'],
  ['not', 'Tea too hot'],
  ['not', 'Tea unlock'],
  ['if', 'Tea for her'],
  ['if', 'Tea forgiven'],
  ['probably', 'Tea cans'],
  ['probably', 'Tea somebody'],
  ['probably', 'Tea as he said'],
  ['?', 'Tea however'],
])('%s is not kept by "%s"', (edge, title) => {
  expect(keptIn(edge, title, 'tea')).toBe(false);
});
