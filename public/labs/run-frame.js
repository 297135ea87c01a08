// Runs inside a sandboxed frame that has no origin: starts a worker for each example and ends it after two seconds.
// Nothing an example does reaches the site, its storage or the network: the frame's policy allows no connection.
(() => {
  const limit = 2000;
  let worker;
  let timer;

  function end() {
    clearTimeout(timer);
    if (worker) worker.terminate();
    worker = undefined;
  }

  addEventListener('message', (event) => {
    if (event.source !== parent || !event.data) return;
    end();
    if (event.data.kind !== 'run') return;
    const { run, models, example } = event.data;
    const tell = (reported) => parent.postMessage({ run, ...reported }, '*');
    const address = URL.createObjectURL(new Blob([example], { type: 'text/javascript' }));
    const whole = new Blob([models, '\n;runExample(', JSON.stringify(address), ');'], { type: 'text/javascript' });
    worker = new Worker(URL.createObjectURL(whole));
    // What an example has begun and awaits may still report after its last line; the limit ends it all the same.
    let done = false;
    worker.onmessage = (message) => {
      tell(message.data);
      if (message.data && message.data.kind === 'done') done = true;
    };
    worker.onerror = (error) => {
      error.preventDefault();
      tell({ kind: 'failed', message: error.message || 'The worker could not be started.', line: error.lineno || undefined });
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
