/** Every citation form, letter by letter: exactly what people paste into mail. */

import { expect, test } from 'vitest';
import { loadSample, sampleFiles } from '../../test/sample-record.ts';
import { type CitedClaim, citedClaim } from './cited-claim.ts';
import { citationFormats } from './formats.ts';

const outcome = 'claims/outcomes/zeroing-merged.mdx';
const moreSources = `  - { kind: message, id: p1@mail.example, title: 'Pull: <zeroing>', author: Li_Xiao, date: 2026-04, url: https://mirror.example/p1 }
  - { kind: document, id: notes, title: Notes, seenIn: 'the *minutes*' }
  - { kind: document, id: more, title: More, date: '2026', url: https://docs.example/more }
---
It is`;
const { graph } = loadSample({ [outcome]: sampleFiles[outcome]?.replace('---\nIt is', moreSources) });

function cite(id: string): CitedClaim {
  const claim = graph.claims.get(id);
  if (!claim) throw new Error(`no claim ${id}`);
  return citedClaim(graph, claim, {
    site: 'https://loremark.example',
    base: '/',
    hash: '7f3a9c1e2b4d',
    published: '2026-11-22',
    results: claim.evidence.map((_, at) => (at === 0 ? 'verified' : 'second-hand')),
  });
}

const expected: readonly (readonly [claim: string, form: string, label: string, text: string])[] = [
  [
    'zero-lazily',
    'mail',
    'Mail',
    `Ada Byron, 18 Jun 2024 [1]:

 : zero each page when it is first touched

Refined by the speaker on 20 Jun 2024 [2]:

 : unless the guest asks

Loremark's summary [3]: Ada: Zero pages on first touch, not at boot.

[1] https://lore.kernel.org/all/m1@mail.example/
[2] https://lore.kernel.org/all/m3@mail.example/
[3] https://loremark.example/c/zero-lazily/7f3a9c1e2b4d/
`,
  ],
  ['zero-lazily', 'context', 'With context', ``],
  [
    'zero-lazily',
    'line',
    'One line',
    `Ada Byron, 18 Jun 2024: "zero each page when it is first touched" [refined later] https://loremark.example/h/7f3a9c1e2b4d/`,
  ],
  [
    'zero-lazily',
    'markdown',
    'Markdown',
    `[Ada Byron, 18 Jun 2024](https://lore.kernel.org/all/m1@mail.example/):

> zero each page when it is first touched

**Note:** [Refined later by the speaker: Zero lazily unless the guest asks otherwise](https://loremark.example/c/zero-sometimes/)

Loremark claim \`7f3a9c1e2b4d\`: [Ada: Zero pages on first touch, not at boot](https://loremark.example/c/zero-lazily/7f3a9c1e2b4d/)
`,
  ],
  [
    'zero-lazily',
    'link',
    'Link: trailer',
    `Link: https://lore.kernel.org/all/m1@mail.example/ [1] # refined later`,
  ],
  [
    'zero-lazily',
    'bibtex',
    'BibTeX',
    String.raw`@misc{zero-lazily-7f3a9c1e2b4d,
  author = {{Loremark editors}},
  title = {{On Ada Byron, 18 Jun 2024: Zero pages on first touch, not at boot}},
  year = {2026},
  month = nov,
  day = {22},
  howpublished = {Loremark, 7f3a9c1e2b4d},
  url = {https://loremark.example/c/zero-lazily/7f3a9c1e2b4d/},
  note = {Ada Byron, 18 Jun 2024: "zero each page when it is first touched" https://lore.kernel.org/all/m1@mail.example/ \textbar{} Note: Refined later by the speaker: Zero lazily unless the guest asks otherwise: https://loremark.example/c/zero-sometimes/},
}

@misc{mail-m1-mail-example,
  author = {{Ada Byron}},
  title = {{[RFC] zero pages lazily}},
  year = {2024},
  month = jun,
  day = {18},
  howpublished = {Linux kernel mailing lists},
  url = {https://lore.kernel.org/all/m1@mail.example/},
  note = {Message-ID: \textless{}m1@mail.example\textgreater{}},
}
`,
  ],
  [
    'zero-lazily',
    'csl-json',
    'CSL-JSON',
    String.raw`[
  {
    "id": "zero-lazily-7f3a9c1e2b4d",
    "type": "post",
    "title": "On Ada Byron, 18 Jun 2024: Zero pages on first touch, not at boot",
    "author": [
      {
        "literal": "Loremark editors"
      }
    ],
    "issued": {
      "date-parts": [
        [
          2026,
          11,
          22
        ]
      ]
    },
    "container-title": "Loremark",
    "genre": "position",
    "version": "7f3a9c1e2b4d",
    "URL": "https://loremark.example/c/zero-lazily/7f3a9c1e2b4d/",
    "note": "Ada Byron, 18 Jun 2024: \"zero each page when it is first touched\" https://lore.kernel.org/all/m1@mail.example/ | Note: Refined later by the speaker: Zero lazily unless the guest asks otherwise: https://loremark.example/c/zero-sometimes/"
  },
  {
    "id": "mail-m1-mail-example",
    "type": "personal_communication",
    "title": "[RFC] zero pages lazily",
    "author": [
      {
        "literal": "Ada Byron"
      }
    ],
    "issued": {
      "date-parts": [
        [
          2024,
          6,
          18
        ]
      ]
    },
    "container-title": "Linux kernel mailing lists",
    "genre": "mail",
    "number": "Message-ID: <m1@mail.example>",
    "URL": "https://lore.kernel.org/all/m1@mail.example/",
    "note": "Message-ID: <m1@mail.example>"
  }
]
`,
  ],
  [
    'zero-lazily',
    'ris',
    'RIS',
    `TY  - ELEC
ID  - zero-lazily-7f3a9c1e2b4d
AU  - Loremark editors
TI  - On Ada Byron, 18 Jun 2024: Zero pages on first touch, not at boot
T2  - Loremark
PY  - 2026
DA  - 2026/11/22/
ET  - 7f3a9c1e2b4d
UR  - https://loremark.example/c/zero-lazily/7f3a9c1e2b4d/
N1  - Ada Byron, 18 Jun 2024: "zero each page when it is first touched" https://lore.kernel.org/all/m1@mail.example/ | Note: Refined later by the speaker: Zero lazily unless the guest asks otherwise: https://loremark.example/c/zero-sometimes/
ER  - 
TY  - PCOMM
ID  - mail-m1-mail-example
AU  - Ada Byron
TI  - [RFC] zero pages lazily
T2  - Linux kernel mailing lists
PY  - 2024
DA  - 2024/06/18/
M1  - Message-ID: <m1@mail.example>
UR  - https://lore.kernel.org/all/m1@mail.example/
N1  - Message-ID: <m1@mail.example>
ER  - 
`,
  ],
  [
    'not-at-boot',
    'mail',
    'Mail',
    `李小 Łukasz O'Neill & "Sons" {Ltd}, 19 Jun 2024 [1]:

 : "never" zero 漢字 at boot & <fast>

Loremark's summary [2]: 李小: 100% of "<pages>" & $x_1 #2 {a} ~ ^ \\ 漢字
שלום.

[1] https://lore.kernel.org/all/2024%2F06%2541+zero@mail.example/
[2] https://loremark.example/c/not-at-boot/7f3a9c1e2b4d/
`,
  ],
  ['not-at-boot', 'context', 'With context', ``],
  [
    'not-at-boot',
    'line',
    'One line',
    `李小 Łukasz O'Neill & "Sons" {Ltd}, 19 Jun 2024: "'never' zero 漢字 at boot & <fast>" https://loremark.example/h/7f3a9c1e2b4d/`,
  ],
  [
    'not-at-boot',
    'markdown',
    'Markdown',
    `[李小 Łukasz O'Neill \\& "Sons" {Ltd}, 19 Jun 2024](https://lore.kernel.org/all/2024%2F06%2541+zero@mail.example/):

> "never" zero 漢字 at boot \\& \\<fast\\>

Loremark claim \`7f3a9c1e2b4d\`: [李小: 100% of "\\<pages\\>" \\& \\$x\\_1 \\#2 {a} \\~ ^ \\\\ 漢字 שלום](https://loremark.example/c/not-at-boot/7f3a9c1e2b4d/)
`,
  ],
  [
    'not-at-boot',
    'link',
    'Link: trailer',
    `Link: https://lore.kernel.org/all/2024%2F06%2541+zero@mail.example/ [1]`,
  ],
  [
    'not-at-boot',
    'bibtex',
    'BibTeX',
    String.raw`@misc{not-at-boot-7f3a9c1e2b4d,
  author = {{Loremark editors}},
  title = {{On 李小 Łukasz O'Neill \& "Sons" \textbraceleft{}Ltd\textbraceright{}, 19 Jun 2024: 100\% of "\textless{}pages\textgreater{}" \& \$x\_1 \#2 \textbraceleft{}a\textbraceright{} \textasciitilde{} \textasciicircum{} \textbackslash{} 漢字 שלום}},
  year = {2026},
  month = nov,
  day = {22},
  howpublished = {Loremark, 7f3a9c1e2b4d},
  url = {https://loremark.example/c/not-at-boot/7f3a9c1e2b4d/},
  note = {李小 Łukasz O'Neill \& "Sons" \textbraceleft{}Ltd\textbraceright{}, 19 Jun 2024: "'never' zero 漢字 at boot \& \textless{}fast\textgreater{}" https://lore.kernel.org/all/2024\%2F06\%2541+zero@mail.example/},
}

@misc{mail-2024-06-41-zero-mail-example,
  author = {{李小 Łukasz O'Neill \& "Sons" \textbraceleft{}Ltd\textbraceright{}}},
  title = {{Re: [RFC] zero pages lazily}},
  year = {2024},
  month = jun,
  day = {19},
  howpublished = {Linux kernel mailing lists},
  url = {https://lore.kernel.org/all/2024%2F06%2541+zero@mail.example/},
  note = {Message-ID: \textless{}2024/06\%41+zero@mail.example\textgreater{}},
}
`,
  ],
  [
    'not-at-boot',
    'csl-json',
    'CSL-JSON',
    String.raw`[
  {
    "id": "not-at-boot-7f3a9c1e2b4d",
    "type": "post",
    "title": "On 李小 Łukasz O'Neill & \"Sons\" {Ltd}, 19 Jun 2024: 100% of \"<pages>\" & $x_1 #2 {a} ~ ^ \\ 漢字 שלום",
    "author": [
      {
        "literal": "Loremark editors"
      }
    ],
    "issued": {
      "date-parts": [
        [
          2026,
          11,
          22
        ]
      ]
    },
    "container-title": "Loremark",
    "genre": "position",
    "version": "7f3a9c1e2b4d",
    "URL": "https://loremark.example/c/not-at-boot/7f3a9c1e2b4d/",
    "note": "李小 Łukasz O'Neill & \"Sons\" {Ltd}, 19 Jun 2024: \"'never' zero 漢字 at boot & <fast>\" https://lore.kernel.org/all/2024%2F06%2541+zero@mail.example/"
  },
  {
    "id": "mail-2024-06-41-zero-mail-example",
    "type": "personal_communication",
    "title": "Re: [RFC] zero pages lazily",
    "author": [
      {
        "literal": "李小 Łukasz O'Neill & \"Sons\" {Ltd}"
      }
    ],
    "issued": {
      "date-parts": [
        [
          2024,
          6,
          19
        ]
      ]
    },
    "container-title": "Linux kernel mailing lists",
    "genre": "mail",
    "number": "Message-ID: <2024/06%41+zero@mail.example>",
    "URL": "https://lore.kernel.org/all/2024%2F06%2541+zero@mail.example/",
    "note": "Message-ID: <2024/06%41+zero@mail.example>"
  }
]
`,
  ],
  [
    'not-at-boot',
    'ris',
    'RIS',
    String.raw`TY  - ELEC
ID  - not-at-boot-7f3a9c1e2b4d
AU  - Loremark editors
TI  - On 李小 Łukasz O'Neill & "Sons" {Ltd}, 19 Jun 2024: 100% of "<pages>" & $x_1 #2 {a} ~ ^ \ 漢字 שלום
T2  - Loremark
PY  - 2026
DA  - 2026/11/22/
ET  - 7f3a9c1e2b4d
UR  - https://loremark.example/c/not-at-boot/7f3a9c1e2b4d/
N1  - 李小 Łukasz O'Neill & "Sons" {Ltd}, 19 Jun 2024: "'never' zero 漢字 at boot & <fast>" https://lore.kernel.org/all/2024%2F06%2541+zero@mail.example/
ER  - 
TY  - PCOMM
ID  - mail-2024-06-41-zero-mail-example
AU  - 李小 Łukasz O'Neill & "Sons" {Ltd}
TI  - Re: [RFC] zero pages lazily
T2  - Linux kernel mailing lists
PY  - 2024
DA  - 2024/06/19/
M1  - Message-ID: <2024/06%41+zero@mail.example>
UR  - https://lore.kernel.org/all/2024%2F06%2541+zero@mail.example/
N1  - Message-ID: <2024/06%41+zero@mail.example>
ER  - 
`,
  ],
  [
    'zero-sometimes',
    'mail',
    'Mail',
    `Ada Byron, 20 Jun 2024 [1]:

 : unless the guest asks

Loremark's summary [2]: Ada: Zero lazily unless the guest asks
otherwise.

[1] https://lore.kernel.org/all/m3@mail.example/
[2] https://loremark.example/c/zero-sometimes/7f3a9c1e2b4d/
`,
  ],
  [
    'zero-sometimes',
    'context',
    'With context',
    `李小 Łukasz O'Neill & "Sons" {Ltd} (as quoted by Ada Byron, 20 Jun 2024)
[1]:

 : never zero at boot

Ada Byron, 20 Jun 2024 [1]:

 : unless the guest asks

Loremark's summary [2]: Ada: Zero lazily unless the guest asks
otherwise.

[1] https://lore.kernel.org/all/m3@mail.example/
[2] https://loremark.example/c/zero-sometimes/7f3a9c1e2b4d/
`,
  ],
  [
    'zero-sometimes',
    'line',
    'One line',
    `Ada Byron, 20 Jun 2024, on "never zero at boot" (李小 Łukasz O'Neill & "Sons" {Ltd}): "unless the guest asks" https://loremark.example/h/7f3a9c1e2b4d/`,
  ],
  [
    'zero-sometimes',
    'markdown',
    'Markdown',
    `[Ada Byron, 20 Jun 2024](https://lore.kernel.org/all/m3@mail.example/):

> unless the guest asks

Loremark claim \`7f3a9c1e2b4d\`: [Ada: Zero lazily unless the guest asks otherwise](https://loremark.example/c/zero-sometimes/7f3a9c1e2b4d/)
`,
  ],
  ['zero-sometimes', 'link', 'Link: trailer', `Link: https://lore.kernel.org/all/m3@mail.example/ [1]`],
  [
    'zero-sometimes',
    'bibtex',
    'BibTeX',
    String.raw`@misc{zero-sometimes-7f3a9c1e2b4d,
  author = {{Loremark editors}},
  title = {{On Ada Byron, 20 Jun 2024: Zero lazily unless the guest asks otherwise}},
  year = {2026},
  month = nov,
  day = {22},
  howpublished = {Loremark, 7f3a9c1e2b4d},
  url = {https://loremark.example/c/zero-sometimes/7f3a9c1e2b4d/},
  note = {Ada Byron, 20 Jun 2024: "unless the guest asks" https://lore.kernel.org/all/m3@mail.example/ \textbar{} 李小 Łukasz O'Neill \& "Sons" \textbraceleft{}Ltd\textbraceright{} (as quoted by Ada Byron, 20 Jun 2024): "never zero at boot" https://lore.kernel.org/all/m3@mail.example/},
}

@misc{mail-m3-mail-example,
  author = {{Ada Byron}},
  title = {{Re: [RFC] zero pages lazily}},
  year = {2024},
  month = jun,
  day = {20},
  howpublished = {Linux kernel mailing lists},
  url = {https://lore.kernel.org/all/m3@mail.example/},
  note = {Message-ID: \textless{}m3@mail.example\textgreater{}},
}
`,
  ],
  [
    'zero-sometimes',
    'csl-json',
    'CSL-JSON',
    String.raw`[
  {
    "id": "zero-sometimes-7f3a9c1e2b4d",
    "type": "post",
    "title": "On Ada Byron, 20 Jun 2024: Zero lazily unless the guest asks otherwise",
    "author": [
      {
        "literal": "Loremark editors"
      }
    ],
    "issued": {
      "date-parts": [
        [
          2026,
          11,
          22
        ]
      ]
    },
    "container-title": "Loremark",
    "genre": "position",
    "version": "7f3a9c1e2b4d",
    "URL": "https://loremark.example/c/zero-sometimes/7f3a9c1e2b4d/",
    "note": "Ada Byron, 20 Jun 2024: \"unless the guest asks\" https://lore.kernel.org/all/m3@mail.example/ | 李小 Łukasz O'Neill & \"Sons\" {Ltd} (as quoted by Ada Byron, 20 Jun 2024): \"never zero at boot\" https://lore.kernel.org/all/m3@mail.example/"
  },
  {
    "id": "mail-m3-mail-example",
    "type": "personal_communication",
    "title": "Re: [RFC] zero pages lazily",
    "author": [
      {
        "literal": "Ada Byron"
      }
    ],
    "issued": {
      "date-parts": [
        [
          2024,
          6,
          20
        ]
      ]
    },
    "container-title": "Linux kernel mailing lists",
    "genre": "mail",
    "number": "Message-ID: <m3@mail.example>",
    "URL": "https://lore.kernel.org/all/m3@mail.example/",
    "note": "Message-ID: <m3@mail.example>"
  }
]
`,
  ],
  [
    'zero-sometimes',
    'ris',
    'RIS',
    `TY  - ELEC
ID  - zero-sometimes-7f3a9c1e2b4d
AU  - Loremark editors
TI  - On Ada Byron, 20 Jun 2024: Zero lazily unless the guest asks otherwise
T2  - Loremark
PY  - 2026
DA  - 2026/11/22/
ET  - 7f3a9c1e2b4d
UR  - https://loremark.example/c/zero-sometimes/7f3a9c1e2b4d/
N1  - Ada Byron, 20 Jun 2024: "unless the guest asks" https://lore.kernel.org/all/m3@mail.example/ | 李小 Łukasz O'Neill & "Sons" {Ltd} (as quoted by Ada Byron, 20 Jun 2024): "never zero at boot" https://lore.kernel.org/all/m3@mail.example/
ER  - 
TY  - PCOMM
ID  - mail-m3-mail-example
AU  - Ada Byron
TI  - Re: [RFC] zero pages lazily
T2  - Linux kernel mailing lists
PY  - 2024
DA  - 2024/06/20/
M1  - Message-ID: <m3@mail.example>
UR  - https://lore.kernel.org/all/m3@mail.example/
N1  - Message-ID: <m3@mail.example>
ER  - 
`,
  ],
  [
    'zeroing-merged',
    'mail',
    'Mail',
    `Lazy zeroing was merged [1][2][3].
(1 more source is on our page.)

Status as of 22 Nov 2026: Merged for 7.1 in April 2026.

On Loremark: [4]

[1] commit 0123456789ab ("mm: zero pages lazily"), Ada Byron, 17 Apr
    2026
    https://git.example/c/0123456789ab
[2] "Pull: <zeroing>", Li_Xiao, Apr 2026
    https://lore.kernel.org/all/p1@mail.example/
[3] "Notes"
    seen in the *minutes*
[4] https://loremark.example/c/zeroing-merged/7f3a9c1e2b4d/
`,
  ],
  ['zeroing-merged', 'context', 'With context', ``],
  [
    'zeroing-merged',
    'line',
    'One line',
    `Loremark, as of 22 Nov 2026: Lazy zeroing was merged [merged] https://loremark.example/h/7f3a9c1e2b4d/`,
  ],
  [
    'zeroing-merged',
    'markdown',
    'Markdown',
    `- [commit 0123456789ab ("mm: zero pages lazily"), Ada Byron, 17 Apr 2026](https://git.example/c/0123456789ab)

- ["Pull: \\<zeroing\\>", Li\\_Xiao, Apr 2026](https://lore.kernel.org/all/p1@mail.example/)

- "Notes" (seen in the \\*minutes\\*)

**Note:** Status as of 22 Nov 2026: Merged for 7.1 in April 2026.

Loremark claim \`7f3a9c1e2b4d\`: [Lazy zeroing was merged](https://loremark.example/c/zeroing-merged/7f3a9c1e2b4d/)
`,
  ],
  [
    'zeroing-merged',
    'link',
    'Link: trailer',
    `Link: https://lore.kernel.org/all/p1@mail.example/ [2] # merged`,
  ],
  [
    'zeroing-merged',
    'bibtex',
    'BibTeX',
    String.raw`@misc{zeroing-merged-7f3a9c1e2b4d,
  author = {{Loremark editors}},
  title = {{Lazy zeroing was merged}},
  year = {2026},
  month = nov,
  day = {22},
  howpublished = {Loremark, 7f3a9c1e2b4d},
  url = {https://loremark.example/c/zeroing-merged/7f3a9c1e2b4d/},
  note = {commit 0123456789ab ("mm: zero pages lazily"), Ada Byron, 17 Apr 2026 https://git.example/c/0123456789ab \textbar{} "Pull: \textless{}zeroing\textgreater{}", Li\_Xiao, Apr 2026 https://lore.kernel.org/all/p1@mail.example/ \textbar{} "Notes" \textbar{} Note: Status as of 22 Nov 2026: Merged for 7.1 in April 2026.},
}
`,
  ],
  [
    'zeroing-merged',
    'csl-json',
    'CSL-JSON',
    String.raw`[
  {
    "id": "zeroing-merged-7f3a9c1e2b4d",
    "type": "post",
    "title": "Lazy zeroing was merged",
    "author": [
      {
        "literal": "Loremark editors"
      }
    ],
    "issued": {
      "date-parts": [
        [
          2026,
          11,
          22
        ]
      ]
    },
    "container-title": "Loremark",
    "genre": "outcome",
    "version": "7f3a9c1e2b4d",
    "URL": "https://loremark.example/c/zeroing-merged/7f3a9c1e2b4d/",
    "note": "commit 0123456789ab (\"mm: zero pages lazily\"), Ada Byron, 17 Apr 2026 https://git.example/c/0123456789ab | \"Pull: <zeroing>\", Li_Xiao, Apr 2026 https://lore.kernel.org/all/p1@mail.example/ | \"Notes\" | Note: Status as of 22 Nov 2026: Merged for 7.1 in April 2026."
  }
]
`,
  ],
  [
    'zeroing-merged',
    'ris',
    'RIS',
    `TY  - ELEC
ID  - zeroing-merged-7f3a9c1e2b4d
AU  - Loremark editors
TI  - Lazy zeroing was merged
T2  - Loremark
PY  - 2026
DA  - 2026/11/22/
ET  - 7f3a9c1e2b4d
UR  - https://loremark.example/c/zeroing-merged/7f3a9c1e2b4d/
N1  - commit 0123456789ab ("mm: zero pages lazily"), Ada Byron, 17 Apr 2026 https://git.example/c/0123456789ab | "Pull: <zeroing>", Li_Xiao, Apr 2026 https://lore.kernel.org/all/p1@mail.example/ | "Notes" | Note: Status as of 22 Nov 2026: Merged for 7.1 in April 2026.
ER  - 
`,
  ],
];

test.each(expected)('%s as %s', (id, form, label, text) => {
  const format = citationFormats.find((one) => one.id === form);
  expect(format?.label).toBe(label);
  expect(format?.cite(cite(id))).toBe(text);
});

test('each claim above is pinned in every existing form', () => {
  expect(expected.map(([, form]) => form)).toEqual(
    [0, 1, 2, 3].flatMap(() => citationFormats.map(({ id }) => id)),
  );
});
