/** The conversion race comes alive. */

import { MachineLab } from '../../machine/page/machine-lab.ts';
import { raceDefinition } from '../race-definition.ts';
import { raceWords } from '../race-words.ts';

class RaceLab extends MachineLab {
  protected readonly definition = raceDefinition;
  protected readonly words = raceWords;
}

customElements.define('loremark-race', RaceLab);

// The panel is below the fold; it comes when the lab stands.
void import('./guard-panel.ts');
