/** The conversion race comes alive. */

import { raceKit } from '../../sim/run/race-kit.ts';
import { MachineLab } from './machine-lab.ts';

class RaceLab extends MachineLab {
  protected readonly kit = raceKit;
}

customElements.define('loremark-race', RaceLab);
