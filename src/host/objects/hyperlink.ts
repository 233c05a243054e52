// Hyperlinks of cells. Setting one puts its text into an empty or overwritten cell, blue and underlined.
import { overlap, touches, without, type Area } from '../book/area';
import { enter } from '../book/enter';
import { paint, type Sheet } from '../book/sheet';
import { tell } from '../book/book';
import { invalid } from '../wire/errors';
import { requireAllowed } from './guard';
import type { Session } from '../wire/session';

export interface HyperlinkInput {
  readonly address?: string | null;
  readonly documentReference?: string | null;
  readonly screenTip?: string | null;
  readonly textToDisplay?: string | null;
}

export function linkAt(sheet: Sheet, area: Area): Readonly<Record<string, string>> | null {
  const link = sheet.links.find((entry) => overlap(entry.area, area));
  if (!link) return null;
  const { address, documentReference, screenTip, textToDisplay } = link;
  return {
    ...(address ? { address } : {}),
    ...(documentReference ? { documentReference } : {}),
    screenTip,
    textToDisplay,
  };
}

function enterText(session: Session, sheet: Sheet, area: Area, text: string): void {
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) {
      const refusal = enter(session.book, sheet, [row, column], text);
      if (refusal) throw invalid(refusal);
    }
}

export function setLink(session: Session, sheet: Sheet, area: Area, value: HyperlinkInput): void {
  requireAllowed(session, sheet, sheet.protection ? 'allowInsertHyperlinks' : null);
  const given = Object.entries(value).filter(([, text]) => text !== null);
  const link = { address: '', documentReference: '', screenTip: '', textToDisplay: '', ...Object.fromEntries(given) };
  if (!link.address && !link.documentReference) throw invalid('A hyperlink needs an address or a document reference.');
  // Thousands of links are set one by one, each where none stands.
  if (sheet.links.some((old) => touches(old.area, area)))
    sheet.links = sheet.links.flatMap((old) => without(old.area, area).map((rest) => ({ ...old, area: rest })));
  sheet.links.push({ area, ...link });
  if (link.textToDisplay !== '') enterText(session, sheet, area, link.textToDisplay);
  paint(sheet, area, { underline: 'Single', fontColor: '#0563C1' });
  tell(session.book, { kind: 'formatted', sheetId: sheet.id, area });
}
