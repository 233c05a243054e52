// In: a text. Out: the same, its dates and times never broken over two lines at their hyphens.
import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({ date: { whiteSpace: 'nowrap' } });

const date = /(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?)/;

export function Dated({ text }: { readonly text: string }) {
  const styles = useStyles();
  // What a split keeps of its group stands at every second place.
  return text.split(date).map((piece, at) =>
    at % 2 === 0 ? (
      piece
    ) : (
      <span key={at} className={styles.date}>
        {piece}
      </span>
    ),
  );
}
