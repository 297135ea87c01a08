/**
 * Accepts only addresses that lead where they seem to lead: `http` or `https`, a host in ASCII letters, no user name
 * before it, and nothing that a browser or a citation program would read differently.
 */

const form = /^https?:\/\/(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::\d{1,5})?(?:[/?#][^\s\\"<>^`{|}]*)?$/i;

export function isWebAddress(text: string): boolean {
  return form.test(text) && URL.canParse(text);
}

/** One mailbox, without further recipients or headers. */
export function isMailAddress(text: string): boolean {
  return /^mailto:[\w.+-]+@(?:[a-z0-9-]+\.)*[a-z0-9-]+$/i.test(text);
}
