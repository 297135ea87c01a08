/** Whether a title names its speaker itself, as its first word: before such a title the name is not said once more. */
export function beginsWithName(title: string, name: string): boolean {
  return title.startsWith(name) && !/^[\p{L}\p{N}]/u.test(title.slice(name.length));
}
