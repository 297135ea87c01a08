/** Says what leaving out guards changes, in a sentence and a few lines, by comparing two explorations. */

import type { Exploration, Finding } from '../../explorer/explore.ts';
import { capital } from '../../text/capital.ts';
import { counted } from '../../text/counted.ts';
import { grouped } from '../shared/grouped.ts';
import { type GuardId, guardNames } from './guards.ts';

export interface GuardVerdict {
  readonly look: 'good' | 'bad' | 'mixed';
  readonly sentence: string;
  /** The property whose shortest trace is worth showing. */
  readonly shows: string | undefined;
  readonly lines: readonly { readonly words: string; readonly before: string; readonly after: string }[];
}

/** What the verdict needs to know about the machine. */
export interface GuardedMachine {
  /** The protocol. */
  readonly model: string;
  readonly config: Readonly<Record<string, number>>;
}

/** Worst first. */
const harms = ['I1b', 'I1a', 'I2', 'I5'] as const;
type Harm = (typeof harms)[number];

/** A harm in words for this machine: where accesses are blocked nothing is written. */
function harmWords(harm: Harm, of: GuardedMachine): string {
  const does = isStopped('I1a', of) ? 'tries to write into' : 'writes into';
  switch (harm) {
    case 'I1b':
      return `I/O ${does} private memory`;
    case 'I1a':
      return `the VMM ${does} private memory`;
    case 'I2':
      return 'the guest’s data is lost';
    case 'I5':
      return 'I/O lands where the guest will not look';
  }
}

export function guardVerdict(
  of: GuardedMachine,
  left: readonly GuardId[],
  before: Exploration,
  after: Exploration,
): GuardVerdict {
  const lines = linesOf(of, before, after);
  const without =
    left.length === 0 ? 'With every guard in place' : `Without ${listed(left.map((id) => guardNames[id]))}`;
  const verdict = (look: GuardVerdict['look'], words: string, shows?: string): GuardVerdict => ({
    look,
    sentence: `${without}: ${words}`,
    shows,
    lines,
  });
  const harm = worstOf(before, after);
  if (harm) {
    const { id, is } = harm;
    const words = `${harmWords(id, of)} ${found(id, after)}`;
    // What the machine stops is no harm, though the property is broken.
    const look = isStopped(id, of) ? 'mixed' : 'bad';
    if (left.length === 0) return verdict(look, `${words}.`);
    // A rule without its effect is still a step of the trace.
    const empty =
      left.includes('unmap') && of.model !== 'two'
        ? ' In place of the unmap is a step that does nothing.'
        : '';
    if (is === 'new') return verdict(look, `${words}.${empty}`, id);
    if (is === 'sooner')
      return verdict(look, `${words}, and with every guard ${found(id, before)}.${empty}`, id);
    if (found(id, after) !== found(id, before))
      return verdict('mixed', `${words}, and with every guard ${found(id, before)}.${empty}`, id);
    const it = left.length > 1 ? 'them' : 'it';
    return verdict('mixed', `${words}, with ${it} or without ${it}.${empty}${besides(lines, after)}`, id);
  }
  if (after.result !== 'exhausted')
    return verdict(
      'mixed',
      `the search stopped at ${statesIn(after)}. Nothing broke in those; nothing is claimed about the others.`,
    );
  if (left.length === 0) return verdict('good', `nothing breaks, in ${statesIn(after)}: all of them.`);
  if (isBroken('L1', after) && !isBroken('L1', before))
    return verdict('mixed', 'nothing breaks, but a page can get stuck permanently.', 'L1');
  const progress = left.includes('unmap') ? waitsForTheVmm : '';
  return verdict('mixed', `still nothing breaks, in ${statesIn(after)}.${progress}`);
}

/** The worst harm that is new; else the worst that comes sooner; else the worst that happens anyway. */
function worstOf(
  before: Exploration,
  after: Exploration,
): { readonly id: Harm; readonly is: 'new' | 'sooner' | 'same' } | undefined {
  const broken = harms.filter((id) => isBroken(id, after));
  const length = (id: Harm, of: Exploration) => of.properties[id]?.length ?? 0;
  const isNew = broken.find((id) => !isBroken(id, before));
  if (isNew) return { id: isNew, is: 'new' };
  const sooner = broken.find((id) => length(id, after) < length(id, before));
  if (sooner) return { id: sooner, is: 'sooner' };
  const [same] = broken;
  return same && { id: same, is: 'same' };
}

/** Says whether other lines change if the worst harm stays the same; "nothing changes" needs an exhausted search. */
function besides(lines: GuardVerdict['lines'], found: Exploration): string {
  if (found.result !== 'exhausted')
    return ` The search stopped at ${statesIn(found)}: nothing is claimed about the others.`;
  const changed = lines.filter(
    ({ words, before, after }) => !words.startsWith(extentWords) && before !== after,
  );
  return changed.length === 0 ? ' No other result changes.' : ' What does change is listed below.';
}

/** What the unmap is for: the rule is safe without it, but the count is right only once the VMM has unmapped. */
const waitsForTheVmm =
  ' But a page that the VMM has mapped is refused until the VMM unmaps it by itself: the unmap is there for progress.';

function linesOf(of: GuardedMachine, before: Exploration, after: Exploration): GuardVerdict['lines'] {
  const both = (id: string, words: string) => ({
    words,
    before: found(id, before),
    after: found(id, after),
  });
  // With two stores the host cannot name a private page, but it can write where nobody looks.
  const safety =
    of.model === 'two'
      ? [both('I5', capital(harmWords('I5', of))), both('I2', capital(harmWords('I2', of)))]
      : [
          both('I1b', capital(harmWords('I1b', of))),
          both('I1a', capital(harmWords('I1a', of))),
          both('I3', 'A private page is mapped'),
        ];
  return [
    ...safety,
    both('L1', 'Every page can still become private'),
    both(
      'W1',
      of.model === 'excl'
        ? 'A request is refused for a pin not looked at again yet'
        : 'A request is refused though nobody uses the page',
    ),
    { words: `${extentWords}${countedOnce(after)}`, before: extent(before), after: extent(after) },
  ];
}

const extentWords = 'States visited';

/** An access that the machine blocks. */
function isStopped(id: Harm, { config }: GuardedMachine): boolean {
  return config['ENF'] === 1 && (id === 'I1a' || id === 'I1b');
}

function statesIn(found: Exploration): string {
  return `${grouped(found.states)} states${countedOnce(found)}`;
}

/** Says if alike states were counted once: the explorer on the same page counts each unless asked otherwise. */
function countedOnce({ exchanges = 1 }: Exploration): string {
  return exchanges > 1 ? ' (alike ones counted once)' : '';
}

function isBroken(id: string, { properties }: Exploration): boolean {
  return properties[id]?.verdict === 'violated';
}

function found(id: string, { properties, result }: Exploration): string {
  const finding = properties[id];
  if (!finding || finding.verdict === 'unknown')
    return result === 'exhausted' ? 'not known' : 'not known: the search stopped';
  if (id === 'L1') return finding.verdict === 'holds' ? 'always' : `no more, ${when(finding)}`;
  return finding.length === null ? 'never' : when(finding);
}

function when({ length }: Finding): string {
  return length === null || length === 0 ? 'from the start' : `in ${counted(length, 'step')}`;
}

function extent({ states, result }: Exploration): string {
  return result === 'exhausted' ? grouped(states) : `stopped at ${grouped(states)}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
