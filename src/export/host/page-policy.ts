/**
 * What a page may load and run: the one Content-Security-Policy of the site, as a header and as a meta element for hosts
 * that send none. Nothing inline, nobody else, and no string becomes script or markup.
 */

export type PolicyKind = 'page' | 'lab' | 'frame';

/** @param path below the base, e.g. `labs/cost/` */
export function policyKindOf(path: string): PolicyKind {
  if (/^labs\/run-frame(?:\/|\.js|$)/.test(path)) return 'frame';
  return /^labs\/[^/]+/.test(path) ? 'lab' : 'page';
}

/** What a meta element can say; `frame-ancestors` and `sandbox` work in a header alone. */
export function metaPolicy(kind: PolicyKind): string {
  return directives[kind].join('; ');
}

export function headerPolicy(kind: PolicyKind): string {
  return [...directives[kind], ...headerOnly[kind]].join('; ');
}

const own = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
];

const directives: Readonly<Record<PolicyKind, readonly string[]>> = {
  page: [...own, "trusted-types 'none'"],
  // The labs write markup of their own making and start a worker; the policy that lets them stands in one file.
  lab: [...own, 'trusted-types default'],
  // Examples that a reader edits: scripts they are handed, and no connection at all.
  frame: ["default-src 'none'", "script-src 'self' blob:", 'worker-src blob:', "base-uri 'none'"],
};

const headerOnly: Readonly<Record<PolicyKind, readonly string[]>> = {
  page: ["frame-ancestors 'none'"],
  lab: ["frame-ancestors 'none'"],
  frame: ["frame-ancestors 'self'", 'sandbox allow-scripts'],
};
