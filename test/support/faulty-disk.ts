/** A disk on which one step goes wrong, so that a test can end a writer at any of them, or fill the disk under it. */

import { writeFileSync } from 'node:fs';
import { type Disk, disk as realDisk } from '../../tools/write/disk.ts';

export interface Faults {
  /** Number of the step, from 1, at which the fault comes. */
  readonly at: number;
  /** `killed`: no step is done any more; else the step fails with this code and later ones are done. */
  readonly how: 'killed' | 'ENOSPC' | 'EROFS';
  /** The step that fails has written a part of its file. */
  readonly half?: boolean;
  /** Later steps fail too, as on a disk that can only be read from now on. */
  readonly lasting?: boolean;
}

/** A disk with one fault. What its process leaves belongs to a process that is gone. */
export function faulty({ at, how, half = false, lasting = false }: Faults): {
  readonly disk: Disk;
  readonly steps: () => number;
} {
  let count = 0;
  const step = (file: string | undefined, text: string | undefined) => {
    count++;
    if (count === at && half && file !== undefined && text !== undefined)
      writeFileSync(file, text.slice(0, text.length / 2));
    if (how === 'killed' || lasting ? count >= at : count === at)
      throw Object.assign(new Error(how === 'killed' ? 'the process was killed' : `${how}: no`), {
        code: how,
      });
  };
  const disk: Disk = {
    create: (file, text) => {
      step(file, text);
      realDisk.create(file, text);
    },
    write: (file, text) => {
      step(file, text);
      realDisk.write(file, text);
    },
    read: (file) => {
      step(undefined, undefined);
      return realDisk.read(file);
    },
    copy: (from, to) => {
      step(to, 'half a copy');
      realDisk.copy(from, to);
    },
    rename: (from, to) => {
      step(undefined, undefined);
      realDisk.rename(from, to);
    },
    remove: (path) => {
      step(undefined, undefined);
      realDisk.remove(path);
    },
    makeFolder: (path) => {
      step(undefined, undefined);
      return realDisk.makeFolder(path);
    },
    identity: (folder) => {
      step(undefined, undefined);
      return realDisk.identity(folder);
    },
    self: () => '999999999 1',
    runs: realDisk.runs,
  };
  return { disk, steps: () => count };
}
