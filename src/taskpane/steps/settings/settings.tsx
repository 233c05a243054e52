// Settings: language of the pane, palette of the statuses, how it works; and what is not sent anywhere.
import { Button, Field, Radio, RadioGroup, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { count } from '../../parts/figure';
import { Page } from '../../parts/page';
import { usePane, useWords } from '../../parts/pane-context';
import { StatusChip } from '../../parts/status-chip';
import { Keys } from '../../parts/keys';
import type { Preferences } from '../../services/services';

const useStyles = makeStyles({
  group: { marginTop: '20px' },
  title: { margin: '20px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  body: { margin: '4px 0', color: tokens.colorNeutralForeground2 },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '8px' },
});

export function Settings() {
  const styles = useStyles();
  const { state, dispatch, version } = usePane();
  const words = useWords();
  const { settings, mapping } = words;
  const prefer = (preferences: Partial<Preferences>): void => dispatch({ do: 'prefer', preferences });
  return (
    <Page heading={settings.heading}>
      <Field className={styles.group} label={settings.language} hint={settings.languageNote}>
        <RadioGroup
          value={state.preferences.language}
          onChange={(_event, { value }) => prefer({ language: value as Preferences['language'] })}
        >
          {(['auto', 'zh', 'en'] as const).map((language) => (
            <Radio key={language} value={language} label={settings.languages[language]} />
          ))}
        </RadioGroup>
      </Field>
      <Field className={styles.group} label={settings.palette} hint={settings.paletteNote}>
        <RadioGroup
          value={state.preferences.palette}
          onChange={(_event, { value }) => prefer({ palette: value as Preferences['palette'] })}
        >
          {(['standard', 'colour-blind'] as const).map((palette) => (
            <Radio key={palette} value={palette} label={settings.palettes[palette]} />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.chips} aria-hidden="true">
        <StatusChip status="done" class="done" />
        <StatusChip status="on-track" class="ok" />
        <StatusChip status="slow" class="watch" />
        <StatusChip status="behind" class="lag" />
        <StatusChip status="unreported" class="void" />
      </div>
      <Switch
        className={styles.group}
        label={settings.firstRun}
        checked={state.preferences.firstRun}
        onChange={(_event, { checked }) => prefer({ firstRun: checked })}
      />
      {state.preferences.columns.length > 0 && (
        <Field
          className={styles.group}
          label={mapping.keptTitle}
          hint={mapping.kept(count(state.preferences.columns.length))}
        >
          <Button size="small" onClick={() => prefer({ columns: [] })}>
            {mapping.forget}
          </Button>
        </Field>
      )}
      <h3 className={styles.title}>{settings.keys}</h3>
      <p className={styles.body}>{settings.keysNote}</p>
      <Keys />
      <h3 className={styles.title}>{settings.about}</h3>
      <p className={styles.body}>{settings.aboutBody}</p>
      <p className={styles.body}>{settings.version(version)}</p>
    </Page>
  );
}
