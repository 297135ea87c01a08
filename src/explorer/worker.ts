/** The worker: `scheduler` behind a message port. The one file of the engine that knows where it runs. */

import { scheduler } from './scheduler.ts';

// A message channel calls back after waiting messages, without the delay that timers have.
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
