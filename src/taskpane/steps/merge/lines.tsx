// A compact list of names with their figures, forty at a time.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { count } from '../../parts/figure';
import { useWords } from '../../parts/pane-context';
import { useLook } from './look';

export interface Line {
  readonly key: string;
  readonly name: ReactNode;
  readonly figure: ReactNode;
  readonly note?: ReactNode;
}

const step = 40;

export function Lines({ lines, label }: { readonly lines: readonly Line[]; readonly label: string }) {
  const look = useLook();
  const words = useWords();
  const [most, setMost] = useState(step);
  return (
    <>
      <ul className={look.lines} aria-label={label}>
        {lines.slice(0, most).map(({ key, name, figure, note }) => (
          <li key={key} className={look.line}>
            <span className={look.lineName}>{name}</span>
            <span className={look.lineFigure}>
              {figure}
              {note !== undefined && (
                <span className={look.small} style={{ display: 'block' }}>
                  {note}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {lines.length > most && (
        <Button size="small" onClick={() => setMost(most + step)}>
          {words.update.more(count(Math.min(step, lines.length - most)))}
        </Button>
      )}
    </>
  );
}
