/** Puts a text wherever the lab's page has a place for it, by the place's `data-` name. */
export function putText(root: HTMLElement, name: string, text: string): void {
  for (const element of root.querySelectorAll(`[data-${name}]`)) element.textContent = text;
}
