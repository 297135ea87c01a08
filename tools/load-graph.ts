/** The record at a path, or the sentence that says why there is none. */

import { statSync } from 'node:fs';
import { loadCorpus } from '../src/record/corpus/corpus.ts';
import { buildGraph, type Graph } from '../src/record/graph/graph.ts';
import { CallError } from './command-line.ts';
import { clearLeftovers } from './write-all.ts';

export function loadGraph(dir: string): Graph {
  refuseMissing(dir);
  clearLeftovers(dir);
  return buildGraph(loadCorpus(dir));
}

/** @throws CallError where there is no such folder */
export function refuseMissing(dir: string): void {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CallError(`there is no content folder \`${dir}\`; name one with \`--content DIR\``);
  }
}
