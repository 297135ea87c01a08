import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { ArgdownApplication, ModelPlugin, ParserPlugin } from '@argdown/core';
import { Cite } from '@citation-js/core';
import { publication } from '../../test/support/published.ts';
import '@citation-js/plugin-bibtex';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import CSL from 'citeproc';
import { parseAtomFeed } from 'feedsmith';
import jsonld from 'jsonld';
import { toString as wordsOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { awkwardId, type Changes, loadSample, sampleFiles } from '../../test/sample-record.ts';
import { lockOfSource } from '../evidence/source/source-proof.ts';
import { claimKinds } from '../record/schema/kinds.ts';
import { aifJson } from './aif-json.ts';
import { annotationsJsonld } from './annotations.ts';
import { argdownText } from './argdown.ts';
import { claimsJson } from './claims-json.ts';
import { type ExportContext, exportContextOf } from './export-context.ts';
import { editorFiles, exportFiles } from './export-files.ts';
import { feedXml } from './feed-xml.ts';
import { claimsNamed, llmsTxt } from './llms-txt.ts';
import { matrixJson } from './matrix-json.ts';
import { messagesJson } from './messages-json.ts';
import { objectsInv } from './objects-inv.ts';
import { peopleJson } from './people-json.ts';
import { referencesBib, referencesJson } from './references.ts';
import { relationsJson } from './relations-json.ts';
import { editorSchemas, schemaJson } from './schema-json.ts';
import { sourcesJson } from './sources-json.ts';

const where = { site: 'https://loremark.example', base: '/' };
const lazily = 'claims/positions/zero-lazily.mdx';
const awkwardTitle = '100% of "<pages>" & $x_1 #2 {a} ~ ^ \\ 漢字 שלום';

function publish(changes: Changes, date: string): Changes {
  return { ...changes, ...publication(loadSample(changes).graph, date, 'a better word') };
}

function exportsOf(changes: Changes) {
  const { graph } = loadSample(changes);
  const context: ExportContext = {
    ...exportContextOf(graph, where),
    results: new Map([['zero-lazily', ['verified']]]),
  };
  return { graph, context, hashes: context.hashes };
}

const first = publish({}, '2026-11-22');
const changed = publish(
  { ...first, [lazily]: sampleFiles[lazily]?.replace('boot short', 'boot quick') },
  '2026-12-01',
);
const { graph, context, hashes } = exportsOf(changed);

describe('JSON Schema', () => {
  const ajv = addFormats.default(new Ajv2020({ strict: true, allErrors: true }));
  const schema = JSON.parse(schemaJson(where));
  const valid = ajv.compile(schema);
  const files = {
    claim: claimsJson(graph, context),
    message: messagesJson(graph, context),
    person: peopleJson(graph, context),
    relation: relationsJson(graph),
    matrix: matrixJson(exportsOf(rowed).graph),
    source: sourcesJson(exportsOf(proved).graph, where),
  };

  test.each(Object.entries(files))(
    'the file of each %s is valid, as a whole and record by record',
    (name, text) => {
      const records = JSON.parse(text);
      expect(valid(records) || valid.errors).toBe(true);
      const one = ajv.getSchema(`${schema.$id}#/$defs/${name}`);
      expect(records.length).toBeGreaterThan(0);
      for (const record of records) expect(one?.(record) || one?.errors).toBe(true);
    },
  );

  test('a record with a missing, wrong or unknown field is invalid', () => {
    const [record] = JSON.parse(files.claim);
    expect(valid([{ ...record, hash: undefined }])).toBe(false);
    expect(valid([{ ...record, hash: 'xyz' }])).toBe(false);
    expect(valid([{ ...record, more: 1 }])).toBe(false);
  });

  test('the front matter of every kind has a schema that compiles, without the kind', () => {
    const schemas = editorSchemas(where);
    expect([...schemas.keys()].filter((name) => !name.startsWith('claim-'))).toEqual([
      'person',
      'thread',
      'topic',
      'essay',
      'brief',
      'debate',
      'redirects',
    ]);
    expect([...schemas.keys()].filter((name) => name.startsWith('claim-')).toSorted()).toEqual(
      claimKinds.map((kind) => `claim-${kind}`).toSorted(),
    );
    for (const text of schemas.values()) expect(() => ajv.compile(JSON.parse(text))).not.toThrow();
    const position = ajv.compile({ ...JSON.parse(schemas.get('claim-position') ?? ''), $id: 'x:position' });
    expect(position({ title: 'A', topics: ['b'], speaker: 'c' })).toBe(true);
    expect(position({ title: 'A', topics: ['b'], speaker: 'c', kind: 'position' })).toBe(false);
  });
});

test('a claim has the fields of the contract', () => {
  const records = JSON.parse(claimsJson(graph, context));
  const hash = hashes.get('zero-lazily') ?? '';
  expect(records.find(({ id }: { id: string }) => id === 'zero-lazily')).toEqual({
    id: 'zero-lazily',
    kind: 'position',
    title: 'Zero pages on first touch, not at boot',
    speaker: 'ada-byron',
    date: '2024-06-18T17:05:09-07:00',
    text: 'She wants each page zeroed by clear_page() on first touch, as the review asks.\n\n- It keeps boot quick.\n- It costs a fault.',
    hash,
    url: 'https://loremark.example/c/zero-lazily/',
    pinned: `https://loremark.example/c/zero-lazily/${hash}/`,
    status: 'refined',
    standing: 'Refined by the speaker on 20 Jun 2024: Zero lazily unless the guest asks otherwise',
    topics: ['zeroing'],
    evidence: [
      {
        message: 'm1@mail.example',
        lines: [3, 4],
        words: 'zero each page when it is first touched',
        speaker: 'ada-byron',
        quotes: false,
        result: 'verified',
        lore: 'https://lore.kernel.org/all/m1@mail.example/',
      },
    ],
    relations: [],
    backlinks: [
      { type: 'supports', from: 'not-at-boot' },
      { type: 'refines', from: 'zero-sometimes' },
    ],
    versions: [
      { hash: expect.stringMatching(/^[0-9a-f]{12}$/), date: '2026-11-22' },
      { hash, date: '2026-12-01' },
    ],
  });
  const outcome = records.find(({ id }: { id: string }) => id === 'zeroing-merged');
  expect(outcome).toMatchObject({ speaker: null, date: '2026-04-17', evidence: [] });
  expect(outcome.sources).toHaveLength(1);
});

test('messages name the sender, the date and the claims that rest on them, and have no text', () => {
  const records = JSON.parse(messagesJson(graph, context));
  expect(records.map(({ id }: { id: string }) => id)).toEqual(
    ['m1@mail.example', awkwardId, 'm3@mail.example'].toSorted(
      (a, b) => Date.parse(graph.messages.get(a)?.date ?? '') - Date.parse(graph.messages.get(b)?.date ?? ''),
    ),
  );
  expect(records.find(({ id }: { id: string }) => id === awkwardId)).toMatchObject({
    url: 'https://loremark.example/m/2024%2F06%2541+zero@mail.example/',
    lore: 'https://lore.kernel.org/all/2024%2F06%2541+zero@mail.example/',
    claims: ['not-at-boot'],
    inReplyTo: 'm1@mail.example',
  });
});

test('every relation is listed once', () => {
  expect(JSON.parse(relationsJson(graph))).toEqual([
    { type: 'supports', from: 'not-at-boot', to: 'zero-lazily' },
    { type: 'refines', from: 'zero-sometimes', to: 'zero-lazily' },
  ]);
});

const rowed: Changes = {
  'topics/zeroing.mdx': sampleFiles['topics/zeroing.mdx']?.replace(
    'group: mechanism',
    'group: mechanism\nrow: { order: 1, requirement: Pages are zeroed }',
  ),
  [lazily]: sampleFiles[lazily]?.replace(
    'topics: [zeroing]',
    'topics: [zeroing]\nstances: { zeroing: wants }',
  ),
};

test('the matrix distinguishes a stance, a reasoned silence, a read silence and an unknown one', () => {
  const cell = (changes: Changes, person = 'li-xiao') => {
    const all = JSON.parse(matrixJson(exportsOf({ ...rowed, ...changes }).graph)) as {
      readonly person: string;
      readonly row: string;
    }[];
    return all.find((record) => record.person === person && record.row === 'zeroing');
  };
  expect(cell({}, 'ada-byron')).toMatchObject({
    stances: [{ stance: 'wants', claim: 'zero-lazily', date: '2024-06-18T17:05:09-07:00' }],
    silence: null,
  });
  expect(cell({})).toMatchObject({ stances: [], silence: 'unknown' });
  expect(
    cell({
      'people/li-xiao.yml': `${sampleFiles['people/li-xiao.yml']}silences:\n  - { on: [zeroing], read: ["${awkwardId}"] }\n`,
    }),
  ).toMatchObject({ silence: { read: [awkwardId] } });
  const reader = `name: Mary Kay\nrole: reads\nsilences:\n  - { on: [zeroing], read: ["${awkwardId}"] }\n`;
  expect(cell({ 'people/mary-kay.yml': reader }, 'mary-kay')).toMatchObject({
    silence: { read: [awkwardId] },
  });
  expect(
    cell({
      'claims/positions/not-at-boot.mdx': sampleFiles['claims/positions/not-at-boot.mdx']?.replace(
        'speaker: li-xiao',
        'speaker: li-xiao\nnone: { zeroing: says when and asks for nothing }',
      ),
    }),
  ).toMatchObject({ silence: { none: 'says when and asks for nothing' } });
});

test('the Sphinx inventory names every claim, topic and person with its address', () => {
  const bytes = Buffer.from(objectsInv(graph));
  const head = bytes.subarray(0, bytes.indexOf('zlib.\n') + 6).toString();
  expect(head.split('\n')[0]).toBe('# Sphinx inventory version 2');
  const lines = inflateSync(bytes.subarray(head.length)).toString().trimEnd().split('\n');
  expect(lines).toContain('topic-zeroing std:label -1 topics/zeroing/ Zeroing');
  expect(lines.filter((line) => line.startsWith('claim-')).length).toBe(graph.claims.size);
  expect(lines.every((line) => /^\S+ std:label -1 \S+ .+$/.test(line))).toBe(true);
});

/** Three sources: one that git proved, one that git could prove, and one that it cannot. */
const commit = '0123456789abcdef0123456789abcdef01234567';
const proved: Changes = {
  'topics/zeroing.mdx': sampleFiles['topics/zeroing.mdx']?.replace(
    'group: mechanism',
    `group: mechanism
sources:
  - { kind: absent, id: no-flag, title: No flag, seenIn: v7.1, pattern: FOLL_EXCLUSIVE, path: include, at: v7.1 }
  - { kind: document, id: doc, title: A document, url: https://docs.example/ }`,
  ),
  'evidence.lock.json': `${JSON.stringify({
    lock: 2,
    normalisation: 1,
    entries: [],
    sources: [
      lockOfSource(
        { entry: 'zeroing-merged', question: { kind: 'commit', id: commit, title: 'mm: zero pages lazily' } },
        { result: 'proved', tag: 'v7.1-rc1', released: 'v7.1' },
        'v7.4-rc3',
      ),
    ],
  })}\n`,
};

test('a source says whether git proved it, could prove it, or cannot', () => {
  const records = JSON.parse(sourcesJson(exportsOf(proved).graph, where));
  expect(records).toMatchObject([
    {
      of: 'claim',
      id: 'zeroing-merged',
      url: 'https://loremark.example/c/zeroing-merged/',
      index: 0,
      source: { kind: 'commit', id: commit },
      result: 'proved',
      git: { clone: 'v7.4-rc3', tag: 'v7.1-rc1', released: 'v7.1', reverted: null },
    },
    { of: 'topic', id: 'zeroing', index: 0, result: 'not-yet-proved', git: null },
    { of: 'topic', url: 'https://loremark.example/topics/zeroing/', index: 1, result: 'by-reading' },
  ]);
});

/** Messages that a claim rests on and a thread lists. */
const mails = new Set(
  [...graph.claims.values()].flatMap(({ evidence }) =>
    evidence.map(({ message }) => message).filter((id) => graph.messages.has(id)),
  ),
).size;

test('citeproc formats the CSL-JSON in a style', () => {
  const items = new Map<string, object>(
    JSON.parse(referencesJson(graph, context)).map((item: { id: string }) => [item.id, item]),
  );
  const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
    <info><title>t</title><id>t</id><updated>2026-01-01T00:00:00Z</updated></info>
    <citation><layout><text variable="title"/></layout></citation>
    <bibliography><layout suffix="."><group delimiter="; ">
      <names variable="author"><name/></names><text variable="title"/>
      <date variable="issued" form="text" date-parts="year"/><text variable="URL"/>
    </group></layout></bibliography></style>`;
  const locale =
    '<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US"><style-options punctuation-in-quote="true"/><date form="text"><date-part name="year"/></date><terms><term name="and">and</term><term name="et-al">et al.</term></terms></locale>';
  const engine = new CSL.Engine(
    { retrieveLocale: () => locale, retrieveItem: (id: string) => items.get(id) },
    style,
  );
  engine.setOutputFormat('text');
  engine.updateItems([...items.keys()]);
  const lines = engine.makeBibliography()[1].map((line: string) => line.trim());
  expect(lines).toHaveLength(4 + mails);
  expect(lines).toContain(
    `Loremark editors; Lazy zeroing was merged; 2026; https://loremark.example/c/zeroing-merged/${hashes.get('zeroing-merged')}/.`,
  );
  expect(lines.join('\n')).toContain('漢字 שלום');
});

