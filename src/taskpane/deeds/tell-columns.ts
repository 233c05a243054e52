/** Remembers what was told of a table's columns, and finds anew what the documents say with it. */
import type { ColumnMapping } from '../../plan';
import { withColumns } from '../services/columns-kept';
import { watching } from './import-plan';
import { tell, underWay } from './tools';
import type { Deed } from './tools';

export const tellColumns =
  (told: readonly ColumnMapping[]): Deed =>
  async (tools) => {
    const { plan, preferences } = tools.state();
    if (plan.step !== 'review') return;
    const { draft, problems } = plan;
    const documents = draft.documents.map(({ document }) => document);
    const columns = withColumns(draft.columns ?? [], told);
    const extractions = await underWay(
      tools,
      'finding',
      (signal) => tools.services.reading.find(documents, watching(tools, signal), columns),
      true,
    );
    if (extractions === null) return tell(tools, { said: 'cancelled' });
    tools.dispatch({ do: 'prefer', preferences: { columns: withColumns(preferences.columns, told) } });
    const found = draft.documents.map((each, at) => ({ ...each, extraction: extractions[at] ?? each.extraction }));
    tools.dispatch({ do: 'found', draft: { ...draft, documents: found, columns }, problems });
  };
