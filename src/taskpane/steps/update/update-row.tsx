// In: a row of the ledger. Out: its target, an input for the actual, and while one types how completion comes about.
// Enter writes and goes to the next row, Escape restores; what needs reading is asked before it is written.
import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { LedgerRow } from '../../../excel';
import { typeActual } from '../../deeds/type-actual';
import { Asking } from '../../parts/asking';
import { amount, held } from '../../parts/figure';
import { usePane, useWords } from '../../parts/pane-context';
import { StatusChip } from '../../parts/status-chip';
import { Adjust } from './adjust';
import { LinkCell } from './link-cell';
import { LinkedLine } from './linked-line';
import { Reading } from './reading';
import { Saving } from './saving';
import { isPercent, typedFigure, typedText } from './typed';

const useStyles = makeStyles({
  item: { padding: '10px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: '8px' },
  name: { minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '12px', marginTop: '6px' },
  meta: {
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  input: { width: '136px', flexShrink: 0, '@media (max-width: 299px)': { width: '112px' } },
  more: {
    display: 'flex',
    flexWrap: 'wrap',
    marginLeft: '-8px',
    '& > div, & > form': { flexBasis: '100%', marginLeft: '8px' },
  },
  unit: {
    maxWidth: '56px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

const figures = { textAlign: 'right', fontVariantNumeric: 'tabular-nums', minWidth: 0 } as const;

export interface UpdateRowProps {
  readonly row: LedgerRow;
  readonly asOf: string | null;
  readonly date: string | null;
  readonly onNext: (after: HTMLElement) => void;
}

/** A figure brings the data date along; emptying it empties the date too; without a date the cell is left. */
function dated(value: number | null, date: string | null): { readonly date?: string | null } {
  if (value === null) return { date: null };
  return date === null ? {} : { date };
}

function useTyping({ row, date }: Pick<UpdateRowProps, 'row' | 'date'>) {
  const { run } = usePane();
  const standing = typedText(row.actual, row);
  const [text, setText] = useState(standing);
  // What Excel holds afterwards is the truth, unless something else is being typed.
  useEffect(() => setText(standing), [standing]);
  const figure = typedFigure(text, row);
  const changed = text.trim() !== standing;
  // A link is given up only by saying so.
  const [asking, ask] = useState<Asked | null>(null);
  const write = (value: number | null, over: boolean): void => {
    ask(null);
    run(typeActual({ code: row.code, value, ...dated(value, date), ...(over ? { over } : {}) }));
  };
  const save = (value: number | null): void => {
    setText(typedText(value, row));
    if (value === row.actual) return;
    if (row.actualFormula === null) write(value, false);
    else ask({ value });
  };
  const restore = (): void => {
    ask(null);
    setText(standing);
  };
  /** true: nothing is left to ask. */
  const commit = (): boolean => {
    if (!changed) return true;
    if (figure.kind === 'number') save(figure.value);
    else if (figure.kind === 'blank') save(null);
    else return false;
    return true;
  };
  return { text, setText, figure, changed, asking, write, save, commit, restore };
}

/** What a person typed over a link. */
interface Asked {
  readonly value: number | null;
}

function GiveUpLink({ row, typing }: { readonly row: LedgerRow; readonly typing: ReturnType<typeof useTyping> }) {
  const { wording } = usePane();
  const { asking, write, restore } = typing;
  const formula = row.actualFormula;
  if (asking === null || formula === null) return null;
  const { value } = asking;
  const shown = value === null ? wording.pane.blank : amount(value, row);
  return (
    <Asking
      question={wording.links.over(formula.cell ?? formula.text, shown)}
      yes={wording.links.overYes}
      no={wording.links.overNo}
      onYes={() => write(value, true)}
      onNo={restore}
    />
  );
}

function Facts({ row }: { readonly row: LedgerRow }) {
  const styles = useStyles();
  const { update: words } = useWords();
  const target = row.kind === 'milestone' || row.kind === 'quality' ? '' : held(row.target, row);
  return (
    <span className={styles.meta}>
      {target !== '' && <div>{words.target(target)}</div>}
      {row.due !== null && <div>{words.due(row.due)}</div>}
    </span>
  );
}

export function UpdateRow({ row, asOf, date, onNext }: UpdateRowProps) {
  const styles = useStyles();
  const { update: words } = useWords();
  const [focused, setFocused] = useState(false);
  const below = useId();
  const typing = useTyping({ row, date });
  const asks = typing.changed && (typing.figure.kind === 'proposals' || typing.figure.kind === 'text');
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (typing.commit()) onNext(event.currentTarget);
    } else if (event.key === 'Escape') {
      typing.restore();
    }
  };
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className={styles.name}>{row.name}</span>
        <StatusChip status={row.status} class={row.class} word={row.statusWord} />
      </div>
      <div className={styles.line}>
        <Facts row={row} />
        <Input
          className={styles.input}
          data-actual={row.code}
          input={{ style: figures }}
          inputMode="decimal"
          autoComplete="off"
          aria-label={words.actualFor(row.name)}
          aria-describedby={focused || asks ? below : undefined}
          value={typing.text}
          contentAfter={<span className={styles.unit}>{isPercent(row) ? '%' : row.unit}</span>}
          onChange={(_event, { value }) => typing.setText(value)}
          onKeyDown={onKeyDown}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false);
            typing.commit();
          }}
        />
      </div>
      <GiveUpLink row={row} typing={typing} />
      {row.actualFormula !== null && <LinkedLine row={row} formula={row.actualFormula} />}
      <div className={styles.more}>
        <Adjust row={row} />
        {row.actualFormula === null && <LinkCell row={row} />}
      </div>
      <Saving code={row.code} />
      {(focused || asks) && (
        <Reading
          id={below}
          row={row}
          asOf={asOf}
          text={typing.text}
          figure={typing.figure}
          changed={typing.changed}
          onTake={typing.save}
        />
      )}
    </li>
  );
}
