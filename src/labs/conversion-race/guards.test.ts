import { describe, expect, it } from 'vitest';
import { explore } from '../../explorer/explore.ts';
import { replay } from '../../explorer/replay.ts';
import { configOf } from './config.ts';
import { guardGroups } from './guard-lines.ts';
import { guardVerdict } from './guard-verdict.ts';
import { type GuardId, guardIds, guardsOf, withoutGuards } from './guards.ts';
import { modelOf } from './model.ts';
import type { ProtocolName } from './protocol.ts';

function ruleAt(protocol: ProtocolName, given: object) {
  const result = configOf(protocol, given);
  if (result.kind === 'invalid') throw new Error(result.faults.join());
  const { config } = result;
  return { model: protocol, config, machine: modelOf(protocol, config) };
}

/** The sentence for the whole rule, then one for each guard that is left out alone. */
function sentences(protocol: ProtocolName, given: object): Readonly<Record<string, string>> {
  const rule = ruleAt(protocol, given);
  const before = explore(rule.machine, { maxStates: 100_000 });
  const without = (left: readonly GuardId[]) =>
    guardVerdict(rule, left, before, explore(withoutGuards(rule.machine, left), { maxStates: 100_000 }))
      .sentence;
  return Object.fromEntries([
    ['', without([])],
    ...guardsOf(rule.machine).map((id) => [id, without([id])] as const),
  ]);
}

const still = (harm: string) => `${harm}, with it or without it. No other result changes.`;
/** The worst harm stays, and something else changes: where nobody counts, nobody is refused without reason. */
const besides = (harm: string) => `${harm}, with it or without it. What does change is listed below.`;

/** A rule without its effect is still a step. */
const empty = ' In place of the unmap is a step that does nothing.';

const gmem = ruleAt('gmem', { K: 1 });
const before = explore(gmem.machine, { maxStates: 100_000 });
const verdict = (...left: readonly GuardId[]) =>
  guardVerdict(gmem, left, before, explore(withoutGuards(gmem.machine, left), { maxStates: 100_000 }));

