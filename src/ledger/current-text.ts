/** The text and the hash by which a claim is cited today: in the form that its ledger has come to. */

import type { Claim, Graph } from '../record/graph/graph.ts';
import { hashOf } from './hash.ts';
import { ledgerOf } from './ledger-problems.ts';
import { claimText, formInForce } from './present-texts.ts';

interface Current {
  readonly text: string;
  readonly hash: string;
}

const known = new WeakMap<Graph, WeakMap<Claim, Current>>();

export function currentText(graph: Graph, claim: Claim): string {
  return current(graph, claim).text;
}

export function currentHash(graph: Graph, claim: Claim): string {
  return current(graph, claim).hash;
}

/** Made once for a claim of a record: every page that cites it asks. */
function current(graph: Graph, claim: Claim): Current {
  const ofGraph = known.get(graph) ?? new WeakMap<Claim, Current>();
  known.set(graph, ofGraph);
  const made = ofGraph.get(claim);
  if (made) return made;
  const text = claimText(graph, claim, formInForce(ledgerOf(graph)));
  const found = { text, hash: hashOf(text) };
  ofGraph.set(claim, found);
  return found;
}
