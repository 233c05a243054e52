// Update: the rows of the period, an input for each actual, one data date for all that is typed.
import { Button, Field, Input, Select, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Ledger } from '../../../excel';
import { count } from '../../parts/figure';
import { Filter20Regular, Search20Regular } from '../../parts/icons';
import { Page } from '../../parts/page';
import { usePane, useWords } from '../../parts/pane-context';
import { LinkRows } from './link-rows';
import { choicesOf, everything, selected } from './selecting';
import type { Selection, Which } from './selecting';
import { UpdateRow } from './update-row';

const useStyles = makeStyles({
  empty: { color: tokens.colorNeutralForeground2 },
  date: { margin: '8px 0' },
  tools: { display: 'flex', gap: '8px', alignItems: 'center' },
  search: { flexGrow: 1, minWidth: 0 },
  filters: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '8px' },
  which: { flexWrap: 'wrap', marginTop: '4px', marginLeft: '-8px' },
  tab: {
    padding: '8px',
    minHeight: '36px',
    whiteSpace: 'nowrap',
    // Three of them with hundreds of rows stand in one line of a narrow pane.
    '@media (max-width: 359px)': { padding: '8px 6px', '& span': { fontSize: tokens.fontSizeBase200 } },
  },
  list: { margin: 0, padding: 0, listStyle: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  more: { width: '100%', marginTop: '8px' },
});

const step = 50;
const views: readonly Which[] = ['period', 'unreported', 'all'];

interface Choosing {
  readonly ledger: Ledger;
  readonly selection: Selection;
  readonly choose: (change: Partial<Selection>) => void;
}

function Choice(props: {
  readonly label: string;
  readonly every: string;
  readonly value: string;
  readonly choices: readonly string[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field label={props.label}>
      <Select value={props.value} onChange={(_event, { value }) => props.onChange(value)}>
        <option value="">{props.every}</option>
        {props.choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Tools({ ledger, selection, choose }: Choosing) {
  const styles = useStyles();
  const { update: words } = useWords();
  const [open, setOpen] = useState(false);
  const on = [selection.area, selection.owner].filter((value) => value !== '').length;
  return (
    <>
      <div className={styles.tools}>
        <Input
          className={styles.search}
          type="search"
          contentBefore={<Search20Regular />}
          placeholder={words.search}
          aria-label={words.search}
          value={selection.search}
          onChange={(_event, { value }) => choose({ search: value })}
        />
        <Button
          appearance={on > 0 ? 'primary' : 'subtle'}
          icon={<Filter20Regular />}
          aria-expanded={open}
          aria-label={on > 0 ? words.filterOn(count(on)) : words.filter}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open && (
        <div className={styles.filters}>
          <Choice
            label={words.area}
            every={words.everyArea}
            value={selection.area}
            choices={choicesOf(ledger, 'area')}
            onChange={(area) => choose({ area })}
          />
          <Choice
            label={words.owner}
            every={words.everyOwner}
            value={selection.owner}
            choices={choicesOf(ledger, 'owner')}
            onChange={(owner) => choose({ owner })}
          />
          {on > 0 && <Button onClick={() => choose({ area: '', owner: '' })}>{words.reset}</Button>}
        </div>
      )}
    </>
  );
}

function Rows({ ledger, selection, choose }: Choosing) {
  const styles = useStyles();
  const { state, dispatch } = usePane();
  const { update: words } = useWords();
  const [most, setMost] = useState(step);
  const list = useRef<HTMLUListElement>(null);
  const rows = selected(ledger.rows, selection);
  const date = state.dataDate ?? ledger.asOf;
  const next = (after: HTMLElement): void => {
    const inputs = [...(list.current?.querySelectorAll<HTMLInputElement>('input[data-actual]') ?? [])];
    inputs[inputs.findIndex((input) => input === after) + 1]?.focus();
  };
  return (
    <>
      <Field className={styles.date} label={words.dataDate} hint={words.dataDateHint} orientation="vertical">
        <Input
          type="date"
          value={date ?? ''}
          onChange={(_event, { value }) => dispatch({ do: 'data-date', date: value === '' ? null : value })}
        />
      </Field>
      <LinkRows ledger={ledger} />
      <Tools ledger={ledger} selection={selection} choose={choose} />
      <TabList
        className={styles.which}
        size="small"
        aria-label={words.whichLabel}
        selectedValue={selection.which}
        onTabSelect={(_event, { value }) => choose({ which: value as Which })}
      >
        {views.map((which) => (
          <Tab key={which} value={which} className={styles.tab}>
            {words.which[which]} {count(selected(ledger.rows, { ...selection, which }).length)}
          </Tab>
        ))}
      </TabList>
      {rows.length === 0 && <p className={styles.empty}>{words.noMatch}</p>}
      <ul ref={list} className={styles.list} aria-label={words.heading}>
        {rows.slice(0, most).map((row) => (
          <UpdateRow key={row.code} row={row} asOf={ledger.asOf} date={date} onNext={next} />
        ))}
      </ul>
      {rows.length > most && (
        <Button className={styles.more} onClick={() => setMost(most + step)}>
          {words.more(count(Math.min(step, rows.length - most)))}
        </Button>
      )}
    </>
  );
}

export function Update() {
  const styles = useStyles();
  const { state } = usePane();
  const { update: words } = useWords();
  const [selection, setSelection] = useState(everything);
  const { ledger } = state;
  return (
    <Page heading={words.heading}>
      {ledger === null ? (
        <p className={styles.empty}>{words.empty}</p>
      ) : (
        <Rows ledger={ledger} selection={selection} choose={(change) => setSelection({ ...selection, ...change })} />
      )}
    </Page>
  );
}