test('a parser reads the BibTeX: one entry per claim and per mail, with awkward titles intact', () => {
  const entries = new Cite(referencesBib(graph, context)).data;
  expect(entries.map(({ title }) => title).join('\n')).toContain(awkwardTitle);
  expect(entries).toHaveLength(4 + mails);
});

test('Web Annotations expand to the terms of their JSON-LD context', async () => {
  const anno = readFileSync(new URL('../../test/anno-context.json', import.meta.url), 'utf8');
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`no network: ${url}`);
    return { contextUrl: undefined, documentUrl: url, document: JSON.parse(anno) };
  };
  const document = JSON.parse(annotationsJsonld(graph, context));
  // `safe` refuses every key and type that the context does not define.
  const [collection] = await jsonld.expand(document, { documentLoader, safe: true });
  const oa = 'http://www.w3.org/ns/oa#' as const;
  const as = 'http://www.w3.org/ns/activitystreams#' as const;
  const items = collection?.[`${as}first`]?.[0]?.[`${as}items`]?.[0]?.['@list'] ?? [];
  expect(items).toHaveLength(4);
  for (const item of items) {
    expect(item['@type']).toEqual([`${oa}Annotation`]);
    const target = item[`${oa}hasTarget`]?.[0];
    expect(target?.[`${oa}hasSource`]?.[0]?.['@id']).toMatch(/^https:\/\/lore\.kernel\.org\/all\/[^/]+\/$/);
    expect(target?.[`${oa}hasSelector`]?.[0]?.['@type']).toEqual([`${oa}TextQuoteSelector`]);
  }
  const quads = await jsonld.toRDF(document, { documentLoader, format: 'application/n-quads', safe: true });
  expect(quads).toContain('"zero each page when it is first touched"');
});

