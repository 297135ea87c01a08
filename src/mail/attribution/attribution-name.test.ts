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
    ['On 2024-06-05, Ben Carr (VIA Kettles) wrote:', 'Ben Carr'],
    ['On  Wed,  2024-06-05   Ben   Carr wrote:', 'Ben Carr'],
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
    'finds no name in an attribution: %s',
    (line) => {
      expect(readAttributionName(line)).toEqual({ kind: 'unclear' });
    },
  );

  it.each(['Ben wrote: no', 'On Wed, Jun 5, 2024, Ben Carr', 'I wrote code'])(
    'finds no attribution: %s',
    (line) => {
      expect(readAttributionName(line)).toBeUndefined();
    },
  );
});

describe('a date is consumed in whole words', () => {
  const name = (text: string) => {
    const read = readAttributionName(`On ${text} wrote:`);
    return read?.kind === 'name' ? read.name : read?.kind;
  };

  it('which include each form of a month, but no word that contains one', () => {
    const months =
      'jan feb mar apr may jun jul aug sep sept oct nov dec January February March April June July'
        .concat(' August September October November December')
        .split(' ');
    for (const month of months) {
      expect(name(`3 ${month} 2024, Ben Carr`), month).toBe('Ben Carr');
      expect(name(`3 x${month} 2024, Ben Carr`), month).toBe('unclear');
      expect(name(`3 ${month}x 2024, Ben Carr`), month).toBe('unclear');
    }
  });

  it('which include each day of the week, only at the start', () => {
    for (const day of 'Mon Tue Tues Wed Wednes Thu Thurs Fri Sat Satur Sun'.split(' ')) {
      for (const whole of [day, `${day}day`, `${day},`])
        expect(name(`${whole} 3 Jun 2024, Ben Carr`), whole).toBe('Ben Carr');
      expect(name(`x${day} 3 Jun 2024, Ben Carr`), day).toBe('unclear');
      expect(name(`${day}x 3 Jun 2024, Ben Carr`), day).toBe('unclear');
    }
    expect(name('3 Jun 2024, Sun Carr')).toBe('Sun Carr');
  });

  it('which include clocks, zones and halves of a day', () => {
    for (const clock of ['9:05', '12:00:01', '12.30', '12h30', '12:00:01.5', '9:05am', '12:00PM']) {
      expect(name(`3 Jun 2024 ${clock}, Ben Carr`), clock).toBe('Ben Carr');
      expect(name(`3 Jun 2024 x${clock}, Ben Carr`), clock).not.toBe('Ben Carr');
      expect(name(`3 Jun 2024 ${clock}x, Ben Carr`), clock).not.toBe('Ben Carr');
    }
    for (const zone of [
      '+0200',
      '-02:00',
      'UTC+2',
      'GMT-11',
      'utc+02:30',
      'Z',
      'UTC',
      'GMT',
      'EST',
      'CEST',
      'AM',
      'p.m.',
    ]) {
      expect(name(`3 Jun 2024 12:00 ${zone} Ben Carr`), zone).toBe('Ben Carr');
      expect(name(`3 Jun 2024 12:00 Q${zone} Ben Carr`), zone).not.toBe('Ben Carr');
      expect(name(`3 Jun 2024 12:00 ${zone}q Ben Carr`), zone).not.toBe('Ben Carr');
    }
    expect(name('3 Jun 2024 Est Carr')).toBe('Est Carr');
  });

  it('which include a whole date in one word', () => {
    for (const day of ['2024-06-03', '3/6/24', '3.6.2024', '3-Jun-2024', '2024-06-03T12:00:00Z']) {
      expect(name(`${day} Ben Carr`), day).toBe('Ben Carr');
      expect(name(`x${day} Ben Carr`), day).not.toBe('Ben Carr');
      if (!day.includes('T')) expect(name(`${day}x Ben Carr`), day).not.toBe('Ben Carr');
    }
    for (const day of ['1st', '2nd', '3rd', '4th'])
      expect(name(`Jun ${day} 2024 Ben Carr`), day).toBe('Ben Carr');
    expect(name('Jun x1st 2024 Ben Carr')).toBe('unclear');
    expect(name('Jun 1stx 2024 Ben Carr')).toBe('unclear');
  });
});

