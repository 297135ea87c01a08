/** Plays a run: a step a second, until there is none or somebody stops it; the buttons say which it is. */

export class Player {
  private readonly root: HTMLElement;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(root: HTMLElement) {
    this.root = root;
  }

  get playing(): boolean {
    return this.timer !== undefined;
  }

  /** Begins, or stops where it plays. @param step takes a step, and says whether there is another to take */
  toggle(step: () => boolean): void {
    if (this.playing) {
      this.pause();
      return;
    }
    const next = () => {
      if (!step()) this.pause();
    };
    this.timer = setInterval(next, 1000);
    this.show('Pause', true);
    next();
  }

  pause(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.show('Play', false);
  }

  private show(words: string, pressed: boolean): void {
    for (const button of this.root.querySelectorAll('[data-do="play"]')) {
      button.textContent = words;
      button.setAttribute('aria-pressed', String(pressed));
    }
  }
}
