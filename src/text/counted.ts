/** A number with its noun in the singular or plural: `1 claim`, `2 claims`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
