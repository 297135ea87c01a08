/** Plays a run, one step per second, until it ends or the reader stops it; the button shows the state. */

export class Player {
  private readonly root: HTMLElement;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(root: HTMLElement) {
    this.root = root;
  }

  get playing(): boolean {
    return this.timer !== undefined;
  }

  /** Starts playing, or stops. @param step takes a step and returns whether there is another */
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
