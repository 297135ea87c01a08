/** Where a file's front matter ends. Apart from the MDX parser, which takes longer to load than this to run. */

const frontMatter = /^---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Front matter and body of an MDX source; `undefined` front matter where there is none. */
export function splitFrontMatter(source: string): {
  readonly yaml: string | undefined;
  readonly body: string;
} {
  const match = frontMatter.exec(source);
  if (!match) return { yaml: undefined, body: source };
  return { yaml: `${match[1]}\n`, body: source.slice(match[0].length) };
}
