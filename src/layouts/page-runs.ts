/**
 * Loads the script of the runs when one of them is first touched: it is in a template on the page, and costs nothing
 * until then. What was pressed before it had loaded is carried out afterwards.
 */

/** What the page of a run remembers when its link to the lab is followed. */
export interface WayBack {
  /** Path and fragment on this site. */
  readonly path: string;
  /** The whole title of the page, with the name of the site. */
  readonly title: string;
}

const template = document.querySelector<HTMLTemplateElement>('template[data-run-script]');
const kinds = ['pointerover', 'focusin', 'click', 'keydown'];
const early: Event[] = [];
let hasFailed = false;

function touched(event: Event): void {
  if (!figureOf(event)) return;
  if (hasFailed) standStill(event);
  else if (early.push(event) === 1) load();
}

function load(): void {
  const script = template?.content.querySelector('script')?.cloneNode() as HTMLScriptElement;
  script.onload = () => {
    for (const kind of kinds) document.removeEventListener(kind, touched);
    early.forEach(repeat);
  };
  script.onerror = () => {
    hasFailed = true;
    early.forEach(standStill);
  };
  document.body.append(script);
}

function figureOf({ target }: Event): Element | null {
  return target instanceof Element ? target.closest('[data-run]') : null;
}

function buttonOf({ type, target }: Event): HTMLElement | null {
  return type === 'click' ? (target as Element).closest('button') : null;
}

function repeat(event: Event): void {
  buttonOf(event)?.click();
  if (event instanceof KeyboardEvent) event.target?.dispatchEvent(new KeyboardEvent(event.type, event));
}

/** Shows the whole run, as on paper, with a note; not to visitors who only move across it. */
function standStill(event: Event): void {
  const figure = figureOf(event);
  const note = template?.content.querySelector('p')?.cloneNode(true) as Element;
  if (!buttonOf(event) || figure?.matches('.still')) return;
  figure?.classList.add('still');
  figure?.querySelector('.run-head')?.after(note);
  // A browser does not retry a failed module. The page stays if it cannot be fetched again either.
  note.querySelector('button')?.addEventListener('click', async () => {
    const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
    if (answer?.ok) location.reload();
  });
}

/** Lets a lab link back to the run from which it was opened in this window; kept under the path of the lab. */
function rememberWay(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('.run-ways a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const way: WayBack = { path: `${location.pathname}#${figureOf(event)?.id}`, title: document.title };
  // A browser may refuse to store anything.
  try {
    sessionStorage.setItem(link.pathname, JSON.stringify(way));
  } catch {}
}

if (template) {
  for (const kind of kinds) document.addEventListener(kind, touched);
  document.addEventListener('click', rememberWay);
}