describe('the name in an attribution', () => {
  it.each([
    ['On Wed 5 June 2024 at 10:11 p.m. CEST, Ben Carr WROTE:', undefined],
    ['On Wed 5 June 2024 at 10:11 p.m. CEST, Ben Carr wrote:', 'Ben Carr'],
    ['On wednesday, 5th june 2024 10.11.12.34 Z Ben Carr said:', 'Ben Carr'],
    ['On 5-Jun-2024 10h11 Ben Carr writes :', 'Ben Carr'],
    ['On 2024-06-05T10:11:12 Ben Carr wrote:', 'Ben Carr'],
    ['On Jun 5 Ben Carr [mailto:ben@x] wrote:', 'Ben Carr'],
    ['On Jun 5 Ben Carr (ben@x) wrote:', 'Ben Carr'],
    ['On Jun 5, , Ben Carr wrote:', 'Ben Carr'],
    ['On Jun 5 10:11 p,m Ben Carr wrote:', 'p,m Ben Carr'],
    ['On Jun 5, , Ben Carr , wrote:', 'Ben Carr'],
    ['On Jun , 5 Ben Carr wrote:', 'Ben Carr'],
    ['Ben -- Carr <ben@x> wrote:', 'Ben -- Carr'],
    ['Ben Carr [MAILTO:ben@x] wrote:', 'Ben Carr'],
    ['In message <a@x>, Ben Carr <ben@x> wrote:', 'Ben Carr'],
    ['In article , Ben Carr <ben@x> wrote:', 'Ben Carr'],
    ['>>>>> "BC" == Ben Carr <ben@x> writes:', 'Ben Carr'],
    ['  Ben   Carr\n <ben@x>   wrote:  ', 'Ben Carr'],
    ['On 5 Jun 10:11 April Showers wrote:', 'April Showers'],
    ['On 5 Jun 10:11 12:30 Club wrote:', undefined],
    ['On Jun 5 Mon Kettle wrote:', 'Mon Kettle'],
    ['On Wed Sat 5 Jun wrote:', undefined],
    ['On Jun 5 Pm Lee wrote:', 'Pm Lee'],
    ['On Jun Ben Carr wrote:', undefined],
    ['On 5 Ben Carr wrote:', undefined],
    ['On 5 Jun x10:11 Ben Carr wrote:', undefined],
    ['On xMon 5 Jun Ben Carr wrote:', undefined],
    ['On Jun 5, you wrote:', undefined],
    ['On Jun 5, as he wrote:', undefined],
    ['You <ben@x> wrote:', undefined],
    ['And Ben <ben@x> wrote:', undefined],
    ['Ben: <ben@x> wrote:', 'Ben'],
    ['Ben|Carr <ben@x> wrote:', undefined],
    ['Ben Carr wrote:', undefined],
    ['<ben@x> wrote:', undefined],
  ])('%s', (line, name) => {
    const found = readAttributionName(line);
    expect(found?.kind === 'name' ? found.name : undefined).toBe(name);
  });

  it('is found only in at most 400 characters, before a verb and a colon', () => {
    const line = (length: number) => `On Jun 5 ${'B'.repeat(length - 16)} wrote:`;
    expect(line(400)).toHaveLength(400);
    expect(readAttributionName(line(400))).toEqual({ kind: 'name', name: 'B'.repeat(384) });
    expect(readAttributionName(line(401))).toBeUndefined();
    expect(readAttributionName('On Jun 5 Ben wrote')).toBeUndefined();
    expect(readAttributionName('On Jun 5 Ben rewrote:')).toBeUndefined();
    expect(readAttributionName('On Jun 5 Ben wrote: x')).toBeUndefined();
  });

  it('is the same on every call', () => {
    for (let times = 0; times < 3; times++)
      expect(readAttributionName('Ben Carr <ben@x> wrote:')).toEqual({ kind: 'name', name: 'Ben Carr' });
  });
});
