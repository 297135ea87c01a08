/** The record as a graph: who made which claim, where in the mail, and what answers it. */

import type { Corpus } from '../corpus/corpus.ts';
import type { Entry } from '../corpus/entry.ts';
import type { Archive } from '../schema/archive.ts';
import type { BriefData } from '../schema/brief.ts';
import type { ClaimData } from '../schema/claim.ts';
import type { DebateData } from '../schema/debate.ts';
import type { EssayData } from '../schema/essay.ts';
import type { ReviewData, SourceData } from '../schema/evidence.ts';
import type { ClaimKind, RelationType, Stance } from '../schema/kinds.ts';
import type { LabData } from '../schema/lab.ts';
import type { PersonData } from '../schema/person.ts';
import type { RedirectData } from '../schema/redirect.ts';
import type { MessageData } from '../schema/thread.ts';
import type { TopicData } from '../schema/topic.ts';

export interface Person extends PersonData {
  readonly id: string;
  readonly entry: Entry<PersonData>;
}

export interface Thread {
  readonly id: string;
  readonly title: string;
  readonly summary: string | undefined;
  /** The public archive of its mail. */
  readonly archive: Archive;
  /** In order of the instant. */
  readonly messages: readonly Message[];
}

export interface Message extends MessageData {
  readonly thread: string;
  /** Place in its thread by date, from 1. */
  readonly number: number;
  /** Index in the file, for finding its place. */
  readonly index: number;
}

export interface Evidence {
  readonly message: string;
  readonly lines: readonly [number, number];
  readonly words: string;
  /** The claim's speaker unless the entry names another. */
  readonly speaker: string | undefined;
  readonly quotes: boolean;
  /** Why a hedge beside the words need not be in the title. */
  readonly edge?: string | undefined;
  /** Topics with a row for which the claim's stance is read from these words. */
  readonly carries?: readonly string[] | undefined;
  /** Whether these words are shown alone where there is no room for all. */
  readonly lead?: boolean | undefined;
}

export interface Relation {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly note: string | undefined;
}

export interface Claim {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly title: string;
  readonly speaker: string | undefined;
  /** The sender's date of the first evidence entry, or the latest date among the sources. */
  readonly date: string | undefined;
  readonly state: string | undefined;
  readonly topics: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly sources: readonly SourceData[];
  readonly relations: readonly Relation[];
  readonly stances: Readonly<Record<string, Stance>>;
  /** Rows that it touches without a stance, each with the reason. */
  readonly none: Readonly<Record<string, string>>;
  readonly reviews: readonly ReviewData[];
  readonly simulates: readonly string[];
  readonly data: ClaimData;
  readonly entry: Entry<ClaimData>;
}

export interface Topic extends TopicData {
  readonly id: string;
  readonly entry: Entry<TopicData>;
}

export interface Essay extends EssayData {
  readonly id: string;
  readonly entry: Entry<EssayData>;
}

export interface Brief extends BriefData {
  readonly id: string;
  readonly entry: Entry<BriefData>;
}

export interface Debate extends DebateData {
  readonly id: string;
  readonly entry: Entry<DebateData>;
}

export interface Lab extends LabData {
  readonly id: string;
  readonly entry: Entry<LabData>;
}

interface NameOf {
  (person: string): string;
  (person: string | undefined): string | undefined;
}

export interface Graph {
  readonly corpus: Corpus;
  readonly people: ReadonlyMap<string, Person>;
  /** The name by which a reader knows a person: that of the record, or the id if it has none. */
  readonly nameOf: NameOf;
  readonly threads: ReadonlyMap<string, Thread>;
  readonly messages: ReadonlyMap<string, Message>;
  /** The archive for mail that no thread lists: that of the first debate. */
  readonly archive: Archive;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly essays: ReadonlyMap<string, Essay>;
  readonly briefs: ReadonlyMap<string, Brief>;
  /** In their order; the first is the one at `/`. */
  readonly debates: ReadonlyMap<string, Debate>;
  readonly labs: ReadonlyMap<string, Lab>;
  readonly redirects: readonly RedirectData[];
  /** Every relation, each once, from the claim that stores it. */
  readonly relations: readonly Relation[];
  /**
   * The same relations from their other end: those that point at a claim, in the order of the claims they come from.
   */
  readonly backlinks: ReadonlyMap<string, readonly Relation[]>;
}
