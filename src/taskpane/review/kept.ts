/**
 * The draft as text for the workbook, and back. Only the documents and the acts are kept: reading the same text again
 * gives the same statements with the same ids, so what was found needs no keeping.
 */
import type { Document } from '../../document';
import type { ColumnMapping, Extraction } from '../../plan';
import { readColumns } from '../services/columns-kept';
import type { Draft, ReviewAct } from './draft';

const version = 1;

interface Kept {
  readonly version: number;
  readonly documents: readonly Document[];
  readonly acts: readonly ReviewAct[];
  readonly columns?: readonly ColumnMapping[];
}

export function keptOf({ documents, acts, columns }: Draft): string {
  const kept: Kept = {
    version,
    documents: documents.map(({ document }) => document),
    acts,
    ...(columns === undefined ? {} : { columns }),
  };
  return JSON.stringify(kept);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isDocument(value: unknown): value is Document {
  return (
    isRecord(value) &&
    typeof value['text'] === 'string' &&
    typeof value['name'] === 'string' &&
    Array.isArray(value['blocks'])
  );
}

function isKept(value: unknown): value is Kept {
  if (!isRecord(value) || value['version'] !== version) return false;
  const { documents, acts } = value;
  return Array.isArray(documents) && documents.every(isDocument) && Array.isArray(acts);
}

/** The documents and acts in a kept draft, or null when it is not one of ours (of another version, or damaged). */
export function readKept(text: string): Omit<Required<Kept>, 'version'> | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isKept(value)) return null;
    return { documents: value.documents, acts: value.acts, columns: readColumns(JSON.stringify(value.columns ?? [])) };
  } catch {
    // Not JSON: a damaged draft is as good as none.
    return null;
  }
}

export function resumed(
  documents: readonly Document[],
  extractions: readonly Extraction[],
  acts: readonly ReviewAct[],
  columns: readonly ColumnMapping[] = [],
): Draft {
  return {
    ...(columns.length === 0 ? {} : { columns }),
    documents: documents.flatMap((document, at) => {
      const extraction = extractions[at];
      return extraction === undefined ? [] : [{ document, extraction }];
    }),
    acts,
  };
}
