/** Puts a text into every element of the lab's page that has this `data-` name. */
export function putText(root: HTMLElement, name: string, text: string): void {
  for (const element of root.querySelectorAll(`[data-${name}]`)) element.textContent = text;
}
