/** A disk on which one step fails, so that a test can kill a writer at any step, or fill its disk. */

import { writeFileSync } from 'node:fs';
import { type Disk, disk as realDisk } from '../../tools/write/disk.ts';

export interface Faults {
  /** Number of the failing step, from 1. */
  readonly at: number;
  /** `killed`: no further step happens; otherwise the step fails with this code and later ones succeed. */
  readonly how: 'killed' | 'ENOSPC' | 'EROFS';
  /** Whether the failing step has written a part of its file. */
  readonly half?: boolean;
  /** Whether later steps fail too, as on a disk that became read-only. */
  readonly lasting?: boolean;
}

/** A disk with one fault. Files that its process leaves belong to a dead process. */
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
