/** Shows the picture of a run on the stage of its lab, at the current step. */

import { showRunStep } from '../../../components/run/show-run-step.ts';
import { drawnWords, type StageFigure, stageLabel } from '../run-figure.ts';
import { pictureMarkup } from '../run-markup.ts';
import { putText } from './put-text.ts';
import { bringStage } from './stage-in-view.ts';
import { showAnswer } from './walk-input.ts';

/** Below this width a run of many steps is not drawn across the page. */
const narrow = matchMedia('(max-width: 74rem)');

/**
 * Draws the run if it differs from the one drawn, and shows its current step.
 * @returns what is drawn now
 */
export function showStage(
  root: HTMLElement,
  figure: StageFigure | undefined,
  shown: {
    readonly at: number;
    readonly of: number;
    readonly round: number;
    readonly drawn: string;
    /** Whether the page keeps its scroll position. */
    readonly still: boolean;
    /** The words about a run that left the scenario's own steps. */
    readonly left: string;
  },
): string {
  const { at, of, round, drawn: before, still, left } = shown;
  const stage = root.querySelector<HTMLElement>('.lab-stage');
  if (!stage || !figure) return before;
  const { title, about, steps, picture, loop } = figure;
  // The end of the scenario’s own run answers its question; a reader’s own step does not.
  if (of > 0 && at === of && left === '') showAnswer(root.querySelector('.lab-predict:not([hidden])'));
  const first = steps[0]?.number ?? 0;
  const here = steps[at - first];
  const markup = pictureMarkup({ picture, steps, loop }, stageLabel({ title, about }));
  if (markup !== before) {
    const place = stage.querySelector('[data-picture]');
    if (place && !holds(place, markup)) place.innerHTML = markup;
    stage.querySelector('[data-run-pips]')?.replaceChildren(...steps.map(pipOf));
  }
  stage.classList.toggle('begun', at > 0);
  putText(stage, 'run-title', title);
  putText(stage, 'run-about', about);
  const part = stage.querySelector<HTMLElement>('[data-run-drawn]');
  if (part) part.textContent = drawnWords(steps, of);
  if (part) part.hidden = part.textContent === '';
  const sentence = stage.querySelector('[data-run-sentence]');
  if (sentence && here) {
    const harm = document.createElement('strong');
    harm.textContent = here.harm ?? '';
    sentence.replaceChildren(...(here.harm ? [harm, ' '] : []), here.say);
  }
  const code = here?.code ? ` · ${here.code}` : '';
  const place = at === 0 ? 'At the start' : `Step ${at} of ${of}${round > 1 ? `, round ${round}` : ''}`;
  putText(stage, 'run-where', of === 0 ? 'Nothing has happened yet' : `${place}${code}`);
  showLeft(root, left);
  showRunStep(stage, {
    step: at - first,
    last: steps.length - 1,
    bad: here?.tone === 'bad',
    again: round > 1,
  });
  // A long run is drawn down the page, under controls that stay visible.
  const isLong = stage.querySelector(narrow.matches ? '.run-turned' : '.run-turned:not(.run-long)') !== null;
  stage.classList.toggle('long', isLong);
  if (at > 0 && !still) {
    bringStage(root);
    if (isLong || matchMedia('(max-width: 46rem)').matches)
      stage.querySelector('.run-cursor')?.scrollIntoView({ block: 'nearest' });
  }
  return markup;
}

/** Shows how the run left the scenario, beside the step and at the actions, with a way back. */
function showLeft(root: HTMLElement, words: string): void {
  for (const line of root.querySelectorAll<HTMLElement>('[data-left]')) line.hidden = words === '';
  putText(root, 'run-left', words);
}

/** The announcement of a run that begins: its name and its first state. */
export function startSaid(root: HTMLElement): string {
  return `${root.querySelector('.lab-stage [data-run-title]')?.textContent ?? ''}. ${stepSaid(root)}`;
}

/** The announcement of the current step, in the words beside the buttons, for screen readers. */
export function stepSaid(root: HTMLElement): string {
  const [where = '', sentence = '', left = ''] = ['where', 'sentence', 'left'].map(
    (part) => root.querySelector(`.lab-stage [data-run-${part}]`)?.textContent ?? '',
  );
  return `${where.replace(' · ', ', ')}. ${sentence} ${left}`.trim();
}

/** Whether it is already drawn, for example by the build: drawing it again would cause a new layout. */
function holds(place: Element, markup: string): boolean {
  const drawn = document.createElement('template');
  drawn.innerHTML = markup;
  return drawn.innerHTML === place.innerHTML;
}

function pipOf({ number, tone }: StageFigure['steps'][number], at: number): HTMLElement {
  const pip = document.createElement('button');
  pip.type = 'button';
  pip.tabIndex = -1;
  pip.dataset['goto'] = String(number);
  pip.dataset['pip'] = String(at);
  pip.title = number === 0 ? 'Start' : `Step ${number}`;
  if (tone === 'bad') pip.className = 'bad';
  return pip;
}
