/**
 * An address that leads where a reader sees that it leads: `http` or `https`, a host in plain letters, no user name before it,
 * and nothing that a browser, or a program that takes a citation, would read in another way.
 */

const form = /^https?:\/\/(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::\d{1,5})?(?:[/?#][^\s\\"<>^`{|}]*)?$/i;

export function isWebAddress(text: string): boolean {
  return form.test(text) && URL.canParse(text);
}

/** One mailbox, and nothing that would add to the mail. */
export function isMailAddress(text: string): boolean {
  return /^mailto:[\w.+-]+@(?:[a-z0-9-]+\.)*[a-z0-9-]+$/i.test(text);
}
