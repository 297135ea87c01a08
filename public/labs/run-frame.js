// Runs inside a sandboxed frame that has no origin: starts a worker for each example and ends it after two seconds.
// Nothing an example does reaches the site, its storage or the network: the frame's policy allows no connection. Framed
// by somebody else without the sandbox it would have the site's origin, so with any origin at all it does nothing.
(() => {
  if (self.origin !== 'null' || parent === self) return;

  const limit = 2000;
  // The worker runs what a reader, or whoever made the link, has written: what it may say is bounded here, outside it.
  const mostLines = 500;
  const mostCharacters = 4000;
  let worker;
  let timer;

  function end() {
    clearTimeout(timer);
    if (worker) worker.terminate();
    worker = undefined;
  }

  const words = (value) => String(value).slice(0, mostCharacters);

  addEventListener('message', (event) => {
    if (event.source !== parent || !event.data) return;
    end();
    if (event.data.kind !== 'run') return;
    const { run, models, example } = event.data;
    const tell = (reported) => parent.postMessage({ ...reported, run }, '*');
    // The async function allows a top-level await; it opens on the example's first line, so line numbers stay right.
    const wrapped = new Blob(['self.ran = (async () => {', example, '\n})();'], { type: 'text/javascript' });
    const address = URL.createObjectURL(wrapped);
    const whole = new Blob([models, '\n;runExample(', JSON.stringify(address), ');'], { type: 'text/javascript' });
    worker = new Worker(URL.createObjectURL(whole));
    // What an example has begun and awaits may still report after its last line; the limit ends it all the same.
    let done = false;
    let lines = 0;
    worker.onmessage = ({ data }) => {
      if (typeof data !== 'object' || data === null) return;
      if (++lines > mostLines) {
        tell({ kind: 'said', line: `… and more than ${mostLines} lines` });
        tell({ kind: 'done' });
        end();
        return;
      }
      if (data.kind === 'said') tell({ kind: 'said', line: words(data.line) });
      else if (data.kind === 'failed') {
        const line = Number.isInteger(data.line) ? data.line : undefined;
        tell({ kind: 'failed', message: words(data.message), line });
      } else if (data.kind === 'done') {
        done = true;
        tell({ kind: 'done' });
      }
    };
    worker.onerror = (error) => {
      error.preventDefault();
      tell({ kind: 'failed', message: words(error.message || 'The worker could not be started.'), line: error.lineno || undefined });
      tell({ kind: 'done' });
      end();
    };
    timer = setTimeout(() => {
      end();
      if (!done) tell({ kind: 'stopped' });
    }, limit);
  });

  parent.postMessage({ kind: 'ready' }, '*');
})();
