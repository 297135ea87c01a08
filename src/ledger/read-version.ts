/** A published version read back from its canonical text, so that its page can show it as it was. */

import { canonicalHeader1, type DetailName, detailNames } from './canonical-1.ts';

export interface VersionEvidence {
  readonly message: string;
  readonly lines: readonly [number, number];
  readonly words: string;
  readonly speaker: string | undefined;
  readonly quotes: boolean;
}

export interface VersionSource {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly author: string | undefined;
  readonly date: string | undefined;
  readonly url: string | undefined;
  readonly seenIn: string | undefined;
}

export interface Version {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly speaker: string | undefined;
  readonly state: string | undefined;
  readonly date: string | undefined;
  readonly details: readonly (readonly [name: DetailName, value: string])[];
  /** Plain text, as `plainBody1` gives it. */
  readonly body: string;
  readonly evidence: readonly VersionEvidence[];
  readonly sources: readonly VersionSource[];
}

/** @throws if the text is not one of a known format: the ledger holds only texts that we wrote */
export function readVersion(text: string): Version {
  const lines = text.split('\n');
  if (lines[0] !== canonicalHeader1)
    throw new Error(`not a canonical text: it begins with \`${lines[0] ?? ''}\``);
  const head = new Map<string, string>();
  const body: string[] = [];
  const groups: { readonly name: string; readonly fields: Map<string, string> }[] = [];
  let inBody = false;
  for (const line of lines.slice(1, -1)) {
    const group = /^(evidence|source) \d+:$/.exec(line)?.[1];
    if (group) {
      groups.push({ name: group, fields: new Map() });
      inBody = false;
    } else if (line === 'body:') inBody = true;
    else if (inBody) body.push(line.slice(2));
    else {
      const [, name = '', value = ''] = /^ *([a-z ]+): (.*)$/.exec(line) ?? [];
      (groups.at(-1)?.fields ?? head).set(name, value);
    }
  }
  const fieldsOf = (name: string) =>
    groups.filter((group) => group.name === name).map(({ fields }) => fields);
  return {
    kind: said(head, 'kind'),
    id: said(head, 'id'),
    title: said(head, 'title'),
    speaker: absent(head, 'speaker'),
    state: absent(head, 'state'),
    date: absent(head, 'date'),
    details: detailNames.flatMap((name) => {
      const value = absent(head, name);
      return value === undefined ? [] : [[name, value] as const];
    }),
    body: body.join('\n'),
    evidence: fieldsOf('evidence').map((fields) => {
      const [first, last] = said(fields, 'lines').split('-').map(Number);
      return {
        message: said(fields, 'message'),
        lines: [first ?? 0, last ?? 0],
        words: said(fields, 'words'),
        speaker: absent(fields, 'speaker'),
        quotes: fields.get('quotes') === 'yes',
      };
    }),
    sources: fieldsOf('source').map((fields) => ({
      kind: said(fields, 'kind'),
      id: said(fields, 'id'),
      title: said(fields, 'title'),
      author: absent(fields, 'author'),
      date: absent(fields, 'date'),
      url: absent(fields, 'url'),
      seenIn: absent(fields, 'seen in'),
    })),
  };
}

function said(fields: ReadonlyMap<string, string>, name: string): string {
  return fields.get(name) ?? '';
}

function absent(fields: ReadonlyMap<string, string>, name: string): string | undefined {
  const value = fields.get(name);
  return value === '-' ? undefined : value;
}
