/**
 * What differs between a version that somebody cited and the present one, the most material first. Why it was changed is
 * another question, which the ledger answers.
 */

import { stanceLabels } from '../../cite/labels.ts';
import type { DetailName } from '../../ledger/canonical/canonical-1.ts';
import { readVersion, type Version } from '../../ledger/canonical/read-version.ts';
import { changedParts, comparableTexts } from '../../ledger/versions-differ.ts';
import { type Stance, stances } from '../../record/schema/kinds.ts';
import { showDay } from '../../text/show-date.ts';
import { versionSections } from './version-sections.ts';

/** Both as a reader sees them; undefined if there is none. */
export interface Change {
  readonly what: string;
  /** In the version that was cited. */
  readonly cited: string | undefined;
  readonly today: string | undefined;
}

export interface WhatChanged {
  readonly changes: readonly Change[];
  /** Quotations that only the older version has, and those that only the present one has. */
  readonly dropped: readonly string[];
  readonly added: readonly string[];
  /** What else differs: `our text`, `the sources`. */
  readonly rest: readonly string[];
}

/** What the two texts do not say: their states and speakers as a reader sees them, and what a stance is on. */
export interface Shown {
  readonly states: readonly [cited: string | undefined, today: string | undefined];
  readonly speakers: readonly [cited: string | undefined, today: string | undefined];
  readonly rowOf: (topic: string) => string;
}

/** @param texts the canonical texts of the older version and of the present one */
export function whatChanged(texts: readonly [string, string], shown: Shown): WhatChanged {
  const parts = new Set(changedParts(...texts));
  const [old, now] = [readVersion(texts[0]), readVersion(texts[1])];
  const [dropped, added] = [quotedOnlyIn(old, now), quotedOnlyIn(now, old)];
  const changes = [
    { what: 'state', cited: shown.states[0], today: shown.states[1] },
    { what: 'title', cited: old.title, today: now.title },
    ...(parts.has('stances') ? stanceChanges(old, now, shown.rowOf) : []),
    { what: 'speaker', cited: shown.speakers[0], today: shown.speakers[1] },
    { what: 'kind', cited: old.kind, today: now.kind },
    ...(parts.has('details') ? detailChanges(old, now) : []),
  ].filter(({ cited, today }) => cited !== today);
  const rest = [
    ...(parts.has('body') ? bodyParts(...comparableTexts(...texts)) : []),
    ...(parts.has('evidence') && dropped.length + added.length === 0 ? ['where the words stand'] : []),
    ...longDetails.flatMap(([name, what]) => (detailOf(old, name) === detailOf(now, name) ? [] : [what])),
    ...restNames.flatMap(([part, name]) => (parts.has(part) ? [name] : [])),
  ];
  return { changes, dropped, added, rest };
}

/** Parts of which the page does not say what they were: the comparison below it does. */
const restNames = [
  ['date', 'its date'],
  ['asked of', 'whom it asked'],
  ['short', 'its short name'],
  ['relations', 'how it relates to other claims'],
  ['none', 'where it takes no stance'],
  ['verdicts', 'what the design is said to meet'],
  ['topics', 'its topics'],
  ['sources', 'its sources'],
] as const;

/** Whole sentences, and the id of a claim, which says little to a reader. */
const longDetails = [
  ['status', 'what was found'],
  ['taken for', 'what it was taken for'],
  ['corrects', 'what it corrects'],
] as const satisfies readonly (readonly [DetailName, string])[];

/** Details that fit on a line. */
const detailLabels = [
  ['release', 'release'],
  ['confidence', 'how sure'],
  ['as of', 'looked up'],
] as const satisfies readonly (readonly [DetailName, string])[];

function quotedOnlyIn(one: Version, other: Version): readonly string[] {
  const known = new Set(other.evidence.map(({ message, words }) => `${message} ${words}`));
  return one.evidence.flatMap(({ message, words }) => (known.has(`${message} ${words}`) ? [] : [words]));
}

function stanceChanges(old: Version, now: Version, rowOf: Shown['rowOf']): readonly Change[] {
  const label = ({ stances: all }: Version, topic: string) => {
    const found = all.find(({ on }) => on === topic)?.stance;
    return isStance(found) ? stanceLabels[found] : found;
  };
  const topics = new Set([...old.stances, ...now.stances].map(({ on }) => on));
  return [...topics].map((topic) => ({
    what: `stance on “${rowOf(topic)}”`,
    cited: label(old, topic),
    today: label(now, topic),
  }));
}

function isStance(text: string | undefined): text is Stance {
  return stances.some((stance) => stance === text);
}

function detailChanges(old: Version, now: Version): readonly Change[] {
  const shown = (version: Version, name: DetailName) => {
    const value = detailOf(version, name);
    return name === 'as of' && value !== undefined ? showDay(value) : value;
  };
  return detailLabels.map(([name, what]) => ({ what, cited: shown(old, name), today: shown(now, name) }));
}

function detailOf({ details }: Version, name: DetailName): string | undefined {
  return details.find(([of]) => of === name)?.[1];
}

/** A reader who cited it needs to know whether the change is in what it must not be read as. */
function bodyParts(before: string, after: string): readonly string[] {
  const [old, now] = [before, after].map((text) => versionSections(readVersion(text).body));
  const textOf = (sections: typeof old, isLimit: boolean) =>
    (sections ?? [])
      .filter(({ title }) => (title === 'Not to be read as') === isLimit)
      .flatMap((one) => one.paragraphs)
      .join('\n');
  const differs = (isLimit: boolean) => textOf(old, isLimit) !== textOf(now, isLimit);
  const names = [
    ...(differs(true) ? ['what it is not to be read as'] : []),
    ...(differs(false) ? ['our text'] : []),
  ];
  // The words may be the same and only their links differ.
  return names.length > 0 ? names : ['the links in our text'];
}
