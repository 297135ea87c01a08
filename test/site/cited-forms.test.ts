/** Checks that `npm run cite` prints what the site copies, byte for byte. */

import { describe, expect, it } from 'vitest';
import { readArguments } from '../../tools/command/command-line.ts';
import { openCiting, runCite, usage } from '../../tools/run-cite.ts';
import { sampleOf } from '../support/extent.ts';
import { attribute, type Element, readSite, textOf } from './built-site.ts';

const site = readSite();
const env = { SITE: new URL(site.url).origin, BASE: new URL(site.url).pathname };

const citing = openCiting('content', env);

function printed(id: string, form: string): string {
  const args = readArguments(usage, [id, '--form', form]);
  if (args === 'help') throw new Error('help');
  return runCite(args, env, () => citing);
}

/** The citation forms on a page, each with its text. */
function copied(elements: readonly Element[]): readonly (readonly [form: string, text: string])[] {
  return elements.flatMap((element) => {
    const form = /^cite-([a-z-]+)$/.exec(attribute(element, 'id') ?? '')?.[1];
    return element.tagName === 'code' && form !== undefined ? [[form, textOf(element)] as const] : [];
  });
}

const paths = [...site.pages.keys()];
const pages = [
  ...sampleOf(
    paths.filter((path) => /^c\/(?!outcome-)[a-z0-9-]+\/$/.test(path)),
    2,
  ),
  ...sampleOf(
    paths.filter((path) => /^c\/outcome-[a-z0-9-]+\/$/.test(path)),
    1,
  ),
  ...sampleOf(
    paths.filter((path) => /^q\/[a-z0-9-]+\/$/.test(path)),
    1,
  ),
  ...sampleOf(
    paths.filter((path) => /^topics\/[a-z0-9-]+\/$/.test(path)),
    1,
  ),
];

describe('the command for citations', () => {
  it.each(pages)('prints each form as shown on %s', (path) => {
    const forms = copied(site.pages.get(path)?.elements ?? []);
    expect(forms.length, path).toBeGreaterThan(0);
    for (const [form, text] of forms)
      expect(printed(`/${path}`, form), form).toBe(text.endsWith('\n') ? text : `${text}\n`);
  });
});
