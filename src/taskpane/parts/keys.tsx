// The keyboard table of the review, shown in settings and in the review itself.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from './pane-context';

const useStyles = makeStyles({
  keys: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: '12px',
    rowGap: '4px',
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase200,
  },
  key: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  does: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function Keys() {
  const styles = useStyles();
  const words = useWords();
  return (
    <dl className={styles.keys}>
      {words.review.keys.map(([key, does]) => [
        <dt key={key} className={styles.key}>
          {key}
        </dt>,
        <dd key={does} className={styles.does}>
          {does}
        </dd>,
      ])}
    </dl>
  );
}
