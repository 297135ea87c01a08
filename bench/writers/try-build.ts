/**
 * The build as a process, and the Astro that it starts: killed at some steps of each, with a full or read-only disk
 * from that step on, with the build killed while its Astro is running, and two at once. The folder contains the
 * complete old or new site; only a build that was killed between its two moves leaves none, and the next build
 * restores it.
 */

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Ended, type FaultRequest, root, runNode, stateOf } from './command-process.ts';
import type { Fault } from './faulty-files.ts';
import { smallRecord } from './small-record.ts';

/** Parts of the paths of the two scripts: the build itself, and its Astro. */
const [build, astro] = ['run.mjs', 'astro.mjs'];

export interface Trial {
  readonly steps: number;
  readonly faults: number;
  readonly violations: readonly string[];
}

interface BuildFault extends Required<Pick<FaultRequest, 'process' | 'fault' | 'step'>> {
  readonly what: string;
}

export async function tryBuild(base: string): Promise<Trial> {
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
  requireSuccess(runNode([...publish, '--reason', 'the first thread', '--content', content]));
  requireSuccess(runNode(command));
  cpSync(out, join(kept, 'dist'), { recursive: true });
  const before = stateOf(kept);
  const topic = join(content, 'people/ada-byron.yml');
  writeFileSync(topic, readFileSync(topic, 'utf8').replace('keeps the pages', 'kept the pages'));
  const stepsOf = (process: string): readonly string[] => {
    const stepsFile = join(base, 'steps.json');
    requireSuccess(runNode(command, { folder: place, process, stepsFile }));
    return JSON.parse(readFileSync(stepsFile, 'utf8'));
  };
  const [buildSteps, astroSteps] = [stepsOf(build), stepsOf(astro)];
  const after = stateOf(place);
  if (before === after) throw new Error('both builds wrote the same site');
  const violations: string[] = [];
  const faults = faultsAt(buildSteps, astroSteps);
  for (const { what, ...fault } of faults) {
    const wrong = (message: string) => violations.push(`${what}: ${message}`);
    const resultFile = join(base, 'second.json');
    rmSync(place, { recursive: true });
    rmSync(resultFile, { force: true });
    cpSync(kept, place, { recursive: true });
    const ended = runNode(command, { folder: place, ...fault, second: { command, resultFile } });
    const afterFault = stateOf(place);
    if (fault.fault === 'ENOSPC' || (fault.fault === 'killed' && fault.process === astro)) {
      if (ended.status !== 2) wrong(`it ended with ${ended.status}: ${ended.stderr}`);
      if (afterFault !== before) wrong('the old site was changed, or something is left beside it');
    } else if (fault.fault === 'second') {
      const second: Ended | undefined = existsSync(resultFile)
        ? JSON.parse(readFileSync(resultFile, 'utf8'))
        : undefined;
      if (ended.status !== 0 || second?.status !== 0)
        wrong(`${ended.stderr}${second?.stderr ?? 'no second build'}`);
      if (afterFault !== after) wrong('the new site is incomplete, or something is left beside it');
    } else {
      const site = existsSync(out) ? siteIn(place) : undefined;
      if (site === undefined && !what.includes('rename')) wrong('no site is left');
      if (site !== undefined && ![siteOf(before), siteOf(after)].includes(site))
        wrong('the site that is left is incomplete');
    }
    if (afterFault === after) continue;
    const again = runNode(command);
    if (again.status !== 0 || stateOf(place) !== after)
      wrong(`the next build leaves ${readdirSync(place).join(', ')}, ${again.status}: ${again.stderr}`);
  }
  return { steps: buildSteps.length + astroSteps.length, faults: faults.length, violations };
}

/**
 * A build takes seconds, so it is killed only at its first step, in the middle, at each move and at the last step;
 * other faults occur in the middle.
 */
function faultsAt(buildSteps: readonly string[], astroSteps: readonly string[]): readonly BuildFault[] {
  const at = (name: string) => buildSteps.flatMap((step, index) => (step === name ? [index] : []));
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
  const astroMiddle = [astroSteps.length >> 1];
  return [
    ...faults(build, buildSteps, [
      ['killed', [0, middle, ...renames, buildSteps.length - 1]],
      ['ENOSPC', [middle]],
      ['EROFS', [middle]],
      ['second', renames.slice(0, 1)],
    ]),
    ...faults(astro, astroSteps, [
      ['killed', astroMiddle],
      ['ENOSPC', astroMiddle],
      ['parent killed', astroMiddle],
    ]),
  ];
}

function requireSuccess({ status, stderr }: Ended): void {
  if (status !== 0) throw new Error(`a command ended with ${status}: ${stderr}`);
}

const siteIn = (place: string) => siteOf(stateOf(place));

/** Without files beside it. */
function siteOf(state: string): string {
  const files: readonly (readonly [string, string])[] = JSON.parse(state);
  return JSON.stringify(files.filter(([path]) => path.startsWith('dist/')));
}
