/** Lets the runs of a page be walked: loaded when one of them is first touched. */

import { drive } from './run-drive.ts';

for (const figure of document.querySelectorAll<HTMLElement>('[data-run]')) drive(figure);