describe('every guard of every rule, left out alone, gets a sentence that explains its purpose', () => {
  it('naive: the guards make no difference', () => {
    const broken = 'I/O writes into private memory in 7 steps';
    expect(sentences('naive', { K: 1 })).toEqual({
      '': `With every guard in place: ${broken}.`,
      'shared-only': `Without the test for shared pages in the page fault: ${still(broken)}`,
      'look-again': `Without the second look of the I/O: ${still(broken)}`,
    });
  });

  it('check: no guard closes the window before the flip', () => {
    const nine = 'I/O writes into private memory in 9 steps';
    expect(sentences('check', { K: 1 })).toEqual({
      '': `With every guard in place: ${nine}.`,
      count: `Without the count: ${besides(nine)}`,
      'shared-only': `Without the test for shared pages in the page fault: ${still(nine)}`,
      'look-again': `Without the second look of the I/O: ${still(nine)}`,
    });
    const ten = 'I/O writes into private memory in 10 steps';
    expect(sentences('check', { K: 1, UNMAP: 1 })).toEqual({
      '': `With every guard in place: ${ten}.`,
      unmap: `Without the removal of the host’s mappings: ${besides(ten).replace(' What', `${empty} What`)}`,
      count: `Without the count: ${besides(ten)}`,
      'shared-only': `Without the test for shared pages in the page fault: ${still(ten)}`,
      'look-again': `Without the second look of the I/O: ${still(ten)}`,
    });
  });

  it('gmem: each guard is needed, the unmap for progress', () => {
    const eleven = 'I/O writes into private memory in 11 steps.';
    const whole = {
      '': 'With every guard in place: nothing breaks, in 39 states: all of them.',
      unmap:
        'Without the removal of the host’s mappings: still nothing breaks, in 43 states. But a page that the VMM has mapped is refused until the VMM unmaps it by itself: the unmap is there for progress.',
      count: `Without the count: ${eleven}`,
      'shared-only': `Without the test for shared pages in the page fault: ${eleven}`,
      'lock-in-fault': `Without the wait for the lock in the page fault: ${eleven}`,
      'look-again': `Without the second look of the I/O: ${eleven}`,
      'fault-first': `Without the wait for a page fault under way: ${eleven}`,
    };
    expect(sentences('gmem', { K: 1 })).toEqual(whole);
    expect(sentences('gmem', { P: 2, ORD: 1, K: 1, SPLIT: 1 })).toEqual({
      ...whole,
      '': 'With every guard in place: nothing breaks, in 380 states: all of them.',
      unmap: whole.unmap.replace('43', '420'),
      'split-count': 'Without the count before the split: still nothing breaks, in 380 states.',
      'merge-count': 'Without the count before the merge: still nothing breaks, in 380 states.',
    });
  });

  it('gmem that counts before it unmaps: a new harm comes first', () => {
    const eleven = 'I/O writes into private memory in 11 steps';
    const process = 'the VMM writes into private memory in 8 steps.';
    expect(sentences('gmem', { K: 1, ORDER: 1 })).toEqual({
      '': `With every guard in place: ${eleven}.`,
      unmap: `Without the removal of the host’s mappings: ${process}${empty}`,
      count: `Without the count: ${besides(eleven)}`,
      'shared-only': `Without the test for shared pages in the page fault: ${process}`,
      'lock-in-fault': `Without the wait for the lock in the page fault: ${process}`,
      'look-again': `Without the second look of the I/O: ${still(eleven)}`,
      'fault-first': `Without the wait for a page fault under way: ${process}`,
    });
  });

  it('excl: pins are kept out on both sides, but a process is not', () => {
    const process = 'the VMM writes into private memory in 6 steps';
    expect(sentences('excl', { K: 1 })).toEqual({
      '': `With every guard in place: ${process}.`,
      'look-again': `Without the second look of the I/O: ${still(process)}`,
      pins: 'Without the look for other pins: I/O writes into private memory in 9 steps.',
      'one-exclusive': `Without the look for an exclusive pin: ${still(process)}`,
      'refuse-pins': 'Without the refusal of new pins: I/O writes into private memory in 9 steps.',
    });
    // Only on a large folio can a second exclusive pin be requested.
    expect(sentences('excl', { P: 2, ORD: 1, K: 1 })['one-exclusive']).toBe(
      'Without the look for an exclusive pin: I/O writes into private memory in 14 steps.',
    );
  });

  it('excl with unmap, gate and lock', () => {
    const process = 'the VMM writes into private memory in 7 steps.';
    const io = 'I/O writes into private memory in 10 steps.';
    expect(sentences('excl', { K: 1, HARDEN: 2 })).toEqual({
      '': 'With every guard in place: nothing breaks, in 24 states: all of them.',
      unmap: `Without the removal of the host’s mappings: ${process}${empty}`,
      'shared-only': `Without the test for shared pages in the page fault: ${process}`,
      'lock-in-fault': `Without the wait for the lock in the page fault: ${process}`,
      'look-again': 'Without the second look of the I/O: still nothing breaks, in 24 states.',
      'fault-first': `Without the wait for a page fault under way: ${process}`,
      pins: `Without the look for other pins: ${io}`,
      'one-exclusive': 'Without the look for an exclusive pin: still nothing breaks, in 24 states.',
      'refuse-pins': `Without the refusal of new pins: ${io}`,
    });
  });

  it('two: what breaks does not depend on a guard', () => {
    const lost = 'I/O lands where the guest will not look in 7 steps';
    expect(sentences('two', { K: 1, COPY: 1 })).toEqual({
      '': `With every guard in place: ${lost}.`,
      unmap: `Without the removal of the host’s mappings: ${still(lost)}`,
      'look-again': `Without the second look of the I/O: ${still(lost)}`,
    });
  });

  it('if the machine blocks the access nothing is written', () => {
    expect(sentences('naive', { K: 1, ENF: 1 })['']).toBe(
      'With every guard in place: I/O tries to write into private memory in 7 steps.',
    );
  });
});

