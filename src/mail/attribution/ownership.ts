/**
 * Decides who wrote each line of a body (docs/contract.md, Whose words), as far as the body itself shows: the depth
 * by `>` markers, the person of a block by the nearest attribution line above it, one level up. An attribution cancels
 * those at greater depths, because their conversation is over. A line that may be an unnamed person's has no owner.
 *
 * ` : ` blocks have unknown owners here; requote-authors.ts looks them up in the archive.
 */

import { capital } from '../../text/capital.ts';
import { onlySeen } from '../../text/hidden-characters.ts';
import { oncePer } from '../../text/once-per.ts';
import { isArrow, isPartOfAttribution, paragraphsAbove } from './above-quotation.ts';
import { isElision, isLinkAlone, mayNameSomebody, mentionsAnother } from './attribution-like.ts';
import { type BodyLine, readBodyMarks } from './body-marks.ts';
import { findBoilerplate } from './boilerplate.ts';
import { liftBrokenArrows } from './broken-arrows.ts';
import { closingName } from './closing-name.ts';
import { type Cut, findCuts, unmarked } from './cuts.ts';
import { mayBeginAttribution } from './likely-attributions.ts';
import { restoreLostMarkers } from './lost-markers.ts';
import { ambiguous, type OwnedLine, type Owner } from './owned-line.ts';
import { isProseBetween } from './prose-between.ts';
import { doubtSelfAttributed } from './self-attributed-lines.ts';

const nameless = unknown('no attribution line names the person quoted here');
const otherwise = {
  kind: 'unknown',
  why: 'the line above the quotation may name a different person than the attribution before it',
} as const satisfies Owner;
const sandwiched = unknown('a single marked line inside a paragraph: a quotation or an operator');
const unsourced = unknown('a ` : ` quotation whose source is not in the archive');

export interface BodyContext {
  /** The body is format=flowed. */
  readonly flowed?: boolean | undefined;
  /** Name of the message's sender, if it has a single one. */
  readonly sender?: string | undefined;
  /** Names of other senders in the archive. */
  readonly names?: ReadonlySet<string> | undefined;
  /** Names of the message's recipients. */
  readonly addressed?: readonly string[] | undefined;
  /** The local parts of their addresses, in lower case. */
  readonly nicknames?: ReadonlySet<string> | undefined;
}

