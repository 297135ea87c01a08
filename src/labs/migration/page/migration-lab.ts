/** The migration lab comes alive. */

import { MachineLab } from '../../machine/page/machine-lab.ts';
import { migrationKit } from '../migration-kit.ts';

class MigrationLab extends MachineLab {
  protected readonly kit = migrationKit;
}

customElements.define('loremark-migration', MigrationLab);
