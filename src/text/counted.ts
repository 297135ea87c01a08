/** `1 claim`, `2 claims`: a number with its word, in the one or the other form. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
