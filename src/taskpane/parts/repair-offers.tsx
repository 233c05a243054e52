// In: problems of a refresh. Out: for each kind that can be put right one button, and before anything is done what it will do.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../../document';
import { repair } from '../deeds/repair';
import type { Repair } from '../services/services';
import { Asking } from './asking';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0 2px' },
  act: { backgroundColor: tokens.colorNeutralBackground1 },
});

const REPAIRS: Readonly<Record<string, Repair>> = {
  'rules-multiplied': 'highlight',
  'formula-replaced': 'formulas',
  'sheet-twin': 'twins',
};

export function RepairOffers({ problems }: { readonly problems: readonly Problem[] }) {
  const styles = useStyles();
  const { state, run, wording } = usePane();
  const [asked, setAsked] = useState<Repair | null>(null);
  const words = wording.track.pane.repairs;
  const offers = [...new Set(problems.flatMap(({ code }) => REPAIRS[code] ?? []))];
  if (offers.length === 0) return null;
  if (asked !== null) {
    const go = (): void => {
      setAsked(null);
      run(repair(asked));
    };
    return <Asking question={words[asked].sure} yes={words.yes} no={words.no} onYes={go} onNo={() => setAsked(null)} />;
  }
  return (
    <div className={styles.acts}>
      {offers.map((offer) => (
        <Button
          key={offer}
          size="small"
          className={styles.act}
          disabled={state.busy !== null}
          onClick={() => setAsked(offer)}
        >
          {words[offer].act}
        </Button>
      ))}
    </div>
  );
}
