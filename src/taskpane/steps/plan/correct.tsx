// In: a record. Out: what a person sets right in it; the records like it follow unless they say otherwise.
import { Button, Checkbox, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { count } from '../../parts/figure';
import { usePane, useWords } from '../../parts/pane-context';
import { readDue } from '../../review/due';
import type { Item } from '../../review/items';
import { likeCorrections } from '../../review/like';
import type { Changed } from '../../review/draft';
import { changeOf, formOf, ops, problemsOf } from './correction';
import type { Form } from './correction';
import { useReviewing } from './reviewing';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '12px' },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px', alignItems: 'start' },
  input: { minWidth: 0, width: '100%' },
  acts: { display: 'flex', gap: '8px' },
  like: {
    margin: '-6px 0 0',
    padding: '0 0 0 32px',
    listStyle: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  anew: { color: tokens.colorNeutralForeground1 },
});

/** So many followers are shown by name. */
const most = 5;

/** Which ones follow, and what they will be called. */
function Followers({ like }: { readonly like: readonly Changed[] }) {
  const styles = useStyles();
  const { review } = useReviewing();
  const words = useWords();
  return (
    <ul className={styles.like} aria-label={words.review.followers}>
      {like.slice(0, most).map(({ key, change }) => (
        <li key={key}>
          {review.byKey.get(key)?.statement.name.value}
          {change.name !== undefined && <span className={styles.anew}> → {change.name}</span>}
        </li>
      ))}
      {like.length > most && <li>{words.review.moreFollow(count(like.length - most))}</li>}
    </ul>
  );
}

const cell = { minWidth: 0, width: '100%' } as const;

type Setting = (change: Partial<Form>) => void;

function Text(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly wrong?: string | undefined;
  readonly first?: boolean;
}) {
  const styles = useStyles();
  return (
    <Field
      label={props.label}
      {...(props.hint === undefined ? {} : { hint: props.hint })}
      {...(props.wrong === undefined ? {} : { validationState: 'error' as const, validationMessage: props.wrong })}
    >
      <Input
        className={styles.input}
        input={{ style: cell }}
        autoFocus={props.first === true}
        value={props.value}
        onChange={(_event, { value }) => props.onChange(value)}
      />
    </Field>
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field label={props.label}>
      <Select value={props.value} select={{ style: cell }} onChange={(_event, { value }) => props.onChange(value)}>
        {props.choices.map(([value, shown]) => (
          <option key={value} value={value}>
            {shown}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Figures({
  form,
  set,
  wrong,
}: {
  readonly form: Form;
  readonly set: Setting;
  readonly wrong: ReturnType<typeof problemsOf>;
}) {
  const styles = useStyles();
  const { review: words } = useWords();
  return (
    <>
      <div className={styles.pair}>
        <Choice
          label={words.fields.op}
          value={form.op}
          choices={ops.map((op) => [op, words.ops[op]] as const)}
          onChange={(op) => set({ op: op as Form['op'] })}
        />
        <Text label={words.fields.unit} value={form.unit} onChange={(unit) => set({ unit })} />
      </div>
      <div className={form.op === 'range' ? styles.pair : undefined}>
        <Text
          label={words.fields.value}
          value={form.value}
          wrong={wrong.value ? words.notANumber : undefined}
          onChange={(value) => set({ value })}
        />
        {form.op === 'range' && (
          <Text
            label={words.fields.high}
            value={form.high}
            wrong={wrong.high ? words.notANumber : undefined}
            onChange={(high) => set({ high })}
          />
        )}
      </div>
      <Choice
        label={words.fields.basis}
        value={form.basis}
        choices={(['auto', 'cumulative', 'point'] as const).map((basis) => [basis, words.bases[basis]] as const)}
        onChange={(basis) => set({ basis: basis as Form['basis'] })}
      />
    </>
  );
}

export function Correct({ item, onDone }: { readonly item: Item; readonly onDone: () => void }) {
  const styles = useStyles();
  const { review, correct } = useReviewing();
  const words = useWords();
  const [form, setForm] = useState(() => formOf(item));
  const [spread, setSpread] = useState(true);
  const set: Setting = (change) => setForm({ ...form, ...change });
  const wrong = problemsOf(form, item, review.year);
  const change = changeOf(form, item, review.year);
  const like = likeCorrections(review, item, change);
  const { fields } = words.review;
  const save = (): void => {
    if (Object.values(wrong).some((bad) => bad)) return;
    correct(item, change, spread);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') onDone();
  };
  return (
    <form
      className={styles.form}
      aria-label={words.review.correct}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Text label={fields.name} value={form.name} first onChange={(name) => set({ name })} />
      <Choice
        label={fields.kind}
        value={form.kind}
        choices={[
          ['target', words.review.kinds.target],
          ['actual', words.review.kinds.actual],
        ]}
        onChange={(kind) => set({ kind: kind as Form['kind'] })}
      />
      {item.statement.nature === 'number' && <Figures form={form} set={set} wrong={wrong} />}
      <div className={styles.pair}>
        <Text
          label={fields.when}
          value={form.when}
          hint={words.review.dueHint}
          wrong={wrong.when ? words.review.notADate : undefined}
          onChange={(when) => set({ when })}
        />
        <Text label={fields.owner} value={form.owner} onChange={(owner) => set({ owner })} />
      </div>
      {like.length > 0 && (
        <>
          <Checkbox
            checked={spread}
            label={words.review.alsoLike(count(like.length))}
            onChange={(_event, { checked }) => setSpread(checked === true)}
          />
          {spread && <Followers like={like} />}
        </>
      )}
      <div className={styles.acts}>
        <Button size="small" appearance="primary" type="submit">
          {words.review.save}
        </Button>
        <Button size="small" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Whether a typed due date can be read, for the section form too. */
export function useDueCheck(typed: string): { readonly when: string | null; readonly wrong: boolean } {
  const { review } = useReviewing();
  const { today } = usePane();
  const when = typed.trim() === '' ? null : readDue(typed, review.year ?? Number(today.slice(0, 4)));
  return { when, wrong: typed.trim() !== '' && when === null };
}
