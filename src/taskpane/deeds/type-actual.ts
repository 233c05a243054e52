/** Writes one actual with its data date, and shows the row as Excel computes it afterwards. */
import type { Typing } from '../../excel';
import type { Deed } from './tools';

export const typeActual =
  (typing: Typing): Deed =>
  async ({ dispatch, services }) => {
    const { code } = typing;
    dispatch({ do: 'typed', code, typed: { phase: 'saving', problems: [] } });
    const { value, problems } = await services.excel.typeActual(typing);
    if (value !== null) dispatch({ do: 'row', row: value });
    dispatch({ do: 'typed', code, typed: { phase: value === null ? 'failed' : 'saved', problems } });
  };
