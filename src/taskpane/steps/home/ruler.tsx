// A small drawing: a rule with its marks, three bars against it, the third short of the mark. Decoration only.
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  drawing: {
    display: 'block',
    width: '100%',
    height: '72px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  mark: { stroke: tokens.colorNeutralForeground3, strokeWidth: 1 },
  line: { stroke: tokens.colorBrandForeground1, strokeWidth: 1.5, strokeDasharray: '3 3' },
  bar: { fill: tokens.colorBrandBackground },
  short: { fill: tokens.colorPaletteRedBackground3 },
});

const marks = Array.from({ length: 33 }, (_, at) => at);

export function Ruler() {
  const styles = useStyles();
  return (
    <svg
      className={styles.drawing}
      viewBox="0 0 288 72"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      {marks.map((at) => (
        <line
          key={at}
          className={styles.mark}
          x1={16 + at * 8}
          x2={16 + at * 8}
          y1={0}
          y2={at % 8 === 0 ? 12 : at % 4 === 0 ? 9 : 5}
        />
      ))}
      <rect className={styles.bar} x={16} y={24} width={224} height={8} rx={4} />
      <rect className={styles.bar} x={16} y={39} width={186} height={8} rx={4} />
      <rect className={styles.short} x={16} y={54} width={112} height={8} rx={4} />
      <line className={styles.line} x1={176} x2={176} y1={16} y2={68} />
    </svg>
  );
}
