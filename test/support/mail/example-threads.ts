/**
 * Random invented threads in which each line says who wrote it, damaged as real mail is: for fuzzing, where the
 * originals are in the archive. A seed gives the same threads again.
 */

import type { EvidenceEntry } from '../../../src/evidence/evidence-entry.ts';
import { createMatcher } from '../../../src/evidence/match/match-evidence.ts';
import { attributionForms, type Form, markings, type Quoted } from './example-forms.ts';
import { archiveOf, type ExampleMail } from './example-mail.ts';

const people: readonly Quoted[] = ['Ada Boyle', 'Ben Carr', 'Cleo Dunn', 'Dora Eck'].map((name) => ({
  name,
  address: `${first(name)}@mail.example`,
}));
const words =
  'kettle steam spout boils water never slow measured whistles because lid copper handle dry empty'.split(
    ' ',
  );

function first(name: string): string {
  return name.split(' ')[0]?.toLowerCase() ?? '';
}

/** Mulberry32: small, seeded, random enough to choose. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export interface Wrong {
  readonly seed: number;
  readonly what: string;
}

/** One thread: lines attributed to the wrong person, and how many lines were matched and how many were not. */
export async function tryThread(
  seed: number,
): Promise<{ readonly wrong: readonly Wrong[]; readonly proved: number; readonly failed: number }> {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;
  const [ada, ben, cleo] = people as readonly [Quoted, Quoted, Quoted];
  const says = (who: Quoted, count: number) =>
    Array.from({ length: count }, () => {
      const said = Array.from({ length: 5 + random(8) }, () => pick(words)).join(' ');
      return `${first(who.name)} says ${said} ${random(100_000)}${pick(['.', '?', '', ','])}`;
    });
  const forms: readonly Form[] = Object.values(attributionForms);
  const marks = Object.values(markings);
  const bensLines = says(ben, 1 + random(4));
  const cleosLines = says(cleo, 1 + random(4));
  const body = mutilated(
    [
      ...(random(2) === 0 ? says(ada, 1 + random(2)) : []),
      '',
      ...pick(forms)(ben),
      ...bensLines.map(pick(marks)),
      ...(random(2) === 0 ? [''] : []),
      ...says(ada, 1 + random(3)),
      '',
      ...pick(forms)(cleo),
      ...(random(3) === 0 ? [''] : []),
      ...cleosLines.map(pick(marks)),
      '',
      ...says(ada, 1),
    ],
    random,
  );
  const old = (who: Quoted, lines: readonly string[], day: number): ExampleMail => ({
    id: `${first(who.name)}@mail.example`,
    from: `${who.name} <${who.address}>`,
    date: `Mon, ${day} Jun 2024 10:00:00 +0000`,
    body: `${lines.join('\n')}\n`,
  });
  const archive = archiveOf(old(ben, bensLines, 1), old(cleo, cleosLines, 2), {
    ...old(ada, body, 3),
    fields: ['In-Reply-To: <ben@mail.example>'],
    id: 'k1@mail.example',
  });
  const match = createMatcher(archive, (slug) =>
    people.filter(({ name }) => first(name) === slug).map(({ name }) => name),
  );
  const wrong: Wrong[] = [];
  let proved = 0;
  let failed = 0;
  const [message] = await archive.messages('k1@mail.example');
  for (const [index, line] of (message?.lines ?? []).entries()) {
    const [cited, truth] = /([a-z]+) says (?:\S+ ){4}\S+/.exec(line) ?? [];
    if (cited === undefined) continue;
    for (const [speaker, quotes] of people.flatMap(
      ({ name }) =>
        [
          [first(name), false],
          [first(name), true],
        ] as const,
    )) {
      const entry: EvidenceEntry = {
        ...{
          claim: 'c',
          message: 'k1@mail.example',
          lines: [index + 1, index + 1],
          words: cited,
          speaker,
          quotes,
        },
      };
      const { result } = await match(entry);
      if (result === 'failed') failed++;
      else if (speaker === truth && quotes === (speaker !== 'ada')) proved++;
      else
        wrong.push({
          seed,
          what: `line ${index + 1} of ${truth} is ${result} as ${speaker}'s:\n${body.join('\n')}\n`,
        });
    }
  }
  return { wrong, proved, failed };
}

/** Lines lost, doubled, moved, unmarked, joined or broken, as mail programs and people do it. */
function mutilated(lines: readonly string[], random: (below: number) => number): readonly string[] {
  const body = [...lines];
  for (let times = random(4); times > 0; times--) {
    const at = random(body.length);
    const line = body[at] ?? '';
    const change = random(7);
    if (change === 0) body.splice(at, 1);
    else if (change === 1) body.splice(at, 0, '');
    else if (change === 2) body.splice(at, 1, line.replace(/^[>|% ]+/, ''));
    else if (change === 3 && !line.includes('ada says')) body.splice(at, 1, `> ${line}`);
    else if (change === 4 && line.length > 40) {
      const blank = line.indexOf(' ', 30);
      if (blank > 0) body.splice(at, 1, line.slice(0, blank), line.slice(blank + 1));
    } else if (change === 5) body.splice(at, 0, 'On Mon, 3 Jun 2024, Dora Eck wrote:');
    else body.splice(at, 1, line.replace(/:\s*$/, ''));
  }
  return body;
}
