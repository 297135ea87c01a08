/** The conversion race comes alive. */

import { MachineLab } from '../../machine/page/machine-lab.ts';
import { raceKit } from '../race-kit.ts';

class RaceLab extends MachineLab {
  protected readonly kit = raceKit;
}

customElements.define('loremark-race', RaceLab);
