/**
 * The debate that a page is about. The first one's pages stand at `/` and `/positions/`, every debate's at `/d/DEBATE/` and
 * below; so a cited `/d/DEBATE/` goes on working when debates are added or put in another order.
 */

import type { Claim, Debate } from '../record/graph/graph.ts';
import { membership } from '../record/graph/membership.ts';
import { record } from './record.ts';

export interface Scope {
  /** `undefined` where the record has no file of a debate: it is one debate then. */
  readonly debate: Debate | undefined;
  /** That debate as a list, for what takes several. */
  readonly own: readonly Debate[];
  /** Where links lead: the path of one of its pages, given as it is for the first debate, such as `/positions/`. */
  readonly at: (path: string) => string;
  readonly holds: (claim: Claim) => boolean;
  /** The other debates, in their order. */
  readonly others: readonly Scope[];
}

/** For pages that stand at `/` and below `/d/DEBATE/`: the parameter `debate` of each. */
export function scopePaths(): { readonly params: { readonly debate: string | undefined } }[] {
  return [undefined, ...[...record().debates.keys()].map((id) => `d/${id}`)].map((debate) => ({
    params: { debate },
  }));
}

export interface ShownScope extends Scope {
  /** The path of this very page, which for the first debate may be the longer of two. */
  readonly here: (path: string) => string;
}

/** @param param `d/DEBATE`, or undefined at `/` */
export function shownScope(param: string | undefined): ShownScope {
  const scope = scopeOf(param?.replace(/^d\//, ''));
  return { ...scope, here: (path) => (param === undefined ? path : `/${param}${path}`) };
}

/** @param id of a debate; the first where none is given */
export function scopeOf(id?: string): Scope {
  const [first] = record().debates.keys();
  return oneScope(id ?? first, first, true);
}

function oneScope(id: string | undefined, first: string | undefined, withOthers: boolean): Scope {
  const { debates } = record();
  const { ofClaim } = membership(record());
  const debate = id === undefined ? undefined : debates.get(id);
  return {
    debate,
    own: debate ? [debate] : [],
    at: (path) => (id === first ? path : `/d/${id}${path}`),
    holds: (claim) => id === undefined || ofClaim(claim.id).includes(id),
    others: withOthers
      ? [...debates.keys()].filter((other) => other !== id).map((other) => oneScope(other, first, false))
      : [],
  };
}

/** The debate under which an entry of several is shown: the first of its own. */
export const scopeOfClaim = ({ id }: Pick<Claim, 'id'>) => scopeOf(membership(record()).ofClaim(id)[0]);
export const scopeOfThread = (id: string) => scopeOf(membership(record()).ofThread(id)[0]);
export const scopeOfTopic = (id: string) => scopeOf(membership(record()).ofTopic(id)[0]);
export const scopeOfPerson = (id: string) => scopeOf(membership(record()).ofPerson(id)[0]);
export const scopeOfBrief = (id: string) => scopeOf(membership(record()).ofBrief(id)[0]);
export const scopeOfEssay = (id: string) => scopeOf(membership(record()).ofEssay(id)[0]);
export const scopeOfLab = (id: string) => scopeOf(membership(record()).ofLab(id)[0]);
