/** What the timeline shows: the mail in the record, and outcomes from their first source to their latest. */

import { tenths } from '../../diagrams/tenths.ts';
import { type TimelineRow, timelineDrawing } from '../../diagrams/timeline/timeline-drawing.ts';
import type { Claim } from '../../record/graph/graph.ts';
import { record } from '../record.ts';
import { outcomeLabel, outcomeShape } from './outcome-labels.ts';
import { type OutcomeSpan, outcomeSpan } from './outcome-span.ts';

export interface TimelineOutcome {
  readonly label: string;
  readonly outcome: string;
}

export function timelineOf(thread: string, outcomes: readonly TimelineOutcome[]) {
  const graph = record();
  const rows = outcomes.flatMap(({ label, outcome }) => {
    const claim = graph.claims.get(outcome);
    return claim?.data.kind === 'outcome'
      ? [{ ...rowOf(label, claim), claim, shape: outcomeShape(claim) }]
      : [];
  });
  const messages = [...graph.messages.values()];
  const until = [...rows.map(({ asOf }) => asOf), ...messages.map(({ date }) => date.slice(0, 10))]
    .toSorted()
    .at(-1);
  const drawing =
    until === undefined
      ? undefined
      : tenths(
          timelineDrawing({
            thread: messages.filter((message) => message.thread === thread).map(({ date }) => date),
            other: messages.filter((message) => message.thread !== thread).map(({ date }) => date),
            rows,
            until,
          }),
        );
  return { rows, drawing };
}

function rowOf(label: string, claim: Claim): TimelineRow & OutcomeSpan & { readonly asOf: string } {
  const asOf = claim.data.kind === 'outcome' ? claim.data.asOf : '';
  return {
    id: claim.id,
    label,
    ...outcomeSpan(claim, asOf),
    words: outcomeLabel(claim),
    asOf,
  };
}
