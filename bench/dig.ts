/**
 * How many of the sentences that `dig` suggests `verify` attributes to their speaker, in the mail at ARCHIVE; and how
 * many findings of a careful reader `dig` suggests too, by a fact sheet (FACTS, a folder with thread.json). Says so
 * and measures nothing if either is missing.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownSentences } from '../src/evidence/match/sentences.ts';
import { suggestCandidates } from '../src/evidence/suggest.ts';
import { ownMessage } from '../src/mail/attribution/own-message.ts';
import { buildArchive } from '../src/mail/read/archive.ts';
import { readArchives } from '../src/mail/read/read-archives.ts';
import { senderName } from '../src/mail/read/sender-name.ts';
import { provable } from './mail/provable.ts';

interface Fact {
  readonly person: string;
  readonly message_id: string;
  readonly lines: readonly number[];
}

interface Place {
  readonly message: string;
  readonly lines: readonly [number, number];
}

export async function run(): Promise<void> {
  const { FACTS: facts, ARCHIVE: archive } = process.env;
  if (!archive) {
    process.stdout.write('dig: not measured (set ARCHIVE to the mail)\n');
    return;
  }
  const mail = buildArchive(readArchives([archive]).copies);
  const { suggested, verified, strangers, refused } = await provable(mail);
  process.stdout.write(
    `dig: ${verified} of ${suggested} sentences verified as their speaker's (${((100 * verified) / suggested).toFixed(1)} %), ` +
      `${strangers} as somebody else's\n${refused.map((reason) => `  refused: ${reason}\n`).join('')}`,
  );
  if (!facts) {
    process.stdout.write('recall: not measured (set FACTS to a folder with thread.json)\n');
    return;
  }
  const { claims } = JSON.parse(readFileSync(join(facts, 'thread.json'), 'utf8')) as {
    readonly claims: readonly Fact[];
  };
  const suggestions: Place[] = [];
  const sentences: Place[] = [];
  const senders = new Map<string, string | undefined>();
  for (const message of mail.ids) {
    const [copy] = await mail.messages(message);
    if (!copy) continue;
    senders.set(message, senderName(copy));
    const owned = ownMessage(copy, mail.senders);
    suggestions.push(...suggestCandidates(owned).map(({ lines }) => ({ message, lines })));
    sentences.push(...ownSentences(owned).map(({ lines }) => ({ message, lines })));
  }
  const own = claims.filter(({ person, message_id: id }) => person.startsWith(senders.get(id) ?? '?'));
  report('dig', own, suggestions);
  report('every own sentence', own, sentences);
}

function report(name: string, claims: readonly Fact[], places: readonly Place[]): void {
  const hit = (fact: Fact, place: Place) => {
    const [first = 0, last = first] = fact.lines;
    return place.message === fact.message_id && place.lines[0] <= last && place.lines[1] >= first;
  };
  const found = claims.filter((claim) => places.some((place) => hit(claim, place)));
  const touching = places.filter((place) => claims.some((claim) => hit(claim, place)));
  const recall = ((100 * found.length) / claims.length).toFixed(1);
  const ratio = (places.length / found.length).toFixed(2);
  process.stdout.write(
    `${name}: ${found.length} of ${claims.length} claims found (${recall} %), ${places.length} suggestions, ` +
      `${ratio} for each claim found; ${touching.length} suggestions touch a claim\n`,
  );
}
