// The sentence as it stands in the ledger and as the new version has it, one below the other.
import { makeStyles, tokens } from '@fluentui/react-components';
import { Marked } from '../../parts/marked';
import { useWords } from '../../parts/pane-context';
import type { ReviewDocument } from '../../review/draft';
import type { Item } from '../../review/items';
import { sentencePieces } from '../../review/sentence';
import type { Indicator } from '../../../plan';
import { useLook } from './look';
import { keptPieces } from './shown-field';

const useStyles = makeStyles({
  sentence: { marginTop: '8px' },
  caption: { margin: '0 0 3px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export interface SentencesProps {
  readonly standing: Indicator;
  readonly item: Item;
  readonly source: ReviewDocument | undefined;
}

export function Sentences({ standing, item, source }: SentencesProps) {
  const look = useLook();
  const styles = useStyles();
  const { diff } = useWords().merge;
  return (
    <>
      <div className={styles.sentence}>
        <p className={styles.caption}>{diff.oldSentence}</p>
        {standing.source === null ? (
          <div className={look.small}>{diff.noSentence}</div>
        ) : (
          <Marked pieces={keptPieces(standing)} label={diff.oldSentence} />
        )}
      </div>
      <div className={styles.sentence}>
        <p className={styles.caption}>{diff.newSentence}</p>
        <Marked pieces={sentencePieces(source?.document.text ?? '', item.statement)} label={diff.newSentence} />
      </div>
    </>
  );
}
