/**
 * Steps through one run: everything is on the page already; this hides the steps ahead and states the current one. It handles
 * the buttons, and arrow keys, Home and End within the figure; Play takes a step per second and stops where something breaks.
 */

import { showRunStep } from './show-run-step.ts';

interface StepText {
  readonly sentence: Node;
  readonly code: string;
  readonly bad: boolean;
}

const narrow = matchMedia('(max-width: 46rem)');
const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** Wires the figure up. */
export function drive(figure: HTMLElement): void {
  const box = figure.querySelector<HTMLElement>('.run-drive');
  copyOnPress(figure);
  showGuesses(figure);
  if (!box) return;
  const sentence = box.querySelector<HTMLElement>('[data-run-sentence]');
  const where = box.querySelector<HTMLElement>('[data-run-where]');
  const button = (name: string) => box.querySelector<HTMLButtonElement>(`[data-run-do="${name}"]`);
  const [back, next, play] = [button('back'), button('next'), button('play')];
  const texts = stepTexts(figure, sentence);
  const last = texts.length - 1;
  const first = Number(figure.querySelector('.run-words ol')?.getAttribute('start') ?? 1) - 1;
  const loops = figure.querySelector('.run-loop') !== null;
  const loopFrom = Number(figure.querySelector<HTMLElement>('.run-loop')?.dataset['c'] ?? 3) - 2;
  let at = 0;
  let round = 1;
  let timer: ReturnType<typeof setInterval> | undefined;

  function show(step: number): void {
    at = step;
    say(step);
    showPlace(step);
  }

  function say(step: number): void {
    const { sentence: words, code, bad } = texts[step] ?? { sentence: new Text(), code: '', bad: false };
    sentence?.replaceChildren(words.cloneNode(true));
    sentence?.classList.toggle('bad', bad);
    if (where) {
      const number =
        step === 0
          ? `Before step ${first + 1} of ${first + last}`
          : `Step ${first + step} of ${first + last}`;
      where.textContent = `${number}${round > 1 ? `, round ${round}` : ''}${code === '' ? '' : ` · ${code}`}`;
    }
  }

  function showPlace(step: number): void {
    const bad = texts[step]?.bad ?? false;
    back?.setAttribute('aria-disabled', String(step === 0));
    next?.setAttribute('aria-disabled', String(step === last && !loops));
    if (next) next.textContent = loops && step === last ? 'Again' : 'Next';
    showRunStep(figure, { step, last, bad, again: round > 1 });
    if (step === last) figure.querySelector('[data-run-answer]')?.classList.add('shown');
    const cursor = figure.querySelector<HTMLElement>('.run-cursor');
    if (cursor && figure.classList.contains('walked') && narrow.matches)
      cursor.scrollIntoView({ block: 'nearest' });
  }

  function go(by: number): void {
    if (loops && by > 0 && at === last) {
      round++;
      show(loopFrom);
      return;
    }
    if (loops && by < 0 && at === loopFrom && round > 1) {
      round--;
      show(last);
      return;
    }
    show(Math.max(0, Math.min(last, at + by)));
  }

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
    if (play) play.textContent = 'Play';
    play?.setAttribute('aria-pressed', 'false');
  }

  function tick(): void {
    go(1);
    if (texts[at]?.bad || (at === last && !loops) || round > 3) stop();
  }

  function start(): void {
    if (at === last && !loops) show(0);
    if (play) play.textContent = 'Pause';
    play?.setAttribute('aria-pressed', 'true');
    timer = setInterval(tick, 1000);
    tick();
  }

  function walk(step: () => void): void {
    stop();
    figure.classList.add('walked');
    step();
  }

  function pressed(target: HTMLElement): void {
    const { runDo: what, runTo: to } = target.dataset;
    if (to !== undefined)
      walk(() => {
        round = 1;
        show(Number(to));
      });
    else if (what === 'back') walk(() => go(-1));
    else if (what === 'next') walk(() => go(1));
    else if (what === 'play' && timer !== undefined) stop();
    else if (what === 'play') {
      figure.classList.add('walked');
      start();
    }
  }

  function keyed(key: KeyboardEvent): void {
    const target = key.target as Element;
    if (key.altKey || key.ctrlKey || key.metaKey || target.matches('input, select, textarea, pre')) return;
    const steps: Readonly<Record<string, () => void>> = {
      ArrowRight: () => go(1),
      ArrowLeft: () => go(-1),
      Home: () => {
        round = 1;
        show(0);
      },
      End: () => show(last),
    };
    const step = steps[key.key];
    if (!step) return;
    key.preventDefault();
    walk(step);
  }

  box.addEventListener('click', ({ target }) => {
    const found =
      target instanceof Element ? target.closest<HTMLElement>('[data-run-do],[data-run-to]') : null;
    if (found) pressed(found);
  });
  figure.addEventListener('keydown', keyed);
  if (calm.matches && play) play.hidden = true;
  figure.classList.add('live');
  // The sentence is in the page already, so screen readers need not announce it again.
  showPlace(0);
}

/** The starting sentence from the controls, then the items of the list of steps. */
function stepTexts(figure: HTMLElement, sentence: HTMLElement | null): readonly StepText[] {
  const start = new DocumentFragment();
  start.append(...[...(sentence?.childNodes ?? [])].map((node) => node.cloneNode(true)));
  const items = [...figure.querySelectorAll<HTMLElement>('.run-words li')].map((item): StepText => {
    const words = new DocumentFragment();
    const copy = item.cloneNode(true) as HTMLElement;
    const code = copy.querySelector('code');
    code?.remove();
    words.append(...copy.childNodes);
    return { sentence: words, code: code?.textContent ?? '', bad: item.dataset['tone'] === 'bad' };
  });
  return [{ sentence: start, code: '', bad: false }, ...items];
}

/** A guess is put before the answer, and screen readers announce both together. */
function showGuesses(figure: HTMLElement): void {
  const answer = figure.querySelector<HTMLElement>('[data-run-answer]');
  const guesses = [...figure.querySelectorAll<HTMLButtonElement>('[data-run-guess]')];
  const ownGuess = document.createElement('b');
  for (const guess of guesses) {
    guess.addEventListener('click', () => {
      for (const one of guesses) one.setAttribute('aria-pressed', String(one === guess));
      answer?.classList.add('shown');
      ownGuess.textContent = `You said ${guess.dataset['runGuess']}. `;
      if (!ownGuess.isConnected) answer?.prepend(ownGuess);
    });
  }
}

function copyOnPress(figure: HTMLElement): void {
  const status = figure.querySelector('.run-cite [role=status]');
  figure.querySelector('[data-run-copy]')?.addEventListener('click', async () => {
    const code = figure.querySelector('.run-cite code');
    try {
      await navigator.clipboard.writeText(code?.textContent ?? '');
      if (status) status.textContent = 'Copied.';
    } catch {
      if (code) getSelection()?.selectAllChildren(code);
      if (status) status.textContent = 'The browser did not allow copying; the text is selected.';
    }
  });
}
