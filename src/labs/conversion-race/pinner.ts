/**
 * The rules of pinners: kernel I/O that takes references through GUP-fast, which
 * reads the page-table entry, takes the reference, and looks at the entry again.
 *
 * The exclusive pin that refuses a new FOLL_PIN (but no plain FOLL_GET) is that of
 * 20240618-exclusive-gup-v1-0-30472a19c5d1@quicinc.com, whose patch 2 changes the
 * counting.
 */

import { any, is, not } from '../../explorer/condition.ts';
import { type ModelRule, mark, rule, set } from '../machine/rule.ts';
import { folioOf, isLongTerm, isPin, type ModelContext } from './model-context.ts';
import { at, attr, dat, exc, IDLE, map, pinner as pinnerName } from './names.ts';
import type { Protocol } from './protocol.ts';
import { touch } from './touch.ts';

export function pinner(protocol: Protocol, context: ModelContext, k: number): readonly ModelRule[] {
  const me = pinnerName(k);
  const canBeRefused = protocol.exclusivePin && isPin(context, k);
  const what = isPin(context, k) ? 'pin' : 'plain reference';
  const onPage = context.pages.flatMap((p) => {
    const refused = is(exc(folioOf(context, p)), '1');
    return [
      rule(me, 'look', p, {
        guard: [is(me, IDLE), is(map(p), '1')],
        effect: [set(me, at('LOOK', p))],
        opens: { kind: 'interferes' },
        note: `pinner ${k} reads the page-table entry of page ${p}`,
      }),
      rule(me, 'grab', p, {
        guard: [is(me, at('LOOK', p)), ...(canBeRefused ? [not(refused)] : [])],
        effect: [set(me, at('GRAB', p))],
        note: `pinner ${k} takes its ${what} on page ${p}: the count goes up`,
      }),
      ...(canBeRefused
        ? [
            rule(me, 'grab_refused', p, {
              guard: [is(me, at('LOOK', p)), refused],
              effect: [set(me, IDLE)],
              note: `pinner ${k} is refused: page ${p} is exclusively pinned`,
            }),
          ]
        : []),
      rule(me, 'verify_ok', p, {
        guard: [is(me, at('GRAB', p)), ...(context.config.VERIFY === 1 ? [is(map(p), '1')] : [])],
        effect: [set(me, at('PIN', p))],
        note:
          context.config.VERIFY === 1
            ? `pinner ${k} finds page ${p} still mapped and keeps its ${what}`
            : `pinner ${k} keeps its ${what} on page ${p} without looking again`,
      }),
      ...(context.config.VERIFY === 1
        ? [
            rule(me, 'verify_fail', p, {
              guard: [is(me, at('GRAB', p)), is(map(p), '0')],
              effect: [set(me, IDLE)],
              note: `pinner ${k} finds page ${p} no longer mapped and drops its ${what}`,
            }),
          ]
        : []),
      rule(me, 'dma', p, {
        guard: [is(me, at('PIN', p))],
        ...(protocol.stores === 'two'
          ? {
              marks: [
                mark('I5', any(is(attr(p), 'P'), ...(context.config.COPY === 1 ? [is(dat(p), 'B')] : []))),
              ],
            }
          : touch(context, p, 'I1b')),
        opens: { kind: 'interferes' },
        note: `pinner ${k}'s I/O writes to page ${p}`,
      }),
      ...(isLongTerm(context, k)
        ? []
        : [
            rule(me, 'unpin', p, {
              guard: [is(me, at('PIN', p))],
              effect: [set(me, IDLE)],
              note: `pinner ${k} lets go of page ${p}`,
            }),
          ]),
    ];
  });
  return protocol.stores === 'two' ? [...onPage, ...stale(context, k)] : onPage;
}

/** Once a hole is punched under it, a pinner works on a page to which no guest address leads. */
function stale(context: ModelContext, k: number): readonly ModelRule[] {
  const me = pinnerName(k);
  return [
    rule(me, 'grab_stale', undefined, {
      guard: [is(me, 'SLOOK')],
      effect: [set(me, IDLE)],
      note: `pinner ${k} finds the page it looked at gone`,
    }),
    rule(me, 'verify_stale', undefined, {
      guard: [is(me, 'SGRAB')],
      effect: [set(me, IDLE)],
      note: `pinner ${k} sees that the page it took was removed, and drops it`,
    }),
    rule(me, 'dma_orphan', undefined, {
      guard: [is(me, 'ORPH')],
      marks: [mark('I5')],
      opens: { kind: 'interferes' },
      note: `pinner ${k}'s I/O writes to an orphan page, which no guest address names`,
    }),
    ...(isLongTerm(context, k)
      ? []
      : [
          rule(me, 'unpin_orphan', undefined, {
            guard: [is(me, 'ORPH')],
            effect: [set(me, IDLE)],
            note: `pinner ${k} lets go of the orphan page, which is freed`,
          }),
        ]),
  ];
}
