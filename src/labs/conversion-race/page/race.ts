/** The conversion race comes alive. */

import { MachineLab } from '../../machine/page/machine-lab.ts';
import { raceKit } from '../race-kit.ts';
import { raceWords } from '../race-words.ts';

class RaceLab extends MachineLab {
  protected readonly kit = raceKit;
  protected readonly words = raceWords;
}

customElements.define('loremark-race', RaceLab);

// The panel is below the fold; it comes when the lab stands.
void import('./guard-panel.ts');
