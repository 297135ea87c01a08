/** Checks that everything the repository's documents name exists: commands, options, files, headings. */

import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { slug } from 'github-slugger';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const paths = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).sort();
const { scripts } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

describe.each(paths)('%s', (path) => {
  const text = read(path);

  it('links only to existing files and headings', () => {
    const links = [
      ...text.replace(/`[^`]*`/g, '').matchAll(/(?<!!)\[[^\]]*\]\(((?!https?:)[^)\s`]+)\)/g),
    ].map(([, link = '']) => link);
    const broken = links.filter((link) => !isOwnScheme(link) && !targetExists(path, link));
    expect(broken).toEqual([]);
  });

  it('names only existing commands, with options that they accept', () => {
    const calls = [...text.matchAll(/npm run (?:--silent )?([a-z]+)(?: -- ([^`\n]*))?/g)];
    for (const [call, name = '', rest = ''] of calls) {
      if (/^[A-Z]/.test(name)) continue;
      expect(Object.keys(scripts), call).toContain(name);
      const options = [...rest.matchAll(/--([a-z-]+)/g)].map(([, option = '']) => option);
      const source = options.length > 0 ? sourceOf(name) : '';
      for (const option of options)
        expect(source, call).toMatch(new RegExp(`\\b'?${option}'?:|${option}Option\\b|'${option}'`));
    }
  });
});

describe.each(['README.md', 'docs/contract.md'])('%s', (path) => {
  it('names every command', () => {
    const text = read(path);
    const missing = Object.keys(scripts).filter((name) => !new RegExp(`npm (run )?${name}\\b`).test(text));
    expect(missing).toEqual([]);
  });
});

describe('a comment that cites the contract', () => {
  it('names an existing section', () => {
    const sections = [...read('docs/contract.md').matchAll(/^##+ (.+)$/gm)].map(([, title]) => title);
    const cited = globSync('{src,tools}/**/*.{ts,astro}', { cwd: root }).flatMap((path) =>
      [...read(path).matchAll(/docs\/contract\.md, ([A-Z][a-z]+(?: [a-z]+)*)/g)].map(([, title]) => ({
        path,
        title,
      })),
    );
    expect(cited.length).toBeGreaterThan(5);
    expect(cited.filter(({ title }) => !sections.some((section) => title === section))).toEqual([]);
  });
});

/** Whether it is an author's link, shown as an example. */
function isOwnScheme(link: string): boolean {
  return /^(claim|person|topic|essay|message):/.test(link) || link.startsWith('/');
}

function targetExists(from: string, link: string): boolean {
  const [file = '', heading] = link.split('#');
  const target = file === '' ? from : join(dirname(from), file);
  if (!existsSync(join(root, target))) return false;
  if (heading === undefined) return true;
  return read(target)
    .split('\n')
    .some((line) => /^#+ /.test(line) && slug(line.replace(/^#+ /, '')) === heading);
}

/** The command with the files beside it that implement it. */
function sourceOf(name: string): string {
  return globSync(
    [
      `tools/${name}.ts`,
      `tools/run-${name}.ts`,
      `tools/${name}-options.ts`,
      'tools/verify/archive-files.ts',
      'tools/command/command-line.ts',
    ],
    { cwd: root },
  )
    .map(read)
    .join('\n');
}
