/** Which run the page's address names, and what it brings along beside it. */

import { type RunLink, writeRunLink } from '../run-link.ts';
import { type Brought, broughtBy } from './brought.ts';

export class RunAddress {
  private written = '';
  /** An example and a changed rule stay in the address as long as their scenario does, a second rule until the reader changes it. */
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

  /** An example and a changed rule belong to their scenario. @param isOther whether the reader goes to another */
  leave(isOther: boolean): void {
    if (isOther) this.along = broughtBy({ beside: this.along.beside });
  }

  /** The page as it was opened: the next link is followed, whatever it names. */
  forget(): void {
    this.written = '';
  }

  /** The fragment of a link to the run, with what stands beside it: what the address bar has. */
  fragmentOf(link: RunLink): string {
    return writeRunLink({ ...link, ...this.along });
  }

  /** The same for a citation, which an example would make too long: with what changes what the link shows. */
  citedOf(link: RunLink): string {
    const { code: _, ...along } = this.along;
    return writeRunLink({ ...link, ...along });
  }

  /** @param begins whether another scenario begins: the browser's Back then leads to the one before, not out of the page */
  write(link: RunLink, begins: boolean): void {
    const isNew = location.hash !== `#${writeRunLink(link)}`;
    this.written = this.fragmentOf(link);
    if (begins && isNew) history.pushState(undefined, '', `#${this.written}`);
    else history.replaceState(undefined, '', `#${this.written}`);
  }
}
