/**
 * Defines the Content-Security-Policy of the site, as a header and as a meta element for hosts that send none: nothing
 * inline, nothing from other origins, and no string becomes script or markup.
 */

export type PolicyKind = 'page' | 'lab' | 'frame';

/** @param path below the base, e.g. `labs/cost/` */
export function policyKindOf(path: string): PolicyKind {
  if (/^labs\/run-frame(?:\/|\.js|$)/.test(path)) return 'frame';
  return /^labs\/[^/]+/.test(path) ? 'lab' : 'page';
}

/** The part that a meta element can contain; `frame-ancestors` and `sandbox` work only in a header. */
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
  // The labs write markup that they generate and start a worker; one file defines the trusted-types policy for it.
  lab: [...own, 'trusted-types default'],
  // Examples that a reader edits: they run scripts passed to them, without any connection.
  frame: ["default-src 'none'", "script-src 'self' blob:", 'worker-src blob:', "base-uri 'none'"],
};

const headerOnly: Readonly<Record<PolicyKind, readonly string[]>> = {
  page: ["frame-ancestors 'none'"],
  lab: ["frame-ancestors 'none'"],
  frame: ["frame-ancestors 'self'", 'sandbox allow-scripts'],
};
