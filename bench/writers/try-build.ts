/**
 * The build as a process, and the Astro that it starts: ended at some steps of each, on a disk that is full or cannot be
 * written from there on, with the build gone and its Astro still at work, and two at once. The folder holds the old site or
 * the new one, whole; only one that was ended between its two moves leaves none, and there the next build puts it back.
 */

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type AskedFault, type Ended, root, runNode, stateOf } from './command-process.ts';
import type { Fault } from './faulty-files.ts';
import { smallRecord } from './small-record.ts';

/** A script's path has these words: the build itself, and its Astro. */
const [build, astro] = ['run.mjs', 'astro.mjs'];

export interface Tried {
  readonly steps: number;
  readonly faults: number;
  readonly astray: readonly string[];
}

interface BuildFault extends Required<Pick<AskedFault, 'process' | 'fault' | 'step'>> {
  readonly what: string;
}

export async function tryBuild(base: string): Promise<Tried> {
  const [content, kept, place] = ['site', 'kept', 'place'].map((name) => join(base, name)) as [
    string,
    string,
    string,
  ];
  for (const [path, text] of Object.entries(smallRecord)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  const out = join(place, 'dist');
  const command = [join(root, 'tools', build), 'build', '--content', content, '--out', out];
  const publish = [join(root, 'tools', build), 'publish', '--archive', join(base, 'zeroing.mbox')];
  mustEnd(runNode([...publish, '--reason', 'the first thread', '--content', content]));
  mustEnd(runNode(command));
  cpSync(out, join(kept, 'dist'), { recursive: true });
  const before = stateOf(kept);
  const topic = join(content, 'people/ada-byron.yml');
  writeFileSync(topic, readFileSync(topic, 'utf8').replace('keeps the pages', 'kept the pages'));
  const stepsOf = (process: string): readonly string[] => {
    const listed = join(base, 'steps.json');
    mustEnd(runNode(command, { folder: place, process, listed }));
    return JSON.parse(readFileSync(listed, 'utf8'));
  };
  const [own, its] = [stepsOf(build), stepsOf(astro)];
  const after = stateOf(place);
  if (before === after) throw new Error('the second build says what the first one said');
  const astray: string[] = [];
  const asked = faultsAt(own, its);
  for (const { what, ...fault } of asked) {
    const wrong = (words: string) => astray.push(`${what}: ${words}`);
    const told = join(base, 'second.json');
    rmSync(place, { recursive: true });
    rmSync(told, { force: true });
    cpSync(kept, place, { recursive: true });
    const ended = runNode(command, { folder: place, ...fault, second: { command, told } });
    const left = stateOf(place);
    if (fault.fault === 'ENOSPC' || (fault.fault === 'killed' && fault.process === astro)) {
      if (ended.status !== 2) wrong(`it ends with ${ended.status}: ${ended.stderr}`);
      if (left !== before) wrong('the old site is not what it was, or something lies beside it');
    } else if (fault.fault === 'second') {
      const second: Ended | undefined = existsSync(told) ? JSON.parse(readFileSync(told, 'utf8')) : undefined;
      if (ended.status !== 0 || second?.status !== 0)
        wrong(`${ended.stderr}${second?.stderr ?? 'no second'}`);
      if (left !== after) wrong('the new site is not whole, or something lies beside it');
    } else {
      const site = existsSync(out) ? siteIn(place) : undefined;
      if (site === undefined && !what.includes('rename')) wrong('no site is left');
      if (site !== undefined && ![siteOf(before), siteOf(after)].includes(site))
        wrong('no whole site is left');
    }
    if (left === after) continue;
    const again = runNode(command);
    if (again.status !== 0 || stateOf(place) !== after)
      wrong(`the next build leaves ${readdirSync(place).join(', ')}, ${again.status}: ${again.stderr}`);
  }
  return { steps: own.length + its.length, faults: asked.length, astray };
}

/** A build takes seconds: it is ended where it begins, in the midst, at each move and at the last step; all else goes wrong in the midst. */
function faultsAt(own: readonly string[], its: readonly string[]): readonly BuildFault[] {
  const at = (name: string) => own.flatMap((one, index) => (one === name ? [index] : []));
  const middle = at('writeFile')[at('writeFile').length >> 1] ?? 0;
  const renames = at('rename');
  const faults = (process: string, steps: readonly string[], chosen: readonly [Fault, readonly number[]][]) =>
    chosen.flatMap(([fault, indices]) =>
      indices.map((index) => ({
        process,
        fault,
        step: index + 1,
        what: `${process}, ${fault} at step ${index + 1} of ${steps.length}, ${steps[index]}`,
      })),
    );
  const itsMiddle = [its.length >> 1];
  return [
    ...faults(build, own, [
      ['killed', [0, middle, ...renames, own.length - 1]],
      ['ENOSPC', [middle]],
      ['EROFS', [middle]],
      ['second', renames.slice(0, 1)],
    ]),
    ...faults(astro, its, [
      ['killed', itsMiddle],
      ['ENOSPC', itsMiddle],
      ['parent killed', itsMiddle],
    ]),
  ];
}

function mustEnd({ status, stderr }: Ended): void {
  if (status !== 0) throw new Error(`a command ended with ${status}: ${stderr}`);
}

const siteIn = (place: string) => siteOf(stateOf(place));

/** Without what lies beside it. */
function siteOf(state: string): string {
  const files: readonly (readonly [string, string])[] = JSON.parse(state);
  return JSON.stringify(files.filter(([path]) => path.startsWith('dist/')));
}
