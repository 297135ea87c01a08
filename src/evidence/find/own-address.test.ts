import { expect, it } from 'vitest';
import { ownAddress, wholeOf } from './own-address.ts';

it.each([
  ['records/2/', ['records/2/', 'records/']],
  ['topics/_2/', ['topics/_2/', 'topics/']],
  ['evidence/2024-06/2/', ['evidence/2024-06/2/', 'evidence/']],
  ['2/', ['2/', '']],
  ['v2/', ['v2/']],
  ['c/one/history/', ['c/one/history/', 'c/one/']],
  ['c/one/relations/', ['c/one/relations/', 'c/one/']],
  ['positions/ada/words/', ['positions/ada/words/', 'positions/ada/']],
  ['words/', ['words/', '']],
  ['c/swords/', ['c/swords/']],
  ['2/tea/', ['2/tea/']],
  ['words/tea/', ['words/tea/']],
  ['c/one/0a.txt', ['c/one/0a.txt', 'c/one/0a/']],
  ['c/one/0a.txts/', ['c/one/0a.txts/']],
  ['matrix/tea--ada/mail.txt', ['matrix/tea--ada/mail.txt', 'matrix/tea--ada/mail/', 'matrix/']],
])('%s may be a part of a longer page', (path, whole) => {
  expect(wholeOf(path)).toEqual(whole);
});

const homes = ['https://record.example/base/'];

it.each([
  ['https://record.example/base/topics/tea/?a#b', { path: 'topics/tea/', rest: '?a#b', ours: true }],
  ['HTTP://Record.example/base', { path: '', rest: '', ours: true }],
  ['record.example/base/c/one/0a.txt', { path: 'c/one/0a.txt', rest: '', ours: true }],
  ['/topics/tea/index.html#x', { path: 'topics/tea/', rest: '#x', ours: false }],
  ['topics/index.htmlx', { path: 'topics/index.htmlx', rest: '', ours: false }],
  ['https://tea.example/?at=record.example/base/', undefined],
  ['index.txt', { path: '', rest: '', ours: false }],
  ['topics/a.b/tea', { path: 'topics/a.b/tea/', rest: '', ours: false }],
  ['topics/tea', { path: 'topics/tea/', rest: '', ours: false }],
  ['https://record.example/other/', undefined],
  ['tea and/or coffee', undefined],
  ['/', undefined],
])('%s is split into path and rest', (line, address) => {
  expect(ownAddress(line, homes)).toEqual(address);
});
