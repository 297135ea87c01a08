/**
 * Edits and runs the lab's scenario as TypeScript. Types are stripped here (sucrase, loaded on the first run); the
 * resulting code runs in a worker inside a frame without origin or network, for at most two seconds.
 */

import { writeRunLink } from '../run-link.ts';
import { packCode, unpackCode } from './code-link.ts';
import type { Reported } from './example-worker.ts';
import modelsUrl from './example-worker.ts?worker&url';
import { copyText } from './export-run.ts';

type FrameMessage = (Reported | { readonly kind: 'stopped' } | { readonly kind: 'ready' }) & {
  readonly run?: number;
};

class Editor extends HTMLElement {
  static readonly observedAttributes = ['data-code'];

  private frame: HTMLIFrameElement | undefined;
  private ready: Promise<void> | undefined;
  private models: Promise<string> | undefined;
  private run = 0;
  private example = '';

  connectedCallback(): void {
    this.example = this.field?.value ?? '';
    for (const element of this.querySelectorAll<HTMLElement>('[data-script]')) element.hidden = false;
    if (this.field) this.field.readOnly = false;
    this.on('run', () => void this.execute());
    this.on('stop', () => this.stop());
    this.on('reset', () => this.reset());
    this.on('share', () => void this.share());
    this.field?.addEventListener(
      'focus',
      () => void import('./highlight.ts').then(({ highlight }) => this.field && highlight(this.field)),
      { once: true },
    );
    this.field?.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void this.execute();
    });
    addEventListener('message', (event) => this.receive(event));
  }

  /** Called when a link carries an example. */
  attributeChangedCallback(_name: string, _before: string | null, packed: string | null): void {
    if (packed === null) return;
    void unpackCode(packed).then((code) => {
      const details = this.querySelector('details');
      if (details) details.open = true;
      const around = this.closest('details');
      if (around) around.open = true;
      if (code === undefined)
        this.status('The example in the link could not be read; the one below is the lab’s own.');
      else {
        this.code = code;
        this.status('This example came with the link. It has not been run.');
      }
    });
  }

  private get field(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }

  private on(name: string, what: () => void): void {
    this.querySelector(`[data-editor=${name}]`)?.addEventListener('click', what);
  }

  private async execute(): Promise<void> {
    const run = ++this.run;
    this.output([]);
    this.status('Running.');
    try {
      this.models ??= Promise.all([text(modelsUrl), text(this.dataset['table'] ?? '')]).then(
        ([models, table]) => `self.strayTable = ${table.trim()};\n${models}`,
      );
      const [{ transform }, models] = await Promise.all([import('sucrase'), this.models, this.prepare()]);
      const { code } = transform(this.field?.value ?? '', {
        transforms: ['typescript', 'imports'],
        preserveDynamicImport: true,
        disableESTransforms: true,
      });
      if (run !== this.run) return;
      this.frame?.contentWindow?.postMessage({ kind: 'run', run, models, example: code }, '*');
    } catch (cause) {
      this.models = undefined;
      const { message, loc } = cause as {
        readonly message?: string;
        readonly loc?: { readonly line?: number };
      };
      this.failed(message ?? String(cause), loc?.line);
    }
  }

  /** Creates the frame on the first run. */
  private prepare(): Promise<void> {
    this.ready ??= new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.hidden = true;
      frame.title = 'Where the example runs';
      frame.src = this.dataset['frame'] ?? '';
      const receive = (event: MessageEvent): void => {
        if (event.source !== frame.contentWindow || (event.data as FrameMessage | null)?.kind !== 'ready')
          return;
        removeEventListener('message', receive);
        resolve();
      };
      addEventListener('message', receive);
      this.append(frame);
      this.frame = frame;
    });
    return this.ready;
  }

  private receive(event: MessageEvent): void {
    if (!this.frame || event.source !== this.frame.contentWindow) return;
    const message = event.data as FrameMessage | null;
    if (!message || message.run !== this.run) return;
    if (message.kind === 'said') this.line(message.line);
    else if (message.kind === 'failed') this.failed(message.message, message.line);
    else if (message.kind === 'stopped') this.status('Stopped after 2 seconds.');
    else if (
      message.kind === 'done' &&
      this.querySelector('[data-editor=status]')?.textContent === 'Running.'
    )
      this.status('Done.');
  }

  private failed(message: string, line: number | undefined): void {
    this.status(line ? `Line ${line}: ${message}` : message);
    this.line(line ? `line ${line}: ${message}` : message, true);
    if (line) this.select(line);
  }

  private select(line: number): void {
    const lines = this.field?.value.split('\n') ?? [];
    const from = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    this.field?.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  }

  private stop(): void {
    this.run++;
    this.frame?.contentWindow?.postMessage({ kind: 'stop' }, '*');
    this.status('Stopped.');
  }

  private set code(code: string) {
    if (!this.field) return;
    this.field.value = code;
    this.field.dispatchEvent(new Event('input'));
  }

  private reset(): void {
    this.code = this.example;
    this.output([]);
    this.status('The example is as it was.');
  }

  private async share(): Promise<void> {
    const code = this.field?.value ?? '';
    const lab = this.closest<HTMLElement>('[data-initial]');
    const fragment = writeRunLink({
      scenario: lab?.dataset['initial'] ?? '',
      version: lab?.dataset['version'],
      actions: undefined,
      code: await packCode(code),
    });
    const link = `${location.href.replace(/#.*$/, '')}#${fragment}`;
    const copied = await copyText(link);
    this.output([link]);
    this.status(copied ? 'The link to this example is copied.' : 'The link to this example stands below.');
  }

  private output(lines: readonly string[]): void {
    this.querySelector('[data-editor=output]')?.replaceChildren();
    for (const line of lines) this.line(line);
  }

  private line(text: string, bad = false): void {
    const place = this.querySelector<HTMLElement>('[data-editor=output]');
    const line = document.createElement('div');
    line.textContent = text === '' ? ' ' : text;
    if (bad) line.className = 'bad';
    place?.append(line);
    if (place) place.hidden = false;
  }

  private status(text: string): void {
    const place = this.querySelector('[data-editor=status]');
    if (place) place.textContent = text;
  }
}

async function text(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`the models answered ${answer.status}`);
  return answer.text();
}

customElements.define('loremark-editor', Editor);
