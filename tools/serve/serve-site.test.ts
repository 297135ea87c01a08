import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { CallError } from '../command/command-line.ts';
import { serve } from './serve.ts';
import { refusePort } from './serve-site.ts';

it('a port that is taken is told with what to do, and one that is free is left free', async () => {
  const other = await serve({ root: tmpdir(), port: 0 });
  const PORT = new URL(other.url).port;
  await expect(refusePort({ PORT })).rejects.toEqual(
    new CallError(`Port ${PORT} is taken; choose another with PORT=N npm start`),
  );
  await other.close();
  await refusePort({ PORT });
  const again = await serve({ root: tmpdir(), port: Number(PORT) });
  await again.close();
});

it('a port that is none is refused', async () => {
  for (const PORT of ['80x', '-1', '65536', '1.5'])
    await expect(refusePort({ PORT })).rejects.toThrow(
      `PORT is \`${PORT}\`, expected a number from 0 to 65535`,
    );
});
