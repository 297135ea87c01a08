/**
 * Every component used in a text exists, with its required attributes and no others.
 *
 * @example ok
 *   essays/ada-byron.mdx
 *     body: <Quote claim="zero-lazily" />
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: <Quotation claim="zero-lazily" />
 * @report
 *   essays/ada-byron.mdx:9:1  error  component-exists
 *     Unexpected component `<Quotation>`, expected one of `<Quote>`, `<Card>`, `<Diagram>`, `<Run>`
 *     8 | ---
 *     9 | <Quotation claim="zero-lazily" />
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: <Quote />
 * @report
 *   essays/ada-byron.mdx:9:1  error  component-exists
 *     Unexpected `<Quote>` without `claim`, expected it as plain text
 *     8 | ---
 *     9 | <Quote />
 *         ^^^^^^^^^
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: <Quote claim="zero-lazily" colour="red" />
 * @report
 *   essays/ada-byron.mdx:9:1  error  component-exists
 *     Unexpected attribute `colour` of `<Quote>`, expected `claim`, `entry`
 *     8 | ---
 *     9 | <Quote claim="zero-lazily" colour="red" />
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example ok
 *   essays/ada-byron.mdx
 *     body: <Quote claim="zero-lazily" entry="0" />
 * @example ok
 *   essays/ada-byron.mdx
 *     body: <Run lab="migration" scenario="swap" from="1" to="2" question="Does it end?" answer="yes" />
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: "<Quot />\n\n<></>"
 * @report
 *   essays/ada-byron.mdx:9:1  error  component-exists
 *     Unexpected component `<Quot>`, expected one of `<Quote>`, `<Card>`, `<Diagram>`, `<Run>`
 *     8 | ---
 *     9 | <Quot />
 *         ^^^^^^^^
 *     help: did you mean `<Quote>`?
 *
 *   essays/ada-byron.mdx:11:1  error  component-exists
 *     Unexpected component `<>`, expected one of `<Quote>`, `<Card>`, `<Diagram>`, `<Run>`
 *     10 |
 *     11 | <></>
 *          ^^^^^
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: "<Card />\n\n<Diagram />\n\n<Run />"
 * @report
 *   essays/ada-byron.mdx:9:1  error  component-exists
 *     Unexpected `<Card>` without `claim`, expected it as plain text
 *     8 | ---
 *     9 | <Card />
 *         ^^^^^^^^
 *
 *   essays/ada-byron.mdx:11:1  error  component-exists
 *     Unexpected `<Diagram>` without `id`, expected it as plain text
 *     10 |
 *     11 | <Diagram />
 *          ^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:13:1  error  component-exists
 *     Unexpected `<Run>` without `lab`, expected it as plain text
 *     12 |
 *     13 | <Run />
 *          ^^^^^^^
 *
 *   essays/ada-byron.mdx:13:1  error  component-exists
 *     Unexpected `<Run>` without `scenario`, expected it as plain text
 *     12 |
 *     13 | <Run />
 *          ^^^^^^^
 * @example not-ok
 *   topics/zeroing.mdx
 *     body: "<Quote claim=\"zero-lazily\" entry=\"0\" />\n\n<Quote claim=\"zero-lazily\" entry=\"0 1\" />\n\n<Quote claim=\"not-lazily\" entry=\"1 x 02 2\" />\n\n<Quote claim=\"gone\" entry=\"9\" />"
 * @report
 *   topics/zeroing.mdx:11:1  error  component-exists
 *     Unexpected `entry` `1` of `<Quote>`, expected `0`, since the claim has one piece of evidence
 *     10 |
 *     11 | <Quote claim="zero-lazily" entry="0 1" />
 *          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   topics/zeroing.mdx:13:1  error  component-exists
 *     Unexpected `entry` `x` of `<Quote>`, expected numbers from `0` to `1`, since the claim has 2 pieces of evidence
 *     12 |
 *     13 | <Quote claim="not-lazily" entry="1 x 02 2" />
 *          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   topics/zeroing.mdx:13:1  error  component-exists
 *     Unexpected `entry` `02` of `<Quote>`, expected numbers from `0` to `1`, since the claim has 2 pieces of evidence
 *     12 |
 *     13 | <Quote claim="not-lazily" entry="1 x 02 2" />
 *          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   topics/zeroing.mdx:13:1  error  component-exists
 *     Unexpected `entry` `2` of `<Quote>`, expected numbers from `0` to `1`, since the claim has 2 pieces of evidence
 *     12 |
 *     13 | <Quote claim="not-lazily" entry="1 x 02 2" />
 *          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */

import { componentsIn } from '../record/graph/links.ts';
import { closest } from '../text/closest.ts';
import type { Check, ComponentAttribute } from './check.ts';
import { textEntries } from './entries.ts';

export const componentExists: Check = {
  id: 'component-exists',
  *run(graph, { components }) {
    for (const entry of textEntries(graph.corpus)) {
      for (const { name, attributes, place } of componentsIn(entry)) {
        const known = components.get(name);
        if (!known) {
          const near = closest(name, components.keys());
          yield {
            place,
            message: `Unexpected component \`<${name}>\`, expected one of ${[...components.keys()].map((word) => `\`<${word}>\``).join(', ')}`,
            help: near && `did you mean \`<${near}>\`?`,
          };
          continue;
        }
        for (const message of attributeFaults(name, attributes, known)) yield { place, message };
        if (name !== 'Quote') continue;
        const pieces = graph.claims.get(attributes.get('claim') ?? '')?.evidence.length ?? 0;
        for (const message of chosenFaults(attributes.get('entry'), pieces)) yield { place, message };
      }
    }
  },
};

function* attributeFaults(
  name: string,
  attributes: ReadonlyMap<string, string>,
  known: readonly ComponentAttribute[],
): Iterable<string> {
  for (const { name: attribute, required } of known)
    if (required && !attributes.has(attribute))
      yield `Unexpected \`<${name}>\` without \`${attribute}\`, expected it as plain text`;
  for (const attribute of attributes.keys())
    if (!known.some((allowed) => allowed.name === attribute))
      yield `Unexpected attribute \`${attribute}\` of \`<${name}>\`, expected ${known.map((allowed) => `\`${allowed.name}\``).join(', ')}`;
}

/** @param chosen which pieces of evidence a quotation shows, counted from 0, separated by spaces */
function* chosenFaults(chosen: string | undefined, pieces: number): Iterable<string> {
  if (chosen === undefined || pieces === 0) return;
  for (const number of chosen.split(' '))
    if (!/^(?:0|[1-9]\d*)$/.test(number) || Number(number) >= pieces)
      yield `Unexpected \`entry\` \`${number}\` of \`<Quote>\`, expected ${pieces === 1 ? '`0`, since the claim has one piece' : `numbers from \`0\` to \`${pieces - 1}\`, since the claim has ${pieces} pieces`} of evidence`;
}
