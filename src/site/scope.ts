/**
 * The debate that a page is about. Pages of the first debate are at `/` and `/positions/`, those of every debate at
 * `/d/DEBATE/` and below, so that a cited `/d/DEBATE/` keeps working when debates are added or reordered.
 */

import type { Claim, Debate } from '../record/graph/graph.ts';
import { membership } from '../record/graph/membership.ts';
import { record } from './record.ts';

export interface Scope {
  /** `undefined` if the record has no file for a debate: then the whole record is one debate. */
  readonly debate: Debate | undefined;
  /** That debate as a list, for functions that take several. */
  readonly own: readonly Debate[];
  /** The path of one of its pages, given as the first debate has it, such as `/positions/`. */
  readonly at: (path: string) => string;
  readonly holds: (claim: Claim) => boolean;
  /** The other debates, in their order. */
  readonly others: readonly Scope[];
}

/** The parameter `debate` of each page that exists at `/` and below `/d/DEBATE/`. */
export function scopePaths(): { readonly params: { readonly debate: string | undefined } }[] {
  return [undefined, ...[...record().debates.keys()].map((id) => `d/${id}`)].map((debate) => ({
    params: { debate },
  }));
}

export interface ShownScope extends Scope {
  /** A path in the form that this page's own address has, which for the first debate may be the longer of two. */
  readonly here: (path: string) => string;
}

/** @param param `d/DEBATE`, or undefined at `/` */
export function shownScope(param: string | undefined): ShownScope {
  const scope = scopeOf(param?.replace(/^d\//, ''));
  return { ...scope, here: (path) => (param === undefined ? path : `/${param}${path}`) };
}

/** @param id of a debate; the first if omitted */
export function scopeOf(id?: string): Scope {
  const [first] = record().debates.keys();
  return scopeAmong(id ?? first, first, true);
}

function scopeAmong(id: string | undefined, first: string | undefined, withOthers: boolean): Scope {
  const { debates } = record();
  const { ofClaim } = membership(record());
  const debate = id === undefined ? undefined : debates.get(id);
  return {
    debate,
    own: debate ? [debate] : [],
    at: (path) => (id === first ? path : `/d/${id}${path}`),
    holds: (claim) => id === undefined || ofClaim(claim.id).includes(id),
    others: withOthers
      ? [...debates.keys()].filter((other) => other !== id).map((other) => scopeAmong(other, first, false))
      : [],
  };
}

/** The debate under which an entry of several debates is shown: its first. */
export const scopeOfClaim = ({ id }: Pick<Claim, 'id'>) => scopeOf(membership(record()).ofClaim(id)[0]);
export const scopeOfThread = (id: string) => scopeOf(membership(record()).ofThread(id)[0]);
export const scopeOfTopic = (id: string) => scopeOf(membership(record()).ofTopic(id)[0]);
export const scopeOfPerson = (id: string) => scopeOf(membership(record()).ofPerson(id)[0]);
export const scopeOfBrief = (id: string) => scopeOf(membership(record()).ofBrief(id)[0]);
export const scopeOfEssay = (id: string) => scopeOf(membership(record()).ofEssay(id)[0]);
export const scopeOfLab = (id: string) => scopeOf(membership(record()).ofLab(id)[0]);
