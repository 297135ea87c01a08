/** Checks the text of the deployment files that no test can run: workflows, the container, Netlify. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const scripts: ReadonlySet<string> = new Set(Object.keys(JSON.parse(read('package.json')).scripts));
const workflows = readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`);

const step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const job = z.object({ 'timeout-minutes': z.int(), steps: z.array(step) });
const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.strictObject({ contents: z.literal('read') }),
  jobs: z.record(z.string(), job),
});

/** The names of the scripts of package.json that a command line runs. */
function scriptsIn(text: string): readonly string[] {
  return [...text.matchAll(/npm (?:run )?(?:--silent )?([a-z]+)/g)].map(([, name = '']) => name);
}

describe('the list of reviewers', () => {
  const lines = read('.github/CODEOWNERS').split('\n').slice(1).filter(Boolean);

  it('names nobody: each line is for the editors of a copy to fill in, and names an existing path', () => {
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      const [, path = ''] = /^# \/(\S+) @(?:EDITOR|PUBLISHER)$/.exec(line) ?? [];
      expect(path !== '' && existsSync(join(root, path)), line).toBe(true);
    }
  });

  it('is filled in by the command in CONTRIBUTING', () => {
    const [, command = ''] = /sed -i '(.*)' \.github\/CODEOWNERS/.exec(read('CONTRIBUTING.md')) ?? [];
    const steps = command.split('; ').map((step) => /^s\/(.*?)(?<!\\)\/(.*)\/$/.exec(step) ?? []);
    const named = lines.map((line) =>
      steps.reduce(
        (text, [, from = '', to = '']) => text.replace(new RegExp(from), to.replaceAll('\\/', '/')),
        line,
      ),
    );
    expect(steps).toHaveLength(3);
    for (const line of named) expect(line).toMatch(/^\/\S+ @(?:ada|ben)$/);
  });
});

describe.each(workflows)('%s', (path) => {
  const text = read(path);
  const { on, jobs } = workflow.parse(parse(text));
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('pins every action to a commit, and names its version', () => {
    const used = [...text.matchAll(/uses: *(.*)/g)].map(([, what = '']) => what);
    expect(used).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    for (const what of used) expect(what).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('never runs contributed code with more permissions than it needs', () => {
    expect(Object.keys(on)).not.toContain('pull_request_target');
    for (const { run = '', env = {} } of steps)
      for (const value of [run, ...Object.values(env)])
        expect(value).not.toMatch(/\$\{\{\s*(?:secrets|github\.(?:event|head_ref))/);
    for (const { uses = '', with: options } of steps)
      if (uses.startsWith('actions/checkout@')) expect(options?.['persist-credentials']).toBe(false);
  });

  it('runs only existing commands, and installs without package scripts', () => {
    for (const { run = '' } of steps) {
      for (const name of scriptsIn(run)) expect(scripts.has(name) || name === 'ci', run).toBe(true);
      if (run.includes('npm ci')) expect(run).toBe('npm ci --ignore-scripts');
    }
  });
});

it('a contribution is compared with the ledger that it would be merged into', () => {
  const { jobs } = workflow.parse(parse(read('.github/workflows/check.yml')));
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  expect(steps.map(({ run }) => run)).toContain('npm run check -- --proposed --against HEAD^1');
  expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with?.['fetch-depth']).toBe(0);
});

it('a workflow builds the site for its address, with a link to its sources', () => {
  const { jobs } = workflow.parse(parse(read('.github/workflows/pages.yml')));
  const build = Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .find(({ run }) => run === 'npm run build');
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of a workflow
  expect(build?.env).toMatchObject({ DEPLOY: '1', SITE: '${{ vars.SITE }}' });
  expect(Object.keys(build?.env ?? {})).toEqual(expect.arrayContaining(['BASE', 'REPOSITORY']));
});

it('the container has only Caddy, its configuration and the site, on its port, and runs unprivileged', () => {
  const lines = read('docs/deploy/Containerfile')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const names = lines.map((line) => line.split(' ')[0]);
  expect(names).toEqual(['FROM', 'COPY', 'COPY', 'USER', 'EXPOSE']);
  const [, config = '', dist = '', user = '', port = ''] = lines;
  expect(existsSync(join(root, config.split(' ')[1] ?? ''))).toBe(true);
  expect(dist).toBe('COPY dist /srv/loremark');
  expect(Number(/^USER (\d+):/.exec(user)?.[1])).toBeGreaterThan(0);
  const caddy = read('docs/deploy/Caddyfile');
  expect(caddy).toContain(`:${port.split(' ')[1]} {`);
  expect(caddy).toContain('root * /srv/loremark');
});

it('the Netlify file sets the command and the folder, and disables post-processing', () => {
  const text = read('docs/deploy/netlify.toml');
  for (const name of scriptsIn(text)) expect(scripts.has(name)).toBe(true);
  expect(text).toMatch(/^ {2}publish = "dist"$/m);
  expect(text).toMatch(/^ {2}DEPLOY = "1"$/m);
  expect(text).toMatch(/^ {2}skip_processing = true$/m);
});

it('the guide to hosts names every file beside it', () => {
  const guide = read('docs/deploy/README.md');
  const named = [...guide.matchAll(/\]\(([^)]+)\)/g)].map(([, file = '']) => file);
  const beside = readdirSync(join(root, 'docs/deploy')).filter((name) => name !== 'README.md');
  expect([...new Set(named)].toSorted()).toEqual(beside.toSorted());
});