test('the Argdown parser reads every claim, support and attack, with awkward titles intact', () => {
  const app = new ArgdownApplication();
  app.addPlugin(new ParserPlugin(), 'parse');
  app.addPlugin(new ModelPlugin(), 'model');
  const opposed = exportsOf({
    ...changed,
    'claims/positions/zero-sometimes.mdx': sampleFiles['claims/positions/zero-sometimes.mdx']?.replace(
      'type: refines, to: zero-lazily',
      `type: opposes, to: zero-lazily, note: 'only "cold" pages [so far] // or *all*'`,
    ),
  });
  expect(argdownText(opposed.graph, opposed.context)).toContain(
    '-> [zero-lazily] // only "cold" pages [so far] // or *all*\n',
  );
  const read = app.run({ process: ['parse', 'model'], input: argdownText(opposed.graph, opposed.context) });
  expect(read.lexerErrors).toEqual([]);
  expect(read.parserErrors).toEqual([]);
  expect(Object.keys(read.statements ?? {}).toSorted()).toEqual([...graph.claims.keys()].toSorted());
  const text = read.statements?.['not-at-boot']?.members.find(({ isReference }) => !isReference)?.text;
  expect(text?.trim()).toContain(awkwardTitle);
  expect(
    read.relations?.map(({ relationType, from, to }) => [from?.title, relationType, to?.title]).toSorted(),
  ).toEqual([
    ['not-at-boot', 'support', 'zero-lazily'],
    ['zero-sometimes', 'attack', 'zero-lazily'],
  ]);
});

