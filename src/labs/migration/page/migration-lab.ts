/** Starts the migration lab. */

import { MachineLab } from '../../machine/page/machine-lab.ts';
import { migrationDefinition } from '../migration-definition.ts';
import { migrationWords } from '../migration-words.ts';

class MigrationLab extends MachineLab {
  protected readonly definition = migrationDefinition;
  protected readonly words = migrationWords;
}

customElements.define('loremark-migration', MigrationLab);
