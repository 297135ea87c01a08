/**
 * Writes the lines that all canonical texts consist of. FROZEN with them: a published hash rests on every character
 * that is written here.
 */

/** One line; an absent or empty value is `-`. */
export function fieldLine(name: string, value: string | undefined): string {
  const line = (value ?? '').replace(/[ \t\n\r\f\v\u00a0\u202f]+/g, ' ').replace(/^ | $/g, '');
  return `${name}: ${line === '' ? '-' : line}`;
}

export type Field = readonly [name: string, value: string | undefined];

/** Numbered groups, each a head such as `relation 1:` and its fields indented by two spaces. */
export function groupLines(name: string, groups: readonly (readonly Field[])[]): readonly string[] {
  return groups.flatMap((fields, index) => [
    `${name} ${index + 1}:`,
    ...fields.map(([key, value]) => `  ${fieldLine(key, value)}`),
  ]);
}

/** `body:` and the lines of the body indented by two spaces; empty lines stay empty. */
export function bodyLines(body: string): readonly string[] {
  return ['body:', ...(body === '' ? [] : body.split('\n').map((line) => (line === '' ? '' : `  ${line}`)))];
}

/** Ids in the order in which they were written. */
export function idList(ids: readonly string[] | undefined): string | undefined {
  return ids && ids.length > 0 ? ids.join(', ') : undefined;
}

/** People by id and name: `ada-byron (Ada Byron), grace-hopper (Grace Hopper)`. */
export function peopleList(
  ids: readonly string[] | undefined,
  nameOf: (id: string) => string | undefined,
): string | undefined {
  return idList(ids?.map((id) => `${id} (${nameOf(id) ?? '-'})`));
}

/** The entries of a map sorted by the code units of their keys, so that moving a line changes no hash. */
export function byKey<Value>(map: Readonly<Record<string, Value>>): readonly (readonly [string, Value])[] {
  return Object.keys(map)
    .sort()
    .map((key) => [key, map[key] as Value] as const);
}
