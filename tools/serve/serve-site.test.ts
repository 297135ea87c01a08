import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { CommandError } from '../command/command-line.ts';
import { serve } from './serve.ts';
import { refusePort } from './serve-site.ts';

it('a taken port is reported with a remedy, and a free one stays free', async () => {
  const other = await serve({ root: tmpdir(), port: 0 });
  const PORT = new URL(other.url).port;
  await expect(refusePort({ PORT })).rejects.toEqual(
    new CommandError(`Port ${PORT} is taken; choose another with PORT=N npm start`),
  );
  await other.close();
  await refusePort({ PORT });
  const again = await serve({ root: tmpdir(), port: Number(PORT) });
  await again.close();
});

it('an invalid port is refused', async () => {
  for (const PORT of ['80x', '-1', '65536', '1.5'])
    await expect(refusePort({ PORT })).rejects.toThrow(
      `PORT is \`${PORT}\`, expected a number from 0 to 65535`,
    );
});
