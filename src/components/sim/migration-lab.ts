/** The migration lab comes alive. */

import { migrationKit } from '../../sim/run/migration-kit.ts';
import { MachineLab } from './machine-lab.ts';

class MigrationLab extends MachineLab {
  protected readonly kit = migrationKit;
}

customElements.define('loremark-migration', MigrationLab);
