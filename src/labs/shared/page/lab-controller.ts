/**
 * What every lab's page does alike: the run stands in the address, goes back and forth, is cited, copied and said aloud.
 * The lab itself brings `play` and `show`; all elements are made by the server and found here by their `data-` names.
 */

import './trusted.ts';
import { stand } from '../../../components/run/run-stand.ts';
import type { Run } from '../run.ts';
import { citeRun } from '../run-cite.ts';
import type { StageFigure } from '../run-figure.ts';
import { itfRun } from '../run-itf.ts';
import { jsonRun } from '../run-json.ts';
import { type RunLink, readRunLink, writeRunLink } from '../run-link.ts';
import { mailRun } from '../run-mail.ts';
import { pictureMarkup } from '../run-markup.ts';
import { copyText, savePicture, saveText } from './export-run.ts';

export interface Played<State> {
  readonly kind: 'played';
  readonly told: Run;
  readonly state: State;
}
export type Play<State> = Played<State> | { readonly kind: 'malformed'; readonly problem: string };

export interface Lab<State> {
  /** What the page opens on. */
  readonly initial: RunLink['scenario'];
  /** A scenario's own actions, or a sentence where the lab has no such scenario. */
  readonly actionsOf: (scenario: string) => readonly number[] | string;
  readonly play: (scenario: string, actions: readonly number[], address: string) => Play<State>;
  readonly show: (played: Played<State>) => void;
  readonly picture: (state: State) => string;
  /** Whether there are actions to walk; a lab without has only its scenario in the link. */
  readonly walks?: boolean;
  /** The picture of a run, all of it, where it stands; a lab without steps has none. */
  readonly figure?: (scenario: string, actions: readonly number[], at: number) => StageFigure | undefined;
  /** Where the version hangs on the scenario. */
  readonly versionOf?: (scenario: string) => string;
}

const forms = ['link', 'cite', 'mail', 'json', 'itf', 'svg', 'png'] as const;
export type Form = (typeof forms)[number];

const formNames: Readonly<Record<Form, string>> = {
  link: 'link',
  cite: 'citation',
  mail: 'mail text',
  json: 'JSON',
  itf: 'ITF trace',
  svg: 'SVG picture',
  png: 'PNG picture',
};

export class LabController<State> {
  private readonly root: HTMLElement;
  private readonly lab: Lab<State>;
  private readonly version: string;
  private scenario = '';
  private actions: readonly number[] = [];
  private at = 0;
  private played: Played<State> | undefined;
  private drawn = '';
  private playing: ReturnType<typeof setInterval> | undefined;
  private written = '';
  /** An example that came with the link: it stays in the address as long as its scenario does. */
  private code: string | undefined;
  /** Guards of the rule that the reader, or the link, has left out. */
  private without: readonly string[] = [];
  /** A second rule beside the run. */
  private beside: string | undefined;

  constructor(root: HTMLElement, lab: Lab<State>) {
    this.root = root;
    this.lab = lab;
    this.version = root.dataset['version'] ?? '';
  }

