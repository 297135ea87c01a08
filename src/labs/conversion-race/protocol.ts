/**
 * What defines a page-conversion protocol: its converter's rules, when a host fault
 * may pass, and which parts of the context it changes.
 */

import type { Condition } from '../../explorer/condition.ts';
import type { ModelRule } from '../machine/rule.ts';
import type { ModelContext } from './model-context.ts';

export const protocolNames = ['naive', 'check', 'gmem', 'excl', 'two'] as const;

export type ProtocolName = (typeof protocolNames)[number];

export interface Protocol {
  readonly name: ProtocolName;
  readonly title: string;
  /** One memory for shared and private pages (conversion in place), or a store for each. */
  readonly stores: 'one' | 'two';
  /** FOLL_PIN is refused on a folio that is exclusively pinned. */
  readonly exclusivePin: boolean;
  /** UNMAP's default: whether the protocol unmaps. */
  readonly unmapsByDefault: boolean;
  /** Message-IDs of the mails, or names of the documents, that describe what is modelled. */
  readonly sources: readonly string[];
  /** Program counters of the converter besides IDLE, each with the page it works on. */
  readonly counters: (context: ModelContext) => readonly string[];
  /** gate(p): when a host page fault on p may pass. All parts must hold. */
  readonly gate: (context: ModelContext, p: number) => readonly Condition[];
  /** The converter's rules, in the order of its table. */
  readonly converter: (context: ModelContext) => readonly ModelRule[];
}
