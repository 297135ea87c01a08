/** Shows the run on the stage beside another rule with the same turns, and redraws when either changes. */

import { drive } from '../../../components/run/run-drive.ts';
import type { MachineLab } from '../../machine/page/machine-lab.ts';
import { shellMarkup } from '../../shared/run-shell.ts';
import { isProtocolName } from '../config.ts';
import type { ProtocolName } from '../protocol.ts';
import { besideOf, sideBySide, usualBeside } from '../side-by-side.ts';
import { sideFigure } from '../side-figure.ts';

class Beside extends HTMLElement {
  /** The rule that the reader or the link chose; without one the default for the scenario is shown. */
  private chosen: ProtocolName | undefined;
  private drawn = '';

  connectedCallback(): void {
    const lab = this.lab;
    const [chosenRule = '', version = ''] = (lab?.dataset['beside'] ?? '').split('.');
    if (isProtocolName(chosenRule)) {
      this.chosen = chosenRule;
      this.classList.add('wanted');
      this.warn(chosenRule, version);
    }
    lab?.addEventListener('run-shown', () => this.draw());
    this.select?.addEventListener('change', () => this.choose());
    this.draw();
  }

  private get lab(): MachineLab | null {
    return this.closest<MachineLab>('loremark-race');
  }

  private get select(): HTMLSelectElement | null {
    return this.querySelector('select');
  }

  private versionOf(rule: string): string {
    const versions = JSON.parse(this.lab?.dataset['versions'] ?? '{}') as Readonly<Record<string, string>>;
    return versions[rule] ?? '';
  }

  private choose(): void {
    const rule = this.select?.value ?? '';
    if (!isProtocolName(rule)) return;
    this.chosen = rule;
    this.classList.add('wanted');
    this.warn(rule, this.versionOf(rule));
    const detail = `${rule}.${this.versionOf(rule)}`;
    this.dispatchEvent(new CustomEvent('rule-beside', { bubbles: true, detail }));
    this.draw();
    // While a run is walked, only the stage announces.
    const [description, parting] = [
      this.lab?.querySelector('[data-said]'),
      this.querySelector('[data-parting]'),
    ];
    if (description && parting) description.textContent = parting.textContent;
  }

  /** Warns if the link was made with another version of the rule. */
  private warn(rule: ProtocolName, version: string): void {
    const note = this.querySelector<HTMLElement>('[data-beside-note]');
    if (!note) return;
    note.hidden = version === this.versionOf(rule);
    note.textContent = note.hidden
      ? ''
      : `The link was made with version ${version} of this rule, but the page has ${this.versionOf(rule)}: what it shows may differ.`;
  }

  private draw(): void {
    const current = this.lab?.current;
    if (!current) return;
    const { setUp, actions } = current;
    const rule = this.chosen ?? usualBeside(setUp);
    const right =
      besideOf(setUp, rule, this.versionOf(rule)) ??
      besideOf(setUp, usualBeside(setUp), this.versionOf(rule));
    const key = `${setUp.scenario} ${actions.join('.')} ${right?.scenario}`;
    if (!right || key === this.drawn) return;
    this.drawn = key;
    const { select } = this;
    if (select) select.value = right.subject.model;
    const figure = sideFigure(sideBySide(setUp, right, actions));
    const parting = this.querySelector('[data-parting]');
    if (parting) parting.textContent = figure.parting;
    const place = this.querySelector<HTMLElement>('[data-run]');
    if (!place) return;
    // A new element each time, so that the old one's listeners are removed with it.
    const fresh = place.cloneNode(false) as HTMLElement;
    fresh.className = 'run';
    fresh.innerHTML = shellMarkup(figure);
    place.replaceWith(fresh);
    drive(fresh);
  }
}

customElements.define('loremark-beside', Beside);
