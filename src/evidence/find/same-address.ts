/**
 * One form of the several in which an archive addresses the same message. Only what leads to the same message for certain
 * is made one: the look-up never answers with a neighbour.
 */

type Rewrite = readonly [form: RegExp, same: (...parts: readonly string[]) => string];

/** Of addresses without a scheme, whose host is in small letters. */
const rewrites: readonly Rewrite[] = [
  // A number of MARC's is of one list; what else stands there is how the page is shown.
  [
    /^marc\.(?:info|theaimsgroup\.com)\/\?(.*)$/,
    (query = '') => {
      const values = new URLSearchParams(query);
      const [list, message] = [values.get('l'), values.get('m')];
      return list && message ? `marc.info/?l=${list}&m=${message}` : `marc.info/?${query}`;
    },
  ],
  [
    /^(?:article|permalink|comments|thread)\.gmane\.org\/([^/]+)\/(?:\d+\/focus=)?(\d+)$/,
    (group, number) => `gmane.org/${group}/${number}`,
  ],
  // Mailman 3: alone, or as a place in its thread.
  [
    /^([^/]+)\/(?:archives|hyperkitty)\/list\/([^/]+)\/(?:message\/|thread\/\w{32}\/?(?:\?[^#]*)?#)(\w{32})(?:[/?#].*)?$/,
    (host, list, message) => `${host}/archives/list/${list}/message/${message}`,
  ],
  [
    /^github\.com\/([^/]+\/[^/]+)\/(?:issues|pull)\/(\d+)\/?(?:\?[^#]*)?(#.*)?$/,
    (project = '', number, place = '') => `github.com/${project.toLowerCase()}/issues/${number}${place}`,
  ],
  [
    /^github\.com\/([^/]+\/[^/]+)\/pull\/(\d+)\/(?:files|changes)(?:\/[^#?]*)?#(?:discussion_)?(r\d+)$/,
    (project = '', number, place) =>
      `github.com/${project.toLowerCase()}/issues/${number}#discussion_${place}`,
  ],
  // A numbered page of Pipermail or MHonArc, or a day's of Openwall, holds one message, whatever place on it is named.
  [/^(.*\/(?:msg)?\d{3,}\.html?|lists\.openwall\.(?:net|com)\/.*\/\d+)#.*$/, (page = '') => page],
];

/** @param address without a scheme; its host in small letters */
export function sameAddress(address: string): string {
  const plain = address
    .replaceAll(/%40/g, '@')
    .replace(/(?<=\?)utm_[^#]*/, '')
    .replace(/\?(?=#|$)/, '');
  for (const [form, same] of rewrites) {
    const found = form.exec(plain);
    if (found) return same(...found.slice(1));
  }
  return plain;
}
