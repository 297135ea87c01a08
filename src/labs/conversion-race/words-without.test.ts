import { describe, expect, it } from 'vitest';
import { configOf } from './config.ts';
import type { GuardId } from './guards.ts';
import { modelOf } from './model.ts';
import type { ProtocolName } from './protocol.ts';
import { raceWords } from './race-words.ts';
import { wordsWithout } from './words-without.ts';

/** The words for a step of this rule in a machine without some of its guards. */
function wordsFor(model: ProtocolName, given: object, name: string, left: readonly GuardId[]) {
  const result = configOf(model, given);
  if (result.kind === 'invalid') throw new Error(result.faults.join());
  const { config } = result;
  const machine = modelOf(model, config);
  const rule = machine.rules.find((candidate) => candidate.name.replace(/^K\d/, 'K') === name);
  if (!rule) throw new Error(`no rule ${name}`);
  return wordsWithout(left).wordsOf({ model, config } as never, { rule } as never, {
    attr: ['S'],
    s2: ['S'],
  });
}

describe('a step whose guard was left out', () => {
  it('says that there was no count or second look', () => {
    expect(wordsFor('gmem', { K: 1 }, 'C.check_ok', ['count'])).toEqual({
      words: 'does not count',
      say: 'Nobody counts: the converter continues, whoever holds the page.',
    });
    expect(wordsFor('gmem', { K: 1 }, 'K.verify_ok', ['look-again']).words).toBe('does not look again');
    expect(wordsFor('gmem', { K: 1 }, 'C.unmap', ['unmap']).words).toBe('leaves the mappings');
  });

  it('keeps the words for the rest of its rule, and adds what it does not wait for', () => {
    const { words, say } = wordsFor('gmem', { K: 1 }, 'U.fault_begin', ['lock-in-fault']);
    expect(words).toBe('page fault begins');
    expect(say).toMatch(/^The VMM touches the address of the page\. .* It does not wait for the lock\.$/);
    expect(wordsFor('two', { K: 1 }, 'C.punch', ['unmap']).say).toBe(
      'The page is removed from the shared store, whoever holds it. A holder keeps a page to which no guest address leads. The host’s mappings of it stay.',
    );
    expect(wordsFor('two', { K: 1 }, 'K.verify_stale', ['look-again'])).toEqual({
      words: 'does not look again',
      say: 'The I/O does not look whether the page is still there, and keeps one that was removed.',
    });
  });

  it('uses the words of the whole race for every other step', () => {
    expect(wordsFor('gmem', { K: 1 }, 'C.flip', ['count', 'unmap', 'look-again'])).toEqual(
      wordsFor('gmem', { K: 1 }, 'C.flip', []),
    );
    expect(wordsFor('gmem', { K: 1 }, 'C.check_ok', []).words).toBe('counts: nobody holds it');
    expect(raceWords.dangerOf).toBe(wordsWithout(['count']).dangerOf);
  });
});
