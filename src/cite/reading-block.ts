/**
 * A cell of the matrix as pasted into mail: what a person said of a requirement, each statement with our reading of it,
 * its day and its words, and last that the readings are ours. Every note is referred to.
 */

import { capital } from '../text/capital.ts';
import { inQuotes } from '../text/in-quotes.ts';
import { plainMarks } from '../text/plain-marks.ts';
import { showShortDay } from '../text/show-date.ts';
import { wrap } from '../text/wrap.ts';
import { editors } from './address.ts';
import { sinceWords } from './answer-block.ts';
import type { CitedClaim, CitedEvidence } from './cited-claim.ts';
import { mailNotes, wordsOf } from './mail.ts';
import { quotedBy } from './second-hand.ts';

/** Fragments of one mail, in its order. */
export interface ReadWords {
  readonly words: readonly CitedEvidence[];
  /** The author, if they are words of somebody else that the speaker took up. */
  readonly of: string | undefined;
}

export interface ReadStatement {
  /** Our reading: a stance, or that none was taken. */
  readonly stance: string;
  readonly claim: CitedClaim;
  readonly said: readonly ReadWords[];
}

export interface Reading {
  readonly person: string;
  readonly requirement: string;
  /** Latest first. */
  readonly statements: readonly ReadStatement[];
  /** Of the cell. */
  readonly address: string;
}

/** Lines ending in LF. */
export function readingBlock({ person, requirement, statements, address }: Reading): string {
  const notes = mailNotes();
  const quotedIds = new Set(statements.map(({ claim }) => claim.id));
  const order = statements.length > 1 ? ', the latest first' : '';
  const head = wrap(`${plainMarks(person)} on ${inQuotes(plainMarks(requirement))}${order}:`);
  const body = statements.flatMap((statement) => [...quotation(statement), '']);
  const ours = `Which stance these words take is the reading of the ${editors}, not words of the mail`;
  const warning = wrap(`${ours} ${notes.of(address, [address])}.`);
  return `${[...head, '', ...body, ...warning, '', ...notes.lines()].join('\n')}\n`;

  function quotation({ stance, claim, said }: ReadStatement): readonly string[] {
    const known = said[0]?.of === undefined ? quotedBy(said[0]?.words[0]) : '';
    const day = claim.date === undefined ? '' : `${known}, ${showShortDay(claim.date)}`;
    const own = said[0]?.of === undefined ? loreOf(said[0]) : '';
    const version = notes.of(claim.pinned, [claim.pinned]);
    return [
      ...wrap(plainMarks(`${capital(stance)}${day} ${own}${version}${sinceWords(claim, quotedIds)}:`)),
      ...said.flatMap((part, at) => [
        ...(part.of === undefined && at === 0 ? [] : wrap(plainMarks(headOf(part)))),
        ...wordsOf(part.words),
      ]),
    ];
  }

  function headOf(part: ReadWords): string {
    return `${part.of === undefined ? '' : 'to these words of '}${part.words[0]?.byline} ${loreOf(part)}:`;
  }

  function loreOf(part: ReadWords | undefined): string {
    const [first] = part?.words ?? [];
    return first ? notes.of(first.lore, [first.lore]) : '';
  }
}