test('AIF: every edge joins two nodes, and information is joined only through a scheme', () => {
  const { nodes, edges, locutions, participants } = JSON.parse(aifJson(graph, context));
  const typeOf = new Map<string, string>(
    nodes.map((node: { nodeID: string; type: string }) => [node.nodeID, node.type]),
  );
  const pairs = edges.map(
    ({ fromID, toID }: { fromID: string; toID: string }) => `${typeOf.get(fromID)}-${typeOf.get(toID)}`,
  );
  expect(pairs.toSorted()).toEqual(
    ['L-YA', 'YA-I', 'L-YA', 'YA-I', 'L-YA', 'YA-I', 'I-RA', 'RA-I', 'I-MA', 'MA-I'].toSorted(),
  );
  expect(nodes.filter(({ type }: { type: string }) => type === 'I')).toHaveLength(4);
  const known = participants.map(({ participantID }: { participantID: string }) => participantID);
  for (const { personID } of locutions) expect(known).toContain(personID);
});

test('the feed is Atom, newest first, dated only by the ledger', () => {
  const feed = parseAtomFeed(feedXml(graph, context));
  expect(feed).toMatchObject({
    id: 'https://loremark.example/feed.xml',
    updated: '2026-12-01T00:00:00.000Z',
  });
  expect(feed.entries).toHaveLength(5);
  expect(feed.entries?.[0]).toMatchObject({
    id: `https://loremark.example/c/zero-lazily/${hashes.get('zero-lazily')}/`,
    updated: '2026-12-01T00:00:00.000Z',
    content: { type: 'html', value: expect.stringContaining('Changed: body.') },
  });
  const titles = feed.entries?.map(({ title }) => title);
  expect(titles?.[0]).toEqual({ type: 'html', value: 'Changed: Zero pages on first touch, not at boot' });
  const escaped = awkwardTitle.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;');
  expect(titles).toContainEqual({ type: 'html', value: `New: ${escaped}` });
});

