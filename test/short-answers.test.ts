/**
 * Checks the short answers as pasted into mail: the block is short, each quotation can be read alone, each note is
 * used.
 */

import { describe, expect, it } from 'vitest';
import { citedIn } from '../src/cite/cited-claim.ts';
import { type CitedText, textCitation } from '../src/cite/text-citation.ts';
import { citedTextIn } from '../src/export/cited-text.ts';
import { exportContextOf } from '../src/export/export-context.ts';
import { publicationsOfText } from '../src/ledger/text-versions.ts';
import { widthOf } from '../src/text/width.ts';
import { mailColumns } from '../src/text/wrap-by.ts';
import { ownRecord } from './support/own-record.ts';

const mostLines = 38;
const mostQuotations = 6;
const where = { site: 'https://loremark.example', base: '/' };
const graph = ownRecord();
const context = { ...exportContextOf(graph, where), results: new Map() };

function answerOf(id: string): CitedText {
  const present = publicationsOfText(graph, 'brief', id).at(-1);
  if (!present) throw new Error(`no brief ${id}`);
  return citedTextIn(graph, where, present, (claim) => citedIn(graph, claim, context));
}

describe.each([...graph.briefs.keys()])('%s', (id) => {
  const answer = answerOf(id);
  const block = textCitation(answer);
  const lines = block.trimEnd().split('\n');
  const notes = lines.findIndex((line) => line.startsWith('[1] '));
  const [text, links] = [lines.slice(0, notes), lines.slice(notes)];
  if (process.env['SHOW']) process.stdout.write(`${lines.length} lines\n${block}\n`);

  it(`is at most ${mostLines} lines of ${mailColumns} columns, addresses whole`, () => {
    expect(lines.length).toBeLessThanOrEqual(mostLines);
    expect(lines.filter((line) => widthOf(line) > mailColumns && !/^\[\d+\] \S+$/.test(line))).toEqual([]);
  });

  it('answers before it quotes, and quotes few words', () => {
    expect(lines[1]).toBe('');
    const quotations = answer.quoted.filter(({ evidence }) => evidence.length > 0);
    expect(quotations.length).toBeGreaterThan(0);
    expect(quotations.length).toBeLessThanOrEqual(mostQuotations);
  });

  it('says what each quotation is about, in order of date', () => {
    const quotations = answer.quoted.filter(({ evidence }) => evidence.length > 0);
    expect(quotations.filter(({ on }) => on === undefined)).toEqual([]);
    expect(text.filter((line) => line === ' : [...]' || /^ : .*\[\.\.\.\] \[\.\.\.\]/.test(line))).toEqual(
      [],
    );
  });

  it('refers to each note in its text, and to no other', () => {
    const given = links.flatMap((line) => /^\[(\d+)\] /.exec(line)?.[1] ?? []);
    const used = new Set([...text.join('\n').matchAll(/\[(\d+)\]/g)].map(([, number]) => number));
    expect([...used].toSorted()).toEqual([...given].toSorted());
  });

  it('gives an outside source for the present state', () => {
    const outcomes = answer.quoted.filter(({ evidence }) => evidence.length === 0);
    for (const { sources } of outcomes) {
      expect(sources.length).toBeGreaterThan(0);
      for (const { address } of sources) expect(address).toMatch(/^https?:\/\/(?!loremark)/);
    }
    expect(links.filter((line) => line.includes('loremark.example'))).toHaveLength(1);
  });
});
