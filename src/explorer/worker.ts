/** The worker: `scheduler` behind a message port. The only file of the explorer that knows where it runs. */

import { scheduler } from './scheduler.ts';

// A message channel calls back after pending messages, without the delay of a timer.
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

const take = scheduler({
  answer: (answered) => self.postMessage(answered),
  soon: (work) => {
    waiting.push(work);
    channel.port2.postMessage(undefined);
  },
  now: () => performance.now(),
});

self.onmessage = (event: MessageEvent) => take(event.data);