describe('a guard that is left out', () => {
  it('such as the unmap lets a page become private only if the VMM unmaps by itself', () => {
    const changed = withoutGuards(gmem.machine, ['unmap']);
    const stubborn = { ...changed, rules: changed.rules.filter(({ name }) => name !== 'U.unmap') };
    const progress = (machine: typeof changed) =>
      explore(machine, { maxStates: 1_000 }).properties['L1']?.verdict;
    expect([progress(changed), progress(stubborn)]).toEqual(['holds', 'violated']);
    expect(verdict('unmap').lines).toContainEqual({
      words: 'Every page can still become private',
      before: 'always',
      after: 'always',
    });
  });

  it('is named together with the others, and compared with the whole rule', () => {
    expect(verdict('count', 'look-again').sentence).toMatch(
      /^Without the count and the second look of the I\/O: I\/O writes/,
    );
    const check = ruleAt('check', { K: 1 });
    const whole = explore(check.machine, { maxStates: 1_000 });
    const both = ['count', 'look-again'] as const;
    const after = explore(withoutGuards(check.machine, both), { maxStates: 1_000 });
    expect(guardVerdict(check, both, whole, after).sentence).toContain(
      ', with them or without them. What does change',
    );
  });

  it('is said to bring a harm sooner that happens anyway', () => {
    const naive = ruleAt('naive', { K: 1 });
    const late = explore(naive.machine, { maxStates: 1_000 });
    const { I1b } = late.properties;
    const soon = { ...late, properties: { ...late.properties, I1b: { ...I1b, length: 5 } } };
    expect(guardVerdict(naive, ['look-again'], late, soon as typeof late).sentence).toBe(
      'Without the second look of the I/O: I/O writes into private memory in 5 steps, and with every guard in 7 steps.',
    );
  });

  it('has an unknown result if the search met its limit, with the place where it stopped', () => {
    const short = explore(withoutGuards(gmem.machine, ['unmap']), { maxStates: 10 });
    const { sentence, lines } = guardVerdict(gmem, ['unmap'], before, short);
    expect(sentence).toContain('the search stopped at 10 states. Nothing broke in those');
    expect(lines.map(({ after }) => after)).toContain('stopped at 10');
    expect(lines.find(({ words }) => words.startsWith('I/O'))?.after).toBe('not known: the search stopped');
    expect(guardVerdict(gmem, [], short, short)).toMatchObject({
      look: 'mixed',
      sentence: expect.stringContaining('With every guard in place: the search stopped at 10 states.'),
    });
  });

  it('says if alike states were counted once, which the explorer does not do by default', () => {
    const several = ruleAt('gmem', { P: 2, K: 2 });
    const verdictOf = (symmetry: boolean) => {
      const found = explore(several.machine, { maxStates: 100_000, symmetry });
      return guardVerdict(several, [], found, found);
    };
    expect(verdictOf(false).sentence).toMatch(/ states: all of them\.$/);
    expect(verdictOf(true).sentence).toMatch(/ states \(alike ones counted once\): all of them\.$/);
    expect(verdictOf(true).lines.at(-1)?.words).toBe('States visited (alike ones counted once)');
  });

  it('changes only the rules that contain it', () => {
    for (const id of guardsOf(gmem.machine)) {
      const { rules } = withoutGuards(gmem.machine, [id]);
      const changed = rules.filter((rule, at) => rule !== gmem.machine.rules[at]);
      const names = [...new Set(changed.map(({ name }) => name))];
      const refusals = { count: ['C.eagain'], 'look-again': ['K0.verify_fail'] } as const;
      const refusal: readonly string[] = id === 'count' || id === 'look-again' ? refusals[id] : [];
      expect(names.filter((name) => !refusal.includes(name)).length, id).toBe(1);
      expect(names, id).toHaveLength(1 + refusal.length);
    }
    expect(withoutGuards(gmem.machine, [])).toEqual(gmem.machine);
  });

  it.each([
    ['naive', { P: 2, K: 1 }],
    ['check', { P: 2, K: 1, UNMAP: 1 }],
    ['gmem', { P: 2, K: 2 }],
    ['gmem', { P: 2, ORD: 1, SPLIT: 1, K: 1 }],
    ['excl', { P: 2, K: 1, HARDEN: 2 }],
    ['two', { P: 2, K: 1 }],
  ] as const)('leaves %s %o its symmetries, with the same verdicts', (protocol, given) => {
    const { machine } = ruleAt(protocol, given);
    for (const id of guardsOf(machine)) {
      const many = withoutGuards(machine, [id]);
      const whole = explore(many, { maxStates: 1_000_000 });
      const folded = explore(many, { maxStates: 1_000_000, symmetry: true });
      expect(folded.states).toBeLessThan(whole.states);
      for (const [property, { verdict: expected, length }] of Object.entries(whole.properties))
        expect([
          id,
          property,
          folded.properties[property]?.verdict,
          folded.properties[property]?.length,
        ]).toEqual([id, property, expected, length]);
    }
  });
});

