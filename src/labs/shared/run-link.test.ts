import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestPlain, readRunLink, writeRunLink } from './run-link.ts';

const link = { scenario: 'pin-in-flight', version: '0123456789ab', actions: [6, 22, 38] };

describe('the link to a run', () => {
  test('names scenario, version and actions, and reads back', () => {
    const fragment = writeRunLink(link);
    expect(fragment).toBe('s=pin-in-flight&v=0123456789ab&t=6.22.38');
    expect(readRunLink(`#${fragment}`)).toEqual({ kind: 'run', link });
  });

  test('carries the guards left out of a rule, with the version of the rule and the set-up', () => {
    const edited = { ...link, without: ['unmap', 'count'], rule: 'fedcba987654.2,2,1' };
    expect(writeRunLink(edited)).toMatch(/&g=unmap,count&r=fedcba987654\.2,2,1$/);
    expect(readRunLink(writeRunLink(edited))).toEqual({ kind: 'run', link: edited });
    expect(readRunLink('s=a&g=unmap&r=1')).toEqual({
      kind: 'malformed',
      problem: "The link's part “1” names no version of a rule.",
    });
  });

  test('carries a second rule with its version', () => {
    const paired = { ...link, beside: 'naive.fedcba987654' };
    expect(writeRunLink(paired)).toBe('s=pin-in-flight&v=0123456789ab&t=6.22.38&b=naive.fedcba987654');
    expect(readRunLink(writeRunLink(paired))).toEqual({ kind: 'run', link: paired });
  });

  test('carries the selected case of a table, besides the part of the table', () => {
    const placed = {
      scenario: 'snp',
      version: '0123456789ab',
      actions: undefined,
      place: 'sev-snp-uaccess-read',
    };
    expect(writeRunLink(placed)).toBe('s=snp&v=0123456789ab&c=sev-snp-uaccess-read');
    expect(readRunLink(writeRunLink(placed))).toEqual({ kind: 'run', link: placed });
  });

  test('reads back for any set-up and any number of actions', () => {
    const version = fc.option(fc.stringMatching(/^[0-9a-f]{12}$/), { nil: undefined });
    const actions = fc.option(fc.array(fc.nat(5000), { maxLength: 300 }), { nil: undefined });
    const scenario = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(fc.record({ scenario, version, actions }), (run) => {
        expect(readRunLink(writeRunLink(run))).toEqual({ kind: 'run', link: run });
      }),
      { seed: 6 },
    );
  });

  test('is packed only above 200 characters, and is then shorter', () => {
    const actions = Array.from({ length: 80 }, (_, at) => 4000 + at);
    const fragment = writeRunLink({ ...link, actions });
    expect(fragment).toContain('t=~3');
    expect(fragment.length).toBeLessThan(`s=pin-in-flight&v=0123456789ab&t=${actions.join('.')}`.length);
    expect(writeRunLink({ ...link, actions: actions.slice(0, 33) }).length).toBeLessThanOrEqual(longestPlain);
    expect(writeRunLink({ ...link, actions: actions.slice(0, 33) })).not.toContain('~');
  });

  test('is not recognised in an empty fragment or one that names a place on the page', () => {
    expect([readRunLink(''), readRunLink('#'), readRunLink('#limits')]).toEqual([
      { kind: 'none' },
      { kind: 'none' },
      { kind: 'none' },
    ]);
  });

  test.each([
    ['s=a&v=0123456789ab&t=1,2', "The link's actions “1,2” are not numbers joined by dots."],
    ['s=a&v=xyz', "The link's model version is “xyz”, which is not 12 hexadecimal digits."],
    ['v=0123456789ab&t=1', 'The link does not say which run it is of.'],
    ['s=%E0%A4%A', 'The link does not say which run it is of.'],
    ['s=a&s=b', 'The link has its part “s” twice.'],
    ['s=a&x=b', 'The link has a part “x”, which this site does not know.'],
    ['s=a&t=~3ab', "The link's actions “~3ab” are not numbers joined by dots."],
    ['s=a&t=~9', "The link's actions “~9” are not numbers joined by dots."],
    ['s=a&b=naive', "The link's part “naive” names no rule to be set beside the run."],
    ['s=a&c=A B', "The link's part “A B” names no case of a table."],
    ['s=a&t=-1', "The link's actions “-1” are not numbers joined by dots."],
    [`s=a&t=${'1.'.repeat(6000)}1`, 'The link holds 6001 actions, more than 5000.'],
  ])('%s gets a sentence', (fragment, problem) => {
    expect(readRunLink(fragment)).toEqual({ kind: 'malformed', problem });
  });

  test('parses any text to an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['none', 'run', 'malformed']).toContain(readRunLink(text).kind);
      }),
      { seed: 6 },
    );
  });
});
