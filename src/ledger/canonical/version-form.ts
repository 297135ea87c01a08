/**
 * Finds parts of a version that we never write and that a page could not show safely: an invisible character, a URL
 * that is not a web address, a field of the wrong format. A version is read back from its file, which anybody may have
 * written.
 */

import { isDay } from '../../text/day.ts';
import { codePointName, hiddenCharacter } from '../../text/hidden-characters.ts';
import { isWebAddress } from '../../text/web-address.ts';

export interface FormFault {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

interface FieldForm {
  readonly expected: string;
  readonly fits: (value: string) => boolean;
}

const matching = (pattern: RegExp) => (value: string) => pattern.test(value);
/** Fields whose value a page uses for more than showing it; `-` means none. */
const forms: ReadonlyMap<string, FieldForm> = new Map([
  ['date', { expected: 'a date', fits: isDate }],
  ['as of', { expected: 'a day', fits: isDay }],
  ['lines', { expected: 'two line numbers', fits: matching(/^\d+-\d+$/) }],
  ['message', { expected: 'a Message-ID', fits: matching(/^[^\s<>]+@[^\s<>]+$/) }],
  ['quotes', { expected: '`yes` or `no`', fits: matching(/^(?:yes|no)$/) }],
  ['url', { expected: 'a web address', fits: isWebAddress }],
]);

/** @param text canonical, in any form */
export function formFaults(text: string): readonly FormFault[] {
  const mayHide = hiddenCharacter.test(text);
  let inBody = false;
  return text.split('\n').flatMap((line, index): readonly FormFault[] => {
    if (line === 'body:') inBody = true;
    else if (/^[a-z]+ \d+:$/.test(line)) inBody = false;
    const hidden = mayHide ? hiddenCharacter.exec(line) : null;
    if (hidden) {
      const message = `character \`${codePointName(hidden[0])}\`, expected only characters that can be seen`;
      return [{ line: index + 1, column: hidden.index + 1, message }];
    }
    const [, name = '', value = ''] = inBody ? [] : (/^ *([a-z ]+): (.*)/.exec(line) ?? []);
    const form = forms.get(name);
    if (form === undefined || value === '-' || form.fits(value)) return [];
    return [
      {
        line: index + 1,
        column: line.indexOf(value) + 1,
        message: `${name} \`${value}\`, expected ${form.expected}`,
      },
    ];
  });
}

/** As exact as its source: a year, a month, a day, or an instant. */
function isDate(value: string): boolean {
  const [, day = '', time] = /^([\d-]+)(T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/.exec(value) ?? [];
  return isDay(day) || (time === undefined && /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(day));
}
