/** The smallest record that can be published: each further file adds steps to every command that writes. */

export const smallRecord: Readonly<Record<string, string>> = {
  'people/ada-byron.yml': 'name: Ada Byron\nrole: keeps the pages\n',
  'threads/zeroing.yml': `title: Should pages be zeroed lazily?
messages:
  - id: m1@mail.example
    from: ada-byron
    date: 2024-06-20T08:37:03-07:00
    subject: Zeroing
    lines: 4
`,
  'claims/positions/zero-lazily.mdx': `---
title: Pages may be zeroed lazily
speaker: ada-byron
topics: [zeroing]
evidence:
  - message: m1@mail.example
    lines: [2, 2]
    words: zero the pages lazily
---
She would put off zeroing a page until somebody touches it.
`,
  'topics/zeroing.mdx': `---
title: Zeroing
summary: Filling a page with zeros before somebody else may read it.
group: mechanism
---
A page that changes hands must not carry its old contents along, even if it is [zeroed late](claim:zero-lazily).
`,
};

/** A diagram for it with a variable target. */
export function diagramOf(target: string): Readonly<Record<string, string>> {
  return {
    'diagrams/life.mmd': `---\ntitle: Life\ndescription: It lives.\n---\nflowchart TB\n  a --> ${target}\n`,
  };
}