test('a text that is published again gets a separate entry', () => {
  const back = publish({ ...changed, [lazily]: sampleFiles[lazily] }, '2026-12-05');
  const { graph: later, context: now } = exportsOf(back);
  const entries = parseAtomFeed(feedXml(later, now)).entries ?? [];
  expect(new Set(entries.map(({ id }) => id)).size).toBe(6);
  expect(entries[0]?.title).toMatchObject({
    value: 'Changed back: Zero pages on first touch, not at boot',
  });
});

test('each of several returns on one day has an entry of its own', () => {
  const quick = sampleFiles[lazily]?.replace('boot short', 'boot quick');
  let files = changed;
  for (const text of [sampleFiles[lazily], quick, sampleFiles[lazily], quick])
    files = publish({ ...files, [lazily]: text }, '2026-12-05');
  const { graph: later, context: now } = exportsOf(files);
  const ids = (parseAtomFeed(feedXml(later, now)).entries ?? []).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const [first, second] = [context, now].map(({ hashes: of }) => of.get('zero-lazily'));
  expect(first).toBe(second);
  expect(ids[0]).toBe(`https://loremark.example/c/zero-lazily/${first}/#publish-2026-12-05-2`);
  expect(ids[2]).toBe(`https://loremark.example/c/zero-lazily/${first}/#publish-2026-12-05`);
});

