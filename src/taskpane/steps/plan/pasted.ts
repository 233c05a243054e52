/**
 * A table copied from Word or Excel arrives as HTML too. Its cells are taken as text, a tab between cells and a line a
 * row, since a plain text paste from Word puts every cell on a line of its own. null: there is no table in it.
 */
export function pastedText(html: string): string | null {
  if (!/<table/i.test(html)) return null;
  // A parsed document runs no script and loads nothing.
  const page = new DOMParser().parseFromString(html, 'text/html');
  const lines: string[] = [];
  const walk = (node: Element): void => {
    if (node.tagName === 'TR') {
      lines.push([...node.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()).join('\t'));
      return;
    }
    if (/^(?:P|H[1-6]|LI)$/.test(node.tagName)) {
      lines.push((node.textContent ?? '').replace(/\s+/g, ' ').trim());
      return;
    }
    for (const child of node.children) walk(child);
  };
  walk(page.body);
  return `${lines.join('\n')}\n`;
}
