// Owner and due date for a whole section at once: only where the text states none, unless one wants it otherwise.
import { Button, Checkbox, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { count } from '../../parts/figure';
import { useWords } from '../../parts/pane-context';
import { fillings, sectionsOf } from '../../review/groups';
import type { Filling } from '../../review/groups';
import { useDueCheck } from './correct';
import { useReviewing } from './reviewing';

const useStyles = makeStyles({
  box: {
    '& select': { scrollMarginTop: '240px' },
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: '12px 0',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', gap: '8px' },
});

const cell = { minWidth: 0, width: '100%' } as const;
const whole = 'all';

export function SectionForm({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { review, act } = useReviewing();
  const words = useWords();
  const sections = sectionsOf(review);
  const [picked, setPicked] = useState(whole);
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  const [overwrite, setOverwrite] = useState(false);
  const { when, wrong } = useDueCheck(due);
  const section = sections[Number(picked)];
  const items = picked === whole ? sections.flatMap((each) => each.items) : (section?.items ?? []);
  const filling: Filling = {
    overwrite,
    ...(owner.trim() === '' ? {} : { owner: owner.trim() }),
    ...(when === null ? {} : { when }),
  };
  const changed = fillings(items, filling);
  return (
    <form
      className={styles.box}
      aria-label={words.review.sectionTitle}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed.length === 0) return;
        act({ act: 'correct', changed }, words.review.sectionDone(count(changed.length)));
        onClose();
      }}
    >
      <h3 className={styles.title}>{words.review.sectionTitle}</h3>
      <p className={styles.note}>{words.review.sectionNote}</p>
      <Field label={words.review.sectionPick}>
        <Select autoFocus value={picked} select={{ style: cell }} onChange={(_event, { value }) => setPicked(value)}>
          <option value={whole}>{words.review.sectionAll}</option>
          {sections.map((each, at) => (
            <option key={at} value={String(at)}>
              {each.area === '' ? words.dash : each.area} ({each.items.length})
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.review.fields.owner}>
        <Input input={{ style: cell }} value={owner} onChange={(_event, { value }) => setOwner(value)} />
      </Field>
      <Field
        label={words.review.fields.when}
        hint={words.review.dueHint}
        {...(wrong ? { validationState: 'error' as const, validationMessage: words.review.notADate } : {})}
      >
        <Input input={{ style: cell }} value={due} onChange={(_event, { value }) => setDue(value)} />
      </Field>
      <Checkbox
        checked={overwrite}
        label={words.review.sectionOverwrite}
        onChange={(_event, { checked }) => setOverwrite(checked === true)}
      />
      <div className={styles.acts}>
        <Button appearance="primary" type="submit" disabled={changed.length === 0}>
          {words.review.sectionApply(count(changed.length))}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </form>
  );
}
