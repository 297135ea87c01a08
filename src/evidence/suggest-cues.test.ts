/** Tests each cue by itself, with a sentence that contains no other cue. */

import { describe, expect, it } from 'vitest';
import { ownLines } from '../mail/attribution/ownership.ts';
import { suggestCandidates } from './suggest.ts';

const look = (text: string) => suggestCandidates(ownLines([text])).map((candidate) => candidate.look);

const sentences = {
  'non-goal': [
    'Whistling is a nongoal here.',
    'Whistling gets a hard no today.',
    'Whistling gets a hard "no" today.',
    'Whistling is off the table.',
    'Whistling is out of scope.',
    'Whistling was never meant.',
    'Whistling was never intended.',
  ],
  correction: [
    'Sure, you are right.',
    "Then you're absolutely right there.",
    "Then you're quite right there.",
    "Then you're of course right there.",
    'I stand corrected.',
    'I was wrong.',
    'That is not quite accurate.',
    "That isn't true.",
    "That wasn't correct.",
    'That is not what I said.',
    'That is a misunderstanding.',
    'That was misread here.',
    'I meant the kettle.',
    'Just to clarify, tea.',
    'It is my mistake.',
    'That was my bad there.',
    'A typo of mine.',
  ],
  question: [
    'Tea?',
    'Is it (tea?)',
    'What is a kettle.',
    'So why use the urn.',
    'And how is it boiled.',
    'But when is it hot.',
    'Where is the kettle.',
    'Who has the kettle.',
    'Which is the kettle.',
    'Do kettles boil.',
    'Does it boil.',
    'Are kettles hot.',
    'Could kettles boil.',
    'Would kettles boil.',
    'Should kettles boil.',
    'Any kettles left.',
    'Then I wonder if tea boils.',
    'Then I wonder whether tea boils.',
    'Then I wonder why tea boils.',
    'Then I wonder how tea boils.',
    'Then I wonder what tea boils.',
  ],
  requirement: [
    'Tea requires a kettle.',
    'Then we need tea.',
    'Then you must boil.',
    'Then it has to boil.',
    'Then they have to boil.',
    'Then it really needs tea.',
    'Kettles must boil.',
    'Kettles need to boil.',
    'Kettles are mandatory.',
  ],
  stance: [
    ...['think', 'want', 'prefer', 'believe', 'like', 'love', 'oppose', 'agree', 'disagree', 'doubt'].map(
      (verb) => `Then I ${verb} tea.`,
    ),
    ...['suspect', 'object', 'hope', 'expect', 'care', 'see', 'understand', 'assume', 'guess', 'feel'].map(
      (verb) => `Then I really ${verb} tea.`,
    ),
    "Then I'd like tea.",
    'Then I would like tea.',
    'Then I do like tea.',
    "Then I'm expecting tea.",
    ...['IMHO', 'IMO', 'IIUC', 'IIRC', 'AFAIK', 'AFAICT', 'AFAICS', 'AFAIUI'].map(
      (word) => `Tea boils ${word}.`,
    ),
    'Ada opposed tea.',
    'Ada is in favour of tea.',
    'Ada is in favor of tea.',
    'Ada is not a fan.',
    'Ada is happy to boil.',
    'Ada is happy with tea.',
    'Ada is fine with tea.',
    'Ada is okay with tea.',
    'Ada is ok with tea.',
    'Agreed then.',
    'That is exactly tea.',
    'A better fit.',
    'Both on the same page.',
    'Personally tea.',
    'Tea is preferred.',
    ...[
      'Yes',
      'Yep',
      'Yeah',
      'No',
      'Nope',
      'Nah',
      'Okay',
      'OK',
      'Right',
      'Sure',
      'Indeed',
      'Correct',
      'True',
    ].map((word) => `${word}, tea.`),
    ...[
      'can',
      "can't",
      'cannot',
      "couldn't",
      'did',
      "didn't",
      'do',
      "don't",
      'have',
      "haven't",
      'will',
      "won't",
    ].map((word) => `I ${word} then.`),
    ...['should', "shouldn't", 'would', "wouldn't", 'want', 'wants', 'wanted', 'wish'].map(
      (word) => `Kettles ${word} boil then.`,
    ),
    ...[
      'plan',
      'plans',
      'planning',
      'goal',
      'concern',
      'worry',
      'problem',
      'issue',
      'hack',
      'ugly',
      'sad',
    ].map((word) => `Boiling is a ${word} here.`),
    ...[
      'is better',
      'is worse',
      'feels like tea',
      'looks hot',
      'seems hot',
      'sounds hot',
      'feel like tea',
    ].map((words) => `Boiling kettles ${words}.`),
  ],
  proposal: [
    "Then let's boil.",
    'Then how about tea.',
    'Now what if it boils.',
    'Ada suggests tea.',
    'Ada proposes tea.',
    'Tea is an alternative.',
    'Tea instead.',
    'Maybe tea.',
    'Perhaps tea.',
    'A good idea.',
    'Tea, ideally.',
    'Kettles could boil.',
    'Tea is one option.',
    'Kettles might boil then.',
    'Tea is a good fit.',
  ],
} as const;

describe.each(Object.entries(sentences))('%s', (name, list) => {
  it.each(list)('%s', (text) => {
    expect(look(text)).toEqual([name]);
  });
});

const guarded = {
  requirement: [
    'support',
    'supports',
    'supported',
    'supporting',
    'allow',
    'allows',
    'allowed',
    'guarantee',
    'need',
    'needs',
  ],
  fact: "can, can't, cannot, won't, don't, doesn't, isn't, aren't, never, no, not, nothing, none, nobody, only, always, every, forever, already, currently".split(
    ', ',
  ),
} as const;

it.each(Object.entries(guarded).flatMap(([name, list]) => list.map((word) => [name, word] as const)))(
  'a sentence of a few words is a %s by "%s"',
  (name, word) => {
    expect(look(`Kettles of ours ${word} tea.`)).toEqual([name]);
    expect(look(`Kettles ${word} tea.`)).toEqual([]);
  },
);

it.each(
  'because, since, so that, which means, means, depends, likely, probably, in theory, in practice, effectively'.split(
    ', ',
  ),
)('a long sentence is a fact by "%s"', (word) => {
  expect(look(`The old blue kettle of the house boils tea ${word} the red one of hers boils it.`)).toEqual([
    'fact',
  ]);
  expect(look(`The old blue kettle boils ${word} it boils.`)).toEqual([]);
});

it.each(
  'hi, hello, hey, dear, thanks, thank, thank you, cheers, regards, best, sorry, great, hth'.split(', '),
)('courtesy of five words or fewer is none: %s', (word) => {
  expect(look(`${word} we need tea.`)).toEqual([]);
  expect(look(`${word} we need tea and more of it.`)).toEqual(['requirement']);
});