  /** Takes over the page: shows what needs the script, and opens what the address names. */
  start(): void {
    for (const element of this.root.querySelectorAll<HTMLElement>('[data-live]')) element.hidden = false;
    for (const element of this.root.querySelectorAll<HTMLElement>('[data-still]')) element.hidden = true;
    this.root.addEventListener('click', (event) => this.clicked(event));
    addEventListener('hashchange', () => {
      if (location.hash.replace(/^#/, '') !== this.written) this.open(location.hash);
    });
    document.addEventListener('keydown', (event) => this.keyed(event));
    if (matchMedia('(prefers-reduced-motion: reduce)').matches)
      for (const button of this.root.querySelectorAll<HTMLElement>('[data-do="play"]')) button.hidden = true;
    this.root.querySelector('.lab-stage')?.classList.add('live');
    this.open(location.hash);
  }

  /** Adds an action where the run stands; what had been stepped back over is gone. */
  act(action: number): void {
    this.go(this.scenario, [...this.actions.slice(0, this.at), action], this.at + 1, 'step');
  }

  /** Starts another scenario with its own actions. */
  begin(scenario: string): void {
    const own = this.lab.actionsOf(scenario);
    if (typeof own === 'string') this.complain(own);
    else this.go(scenario, own, 0, 'verdict');
  }

  /** Starts a scenario with actions that are not its own. */
  walk(scenario: string, actions: readonly number[]): void {
    this.go(scenario, actions, actions.length, 'verdict');
  }

  /** All actions of the run, those that were stepped back over too. */
  get whole(): readonly number[] {
    return this.actions;
  }

  get current(): Played<State> | undefined {
    return this.played;
  }

  private versionOf(scenario: string): string {
    return this.lab.versionOf?.(scenario) ?? this.version;
  }

  private open(fragment: string): void {
    const read = readRunLink(fragment);
    this.notice('');
    if (read.kind === 'none') {
      // The browser's Back may lead to the page as it was opened; a place on the page changes nothing.
      if (!this.played || fragment.replace(/^#/, '') === '') this.restart();
      return;
    }
    if (read.kind === 'malformed') {
      this.restart();
      this.complain(`${read.problem} The run below is the lab's own.`);
      return;
    }
    const { scenario, version, actions, without, beside, code } = read.link;
    const editor = this.root.querySelector<HTMLElement>('loremark-editor');
    this.code = code;
    this.without = without ?? [];
    // A part of the page that comes later finds it in the attribute.
    this.root.dataset['without'] = this.without.join(',');
    this.root.dispatchEvent(new CustomEvent('lab-without', { detail: this.without }));
    this.beside = beside;
    this.root.dataset['beside'] = beside ?? '';
    if (code !== undefined && editor) editor.dataset['code'] = code;
    const own = this.lab.actionsOf(scenario);
    if (typeof own === 'string') {
      this.restart();
      this.complain(`${own} The run below is the lab's own.`);
      return;
    }
    // A run that is the beginning of the scenario's own has the rest of it still ahead.
    const isOwn = actions === undefined || actions.every((action, at) => own[at] === action);
    const replayed = this.go(scenario, isOwn ? own : actions, actions?.length ?? 0, 'verdict');
    if (replayed) this.announceBrought();
    if (version !== undefined && version !== this.versionOf(scenario))
      void this.otherVersion(scenario, version, replayed);
  }

  private restart(): void {
    const own = this.lab.actionsOf(this.lab.initial);
    if (typeof own === 'string') return;
    this.written = '';
    this.go(this.lab.initial, own, 0, 'nothing', false);
  }

  /** @returns whether the run could be played */
  private go(
    scenario: string,
    actions: readonly number[],
    at: number,
    say: 'step' | 'verdict' | 'nothing',
    write = true,
  ): boolean {
    const done = actions.slice(0, at);
    // At its beginning a scenario is named alone: its own steps are ahead.
    const trace = this.lab.walks === false || (at === 0 && actions.length > 0) ? undefined : done;
    if (scenario !== this.scenario && this.scenario !== '') this.code = undefined;
    const link = { scenario, version: this.versionOf(scenario), actions: trace };
    const fragment = writeRunLink(link);
    const address = `${this.root.dataset['address'] ?? ''}#${fragment}`;
    const played = this.lab.play(scenario, done, address);
    if (played.kind === 'malformed') {
      const before = this.played
        ? 'What is shown is still the run before.'
        : "The run below is the lab's own.";
      if (!this.played) this.restart();
      this.complain(`${played.problem} ${before}`);
      return false;
    }
    const changed = this.scenario !== '' && this.scenario !== scenario && location.hash !== `#${fragment}`;
    Object.assign(this, { scenario, actions, at, played });
    if (write) {
      const code = this.code === undefined ? {} : { code: this.code };
      const beside = this.beside === undefined ? {} : { beside: this.beside };
      this.written = writeRunLink({ ...link, without: this.without, ...beside, ...code });
      // The browser's Back leads to the scenario before, not out of the page.
      if (changed) history.pushState(undefined, '', `#${this.written}`);
      else history.replaceState(undefined, '', `#${this.written}`);
      this.notice('');
    }
    this.lab.show(played);
    this.showFrame(played);
    if (say === 'step') this.say(stepWords(played.told));
    if (say === 'verdict') this.say(played.told.verdict);
    return true;
  }

  private showFrame(played: Played<State>): void {
    const { told } = played;
    for (const link of this.root.querySelectorAll<HTMLAnchorElement>('[data-scenario]')) {
      if (link.dataset['scenario'] === this.scenario) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    for (const text of this.root.querySelectorAll<HTMLElement>('[data-look]')) {
      text.hidden = text.dataset['look'] !== this.scenario;
    }
    this.showStage();
    this.put('verdict', told.verdict);
    this.put('citation', citeRun(told));
    this.disable('undo', this.at === 0);
    this.disable('redo', this.at === this.actions.length);
    this.showSteps(told);
  }

  /** The steps so far, and those stepped back over; each can be gone to. */
  private showSteps(told: Run): void {
    const list = this.root.querySelector('[data-steps]');
    if (!list) return;
    const focused = (document.activeElement as HTMLElement | null)?.dataset?.['goto'];
    const whole = this.at === this.actions.length ? told : this.wholeRun();
    list.replaceChildren(...(whole?.steps ?? told.steps).map((step, index) => this.stepItem(step, index)));
    const none = this.root.querySelector<HTMLElement>('[data-no-steps]');
    if (none) none.hidden = this.actions.length > 0;
    if (focused !== undefined) list.querySelector<HTMLElement>(`[data-goto="${focused}"]`)?.focus();
    bringIntoView(list, list.querySelector<HTMLElement>('[aria-current]')?.closest('li') ?? null);
  }

  private wholeRun(): Run | undefined {
    const played = this.lab.play(this.scenario, this.actions, '');
    return played.kind === 'played' ? played.told : undefined;
  }

  private stepItem({ label, accounts }: Run['steps'][number], index: number): HTMLLIElement {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'lab-step';
    button.dataset['goto'] = String(index + 1);
    button.textContent = label;
    if (index + 1 === this.at) button.setAttribute('aria-current', 'step');
    if (index >= this.at) item.className = 'ahead';
    item.append(button);
    for (const { who, told, tone } of accounts) {
      const words = document.createElement('p');
      words.dataset['tone'] = tone;
      if (who !== '') {
        const name = document.createElement('b');
        name.textContent = `${who}: `;
        words.append(name);
      }
      words.append(told.join(' '));
      item.append(words);
    }
    return item;
  }

  /** Draws the run where it is another, and shows it at its step. */
  private showStage(): void {
    const stage = this.root.querySelector<HTMLElement>('.lab-stage');
    const figure = this.lab.figure?.(this.scenario, this.actions, this.at);
    if (!stage || !figure) return;
    const { title, about, steps, picture, loop } = figure;
    const first = steps[0]?.number ?? 0;
    const here = steps[this.at - first];
    const label = `${title}: ${about}`;
    const markup = pictureMarkup({ picture, steps, loop }, label);
    if (markup !== this.drawn) {
      this.drawn = markup;
      const place = stage.querySelector('[data-picture]');
      if (place) place.innerHTML = markup;
      stage.querySelector('[data-run-pips]')?.replaceChildren(...steps.map(pipOf));
    }
    this.put('run-title', title);
    this.put('run-about', about);
    const sentence = stage.querySelector('[data-run-sentence]');
    if (sentence && here) {
      const harm = document.createElement('strong');
      harm.textContent = here.harm ?? '';
      sentence.replaceChildren(...(here.harm ? [harm, ' '] : []), here.say);
    }
    const code = here?.code ? ` · ${here.code}` : '';
    const place = this.at === 0 ? 'At the start' : `Step ${this.at} of ${this.actions.length}`;
    this.put('run-where', this.actions.length === 0 ? 'Nothing has happened yet' : `${place}${code}`);
    stand(stage, { step: this.at - first, last: steps.length - 1, bad: here?.tone === 'bad' });
    if (this.at > 0 && matchMedia('(max-width: 46rem)').matches)
      stage.querySelector('.run-cursor')?.scrollIntoView({ block: 'nearest' });
  }

  /** Takes a step a second; stops where something breaks, at the end, and at any other press. */
  private play(): void {
    if (this.playing !== undefined) {
      this.pause();
      return;
    }
    if (this.at === this.actions.length) this.go(this.scenario, this.actions, 0, 'step');
    const next = () => {
      this.go(this.scenario, this.actions, Math.min(this.actions.length, this.at + 1), 'step');
      const tones = this.played?.told.steps.at(-1)?.accounts.map(({ tone }) => tone) ?? [];
      if (this.at === this.actions.length || tones.includes('stray')) this.pause();
    };
    this.playing = setInterval(next, 1000);
    this.playButton('Pause', true);
    next();
  }

  private pause(): void {
    clearInterval(this.playing);
    this.playing = undefined;
    this.playButton('Play', false);
  }

  private playButton(words: string, pressed: boolean): void {
    for (const button of this.root.querySelectorAll('[data-do="play"]')) {
      button.textContent = words;
      button.setAttribute('aria-pressed', String(pressed));
    }
  }

  /** Arrows, Home and End walk the run, unless what has the focus makes use of them. */
  private keyed(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : null;
    if (
      this.lab.walks === false ||
      target?.closest('input, select, textarea, pre, [role=grid], summary, .scroll')
    )
      return;
    if (target && target !== document.body && !this.root.contains(target)) return;
    const to = { ArrowRight: this.at + 1, ArrowLeft: this.at - 1, Home: 0, End: this.actions.length }[
      event.key
    ];
    if (to === undefined || to < 0 || to > this.actions.length) return;
    event.preventDefault();
    this.pause();
    this.go(this.scenario, this.actions, to, 'step');
  }

  /** A guess is never called wrong: the answer is shown, and the run is there to be walked. */
  private guessed(guess: Element): void {
    const box = guess.closest('.lab-predict');
    for (const one of box?.querySelectorAll('[data-guess]') ?? [])
      one.setAttribute('aria-pressed', String(one === guess));
    box?.querySelector('.run-predict-answer')?.classList.add('shown');
  }

  private clicked(event: MouseEvent): void {
    const guess = event.target instanceof Element ? event.target.closest('[data-guess]') : null;
    if (guess) this.guessed(guess);
    const target =
      event.target instanceof Element
        ? event.target.closest<HTMLElement>('[data-do],[data-goto],[data-take],[data-scenario]')
        : null;
    if (!target) return;
    const { do: what, goto: step, take, scenario } = target.dataset;
    if (what === 'play') {
      this.play();
      return;
    }
    if (this.playing !== undefined && take === undefined) this.pause();
    if (scenario !== undefined) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.begin(scenario);
    } else if (step !== undefined) this.go(this.scenario, this.actions, Number(step), 'step');
    else if (take !== undefined) void this.take(take as Form);
    else if (what === 'undo') this.go(this.scenario, this.actions, Math.max(0, this.at - 1), 'step');
    else if (what === 'redo')
      this.go(this.scenario, this.actions, Math.min(this.actions.length, this.at + 1), 'step');
    else if (what === 'first') this.go(this.scenario, this.actions, 0, 'step');
    else if (what === 'reset') this.begin(this.root.dataset['empty'] ?? this.lab.initial);
  }

  private form(form: Form, played: Played<State>): string {
    switch (form) {
      case 'link':
        return location.href.replace(/#.*$/, '') + played.told.address.replace(/^[^#]*/, '');
      case 'cite':
        return citeRun(played.told);
      case 'mail':
        return mailRun(played.told);
      case 'json':
        return jsonRun(played.told);
      case 'itf':
        return itfRun(played.told);
      case 'svg':
      case 'png':
        return this.lab.picture(played.state);
    }
  }

  private async take(form: Form): Promise<void> {
    const { played } = this;
    if (!played || !forms.includes(form)) return;
    const text = this.form(form, played);
    const name = `loremark-${played.told.lab}-${this.scenario.replace(/[^\w-]+/g, '_')}`;
    if (form === 'png') {
      this.say(
        (await savePicture(`${name}.png`, text))
          ? 'The PNG picture is being saved.'
          : 'The browser could not draw the picture; take the SVG.',
      );
      return;
    }
    if (form === 'svg') {
      saveText(`${name}.svg`, text, 'image/svg+xml');
      this.say('The SVG picture is being saved.');
      return;
    }
    const copied = await copyText(text);
    const box = this.root.querySelector<HTMLElement>('[data-copied]');
    const code = box?.querySelector('code');
    if (box && code) {
      code.textContent = text;
      box.hidden = false;
      if (!copied) getSelection()?.selectAllChildren(code);
    }
    this.say(
      copied
        ? `Copied as ${formNames[form]}.`
        : `The browser did not allow copying; the ${formNames[form]} is selected below.`,
    );
  }

  private async otherVersion(scenario: string, version: string, replayed: boolean): Promise<void> {
    const head = `This link was made with version ${version} of the model, and the page has ${this.versionOf(scenario)}. ${
      replayed
        ? 'What is shown below is what the present version makes of the same actions; it may differ.'
        : 'The present version cannot replay its actions; what is shown below is another run.'
    }`;
    this.notice(head);
    const archive = this.root.dataset['archive'];
    if (!archive) return;
    try {
      const answer = await fetch(archive);
      const known = ((await answer.json()) as Readonly<Record<string, Readonly<Record<string, string>>>>)[
        version
      ];
      const result = known?.[scenario];
      this.notice(
        result
          ? `${head} Of the scenario's own actions that version said: “${result}”`
          : `${head} ${known ? 'What it said of this run was not kept.' : 'No version of that number was ever published here.'}`,
      );
    } catch {
      this.notice(`${head} The archive of earlier results could not be read.`);
    }
  }

  /** Keeps in the address which rule stands beside the run. */
  setBeside(rule: string): void {
    this.beside = rule;
    this.go(this.scenario, this.actions, this.at, 'nothing');
  }

  /** Keeps in the address what of the rule is left out. */
  leaveOut(without: readonly string[]): void {
    this.without = without;
    this.notice('');
    this.go(this.scenario, this.actions, this.at, 'nothing');
  }

  /** What a link brings along is never taken for the lab's own, and an example never runs by itself. */
  private announceBrought(): void {
    if (this.code !== undefined)
      this.announce('This link brings an example that somebody wrote. It has not been run. ', {
        words: 'Go to the example',
        to: 'loremark-editor',
        focus: 'textarea',
      });
    else if (this.without.length > 0)
      this.announce(
        'This link comes with a rule that a reader has changed: the panel “Knock out a guard” says which guards are left out. That is the reader’s experiment and nobody’s proposal. ',
        { words: 'Go to the panel', to: '.guards', focus: 'input' },
      );
    else if (this.beside !== undefined)
      this.announce('This link sets a second rule beside the run. ', {
        words: 'Go to the comparison',
        to: '.beside',
        focus: 'select',
      });
  }

  private announce(
    text: string,
    { words, to, focus }: { readonly words: string; readonly to: string; readonly focus: string },
  ): void {
    this.notice(text);
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words;
    button.addEventListener('click', () => {
      const place = this.root.querySelector<HTMLElement>(to);
      place?.scrollIntoView({ block: 'start' });
      place?.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true });
    });
    this.root.querySelector('[data-notice]')?.append(button);
  }

  private complain(problem: string): void {
    this.notice(problem);
  }

  private notice(text: string): void {
    const box = this.root.querySelector<HTMLElement>('[data-notice]');
    if (!box) return;
    box.textContent = text;
    box.hidden = text === '';
  }

  private say(text: string): void {
    this.put('said', text);
  }

  private put(name: string, text: string): void {
    for (const element of this.root.querySelectorAll(`[data-${name}]`)) element.textContent = text;
  }

  private disable(what: string, disabled: boolean): void {
    for (const button of this.root.querySelectorAll<HTMLButtonElement>(`[data-do="${what}"]`)) {
      // A button that has the focus keeps it, so that the keyboard is not thrown to the top of the page.
      button.setAttribute('aria-disabled', String(disabled));
    }
  }
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

/** What the last step did, for a reader who hears the page. */
function stepWords({ steps, verdict }: Run): string {
  const last = steps.at(-1);
  if (!last) return `At the beginning. ${verdict}`;
  const words = last.accounts.map(({ who, told }) => `${who === '' ? '' : `${who}: `}${told.join(' ')}`);
  return `Step ${steps.length}, ${last.label}. ${words.join(' ')}`;
}

/** Scrolls the list alone, never the page. */
function bringIntoView(list: Element, item: HTMLElement | null): void {
  if (!item) return;
  const { top, bottom } = list.getBoundingClientRect();
  const place = item.getBoundingClientRect();
  if (place.top < top) list.scrollTop -= top - place.top;
  else if (place.bottom > bottom) list.scrollTop += place.bottom - bottom;
}
