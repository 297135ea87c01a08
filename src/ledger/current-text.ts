/** The text and the hash by which a claim is cited today: in the form that its ledger has come to. */

import type { Claim, Graph } from '../record/graph/graph.ts';
import { hashOf } from './hash.ts';
import { ledgerOf } from './ledger-problems.ts';
import { claimText, formInForce } from './present-texts.ts';

export function currentText(graph: Graph, claim: Claim): string {
  return claimText(graph, claim, formInForce(ledgerOf(graph)));
}

export function currentHash(graph: Graph, claim: Claim): string {
  return hashOf(currentText(graph, claim));
}
