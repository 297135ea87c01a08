/** Handles clicks and keys on a lab's page, and plays a run until the reader presses something. */

import { Player } from './player.ts';
import { closeFold, listenFold } from './scenario-fold.ts';
import { isSeen, showGuess, stepOfKey } from './walk-input.ts';

/** What the input can do with the run on the page. */
export interface Walk {
  /** False for a lab without steps. */
  readonly hasSteps: boolean;
  readonly at: number;
  readonly last: number;
  /** Where the next step leads. */
  readonly next: number;
  readonly isBroken: boolean;
  stepTo(at: number): void;
  stepOn(): void;
  begin(scenario: string): void;
  beginEmpty(): void;
  beginAgain(): void;
  /** Redraws the picture and announces the guess and the answer. */
  answer(words: string): void;
  take(form: string): Promise<void>;
}

export class LabInput {
  private readonly root: HTMLElement;
  private readonly walk: Walk;
  private readonly player: Player;

  constructor(root: HTMLElement, walk: Walk) {
    this.root = root;
    this.walk = walk;
    this.player = new Player(root);
  }

  listen(): void {
    this.root.addEventListener('click', (event) => this.clicked(event));
    document.addEventListener('keydown', (event) => this.keyed(event));
    listenFold(this.root);
  }

  /** A step a second, until something breaks or the run ends. */
  private play(): void {
    const { walk } = this;
    if (walk.last === 0) return;
    if (!this.player.playing && walk.at === walk.last) walk.stepTo(0);
    this.player.toggle(() => {
      walk.stepTo(walk.at + 1);
      return walk.at < walk.last && !walk.isBroken;
    });
  }

  private keyed(event: KeyboardEvent): void {
    if (!this.walk.hasSteps) return;
    const to = stepOfKey(event, this.root, this.walk);
    if (to === undefined) return;
    event.preventDefault();
    this.player.pause();
    if (event.key === 'ArrowRight') this.walk.stepOn();
    else this.walk.stepTo(to);
    // If the reader steps the run from elsewhere on the page, bring the stage into view.
    if (!isSeen(this.root, '.run-drive')) this.root.querySelector('.lab-stage')?.scrollIntoView();
  }

  private clicked(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const guess = event.target.closest<HTMLElement>('[data-guess]');
    if (guess) {
      this.walk.answer(showGuess(guess));
      // Its buttons disappear: move the focus to the Next button, not to the top of the page.
      if (document.activeElement === guess || document.activeElement === document.body)
        this.root.querySelector<HTMLElement>('[data-do="redo"]')?.focus({ preventScroll: true });
    }
    const pressed = event.target.closest<HTMLElement>('[data-do],[data-goto],[data-take],[data-scenario]');
    if (pressed) this.pressed(pressed.dataset, event);
    const fold = event.defaultPrevented && pressed?.closest<HTMLDetailsElement>('.lab-more');
    if (fold) closeFold(fold);
  }

  private pressed({ do: what, goto: step, take, scenario }: DOMStringMap, event: MouseEvent): void {
    const { walk } = this;
    if (what === 'play') {
      this.play();
      return;
    }
    if (this.player.playing && take === undefined) this.player.pause();
    if (scenario !== undefined) {
      // The browser handles a link that is opened elsewhere.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      walk.begin(scenario);
    } else if (step !== undefined) walk.stepTo(Number(step));
    else if (take !== undefined) void walk.take(take);
    else if (what === 'undo') walk.stepTo(walk.at - 1);
    else if (what === 'redo') walk.stepOn();
    else if (what === 'first') walk.stepTo(0);
    else if (what === 'reset') walk.beginEmpty();
    else if (what === 'own') walk.beginAgain();
  }
}
