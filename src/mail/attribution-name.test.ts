import { describe, expect, it } from 'vitest';
import { readAttributionName } from './attribution-name.ts';

describe('readAttributionName', () => {
  it.each([
    ['On Wed, Jun 5, 2024, Ben Carr wrote:', 'Ben Carr'],
    ['On Thu, Jun 6, 2024 at 4:37\u202fPM Ben Carr <ben@...l.example> wrote:', 'Ben Carr'],
    ['On Wed, Jun 05, 2024 at 10:11:35AM +0100, Ben Carr wrote:', 'Ben Carr'],
    ['On 05.06.24 04:44, Ben Carr wrote:', 'Ben Carr'],
    ['On 6/5/24 5:05 PM, Ben Carr wrote:', 'Ben Carr'],
    ['On Thursday 06 Jun 2024 at 20:18:14 (-0300), Ben Carr wrote:', 'Ben Carr'],
    ['On Wed, 5 Jun 2024 10:11:35 +0100, Ben Carr <b@x> wrote:', 'Ben Carr'],
    ['On 2024-06-05 10:11, Ben Carr wrote:', 'Ben Carr'],
    ['On Wed, 2024-06-05 at 10:11 +0100, Ben Carr wrote:', 'Ben Carr'],
    ['On Fri, May 31, 2024 at 08:26:48AM +0000, Dunn, Cleo wrote:', 'Cleo Dunn'],
    ['On Mon, Jun 3, 2024, "Dunn, Cleo" <c@x> writes:', 'Cleo Dunn'],
    ['* Ben Carr <b@x> wrote:', 'Ben Carr'],
    ['On Wed, Jun 5, 2024 at 9:00 AM Jan Kettle wrote:', 'Jan Kettle'],
    ['On 05.06.24 04:44, May Lee wrote:', 'May Lee'],
    ['On 05.06.24 04:44, Ben Carr (Kettles Inc) wrote:', 'Ben Carr (Kettles Inc)'],
  ])('%s', (line, name) => {
    expect(readAttributionName(line)).toEqual({ kind: 'name', name });
  });

  it.each(['On the other hand, Ben wrote:', 'As he wrote:', 'On Wed, Jun 5, 2024, <b@x> wrote:'])(
    'does not say whom it names: %s',
    (line) => {
      expect(readAttributionName(line)).toEqual({ kind: 'unclear' });
    },
  );

  it.each(['Ben wrote: no', 'On Wed, Jun 5, 2024, Ben Carr', 'I wrote code'])(
    'is no attribution: %s',
    (line) => {
      expect(readAttributionName(line)).toBeUndefined();
    },
  );
});
