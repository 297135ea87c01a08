/** What links to statements read, so that each makes sense alone: who and when, and of several of one day which. */

import { showShortDay } from '../../text/show-date.ts';

interface Said {
  readonly who: string;
  readonly date: string | undefined;
}

/** @param year left out of the days, where the page names it once; else undefined */
export function saidWhen(statements: readonly Said[], year: string | undefined): readonly string[] {
  const names = statements.map(({ who, date = '' }) => {
    const day = showShortDay(date);
    return [who, date.slice(0, 4) === year ? day.replace(` ${year}`, '') : day].filter(Boolean).join(', ');
  });
  return names.map((name, at) => {
    const same = names.filter((other) => other === name).length;
    const place = names.slice(0, at + 1).filter((other) => other === name).length;
    return same > 1 ? `${name} (${place}\u00a0of\u00a0${same})` : name;
  });
}

/** The year of all of them, if it is the same. */
export function yearOfAll(statements: readonly Pick<Said, 'date'>[]): string | undefined {
  const years = new Set(statements.map(({ date }) => date?.slice(0, 4)));
  return years.size === 1 ? [...years][0] : undefined;
}
