/** Validations as the fewest writes: neighbouring columns that accept the same and say the same are told together. */
import type { Validated } from '../../sheet';
import type { Step } from '../wire/step';

export function validationSteps(sheet: string, validations: readonly Validated[]): readonly Step[] {
  return joined(validations).map((validated): Step => ({ do: 'validation', sheet, validated }));
}

function joined(validations: readonly Validated[]): readonly Validated[] {
  const out: Validated[] = [];
  for (const one of validations) {
    const last = out.at(-1);
    if (last !== undefined && goOn(last, one))
      out[out.length - 1] = { ...last, area: { ...last.area, columns: last.area.columns + one.area.columns } };
    else out.push(one);
  }
  return out;
}

function goOn({ area: left, ...one }: Validated, { area: right, ...other }: Validated): boolean {
  const beside = left.row === right.row && left.rows === right.rows && left.column + left.columns === right.column;
  return beside && !looksAtCells(one) && JSON.stringify(one) === JSON.stringify(other);
}

/** A formula with references means another cell in each column. */
function looksAtCells({ validation }: Pick<Validated, 'validation'>): boolean {
  return validation.rule === 'custom' && /[A-Z]\$?\d/.test(validation.formula);
}
