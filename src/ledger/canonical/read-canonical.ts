/** Parses any canonical text into a head of fields, a body, and numbered groups of fields. */

export interface Fields {
  /** The value as written; empty if the field is missing. */
  readonly text: (name: string) => string;
  /** Undefined if it is absent (`-`) or missing. */
  readonly value: (name: string) => string | undefined;
  /** The ids of a list; empty if it is absent. */
  readonly list: (name: string) => readonly string[];
}

export interface Canonical {
  /** The name of the format. */
  readonly header: string;
  readonly head: Fields;
  /** The body without the two spaces before each line. */
  readonly body: string;
  readonly groups: (name: string) => readonly Fields[];
}

export function readCanonical(text: string): Canonical {
  const [header = '', ...lines] = text.split('\n');
  const head = new Map<string, string>();
  const groups: { readonly name: string; readonly fields: Map<string, string> }[] = [];
  const body: string[] = [];
  let inBody = false;
  for (const line of lines.slice(0, -1)) {
    const group = /^([a-z]+) \d+:$/.exec(line)?.[1];
    if (group) {
      groups.push({ name: group, fields: new Map() });
      inBody = false;
    } else if (line === 'body:') inBody = true;
    else if (inBody) body.push(line.slice(2));
    else {
      const [, name = '', value = ''] = /^ *([a-z ]+): (.*)/.exec(line) ?? [];
      (groups.at(-1)?.fields ?? head).set(name, value);
    }
  }
  return {
    header,
    head: fieldsOf(head),
    body: body.join('\n'),
    groups: (name) => groups.filter((group) => group.name === name).map(({ fields }) => fieldsOf(fields)),
  };
}

function fieldsOf(fields: ReadonlyMap<string, string>): Fields {
  const value = (name: string) => {
    const found = fields.get(name);
    return found === '-' ? undefined : found;
  };
  return {
    text: (name) => fields.get(name) ?? '',
    value,
    list: (name) => value(name)?.split(', ') ?? [],
  };
}
