/** Starts the conversion race. */

import { MachineLab } from '../../machine/page/machine-lab.ts';
import { whenNear } from '../../shared/page/when-near.ts';
import { raceDefinition } from '../race-definition.ts';
import { raceWords } from '../race-words.ts';

class RaceLab extends MachineLab {
  protected readonly definition = raceDefinition;
  protected readonly words = raceWords;
}

customElements.define('loremark-race', RaceLab);

// The panels are below the fold and load when near; a panel that a link asks for loads at once.
const lab = document.querySelector<HTMLElement>('loremark-race');
const guards = () => import('./guard-panel.ts');
if ((lab?.dataset['without'] ?? '') === '') whenNear(document.querySelector('loremark-guards'), guards);
else void guards();
whenNear(document.querySelector('loremark-beside'), () => import('./beside.ts'));
