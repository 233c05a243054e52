// What the columns of a table hold, where its heads did not say it surely. In: the tables asked about. Out: an answer a
// table, proposed, corrected by a person, remembered by the words of the heads.
import { Button, Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { dropDraft } from '../../deeds/keep-draft';
import { tellColumns } from '../../deeds/tell-columns';
import { count } from '../../parts/figure';
import { Page } from '../../parts/page';
import { usePane, useWords } from '../../parts/pane-context';
import { firstRow, wrongWith } from '../../review/asked-tables';
import type { AskedTable, Roles } from '../../review/asked-tables';
import { mappedRoles } from '../../../plan';
import type { MappedRole } from '../../../plan';

const useStyles = makeStyles({
  note: { margin: '4px 0 0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  quiet: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  list: { margin: '12px 0 0', padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: '6px' },
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 122px',
    alignItems: 'center',
    columnGap: '8px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 299px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '6px' },
  },
  used: { borderLeft: `3px solid ${tokens.colorBrandStroke1}` },
  head: {
    display: 'block',
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  samples: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
  select: { minWidth: 0, width: '100%' },
  first: {
    margin: '12px 0 0',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  firstTitle: { margin: '0 0 2px', color: tokens.colorNeutralForeground3 },
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '10px', margin: 0 },
  label: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  fact: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  wrong: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorStatusDangerForeground1 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  act: { minWidth: 0 },
});

interface ColumnProps {
  readonly head: string;
  readonly samples: readonly string[];
  readonly role: MappedRole | null;
  readonly first: boolean;
  readonly onRole: (role: MappedRole | null) => void;
}

function Column({ head, samples, role, first, onRole }: ColumnProps) {
  const styles = useStyles();
  const { wording } = usePane();
  const { mapping: words } = useWords();
  const { titles } = wording.columns;
  return (
    <li className={mergeClasses(styles.column, role !== null && styles.used)}>
      <span>
        <span className={styles.head}>{head}</span>
        <span className={styles.samples}>{samples.map((each) => (each === '' ? words.empty : each)).join(' · ')}</span>
      </span>
      <Select
        size="small"
        autoFocus={first}
        className={styles.select}
        aria-label={words.role(head)}
        value={role ?? ''}
        onChange={(_event, { value }) => onRole(mappedRoles.find((each) => each === value) ?? null)}
      >
        <option value="">{words.leaveOut}</option>
        {mappedRoles.map((each) => (
          <option key={each} value={each}>
            {titles[each]}
          </option>
        ))}
      </Select>
    </li>
  );
}

function FirstRow({ table, roles }: { readonly table: AskedTable; readonly roles: Roles }) {
  const styles = useStyles();
  const { wording } = usePane();
  const { mapping: words } = useWords();
  const facts = firstRow(table, roles);
  if (facts.length === 0) return null;
  return (
    <section className={styles.first} aria-label={words.firstRow}>
      <p className={styles.firstTitle}>{words.firstRow}</p>
      <dl className={styles.facts}>
        {facts.map(([role, said], at) => [
          <dt key={`${at}t`} className={styles.label}>
            {wording.columns.titles[role]}
          </dt>,
          <dd key={`${at}d`} className={styles.fact}>
            {said}
          </dd>,
        ])}
      </dl>
    </section>
  );
}

function Footer({ table, roles }: { readonly table: AskedTable; readonly roles: Roles }) {
  const styles = useStyles();
  const { run, state } = usePane();
  const words = useWords();
  const wrong = wrongWith(roles);
  const busy = state.busy !== null;
  const answer = (told: Roles): void => run(tellColumns([{ key: table.key, roles: told }]));
  return (
    <>
      {wrong !== null && (
        <p className={styles.wrong} role="status">
          {words.mapping[wrong]}
        </p>
      )}
      <div className={styles.acts}>
        <Button
          className={styles.act}
          appearance="primary"
          type="submit"
          form="columns"
          disabled={wrong !== null || busy}
        >
          {words.mapping.confirm}
        </Button>
        <Button className={styles.act} disabled={busy} onClick={() => answer(roles.map(() => null))}>
          {words.mapping.notIndicators}
        </Button>
        <Button className={styles.act} disabled={busy} onClick={() => run(dropDraft)}>
          {words.back}
        </Button>
      </div>
    </>
  );
}

function Table({ table, left }: { readonly table: AskedTable; readonly left: number }) {
  const styles = useStyles();
  const { run } = usePane();
  const { mapping: words, review, sentenceGap } = useWords();
  const [roles, setRoles] = useState<Roles>(table.roles);
  return (
    <Page heading={words.heading} footer={<Footer table={table} roles={roles} />}>
      <p className={styles.note}>
        {[words.found(review.document(table.document), count(table.rows)), words[table.why]].join(sentenceGap)}
      </p>
      <p className={styles.quiet}>
        {words.remembered}
        {left > 1 && ` ${words.left(count(left - 1))}`}
      </p>
      <form
        id="columns"
        aria-label={words.heading}
        onSubmit={(event) => {
          event.preventDefault();
          if (wrongWith(roles) === null) run(tellColumns([{ key: table.key, roles }]));
        }}
      >
        <ul className={styles.list}>
          {table.heads.map((head, c) => (
            <Column
              key={c}
              head={head === '' ? words.unnamed(count(c + 1)) : head}
              samples={table.samples.map((row) => row[c] ?? '')}
              role={roles[c] ?? null}
              first={c === 0}
              onRole={(role) => setRoles(roles.map((each, at) => (at === c ? role : each)))}
            />
          ))}
        </ul>
      </form>
      <FirstRow table={table} roles={roles} />
    </Page>
  );
}

/** One table after the other; each answer reads the documents anew, and asks what is left. */
export function Columns({ tables }: { readonly tables: readonly AskedTable[] }) {
  const [first] = tables;
  return first === undefined ? null : <Table key={first.key} table={first} left={tables.length} />;
}
