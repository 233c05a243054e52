// In: a row whose actual is typed. Out: a button, and behind it the selected cell to take the actual from, its data date too.
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Held, LedgerRow, LinkWish, LinkedCell, Selected } from '../../../excel';
import { addressOf } from '../../../sheet';
import { isoOf } from '../../../status';
import { linkRows, takeSelection } from '../../deeds/link';
import { percent } from '../../parts/figure';
import { usePane } from '../../parts/pane-context';
import { isLikeHundredths } from './matching-cells';
import { Opens } from './opens';

const useStyles = makeStyles({
  box: {
    marginTop: '8px',
    padding: '10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  hint: { margin: '0 0 8px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  tick: { marginLeft: '-8px', '& label': { minWidth: 0, fontSize: tokens.fontSizeBase200 } },
});

/** The first selected cell, and what it shows. */
interface Taken {
  readonly cell: LinkedCell;
  readonly held: Held;
  readonly format: string;
}

function takenIn({ sheet, area, left, values, formats }: Selected): Taken {
  const { row, column } = area;
  const n = column - left;
  return { cell: { sheet, row, column }, held: values[0]?.[n] ?? null, format: formats[0]?.[n] ?? 'General' };
}

const nameOf = ({ cell: { sheet, row, column } }: Taken): string => `${sheet}!${addressOf(row, column)}`;

export function LinkCell({ row }: { readonly row: LedgerRow }) {
  const { links: words } = usePane().wording;
  return <Opens label={words.open} name={words.openFor(row.name)} form={(done) => <Form row={row} onDone={done} />} />;
}

function useChoosing(row: LedgerRow) {
  const [actual, setActual] = useState<Taken | null>(null);
  const [date, setDate] = useState<Taken | null>(null);
  const [divides, setDivides] = useState(true);
  const asks = actual !== null && isLikeHundredths(row, actual.held);
  const wish: LinkWish | null =
    actual === null
      ? null
      : {
          code: row.code,
          actual: actual.cell,
          ...(date === null ? {} : { dataDate: date.cell }),
          ...(asks && divides ? { hundredth: true } : {}),
        };
  return { actual, setActual, date, setDate, divides, setDivides, asks, wish };
}

function Form({ row, onDone }: { readonly row: LedgerRow; readonly onDone: () => void }) {
  const styles = useStyles();
  const { state, run, wording } = usePane();
  const words = wording.links;
  const choosing = useChoosing(row);
  const { actual, date, asks, wish } = choosing;
  const busy = state.busy !== null;
  return (
    <div className={styles.box} role="group" aria-label={words.openFor(row.name)}>
      <p className={styles.hint}>{words.hint}</p>
      <Button
        size="small"
        autoFocus
        disabled={busy}
        onClick={() => run(takeSelection((one) => choosing.setActual(takenIn(one))))}
      >
        {words.take}
      </Button>
      <div role="status">{actual !== null && words.chosen(nameOf(actual), shown(actual.held, words.empty))}</div>
      {asks && (
        <Checkbox
          className={styles.tick}
          checked={choosing.divides}
          label={words.hundredth(String(actual?.held), percent(Number(actual?.held) / 100))}
          onChange={(_event, { checked }) => choosing.setDivides(checked === true)}
        />
      )}
      {actual !== null && (
        <div role="status">
          {date === null ? words.dateStays : words.chosenDate(nameOf(date), shown(dateShown(date), words.empty))}
        </div>
      )}
      <div className={styles.acts}>
        {actual !== null && (
          <Button
            size="small"
            disabled={busy}
            onClick={() => run(takeSelection((one) => choosing.setDate(takenIn(one))))}
          >
            {words.takeDate}
          </Button>
        )}
        <Button
          size="small"
          appearance="primary"
          disabled={busy || wish === null}
          onClick={() => wish !== null && run(linkRows([wish], onDone))}
        >
          {words.link}
        </Button>
        <Button size="small" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

function shown(held: Held, empty: string): string {
  return held === null ? empty : String(held);
}

/** What is no day is shown as it stands. */
function dateShown({ held }: Taken): Held {
  if (typeof held !== 'number') return held;
  return isoOf(Math.floor(held)) ?? held;
}
