// In: a record. Out: for each field the rule that decided it, in a sentence, and the words that said so.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Field } from '../../../plan';
import { usePane, useWords } from '../../parts/pane-context';
import { sayRule } from '../../parts/saying';
import type { Item } from '../../review/items';

const useStyles = makeStyles({
  list: {
    margin: '8px 0 0',
    padding: '0 0 0 16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

export function Why({ item, text }: { readonly item: Item; readonly text: string }) {
  const styles = useStyles();
  const { wording } = usePane();
  const { review: words } = useWords();
  const { statement } = item;
  const reason = ({ from, rule, how }: Field<unknown>): string => {
    if (rule === 'person') return words.how.corrected;
    const quoted = from === undefined ? '' : ` “${text.slice(from.start, from.end)}”`;
    return `${sayRule(wording, rule) ?? words.how[how]}${quoted}`;
  };
  const fields = [
    ['name', statement.name, statement.name.value],
    ['kind', statement.kind, words.kinds[statement.kind.value]],
    ['op', statement.op, words.ops[statement.op.value]],
    ['when', statement.when, statement.when.value ?? words.noDue],
    ['owner', statement.owner, statement.owner.value ?? words.noOwner],
  ] as const;
  return (
    <ul className={styles.list} aria-label={words.why}>
      {fields.map(([field, got, shown]) => (
        <li key={field}>{words.whyLine(words.fields[field], shown, reason(got))}</li>
      ))}
    </ul>
  );
}
