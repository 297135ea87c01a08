/** Addresses of the site's pages (docs/contract.md, Addresses), with the base path that the site is served under. */

import type { Target } from '../record/graph/links.ts';
import { addressIn } from '../record/graph/site-paths.ts';
import { pathSegment } from '../text/path-segment.ts';
import { record } from './record.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** @param path an absolute path of the site, such as `/matrix/` */
export function href(path: string): string {
  return `${base}${path}`;
}

export const claimHref = (id: string) => href(`/c/${id}/`);
export const personHref = (id: string) => href(`/positions/${id}/`);
/** All words of a person beside our sentences, if they are more than fit below the essay. */
export const wordsHref = (id: string) => href(`/positions/${id}/words/`);
export const topicHref = (id: string) => href(`/topics/${id}/`);
export const threadHref = (id: string) => href(`/threads/${id}/`);
export const messageHref = (id: string) => href(`/m/${pathSegment(id)}/`);

/** Where an author's link target leads. */
export function targetHref(target: Target): string {
  switch (target.kind) {
    case 'claim':
      return claimHref(target.id);
    case 'person':
      return personHref(target.id);
    case 'topic':
      return topicHref(target.id);
    case 'message':
      return messageHref(target.id);
    case 'essay':
    case 'brief':
      return href(addressIn(record(), target.kind, target.id));
    case 'lab': {
      const [lab = '', scenario = ''] = target.id.split('/');
      return href(`/labs/${lab}/#s=${encodeURIComponent(scenario)}`);
    }
    case 'source':
      return `#source-${target.id}`;
    case 'diagram':
      return `#diagram-${target.id}`;
    case 'page':
      return `${target.path === '' ? '' : href(target.path)}${target.fragment ? `#${target.fragment}` : ''}`;
    default:
      return target.url;
  }
}