describe('a rule without its test refuses nobody', () => {
  /** The steps that are ever taken without these guards, by their names without a number. */
  const stepsTaken = (protocol: ProtocolName, given: object, ...left: readonly GuardId[]) => {
    const { machine } = ruleAt(protocol, given);
    const edited = withoutGuards(machine, left);
    const { perRule } = explore(edited, { maxStates: 100_000 });
    const names = Object.keys(perRule).filter((name) => (perRule[name] ?? 0) > 0);
    return names.map((name) => name.replace(/^K\d/, 'K'));
  };
  const large = { P: 2, ORD: 1, K: 1 };

  it.each([
    ['gmem', { K: 1, T: 1 }, 'count', 'C.eagain'],
    ['check', { K: 1, UNMAP: 1 }, 'count', 'C.eagain'],
    ['gmem', { K: 1 }, 'look-again', 'K.verify_fail'],
    ['excl', { K: 1, HARDEN: 2 }, 'refuse-pins', 'K.grab_refused'],
    ['excl', { K: 1 }, 'pins', 'C.ebusy'],
  ] as const)('%s %o without %s: %s never happens', (protocol, given, guard, step) => {
    expect(stepsTaken(protocol, given)).toContain(step);
    expect(stepsTaken(protocol, given, guard)).not.toContain(step);
  });

  it('two without look-again: I/O keeps a page that was removed meanwhile, and writes into it', () => {
    const given = { K: 1, COPY: 1 };
    const labels = ['U.fault_begin(0)', 'U.fault_end(0)', 'K0.look(0)', 'K0.grab(0)'];
    const trace = [...labels, 'C.copyout(0)', 'C.attr(0)', 'C.punch(0)', 'K0.verify_stale', 'K0.dma_orphan'];
    const walked = (...left: readonly GuardId[]) => {
      const machine = withoutGuards(ruleAt('two', given).machine, left);
      return replay(
        machine,
        trace.map((label) => machine.rules.findIndex((rule) => rule.label === label)),
      );
    };
    expect(walked().kind).toBe('refused');
    expect(walked('look-again')).toMatchObject({ kind: 'whole', steps: { 8: { marks: ['I5'] } } });
    // A machine that never looks again has no second look to leave out.
    const { machine } = ruleAt('two', { ...given, VERIFY: 0 });
    expect(guardsOf(machine)).not.toContain('look-again');
    expect(withoutGuards(machine, ['look-again'])).toEqual(machine);
  });

  it('still refuses for another reason if there is one', () => {
    // On a large folio an exclusive pin can be in the way as well as a pin.
    expect(stepsTaken('excl', large, 'pins')).toContain('C.ebusy');
    expect(stepsTaken('excl', large, 'one-exclusive')).toContain('C.ebusy');
    expect(stepsTaken('excl', large, 'pins', 'one-exclusive')).not.toContain('C.ebusy');
    // The count before the split is not the count before the change.
    const split = { P: 2, ORD: 1, K: 1, LT: 1, SPLIT: 1 };
    expect(stepsTaken('gmem', split, 'count', 'split-count')).not.toContain('C.eagain');
    expect(stepsTaken('gmem', split, 'split-count')).toContain('C.eagain');
  });

  it('does not refuse because of the scanner if it does not count', () => {
    const rule = ruleAt('gmem', { K: 1, T: 1 });
    const whole = explore(rule.machine, { maxStates: 100_000 });
    const after = explore(withoutGuards(rule.machine, ['count']), { maxStates: 100_000 });
    expect(guardVerdict(rule, ['count'], whole, after).lines).toContainEqual({
      words: 'A request is refused though nobody uses the page',
      before: 'in 4 steps',
      after: 'never',
    });
  });
});

describe('a rule as it is shown', () => {
  const shown = (protocol: ProtocolName, given: object) => {
    const { machine } = ruleAt(protocol, given);
    return guardGroups(protocol, machine).flatMap(({ lines }) => lines);
  };

  it('has one line for each of its guards, and each guard belongs to some rule', () => {
    const seen = new Set<string>();
    for (const [protocol, given] of [
      ['naive', { K: 1 }],
      ['check', { K: 1, UNMAP: 1 }],
      ['gmem', { P: 2, ORD: 1, SPLIT: 1, K: 1 }],
      ['excl', { K: 1, HARDEN: 2 }],
      ['two', { K: 1, COPY: 1 }],
    ] as const) {
      const ids = shown(protocol, given).flatMap(({ id }) => id ?? []);
      expect(ids.toSorted()).toEqual(guardsOf(ruleAt(protocol, given).machine).toSorted());
      for (const id of ids) seen.add(id);
    }
    expect([...seen].toSorted()).toEqual(guardIds.toSorted());
  });

  it('has its lines in the order of execution, and none that it does not execute', () => {
    const order = (given: object) => {
      const ids = shown('gmem', given).flatMap(({ id }) => id ?? []);
      return ids.filter((id) => id === 'unmap' || id === 'count');
    };
    expect(order({ K: 1 })).toEqual(['unmap', 'count']);
    expect(order({ K: 1, ORDER: 1 })).toEqual(['count', 'unmap']);
    expect(order({ K: 1, UNMAP: 0 })).toEqual(['count']);
    const words = (given: object) => shown('two', given).map((line) => line.words);
    expect(words({ K: 0 })).not.toContain('find it in the page table, take a reference');
    expect(words({})).not.toContain('copy what the guest has in it');
    expect(words({ COPY: 1 })).toContain('copy what the guest has in it');
  });
});
