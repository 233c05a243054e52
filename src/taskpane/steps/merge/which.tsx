// Several plans in one file: title, issuer and how much each holds, and a tick for those that are ours. Asked once.
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { dropDraft } from '../../deeds/keep-draft';
import { count } from '../../parts/figure';
import { Page } from '../../parts/page';
import { usePane, useWords } from '../../parts/pane-context';
import type { Draft } from '../../review/draft';
import { articlesOf, tickedFirst } from '../../review/plans';
import type { PlanArticle } from '../../review/plans';
import { useLook } from './look';

const useStyles = makeStyles({
  list: { margin: '0 0 16px', padding: 0, listStyle: 'none' },
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  tick: { alignItems: 'flex-start', '& label': { overflowWrap: 'anywhere', minWidth: 0 } },
  facts: { margin: '0 0 0 32px' },
  body: { minWidth: 0, flexGrow: 1 },
});

function Facts({ article }: { readonly article: PlanArticle }) {
  const look = useLook();
  const styles = useStyles();
  const words = useWords();
  const { which } = words.merge;
  const facts = [
    which.modes[article.mode],
    article.targets > 0 ? which.candidates(count(article.targets)) : null,
    article.actuals > 0 ? which.results(count(article.actuals)) : null,
  ].filter((fact) => fact !== null);
  return (
    <div className={styles.facts}>
      <div className={look.small}>{article.issuer === null ? which.noIssuer : which.issuer(article.issuer)}</div>
      <div className={look.small}>{facts.join(' · ')}</div>
    </div>
  );
}

export function WhichPlan({ draft }: { readonly draft: Draft }) {
  const look = useLook();
  const styles = useStyles();
  const { dispatch, run } = usePane();
  const words = useWords();
  const { which } = words.merge;
  const articles = articlesOf(draft);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => tickedFirst(articles));
  const toggle = (key: string, on: boolean): void =>
    setTicked((before) => new Set(on ? [...before, key] : [...before].filter((each) => each !== key)));
  const confirm = (): void => dispatch({ do: 'review', act: { act: 'plans', chosen: [...ticked] } });
  return (
    <Page
      heading={which.heading}
      footer={
        <>
          {ticked.size === 0 && <span className={look.small}>{which.pickOne}</span>}
          <Button appearance="primary" disabled={ticked.size === 0} onClick={confirm}>
            {which.confirm(count(ticked.size))}
          </Button>
          <Button onClick={() => run(dropDraft)}>{words.back}</Button>
        </>
      }
    >
      <p className={look.document}>
        {draft.documents.map(({ document }) => words.review.document(document.name)).join('')}
      </p>
      <h3 className={look.question}>{which.question}</h3>
      <p className={look.note}>{which.note}</p>
      <ul className={styles.list} aria-label={which.question}>
        {articles.map((article) => (
          <li key={article.key} className={styles.item}>
            <div className={styles.body}>
              <Checkbox
                className={styles.tick}
                checked={ticked.has(article.key)}
                label={article.title ?? which.untitled(count(article.number))}
                onChange={(_event, { checked }) => toggle(article.key, checked === true)}
              />
              <Facts article={article} />
            </div>
          </li>
        ))}
      </ul>
    </Page>
  );
}
