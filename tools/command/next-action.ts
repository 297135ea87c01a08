/**
 * Messages name the next command to run. Authors of another record type `--content DIR` after each command, so
 * the messages include it.
 */

import type { Streams } from './streams.ts';

/** Commands that read content, as messages name them: in backticks. */
const named =
  /`npm (run (?:--silent )?(?:check|verify|publish|ledger|diagrams|dig|new|build|import)|start)(?: --((?: [^`\n]*)?))?`/g;

/** @param content as typed after `--content` */
export function withContent(text: string, content: string): string {
  return text.replace(named, (whole, command: string, options = '') =>
    /--(?:content|into|help)\b/.test(whole)
      ? whole
      : `\`npm ${command} --${options} --content ${/^[\w./~@%+:-]+$/.test(content) ? content : `'${content}'`}\``,
  );
}

/** @param argv the arguments of the call; JSON is not changed, because programs read it */
export function streamsWithContent(streams: Streams, argv: readonly string[]): Streams {
  const at = argv.findIndex((word) => /^--(?:content|into)(?:=|$)/.test(word));
  const content = at < 0 ? undefined : (/=(.*)$/s.exec(argv[at] ?? '')?.[1] ?? argv[at + 1]);
  if (content === undefined || content === 'content' || argv.includes('--json')) return streams;
  return {
    ...streams,
    out: (text) => streams.out(withContent(text, content)),
    err: (text) => streams.err(withContent(text, content)),
  };
}
