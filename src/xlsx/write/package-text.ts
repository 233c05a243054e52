/** Parts of a written package as text, and the two lists that must know of every part: content types and relations. */

/** Reads and writes one part by its name; a part that is not there reads as ''. */
export interface TextParts {
  readonly read: (name: string) => string;
  readonly write: (name: string, xml: string) => void;
}

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface Related {
  readonly id: string;
  /** `table`, `drawing`, `chart`. */
  readonly type: string;
  /** From the folder of the part that it belongs to. */
  readonly target: string;
}

/** A part of its own, and its content type. */
export function addPart(parts: TextParts, name: string, contentType: string, xml: string): void {
  parts.write(name, xml);
  const types = parts.read('[Content_Types].xml');
  const override = `<Override PartName="/${name}" ContentType="${contentType}"/>`;
  parts.write('[Content_Types].xml', types.replace('</Types>', `${override}</Types>`));
}

/** `of`: the part that refers, `xl/worksheets/sheet1.xml`. */
export function addRelations(parts: TextParts, of: string, relations: readonly Related[]): void {
  const name = of.replace(/([^/]+)$/, '_rels/$1.rels');
  const standing = parts.read(name) || `${PROLOG}<Relationships xmlns="${PACKAGE}"></Relationships>`;
  const made = relations.map(
    ({ id, type, target }) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  parts.write(name, standing.replace('</Relationships>', `${made.join('')}</Relationships>`));
}

/** Behind everything else of a sheet's part: drawings come before tables. */
export function addToSheet(parts: TextParts, sheet: string, element: string): void {
  parts.write(sheet, parts.read(sheet).replace('</worksheet>', `${element}</worksheet>`));
}
