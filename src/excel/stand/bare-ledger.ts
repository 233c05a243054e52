/** The ledger of this workbook as it would be laid out without a row: its formulas and rules in their own words and colours. */
import { ledgerLayout } from '../../sheet';
import type { Fill, Highlight, Palette, SheetLayout } from '../../sheet';
import { DEFAULT_SETTINGS } from '../../status';
import { wordingOf } from '../../wording';
import type { Language } from '../../wording';
import type { Held } from '../ledger';

export function bareLedger(
  language: Language,
  palette: Held,
): { readonly fills: readonly Fill[]; readonly highlights: readonly Highlight[] } {
  const blind = palette === wordingOf(language).sheet.settings.palettes['colour-blind'];
  const layout = ledgerLayout({
    plan: { year: 0, indicators: [] },
    settings: { ...DEFAULT_SETTINGS, planYear: null },
    language,
    palette: (blind ? 'colour-blind' : 'standard') satisfies Palette,
  });
  const sheet: SheetLayout | undefined = layout.sheets.find(({ key }) => key === 'ledger');
  return { fills: sheet?.fills ?? [], highlights: sheet?.highlights ?? [] };
}
