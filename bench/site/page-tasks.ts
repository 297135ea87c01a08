/** The tasks of a page's main thread during an action, from the browser's own trace. */

import type { Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** CPU time of this thread. */
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly url?: string; readonly functionName?: string };
  };
}

export interface Tasks {
  /** The longest task in milliseconds of the thread's processor time. */
  readonly processor: number;
  /** The longest in milliseconds of the clock. */
  readonly clock: number;
  /** What that first task spent its time on, the largest first. */
  readonly names: string;
}

const categories = 'toplevel,devtools.timeline,disabled-by-default-devtools.timeline,v8,blink';

export async function traced(page: Page, what: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { categories, transferMode: 'ReportEvents' });
  await what();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  return events;
}

/** Of the thread that draws the page, which the trace identifies by its name. */
export function longestTasks(events: readonly TraceEvent[]): Tasks {
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const drawn = events.filter(({ ph, pid, tid }) => ph === 'X' && main.has(`${pid}/${tid}`));
  const tasks = drawn.filter(({ name }) => name === 'ThreadControllerImpl::RunTask' || name === 'RunTask');
  const longestBy = (timeOf: (event: TraceEvent) => number) =>
    tasks.reduce((most, event) => Math.max(most, timeOf(event)), 0);
  const longest = tasks.find((event) => (event.tdur ?? 0) === longestBy(({ tdur }) => tdur ?? 0));
  return {
    processor: longestBy(({ tdur }) => tdur ?? 0) / 1000,
    clock: longestBy(({ dur }) => dur ?? 0) / 1000,
    names: longest ? insideOf(longest, drawn) : '',
  };
}

function insideOf(task: TraceEvent, drawn: readonly TraceEvent[]): string {
  const end = task.ts + (task.dur ?? 0);
  const totals = new Map<string, number>();
  for (const event of drawn) {
    if (event === task || event.pid !== task.pid || event.tid !== task.tid) continue;
    if (event.ts < task.ts || event.ts > end) continue;
    const file = event.args?.data?.url?.replace(/^.*\//, '') ?? '';
    const name = [event.name, event.args?.data?.functionName, file].filter(Boolean).join(' ');
    totals.set(name, (totals.get(name) ?? 0) + (event.tdur ?? 0));
  }
  return [...totals]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([name, time]) => `${name} ${(time / 1000).toFixed(0)}`)
    .join(', ');
}
