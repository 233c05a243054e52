// In: a sentence cut into pieces. Out: the sentence with the number marked and the name underlined. Only text nodes:
// a document's `<img onerror=…>` is shown as these very characters.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Piece } from '../review/sentence';

const useStyles = makeStyles({
  sentence: {
    margin: 0,
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '19px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  number: {
    padding: '0 2px',
    borderRadius: '3px',
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', color: 'HighlightText' },
  },
  name: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'underline',
    textDecorationColor: tokens.colorBrandStroke1,
    textUnderlineOffset: '3px',
  },
});

export function Marked({ pieces, label }: { readonly pieces: readonly Piece[]; readonly label: string }) {
  const styles = useStyles();
  return (
    <blockquote className={styles.sentence} aria-label={label}>
      {pieces.map((piece, at) => {
        if (piece.mark === 'number') {
          return (
            <mark key={at} className={styles.number}>
              {piece.text}
            </mark>
          );
        }
        return (
          <span key={at} className={piece.mark === 'name' ? styles.name : undefined}>
            {piece.text}
          </span>
        );
      })}
    </blockquote>
  );
}
