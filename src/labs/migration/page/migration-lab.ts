/** The migration lab comes alive. */

import { MachineLab } from '../../machine/page/machine-lab.ts';
import { migrationKit } from '../migration-kit.ts';
import { migrationWords } from '../migration-words.ts';

class MigrationLab extends MachineLab {
  protected readonly kit = migrationKit;
  protected readonly words = migrationWords;
}

customElements.define('loremark-migration', MigrationLab);
