import { expect, it } from 'vitest';
import { lookUpIn } from '../../../bench/find/look-up-in.ts';
import { sha256 } from '../../text/sha256.ts';
import { findIndex } from './find-index.ts';
import { namedPage } from './named-page.ts';

const index = await findIndex(
  {
    claims: [{ id: 'ada-one-kettle', title: 'One kettle', kind: 'position', speaker: 'Ada', evidence: [] }],
    messages: [{ id: 'k/1@mail.example', subject: 'Tea', date: '2024-06-20T10:00:00Z', names: ['Ada'] }],
    lines: [],
    versions: [{ hash: '0a1b2c3d4e5f', path: 'c/ada-one-kettle/0a1b2c3d4e5f/' }],
    pages: [{ path: 'topics/tea/', title: 'Tea' }],
    sources: [
      { at: 'c/ada-one-kettle/', kind: 'commit', id: '9f8e7d6c5b4a3928' },
      { at: 'c/ada-one-kettle/', kind: 'message', id: 'later@mail.example' },
      { at: 'topics/tea/', kind: 'message', id: 'later@mail.example' },
    ],
  },
  sha256,
);
const look = (typed: string) => namedPage(typed, sha256, lookUpIn(index), ['https://record.example/']);

it.each([
  ['ada-one-kettle', { kind: 'page', path: 'c/ada-one-kettle/' }],
  ['/c/ada-one-kettle/', { kind: 'page', path: 'c/ada-one-kettle/' }],
  ['0a1b2c3d4e5f', { kind: 'page', path: 'c/ada-one-kettle/0a1b2c3d4e5f/' }],
  ['<k/1@mail.example>', { kind: 'message', path: 'm/k%2F1@mail.example/' }],
  ['gone@mail.example', { kind: 'not-recorded', id: 'gone@mail.example' }],
  ['https://lkml.org/lkml/2024/6/21/500', { kind: 'no-id', host: 'lkml.org' }],
  ['9f8e7d6c5b4a3928', { kind: 'page', path: 'c/ada-one-kettle/' }],
  ['9f8e7d6', { kind: 'page', path: 'c/ada-one-kettle/' }],
  [
    '<later@mail.example>',
    {
      kind: 'source',
      rests: [
        { path: 'c/ada-one-kettle/', title: 'One kettle' },
        { path: 'topics/tea/', title: 'Tea' },
      ],
    },
  ],
  ['https://record.example/topics/tea/#x', { kind: 'page', path: 'topics/tea/#x' }],
  ['record.example/topics/cups', { kind: 'no-page', path: 'topics/cups/' }],
  ['[1] https://record.example/topics/tea/', { kind: 'page', path: 'topics/tea/' }],
  [
    'Link: https://lore.kernel.org/all/k%2F1@mail.example/ [1] # later',
    { kind: 'page', path: 'm/k%2F1@mail.example/' },
  ],
  [
    'Ada, 20 Jun: "one kettle" <k/1@mail.example> https://record.example/h/0a1b2c3d4e5f/.',
    { kind: 'page', path: 'c/ada-one-kettle/0a1b2c3d4e5f/' },
  ],
  [
    'see <k/1@mail.example> and <later@mail.example>',
    {
      kind: 'several',
      pages: [
        { path: 'm/k%2F1@mail.example/', title: '<k/1@mail.example>' },
        { path: 'c/ada-one-kettle/', title: 'One kettle' },
        { path: 'topics/tea/', title: 'Tea' },
      ],
    },
  ],
])('%s names a page or message', async (typed, named) => {
  expect(await look(typed)).toEqual(named);
});

it.each([
  'kettle',
  'one-kettle-more',
  'tea and/or coffee',
  'Tea',
  'gone@mail.example and what it says',
  '9f8e7d6c5b4a3928 is the commit',
  'ada-one-kettle boils',
  'as in https://blog.example/kettles',
])('%s is only words', async (typed) => {
  expect(await look(typed)).toBeUndefined();
});
