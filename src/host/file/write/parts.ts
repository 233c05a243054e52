// The package: parts by path, with their content types and relations kept in step.
import { strToU8, zipSync } from 'fflate';
import { PACKAGE, PROLOG, RELATIONS, tag } from '../xml';

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const TYPES: Readonly<Record<string, string>> = {
  workbook: `${OFFICE}spreadsheetml.sheet.main+xml`,
  worksheet: `${OFFICE}spreadsheetml.worksheet+xml`,
  styles: `${OFFICE}spreadsheetml.styles+xml`,
  sharedStrings: `${OFFICE}spreadsheetml.sharedStrings+xml`,
  table: `${OFFICE}spreadsheetml.table+xml`,
  comments: `${OFFICE}spreadsheetml.comments+xml`,
  drawing: `${OFFICE}drawing+xml`,
  chart: `${OFFICE}drawingml.chart+xml`,
  customXmlProps: `${OFFICE}customXmlProperties+xml`,
  'extended-properties': `${OFFICE}extended-properties+xml`,
  'custom-properties': `${OFFICE}custom-properties+xml`,
  'core-properties': 'application/vnd.openxmlformats-package.core-properties+xml',
};

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}
export interface Package {
  /** Adds a part; `kind` gives its content type, '' for those typed by their extension. */
  readonly add: (path: string, kind: string, xml: string) => void;
  /** A relation from one part ('' the package) to another; answers its id. */
  readonly relate: (from: string, type: string, target: string, external?: boolean) => string;
  readonly bytes: () => Uint8Array;
}

const typeUri = (type: string): string =>
  type === 'core-properties' ? `${PACKAGE}/relationships/metadata/core-properties` : `${RELATIONS}/${type}`;

function relationsPath(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

const relationsXml = (list: readonly Relation[]): string =>
  PROLOG +
  tag(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    list
      .map(({ id, type, target, external }) =>
        tag('Relationship', {
          Id: id,
          Type: typeUri(type),
          Target: external ? target : `/${target}`,
          TargetMode: external ? 'External' : null,
        }),
      )
      .join(''),
  );

export function newPackage(): Package {
  const parts = new Map<string, string>();
  const kinds = new Map<string, string>();
  const relations = new Map<string, Relation[]>();
  return {
    add: (path, kind, xml) => {
      parts.set(path, xml);
      if (kind !== '') kinds.set(path, kind);
    },
    relate: (from, type, target, external = false) => {
      const list = relations.get(from) ?? [];
      relations.set(from, list);
      const id = `rId${list.length + 1}`;
      list.push({ id, type, target, external });
      return id;
    },
    bytes: () => {
      const defaults = [
        tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
        tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
        tag('Default', { Extension: 'vml', ContentType: `${OFFICE}vmlDrawing` }),
      ];
      const overrides = [...kinds].map(([path, kind]) =>
        tag('Override', { PartName: `/${path}`, ContentType: TYPES[kind] }),
      );
      const files: Record<string, Uint8Array> = {
        '[Content_Types].xml': strToU8(
          PROLOG + tag('Types', { xmlns: `${PACKAGE}/content-types` }, [...defaults, ...overrides].join('')),
        ),
      };
      for (const [from, list] of relations)
        files[from === '' ? '_rels/.rels' : relationsPath(from)] = strToU8(relationsXml(list));
      for (const [path, xml] of parts) files[path] = strToU8(xml);
      // A fixed time, so that the same book gives the same bytes.
      return zipSync(files, { mtime: new Date('2024-01-01T00:00:00') });
    },
  };
}
