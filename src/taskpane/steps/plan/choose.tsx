// Choose files, drop them, or paste text or a table. Nothing is read before a person says so.
import { Button, Field, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import type { Problem } from '../../../document';
import { importPlan, importSample } from '../../deeds/import-plan';
import { ClipboardPaste20Regular, DocumentArrowUp20Regular } from '../../parts/icons';
import { Page } from '../../parts/page';
import { usePane, useWords } from '../../parts/pane-context';
import { ProblemList } from '../../parts/problem-list';
import type { Given } from '../../services/services';
import { pastedText } from './pasted';

const accepted = '.docx,.txt,.md,.pdf,.html,.htm,.xlsx,.csv';

const useStyles = makeStyles({
  intro: { margin: '0 0 12px', color: tokens.colorNeutralForeground2 },
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    padding: '24px 16px 20px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: 'center',
  },
  over: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground1Hover },
  kinds: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  ways: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '12px' },
  paste: { marginTop: '12px' },
  pasteActs: { display: 'flex', gap: '8px', marginTop: '8px' },
  local: { margin: '16px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  failed: {
    margin: '0 0 12px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  failedTitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusDangerForeground1,
  },
});

async function givenFiles(files: FileList): Promise<readonly Given[]> {
  return Promise.all(
    [...files].map(
      async (file): Promise<Given> => ({
        kind: 'file',
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      }),
    ),
  );
}

function Paste({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { run, state } = usePane();
  const { review } = useWords();
  const [text, setText] = useState('');
  return (
    <div className={styles.paste}>
      <Field label={review.choose.pasteLabel}>
        <Textarea
          autoFocus
          rows={9}
          resize="vertical"
          placeholder={review.choose.pasteHint}
          value={text}
          onChange={(_event, { value }) => setText(value)}
          onPaste={(event) => {
            const table = pastedText(event.clipboardData.getData('text/html'));
            if (table === null) return;
            event.preventDefault();
            setText(text + table);
          }}
        />
      </Field>
      <div className={styles.pasteActs}>
        <Button
          appearance="primary"
          disabled={text.trim() === '' || state.busy !== null}
          onClick={() => run(importPlan([{ kind: 'text', name: review.choose.pastedName, text }]))}
        >
          {review.choose.pasteRead}
        </Button>
        <Button onClick={onClose}>{useWords().cancel}</Button>
      </div>
    </div>
  );
}

function Drop({ onFiles, busy }: { readonly onFiles: (files: FileList) => void; readonly busy: boolean }) {
  const styles = useStyles();
  const { review } = useWords();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0 && !busy) onFiles(event.dataTransfer.files);
  };
  return (
    <div
      className={mergeClasses(styles.drop, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Button
        appearance="primary"
        icon={<DocumentArrowUp20Regular />}
        disabled={busy}
        onClick={() => input.current?.click()}
      >
        {review.choose.pick}
      </Button>
      <span className={styles.kinds}>{review.choose.drop}</span>
      <span className={styles.kinds}>{review.choose.kinds}</span>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accepted}
        aria-label={review.choose.pick}
        onChange={({ currentTarget }) => {
          if (currentTarget.files !== null && currentTarget.files.length > 0) onFiles(currentTarget.files);
        }}
      />
    </div>
  );
}

export function Choose({ problems, pasting }: { readonly problems: readonly Problem[]; readonly pasting: boolean }) {
  const styles = useStyles();
  const { state, dispatch, run } = usePane();
  const { review } = useWords();
  const busy = state.busy !== null;
  const show = (open: boolean): void => dispatch({ do: 'pasting', pasting: open });
  return (
    <Page heading={review.choose.heading}>
      <p className={styles.intro}>{review.choose.intro}</p>
      {problems.length > 0 && (
        <div className={styles.failed} role="alert">
          <h3 className={styles.failedTitle}>{review.filesFailed}</h3>
          <ProblemList problems={problems} />
        </div>
      )}
      <Drop busy={busy} onFiles={(files) => run(async (tools) => importPlan(await givenFiles(files))(tools))} />
      {pasting ? (
        <Paste onClose={() => show(false)} />
      ) : (
        <div className={styles.ways}>
          <Button icon={<ClipboardPaste20Regular />} onClick={() => show(true)}>
            {review.choose.paste}
          </Button>
          <Button disabled={busy} onClick={() => run(importSample)}>
            {review.choose.sample}
          </Button>
        </div>
      )}
      <p className={styles.local}>{review.choose.localOnly}</p>
    </Page>
  );
}