test('a claim that returned to an earlier version keeps its first day, and lists each of its publications', () => {
  const { graph: later, context: now } = exportsOf(
    publish({ ...changed, [lazily]: sampleFiles[lazily] }, '2026-12-05'),
  );
  const [earlier, other] = [now, context].map(({ hashes: of }) => of.get('zero-lazily'));
  expect(now.published.get('zero-lazily')).toBe('2026-11-22');
  const claims = JSON.parse(claimsJson(later, now));
  expect(claims.find(({ id }: { readonly id: string }) => id === 'zero-lazily')).toMatchObject({
    hash: earlier,
    versions: [
      { hash: earlier, date: '2026-11-22' },
      { hash: other, date: '2026-12-01' },
      { hash: earlier, date: '2026-12-05' },
    ],
  });
});

test('a record without a ledger has an empty feed', () => {
  const { graph: bare, context: none } = exportsOf({});
  expect(parseAtomFeed(feedXml(bare, none)).entries ?? []).toEqual([]);
});

test('llms.txt links to the text of every claim', () => {
  const text = llmsTxt(graph, context);
  const tree = unified().use(remarkParse).parse(text);
  expect(tree.children[0]).toMatchObject({ type: 'heading', depth: 1 });
  expect(tree.children[1]?.type).toBe('blockquote');
  for (const id of graph.claims.keys()) expect(text).toContain(`https://loremark.example/c/${id}/index.txt`);
  expect(wordsOf(tree)).toContain(awkwardTitle);
});

test('a claim without a hash makes an export fail', () => {
  const none = { ...context, hashes: new Map<string, string>() };
  expect(() => claimsJson(graph, none)).toThrow(/^no hash was given for `[a-z-]+`$/);
});

test('llms.txt links to the list of claims if there are too many to name each', () => {
  const [claim] = graph.claims.values();
  if (!claim) throw new Error('the sample has no claim');
  const claims = (count: number) =>
    new Map(Array.from({ length: count }, (_, at) => [`c-${at}`, { ...claim, id: `c-${at}` }]));
  const many = claims(claimsNamed + 1);
  const text = llmsTxt({ ...graph, claims: many }, context);
  expect(text).toContain(`[All ${claimsNamed + 1} claims](https://loremark.example/records/index.txt)`);
  expect(text).not.toContain('/c/c-0/');
});

test('exporting twice gives the same files, whatever the clock', () => {
  const again = exportsOf(changed);
  for (const { make } of exportFiles.values())
    expect(make(again.graph, again.context)).toBe(make(graph, context));
});

test('every address of the contract has its export', () => {
  const names =
    'claims.json matrix.json messages.json people.json relations.json sources.json schema.json annotations.jsonld references.json';
  const api = `${names} references.bib argdown.argdown aif.json`.split(' ').map((name) => `api/${name}`);
  expect([...exportFiles.keys()].toSorted()).toEqual([...api, 'feed.xml', 'llms.txt'].toSorted());
  expect([...editorFiles(context).keys()]).toContain('api/editor/claim-non-goal.json');
});