/** The last line that was not empty, which may introduce the next. */
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
  const asWritten = liftBrokenArrows(readBodyMarks(lines, context.flowed ?? false), lines);
  const marked = doubtSelfAttributed(
    asWritten.map(inOneSpelling),
    names,
    context.sender,
    context.addressed ?? [],
  );
  const peopleByWord = peopleByWordOf(names);
  const peopleCalled = (word: string) =>
    (peopleByWord.get(word) ?? []).filter((name) => name !== context.sender);
  const { cuts, namingLines } = findCuts(
    marked,
    context.sender,
    names,
    context.addressed ?? [],
    (word) =>
      peopleCalled(word).length > 0 ||
      peopleCalled(capital(word)).length > 0 ||
      context.nicknames?.has(word.toLowerCase()) === true,
  );
  const closed = closingName(marked, context.sender) ?? marked.length;
  const nobodys = findBoilerplate(marked, lines).map(
    (kind, index) => kind ?? (index < closed ? undefined : 'signature'),
  );
  const { lines: restored, doubtful } = restoreLostMarkers(
    marked,
    (index) => namingLines.has(index),
    (index) => !nobodys[index],
  );
  const reading = { lines: restored, namingLines, nobodys };
  const self = context.sender?.toLowerCase().split(' ') ?? [];
  const credits = new Map<number, Owner>();
  const named: string[] = [];
  let lead: Lead | undefined;

  return restored.map((line, index) => {
    for (const cut of cuts.get(index) ?? []) apply(cut);
    const { blank } = line;
    if (!blank) {
      if (lead && !namingLines.has(index)) doubtLead(line, lead);
      lead = { line, index, depthBefore: lead?.line.depth };
    }
    return {
      number: index + 1,
      depth: line.depth,
      reQuoted: line.reQuoted,
      text: asWritten[index]?.text ?? line.text,
      blank,
      owner: ownerAt(index, line),
    };
  });

  function apply({ depth, owner: given }: Cut): void {
    const before = credits.get(depth);
    // Below an attribution inside a quotation, the text may have been cut, or may have lost its marks.
    const owner: Owner | undefined =
      given?.kind === 'unknown' && given.why === unmarked.why && before?.kind === 'credited'
        ? { kind: 'unknown', why: unmarked.why, perhaps: before.name }
        : given;
    for (const known of credits.keys()) if (known >= depth) credits.delete(known);
    if (owner) credits.set(depth, owner);
    if (owner?.kind === 'credited' && !named.includes(owner.name)) named.push(owner.name);
  }

  /** A quotation below a line that may name somebody does not continue the person named before. */
  function doubtLead(line: BodyLine, lead: Lead): void {
    const { line: above, index, depthBefore = 0 } = lead;
    const before = Math.min(depthBefore, restored[index - 1]?.depth ?? 0);
    if (isArrow(above, before) && line.depth < above.depth && credits.has(line.depth))
      credits.set(line.depth, otherwise);
    if (namingLines.has(index) || line.depth <= above.depth) return;
    const quoted = credits.get(line.depth);
    const isOthersName = (word: string) => isNameOfAnother(word, nameOf(quoted));
    const mentions = mayBeginAttribution(restored, index) && mentionsAnother(above.text, isOthersName);
    const links = restored[index + 1] === line && isLinkAlone(above.text);
    const mayName =
      links ||
      mentions ||
      mayNameSomebody(above, named) ||
      isPartOfAttribution(index, reading, context.sender, named);
    for (let depth = above.depth + 1; depth <= line.depth; depth++) {
      const owner = credits.get(depth);
      if (owner && (mayName || !isContinued(index, depth, nameOf(owner)))) doubtCredit(depth, owner);
    }
  }

  /** Whether a word is a first or last name of other people, but not of the person quoted. */
  function isNameOfAnother(word: string, quoted: string | undefined): boolean {
    const names = peopleCalled(word);
    return names.length > 0 && !names.includes(quoted ?? '');
  }

  /** Makes the owner of a depth unknown; the archive may confirm the person named before. */
  function doubtCredit(depth: number, owner: Owner): void {
    const perhaps = nameOf(owner);
    credits.set(depth, perhaps === undefined ? otherwise : { ...otherwise, perhaps });
  }

  /** Whether everything between the quotation below a line and the previous one is certainly prose. */
  function isContinued(last: number, depth: number, quoted: string | undefined): boolean {
    return isProseBetween(paragraphsAbove(last, depth, reading), {
      isOther: (word) => isNameOfAnother(word, quoted),
      isSelf: (word) => self.includes(word.toLowerCase()),
    });
  }

  function ownerAt(index: number, line: BodyLine): Owner {
    if (namingLines.has(index)) return { kind: 'nobody', why: 'attribution' };
    const why = nobodys[index];
    if (why) return { kind: 'nobody', why };
    if (line.doubt !== undefined) return unknown(line.doubt);
    if (doubtful.has(index)) return ambiguous;
    if (line.reQuoted) return unsourced;
    if (line.depth > 0 && index > 0 && isSandwiched(index)) return sandwiched;
    return credits.get(line.depth) ?? (line.depth === 0 ? { kind: 'sender' } : nameless);
  }

  function isSandwiched(index: number): boolean {
    const [before, line, after] = [restored[index - 1], restored[index], restored[index + 1]];
    if (!before || !line || after?.depth !== 0 || after.blank) return false;
    // An empty line counts as an omission mark.
    if (before.depth > 0 || namingLines.has(index - 1) || isElision(before.text)) return false;
    return /^[\d=>(]/.test(line.text) || !/[.?!:;]["')\]]*$/.test(before.text.trimEnd());
  }
}

/** Normalizes accents and spaces and drops invisible characters, so that known forms are recognized. */
function inOneSpelling(line: BodyLine): BodyLine {
  if (!/[^\t -~]/.test(line.text)) return line;
  const text = onlySeen(line.text.normalize('NFC')).replace(/\p{Zs}/gu, ' ');
  return { ...line, text };
}

/** First and last names, each with the people who have it; computed once for all mail of an archive. */
const peopleByWordOf = oncePer((names: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> => {
  const words = [...names].flatMap((name) => name.split(' ').map((word) => [word, name] as const));
  const named = words.filter(([word]) => /^\p{Lu}\p{L}{2,}/u.test(word));
  return new Map(
    [...Map.groupBy(named, ([word]) => word)].map(([word, all]) => [word, all.map(([, name]) => name)]),
  );
});

function nameOf(owner: Owner | undefined): string | undefined {
  return owner && 'name' in owner ? owner.name : undefined;
}

function unknown(why: string): Owner {
  return { kind: 'unknown', why };
}
