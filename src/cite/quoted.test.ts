/** The words and sources in the mail form of a short answer: those that it names, never substitutes. */

import { describe, expect, test } from 'vitest';
import { cite } from '../../test/cited-sample.ts';
import type { CitedEvidence, CitedSource } from './cited-claim.ts';
import { asItRests, quoted } from './quoted.ts';

const claim = cite('zero-lazily');
const [piece] = claim.evidence as readonly [CitedEvidence];
const outcome = cite('zeroing-merged');
const rests = asItRests('it');

describe('the words', () => {
  const evidence = [
    piece,
    { ...piece, words: 'unless it is hot' },
    { ...piece, message: 'm2@x', words: 'again' },
  ];
  const wordsOf = (words: readonly string[]) =>
    quoted([{ ...rests, words }], () => ({ ...claim, evidence })).map((one) =>
      one.evidence.map((part) => part.words),
    );

  test('are the named ones, in that order, each piece once', () => {
    expect(wordsOf(['it is hot', 'first touched'])).toEqual([['unless it is hot', piece.words]]);
    expect(wordsOf(['unless', 'is hot'])).toEqual([['unless it is hot']]);
    expect(wordsOf(['unless', 'changed since'])).toEqual([['unless it is hot']]);
  });

  test('are those of the first mail if none are named', () => {
    expect(wordsOf([])).toEqual([[piece.words, 'unless it is hot']]);
  });

  test('omit the claim if no piece contains them any more, or if the claim is no longer in the record', () => {
    expect(wordsOf(['changed since'])).toEqual([]);
    expect(quoted([rests], () => undefined)).toEqual([]);
  });

  test('keep the subject that the answer gives them', () => {
    expect(quoted([{ ...rests, on: 'when' }, rests], () => claim).map(({ on }) => on)).toEqual([
      'when',
      undefined,
    ]);
  });
});

describe('the sources of a claim without words', () => {
  const source = (id: string, change: Partial<CitedSource>): CitedSource => ({
    ...{ kind: 'document', id, title: id, author: undefined, date: undefined },
    ...{ url: undefined, seenIn: undefined, address: `https://a.example/${id}` },
    ...change,
  });
  const sourcesOf = (sources: readonly CitedSource[], names: readonly string[] = []) =>
    quoted([{ ...rests, sources: names }], () => ({ ...outcome, sources })).flatMap((one) =>
      one.sources.map(({ id }) => id),
    );
  const mail = source('mail', { kind: 'message' });
  const mainline = source('mainline', { kind: 'commit', address: 'https://git.kernel.org/c/0123' });
  const copy = source('copy', { kind: 'commit', address: 'https://a.example/https://git.kernel.org/c/0123' });

  test('are the named ones, by id or short name, in that order', () => {
    const notes = source('notes', { key: 'minutes' });
    expect(sourcesOf([mail, mainline, notes], ['minutes', 'mainline'])).toEqual(['notes', 'mainline']);
    expect(sourcesOf([mail, notes], ['minutes', 'gone'])).toEqual(['notes']);
  });

  test('default to the first permanently public one: mail, or a commit in mainline', () => {
    expect(sourcesOf([source('notes', {}), copy, mainline, mail])).toEqual(['mainline']);
    expect(sourcesOf([mail, mainline])).toEqual(['mail']);
    expect(sourcesOf([source('held', { kind: 'message', address: undefined }), copy])).toEqual([]);
    expect(sourcesOf([mail], ['gone'])).toEqual(['mail']);
  });
});
