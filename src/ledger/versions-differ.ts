/**
 * Names the parts in which two canonical texts of one entry differ. Where one is of form 1 and the other of form 2,
 * only what form 1 records is compared, in the words of form 1.
 */

import { canonicalText1, type DetailName } from './canonical/canonical-1.ts';
import { canonicalHeader2 } from './canonical/canonical-2.ts';
import { readText } from './canonical/read-text.ts';
import { readVersion, type Version } from './canonical/read-version.ts';

const inBothForms = [
  'kind',
  'id',
  'title',
  'speaker',
  'state',
  'date',
  'details',
  'body',
  'evidence',
  'sources',
] as const satisfies readonly (keyof Version)[];

/** In the order of the canonical text, each with its name for readers. */
const inForm2 = [
  ['kind', 'kind'],
  ['id', 'id'],
  ['title', 'title'],
  ['speaker', 'speaker'],
  ['name', 'name'],
  ['state', 'state'],
  ['date', 'date'],
  ['details', 'details'],
  ['askedOf', 'asked of'],
  ['short', 'short'],
  ['topics', 'topics'],
  ['source', 'body'],
  ['evidence', 'evidence'],
  ['sources', 'sources'],
  ['relations', 'relations'],
  ['stances', 'stances'],
  ['none', 'none'],
  ['verdicts', 'verdicts'],
] as const satisfies readonly (readonly [keyof Version, string])[];

const isClaim = (text: string) => text.startsWith('loremark-claim ');
const isForm2 = (text: string) => text.startsWith(`${canonicalHeader2}\n`);

/** @returns names of the parts that differ; none between two forms if what both record is the same */
export function changedParts(before: string, after: string): readonly string[] {
  if (!isClaim(before) || !isClaim(after)) return changedFields(before, after);
  if (isForm2(before) && isForm2(after)) {
    const [old, now] = [readVersion(before), readVersion(after)];
    return inForm2.filter(([part]) => differ(old[part], now[part])).map(([, name]) => name);
  }
  const [old, now] = [readVersion(inForm1(before)), readVersion(inForm1(after))];
  return inBothForms.filter((part) => differ(old[part], now[part]));
}

/** The two texts in a common form, so that they can be compared: form 1 if either is of form 1. */
export function comparableTexts(before: string, after: string): readonly [string, string] {
  return isForm2(before) === isForm2(after) ? [before, after] : [inForm1(before), inForm1(after)];
}

/** A claim's version as form 1 would have recorded it. */
export function inForm1(text: string): string {
  if (!isForm2(text)) return text;
  const version = readVersion(text);
  const recorded = new Map(version.details);
  const details = detailsOfKind(version.kind).map((name) => [name, recorded.get(name)] as const);
  return canonicalText1({ ...version, details, body: version.source ?? '' });
}

function detailsOfKind(kind: string): readonly DetailName[] {
  if (kind === 'outcome') return ['status', 'release', 'confidence', 'as of'];
  return kind === 'correction' ? ['corrects', 'taken for'] : [];
}

function changedFields(before: string, after: string): readonly string[] {
  const [old, now] = [readText(before), readText(after)];
  const names = Object.keys(now) as (keyof typeof now)[];
  return names
    .filter((name) => differ(old[name], now[name]))
    .map((name) => (name === 'source' ? 'body' : name));
}

function differ(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}
