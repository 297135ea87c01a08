/** The message of whatever was thrown, which need not be an `Error`. */
export function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
