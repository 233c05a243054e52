// In: a table as it was understood. Out: which column holds what, each to be corrected; what is not certain is marked.
import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { SheetRole, SheetTable } from '../../../plan';
import { letterOf } from '../../../sheet';
import { count } from '../../parts/figure';
import { usePane } from '../../parts/pane-context';

export type Told = Readonly<Partial<Record<SheetRole, number | null>>>;

const useStyles = makeStyles({
  table: {
    margin: '0 0 16px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { margin: '0 0 8px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  fields: { display: 'flex', flexDirection: 'column', gap: '10px' },
  field: { minWidth: 0 },
  note: { margin: '10px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

const SHOWN = ['name', 'target', 'actual', 'unit', 'due', 'owner', 'baseline'] as const satisfies readonly SheetRole[];
/** These three are always shown; the others where they were found. */
const ALWAYS: readonly SheetRole[] = ['name', 'target', 'actual'];

export function Mapping(props: {
  readonly n: number;
  readonly table: SheetTable;
  readonly onTell: (role: SheetRole, column: number | null) => void;
}) {
  const styles = useStyles();
  const { wording } = usePane();
  const words = wording.adopt.pane;
  const { table, n, onTell } = props;
  const rows = table.rows.filter(({ kind }) => kind === 'indicator').length;
  const skipped = table.rows.length - rows;
  const heads = table.heads.filter((head) => head.words !== '');
  const shown = SHOWN.filter((role) => ALWAYS.includes(role) || table.roles[role] !== undefined);
  return (
    <section className={styles.table} aria-label={words.table(count(n), count(rows))}>
      <h3 className={styles.title}>{words.table(count(n), count(rows))}</h3>
      <div className={styles.fields}>
        {shown.map((role) => {
          const question = table.questions.find((each) => each.role === role);
          const column = table.roles[role];
          return (
            <Field
              key={role}
              className={styles.field}
              label={words.roles[role]}
              {...(question === undefined
                ? {}
                : {
                    validationState: 'warning' as const,
                    validationMessage: question.why === 'several' ? words.asked : words.missing,
                  })}
            >
              <Select
                value={column === undefined ? '' : String(column)}
                onChange={(_event, { value }) => onTell(role, value === '' ? null : Number(value))}
              >
                <option value="">{words.nothing}</option>
                {heads.map((head) => (
                  <option key={head.column} value={String(head.column)}>
                    {words.column(letterOf(head.column), head.words)}
                  </option>
                ))}
              </Select>
            </Field>
          );
        })}
      </div>
      {skipped > 0 && <p className={styles.note}>{words.skipped(count(skipped))}</p>}
    </section>
  );
}
