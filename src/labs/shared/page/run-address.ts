/** Which run the page's address names, and what it brings along beside it. */

import { type RunLink, writeRunLink } from '../run-link.ts';
import { type Brought, broughtBy } from './brought.ts';

export class RunAddress {
  private written = '';
  /** An example stays in the address as long as its scenario does, a changed or a second rule until the reader changes it. */
  private along: Brought = {};

  /** Whether it is as it was written here last: then nobody followed a link. */
  get isOwn(): boolean {
    return location.hash.replace(/^#/, '') === this.written;
  }

  get brought(): Brought {
    return this.along;
  }

  /** Takes what a link brings along for what was brought before, or adds to it what the reader changed. */
  bring(brought: Brought): Brought {
    this.along = broughtBy(brought);
    return this.along;
  }

  /** An example belongs to its scenario. */
  leaveExample(): void {
    this.along = broughtBy({ ...this.along, code: undefined });
  }

  /** The page as it was opened: the next link is followed, whatever it names. */
  forget(): void {
    this.written = '';
  }

  /** The fragment of a link to the run, with what stands beside it: what the address bar has. */
  fragmentOf(link: RunLink): string {
    return writeRunLink({ ...link, ...this.along });
  }

  /** @param begins whether another scenario begins: the browser's Back then leads to the one before, not out of the page */
  write(link: RunLink, begins: boolean): void {
    const isNew = location.hash !== `#${writeRunLink(link)}`;
    this.written = this.fragmentOf(link);
    if (begins && isNew) history.pushState(undefined, '', `#${this.written}`);
    else history.replaceState(undefined, '', `#${this.written}`);
  }
}
