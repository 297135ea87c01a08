/**
 * Whose words each line of a body is (docs/contract.md, Whose words), as far as the body itself tells: depth by `>` markers, the
 * block's person by the nearest attribution line above it one level up. An attribution ends what deeper ones said: the
 * conversation they belonged to is over. Whatever may be another person's, and does not say whose, has no owner.
 *
 * ` : ` blocks are left unknown here; requote-authors.ts asks the archive for them.
 */

import { callsAnother, isAttributionLike, isElision, mayNameSomebody } from './attribution-like.ts';
import { type BodyLine, readBodyMarks } from './body-marks.ts';
import { findBoilerplate } from './boilerplate.ts';
import { type Cut, findCuts, startsParagraph, unmarked } from './cuts.ts';
import { restoreLostMarkers } from './lost-markers.ts';
import { ambiguous, type OwnedLine, type Owner } from './owned-line.ts';
import { doubtTold } from './told-lines.ts';

const nameless = unknown('no attribution line names the person quoted here');
const otherwise = unknown(
  'the line above the quotation may name somebody else than the attribution before it',
);
const sandwiched = unknown('a single marked line inside a paragraph: a quotation or an operator');
export const unasked = unknown('a ` : ` quotation whose source is not in the archive');

export interface BodyContext {
  /** The body is format=flowed. */
  readonly flowed?: boolean | undefined;
  /** Name of the message's sender, where there is one. */
  readonly sender?: string | undefined;
  /** Names of others who wrote mail that is at hand. */
  readonly names?: ReadonlySet<string> | undefined;
}

/** The last line that said anything. */
interface Lead {
  readonly line: BodyLine;
  readonly index: number;
  /** Depth of the one before it. */
  readonly depthBefore: number | undefined;
}

const nobody: ReadonlySet<string> = new Set();

/** @param lines the decoded body */
export function ownLines(lines: readonly string[], context: BodyContext = {}): readonly OwnedLine[] {
  const names = context.names ?? nobody;
  const marked = doubtTold(readBodyMarks(lines, context.flowed ?? false), names, context.sender);
  const { cuts, headed } = findCuts(marked, context.sender, names);
  const free = findBoilerplate(marked);
  const { lines: restored, doubtful } = restoreLostMarkers(
    marked,
    (index) => headed.has(index),
    (index) => !free[index],
  );
  const callings = callingsOf([...names].filter((name) => name !== context.sender));
  const credits = new Map<number, Owner>();
  const named: string[] = [];
  let lead: Lead | undefined;

  return restored.map((line, index) => {
    for (const cut of cuts.get(index) ?? []) apply(cut);
    const { blank } = line;
    if (!blank) {
      if (lead && !headed.has(index)) doubtLead(line, lead);
      lead = { line, index, depthBefore: lead?.line.depth };
    }
    return {
      number: index + 1,
      depth: line.depth,
      reQuoted: line.reQuoted,
      text: line.text,
      blank,
      owner: ownerAt(index, line),
    };
  });

  function apply({ depth, owner: given }: Cut): void {
    const before = credits.get(depth);
    // An attribution inside a quotation may have lost what it stood above, as quotations are cut; or its marks.
    const owner: Owner | undefined =
      given === unmarked && before?.kind === 'credited'
        ? { kind: 'unknown', why: unmarked.why, perhaps: before.name }
        : given;
    for (const known of credits.keys()) if (known >= depth) credits.delete(known);
    if (owner) credits.set(depth, owner);
    if (owner?.kind === 'credited' && !named.includes(owner.name)) named.push(owner.name);
  }

  /** A quotation below a line that may name somebody does not go on from the person named before. */
  function doubtLead(line: BodyLine, lead: Lead): void {
    const { line: above, index } = lead;
    if (isArrow(lead) && line.depth < above.depth && credits.has(line.depth))
      credits.set(line.depth, otherwise);
    if (headed.has(index) || line.depth <= above.depth) return;
    const quoted = credits.get(line.depth);
    const isCalled = (word: string) => callings.get(word)?.every((name) => name !== nameOf(quoted)) ?? false;
    const calls = startsParagraph(restored, index) && callsAnother(above.text, isCalled);
    if (!mayNameSomebody(above, named) && !calls) return;
    for (let depth = above.depth + 1; depth <= line.depth; depth++)
      if (credits.has(depth)) credits.set(depth, otherwise);
  }

  /** `>>>>> On DAY, NAME said:` as Supercite writes it: no quotation of a quotation goes so deep at once. */
  function isArrow({ line, depthBefore }: Lead): boolean {
    return depthBefore !== undefined && line.depth >= depthBefore + 4 && isAttributionLike(line.text);
  }

  function ownerAt(index: number, line: BodyLine): Owner {
    if (headed.has(index)) return { kind: 'nobody', why: 'attribution' };
    const why = free[index];
    if (why) return { kind: 'nobody', why };
    if (line.doubt !== undefined) return unknown(line.doubt);
    if (doubtful.has(index)) return ambiguous;
    if (line.reQuoted) return unasked;
    if (line.depth > 0 && index > 0 && isSandwiched(index)) return sandwiched;
    return credits.get(line.depth) ?? (line.depth === 0 ? { kind: 'sender' } : nameless);
  }

  function isSandwiched(index: number): boolean {
    const [before, line, after] = [restored[index - 1], restored[index], restored[index + 1]];
    if (!before || !line || after?.depth !== 0 || after.blank) return false;
    // An empty line counts as an elision.
    if (before.depth > 0 || headed.has(index - 1) || isElision(before.text)) return false;
    return /^[\d=>(]/.test(line.text) || !/[.?!:;]["')\]]*$/.test(before.text.trimEnd());
  }
}

/** First and last names, each with the people who go by it. */
function callingsOf(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const words = names.flatMap((name) => name.split(' ').map((word) => [word, name] as const));
  const called = words.filter(([word]) => /^\p{Lu}\p{L}{2,}/u.test(word));
  return new Map(
    [...Map.groupBy(called, ([word]) => word)].map(([word, all]) => [word, all.map(([, name]) => name)]),
  );
}

function nameOf(owner: Owner | undefined): string | undefined {
  return owner && 'name' in owner ? owner.name : undefined;
}

function unknown(why: string): Owner {
  return { kind: 'unknown', why };
}
