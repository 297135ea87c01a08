/**
 * Rewrites the several addresses that an archive has for the same message to one form. Only addresses that certainly
 * lead to the same message are merged, so that the look-up never answers with a neighbour.
 */

type Rewrite = readonly [form: RegExp, same: (...parts: readonly string[]) => string];

/** For addresses without a scheme, with the host in lower case. */
const rewrites: readonly Rewrite[] = [
  // MARC numbers messages within a list; the other parameters only choose how the page is shown.
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
  // A numbered page of Pipermail, MHonArc or Openwall has one message, so the fragment does not matter.
  [/^(.*\/(?:msg)?\d{3,}\.html?|lists\.openwall\.(?:net|com)\/.*\/\d+)#.*$/, (page = '') => page],
];

/** @param address without a scheme; its host in lower case */
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
