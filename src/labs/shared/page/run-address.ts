/** Keeps the run in the page's address, with what the link carries besides. */

import { type RunLink, writeRunLink } from '../run-link.ts';
import { type Brought, broughtBy } from './brought.ts';

export class RunAddress {
  private written = '';
  /** An example and a changed rule stay in the address as long as their scenario, a second rule until the reader changes it. */
  private along: Brought = {};

  /** Whether the address is the one last written here, so that no link was followed. */
  get isOwn(): boolean {
    return location.hash.replace(/^#/, '') === this.written;
  }

  get brought(): Brought {
    return this.along;
  }

  /** Replaces what an earlier link carried, by a new link's parts or by the reader's changes. */
  bring(brought: Brought): Brought {
    this.along = broughtBy(brought);
    return this.along;
  }

  /** Drops the example and the changed rule, which belong to their scenario. @param isOther whether the scenario changes */
  leave(isOther: boolean): void {
    if (isOther) this.along = broughtBy({ beside: this.along.beside });
  }

  /** Resets to the page as it was opened: the next link is followed, whatever it names. */
  forget(): void {
    this.written = '';
  }

  /** The fragment for the address bar: the run with everything the link carries. */
  fragmentOf(link: RunLink): string {
    return writeRunLink({ ...link, ...this.along });
  }

  /** The same for a citation: only with what changes the page shown, as an example would make it too long. */
  citedOf(link: RunLink): string {
    const { code: _, ...along } = this.along;
    return writeRunLink({ ...link, ...along });
  }

  /** @param begins whether another scenario begins, so that the browser's Back leads to the earlier one and not off the page */
  write(link: RunLink, begins: boolean): void {
    const isNew = location.hash !== `#${writeRunLink(link)}`;
    this.written = this.fragmentOf(link);
    if (begins && isNew) history.pushState(undefined, '', `#${this.written}`);
    else history.replaceState(undefined, '', `#${this.written}`);
  }
}
