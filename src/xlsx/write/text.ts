/** Text on its way into a file. Whatever a document says stays these characters: never a formula, never markup. */

/** Characters that XML cannot hold, and the file format's own escape (`_x0041_`), which Excel would unfold. */
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/g;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Excel's limit for a cell. */
const LONGEST = 32_767;

export function cellText(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const cut = lines.length > LONGEST ? `${lines.slice(0, LONGEST - 1)}…` : lines;
  return cut.replace(LONE, '\ufffd').replace(UNSAFE, (found) => (found.length > 1 ? `_x005F${found}` : escaped(found)));
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** For the parts of the file that we write ourselves. */
export function markup(text: string): string {
  return cellText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
