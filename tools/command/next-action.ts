/**
 * Messages name the command that comes next. Whoever works on a record of their own types `--content DIR` after each, so
 * the messages do too.
 */

import type { Streams } from './streams.ts';

/** Commands that read content, as messages name them: in backticks. */
const named =
  /`npm (run (?:--silent )?(?:check|verify|publish|ledger|diagrams|dig|new|build|import)|start)(?: --((?: [^`\n]*)?))?`/g;

/** @param content as it was typed after `--content` */
export function withContent(text: string, content: string): string {
  return text.replace(named, (whole, command: string, options = '') =>
    /--(?:content|into|help)\b/.test(whole)
      ? whole
      : `\`npm ${command} --${options} --content ${/^[\w./~@%+:-]+$/.test(content) ? content : `'${content}'`}\``,
  );
}

/** @param argv the words of the call; JSON is left as it is, since programs read it */
export function tellingContent(streams: Streams, argv: readonly string[]): Streams {
  const at = argv.findIndex((word) => /^--(?:content|into)(?:=|$)/.test(word));
  const content = at < 0 ? undefined : (/=(.*)$/s.exec(argv[at] ?? '')?.[1] ?? argv[at + 1]);
  if (content === undefined || content === 'content' || argv.includes('--json')) return streams;
  return {
    ...streams,
    out: (text) => streams.out(withContent(text, content)),
    err: (text) => streams.err(withContent(text, content)),
  };
}
