// In: the view the ledger was shown in last. Out: four buttons, one click each; what the chosen one shows, in a sentence.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { VIEWS } from '../../../sheet';
import { setView } from '../../deeds/set-view';
import { Choice } from '../../parts/choice';
import { usePane } from '../../parts/pane-context';

const useStyles = makeStyles({
  root: { marginTop: '16px' },
  title: { margin: '0 0 8px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  views: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(62px, 1fr))', gap: '4px' },
  note: { margin: '6px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export function Views() {
  const styles = useStyles();
  const { state, run, wording } = usePane();
  const note = useId();
  const words = wording.views;
  const { sentenceGap } = wording.pane;
  const now = state.look?.ledger?.view ?? 'leader';
  return (
    <section className={styles.root} aria-label={words.title}>
      <h3 className={styles.title}>{words.title}</h3>
      <div className={styles.views} role="group" aria-label={words.title} aria-describedby={note}>
        {VIEWS.map((view) => (
          <Choice
            key={view}
            narrow
            chosen={view === now}
            disabled={state.busy !== null}
            // The chosen one too: somebody may have opened a group by hand since.
            onChoose={() => run(setView(view))}
          >
            {words.names[view]}
          </Choice>
        ))}
      </div>
      <p id={note} className={styles.note}>
        {[words.shows[now], words.note].join(sentenceGap)}
      </p>
    </section>
  );
}
